"""Forms of address before an office or a name, which tell nobody apart: HE Dr. Brook, HH Roe."""

from __future__ import annotations

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.text.tokens import Span

SIGNS = ("HE ", "HH ", "HRH ", "H.", "Excellency", "Highness", "Majesty")
HONOUR = LazyPattern(
    any_capital(
        r"(?<![\w’'])(?:HE|HH|HRH|H\.E\.|H\.H\.|H\.R\.H\."
        r"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:Royal |Imperial |Serene )?(?:Excellency|Highness|Majesty))"
        r",? (?=(?:the )?[A-Z](?:[a-z]|\.))"
    )
)


def honours(text: str) -> dict[Span, str]:
    """Return the forms of address of a text, each with the spaces that stand for it."""
    if not any(map(text.__contains__, SIGNS)):
        return {}
    spans = (found.span() for found in HONOUR.finditer(text))
    return {(start, end): " " * (end - start) for start, end in spans}
