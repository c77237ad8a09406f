"""The few places of a text or of a list of words that must be looked at closely to find terms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence

from framing.terms.matching import Matcher, find_terms
from framing.terms.runs import WITHIN, Row, Run, begins

Span = tuple[int, int]  # of runs: the first, one past the last


def windows(
    begun: Iterable[tuple[int, int]], lines: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield ranges of runs that hold whole every term that begins at given runs, and their line.

    A range is its first run, one past the last, and the number of its line. ``begun`` is as
    ``begins`` gives it. A line is a paragraph: no term goes beyond it.
    """
    start, end, line = 0, 0, -1
    for first, last in begun:
        if first >= end:
            if end:
                yield start, end, line
            start = first
        if first >= lines[line + 1]:
            line = bisect_right(lines, first) - 1
        end = max(end, min(last, lines[line + 1]))
    if end:
        yield start, end, line


def terms_among(
    words: Sequence[str], known: Sequence[Run], matcher: Matcher, breaks: Container[int]
) -> list[Row]:
    """Return what ``find_terms`` does, of many words; ``known`` is what the matcher says of each.

    A word is a run of its own: what is known of it holds what ``find_terms`` says of it alone.
    """
    found: list[Row] = []
    for first, last, _ in windows(begins(known, matcher.longest), (0, len(words))):
        if last - first == 1 and known[first].on != WITHIN:
            found += [(first, last, *row[2:]) for row in known[first].rows]
        else:
            found += find_terms(words, matcher, breaks, (first, last))
    return found
