"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.lexicon import EXEMPT
from framing.matching import Keys, Matcher, Node, find_terms, possessive
from framing.memory import Memory
from framing.tokens import cut_run, is_word, run_starts


class Use(NamedTuple):
    """A term where it is used; offsets are characters, end exclusive, without a possessive."""

    start: int
    end: int
    term: str
    category: str


class Run(NamedTuple):
    """What matters of a run of signs without white space."""

    words: int
    opens: bool  # a term may begin in it
    holds: bool  # and one ends in it too
    leads: tuple[Node, ...]  # where terms go on that are begun in it and not ended
    first: Keys  # the words of the lexicon that its first token matches
    whole: bool  # it is that token and no more


END = Run(0, False, False, (), (), False)  # after the last run: nothing goes on there


def runs_of(matcher: Matcher) -> Memory[Run]:
    """Return the memory of runs that ``terms_in`` asks; one serves any number of texts."""

    def run(text: str) -> Run:
        tokens = cut_run(text)[0]
        leads = [node for first in range(len(tokens)) for node in _open(tokens[first:], matcher)]
        holds, first = bool(find_terms(tokens, matcher)), matcher.keys[tokens[0]] if tokens else ()
        opens = holds or bool(leads)
        return Run(sum(map(is_word, tokens)), opens, holds, tuple(leads), first, len(tokens) == 1)

    return Memory(run)


def _open(tokens: Sequence[str], matcher: Matcher) -> list[Node]:
    """Return where terms go on that begin with the first token and reach past the last."""
    nodes = list(matcher.roots[tokens[0]])
    for token in tokens[1:]:
        nodes = [node[key] for key in matcher.keys[token] for node in nodes if key in node]
    return [node for node in nodes if len(node) > ("" in node)]


def terms_in(text: str, matcher: Matcher, runs: Memory[Run] | None = None) -> tuple[int, list[Use]]:
    """Return the number of words of a text, and its terms in order, without those exempt.

    A term of several words stands within one line, with no punctuation; overlapping ones are
    resolved as in ``matching.find_terms``. Only runs at which a term may begin are looked at
    closely. ``runs`` is what ``runs_of`` returns, to be kept from text to text.
    """
    runs = runs_of(matcher) if runs is None else runs
    parts = text.split()
    known = [*map(runs.__getitem__, parts), END]
    begins = list(_begins(known))
    found: list[Use] = []
    if begins:
        starts = run_starts(text)
        for first, last in _windows(begins, matcher.longest, len(parts)):
            found += _uses(text, parts[first:last], starts[first:last], matcher)
    return sum([run[0] for run in known]), found


def _begins(known: list[Run]) -> Iterator[int]:
    """Yield the runs at which a term begins, and some others, so that none is missed."""
    for at in [at for at, run in enumerate(known) if run[1]]:
        if known[at][2] or (known[at + 1][4] and _goes_on(known, at)):
            yield at


def _goes_on(known: list[Run], at: int) -> bool:
    """Return whether a term begun in a run may end in those that follow."""
    nodes: Sequence[Node] = known[at].leads
    while nodes:
        at += 1
        *_, first, whole = known[at]
        nodes = [node[key] for key in first for node in nodes if key in node]
        if nodes and (not whole or any("" in node for node in nodes)):
            return True
    return False


def _windows(begins: list[int], longest: int, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of runs that hold whole every term that begins at given runs."""
    start, end = begins[0], begins[0]
    for at in begins:
        if at > end:
            yield start, min(end, size)
            start = at
        end = at + longest
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
