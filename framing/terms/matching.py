"""Find terms of one or several words in a list of words: plain data, no tables."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import compress, count
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.base.memory import Memory
from framing.terms.conditions import Conditions
from framing.terms.filed import names, together
from framing.terms.wildcards import WILD, Wildcards
from framing.terms.wording import plain, plain_words, possessive
from framing.text.tokens import cut_run, words_in

if TYPE_CHECKING:
    from pandas import DataFrame

Row = tuple[int, int, str, str]  # first word, one past the last, term, category
Listed = tuple[str, str] | tuple[str, str, Conditions]  # term, category, where it counts
Keys = tuple[str, ...]  # the words of the lexicon that a word of the text matches
Node = dict  # of the trie: the words that may follow, each with its node; "" holds the Term


class Term(NamedTuple):
    """A term where it ends in the trie; of terms matching the same words the lower rank wins."""

    rank: int
    term: str
    category: str


Match = tuple[int, int, Term]  # first word, one past the last, term


class Run(NamedTuple):
    """What matters of a run of signs without white space."""

    words: int
    opens: bool  # a term may begin in it
    rows: tuple[Row, ...]  # the terms of its tokens, as of a text of its own
    leads: tuple[Node, ...]  # where terms go on that are begun in it and not ended
    next: frozenset[str]  # the words with which they go on
    first: Keys  # the words of the lexicon that its first token matches
    whole: bool  # it is that token and no more


NOTHING: frozenset[str] = frozenset()
END = Run(0, False, (), (), NOTHING, (), False)  # after the last run: nothing goes on there
PLAIN = Run(1, False, (), (), NOTHING, (), False)  # one word, and no lexicon knows it
_WORDS, _OPENS = attrgetter("words"), attrgetter("opens")
MARKS = ".,;:!?\"'()[]“”‘’…"  # signs at the ends of a word that are tokens by themselves


class Matcher:
    """A lexicon made ready for lookup, built once and reused over many articles.

    ``keys`` remembers for each word of a text the words of the lexicon that it matches, ``roots``
    the nodes of the trie where a term beginning with it goes on, and ``runs`` what matters of a run
    of signs. ``conditions`` holds, for the terms that have some, where they count; they are asked
    by ``context.kept``, since ``find_terms`` looks at no neighbours. It is pickled as its terms.
    """

    def __init__(self, terms: Iterable[Listed]) -> None:
        self.terms = tuple(terms)
        self.trie = _trie((entry[0], entry[1]) for entry in self.terms)
        cells = {entry[1] for entry in self.terms}
        self.categories = frozenset(name for cell in cells for name in names(cell))
        self.conditions = _conditions(self.terms)
        words = frozenset(word for entry in self.terms for word in plain_words(entry[0]))
        wildcards = Wildcards(filter(WILD.intersection, words))
        self.longest = max((len(plain_words(entry[0])) for entry in self.terms), default=0)
        self.keys: Memory[Keys] = Memory(lambda word: _keys(word, words, wildcards))
        self.roots: Memory[tuple[Node, ...]] = Memory(self._roots)
        self.marks = "".join(mark for mark in MARKS if not self.keys.function(mark))
        self.runs: Memory[Run] = Memory(self._run)

    def read(self, runs: Iterable[str]) -> list[Run]:
        """Return what matters of the runs of a text or line, and END after them."""
        return [*map(self.runs.__getitem__, runs), END]

    def _roots(self, word: str) -> tuple[Node, ...]:
        """Return where the terms that may begin with a word go on."""
        return tuple(self.trie[key] for key in self.keys[word] if key in self.trie)

    def _run(self, run: str) -> Run:
        """Return what matters of a run; a term that leaves it begins among its last tokens."""
        word = run.strip(self.marks)
        if word.isalpha() and not self.keys[word]:
            return PLAIN
        tokens, _ = cut_run(run)
        first = self.keys[tokens[0]] if tokens else ()
        if not any(map(self.roots.__getitem__, tokens)):
            return Run(words_in(run), False, (), (), NOTHING, first, len(tokens) == 1)
        last = range(max(0, len(tokens) - self.longest), len(tokens))
        leads = tuple(node for at in last for node in self._open(tokens[at:]))
        rows = tuple(find_terms(tokens, self))
        follow = NOTHING.union(*leads)
        return Run(words_in(run), bool(rows or leads), rows, leads, follow, first, len(tokens) == 1)

    def _open(self, tokens: Sequence[str]) -> list[Node]:
        """Return where terms go on that begin with the first token and reach past the last."""
        nodes = list(self.roots[tokens[0]])
        for token in tokens[1:]:
            nodes = [node[key] for key in self.keys[token] for node in nodes if key in node]
        return [node for node in nodes if len(node) > ("" in node)]

    def __reduce__(self) -> tuple:
        return Matcher, (self.terms,)


def compile_terms(lexicon: DataFrame) -> Matcher:
    """Make a Matcher of a lexicon.

    Columns ``term, category``; those of ``Conditions``, where there are some, say where a term
    counts. Terms that are alike are one term of all their categories. Raises InputError for a
    table without the two columns or without a row, and where a cell of theirs is empty or no text.
    """
    _check_table(lexicon)
    cells = [
        lexicon[name] if name in lexicon else [""] * len(lexicon) for name in Conditions._fields
    ]
    where = map(Conditions._make, zip(*cells, strict=True))
    return Matcher(zip(lexicon["term"].tolist(), lexicon["category"].tolist(), where, strict=True))


def _check_table(lexicon: DataFrame) -> None:
    """Refuse a table of terms of which a part would be dropped."""
    columns = ("term", "category")
    if missing := [name for name in columns if name not in lexicon]:
        remedy = "Give a table with the columns term and category"
        raise InputError(f"the list has no column {missing[0]}", remedy=remedy)
    if lexicon.empty:
        raise InputError("the list has no term", remedy="Give a table with at least one row")
    pairs = zip(*(lexicon[name].tolist() for name in columns), strict=True)
    for row, pair in enumerate(pairs):
        if not all(isinstance(cell, str) and cell.strip() for cell in pair):
            message = f"row {row} of the list has {pair[0]!r} under {pair[1]!r}"
            raise InputError(message, remedy="Fill both cells in with text")


def _conditions(terms: Iterable[Listed]) -> dict[str, Conditions]:
    """Return where terms count, for those that do not count everywhere."""
    found: dict[str, Conditions] = {}
    for entry in terms:
        if len(entry) == 3 and any(entry[2]):
            found.setdefault(entry[0], entry[2])
    return found


def _trie(terms: Iterable[tuple[str, str]]) -> Node:
    """Return the root of a trie of terms by their words, ranked by the letters they spell out."""
    root: Node = {}
    for rank, (term, category) in enumerate(sorted(terms, key=_literal, reverse=True)):
        node = root
        for word in plain_words(term):
            node = node.setdefault(word, {})
        first = node.setdefault("", Term(rank, term, category))
        node[""] = first._replace(category=together([first.category, category]))
    return root


def _literal(pair: tuple[str, str]) -> int:
    """Count the characters of a term that stand for themselves."""
    return len(pair[0]) - pair[0].count("*") - pair[0].count("?")


def _keys(word: str, words: frozenset[str], wildcards: Wildcards) -> Keys:
    """Find the words of the lexicon, wildcards included, that a word of the text matches."""
    word = plain(word)
    found = [word] if word in words else []
    return tuple(found + wildcards.matching(word))


def find_terms(
    words: Sequence[str], matcher: Matcher, breaks: Container[int] = frozenset()
) -> list[Row]:
    """Find the terms in a list of words, as (first, one past the last, term, category), in order.

    A term of several words does not go on at a word that is "" or whose number is in ``breaks``,
    such as the first of a sentence. Where matches overlap, the one of most words wins, then of most
    characters, then the leftmost, then the term that leaves fewest characters open, so that no word
    counts twice. Exempt terms are among the rows.

    >>> matcher = Matcher([("war", "violence"), ("war crime*", "law")])
    >>> find_terms(["War", "crimes", "and", "war"], matcher)
    [(0, 2, 'war crime*', 'law'), (3, 4, 'war', 'violence')]
    """
    matches: list[Match] = []
    for first, nodes in enumerate(map(matcher.roots.__getitem__, words)):
        if nodes:
            matches += _from(first, nodes, words, matcher.keys, breaks)
    best = [match for crowd in _crowds(matches) for match in _best(crowd, words)]
    return [(first, last, term.term, term.category) for first, last, term in best]


def _from(
    first: int,
    nodes: Iterable[Node],
    words: Sequence[str],
    keys: Memory[Keys],
    breaks: Container[int],
) -> list[Match]:
    """Follow every term that begins at a word as far as the words go on."""
    matches, last = [], first + 1
    while nodes:
        matches += [(first, last, node[""]) for node in nodes if "" in node]
        if last == len(words):
            break
        nodes = [node[key] for key in keys[words[last]] for node in nodes if key in node]
        if nodes and last in breaks:
            break
        last += 1
    return matches


def count_words(known: Iterable[Run]) -> int:
    """Return the number of words of runs, as ``Matcher.read`` gives them."""
    return sum(map(_WORDS, known))


def begins(known: Sequence[Run]) -> Iterator[tuple[int, bool]]:
    """Yield the runs at which a term begins, and whether one may go on in the runs after it.

    ``known`` is what ``Matcher.read`` says of the runs of a text or line. Some runs are among them
    at which none begins, so that none is missed.
    """
    for at in compress(count(), map(_OPENS, known)):
        _, _, rows, _, follow, _, _ = known[at]
        goes_on = not follow.isdisjoint(known[at + 1].first) and _goes_on(known, at)
        if goes_on or rows:
            yield at, goes_on


def _goes_on(known: Sequence[Run], at: int) -> bool:
    """Return whether a term begun in a run may end in those that follow."""
    nodes: Sequence[Node] = known[at].leads
    while nodes:
        at += 1
        *_, first, whole = known[at]
        nodes = [node[key] for key in first for node in nodes if key in node]
        if nodes and (not whole or any("" in node for node in nodes)):
            return True
    return False


def _crowds(matches: list[Match]) -> Iterator[list[Match]]:
    """Part matches, in order of their first word, where no match runs on into the next."""
    crowd: list[Match] = []
    end = 0
    for match in matches:
        if match[0] >= end and crowd:
            yield crowd
            crowd = []
        crowd.append(match)
        end = max(end, match[1])
    yield crowd


def _best(matches: list[Match], words: Sequence[str]) -> list[Match]:
    """Keep the best of overlapping matches, in order of the text."""
    if len(matches) < 2:
        return matches

    def order(match: Match) -> tuple[int, int, int, Term]:
        first, last, term = match
        characters = sum(map(len, words[first:last])) - possessive(words[last - 1])
        return first - last, -characters, first, term

    taken: set[int] = set()
    kept = []
    for match in sorted(matches, key=order):
        span = range(match[0], match[1])
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(match)
    return sorted(kept)
