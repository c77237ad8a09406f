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
LINKED = 0.5  # of a block: more of it in links, and it leads elsewhere
ELSEWHERE = re.compile(  # how a line begins that leads elsewhere, where some of it is a link
    r"\W*(?:click here|download|follow (?:us|me)|listen|more (?:on|from)|read (?:also|more|next)"
    r"|related|see also|share (?:this|on)|sign up|subscribe|watch)\b",
    re.IGNORECASE,
)
LONGEST_RIGHTS = 200  # characters of a line that says whose a text is
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
    home = _home([shown[at] for at in sorted(found)])
    inside = _inside(home)
    kept = {at for at in found if shown[at].element in inside and not _leads(shown[at])}
    if not kept:
        return []
    first, last = min(kept), max(kept)
    kept |= {at for at in range(first, last) if _is_text(shown[at], inside)}
    article = [shown[at] for at in sorted(kept | _around(shown, first, last, home, inside))]
    while article and _is_rights(article[-1]):
        article.pop()
    return article


def _around(shown: list[Block], first: int, last: int, home: Any, inside: set[Any]) -> set[int]:
    """Return the blocks right before the first and right after the last that go on with them."""
    bare = {home, *home.iterancestors()}

    def goes_on(at: int) -> bool:
        """Return whether a block is a sentence, in a paragraph or bare beside the article."""
        block = shown[at]
        text = block.element in bare or (block.tag in PROSE and _is_text(block, inside))
        return text and block.text[-1] in ENDS and not (_is_rights(block) or _leads(block))

    before = takewhile(goes_on, range(first - 1, -1, -1))
    return {*before, *takewhile(goes_on, range(last + 1, len(shown)))}


def _home(found: list[Block]) -> Any:
    """Return the innermost element that holds most of an article's words."""
    elements = list(found[0].element.getroottree().getroot().iter())
    weights = dict.fromkeys(elements, 0)
    for block in found:
        weights[block.element] += len(block.text)
    for element in reversed(elements):
        if (around := element.getparent()) is not None:
            weights[around] += weights[element]
    least = MOST * weights[elements[0]]
    return [element for element in elements if weights[element] >= least][-1]


def _inside(home: Any) -> set[Any]:
    """Return the elements of an article: those within its own, and in no box there."""
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
    return block.tag in TEXT and not _leads(block) and block.element in inside


def _leads(block: Block) -> bool:
    """Return whether a block leads elsewhere: most of it is a link, or it says so."""
    return block.linked > LINKED or (block.linked > 0 and ELSEWHERE.match(block.text) is not None)


def _is_rights(block: Block) -> bool:
    """Return whether a block says whose the text is."""
    return len(block.text) <= LONGEST_RIGHTS and RIGHTS.search(block.text) is not None


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
