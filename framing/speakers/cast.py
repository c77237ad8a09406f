"""Who has been introduced as what: the roles of the persons of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.phrases import Range
from framing.reporting.sentences import Sentence
from framing.speakers.introductions import introductions
from framing.speakers.mentions import Mention
from framing.speakers.names import Names
from framing.speakers.noun_phrases import DESCRIPTIONS, HELD, Description, forms_of
from framing.speakers.owned import owned_phrase
from framing.speakers.subjects import START

ACRONYMS = frozenset(["mp", "mep", "pm", "vp", "ceo"])
LOOKED_AT = 60  # roles of one kind before a description
YOUNGER, ELDER = word_class("younger_kin"), word_class("elder_kin")


class Role(NamedTuple):
    """A description as which a text introduces somebody, and where."""

    name: str
    at: int
    what: Description


@dataclass
class Cast:
    """The persons of a text and the roles in which it introduces them."""

    names: Names
    # The roles of a head noun, and in how many sentences they have been looked for.
    _of_heads: dict[str, tuple[list[Role], int]] = field(default_factory=dict)
    _by_country: dict[str, list[Role]] | None = None

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

    def tell(self, role: Role) -> None:
        """Add a role in which somebody was told of before they were named."""
        insort(self.roles_as(role.what.head), role, key=attrgetter("at"))

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
            for text in self.introduced_as(mention):
                low = text.lower()
                if any(word in low for word in held):
                    yield Role(self.names.of(mention), mention.at, DESCRIPTIONS[text])

    def introduced_as(self, mention: Mention) -> list[str]:
        """Return the phrases that say, at a mention, who somebody is; they are read once."""
        if mention.roles is None:
            told, sentences = introductions(mention), self.names.sentences
            owned = [owned_phrase(mention, phrase, sentences) for phrase in told] if told else []
            mention.roles = owned
        return mention.roles


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
