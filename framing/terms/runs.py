"""Runs of signs without white space: what terms begin, end and go on in each, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count, islice
from operator import attrgetter, not_
from typing import NamedTuple

from framing.terms.trie import NOTHING, Node

Row = tuple[int, int, str, str]  # first word, one past the last, term, category
Keys = tuple[str, ...]  # the words of the lexicon that a word of the text matches


AT_END, IN_NEXT, WITHIN = range(3)  # nowhere, since a mark follows; in the next run; in this one


class Run(NamedTuple):
    """What matters of a run of signs without white space."""

    words: int
    opens: bool  # a term may begin in it
    rows: tuple[Row, ...]  # the terms of its tokens, as of a text of its own
    leads: tuple[Node, ...]  # where terms go on that are begun in it and not ended
    follow: frozenset[str]  # the words with which they go on
    first: Keys  # the words of the lexicon that its first token matches
    on: int  # where a term goes on that has come to that token: AT_END, IN_NEXT or WITHIN
    fields: int  # of its tokens together


END = Run(0, False, (), (), NOTHING, (), AT_END, 0)  # after the last run: nothing goes on there
PLAIN = Run(1, False, (), (), NOTHING, (), IN_NEXT, 0)  # one word, and no list knows it
_WORDS, _OPENS = attrgetter("words"), attrgetter("opens")
_FIRST, _FOLLOW, _ROWS = attrgetter("first"), attrgetter("follow"), attrgetter("rows")


def count_words(known: Iterable[Run]) -> int:
    """Return the number of words of runs, as ``Matcher.read`` gives them."""
    return sum(map(_WORDS, known))


def begins(known: Sequence[Run], longest: int) -> list[tuple[int, int]]:
    """Return the runs at which a term begins, and one past the last in which it may end.

    ``known`` is what ``Matcher.read`` says of the runs of a text or line, ``longest`` the words of
    the longest term. Some runs are among them
    at which none begins, so that none is missed. Terms may begin at many a run by what is known of
    it; a look at the next leaves few of these.
    """
    opens = list(map(_OPENS, known))
    runs, after = compress(known, opens), compress(islice(known, 1, None), opens)
    ends = map(frozenset.isdisjoint, map(_FOLLOW, runs), map(_FIRST, after))
    places = list(compress(count(), opens))
    found = {at: at + 1 for at in compress(places, map(_ROWS, compress(known, opens)))}
    for at in compress(places, map(not_, ends)):
        if end := _end(known, at, longest):
            found[at] = end
    return sorted(found.items())


def _end(known: Sequence[Run], at: int, longest: int) -> int:
    """Return one past the last run in which a term may end that goes on from one; 0 for none."""
    nodes: Sequence[Node] = known[at].leads
    furthest, end = at + longest, 0
    while nodes:
        at += 1
        run = known[at]
        nodes = [node[key] for key in run.first for node in nodes if key in node]
        if nodes and run.on == WITHIN:
            return furthest
        if any("" in node for node in nodes):
            end = at + 1
        if run.on == AT_END:
            break
    return end
