"""Find terms of one or several words in a list of words: plain data, no tables."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.memory import VOCABULARY, Memory
from framing.terms import fields
from framing.terms.conditions import Conditions
from framing.terms.filed import names
from framing.terms.runs import (
    END,
    IN_NEXT,
    PLAIN,
    WITHIN,
    Keys,
    Row,
    Run,
    beside_marks,
    fields_in,
    word_run,
)
from framing.terms.trie import (
    COMMON,
    ENDED,
    NOTHING,
    Node,
    Root,
    Term,
    all_later,
    joined,
    ranked,
    root_of,
    sought_later,
)
from framing.terms.wildcards import WILD, Wildcards
from framing.terms.wording import OWNING, compared_words, owned, owning, plain, possessive
from framing.text.tokens import cut_run, is_word

if TYPE_CHECKING:
    from pandas import DataFrame

Listed = tuple[str, str] | tuple[str, str, Conditions]  # term, category, where it counts
Match = tuple[int, int, Term]  # first word, one past the last, term

JOINED = re.compile(r"[A-Za-z]+(?:[-’'][A-Za-z]+)+")  # is one token
MARKS = ".,;:!?\"'()[]“”‘’…"  # signs at the ends of a word that are tokens by themselves


class Matcher:
    """A lexicon made ready for lookup, built once and reused over many articles.

    ``words`` remembers what matters of a word of a text, ``runs`` of a run of signs. ``conditions``
    holds, for the terms that have some, where they count; they are asked by ``context.kept``, since
    ``find_terms`` looks at no neighbours. It is pickled as its terms.

    A branch of the trie grows when a text first has the word it begins with: few ever do.
    """

    def __init__(self, terms: Iterable[Listed]) -> None:
        self.terms = tuple(terms)
        spelt = [entry[0].split() for entry in self.terms]
        spellings = {word for parts in spelt for word in parts}
        bare = {word: plain(word) for word in spellings}
        self.known = frozenset(bare.values())
        asked = any(len(entry) == 3 for entry in self.terms)
        self.fields = fields.numbers() if asked else {}
        self.stems = fields.stems() if asked else {}
        self.wildcards = Wildcards(filter(WILD.intersection, self.known), self.stems)
        cells = {entry[1] for entry in self.terms}
        self.categories = frozenset(name for cell in cells for name in names(cell))
        self.longest = max(map(len, spelt), default=0)
        self.beginning: dict[str, list[int]] = {}  # the terms that begin with a word, by number
        for number, (word, *others) in enumerate(spelt):
            first = owning(word) if others and not word.isalpha() else bare[word]
            self.beginning.setdefault(first, []).append(number)
        common = [n for word in COMMON.intersection(self.beginning) for n in self.beginning[word]]
        self.later = sought_later(compared_words(self.terms[number][0]) for number in common)
        self._conditions: dict[str, Conditions] | None = None  # once they are asked
        self.branches: Memory[Root | None] = Memory(self._branch)
        self.matching = lru_cache(VOCABULARY)(self._matching)  # forms of a word match the same
        self.words: Memory[Run] = Memory(self._token)
        self.marks = "".join(mark for mark in MARKS if self._word(mark) is PLAIN)
        self.runs: Memory[Run] = Memory(self._run)

    @property
    def conditions(self) -> dict[str, Conditions]:
        """Return where terms count, for those that do not count everywhere."""
        if self._conditions is None:
            self._conditions = _conditions(self.terms)
        return self._conditions

    def read(self, runs: Iterable[str]) -> list[Run]:
        """Return what matters of the runs of a text or line, and END after them."""
        return [*map(self.runs.__getitem__, runs), END]

    def _branch(self, word: str) -> Root | None:
        """Return the terms that begin with a word as compared, None for none.

        A word with a possessive ending begins, and ends, those that are that word alone.
        """
        numbers = self.beginning.get(word, [])
        if word.endswith(OWNING):
            others = self.beginning.get(word[: -len(OWNING)], [])
            numbers = numbers + [at for at in others if len(self.terms[at][0].split()) == 1]
        terms = [ranked(at, *self.terms[at][:2]) for at in numbers]
        return root_of(terms) if terms else None

    def _token(self, word: str) -> Run:
        """Return what matters of a word, which is mostly a run by itself."""
        return self.runs[word] if word.isalpha() else self._word(word)

    def _word(self, word: str) -> Run:
        """Return what matters of a word."""
        bare = plain(word)
        begun = self.wildcards.begun.of(bare)
        keys, found = self.wildcards.among(begun, bare), self.fields.get(bare, 0)
        for stem in begun:
            found |= self.stems.get(stem, 0)
        if bare in self.known:
            keys = [bare, *keys]
        if keys:
            owns = not word.isalpha() and possessive(word)
            return self.matching(tuple(map(owned, keys) if owns else keys), found)
        return PLAIN._replace(fields=found) if found else PLAIN

    def _matching(self, keys: Keys, found: int) -> Run:
        """Return what matters of a word that matches words of the list."""
        roots = [root for key in keys if (root := self.branches[key])]
        later = all_later([self.later[key] for key in keys if key in self.later])
        return word_run(keys, joined(roots) if roots else None, later, found)

    def _run(self, run: str) -> Run:
        """Return what matters of a run, mostly a word and marks that no term has."""
        word = run.strip(self.marks)
        if not (word.isalpha() or word.isdecimal() or JOINED.fullmatch(word)):
            return self._tokens(run)
        if word == run:
            return self._word(word)
        known = self.runs[word]
        return beside_marks(known, run.index(word), run.endswith(word)) if known.first else known

    def _tokens(self, run: str) -> Run:
        """Return what matters of a run; a term that leaves it begins among its last tokens."""
        tokens, _ = cut_run(run)
        known = [self.words[token] for token in tokens]
        found = fields_in(known)
        on, words = IN_NEXT if len(tokens) == 1 else WITHIN, sum(map(is_word, tokens))
        if not any([word.first for word in known]):
            return Run(words, False, (), (), NOTHING, (), on, (), None, found)
        first, final = known[0].first, known[-1].last
        later = all_later([word.later for word in known if word.later])
        last = range(max(0, len(tokens) - self.longest), len(tokens))
        leads = tuple(node for at in last for node in self._open(known[at:]))
        rows, follow = tuple(find_terms(tokens, self)), NOTHING.union(*leads) - ENDED
        opens = bool(rows or leads or later)
        return Run(words, opens, rows, leads, follow, first, on, final, later, found)

    def _open(self, words: Sequence[Run]) -> list[Node]:
        """Return where terms go on that begin with the first word and reach past the last."""
        root = words[0].root
        nodes = [*root.nodes] if root else []
        for word in words[1:]:
            nodes = [node[key] for key in word.first for node in nodes if key in node]
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
    none = [""] * len(lexicon)
    cells = [lexicon[name].tolist() if name in lexicon else none for name in Conditions._fields]
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
    asked = [entry for entry in terms if len(entry) == 3 and any(entry[2])]
    return {entry[0]: entry[2] for entry in reversed(asked)}  # of terms alike the first says it


def find_terms(
    words: Sequence[str],
    matcher: Matcher,
    breaks: Container[int] = frozenset(),
    span: tuple[int, int] | None = None,
) -> list[Row]:
    """Find the terms in a list of words, as (first, one past the last, term, category), in order.

    A term of several words does not go on at a word that is "" or whose number is in ``breaks``,
    such as the first of a sentence. ``span`` says which words are looked at, by default all: the
    first, and one past the last. Where matches overlap, the one of most words wins, then of most
    characters, then the leftmost, then the term that leaves fewest characters open, so that no word
    counts twice. Exempt terms are among the rows.

    >>> matcher = Matcher([("war", "violence"), ("war crime*", "law")])
    >>> find_terms(["War", "crimes", "and", "war"], matcher)
    [(0, 2, 'war crime*', 'law'), (3, 4, 'war', 'violence')]
    """
    start, end = span or (0, len(words))
    known = [*map(matcher.words.__getitem__, words[start:end]), END]
    matches: list[Match] = []
    for at, word in enumerate(known):
        if not (root := word.root):
            continue
        if not root.follow.isdisjoint(known[at + 1].first):
            matches += _from(at, root.nodes, known, breaks, start)
        elif root.term:
            matches.append((start + at, start + at + 1, root.term))
    if len(matches) > 1:
        matches = [match for crowd in _crowds(matches) for match in _best(crowd, words)]
    return [(first, last, term.term, term.category) for first, last, term in matches]


def _from(
    at: int, nodes: Sequence[Node], words: Sequence[Run], breaks: Container[int], start: int
) -> list[Match]:
    """Follow every term that begins at a word as far as the words go on; the last is END.

    ``start`` is the number of the first word, as ``breaks`` and the matches number them.
    """
    matches, first, last = [], start + at, at + 1
    while nodes:
        matches += [(first, start + last, node[""]) for node in nodes if "" in node]
        nodes = [node[key] for key in words[last].first for node in nodes if key in node]
        if nodes and start + last in breaks:
            break
        last += 1
    return matches


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
