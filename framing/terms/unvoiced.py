"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import itemgetter, or_
from typing import NamedTuple

from framing.terms.context import FIELDS, REACH, counts, surely
from framing.terms.filed import EXEMPT
from framing.terms.matching import Matcher, find_terms
from framing.terms.runs import Row, Run, begins, count_words
from framing.terms.wording import possessive
from framing.text.folding import folded
from framing.text.tokens import cut_run, run_starts

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
    if begun := begins(known):
        runs = _Runs(text, parts, known, run_starts(text))
        for first, last in _windows(begun, matcher.longest, len(parts)):
            found += runs.uses(first, last, matcher)
    return count_words(known), found


def _windows(
    begun: Sequence[tuple[int, bool]], longest: int, size: int
) -> Iterator[tuple[int, int]]:
    """Yield ranges of runs that hold whole every term that begins at given runs."""
    start, end = begun[0][0], 0
    for first, goes_on in begun:
        if first >= end > start:
            yield start, min(end, size)
            start = first
        end = max(end, first + (longest if goes_on else 1))
    yield start, min(end, size)


class _Runs(NamedTuple):
    """The runs of a text as it is seen: signs without white space between."""

    text: str
    parts: list[str]
    known: list[Run]
    starts: list[int]  # where they begin

    def uses(self, first: int, last: int, matcher: Matcher) -> Iterator[Use]:
        """Yield the terms of some runs, from the first to before the last."""
        rows: Sequence[Row] = self.known[first].rows
        words = cut_run(self.parts[first])[0] if last - first == 1 else self.words(first, last)
        if last - first > 1:
            rows = find_terms(words, matcher, self.breaks(first, last))
        rows = self.kept(first, last, [row for row in rows if row[3] != EXEMPT], words, matcher)
        if rows:
            places, ends = self.places(first, last)
            for at, end, term, category in rows:
                yield Use(places[at], ends[end - 1], term, category)

    def kept(
        self, first: int, last: int, rows: list[Row], words: Sequence[str], matcher: Matcher
    ) -> list[Row]:
        """Return the terms of some runs that count where they stand; ``words`` are theirs.

        Where the fields of the runs near do not say so at once, their words are looked at.
        """
        if not rows:
            return rows
        low, high = max(0, first - REACH), min(len(self.parts), last + REACH)
        near = reduce(or_, map(FIELDS, self.known[low:high]))
        found, around, asked = [], None, matcher.conditions
        for row in rows:
            at, end, term, category = row
            if term not in asked or surely(asked[term], words[at], near):
                found.append(row)
                continue
            if around is None:
                before, ends = self.words(low, first), self.breaks(low, high)
                around, moved = [*before, *self.words(first, high)], len(before)
            shifted = at + moved, end + moved, term, category
            if counts(shifted, around, asked[term], ends, near):
                found.append(row)
        return found

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some runs."""
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

    def breaks(self, first: int, last: int) -> list[int]:
        """Return the first words of the runs, but the first, that begin a paragraph: a line."""
        found, words = [], 0
        while (at := self.text.find("\n", self.starts[first], self.starts[last - 1])) >= 0:
            line = bisect_right(self.starts, at, first, last)  # the run after the end of the line
            words += len(self.words(first, line))
            found.append(words)
            first = line
        return found
