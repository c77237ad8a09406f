"""The names of a text: their fullest forms, where they stand, and whether they are a person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain, pairwise
from typing import NamedTuple

from framing.base.memory import Memory
from framing.reporting.phrases import first_finite, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import PARTICLES, PREPOSITIONS, Word, bare, is_capitalised
from framing.text.tokens import Span
from framing.text.words import word_class
from framing.voices.actors import TITLES, country_adjectives, country_words

COLLECTIVE = word_class("collective")
FEMALE_NAMES = word_class("female_names")
MALE_NAMES = word_class("male_names")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
PERSON_ROLES = word_class("person_roles")
INNER_TITLES = word_class("inner_titles")  # a body’s name may stand before them
JOB_ENDINGS = word_class("job_endings")
NO_PERSON = COLLECTIVE - TITLES
# Titles that a person alone has: “Mr. Brook” is somebody, “House Republican” need not be.
PERSONAL_TITLES = TITLES - COLLECTIVE - word_class("titles_of_bodies")
JOB_ENDINGS_TUPLE = tuple(JOB_ENDINGS)
SHORT_WORD = 4  # characters that are too few for an ending to tell
INTRODUCED = 5  # mentions: a text says early who somebody is
NAME_WORD = re.compile(r"[\w.-]+(?:['’]\w+)?")
FEMALE_TITLES = word_class("female_titles")
MALE_TITLES = word_class("male_titles")
POSSESSIVE = ("'s", "’s", "s'", "s’")


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

    def order(self) -> tuple[int, int]:
        """Return its place in the reading order."""
        return self.sentence.start, self.start

    @property
    def subject(self) -> bool:
        """Return whether it may be the subject of its sentence."""
        verb = first_finite(self.sentence.words)
        return verb is None or self.end <= verb or self.start == 0


class Parts(NamedTuple):
    """What a name tells by itself."""

    untitled: str  # the name without titles before it
    words: frozenset[str]  # of the untitled name
    first: str  # its first word
    last: str  # the last word of a name of two to four words; else empty
    woman: bool
    man: bool
    person: bool = False  # a single name with a title that only persons have
    job: bool = False  # its first word says what somebody does


@dataclass
class Names:
    """The names of a text as a reader of all of it knows them."""

    mentions: list[Mention]
    met: dict[str, list[Mention]]  # each name, in reading order
    by_sentence: dict[Sentence, list[Mention]] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    full: dict[str, list[Parts]] = field(default_factory=dict)  # last name -> full forms met
    first: dict[str, list[str]] = field(default_factory=dict)  # first name -> full names met
    couples: dict[str, list[Parts]] = field(default_factory=dict)  # last name -> its first half
    titled: dict[str, str] = field(default_factory=dict)  # single name -> with its first title
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)

    @cached_property
    def fullest(self) -> Memory[str]:
        """Return the fullest form of each name met, asked once."""
        return Memory(partial(fullest, self))

    def of(self, mention: Mention) -> str:
        """Return the fullest form of a mention."""
        return self.fullest[mention.name]

    def is_person(self, full: str) -> bool:
        """Return whether a full name is, as far as form and titles tell, a person's."""
        return is_person(full) or full in self.with_titles

    @cached_property
    def with_titles(self) -> frozenset[str]:
        """Return the single names that a title makes a person's, with it."""
        return frozenset(self.titled.values())

    @cached_property
    def by_last_word(self) -> dict[str, list[str]]:
        """Return the names met by their last word."""
        found: dict[str, list[str]] = {}
        for name in self.met:
            found.setdefault(name.rpartition(" ")[2], []).append(name)
        return found

    def places(self, full: str) -> list[Mention]:
        """Return where a name is met first, under its fullest form."""
        alike = self.by_last_word.get(full.rpartition(" ")[2], ())
        names = [name for name in alike if self.fullest[name] == full]
        found = [mention for name in names for mention in self.met[name][:INTRODUCED]]
        return sorted(found, key=Mention.order)[:INTRODUCED] if len(names) > 1 else found

    @cached_property
    def persons(self) -> list[Mention]:
        """Return the mentions of persons."""
        persons = {name for name in self.met if self.is_person(self.fullest[name])}
        return [mention for mention in self.mentions if mention.name in persons]

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        """Return the mentions of a sentence."""
        return self.by_sentence.get(sentence, [])

    def persons_in(self, sentence: Sentence) -> list[Mention]:
        """Return the mentions of persons in a sentence."""
        return [m for m in self.in_sentence(sentence) if self.is_person(self.of(m))]


