"""Runs of signs without white space: what terms begin, end and go on in each, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count, islice
from operator import attrgetter, not_
from typing import NamedTuple

from framing.terms.trie import NOTHING, Node

Row = tuple[int, int, str, str]  # first word, one past the last, term, category
Keys = tuple[str, ...]  # the words of the lexicon that a word of the text matches


class Run(NamedTuple):
    """What matters of a run of signs without white space."""

    words: int
    opens: bool  # a term may begin in it
    rows: tuple[Row, ...]  # the terms of its tokens, as of a text of its own
    leads: tuple[Node, ...]  # where terms go on that are begun in it and not ended
    follow: frozenset[str]  # the words with which they go on
    first: Keys  # the words of the lexicon that its first token matches
    whole: bool  # it is that token and no more
    fields: int  # of its tokens together


END = Run(0, False, (), (), NOTHING, (), False, 0)  # after the last run: nothing goes on there
PLAIN = Run(1, False, (), (), NOTHING, (), False, 0)  # one word, and no list knows it
_WORDS, _OPENS = attrgetter("words"), attrgetter("opens")
_FIRST, _FOLLOW, _ROWS = attrgetter("first"), attrgetter("follow"), attrgetter("rows")


def count_words(known: Iterable[Run]) -> int:
    """Return the number of words of runs, as ``Matcher.read`` gives them."""
    return sum(map(_WORDS, known))


def begins(known: Sequence[Run]) -> list[tuple[int, bool]]:
    """Return the runs at which a term begins, and whether one may go on in the runs after it.

    ``known`` is what ``Matcher.read`` says of the runs of a text or line. Some runs are among them
    at which none begins, so that none is missed. Terms may begin at many a run by what is known of
    it; a look at the next leaves few of these.
    """
    opens = list(map(_OPENS, known))
    runs, after = compress(known, opens), compress(islice(known, 1, None), opens)
    ends = map(frozenset.isdisjoint, map(_FOLLOW, runs), map(_FIRST, after))
    places = list(compress(count(), opens))
    found = dict.fromkeys(compress(places, map(_ROWS, compress(known, opens))), False)
    for at in compress(places, map(not_, ends)):
        if _goes_on(known, at):
            found[at] = True
    return sorted(found.items())


def _goes_on(known: Sequence[Run], at: int) -> bool:
    """Return whether a term begun in a run may end in those that follow."""
    nodes: Sequence[Node] = known[at].leads
    while nodes:
        at += 1
        *_, first, whole, _ = known[at]
        nodes = [node[key] for key in first for node in nodes if key in node]
        if nodes and not whole:
            return True
        for node in nodes:
            if "" in node:
                return True
    return False
