"""Who has been introduced as what: the roles of the persons of a text, and for whom they speak."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from framing.base.memory import Memory
from framing.reporting.phrases import DETERMINERS
from framing.text.words import word_class
from framing.voices.actors import country_index, named
from framing.voices.governments import Piece, government_of, is_out_of_office, pieces
from framing.voices.introductions import Phrase, introductions
from framing.voices.names import Mention, Names

BOUND = word_class("bound_modifiers")  # with these a role is another one: vice president
SAME = dict(pair.split("=") for pair in word_class("same_roles"))
WIDER = frozenset(tuple(pair.split("=")) for pair in word_class("wider_roles"))
YOUNGER, ELDER = word_class("younger_kin"), word_class("elder_kin")
AFTER_ROLES = frozenset(["of", "for", "at"])
OWN = frozenset(["its", "his", "her", "their"])
NEUTRAL = word_class("neutral_modifiers")
WORD = re.compile(r"[^\W\d_][\w.-]*(?:['’](?!s\b)\w+)?")
OWNED = re.compile(r"['’]s? ")
NOBODYS = ("", "")


class Description(NamedTuple):
    """What a noun phrase says of somebody: “the deputy mayor of Hill”."""

    head: str  # its head noun, vice president and the like as one
    modifiers: frozenset[str]
    country: str  # the one country it names, whether or not as a government
    owned: bool = False  # it says whose: “the ministry’s spokesman”


class Role(NamedTuple):
    """A description as which a text introduces somebody, and where."""

    name: str
    at: int
    what: Description
    government: tuple[str, str]  # government, organ
    out: bool  # out of office, or against the government that is named


@dataclass
class Cast:
    """The persons of a text and the roles in which it introduces them."""

    names: Names

    @cached_property
    def roles(self) -> list[Role]:
        """Return every role of every person, in reading order."""
        found = [role for places in self.names.places.values() for role in self._of(places)]
        return sorted(found, key=lambda role: role.at)

    @cached_property
    def roles_of(self) -> dict[str, list[Role]]:
        """Return the roles of each person."""
        found: dict[str, list[Role]] = defaultdict(list)
        for role in self.roles:
            found[role.name].append(role)
        return found

    def _of(self, places: list[Mention]) -> Iterator[Role]:
        """Yield the roles that the first mentions of a name tell."""
        for mention in places:
            for phrase in introductions(mention):
                yield self._role(mention, phrase)

    def _role(self, mention: Mention, phrase: Phrase) -> Role:
        """Return the role that a phrase beside a name gives its bearer."""
        text = phrase.text
        first, _, rest = text.partition(" ")
        if first.lower() in OWN and rest:
            text = f"{_owner(mention, phrase.start)} {rest}".strip()
        out = is_out_of_office(text)
        spoken = NOBODYS if out else government_of(text)
        return Role(self.names.of(mention), mention.at, DESCRIPTIONS[text], spoken, out)

    def government(self, name: str) -> tuple[str, str]:
        """Return the government and organ for which somebody was introduced, or empty texts.

        Who is first told to be out of office speaks for nobody, whatever follows.
        """
        for role in self.roles_of.get(name, ()):
            if role.government[0]:
                return role.government
            if role.out and role.what.country:
                break
        return NOBODYS


def _owner(mention: Mention, before: int) -> str:
    """Return the country that “its” points to before an offset in a sentence, as a possessive."""
    start = mention.sentence.at(0)
    found = named(mention.sentence.text[start:before], country_index())
    return f"{found[-1][2]}’s" if found else ""


def _description(text: str) -> Description:
    """Return what a noun phrase says of somebody."""
    head, *rest = pieces(text)
    words = [word for word in _common(head.text) if word not in DETERMINERS]
    before, field = _split_at_of(words)
    noun = before.pop() if before else ""
    noun = SAME.get(noun.removeprefix("ex-"), noun)
    while before and before[-1] in BOUND:
        noun = SAME.get(f"{before[-1]}_{noun}", f"{before[-1]} {noun}")
        before.pop()
    after = [word for piece in rest if piece.before in AFTER_ROLES for word in _common(piece.text)]
    modifiers = frozenset([*before, *field, *after]) - NEUTRAL - DETERMINERS
    owned = OWNED.search(head.text) is not None and bool(modifiers)
    return Description(noun, modifiers, _country([head, *rest]), owned)


def _split_at_of(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words before and after an “of” within a title: “secretary of state”."""
    at = words.index("of") if "of" in words[1:] else len(words)
    return words[:at], words[at + 1 :]


def _country(parts: list[Piece]) -> str:
    """Return the one country that the head of a noun phrase names, else one of its “of” phrases."""
    for part in parts:
        found = {actor for _, _, actor in named(part.text, country_index())}
        if found and part.before in {"", "of", "for", "at"}:
            return found.pop() if len(found) == 1 else ""
    return ""


def _common(text: str) -> list[str]:
    """Return the words of a text in lower case, without countries and possessive endings."""
    at, parts = 0, []
    for start, end, _ in named(text, country_index()):
        parts.append(text[at:start])
        at = end
    parts.append(text[at:])
    words = [word.lower().strip(".") for part in parts for word in WORD.findall(part)]
    return [re.sub(r"['’]s?$", "", word) for word in words if word != "s"]


DESCRIPTIONS: Memory[Description] = Memory(_description)


def fits(said: Description, role: Description) -> bool:
    """Return whether a description may be of somebody introduced in a role."""
    same = said.head == role.head or (role.head, said.head) in WIDER
    if not same or (said.country and role.country and said.country != role.country):
        return False
    bare = not (role.modifiers or said.owned)
    if said.country and not role.country and not bare:
        return False
    return bare or said.modifiers <= role.modifiers
