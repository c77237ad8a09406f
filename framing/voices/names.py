"""The names of a text: their fullest forms, where they stand, and whether they are a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from framing.base.memory import Memory
from framing.reporting.phrases import first_finite, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word, bare, is_capitalised
from framing.text.tokens import Span
from framing.text.words import word_class
from framing.voices.actors import TITLES, country_words

COLLECTIVE = word_class("collective")
FEMALE_NAMES = word_class("female_names")
MALE_NAMES = word_class("male_names")
NO_PERSON = COLLECTIVE - TITLES
INTRODUCED = 5  # mentions: a text says early who somebody is
NAME_WORD = re.compile(r"[\w.-]+(?:['’]\w+)?")
FEMALE_TITLES = frozenset(["mrs", "ms", "congresswoman"])
MALE_TITLES = frozenset(["mr", "sir", "lord", "congressman"])


class Mention(NamedTuple):
    """A name in a sentence: the words from ``start`` to before ``end``."""

    sentence: Sentence
    start: int
    end: int
    name: str

    @property
    def at(self) -> int:
        """Return the offset at which it begins."""
        return self.sentence.at(self.start)

    @property
    def span(self) -> Span:
        """Return its character span."""
        return self.sentence.span(self.start, self.end)

    @property
    def subject(self) -> bool:
        """Return whether it may be the subject of its sentence."""
        verb = first_finite(self.sentence.words)
        return verb is None or self.end <= verb or self.start == 0


class Parts(NamedTuple):
    """What a name tells by itself."""

    untitled: str  # the name without titles before it
    words: frozenset[str]  # of the untitled name
    last: str  # the last word of a name of two to four words; else empty
    woman: bool
    man: bool


@dataclass
class Names:
    """The names of a text as a reader of all of it knows them."""

    mentions: list[Mention]
    met: list[str]  # each name once, in reading order
    full: dict[str, Parts] = field(default_factory=dict)  # last name -> the fullest form met
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)

    @cached_property
    def fullest(self) -> dict[str, str]:
        """Return the fullest form of each name met."""
        return {name: fullest(self, name) for name in self.met}

    @cached_property
    def places(self) -> dict[str, list[Mention]]:
        """Return where each name is met first, under its fullest form."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            places = found.setdefault(self.fullest[mention.name], [])
            if len(places) < INTRODUCED:
                places.append(mention)
        return found

    @cached_property
    def persons(self) -> list[Mention]:
        """Return the mentions of persons."""
        persons = {name for name, full in self.fullest.items() if is_person(full)}
        return [mention for mention in self.mentions if mention.name in persons]


def read_names(sentences: list[Sentence]) -> Names:
    """Return every name of a text, and where it is a sentence's subject."""
    mentions = [mention for sentence in sentences for mention in _mentions(sentence)]
    found = Names(mentions, list(dict.fromkeys([mention.name for mention in mentions])))
    for name in found.met:
        _register(found, name)
    return found


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    """Yield where a sentence names somebody: its runs of capitalised words outside marks."""
    words, end = sentence.words, 0
    for start in [at for at, word in enumerate(words) if word.names]:
        if start < end:
            continue
        end = start + 1
        while end < len(words) and words[end].in_name and _goes_on(words, end):
            end += 1
        alone = end == start + 1
        name = words[start].bare if alone else bare(text_of(words, (start, end)))
        yield Mention(sentence, start, end, name)


def is_person(name: str) -> bool:
    """Return whether a full name is, as far as its form tells, a person's."""
    return _PERSONS[name]


def _is_person(name: str) -> bool:
    """Return what ``is_person`` remembers."""
    words = name.split()
    low = {word.lower().strip(".") for word in words}
    if not 1 < len(words) < 6 or name.isupper() or words[-1].lower() in TITLES:
        return False
    return not low & NO_PERSON


def fullest(names: Names, source: str) -> str:
    """Return the fullest form of a name the text gives, without titles; else the source itself."""
    last, words, itself = _SHORT[source]
    full = names.full.get(last) if last else None
    return full.untitled if full and full.words.issuperset(words) else itself


def _short(source: str) -> tuple[str, list[str], str]:
    """Return the last word and the words of a name of up to three, without titles, and itself."""
    words = [bare(word) for word in NAME_WORD.findall(source) if is_capitalised(word)]
    words = _untitled(words)
    return words[-1] if 0 < len(words) <= 3 else "", words, bare(source.strip())


def _untitled(words: list[str]) -> list[str]:
    """Return the words of a name without titles before it: “French President”, “Sen.”."""
    at = 0
    while at + 1 < len(words) and _is_title(words, at):
        at += 1
    return words[at:]


def _is_title(words: list[str], at: int) -> bool:
    """Return whether a word of a name is a title, or a country with a title after it."""
    titles = [word.lower().strip(".") in TITLES for word in words[at : at + 2]]
    return titles[0] or (titles[1] and at + 2 < len(words) and words[at] in country_words())


def _parts(name: str) -> Parts:
    """Return what a name tells by itself."""
    words = name.split()
    titles = {word.lower().strip(".") for word in words}
    words = _untitled(words)
    first, last = words[0].lower(), words[-1] if 1 < len(words) < 5 else ""
    woman = first in FEMALE_NAMES or not titles.isdisjoint(FEMALE_TITLES)
    man = first in MALE_NAMES or not titles.isdisjoint(MALE_TITLES)
    return Parts(" ".join(words), frozenset(words), last, woman, man and not woman)


_PERSONS: Memory[bool] = Memory(_is_person)
_SHORT: Memory[tuple[str, list[str], str]] = Memory(_short)
_PARTS: Memory[Parts] = Memory(_parts)


def _register(names: Names, name: str) -> None:
    """Keep a name of two words or more under its last word, the first full form met."""
    parts = _PARTS[name]
    if parts.last:
        names.full.setdefault(parts.last, parts)
    if parts.woman or parts.man:
        (names.women if parts.woman else names.men).add(fullest(names, parts.untitled))


def _goes_on(words: list[Word], at: int) -> bool:
    """Return whether a name goes on: with a capital, or with a particle or a stop before one."""
    word, before = words[at], words[at - 1]
    if before.low.endswith("’s"):
        return False
    joins = word.text != "." or len(before.text) < 5
    return word.is_name or (joins and at + 1 < len(words) and words[at + 1].is_name)
