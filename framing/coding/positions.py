"""How another program counts: where its positions are in a text, whatever it calls a character."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.coding.annotated import Newlines
from framing.text.tokens import Span


class _Count(NamedTuple):
    """One way to count: how wide a line end is, and a sign beyond the first 65,536."""

    line_end: int
    beyond: int

    def __str__(self) -> str:
        """Say what this way does that the standard does not."""
        unit = "UTF-16 units" if self.beyond > 1 else "code points"
        return f"{unit}, with {'two' if self.line_end > 1 else 'one'} for a line end"


Places = Sequence[Span | None]


def placed(
    spans: Sequence[Span], text: str, path: Path, sense: Callable[[Places, str], int] | None = None
) -> tuple[list[Span], str]:
    """Return where spans of another program are in a text whose lines end by LF, and a note.

    Positions are code points of the text as it is given, line ends with it. Some programs count a
    line end once where it is two signs, or twice where it is one, or count the units of UTF-16:
    with ``sense``, which says how many of the places it is given make sense in the text, the way
    is taken by which most do; where several do as well, the first that is named here. The note says
    which it was, if it was another. Raises InputError for a span outside the text.
    """
    normal = Newlines(text).text
    own = 2 if "\r\n" in text else 1
    ways = [_Count(end, beyond) for beyond in (1, 2) for end in (own, 3 - own)]
    tried = [(way, _by(way, spans, normal)) for way in ways[: len(ways) if sense else 1]]

    def worth(pair: tuple[_Count, Places]) -> tuple[bool, int]:
        return None not in pair[1], sense(pair[1], normal) if sense else 0

    way, found = max(tried, key=worth)
    if None in found:
        start, end = spans[found.index(None)]
        message = f"the positions {start} to {end} lie outside its text"
        raise InputError(message, file=path, remedy="Export it from your program anew")
    note = "" if way == ways[0] else f"its positions are read as {way}"
    return [span for span in found if span], note


def _by(way: _Count, spans: Sequence[Span], text: str) -> Places:
    """Return where spans are by one way of counting, None for one that is nowhere."""
    widths = (
        way.line_end if sign == "\n" else way.beyond if sign > "\uffff" else 1 for sign in text
    )
    edges = list(accumulate(widths, initial=0))

    def place(position: int) -> int | None:
        at = bisect_left(edges, position)
        return at if position >= 0 and at < len(edges) and edges[at] == position else None

    pairs = ((place(start), place(end)) for start, end in spans)
    return [
        (start, end) if start is not None and end is not None and start < end else None
        for start, end in pairs
    ]


def whole_words(spans: Places, text: str) -> int:
    """Return how many spans begin where a word or mark begins, and end where one ends."""
    return sum(_is_edge(text, *span) for span in spans if span)


def _is_edge(text: str, start: int, end: int) -> bool:
    """Return whether a span has no white space at its ends and cuts no word."""
    cut = [text[at - 1 : at].isalnum() and text[at : at + 1].isalnum() for at in (start, end)]
    return text[start:end] == text[start:end].strip() and not any(cut)
