"""Lines with their places on pages → paragraphs, without what stands at the edge of each page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

DEEP = 3  # lines at the edge of a page that may be its head or foot
OFTEN = 0.4  # of the pages that have a head, at least: left and right pages may differ
NUMBER = re.compile(
    r"\W*(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:of|/|von|de)\s*\d{1,4})?\W*", re.I
)
BROWSER = re.compile(  # what a browser prints at the edges: the day with the title, the address
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? .*|(?:https?|file)://\S+(?:\s+\d+\s*/\s*\d+)?",
    re.IGNORECASE,
)
RARE = 0.05  # of all distances
APART = 1.25  # times the usual distance between lines: a paragraph ends
INDENT = 0.6, 6.0  # times the size of the letters: a paragraph begins


class Line(NamedTuple):
    """A line of a page: where it begins, in points from the lower left, and its letters' size."""

    text: str
    x: float
    y: float
    size: float


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
    return NUMBER.fullmatch(text) is not None or BROWSER.fullmatch(text) is not None


def in_paragraphs(pages: list[list[Line]]) -> str:
    """Return the lines of pages as a text, an empty line where space or an indent parts them."""
    usual = _usual(pages)
    parts: list[str] = []
    for page in pages:
        for at, line in enumerate(page):
            new = at > 0 and _begins(page[at - 1], line, usual)
            parts.append(f"\n{line.text}" if new else line.text)
    return "\n".join(parts) + "\n"


def _usual(pages: list[list[Line]]) -> float:
    """Return the distance of two lines of a paragraph: the least that is not rare."""
    steps = [round(a.y - b.y) for page in pages for a, b in pairwise(page) if a.y > b.y + 1]
    return min((step for step, n in Counter(steps).items() if n >= RARE * len(steps)), default=0)


def _begins(before: Line, line: Line, usual: float) -> bool:
    """Return whether a line begins a paragraph: there is space above it, or it is set in."""
    step, shift = before.y - line.y, line.x - before.x
    if step <= 0:  # the next column
        return False
    low, high = INDENT
    indented = low * line.size < shift < high * line.size and not line.text[:1].islower()
    return step > APART * usual or indented
