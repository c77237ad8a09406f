"""The words that made-up articles are written with: common English ones, and inventions."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, islice
from random import Random
from typing import NamedTuple

from framing.terms.lexicon import read_lexicon

COMMON = 14_000  # words taken from wordfreq, most frequent first
INVENTED = 120_000  # words made up after them, so that new ones keep coming as in real news
ZIPF = 1.05  # how steeply the frequency of an invention falls with its rank
TAIL = 0.006  # share of running words that are inventions
ONSETS = [*"bcdfghjklmnprstvwyz", "br", "ch", "dr", "fl", "gr", "pr", "qu", "sh", "st", "tr"]
VOWELS = [*"aeiou", "ai", "ea", "ie", "oo", "ou"]
CODAS = ["", *"bdglmnprstx", "ck", "nd", "ng", "rd", "rn", "st"]


class Weighted(NamedTuple):
    """Things to draw from, with their cumulated weights."""

    items: list[str]
    weights: list[float]

    def draw(self, chance: Random, count: int) -> list[str]:
        """Draw so many, with repetition."""
        return chance.choices(self.items, cum_weights=self.weights, k=count)


def zipf(items: list[str], exponent: float = 1.0) -> Weighted:
    """Weight items by a power of their rank."""
    return Weighted(
        items, list(accumulate(1 / rank**exponent for rank in range(1, len(items) + 1)))
    )


def invent(chance: Random) -> str:
    """Make up something that can be read aloud as an English word."""
    syllables = chance.choice((1, 2, 2, 2, 3, 3))
    parts = (ONSETS, VOWELS, CODAS)
    return "".join(chance.choice(part) for _ in range(syllables) for part in parts)


@cache
def inventions(count: int, seed: str) -> tuple[str, ...]:
    """Return so many different inventions, the same for the same seed."""
    chance, found = Random(seed), dict[str, None]()
    while len(found) < count:
        found[invent(chance)] = None
    return tuple(found)


@cache
def running_words() -> Weighted:
    """Return the words of running text: frequencies of general English, a tail of inventions."""
    from wordfreq import get_frequency_dict

    known = get_frequency_dict("en")
    common = [word for word in known if re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word)][:COMMON]
    # Single letters in the list are initials and sizes, which articles are given on purpose.
    common = [word for word in common if len(word) > 1 or word in {"a", "i"}]
    share = [known[word] for word in common]
    tail = [1 / rank**ZIPF for rank in range(1, INVENTED + 1)]
    scale = TAIL / (1 - TAIL) * sum(share) / sum(tail)
    words = [*common, *inventions(INVENTED, "words")]
    return Weighted(words, list(accumulate([*share, *(weight * scale for weight in tail)])))


@cache
def names(kind: str, count: int) -> Weighted:
    """Return invented proper names of a kind, a few of them frequent."""
    made = [word.capitalize() for word in inventions(count * 2, kind) if len(word) > 3]
    return zipf(made[:count], 0.6)


@cache
def loaded_terms() -> Weighted:
    """Return the terms of the shipped lexicon as texts write them, some far more often."""
    written = [form for term in read_lexicon()["term"] for form in _written(term)]
    Random("terms").shuffle(written)
    return zipf(written, 0.7)


def _written(term: str) -> list[str]:
    """Return up to three ways to write a term: its open places filled with English words."""
    if "*" not in term:
        return [term]
    words = [_forms(word) for word in term.split()]
    return [" ".join(forms[at % len(forms)] for forms in words) for at in range(3)]


@cache
def _forms(word: str) -> list[str]:
    """Return the common words that a word of a term stands for, or it without its ``*``."""
    parts = r"\w*".join(map(re.escape, word.split("*")))
    found = islice(re.finditer(f"\n({parts})(?=\n)", _common_lines()), 3)
    return [line[1] for line in found] or [word.replace("*", "")]


@cache
def _common_lines() -> str:
    """Return the common words, one a line: a pattern finds its own sooner than by asking each."""
    return "\n".join(["", *running_words().items[:COMMON], ""])