def read_names(sentences: list[Sentence]) -> Names:
    """Return every name of a text, and where it is a sentence's subject."""
    by_sentence = {sentence: _mentions(sentence) for sentence in sentences}
    mentions = list(chain.from_iterable(by_sentence.values()))
    met: dict[str, list[Mention]] = {}
    for mention in mentions:
        met.setdefault(mention.name, []).append(mention)
    found = Names(mentions, met, by_sentence, sentences)
    parts = list(map(_PARTS.__getitem__, met))
    for each in parts:
        if each.last:
            _keep(found, each)
    for name, each in zip(met, parts, strict=True):
        if each.person:
            found.titled.setdefault(each.untitled, name)
    for one, other in pairwise(mentions):
        if other.start == one.end + 1 and one.sentence is other.sentence:
            _couple(found, one, other)
    for name, each in zip(met, parts, strict=True):
        if each.woman or each.man:
            (found.women if each.woman else found.men).add(fullest(found, name))
    return found


def _couple(names: Names, one: Mention, other: Mention) -> None:
    """Keep the first of two who share a last name under it: “Ana and Jo Brook”.

    Where a given name tells of one of them, the other may be called by the other title.
    """
    if one.sentence.words[one.end].low != "and":
        return
    parts, first = _PARTS[other.name], untitled(one.name)
    if not is_person(parts.untitled) or " " in first or first in names.full:
        return
    if first in country_words() or first.lower() in NO_PERSON:
        return
    full = f"{first} {parts.last}"
    names.couples.setdefault(parts.last, []).append(_PARTS[full])
    names.first.setdefault(first, []).append(full)
    if parts.woman or parts.man:
        (names.men if parts.woman else names.women).add(full)


def _mentions(sentence: Sentence) -> list[Mention]:
    """Return where a sentence names somebody: its runs of capitalised words outside marks."""
    words, end = sentence.words, 0
    found: list[Mention] = []
    for start in [at for at, word in enumerate(words) if word.names]:
        if start < end:
            continue
        end = start + 1
        while end < len(words) and words[end].in_name and _goes_on(words, end):
            end += 1
        alone = end == start + 1
        name = words[start].bare if alone else bare(text_of(words, (start, end)))
        found.append(Mention(sentence, start, end, name))
    return found


def is_person(name: str) -> bool:
    """Return whether a full name is, as far as its form tells, a person's."""
    return _PERSONS[name]


def _is_person(name: str) -> bool:
    """Return what ``is_person`` remembers."""
    words = name.split()
    low = {word.lower().strip(".") for word in words}
    if not 1 < len(words) < 6 or name.isupper() or "and" in words or words[0] == "The":
        return False
    given = words[0].lower() in FEMALE_NAMES or words[0].lower() in MALE_NAMES
    if words[-1].lower() in TITLES and not given:
        return False
    if not (is_capitalised(words[0]) and is_capitalised(words[-1])):
        return False
    people = words[0] in country_words() or words[-1] in country_adjectives()
    of_country = people and not given  # “African Americans”
    return not (low & NO_PERSON or of_country or name in country_words())


def fullest(names: Names, source: str) -> str:
    """Return the fullest form of a name the text gives, without titles; else the source itself.

    Of two persons with one last name a title decides, “Mrs. Brook”, else who was met first.
    """
    last, words, itself = _SHORT[source]
    if " and " in source and _SHORT[source.rpartition(" and ")[0]][0] in names.full:
        return source  # two who speak together
    known = names.full.get(last, []) if last else []
    if names.couples and last in names.couples and (len(words) > 1 or _titles(source)):
        known = [*names.couples[last], *known]
    fitting = [parts for parts in known if parts.words.issuperset(words)]
    if not fitting and len(words) == 1 and words[0] in names.titled:
        return names.titled[words[0]]
    if not fitting:
        return _by_first_name(names, words, itself)
    if len(fitting) == 1:
        return fitting[0].untitled
    return _one_of(names, fitting, source)


def _by_first_name(names: Names, words: list[str], itself: str) -> str:
    """Return the one full name that a first name alone stands for, else the source itself."""
    known = names.first.get(words[0], ()) if len(words) == 1 else ()
    return known[0] if len(known) == 1 else itself


def _one_of(names: Names, fitting: list[Parts], source: str) -> str:
    """Return which of several persons with one last name is meant."""
    titles = _titles(source)
    wrong = names.men if titles & FEMALE_TITLES else names.women if titles & MALE_TITLES else set()
    right = names.women if titles & FEMALE_TITLES else names.men if wrong is names.women else set()
    untitled = [parts.untitled for parts in fitting if parts.untitled not in wrong]
    sure = [name for name in untitled if name in right]
    return (sure or untitled or [fitting[0].untitled])[0]


