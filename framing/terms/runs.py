"""Words, and runs of signs without white space: what terms begin, end and go on in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import attrgetter, or_
from typing import NamedTuple

from framing.terms.trie import NO_ROOT, NOTHING, Later, Node, Root

Row = tuple[int, int, str, str]  # first word, one past the last, term, category
Keys = tuple[str, ...]  # the words of the lexicon that a word of the text matches

AT_END, IN_NEXT, WITHIN = range(3)  # nowhere, since a mark follows; in the next run; in this one


class Run(NamedTuple):
    """What matters of a run of signs without white space, such as a word."""

    words: int
    opens: bool  # a term may begin in it, or be sought at it
    rows: tuple[Row, ...]  # the terms of its tokens, as of a text of its own
    leads: tuple[Node, ...]  # where terms go on that are begun in it and not ended
    sought: frozenset[str]  # the words with which those go on that are sought at it
    first: Keys  # the words of the lexicon that its first token matches
    on: int  # where a term goes on that has come to that token: AT_END, IN_NEXT or WITHIN
    last: Keys  # those that its last token matches, if no mark that no term has comes after it
    later: Later | None  # the terms that are sought at it and begin before it
    fields: int  # of its tokens together, as ``fields.field_of`` has them; 0 where no term asks
    root: Root | None = None  # of a word: the terms that begin with it, None for none


END = Run(0, False, (), (), NOTHING, (), AT_END, (), None, 0)  # after the last: all end there
PLAIN = Run(1, False, (), (), NOTHING, (), IN_NEXT, (), None, 0)  # a word that no list knows
_WORDS, _FIELDS = attrgetter("words"), attrgetter("fields")


def word_run(keys: Keys, root: Root | None, later: Later | None, found: int) -> Run:
    """Return what matters of a word: the keys that match it, the terms sought at it, its fields."""
    nodes, _, sought, term = root or NO_ROOT
    rows = ((0, 1, term.term, term.category),) if term else ()
    opens = bool(rows or sought or later)
    return Run(1, opens, rows, nodes, sought, keys, IN_NEXT, keys, later, found, root)


def beside_marks(word: Run, before: int, ends: bool) -> Run:
    """Return what matters of a word and marks in one run: how many before it, and if it ends."""
    keys, found = word.first, word.fields
    rows = tuple([(before, before + 1, *row[2:]) for row in word.rows])
    first, later = ((), None) if before else (keys, word.later)
    if not ends:
        opens = bool(rows or later)
        return Run(1, opens, rows, (), NOTHING, first, AT_END, (), later, found)
    opens = bool(rows or word.sought or later)
    return Run(1, opens, rows, word.leads, word.sought, first, IN_NEXT, keys, later, found)


def count_words(known: Iterable[Run]) -> int:
    """Return the number of words of runs, as ``Matcher.read`` gives them."""
    return sum(map(_WORDS, known))


def fields_in(known: Iterable[Run]) -> int:
    """Return the fields of runs together, as ``fields`` has them; 0 for none."""
    return reduce(or_, filter(None, map(_FIELDS, known)), 0)  # most are in none


def begins(known: Sequence[Run], longest: int) -> list[tuple[int, int]]:
    """Return the runs at which a term begins, and one past the last in which it may end.

    ``known`` is what ``Matcher.read`` says of the runs of a text or line, ``longest`` the words of
    the longest term. Some runs are among them at which none begins, so that none is missed. Terms
    are sought at few runs, and where the run beside is none that they hold there is none of them.
    """
    found: dict[int, int] = {}
    firsts: list[int] = []
    for at, run in enumerate(known):
        if not run.opens:
            continue
        if run.rows:
            found[at] = at + 1
        if not run.sought.isdisjoint(known[at + 1].first):
            firsts.append(at)
        if run.later and (run.on == WITHIN or not run.later.before.isdisjoint(known[at - 1].last)):
            firsts += range(max(0, at - run.later.back), at)
    for at in firsts:
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
        if not nodes:
            break
        if run.on == WITHIN:
            return furthest
        if any(["" in node for node in nodes]):
            end = at + 1
        if run.on == AT_END:
            break
    return end
