"""Lines with their places on pages → paragraphs, without what stands at the edge of each page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple
from unicodedata import normalize

from framing.reading.lines import ENDS_SENTENCE

DEEP = 3  # lines at the edge of a page that may be its head or foot
OFTEN = 0.4  # of the pages that have a head, at least: left and right pages may differ
NUMBER = re.compile(
    r"\W*(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:of|/|von|de)\s*\d{1,4})?\W*", re.I
)
BROWSER = re.compile(  # what a browser prints at the edges: the day with the title, the address
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? .*|(?:https?|file)://\S+(?:\s+\d+\s*/\s*\d+)?",
    re.IGNORECASE,
)
NEAR = 4.0  # points: places as near as that are one
WIDE = 100.0  # points: no word is as wide
LEAST, COLUMN = 5, 0.4  # lines, and of all lines of a page: as many go on in a second column
RARE = 0.05  # of all distances
COMMON = 0.1  # of all lines begin at a margin, at least
FULL = 0.8  # of the longest line: a shorter one has room
APART = 1.25  # times the usual distance between lines: a paragraph ends
INDENT = 0.6, 6.0  # times the size of the letters: a paragraph begins


class Line(NamedTuple):
    """A line of a page: where it begins, in points from the lower left, and its letters' size."""

    text: str
    x: float
    y: float
    size: float


def column(starts: Sequence[tuple[float, float]]) -> float | None:
    """Return where the second column of a page begins that is written line by line across both.

    ``starts`` are the places at which pieces of text begin, in the order of writing. Most programs
    write column by column: there no line goes on in the other column, and None is returned.
    """
    on = [b[0] for a, b in pairwise(starts) if abs(a[1] - b[1]) < NEAR and b[0] > a[0] + WIDE]
    place, times = max(
        Counter(round(x / NEAR) for x in on).items(), key=itemgetter(1), default=(0, 0)
    )
    lines = len({round(y) for _, y in starts})
    return (place - 1) * NEAR if times >= max(LEAST, COLUMN * lines) else None


def without_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Return the lines of each page without its head, foot and number.

    A line at the edge is one where it is a page's number, or stands, but for its digits, at the
    edge of many pages.
    """
    for _ in range(DEEP):
        edges = [(page, line) for page in pages for line in _edges(page)]
        times = Counter(_shape(line) for _, line in edges)
        often = max(2, OFTEN * sum(map(bool, pages)))
        gone = {
            id(line) for _, line in edges if times[_shape(line)] >= often or _is_number(line.text)
        }
        if not gone:
            return pages
        pages = [[line for line in page if id(line) not in gone] for page in pages]
    return pages


def _edges(page: list[Line]) -> list[Line]:
    """Return the highest and the lowest line of a page that has more than these."""
    if len(page) < 3:
        return []
    return [max(page, key=lambda line: line.y), min(page, key=lambda line: line.y)]


def _shape(line: Line) -> tuple[str, int]:
    """Return what the heads of two pages have in common: their words, and about their place."""
    return re.sub(r"\d+", "0", line.text), round(line.y / 10)


def _is_number(text: str) -> bool:
    """Return whether a line is the number of a page, or what a browser prints beside it."""
    text = normalize("NFKC", text)
    return NUMBER.fullmatch(text) is not None or BROWSER.fullmatch(text) is not None


class _Usual(NamedTuple):
    """What is usual of the lines of a text: their distance, size, margin and length."""

    step: float  # points; the least that is not rare
    size: float  # points
    margin: float  # points from the left
    length: int  # characters of a full line


def in_paragraphs(pages: list[list[Line]]) -> str:
    """Return the lines of pages as a text, an empty line where space or an indent parts them."""
    usual = _usual(pages)
    parts: list[str] = []
    for page in pages:
        for at, line in enumerate(page):
            new = at > 0 and _begins(page[at - 1], line, usual)
            parts.append(f"\n{line.text}" if new else line.text)
    return "\n".join(parts) + "\n"


def _usual(pages: list[list[Line]]) -> _Usual:
    """Return what is usual of the lines of all pages."""
    lines = [line for page in pages for line in page]
    steps = [round(a.y - b.y) for page in pages for a, b in pairwise(page) if a.y > b.y + 1]
    sizes = Counter(round(line.size, 1) for line in lines)
    return _Usual(
        step=min(_common(steps, RARE), default=0),
        size=max(sizes, key=lambda size: sizes[size], default=0),
        margin=min(_common([round(line.x) for line in lines], COMMON), default=0),
        length=max((len(line.text) for line in lines), default=0),
    )


def _common(values: list[int], share: float) -> list[int]:
    """Return the values that make up at least a share of all."""
    return [value for value, times in Counter(values).items() if times >= share * len(values)]


def _begins(before: Line, line: Line, usual: _Usual) -> bool:
    """Return whether a line begins a paragraph: there is space above it, or it is set in."""
    step, shift = before.y - line.y, line.x - before.x
    if step <= 0:  # the next column
        return False
    larger = max(1.0, line.size / usual.size if usual.size else 1.0)  # letters stand further apart
    if step > APART * usual.step * larger:
        return True
    low, high = INDENT
    if abs(shift) < 1:  # set in both: one line was a paragraph, where it ends one and has room
        ended = before.text[-1] in ENDS_SENTENCE and len(before.text) < FULL * usual.length
        return ended and low * line.size < line.x - usual.margin < high * line.size
    return low * line.size < shift < high * line.size and not line.text[:1].islower()
