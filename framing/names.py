"""The names of a text: their fullest forms, where they stand, and whether they are a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from framing.actors import TITLES, country_words
from framing.phrases import first_finite, text_of
from framing.sentences import Sentence
from framing.tokens import Span
from framing.vocabulary import PARTICLES, Word, is_capitalised
from framing.words import word_class

COLLECTIVE = word_class("collective")
FEMALE_NAMES = word_class("female_names")
MALE_NAMES = word_class("male_names")
NO_PERSON = COLLECTIVE - TITLES
INTRODUCED = 5  # mentions: a text says early who somebody is
NAME_WORD = re.compile(r"[\w.-]+(?:['’]\w+)?")
POSSESSIVE = ("'s", "’s", "s'", "s’")


class Mention(NamedTuple):
    """A name in a sentence: the words from ``start`` to before ``end``."""

    sentence: Sentence
    start: int
    end: int
    name: str

    @property
    def span(self) -> Span:
        """Return its character span."""
        return self.sentence.span(self.start, self.end)

    @property
    def subject(self) -> bool:
        """Return whether it may be the subject of its sentence."""
        verb = first_finite(self.sentence.words)
        return verb is None or self.end <= verb or self.start == 0


@dataclass
class Names:
    """The names of a text as a reader of all of it knows them."""

    mentions: list[Mention]
    full: dict[str, str] = field(default_factory=dict)  # last name -> the fullest form met
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)

    @cached_property
    def fullest_forms(self) -> dict[str, str]:
        """Return the fullest form of each name met."""
        return {name: fullest(self, name) for name in {name for *_, name in self.mentions}}

    @cached_property
    def places(self) -> dict[str, list[Span]]:
        """Return where each name is met first, under its fullest form."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(self.fullest_forms[mention.name], []).append(mention)
        return {
            name: [mention.span for mention in mentions[:INTRODUCED]]
            for name, mentions in found.items()
        }

    @cached_property
    def persons(self) -> list[tuple[int, str, bool]]:
        """Return where each person is named, their fullest name, and whether as a subject."""
        persons = {name for name, full in self.fullest_forms.items() if is_person(full)}
        return [
            (mention.span[0], self.fullest_forms[mention.name], mention.subject)
            for mention in self.mentions
            if mention.name in persons
        ]


def read_names(sentences: list[Sentence]) -> Names:
    """Return every name of a text, and where it is a sentence's subject."""
    found = Names([mention for sentence in sentences for mention in _mentions(sentence)])
    for name in dict.fromkeys(mention.name for mention in found.mentions):
        _register(found, name)
    return found


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    """Yield where a sentence names somebody."""
    for start, end in _name_runs(sentence.words):
        yield Mention(sentence, start, end, bare(text_of(sentence.words, (start, end))))


def bare(name: str) -> str:
    """Return a name without its possessive ending."""
    if not name.endswith(POSSESSIVE):
        return name
    return name[:-2] if name[-1] == "s" else name[:-1]


def is_person(name: str) -> bool:
    """Return whether a full name is, as far as its form tells, a person's."""
    words = name.split()
    low = {word.lower().strip(".") for word in words}
    if not 1 < len(words) < 6 or name.isupper() or words[-1].lower() in TITLES:
        return False
    return not low & NO_PERSON


def fullest(names: Names, source: str) -> str:
    """Return the fullest form of a name the text gives, without titles; else the source itself."""
    words = [bare(w) for w in NAME_WORD.findall(source) if is_capitalised(w)]
    words = _untitled(words)
    if words and words[-1] in names.full and len(words) <= 3:
        full = names.full[words[-1]]
        if set(words) <= set(full.split()):
            return full
    return bare(source.strip())


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


def _register(names: Names, name: str) -> None:
    """Keep a name of two words or more under its last word, the first full form met."""
    parts = name.split()
    titled = {part.lower().strip(".") for part in parts}
    parts = _untitled(parts)
    if len(parts) > 1 and len(parts) < 5:
        names.full.setdefault(parts[-1], " ".join(parts))
    if parts[0].lower() in FEMALE_NAMES or titled & {"mrs", "ms", "congresswoman"}:
        names.women.add(fullest(names, " ".join(parts)))
    elif parts[0].lower() in MALE_NAMES or titled & {"mr", "sir", "lord", "congressman"}:
        names.men.add(fullest(names, " ".join(parts)))


def _name_runs(words: list[Word]) -> list[tuple[int, int]]:
    """Return the runs of capitalised words outside quotation marks."""
    runs, at = [], 0
    for begin in [i for i, word in enumerate(words) if word.names]:
        if begin < at:
            continue
        end = begin + 1
        while (
            end < len(words)
            and (
                words[end].is_name
                or (words[end].low in PARTICLES and end + 1 < len(words) and words[end + 1].is_name)
                or (
                    words[end].text == "."
                    and end + 1 < len(words)
                    and len(words[end - 1].text) < 5
                    and words[end + 1].is_name
                )
            )
            and not words[end - 1].low.endswith(("’s", "'s"))
        ):
            end += 1
        runs.append((begin, end))
        at = end
    return runs
