"""For which government persons speak: as a text introduces them, or where it is at home."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter

from framing.base.capitals import any_capital
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in, country_tokens
from framing.speakers.at_home import of_brackets, of_office
from framing.speakers.beside_names import (
    MAY_TELL,
    NOBODYS,
    POSTED,
    THE,
    of_international_body,
    of_office_joined,
    of_owned,
    together,
)
from framing.speakers.cast import Cast
from framing.speakers.governments import SHARED_SEAT, government_of, is_out_of_office, office_of
from framing.speakers.headed import Headings, country_above, headings
from framing.speakers.home import Home, home, other_side
from framing.speakers.in_capitals import of_capital
from framing.speakers.introductions import COUNTERPART
from framing.speakers.mentions import Mention
from framing.speakers.names import Names, fullest
from framing.speakers.office_names import is_office, may_name_office, names_office, organ_in
from framing.speakers.pairs import is_joined, of_two
from framing.speakers.phrase_heads import RELAYS
from framing.speakers.pointed import told_before
from framing.speakers.states import one_before
from framing.speakers.subjects import NEAR, START, sentences_to

INTRODUCED = 3  # mentions that introduce somebody: in a headline, a deck, the report
LINKS = (" of ", " for ", " to ", "’s ", "'s ")  # between somebody and whom they serve
BARE = attrgetter("bare")
FIRST = itemgetter(0)
OF_PERSON = re.compile(any_capital(r"(?:.* )?(?P<relay>[\w-]+) (?:of|for|to) (?P<person>[A-Z].*)"))
PERSONS = re.compile(r"(?:[Tt]he )?(?P<person>.+)[’']s (?:[a-z]+ )?(?P<relay>[\w-]+)")
COLLEAGUE = (" colleague", " opposite number")
TOGETHER = 3  # sentences in which two who meet are told of
PRINCIPALS = frozenset(["president", "prime minister", "premier", "minister", "chancellor", "king"])


@dataclass
class Affiliations:
    """The governments for which the persons of a text speak, each found once."""

    cast: Cast
    _governments: dict[str, tuple[str, str]] = field(default_factory=dict)
    _with_countries: dict[int, bool] = field(default_factory=dict)
    _home: Home | None = None
    _headings: Headings | None = None
    _is_told_at_home: bool = False  # an office of the country at home has been told

    @property
    def names(self) -> Names:
        """The persons and other names of the text."""
        return self.cast.names

    def government(self, name: str) -> tuple[str, str]:
        """Return the government and organ for which somebody was introduced, or empty texts."""
        if name not in self._governments:
            self._governments[name] = self._introduced_for(name)
        return self._governments[name]

    def _introduced_for(self, name: str) -> tuple[str, str]:
        """Return what ``government`` remembers, from the first mention of a name that tells it."""
        told: list[str] = []
        for mention in self.names.places(name):
            texts = self.cast.introduced_as(mention)
            told += texts
            found = self._told_at(mention, texts)
            if found is not None:
                return found
        found = of_owned(told) if len(told) > 1 else NOBODYS
        if not found[0]:
            elsewhere = (self._without_country(name, text, told) for text in told)
            found = next(filter(FIRST, elsewhere), NOBODYS)
        return found

    def _told_at(self, mention: Mention, texts: list[str]) -> tuple[str, str] | None:
        """Return the government that the phrases at a mention tell, nobody’s or none of both."""
        joined = is_joined(mention)
        tells = joined or any(map(MAY_TELL.__getitem__, texts))
        if not tells or not self._near_country(mention.sentence):
            return None
        if len(texts) > 1 and any(map(of_international_body, texts)):
            return NOBODYS  # the UN envoy, Norwegian diplomat Ana Brook
        for text in texts:
            told = self._told_by(mention, text, texts)
            if told is not None:
                return told
        found = together(texts) if len(texts) > 1 else NOBODYS
        found = of_two(self.names, mention) if joined and not found[0] else found
        return found if found[0] else None

    def _told_by(self, mention: Mention, text: str, beside: list[str]) -> tuple[str, str] | None:
        """Return the government that one of the phrases at a mention tells.

        Who is first told to be out of office speaks for nobody, whatever follows.
        """
        found = government_of(text)
        if found[0]:
            return self.of_shared_seat(found) if SHARED_SEAT in text else found
        if countries_in(text) and is_out_of_office(text):
            return NOBODYS
        found = told_before(self.names.sentences, mention, text)
        return found if found[0] and not any(map(countries_in, beside)) else None

    def _without_country(self, name: str, text: str, told: list[str]) -> tuple[str, str]:
        """Return the government of somebody of whom no phrase tells a country, by one of these."""
        found = NOBODYS
        if text.removeprefix(THE.title()) == COUNTERPART:
            found = self._of_counterpart(name)
        elif text.endswith(COLLEAGUE):
            found = self._of_colleague(name, text)
        elif may_name_office(text):
            found = self._at_home(name, told)
        if found[0] or not any(map(text.__contains__, LINKS)):
            return found
        return self._of_principal(name, text)

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
            for text in self.cast.introduced_as(mention):
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
        return found if found[0] else of_capital(self.names.sentences, text, at)

    def _of_counterpart(self, name: str) -> tuple[str, str]:
        """Return the other government of two: Chile’s minister signed; her counterpart, Roe, …."""
        first, sentences = self.names.places(name)[0], self.names.sentences
        meant = one_before(COUNTERPART, sentences, first.at)
        if meant:
            return government_of(meant)  # her Chilean counterpart …; that counterpart, Roe, …
        for sentence in reversed(sentences_to(sentences, first.at, TOGETHER)):
            for mention in reversed(self.names.persons_in(sentence)):
                known = (
                    self.government(self.names.of(mention)) if mention.at < first.at else NOBODYS
                )
                other = other_side(self.home(), known[0]) if known[0] else ""
                if other:
                    return other, known[1]
        return NOBODYS

    def _of_colleague(self, name: str, text: str) -> tuple[str, str]:
        """Return the government of a country’s colleague of whoever spoke for one just before.

        Serbia’s minister, Ana Brook, left; her Croatian colleague, Jo Roe, stayed.
        """
        first, sentences = self.names.places(name)[0], self.names.sentences
        countries = {country for _, _, country in countries_in(text)}
        for sentence in reversed(sentences_to(sentences, first.at, TOGETHER)):
            for mention in reversed(self.names.persons_in(sentence)):
                if mention.at < first.at and self.names.of(mention) != name:
                    known = self.government(self.names.of(mention))
                    peer = known[0] and len(countries) == 1 and known[0] not in countries
                    return (countries.pop(), known[1]) if peer else NOBODYS
        return NOBODYS

    def _of_principal(self, name: str, text: str) -> tuple[str, str]:
        """Return the government of the person whose adviser, aide or spokeswoman somebody is."""
        relay = OF_PERSON.fullmatch(text) or PERSONS.fullmatch(text)
        if relay is None or relay["relay"].lower() not in RELAYS | POSTED:
            return NOBODYS
        self._governments[name] = NOBODYS  # where two are each other’s
        person = fullest(self.names, relay["person"])
        if self.names.is_person(person):
            return self.government(person)
        if relay["person"].lower() not in PRINCIPALS:
            return NOBODYS
        held = self.cast.last_as(relay["person"].lower(), self.names.places(name)[0].at)
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
