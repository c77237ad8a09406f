"""Delegates as the record of a meeting names them: ANA ROE (Freedonia) said ….

Their names are in capitals, and what stands in brackets is the state for which they speak.
"""

from __future__ import annotations

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.speakers.governments import state_named
from framing.text.tokens import Span

STATE = LazyPattern(any_capital(r" \(([A-Z][\w ’'-]{2,40})\)(?=,| [a-z])"))
NAME = LazyPattern(any_capital(r"[A-Z][A-Z’'.-]*(?: [A-Z][A-Z’'.-]*){1,4}"))


def delegates(text: str) -> dict[Span, str]:
    """Return where a text names delegates at the beginning of a line, each with their state."""
    found: dict[Span, str] = {}
    for state in STATE.finditer(text):
        start = text.rfind("\n", 0, state.start()) + 1
        named = NAME.fullmatch(text, start, state.start())
        if named and (spoken_for := state_named(state.group(1))):
            found[named.span()] = spoken_for
    return found
