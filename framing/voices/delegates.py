"""Delegates as the record of a meeting names them: ANA ROE (Freedonia) said ….

Their names are in capitals, and what stands in brackets is the state for which they speak.
"""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.speakers.actors import countries_in
from framing.speakers.governments import stands_for_government
from framing.text.tokens import Span

WORD = r"[A-Z][A-Z’'.-]*"
DELEGATE = LazyPattern(
    any_capital(rf"^({WORD}(?: {WORD}){{1,4}}) \(([A-Z][\w ’'-]{{2,40}})\)(?=,| [a-z])"),
    re.MULTILINE,
)


def delegates(text: str) -> dict[Span, str]:
    """Return where a text names delegates at the beginning of a line, each with their state."""
    found = DELEGATE.finditer(text) if " (" in text else ()
    return {
        one.span(1): countries_in(one.group(2))[0][2]
        for one in found
        if stands_for_government(one.group(2))
    }
