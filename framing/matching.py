"""Find terms of one or several words in a list of words: plain data, no tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pandas import DataFrame

STRAIGHT = str.maketrans("’‘ʼ‐‑", "'''--")
VOCABULARY = 100_000  # words remembered before the memory of a matcher is emptied

Row = tuple[int, int, str, str]  # first word, one past the last, term, category
Keys = tuple[str, ...]  # the words of the lexicon that a word of the text matches


class Term(NamedTuple):
    """A term where it ends in the trie; of terms matching the same words the lower rank wins."""

    rank: int
    term: str
    category: str


Match = tuple[int, int, Term]  # first word, one past the last, term


@dataclass(frozen=True)
class Matcher:
    """A lexicon made ready for lookup, built once and reused over many articles.

    ``trie`` maps each word of a term to the words that may follow it, and "" to the Term ending
    there; ``wildcards`` maps the letters before a ``*`` to the words so written, each with its
    expression; ``lengths`` are the lengths of those letters. ``seen`` only remembers answers.
    """

    trie: dict
    words: frozenset[str]
    wildcards: dict[str, list[tuple[str, re.Pattern[str]]]]
    lengths: tuple[int, ...]
    seen: dict[str, Keys] = field(default_factory=dict, repr=False, compare=False)


def compile_terms(lexicon: DataFrame) -> Matcher:
    """Make a Matcher of a lexicon (columns ``term, category``); of equal terms the first counts."""
    pairs = list(zip(lexicon["term"].tolist(), lexicon["category"].tolist(), strict=True))
    trie: dict = {}
    for rank, (term, category) in enumerate(sorted(pairs, key=_literal, reverse=True)):
        node = trie
        for word in plain_words(term):
            node = node.setdefault(word, {})
        node.setdefault("", Term(rank, term, category))
    words = frozenset(word for term, _ in pairs for word in plain_words(term))
    wildcards = _wildcards(words)
    return Matcher(trie, words, wildcards, tuple(sorted(set(map(len, wildcards)))))


def _literal(pair: tuple[str, str]) -> int:
    """Count the characters of a term that stand for themselves."""
    return len(pair[0]) - pair[0].count("*")


def _wildcards(words: Iterable[str]) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Sort the words with a ``*`` by the letters before it."""
    buckets = defaultdict(list)
    for word in sorted(word for word in words if "*" in word):
        expression = r"\w*".join(map(re.escape, word.split("*")))
        buckets[word.partition("*")[0]].append((word, re.compile(expression)))
    return dict(buckets)


def plain(word: str) -> str:
    """Put a word into the form that is compared: lower case, straight marks, no possessive.

    >>> plain("Freedonia’s")
    'freedonia'
    """
    word = word.lower().translate(STRAIGHT)
    return word[: len(word) - possessive(word)]


def plain_words(term: str) -> list[str]:
    """Split a term into its words as compared."""
    return [plain(word) for word in term.split()]


def possessive(word: str) -> int:
    """Count the characters of a possessive ending: 2 for ’s, 1 for ’ after s, else 0."""
    ending = word[-2:].lower().translate(STRAIGHT)
    return 2 if ending == "'s" else 1 if ending == "s'" else 0


def find_terms(
    words: Sequence[str], matcher: Matcher, segments: Sequence | None = None
) -> list[Row]:
    """Find the terms in a list of words, as (first, one past the last, term, category), in order.

    What is no word is given as ""; it and a change of ``segments`` (one value per word, such as the
    number of the sentence) break a term of several words. Where matches overlap, the one of most
    words wins, then of most characters, then the leftmost, then the term that leaves fewest
    characters open, so that no word counts twice. Exempt terms are among the rows.

    >>> from pandas import DataFrame
    >>> lexicon = DataFrame({"term": ["war", "war crime*"], "category": ["violence", "law"]})
    >>> find_terms(["War", "crimes", "and", "war"], compile_terms(lexicon))
    [(0, 2, 'war crime*', 'law'), (3, 4, 'war', 'violence')]
    """
    keys, segments = _keys(words, matcher), segments or [None] * len(words)
    matches: list[Match] = []
    for first, found in enumerate(keys):
        if found:
            matches += _from(first, keys, segments, matcher.trie)
    best = [match for crowd in _crowds(matches) for match in _best(crowd, words)]
    return [(first, last, term.term, term.category) for first, last, term in best]


def _keys(words: Sequence[str], matcher: Matcher) -> list[Keys]:
    """Look every word up once, and remember the answers: texts repeat their words."""
    seen = matcher.seen
    if len(seen) > VOCABULARY:
        seen.clear()
    keys = {word: seen.get(word) for word in set(words)}
    new = {word: _key(word, matcher) for word, found in keys.items() if found is None}
    seen.update(new)
    keys.update(new)
    return [keys[word] for word in words]


def _key(word: str, matcher: Matcher) -> Keys:
    """Find the words of the lexicon, wildcards included, that a word of the text matches."""
    word = plain(word)
    found = [word] if word in matcher.words else []
    for length in matcher.lengths:
        if length <= len(word):
            bucket = matcher.wildcards.get(word[:length], ())
            found += [pattern for pattern, expression in bucket if expression.fullmatch(word)]
    return tuple(found)


def _from(first: int, keys: list[Keys], segments: Sequence, trie: dict) -> list[Match]:
    """Follow every term that begins at a word as far as the words and the segment go."""
    matches, last = [], first
    nodes = [trie[key] for key in keys[first] if key in trie]
    while nodes:
        last += 1
        matches += [(first, last, node[""]) for node in nodes if "" in node]
        if last == len(keys) or segments[last] != segments[first]:
            break
        nodes = [node[key] for key in keys[last] for node in nodes if key in node]
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
