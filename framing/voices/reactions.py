"""Rounds of reactions: a name on a line of its own above what that person says in marks."""

from __future__ import annotations

from framing.base.lazy import LazyPattern
from framing.reporting.vocabulary import NO_NAME
from framing.text.tokens import Span

MARKS = frozenset('“”„«»"')
ENDS = frozenset(".?!…;,”»\"'’")  # of prose, and of a quotation
LONGEST = 115  # characters of a name with a role, and of a blank line
NAME = r"[A-Z][\w.’'-]*"
PARTICLE = "van|von|de|der|den|al|bin|la|le|of"
# “RANIA HADDAD, PRESIDENT OF THE PORT COUNCIL”; “Ole Berg (Centre)”; “Ida Holm – baker”.
LABEL = LazyPattern(
    rf"(?P<name>{NAME}(?: (?:{NAME}|{PARTICLE})){{0,3}} {NAME})"
    r"(?P<beside>(?:, | ?[–—|-] ?| ?\()[^.?!:“”\"]{2,80})?:?"
)


def reactions(text: str, lines: list[Span]) -> dict[int, Span]:
    """Return who says it under the offset of every quotation that stands below a name.

    Two at least do, the first quotation among them, and no name stands below the last one: there it
    would be a signature. Spans are those of the names.
    """
    below = [
        at
        for at, (start, end) in enumerate(lines)
        if text[start] in MARKS
        and text[end - 1] in MARKS
        and text[lines[at - 1][1] - 1] not in ENDS
        and 0 < start - lines[at - 1][0] < LONGEST
        and not _is_signed_below(text, lines, at)
    ]
    if len(below) < 2:
        return {}
    heads = {at: found for at in below if (found := LABEL.fullmatch(text, *lines[at - 1]))}
    named = {at: found for at, found in heads.items() if _names(found.group("name"))}
    after = below[-1] + 1
    while after < len(lines) and text[lines[after][0]] in MARKS:
        after += 1
    signed = after < len(lines) and LABEL.fullmatch(text, *lines[after])
    if len(named) < 2 or below[0] not in named or signed:
        return {}
    return {lines[at][0]: found.span("name") for at, found in named.items()}


def _is_signed_below(text: str, lines: list[Span], at: int) -> bool:
    """Return whether the line after a quotation stands nearer to it than the one before."""
    if at + 1 == len(lines):
        return False
    (_, before), (start, end), (after, _) = lines[at - 1 : at + 2]
    return text.count("\n", before, start) > text.count("\n", end, after)


def _names(label: str) -> bool:
    """Return whether a label names somebody: not “ON THE PORT”."""
    return label.partition(" ")[0].lower() not in NO_NAME
