"""Which blocks of a page are its article: those whose words an extractor found, in their order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any, NamedTuple
from unicodedata import normalize

from framing.reading.blocks import Block

TEXT = frozenset(("p", "li", "blockquote", "pre", "h2", "h3", "h4"))  # what an article is made of
PROSE = frozenset(("p", "li", "blockquote"))
TRIES = 50  # places in the article where a block of few words is looked for
MOST = 0.7  # of an article's words: what holds them is the article, or holds it
ASIDE = frozenset(("nav", "aside", "footer", "form", "figure", "figcaption", "dialog", "menu"))
BESIDE = re.compile(  # what sites call a box that is no part of the article it stands in
    r"(?:^|[\s_-])(?:ads?|advert\w*|banners?|breadcrumbs?|captions?|comments?|consent|cookies?|credits?"
    r"|disclaimer|disqus|galler(?:y|ies)|inline-links?|more-on|most-?(?:read|popular)|newsletters?"
    r"|paywall|popup|promos?|recirc\w*|recommend\w*|related\w*|shar(?:e|ing|edaddy)|sidebars?|sign-?up"
    r"|social|sponsor\w*|subscri\w*|tag(?:s|list)|teasers?|toolbar|trending|widgets?)(?:$|[\s_-])",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"©|\bcopyright\b|\brights reserved\b|\bcookies\b", re.IGNORECASE)
ENDS = frozenset('.!?:;…”"’»')  # of a sentence


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
    An extractor drops short paragraphs, headings and lists: what stands between paragraphs of the
    article, in the element that holds it, belongs with them, unless it stands in a box of its own.
    """
    found = _heaviest([_words(block.text) for block in shown], f" {_words(said)} ")
    if not found:
        return []
    inside = _inside([shown[at] for at in sorted(found)])
    kept = {at for at in found if shown[at].element in inside}
    first, last = min(kept, default=0), max(kept, default=-1)
    kept |= {at for at in range(first, last) if _is_text(shown[at], inside)}
    kept |= set(takewhile(lambda at: _is_prose(shown[at], inside), range(last + 1, len(shown))))
    kept |= set(takewhile(lambda at: _is_prose(shown[at], inside), range(first - 1, -1, -1)))
    return [shown[at] for at in sorted(kept)]


def _inside(found: list[Block]) -> set[Any]:
    """Return the elements of the article: in what holds most of its words, and in no box there."""
    elements = list(found[0].element.getroottree().getroot().iter())
    weights = dict.fromkeys(elements, 0)
    for block in found:
        weights[block.element] += len(block.text)
    for element in reversed(elements):
        if (around := element.getparent()) is not None:
            weights[around] += weights[element]
    least = MOST * weights[elements[0]]
    home = [element for element in elements if weights[element] >= least][-1]
    inside = {home}
    for element in home.iterdescendants():
        if element.getparent() in inside and not _is_beside(element):
            inside.add(element)
    return inside


def _is_beside(element: Any) -> bool:
    """Return whether an element is a box that is no part of the article it stands in."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in ASIDE or BESIDE.search(names) is not None


def _is_text(block: Block, inside: set[Any]) -> bool:
    """Return whether a block between others is of the article."""
    return block.tag in TEXT and not block.linked and block.element in inside


def _is_prose(block: Block, inside: set[Any]) -> bool:
    """Return whether a block before or after the others goes on with them."""
    prose = block.tag in PROSE and block.text[-1] in ENDS and not RIGHTS.search(block.text)
    return prose and _is_text(block, inside)


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
