"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from framing.terms.context import REACH, kept
from framing.terms.filed import EXEMPT
from framing.terms.matching import Matcher, Row, begins, count_words, find_terms
from framing.terms.wording import possessive
from framing.text.folding import folded
from framing.text.tokens import cut_run, paragraphs, run_starts

LINE_BREAK = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")  # as str.splitlines has it


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
    begun = list(begins(known))
    found: list[Use] = []
    if begun:
        runs = _Runs(text, parts)
        for first, last in _windows(begun, matcher.longest, len(parts)):
            rows = known[first].rows if last - first == 1 else None
            found += _uses(runs, first, last, matcher, rows)
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


def _uses(
    runs: _Runs, first: int, last: int, matcher: Matcher, rows: Sequence[Row] | None
) -> Iterator[Use]:
    """Yield the terms of runs that stand side by side; ``rows`` where they are known already."""
    if rows is None:
        words = runs.words(first, last)
        rows = find_terms(words, matcher, runs.breaks(first, last))
    rows = [row for row in rows if row[3] != EXEMPT]
    if any(row[2] in matcher.conditions for row in rows):
        rows = _in_place(runs, first, last, matcher, rows)
    if not rows:
        return
    places, ends = runs.places(first, last)
    for at, end, term, category in rows:
        yield Use(places[at], ends[end - 1], term, category)


def _in_place(
    runs: _Runs, first: int, last: int, matcher: Matcher, rows: Sequence[Row]
) -> list[Row]:
    """Return the terms of some runs that count where they stand: more runs are looked at."""
    low, high = max(0, first - REACH), min(len(runs.parts), last + REACH)
    before = runs.words(low, first)
    words, moved = before + runs.words(first, high), len(before)
    shifted = [(at + moved, end + moved, term, category) for at, end, term, category in rows]
    found = kept(shifted, words, matcher, runs.breaks(low, high))
    return [(at - moved, end - moved, term, category) for at, end, term, category in found]


@dataclass
class _Runs:
    """The runs of a text: signs without white space between."""

    text: str
    parts: list[str]

    @cached_property
    def starts(self) -> list[int]:
        """Return where the runs begin."""
        return run_starts(self.text)

    @cached_property
    def openings(self) -> frozenset[int]:
        """Return the offsets at which paragraphs begin."""
        return frozenset(start for start, _ in paragraphs(self.text))

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some runs."""
        return [word for words, _ in map(cut_run, self.parts[first:last]) for word in words]

    def places(self, first: int, last: int) -> tuple[list[int], list[int]]:
        """Return where the words of some runs begin and end, less a possessive ending."""
        runs = zip(self.starts[first:last], map(cut_run, self.parts[first:last]), strict=True)
        pairs = [
            (start + at, start + at + len(word) - possessive(word))
            for start, cut in runs
            for word, at in zip(*cut, strict=True)
        ]
        return [start for start, _ in pairs], [end for _, end in pairs]

    def breaks(self, first: int, last: int) -> set[int]:
        """Return the first words of the runs, but the first, that begin a paragraph."""
        starts = self.starts[first:last]
        if not LINE_BREAK.search(self.text, starts[0], starts[-1]):
            return set()
        sizes = (len(cut_run(run)[0]) for run in self.parts[first : last - 1])
        firsts = zip(starts[1:], accumulate(sizes), strict=True)
        return {word for start, word in firsts if start in self.openings}
