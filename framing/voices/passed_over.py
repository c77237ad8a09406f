"""What a noun phrase is read without: forms of address, HE Dr. Brook, HH Roe; an abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.text.tokens import Span

BRACKETS = (") ",)  # behind an abbreviation before a role
SIGNS = ("HE ", "HH ", "HRH ", "H.E.", "Excellency", "Highness")  # each is sought in every text
HONOUR = LazyPattern(
    any_capital(
        r"(?<![\w’'])(?:HE|HH|HRH|H\.E\."
        r"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:Royal |Imperial |Serene )?(?:Excellency|Highness))"
        r",? (?=(?:the )?[A-Z](?:[a-z]|\.))"
    )
)
# The Weather Service (WS) chief; the Ministry of External Affairs (MEA) spokesperson.
ROLES = "|".join(sorted(word_class("relays") | {"chief", "head", "governor", "minister", "leader"}))
SHORT = LazyPattern(any_capital(rf" \((?<=[a-z] \()[A-Z][\w&.-]{{1,8}}\)(?= (?:{ROLES})\b)"))


def passed_over(text: str) -> dict[Span, str]:
    """Return what a text is read without, each with the spaces that stand for it."""
    found = [*_matches(HONOUR, SIGNS, text), *_matches(SHORT, BRACKETS, text)]
    return {(start, end): " " * (end - start) for start, end in found}


def _matches(pattern: LazyPattern, signs: tuple[str, ...], text: str) -> Iterator[Span]:
    """Yield where a pattern matches in a text that holds one of its signs."""
    if any(map(text.__contains__, signs)):
        yield from (found.span() for found in pattern.finditer(text))
