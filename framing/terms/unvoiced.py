"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import itemgetter, or_
from typing import NamedTuple

from framing.base.memory import Memory
from framing.terms.context import FIELDS, REACH, Asked, counts
from framing.terms.matching import Matcher
from framing.terms.runs import Run, begins, count_words
from framing.terms.spots import Spot, Spots, spots_of
from framing.text.folding import folded
from framing.text.tokens import cut_run, run_starts

Span = tuple[int, int]  # of runs: the first, one past the last
_WORDS = itemgetter(0)  # of what ``cut_run`` gives


class Use(NamedTuple):
    """A term where it is used; offsets are characters, end exclusive, without a possessive."""

    start: int
    end: int
    term: str
    category: str


def terms_in(text: str, matcher: Matcher) -> tuple[int, list[Use]]:
    """Return the number of words of a text, and its terms in order, without those exempt.

    A term of several words stands within one paragraph, with no punctuation; overlapping ones are
    resolved as in ``matching.find_terms``. Only runs at which a term may begin are looked at
    closely.
    """
    seen = folded(text)
    words, found = _terms_in(seen.text if seen else text, matcher)
    if seen:
        spans = seen.backs([(use.start, use.end) for use in found])
        found = [Use(*span, *use[2:]) for span, use in zip(spans, found, strict=True)]
    return words, found


def _terms_in(text: str, matcher: Matcher) -> tuple[int, list[Use]]:
    """Return what ``terms_in`` does of a text in which every sign is what is seen."""
    parts = text.split()
    known = matcher.read(parts)
    found: list[Use] = []
    if begun := begins(known, matcher.longest):
        starts = run_starts(text)
        runs = _Runs(parts, known, starts, matcher, spots_of(matcher))
        for first, last, line in _windows(begun, _lines(text, starts)):
            found += runs.uses(first, last, line)
    return count_words(known), found


def _lines(text: str, starts: Sequence[int]) -> list[int]:
    """Return the runs with which lines begin, the first among them, and the number of all."""
    found, at = [0], text.find("\n")
    while at >= 0:
        found.append(bisect_left(starts, at, found[-1]))
        at = text.find("\n", at + 1)
    return [*found, len(starts)]


def _windows(
    begun: Iterable[tuple[int, int]], lines: Sequence[int]
) -> Iterator[tuple[int, int, Span]]:
    """Yield ranges of runs that hold whole every term that begins at given runs, and their line.

    ``begun`` is as ``begins`` gives it. A line is a paragraph: no term goes beyond it.
    """
    start, end, line = 0, 0, (0, 0)
    for first, last in begun:
        if first >= end:
            if end:
                yield start, end, line
            start = first
        if first >= line[1]:
            at = bisect_right(lines, first)
            line = lines[at - 1], lines[at]
        end = max(end, min(last, line[1]))
    yield start, end, line


class _Runs(NamedTuple):
    """The runs of a text as it is seen: signs without white space between."""

    parts: list[str]
    known: list[Run]
    starts: list[int]  # where they begin
    matcher: Matcher
    spots: Memory[Spots]

    def uses(self, first: int, last: int, line: Span) -> Iterator[Use]:
        """Yield the terms of some runs, from the first to before the last, within a line."""
        for spot in self.spots[" ".join(self.parts[first:last])]:
            if not spot.asked or self.counts(spot, spot.asked, first, last, line):
                start, end = self.starts[first + spot.run], self.starts[first + spot.last_run]
                yield Use(start + spot.start, end + spot.end, *spot.row[2:])

    def counts(self, spot: Spot, asked: Asked, first: int, last: int, line: Span) -> bool:
        """Return whether a term of some runs counts where it stands.

        Where the fields of the runs near do not say so at once, the words near are looked at.
        """
        low, high = max(line[0], first - REACH), min(line[1], last + REACH)
        near = reduce(or_, map(FIELDS, self.known[low:high]))
        said = asked.at_once(spot.word, near)
        if said is not None:
            return said
        before = self.words(low, first)
        at, end, term, category = spot.row
        moved = at + len(before), end + len(before), term, category
        return counts(moved, [*before, *self.words(first, high)], asked, (), near, self.matcher)

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some runs."""
        return [*chain.from_iterable(map(_WORDS, map(cut_run, self.parts[first:last])))]
