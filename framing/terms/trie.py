"""The terms of a lexicon by their words: where each goes on, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.base.words import word_class
from framing.terms.filed import together
from framing.terms.wording import OWNING, compared_words

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
    sought: frozenset[str]  # those of them by which a term is sought here, not at a later word
    term: Term | None  # the best of those that are that word alone


class Later(NamedTuple):
    """The terms that are sought at a word of theirs which is not their first."""

    before: frozenset[str]  # the words of the lexicon that stand right before it in them
    back: int  # by how many words the first is before it at most


NOTHING: frozenset[str] = frozenset()
ENDED = frozenset([""])  # in a node: a term ends there
NO_ROOT = Root((), NOTHING, NOTHING, None)
# Half of all words. A term that opens with one is sought at its first word that is none of them.
COMMON = frozenset(["and", "but", "not", "or", "to"]).union(
    *(word_class("determiners"), word_class("prepositions"), word_class("auxiliaries")),
    *(word_class("pronouns"), word_class("subordinators")),
)


def sought_at(words: Sequence[str]) -> int:
    """Return the number of the word at which a term is sought, of its words as compared."""
    return next((at for at, word in enumerate(words) if word not in COMMON), 0)


def sought_later(terms: Iterable[Sequence[str]]) -> dict[str, Later]:
    """Return where terms are sought that open with a common word; of their words as compared."""
    found: dict[str, Later] = {}
    for words in terms:
        at = sought_at(words)
        for word in (words[at], words[at] + OWNING) if at else ():
            before, back = found.get(word, (NOTHING, 0))
            found[word] = Later(before | {words[at - 1]}, max(back, at))
    return found


def ranked(at: int, term: str, category: str) -> Term:
    """Return a term with its rank; ``at`` is its number in the list."""
    return Term((term.count("*") + term.count("?") - len(term), at), term, category)


def root_of(terms: Sequence[Term]) -> Root:
    """Return the terms that begin with one word of the list: mostly one, of that word alone."""
    if len(terms) == 1 and len(terms[0].term.split()) == 1:
        term = terms[0]
        return Root(({"": term},), NOTHING, NOTHING, term)
    branch: Node = {}
    sought = []
    for term in sorted(terms):
        words = compared_words(term.term)
        _grow(branch, words[1:], term)
        if len(words) > 1 and (words[0] not in COMMON or not sought_at(words)):
            sought += [words[1], words[1] + OWNING]
    return Root((branch,), frozenset(branch) - ENDED, frozenset(sought), branch.get(""))


def _grow(node: Node, words: Sequence[str], term: Term) -> None:
    """Take in a term that goes on from a node; its last word may have a possessive in a text."""
    if not words:
        return _end(node, term)
    for word in words[:-1]:
        node = node.setdefault(word, {})
    for last in (words[-1], words[-1] + OWNING):
        _end(node.setdefault(last, {}), term)


def _end(node: Node, term: Term) -> None:
    """Note that a term ends at a node; terms alike are one, of all their categories."""
    if first := node.get(""):
        term = first._replace(category=together([first.category, term.category]))
    node[""] = term


def joined(roots: Sequence[Root]) -> Root:
    """Return the terms of several roots, of which there is mostly one, as those of one."""
    if len(roots) == 1:
        return roots[0]
    nodes, follow, sought, terms = zip(*roots, strict=True)
    best = min(filter(None, terms), default=None)
    return Root(sum(nodes, ()), NOTHING.union(*follow), NOTHING.union(*sought), best)


def all_later(found: Sequence[Later]) -> Later | None:
    """Return the terms of several words that are sought at them; None where there is none."""
    if not found:
        return None
    return Later(NOTHING.union(*(one.before for one in found)), max(one.back for one in found))
