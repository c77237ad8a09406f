"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from framing.terms.lexicon import EXEMPT
from framing.terms.matching import Matcher, Row, begins, count_words, find_terms, possessive
from framing.text.folding import folded
from framing.text.tokens import cut_run, paragraphs, run_starts


class Use(NamedTuple):
    """A term where it is used; offsets are characters, end exclusive, without a possessive."""

    start: int
    end: int
    term: str
    category: str


@dataclass
class _Openings:
    """Where the paragraphs of a text begin, looked up when it is first asked."""

    text: str

    @cached_property
    def places(self) -> frozenset[int]:
        """Return the offsets at which paragraphs begin."""
        return frozenset(start for start, _ in paragraphs(self.text))


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
        starts, opens = run_starts(text), _Openings(text)
        for first, last in _windows(begun, matcher.longest, len(parts)):
            if last - first == 1:
                tokens, within = cut_run(parts[first])
                found += _uses(known[first].rows, tokens, within, starts[first])
            else:
                found += _neighbours(opens, parts[first:last], starts[first:last], matcher)
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


def _neighbours(
    opens: _Openings, runs: list[str], starts: list[int], matcher: Matcher
) -> Iterator[Use]:
    """Return the terms of runs that stand side by side."""
    words: list[str] = []
    places: list[int] = []
    firsts = []  # the number of each run's first word
    for run, start in zip(runs, starts, strict=True):
        tokens, within = cut_run(run)
        firsts.append(len(words))
        words += tokens
        places += [start + at for at in within]
    return _uses(find_terms(words, matcher, _breaks(opens, starts, firsts)), words, places)


def _uses(
    rows: Iterable[Row], words: Sequence[str], places: Sequence[int], start: int = 0
) -> Iterator[Use]:
    """Yield the terms found among words, of which it is known where they begin."""
    for first, last, term, category in rows:
        if category != EXEMPT:
            end = places[last - 1] + len(words[last - 1]) - possessive(words[last - 1])
            yield Use(start + places[first], start + end, term, category)


def _breaks(opens: _Openings, starts: list[int], firsts: list[int]) -> set[int]:
    """Return the first words of the runs that begin a paragraph."""
    if len(opens.text[starts[0] : starts[-1] + 1].splitlines()) == 1:
        return set()
    runs = zip(starts[1:], firsts[1:], strict=True)
    return {first for start, first in runs if start in opens.places}
