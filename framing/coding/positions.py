"""How another program counts: where its positions are in a text, whatever it calls a character."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.coding.marks import Newlines
from framing.text.tokens import Span


class _Count(NamedTuple):
    """One way to count: how wide a line end is, and a sign beyond the first 65,536."""

    line_end: int
    beyond: int

    def __str__(self) -> str:
        """Say what this way does that the standard does not."""
        unit = "UTF-16 units" if self.beyond > 1 else "code points"
        return f"{unit}, with {'two' if self.line_end > 1 else 'one'} for a line end"


def placed(spans: Sequence[Span], text: str, path: Path) -> tuple[list[Span], str]:
    """Return where spans of another program are in a text whose lines end by LF, and a note.

    Programs say that they count code points, and count line ends once or twice, or the units of
    UTF-16. Taken is the way by which most spans begin and end where words do; where several do as
    well, the one nearest to the standard: code points of the text as it is packed. The note says
    which it was, if it was another. Raises InputError for a span outside the text by every way.
    """
    normal = Newlines(text).text
    own = 2 if "\r\n" in text else 1
    ways = [_Count(end, beyond) for beyond in (1, 2) for end in (own, 3 - own)]
    tried = [(way, _by(way, spans, normal)) for way in ways]
    way, found = max(tried, key=lambda pair: (None not in pair[1], _sense(pair[1], normal)))
    if None in found:
        start, end = spans[found.index(None)]
        message = f"the positions {start} to {end} lie outside its text"
        raise InputError(message, file=path, remedy="Export the project from your program anew")
    note = "" if way == ways[0] else f"its positions are read as {way}"
    return [span for span in found if span], note


def _by(way: _Count, spans: Sequence[Span], text: str) -> list[Span | None]:
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


def _sense(spans: Sequence[Span | None], text: str) -> int:
    """Return how many ends of spans stand where a word begins or ends."""
    ends = [at for span in spans if span for at in span]
    return sum(not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()) for at in ends)
