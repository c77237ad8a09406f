"""Which blocks of a page are its article: those whose words an extractor found, in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple
from unicodedata import normalize

from framing.reading.blocks import Block

TEXT = frozenset((  # what may stand between two paragraphs
    "p", "li", "blockquote", "h2", "h3", "h4"
))  # fmt: skip
TRIES = 50  # places in the article where a block of few words is looked for


class Chain(NamedTuple):
    """Blocks found one after the other: where the last ends, how much they hold, which they are."""

    end: int
    weight: int
    last: int = -1
    before: Any = None  # the chain up to the last


def in_article(shown: list[Block], said: str) -> list[Block]:
    """Return the blocks of a page that make up an article, given its words in order.

    Of all ways to find blocks in the article one after the other, the one with most words is
    taken: a teaser that repeats a sentence, or a menu with a word of the text, draws nothing along.
    """
    kept = _heaviest([_words(block.text) for block in shown], f" {_words(said)} ")
    return [block for at, block in enumerate(shown) if at in kept or _is_between(shown, at, kept)]


def _words(text: str) -> str:
    """Return the words of a text, parted by one space."""
    return " ".join(re.findall(r"\w+", normalize("NFKC", text)))


def _heaviest(found: list[str], said: str) -> set[int]:
    """Return the blocks of the heaviest chain: each begins in the article where the last ended."""
    chains = [Chain(0, 0)]  # the further one ends, the heavier it is
    for at, words in enumerate(found):
        longer = [
            Chain(start + len(words) + 1, before.weight + len(words), at, before)
            for start in islice(_places(words, said), TRIES)
            for before in [chains[bisect_right(chains, start, key=_end) - 1]]
        ]
        for chain in longer:
            _take(chains, chain)
    return set(_members(chains[-1]))


def _places(words: str, said: str) -> Iterator[int]:
    """Yield where words stand in the article."""
    start = said.find(f" {words} ") if words else -1
    while start >= 0:
        yield start
        start = said.find(f" {words} ", start + 1)


def _end(chain: Chain) -> int:
    """Return where a chain ends."""
    return chain.end


def _take(chains: list[Chain], new: Chain) -> None:
    """Put a chain among the others, unless one that ends no later is as heavy."""
    at = bisect_right(chains, new.end, key=_end)
    if chains[at - 1].weight >= new.weight:
        return
    beyond = at
    while beyond < len(chains) and chains[beyond].weight <= new.weight:
        beyond += 1
    first = at - (chains[at - 1].end == new.end)
    chains[first:beyond] = [new]


def _members(chain: Chain) -> Iterator[int]:
    """Yield the blocks of a chain, the last first."""
    while chain.last >= 0:
        yield chain.last
        chain = chain.before


def _is_between(shown: list[Block], at: int, kept: set[int]) -> bool:
    """Return whether a block stands between two of the article in the same element, as they do."""
    if not {at - 1, at + 1} <= kept or shown[at].linked or shown[at].tag not in TEXT:
        return False
    around = shown[at].element.getparent()
    return all(shown[side].element.getparent() is around for side in (at - 1, at + 1))
