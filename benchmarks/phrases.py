"""The lexicon as tools without open places need it: every form of a term that occurs in texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from framing.terms.lexicon import read_lexicon
from framing.terms.matching import Matcher, find_terms
from framing.terms.wording import plain, possessive
from framing.text.tokens import cut


def vocabulary(texts: Iterable[str]) -> set[str]:
    """Return the words of texts, in lower case and without a possessive ending."""
    return {plain(word) for text in texts for word in cut(text).words}


def expanded(texts: Iterable[str], matcher: Matcher) -> dict[str, str]:
    """Return every phrase that a term of the shipped lexicon may be here, with its category.

    Only forms that occur in the texts are taken, which makes the list as short as can be.
    """
    words = vocabulary(texts)
    phrases = {form for term in read_lexicon()["term"] for form in forms(term, words)}
    return {phrase: _category(phrase, matcher) for phrase in sorted(phrases)}


def forms(term: str, words: set[str]) -> list[str]:
    """Return the phrases that a term stands for, its ``*`` filled with known words.

    A possessive ending is part of every word but the last.

    >>> forms("war crime*", {"crimes", "crime", "criminal"}), forms("women's right*", {"rights"})
    (['war crime', 'war crimes'], ["women's rights"])
    """
    *inner, last = term.split()
    sought = [*(word.lower() if possessive(word) else plain(word) for word in inner), plain(last)]
    return [" ".join(chosen) for chosen in product(*(_fitting(word, words) for word in sought))]


def _fitting(word: str, words: set[str]) -> list[str]:
    """Return the known words that a word of a term stands for; itself where nothing is open."""
    if "*" not in word:
        return [word]
    pattern = re.compile(open_places(word))
    return sorted(known for known in words if pattern.fullmatch(known))


def open_places(term: str) -> str:
    """Return the regular expression of a term: each ``*`` any letters or digits, also none."""
    return r"\w*".join(map(re.escape, term.split("*")))


def _category(phrase: str, matcher: Matcher) -> str:
    """Return the category of the longest term that a phrase is."""
    found = find_terms(phrase.split(), matcher)
    return max(found, key=lambda row: row[1] - row[0])[3]


def trie(phrases: Iterable[str]) -> str:
    """Return a regular expression in which phrases share their beginnings; the longest matches.

    >>> trie(["war", "warn", "wars"])
    'war(?:n|s)?'
    """
    root: dict = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict) -> str:
    """Write a node: its letters one after another where there is one way, else a group."""
    ways = [re.escape(letter) + _branch(below) for letter, below in node.items() if letter]
    if not ways:
        return ""
    ends = "" in node
    together = ways[0] if len(ways) == 1 and not ends else f"(?:{'|'.join(ways)})"
    return together + "?" * ends
