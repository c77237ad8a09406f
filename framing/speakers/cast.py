"""Who has been introduced as what: the roles of the persons of a text, and for whom they speak."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.words import word_class
from framing.reporting.phrases import Range
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in, country_tokens
from framing.speakers.at_home import (
    PASSING,
    is_office,
    names_office,
    of_brackets,
    of_office,
    organ_in,
)
from framing.speakers.beside_names import (
    MAY_TELL,
    NOBODYS,
    THE,
    of_international_body,
    of_office_joined,
    of_owned,
    together,
)
from framing.speakers.governments import (
    RELAYS,
    SHARED_SEAT,
    government_of,
    is_out_of_office,
    office_of,
)
from framing.speakers.headed import Headings, country_above, headings
from framing.speakers.home import Home, home, other_side
from framing.speakers.introductions import COUNTERPART, introductions
from framing.speakers.mentions import Mention
from framing.speakers.names import Names, fullest
from framing.speakers.noun_phrases import DESCRIPTIONS, HELD, Description, forms_of
from framing.speakers.owned import owned_phrase
from framing.speakers.pairs import is_joined, of_two
from framing.speakers.pointed import told_before
from framing.speakers.states import one_before
from framing.speakers.subjects import NEAR, START

OFFICES = (
    "inister",
    "President",
    "ecretary",
    "inistry",
    "epartment",
    "aoiseach",
    "ánaiste",
    "overnment ",
)
ACRONYMS = frozenset(["mp", "mep", "pm", "vp", "ceo"])
INTRODUCED = 3  # mentions that introduce somebody: in a headline, a deck, the report
LOOKED_AT = 60  # roles of one kind before a description
BARE = attrgetter("bare")
YOUNGER, ELDER = word_class("younger_kin"), word_class("elder_kin")
OF_PERSON = re.compile(any_capital(r"(?:.* )?(?P<relay>[\w-]+) (?:of|for|to) (?P<person>[A-Z].*)"))
PERSONS = re.compile(r"(?:[Tt]he )?(?P<person>.+)[’']s (?:[a-z]+ )?(?P<relay>[\w-]+)")
TOGETHER = 3  # sentences in which two who meet are told of
PRINCIPALS = frozenset(["president", "prime minister", "premier", "minister", "chancellor", "king"])


class Role(NamedTuple):
    """A description as which a text introduces somebody, and where."""

    name: str
    at: int
    what: Description


@dataclass
class Cast:
    """The persons of a text and the roles in which it introduces them."""

    names: Names
    _governments: dict[str, tuple[str, str]] = field(default_factory=dict)
    _with_countries: dict[int, bool] = field(default_factory=dict)
    # The roles of a head noun, and in how many sentences they have been looked for.
    _of_heads: dict[str, tuple[list[Role], int]] = field(default_factory=dict)
    _by_country: dict[str, list[Role]] | None = None
    _home: Home | None = None
    _headings: Headings | None = None
    _is_told_at_home: bool = False  # an office of the country at home has been told

    def roles_as(self, head: str) -> list[Role]:
        """Return the roles with a head noun, in reading order: all presidents of a text."""
        return self._in_first(len(self.names.sentences), head)

    def _in_first(self, stop: int, head: str) -> list[Role]:
        """Return the roles with a head noun in the first sentences, if not in more than these."""
        roles, read = self._of_heads.get(head) or ([], 0)
        if read < stop:
            sentences = self._with_word(head, read, stop)
            mentions = chain.from_iterable(map(self.names.in_sentence, sentences))
            told = [role for role in self._told(mentions, HELD[head]) if role.what.head == head]
            roles += [role for role in told if self._may_be_person(role.name)]
            self._of_heads[head] = roles, stop
        return roles

    def _of_countries(self) -> dict[str, list[Role]]:
        """Return the roles that name a country, under it, in reading order; found once."""
        if self._by_country is None:
            found: dict[str, list[Role]] = {}
            for role in self._told(self.names.mentions):
                found.setdefault(role.what.country, []).append(role)
            self._by_country = found
        return self._by_country

    def roles_for(self, country: str, before: int) -> list[Role]:
        """Return the last roles before an offset that name a country."""
        return _last(self._of_countries().get(country, []), before)

    def of_country(self, name: str) -> bool:
        """Return whether a text tells of which country somebody is."""
        roles = (roles for country, roles in self._of_countries().items() if country)
        return any(role.name == name for role in chain.from_iterable(roles))

    def heads(self, name: str) -> set[str]:
        """Return the head nouns of all roles in which a text introduces somebody early on."""
        told = self._told(self.names.places(name))
        return {role.what.head for role in told} - {""}

    def last_as(self, head: str, before: int) -> list[Role]:
        """Return the last roles before an offset with a head noun."""
        stop = bisect_right(self.names.sentences, before, key=START)
        return _last(self._in_first(stop, head), before)

    def _may_be_person(self, full: str) -> bool:
        """Return whether a name is, as far as its form tells, a person's, or a single word."""
        return " " not in full or self.names.is_person(full)

    def _with_word(self, head: str, first: int, stop: int) -> Iterator[Sentence]:
        """Yield those of some sentences that hold a head noun in one of its forms."""
        sentences = self.names.sentences
        text = sentences[0].text
        end = sentences[stop].start if stop < len(sentences) else len(text)
        reach = sentences[first].start, end
        places = (at for form in forms_of(head) for at in _all(text, form, reach))
        found = {bisect_right(sentences, at, key=START) - 1 for at in places}
        yield from (sentences[number] for number in sorted(found) if number >= first)

    def _told(self, mentions: Iterable[Mention], held: Iterable[str] = ("",)) -> Iterator[Role]:
        """Yield the roles that mentions tell in phrases that hold one of some words."""
        for mention in mentions:
            for text in self._introduced_as(mention):
                low = text.lower()
                if any(word in low for word in held):
                    yield Role(self.names.of(mention), mention.at, DESCRIPTIONS[text])

    def _introduced_as(self, mention: Mention) -> list[str]:
        """Return the phrases that say, at a mention, who somebody is; they are read once."""
        if mention.roles is None:
            told, sentences = introductions(mention), self.names.sentences
            owned = [owned_phrase(mention, phrase, sentences) for phrase in told] if told else []
            mention.roles = owned
        return mention.roles

    def government(self, name: str) -> tuple[str, str]:
        """Return the government and organ for which somebody was introduced, or empty texts."""
        if name not in self._governments:
            self._governments[name] = self._government(name)
        return self._governments[name]

    def _government(self, name: str) -> tuple[str, str]:
        """Return what ``government`` remembers, from the first mentions of a name.

        Who is first told to be out of office speaks for nobody, whatever follows.
        """
        told: list[str] = []
        for mention in self.names.places(name):
            texts, joined = self._introduced_as(mention), is_joined(mention)
            told += texts
            tells = joined or any(map(MAY_TELL.__getitem__, texts))
            if not tells or not self._near_country(mention.sentence):
                continue
            if len(texts) > 1 and any(map(of_international_body, texts)):
                return NOBODYS  # the UN envoy, Norwegian diplomat Ana Brook
            for text in texts:
                found = government_of(text)
                if found[0]:
                    return self.of_shared_seat(found) if SHARED_SEAT in text else found
                if countries_in(text) and is_out_of_office(text):
                    return NOBODYS
                found = told_before(self.names.sentences, mention, text)
                if found[0] and not any(map(countries_in, texts)):
                    return found
            found = together(texts) if len(texts) > 1 else NOBODYS
            found = of_two(self.names, mention) if joined and not found[0] else found
            if found[0]:
                return found
        found = of_owned(told) if len(told) > 1 else NOBODYS
        for text in () if found[0] else told:
            if text.removeprefix(THE.title()) == COUNTERPART:
                found = self._of_counterpart(name)
            elif any(map(text.__contains__, OFFICES)) or text.lower() in PASSING:
                found = self._at_home(name, told)
            if found[0]:
                return found
            linked = " of " in text or " for " in text or " to " in text
            if linked or "’s " in text or "'s " in text:
                found = self._of_principal(name, text)
            if found[0]:
                return found
        return found

    def of_shared_seat(self, told: tuple[str, str]) -> tuple[str, str]:
        """Return the government at home for that of a seat which several states have, if any."""
        home = self.home().filed
        return (home, told[1]) if home else told

    def home(self) -> Home:
        """Return in which country a report is at home, found once."""
        if self._home is None:
            self._home = home(self.names.sentences)
        return self._home

    def _at_home(self, name: str, told: list[str]) -> tuple[str, str]:
        """Return the government of an office of the country in which a report is at home."""
        if any(countries_in(text) or is_out_of_office(text) for text in told):
            return NOBODYS
        for mention in self.names.places(name)[:INTRODUCED]:
            whose = of_brackets(mention.sentence.text, mention.span[1])
            for text in self._introduced_as(mention):
                found = of_office_joined(mention.sentence, text)
                if not found[0] and whose and is_office(text):
                    found = office_of(whose, text)
                found = found if found[0] else self.of_office_at_home(text, mention.at)
                if found[0]:
                    return found
        return NOBODYS

    def _above(self, at: int) -> str:
        """Return the country that is the heading above an offset; the headings are found once."""
        if self._headings is None:
            self._headings = headings(self.names.sentences)
        return country_above(self._headings, at)

    def of_office_at_home(self, text: str, at: int) -> tuple[str, str]:
        """Return the government at home of an office or a ministry without a country, if sure."""
        if not names_office(text):
            return NOBODYS
        above = self._above(at)
        if above:
            return office_of(above, organ_in(text))
        home, told = self.home(), self._is_told_at_home
        if home.filed and not told:
            told = any(state == home.filed for state, _ in self._governments.values())
        found = of_office(text, home, self.names.sentences, at, told)
        self._is_told_at_home = told or bool(found[0])
        return found

    def _of_counterpart(self, name: str) -> tuple[str, str]:
        """Return the other government of two: Chile’s minister signed; her counterpart, Roe, …."""
        first, sentences = self.names.places(name)[0], self.names.sentences
        meant = one_before(COUNTERPART, sentences, first.at)
        if meant:
            return government_of(meant)  # her Chilean counterpart …; that counterpart, Roe, …
        end = bisect_right(sentences, first.at, key=START)
        for sentence in reversed(sentences[max(0, end - TOGETHER) : end]):
            for mention in reversed(self.names.persons_in(sentence)):
                known = (
                    self.government(self.names.of(mention)) if mention.at < first.at else NOBODYS
                )
                other = other_side(self.home(), known[0]) if known[0] else ""
                if other:
                    return other, known[1]
        return NOBODYS

    def _of_principal(self, name: str, text: str) -> tuple[str, str]:
        """Return the government of the person whose adviser, aide or spokeswoman somebody is."""
        relay = OF_PERSON.fullmatch(text) or PERSONS.fullmatch(text)
        if relay is None or relay["relay"].lower() not in RELAYS:
            return NOBODYS
        self._governments[name] = NOBODYS  # where two are each other’s
        person = fullest(self.names, relay["person"])
        if self.names.is_person(person):
            return self.government(person)
        if relay["person"].lower() not in PRINCIPALS:
            return NOBODYS
        held = self.last_as(relay["person"].lower(), self.names.places(name)[0].at)
        return self.government(held[-1].name) if held else NOBODYS  # the president’s aide

    def _near_country(self, sentence: Sentence) -> bool:
        """Return whether a sentence, or one that its words may point back to, names a country."""
        sentences = self.names.sentences
        at = bisect_right(sentences, sentence.start, key=START)
        return any(map(self._names_country, range(max(0, at - NEAR - 1), at)))

    def _names_country(self, number: int) -> bool:
        """Return whether a word of a sentence may begin the name of a country, asked once."""
        if number not in self._with_countries:
            words = map(BARE, self.names.sentences[number].words)
            self._with_countries[number] = not country_tokens().isdisjoint(words)
        return self._with_countries[number]


def _last(roles: list[Role], before: int) -> list[Role]:
    """Return the last of the roles that begin before an offset, as many as are looked at."""
    end = bisect_left(roles, before, key=attrgetter("at"))
    return roles[max(0, end - LOOKED_AT) : end]


def _all(text: str, word: str, reach: Range) -> Iterator[int]:
    """Yield where a span of a text has a word, with or without a capital: the mayor, the MP."""
    start, stop = reach
    for form in (word, word.upper() if word in ACRONYMS else word.capitalize()):
        at = text.find(form, start, stop)
        while at >= 0:
            end = at + len(form)
            if not (text[end : end + 1].isalnum() or text[at - 1 : at].isalnum()):
                yield at
            at = text.find(form, end, stop)
