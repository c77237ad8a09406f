"""Whose an office, a ministry or “the government” is that a report names without a country."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in
from framing.speakers.decreed import acts_at_home
from framing.speakers.elsewhere import (
    NEAR,
    around,
    elsewhere,
    rejects,
    says_elsewhere,
    spoken_in,
    tells_others,
)
from framing.speakers.governments import office_of, state_named
from framing.speakers.home import NO_HOME, Home, tells_parliament
from framing.speakers.office_names import (
    ELECTED,
    ORGAN,
    fields_of,
    is_office,
    is_passing,
    of_one_state,
    organ_in,
    state_has,
)
from framing.speakers.openings import WORD
from framing.speakers.organs import organs_in
from framing.speakers.portfolios import HIGHEST, is_of_a_part
from framing.speakers.states import acted_last, has_just_said
from framing.speakers.subjects import START

# Those who hold these offices may speak in a report on another country.
ABROAD = word_class("fields_abroad")
INTERIOR = frozenset(["interior"])
PRIME = re.compile(r"(?:[Tt]he )?[Pp]rime [Mm]inister")
ARMED = frozenset(["defence", "defense", "war", "military", "army", "security"])
MEETS = frozenset(["received", "met", "welcomed", "hosted", "greeted", "thanked", "hosts", "meets"])
FEW_WORDS = 12  # of a name and the verb after it
SAFE = frozenset(["public security", "social security", "food security"])  # fields at home
BRACKETS = re.compile(r" \(([\w ]{3,40})\)")
# Governments below that of a state, one of which “the government” may be.
LOWER = LazyPattern(
    r"\bcouncil\b|\b(?:regional|provincial|state|local|city|municipal|county|rebel) government",
    re.I,
)
OF_STATE = tuple(f" {word}" for word in word_class("words_of_state"))


def of_brackets(text: str, at: int) -> str:
    """Return the one country in brackets right after a name: a minister’s party, Forward Chile."""
    found = BRACKETS.match(text, at)
    states = {actor for _, _, actor in countries_in(found.group(1))} if found else set[str]()
    return states.pop() if len(states) == 1 else ""


def of_office(
    text: str, home: Home, sentences: list[Sentence], at: int, told: bool
) -> tuple[str, str]:
    """Return the government at home of an office, a ministry or who in it, where that is sure.

    ``told`` is as for ``organ_at_home``.
    """
    office = organ_in(text)
    sure = of_one_state(office, sentences[0].text)
    if sure:
        country = sure
    elif not is_office(office):
        country = organ_at_home(office, home, sentences, at, told)
    else:
        country = office_at_home(office, home, sentences, at)
    return office_of(country, office) if country else ("", "")


def office_at_home(office: str, home: Home, sentences: list[Sentence], at: int) -> str:
    """Return the country of an office that names none, at an offset; empty where that is not sure.

    One of the highest offices is a country’s only if the report was filed from there, or names no
    other country at all.
    """
    fields = fields_of(office)
    if fields is None or ("resident" in office and not _tells_of_state(home, sentences)):
        return ""
    highest, secretary = HIGHEST.fullmatch(office) is not None, "ecretary" in office
    acts = highest and state_has(home.opened, office)
    if acts and acts_at_home(home.placed, around(sentences, at), at):
        return home.opened
    elected = is_passing(office, ELECTED) and " election" in sentences[0].text
    only = "" if ("resident" in office and not elected) or secretary else home.only
    sure = home.alone if INTERIOR.isdisjoint(fields) or home.alone == home.opened else ""
    alone = "" if secretary or not (elected or not highest) else _unless_abroad(fields, sure)
    filed = "" if home.part and not highest else home.filed
    meant = filed or only or alone or _of_opening(office, fields, home, sentences, at)
    if not state_has(meant, office):
        return ""
    here = spoken_in(around(sentences, at), at) == {meant}
    return meant if here or _is_near(meant, office, home, sentences, at) else ""


def _of_opening(
    office: str, fields: list[str], home: Home, sentences: list[Sentence], at: int
) -> str:
    """Return the country that a report without a dateline opens with, where that is sure.

    The office speaks in its capital, after its state alone was named or was the last to act, or no
    other country is named there as where something is; a prime minister’s is sure where the state
    itself has just acted, another of the highest is not.
    """
    here = spoken_in(around(sentences, at), at) if home.sides else set[str]()
    for state in here if len(here) == 1 and here <= home.sides else ():
        if state == home.opened or acted_last(state, sentences, at):
            return state
    if HIGHEST.fullmatch(office) and "pokes" not in office:
        alone = home.sides == {home.opened} and PRIME.fullmatch(office)
        acted = alone and acted_last(home.opened, sentences, at, alone=True)
        return home.opened if acted else ""
    return _unless_abroad(fields, _opened(home, sentences, at))


def _opened(home: Home, sentences: list[Sentence], at: int) -> str:
    """Return the only country a report opens with, told as a place, or as who has just acted."""
    if home.sides != {home.opened}:
        return ""
    told = home.placed or acted_last(home.opened, sentences, at, alone=True)
    return home.opened if told else ""


def _tells_of_state(home: Home, sentences: list[Sentence]) -> bool:
    """Return whether a report may tell of a state’s president, rather than of a firm’s or a club’s.

    One that names no country is asked for words of a state: parliament, a minister.
    """
    low = sentences[0].text.lower() if home.unnamed else ""
    return not low or any(map(low.__contains__, OF_STATE))


def _is_near(country: str, office: str, home: Home, sentences: list[Sentence], at: int) -> bool:
    """Return whether no other country may be meant near an office, or its own acts there."""
    filed = country == home.filed
    acted = filed and _acted(office, home, sentences, at)
    beside = filed and home.beside and not acted
    near = beside or elsewhere(country, office, sentences, at, 1 if acted else NEAR)
    return not near or (filed and _acts(country, home, sentences, at))


def _acted(office: str, home: Home, sentences: list[Sentence], at: int) -> bool:
    """Return whether the state where a report was filed was the last to act before its office.

    Of those that fight, what one army does is told by the other’s ministry, unless the state itself
    has just said something. Who rejects what it says may be the other’s.
    """
    if len(home.sides) > 1 and rejects(around(sentences, at), at):
        return False
    armed = home.fought and not ARMED.isdisjoint(WORD.findall(office.lower()))
    return acted_last(home.filed, sentences, at) and (
        not armed or has_just_said(home.filed, sentences, at)
    )


def _acts(country: str, home: Home, sentences: list[Sentence], at: int) -> bool:
    """Return whether a sentence is about the state at home, or tells its office beside another’s.

    South Korea will seek talks, Trade Minister Roe said; the minister received the Kenyan envoy.
    """
    end = bisect_right(sentences, at, key=START)
    sentence = sentences[end - 1]
    if home.fought or says_elsewhere(country, sentence, at):
        return False
    if tells_others(country, sentences[end - 1 : end + 1]):
        return False
    subject = sentence.said(sentence.subject) if sentence.subject else ""
    if state_named(subject) == country or tells_parliament(sentence):
        return True
    before, after = sentence.text[sentence.start : at], sentence.text[at : sentence.stop]
    others = {actor for _, _, actor in countries_in(after)} - {country}
    hosts = bool(others) and others < home.sides and bool(organs_in(after))
    hosts = hosts and not MEETS.isdisjoint(WORD.findall(after)[:FEW_WORDS])
    return hosts and {actor for _, _, actor in countries_in(before)} <= {country}


def organ_at_home(
    source: str, home: Home, sentences: list[Sentence], at: int, told: bool = False
) -> str:
    """Return the country of “the health ministry”, “the presidency”; empty where it is not sure.

    ``told`` says that an office of the state at home has spoken: then only another country in the
    sentence itself leaves it open.
    """
    found = ORGAN.fullmatch(source)
    if found is None or home == NO_HOME or home.part or is_of_a_part(source):
        return ""
    words = (found.group(1) or found.group(2) or "").lower().split()
    meant = home.filed or home.only
    meant = meant or _unless_abroad(words, home.alone or _opened(home, sentences, at))
    acted = bool(home.filed) and _acted(source, home, sentences, at)
    near = _near_home(source, meant, sentences, at, 1 if told or acted else NEAR)
    return near if acted or not home.fought else ""


def state_at_home(
    told: frozenset[str], home: Home, sentences: list[Sentence], at: int, lower: bool = True
) -> str:
    """Return whose “the government” is: the state at home, if that is sure; else empty.

    ``lower`` says that it may be one below a state’s: not so “the federal government”.
    ``told`` are the states for which somebody has spoken: where the report was not filed from
    there, it is sure only if that is the state at home, and no other.
    """
    if home == NO_HOME or home.fought or not told <= {home.filed or home.alone}:
        return ""
    if lower and (home.part or LOWER.search(sentences[0].text, sentences[0].start, at)):
        return ""
    return _near_home("government", home.filed or (home.alone if told else ""), sentences, at)


def _unless_abroad(words: list[str], country: str) -> str:
    """Return a country, unless a field is told that has to do with others as well.

    An interior ministry tells of arrests.
    """
    safe = " ".join(words) in SAFE
    return country if safe or ABROAD.isdisjoint(set(words) - INTERIOR) else ""


def _near_home(
    office: str, meant: str, sentences: list[Sentence], at: int, near: int = NEAR
) -> str:
    """Return a country unless it has no such office, or another may be meant near it."""
    sure = state_has(meant, office) and not elsewhere(meant, office, sentences, at, near)
    return meant if sure else ""
