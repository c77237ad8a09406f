"""Mottos without marks: indented lines, and below them a dash and whoever wrote them."""

from __future__ import annotations

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.text.tokens import Span
from framing.voices.letters import FURTHER, NAME

DASHED = ("\n —", "\n –", "\n -- ", "\n\t—", "\n\t–", "\n\t-- ")
LONGEST = 6  # lines of a motto
SIGNED = LazyPattern(
    any_capital(
        rf"(?:[—–]|--) ?({NAME}(?: {FURTHER}){{0,4}})"
        r"(?:,[^.!?:“”\"]{2,80})?"
    )
)


def epigraphs(text: str, lines: list[Span]) -> dict[int, Span]:
    """Return the names that sign indented paragraphs, under the number of each paragraph.

    What stands around a motto is not indented.
    """
    found = dict[int, Span]()
    for at, line in enumerate(lines) if any(map(text.__contains__, DASHED)) else ():
        signed = SIGNED.fullmatch(text, *line) if text[line[0]] in "—–-" else None
        first = _first(text, lines, at) if signed else at
        apart = first > 0 or (at + 1 < len(lines) and not is_indented(text, lines[at + 1]))
        if signed and apart and 0 < at - first <= LONGEST:
            found |= dict.fromkeys(range(first, at), signed.span(1))
    return found


def _first(text: str, lines: list[Span], at: int) -> int:
    """Return the first of the indented lines that end with one; the next one where it is none."""
    first = at + 1
    while first and is_indented(text, lines[first - 1]):
        first -= 1
    return first


def is_indented(text: str, line: Span) -> bool:
    """Return whether a blank stands before a line."""
    return text[line[0] - 1 : line[0]] in {" ", "\t"}


def is_set_in(text: str, before: Span, line: Span) -> bool:
    """Return whether a line is indented, and the one before it is not."""
    return is_indented(text, line) and not is_indented(text, before)
