"""The terms of a lexicon by their words: where each goes on, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.terms.filed import together
from framing.terms.wording import plain_words

Node = dict  # of the trie: the words that may follow, each with its node; "" holds the Term


class Term(NamedTuple):
    """A term where it ends in the trie; of terms matching the same words the lower rank wins.

    The more letters a term spells out the lower it ranks, then as it stands in the list.
    """

    rank: tuple[int, int]
    term: str
    category: str


class Root(NamedTuple):
    """The terms that may begin with a word of a text."""

    nodes: tuple[Node, ...]  # where they go on
    follow: frozenset[str]  # the words of the lexicon with which they do
    term: Term | None  # the best of those that are that word alone


NOTHING: frozenset[str] = frozenset()
ENDED = frozenset([""])  # in a node: a term ends there
NO_ROOT = Root((), NOTHING, None)


def branch_of(terms: Iterable[tuple[int, str, str]]) -> Node:
    """Return where terms go on after their first word, which is one; of their numbers and cells."""
    branch: Node = {}
    for rank, term, category in sorted(
        ((-_literal(term), at), term, cell) for at, term, cell in terms
    ):
        node = branch
        for word in plain_words(term)[1:] if " " in term else ():
            node = node.setdefault(word, {})
        first = node.get("")
        cell = together([first.category, category]) if first else category
        node[""] = first._replace(category=cell) if first else Term(rank, term, cell)
    return branch


def _literal(term: str) -> int:
    """Count the characters of a term that stand for themselves."""
    return len(term) - term.count("*") - term.count("?")


def root_of(nodes: tuple[Node, ...]) -> Root:
    """Return the terms that go on, or end, at nodes below the root of the trie."""
    whole = [node[""] for node in nodes if "" in node]
    return Root(nodes, frozenset().union(*nodes) - ENDED, min(whole, default=None))


def joined(roots: Sequence[Root]) -> Root:
    """Return the terms of several roots, of which there is mostly one, as those of one."""
    if len(roots) == 1:
        return roots[0]
    nodes, follow, terms = zip(*roots, strict=True)
    return Root(sum(nodes, ()), NOTHING.union(*follow), min(filter(None, terms), default=None))