def _titles(source: str) -> set[str]:
    """Return the titles of a woman or a man that a name holds."""
    titles = {word.lower().strip(".") for word in source.split()}
    return titles & (FEMALE_TITLES | MALE_TITLES)


def _short(source: str) -> tuple[str, list[str], str]:
    """Return the last word and the words of a name of up to three, without titles, and itself.

    A noun phrase that only holds a name is no name: “critics of Brook”, “Brook’s supporters”.
    """
    found = NAME_WORD.findall(source)
    end = next((at for at, word in enumerate(found) if at and word in PREPOSITIONS), len(found))
    start = end
    while start and _in_name(found, start - 1, end):
        start -= 1
    words = [bare(word) for word in found[start:end]]
    words = _untitled(words)
    return words[-1] if 0 < len(words) <= 3 else "", words, bare(source.strip())


def _in_name(found: list[str], at: int, end: int) -> bool:
    """Return whether a word belongs to the name that ends before ``end``."""
    word = found[at]
    if at + 1 < end and word.endswith(POSSESSIVE):
        return False
    return is_capitalised(word) or (at + 1 < end and word in PARTICLES)


def _untitled(words: list[str]) -> list[str]:
    """Return the words of a name without titles before it: “French President”, “Sen.”."""
    at = max((i for i in range(1, len(words) - 2) if words[i].lower() in INNER_TITLES), default=0)
    while at + 1 < len(words) and _is_title(words, at):
        at += 1
    return words[at:]


def _is_title(words: list[str], at: int) -> bool:
    """Return whether a word of a name is a title, or a country with a title after it."""
    titles = [word.lower().strip(".") in TITLES for word in words[at : at + 2]]
    if titles[0] or at + 2 >= len(words):
        return titles[0]
    if words[at] in country_adjectives() and words[at + 1].lower() in GIVEN_NAMES:
        return True  # “Freedonian Ana Brook”
    return (titles[1] and words[at] in country_words()) or is_job(words[at].lower())


def untitled(name: str) -> str:
    """Return a name without the titles before it."""
    return _PARTS[name].untitled


def is_role(low: str) -> bool:
    """Return whether a word in lower case names an office or what somebody does."""
    return _ROLES[low]


def _is_role(low: str) -> bool:
    """Return what ``is_role`` remembers."""
    return (is_job(low) or low in TITLES) and low.capitalize() not in country_words()


def is_job(low: str) -> bool:
    """Return whether a word names what somebody does, by its ending: shipbuilder, violinist."""
    if low in PERSON_ROLES:
        return True
    given = low in FEMALE_NAMES or low in MALE_NAMES
    return not given and len(low) > SHORT_WORD and low.endswith(JOB_ENDINGS_TUPLE)


def _parts(name: str) -> Parts:
    """Return what a name tells by itself."""
    whole = name.split()
    titles = {word.lower().strip(".") for word in whole}
    words = _untitled(whole)
    first, last = words[0].lower(), words[-1] if 1 < len(words) < 5 else ""
    woman = first in FEMALE_NAMES or not titles.isdisjoint(FEMALE_TITLES)
    man = not woman and (first in MALE_NAMES or not titles.isdisjoint(MALE_TITLES))
    titled = len(words) == 1 < len(whole) and not titles.isdisjoint(PERSONAL_TITLES)
    person = titled and first not in NO_PERSON and words[0] not in country_words()
    untitled, job = " ".join(words), bool(last) and is_job(first)
    return Parts(untitled, frozenset(words), words[0], last, woman, man, person, job)


_ROLES: Memory[bool] = Memory(_is_role)
_PERSONS: Memory[bool] = Memory(_is_person)
_SHORT: Memory[tuple[str, list[str], str]] = Memory(_short)
_PARTS: Memory[Parts] = Memory(_parts)


def _keep(names: Names, parts: Parts) -> None:
    """Keep a full name under its last and its first word, each person once."""
    known = names.full.setdefault(parts.last, [])
    if known and parts.job:
        return
    for other in known[:]:
        if other.job:
            known.remove(other)
        elif parts.words <= other.words or other.words <= parts.words:
            return
    known.append(parts)
    if is_person(parts.untitled) and parts.first not in country_words():
        names.first.setdefault(parts.first, []).append(parts.untitled)


def _goes_on(words: list[Word], at: int) -> bool:
    """Return whether a name goes on: with a capital, or with a particle or a stop before one."""
    word, before = words[at], words[at - 1]
    if before.low.endswith("’s"):
        return False
    joins = word.text != "." or len(before.text) < 5
    return word.is_name or (joins and at + 1 < len(words) and words[at + 1].is_name)
