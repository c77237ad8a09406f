"""Quotations within quotations: which mark closes the outer one where another opens in it."""

from __future__ import annotations

from framing.base.lazy import LazyPattern

# Where a quotation mark stands, and whether its shape and neighbours let it open and let it close.
Mark = tuple[int, int, bool, bool]

SINGLE = ("‘", "’", "'", "‹", "›")
ANGLED = frozenset("«»<>")  # what marks of that form begin with
# A mark of the other kind that opens, and one that closes, between marks of one kind.
OPENS_SINGLY = LazyPattern(r"(?<!\w)[‘'](?=\S|\Z)[^‘’']*(?:(?<=\w)['’](?=\w)[^‘’']*)*\Z")
OPENS_DOUBLY = LazyPattern(r"[“\"„«](?=\S|\Z)[^“”\"„«»]*\Z")
CLOSES_SINGLY, CLOSES_DOUBLY = LazyPattern(r"[’'](?!\w)"), LazyPattern(r"[”\"»]")
DEEPEST = 10  # marks within marks within marks


def closes_outside(text: str, marks: list[Mark], first: int, number: int) -> int:
    """Return which mark closes a quotation that is open where one opens within it, or 0.

    «Pa said “plough” and I did»: marks of another form come in pairs between its own.
    """
    outer, inner = (text[marks[at][0]] in ANGLED for at in (first, number))
    if outer == inner:
        return _closes_around(text, marks[first][1], marks, number)
    for at in range(number + 1, min(len(marks), number + DEEPEST)):
        if (text[marks[at][0]] in ANGLED) == outer:
            return at if marks[at][3] and (at - number) % 2 == 0 else 0
    return 0


def _closes_around(text: str, start: int, marks: list[Mark], number: int) -> int:
    """Return which mark closes a quotation around the one that opens within it, or 0.

    That one is of a third level, “Pa said: ‘The king told me, “Plough,” and I did,’”: a mark of the
    other kind is open between ``start`` and it, and closes after its partner. Only the next
    few marks are asked, so that time stays linear in the text.
    """
    double = marks[number][1] - marks[number][0] > 1 or text[marks[number][0]] not in SINGLE
    other = OPENS_SINGLY if double else OPENS_DOUBLY
    if not other.search(text, start, marks[number][0]):
        return 0
    inside = True
    for at in range(number + 1, min(len(marks), number + DEEPEST)):
        closes = marks[at][3]
        if not inside and closes:
            closer = CLOSES_SINGLY if double else CLOSES_DOUBLY
            return at if closer.search(text, marks[at - 1][1], marks[at][1]) else 0
        if inside and not closes:
            return 0  # two open in a row
        inside = not inside
    return 0
