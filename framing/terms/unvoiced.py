"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import itemgetter, or_
from typing import NamedTuple

from framing.terms.context import FIELDS, REACH, asked_of, counts
from framing.terms.filed import EXEMPT
from framing.terms.matching import Matcher, find_terms
from framing.terms.runs import Row, Run, begins, count_words
from framing.terms.wording import possessive
from framing.text.folding import folded
from framing.text.tokens import cut_run, run_starts

Window = tuple[int, int, tuple[int, int]]  # first run, one past the last; the same of their line
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
        runs = _Runs(parts, known, starts, matcher)
        for first, last, line in _windows(begun, _lines(text, starts)):
            found += runs.uses(first, last, line)
    return count_words(known), found


def _lines(text: str, starts: Sequence[int]) -> list[int]:
    """Return the runs with which lines begin, the first among them, and the number of all."""
    found, at = [0], text.find("\n")
    while at >= 0:
        found.append(bisect_left(starts, at))
        at = text.find("\n", at + 1)
    return [*found, len(starts)]


def _windows(begun: Iterable[tuple[int, int]], lines: Sequence[int]) -> Iterator[Window]:
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

    def uses(self, first: int, last: int, line: tuple[int, int]) -> Iterator[Use]:
        """Yield the terms of some runs, from the first to before the last, within a line."""
        words = self.words(first, last)
        rows = self.known[first].rows if last - first == 1 else find_terms(words, self.matcher)
        rows = [row for row in rows if row[3] != EXEMPT and self.counts(row, first, last, line, words)]
        if rows:
            places, ends = self.places(first, last)
            for at, end, term, category in rows:
                yield Use(places[at], ends[end - 1], term, category)

    def counts(
        self, row: Row, first: int, last: int, line: tuple[int, int], words: Sequence[str]
    ) -> bool:
        """Return whether a term of some runs counts where it stands; ``words`` are theirs.

        Where the fields of the runs near do not say so at once, the words near are looked at.
        """
        at, end, term, category = row
        conditions = self.matcher.conditions.get(term)
        if conditions is None:
            return True
        low, high = max(line[0], first - REACH), min(line[1], last + REACH)
        near, asked = reduce(or_, map(FIELDS, self.known[low:high])), asked_of(conditions, category)
        said = asked.at_once(words[at], near)
        if said is not None:
            return said
        before = self.words(low, first)
        moved = at + len(before), end + len(before), term, category
        return counts(moved, [*before, *words, *self.words(last, high)], asked, (), near)

    def words(self, first: int, last: int) -> Sequence[str]:
        """Return the words of some runs."""
        if last - first == 1:
            return cut_run(self.parts[first])[0]
        return [*chain.from_iterable(map(_WORDS, map(cut_run, self.parts[first:last])))]

    def places(self, first: int, last: int) -> tuple[list[int], list[int]]:
        """Return where the words of some runs begin and end, less a possessive ending."""
        runs = zip(self.starts[first:last], map(cut_run, self.parts[first:last]), strict=True)
        pairs = [
            (start + at, start + at + len(word) - possessive(word))
            for start, cut in runs
            for word, at in zip(*cut, strict=True)
        ]
        return [start for start, _ in pairs], [end for _, end in pairs]
