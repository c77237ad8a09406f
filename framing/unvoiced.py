"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from framing.lexicon import EXEMPT
from framing.matching import END, Matcher, begins, find_terms, possessive
from framing.tokens import cut_run, run_starts


class Use(NamedTuple):
    """A term where it is used; offsets are characters, end exclusive, without a possessive."""

    start: int
    end: int
    term: str
    category: str


def terms_in(text: str, matcher: Matcher) -> tuple[int, list[Use]]:
    """Return the number of words of a text, and its terms in order, without those exempt.

    A term of several words stands within one line, with no punctuation; overlapping ones are
    resolved as in ``matching.find_terms``. Only runs at which a term may begin are looked at
    closely.
    """
    parts = text.split()
    known = [*map(matcher.runs.__getitem__, parts), END]
    at = list(begins(known))
    found: list[Use] = []
    if at:
        starts = run_starts(text)
        for first, last in _windows(at, matcher.longest, len(parts)):
            found += _uses(text, parts[first:last], starts[first:last], matcher)
    return sum([run[0] for run in known]), found


def _windows(at: list[int], longest: int, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of runs that hold whole every term that begins at given runs."""
    start, end = at[0], at[0]
    for first in at:
        if first > end:
            yield start, min(end, size)
            start = first
        end = first + longest
    yield start, min(end, size)


def _uses(text: str, runs: list[str], starts: list[int], matcher: Matcher) -> Iterator[Use]:
    """Yield the terms of neighbouring runs."""
    words: list[str] = []
    places: list[int] = []
    firsts = []  # the number of each run's first word
    for run, start in zip(runs, starts, strict=True):
        tokens, within = cut_run(run)
        firsts.append(len(words))
        words += tokens
        places += [start + at for at in within]
    for first, last, term, category in find_terms(words, matcher, _breaks(text, starts, firsts)):
        if category != EXEMPT:
            end = places[last - 1] + len(words[last - 1]) - possessive(words[last - 1])
            yield Use(places[first], end, term, category)


def _breaks(text: str, starts: list[int], firsts: list[int]) -> set[int]:
    """Return the first words of the runs that begin a line."""
    if len(text[starts[0] : starts[-1] + 1].splitlines()) == 1:
        return set()
    gaps = zip(pairwise(starts), firsts[1:], strict=True)
    return {first for (one, other), first in gaps if len(text[one : other + 1].splitlines()) > 1}
