"""Where terms may be used in a few runs that stand side by side: asked once for the same runs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.base.memory import Memory
from framing.terms.context import Asked, asked_at, reach
from framing.terms.filed import EXEMPT
from framing.terms.matching import Matcher, find_terms
from framing.terms.runs import Row
from framing.terms.wording import possessive
from framing.text.tokens import cut_run


class Spot(NamedTuple):
    """Where a term may be used in some runs, and what is asked of its place; none is exempt."""

    row: Row  # of the words of the runs
    word: str  # its first
    before: tuple[str, ...]  # the words of the runs before it, the nearest first
    after: tuple[str, ...]
    asked: Asked | None
    run: int  # the run in which it begins, and where in it
    start: int
    last_run: int  # the one in which it ends, and where: a possessive is outside
    end: int


Spots = tuple[Spot, ...]


@lru_cache(maxsize=4)
def spots_of(matcher: Matcher) -> Memory[Spots]:
    """Return what tells the terms of some runs of a line, written with a space between them.

    Texts repeat their words, alone and side by side: the answers are remembered.
    """
    return Memory(lambda runs: _spots(runs, matcher))


def _spots(runs: str, matcher: Matcher) -> Spots:
    """Return the terms of some runs, without those exempt."""
    if runs.isalpha():  # one word, as a rule
        return tuple(
            [_alone(row, runs, matcher) for row in matcher.runs[runs].rows if row[3] != EXEMPT]
        )
    parts = runs.split(" ")
    cuts = [cut_run(run) for run in parts]
    words = [word for tokens, _ in cuts for word in tokens]
    places = [(run, at) for run, (_, starts) in enumerate(cuts) for at in starts]
    rows = find_terms(words, matcher) if len(parts) > 1 else matcher.runs[runs].rows
    found = [row for row in rows if row[3] != EXEMPT]
    return tuple([_spot(row, words, places, matcher) for row in found])


def _alone(row: Row, word: str, matcher: Matcher) -> Spot:
    """Return a term that is a run by itself, of letters only."""
    return Spot(row, word, (), (), asked_at(row, matcher), 0, 0, 0, len(word) - possessive(word))


def _spot(
    row: Row, words: Sequence[str], places: Sequence[tuple[int, int]], matcher: Matcher
) -> Spot:
    """Return a term among words, of which it is known in which run they are, and where in it."""
    first, last, end = *row[:2], words[row[1] - 1]
    run, at = places[last - 1]
    low, high = reach(first, last, (0, len(words)))
    beside = tuple(words[low:first][::-1]), tuple(words[last:high])
    close = run, at + len(end) - possessive(end)
    return Spot(row, words[first], *beside, asked_at(row, matcher), *places[first], *close)
