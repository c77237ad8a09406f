"""In which country a report is at home: an office that it names without a country is of that."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import capitals, countries_in, country_adjectives
from framing.speakers.governments import INTERNATIONAL, PRIVATE_BODIES
from framing.speakers.organs import organs_in
from framing.speakers.subjects import START

PARAGRAPHS = 2  # in which a report says where it is at home
NEAR = 3  # sentences, that of the office among them, in which no other country may be named
TWICE = PAIR = 2
WORD = re.compile(r"[\w-]+")
OFFICE = re.compile(
    any_capital(
        r"(?:[Tt]he )?((?:[A-Za-z-]+,? ){1,4})[Mm]inister"
        r"(?: (?:Colonel|General|Major|Captain|Brigadier|Admiral|Marshal|Dr\.?|Professor))*"
    )
)
# Those who hold these offices may speak in a report on another country.
ABROAD = word_class("fields_abroad")
ORGAN = re.compile(
    r"(?:[Tt]he )?(?:((?:[a-z-]+,? ){0,3})ministry|ministry of ([a-z ,]+)|presidency)", re.I
)
# What a ministry tells by, or who in it: figures from the ministry.
OF_ORGAN = re.compile(
    r"(?:an? |the |some |new |official )*(?:figures|data|statistics|numbers|estimates|officials?)"
    r" (?:from|at|by|of|in) (?=.*(?:inistry|residency))",
    re.I,
)
HIGHEST = re.compile(
    r"(?:[Tt]he )?(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Tt]rade) [Mm]inister"
    r"|(?:Vice )?President|(?:[Oo]utgoing|[Ii]nterim|[Aa]cting) [Pp]resident"
)
PASSING = frozenset(["outgoing president", "interim president", "acting president"])
WITHIN = re.compile(
    r"(?:\b(?:in|across|throughout|around)(?: the)?|\b(?:north|south|east|west|centr)\w+"
    r"|(?:west|north|south|east|coast|[Mm]inister|[Pp]resident|people) of(?: the)?) $"
)
# Governments below that of a state, one of which “the government” may be.
LOWER = LazyPattern(
    r"\bcouncil\b|\b(?:regional|provincial|state|local|city|municipal|county|rebel) government",
    re.I,
)
LONGEST_ORGAN = 60  # characters after a country
SPEAKS = re.compile(r".*? (?:said|says|announced|reported)\b")
NEAR_WORDS = 3  # after an adjective
AT_HOME = word_class("at_home")  # whose country tells where something is
STRUCK = re.compile(r"\bstrikes? (?:on|hit|kill|destroy|flatten)")
MEDIA = frozenset(["television", "tv", "radio", "media", "broadcaster", "newspaper", "daily"])
FOUGHT = word_class("fought")  # a report that tells of these may be of either side’s land


class Home(NamedTuple):
    """The country that a report was filed from, and the only one that its opening names."""

    filed: str
    alone: str
    fought: bool = False  # it tells of war, in which a ministry may be the other side’s
    sides: frozenset[str] = frozenset()  # the countries that its opening names


NO_HOME = Home("", "")


def office_at_home(office: str, home: Home, sentences: list[Sentence], at: int) -> str:
    """Return the country of an office that names none, at an offset; empty where that is not sure.

    One of the highest offices is a country’s only if the report was filed from there.
    """
    highest, found = HIGHEST.fullmatch(office), OFFICE.fullmatch(office)
    if not (highest or found):
        return ""
    fields = found.group(1).lower().split() if found else []
    alone = "" if highest else _unless_abroad(fields, home.alone)
    return _near_home(office, home.filed or alone, sentences, at)


def organ_at_home(source: str, home: Home, sentences: list[Sentence], at: int) -> str:
    """Return the country of “the health ministry”, “the presidency”; empty where it is not sure."""
    found = ORGAN.fullmatch(source)
    if found is None or home == NO_HOME or home.fought:
        return ""
    words = (found.group(1) or found.group(2) or "").lower().split()
    return _near_home(source, home.filed or _unless_abroad(words, home.alone), sentences, at)


def state_at_home(told: frozenset[str], home: Home, sentences: list[Sentence], at: int) -> str:
    """Return whose “the government” is: the state at home, if that is sure; else empty.

    ``told`` are the states for which somebody has spoken: where the report was not filed from
    there, it is sure only if that is the state at home, and no other.
    """
    if home == NO_HOME or home.fought or not told <= {home.filed or home.alone}:
        return ""
    if LOWER.search(sentences[0].text, sentences[0].start, at):
        return ""
    return _near_home("government", home.filed or (home.alone if told else ""), sentences, at)


def _unless_abroad(words: list[str], country: str) -> str:
    """Return a country, unless a field is told that has to do with others as well."""
    return country if ABROAD.isdisjoint(words) else ""


def _near_home(office: str, meant: str, sentences: list[Sentence], at: int) -> str:
    """Return a country unless another may be meant near an office."""
    return meant if meant and not _elsewhere(meant, office, sentences, at) else ""


def home(sentences: list[Sentence]) -> Home:
    """Return in which country a report is at home, as its datelines and its opening tell."""
    named: list[set[str]] = []
    places, times, owns, fought = dict[str, bool](), 0, False, False
    for opening in _first_paragraphs(sentences):
        before = _before_it(opening[0])
        spots = countries_in(before)
        places |= {actor: before[start:end] not in capitals() for start, end, actor in spots}
        text = opening[0].text[opening[0].start : opening[-1].stop]
        found = countries_in(text)
        named.append({actor for _, _, actor in found})
        times += len(found)
        at_war = not FOUGHT.isdisjoint(WORD.findall(text.lower())) or STRUCK.search(text)
        fought = fought or bool(at_war)
        owns = owns or any(_belongs(text, start, end) for start, end, _ in found)
    every, first = set[str]().union(*named), named[0] if named else set[str]()
    place, told = next(iter(places.items()), ("", False))
    filed = len(places) == 1 and ({place} in (every, first) or (told and not every))
    only = len(every) == 1 and owns and not fought
    only = only and (times >= TWICE or _names_only(sentences, every))
    sides = frozenset(every)
    return Home(place if filed else "", every.pop() if only else "", fought, sides)


def _names_only(sentences: list[Sentence], every: set[str]) -> bool:
    """Return whether all of a report with a ministry or minister names no other countries."""
    text = sentences[0].text[sentences[0].start : sentences[-1].stop]
    asked = " minister" in text or "Minister" in text or "inistry" in text
    return asked and {actor for _, _, actor in countries_in(text)} <= every


def other_side(home: Home, country: str) -> str:
    """Return the other of the two countries that the opening of a report names."""
    left = home.sides - {country}
    return next(iter(left)) if len(home.sides) == len(left) + 1 == PAIR else ""


def _first_paragraphs(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the headline, or the first paragraph, and the next with a clause."""
    left = PARAGRAPHS
    for _, paragraph in groupby(sentences, key=attrgetter("paragraph")):
        told = list(paragraph)
        if left == PARAGRAPHS or any(sentence.subject for sentence in told):
            left -= 1
            yield told
        if not left:
            return


def _before_it(sentence: Sentence) -> str:
    """Return what stands in its line before the first sentence of a paragraph: a dateline."""
    start = sentence.text.rfind("\n", 0, sentence.start) + 1
    return sentence.text[start : sentence.start].title()


def _belongs(text: str, start: int, end: int) -> bool:
    """Return whether a country is named as where something is: in Chile; Chile’s weather office."""
    after = text[end : end + LONGEST_ORGAN].partition(",")[0]
    owner = text[start:end] in country_adjectives() or after.startswith(("’s ", "'s "))
    near = WORD.findall(after)[:NEAR_WORDS] if owner else []
    speaks = SPEAKS.match(after) is not None and bool(organs_in(after)) if owner else False
    speaks = speaks or not AT_HOME.isdisjoint(near)
    return speaks or text[start:end] in capitals() or WITHIN.search(text[:start]) is not None


def _elsewhere(country: str, office: str, sentences: list[Sentence], at: int) -> bool:
    """Return whether words near an office tell of another country, or of a body it may be of."""
    end = bisect_right(sentences, at, key=START)
    told = sentences[max(0, end - NEAR) : end]
    text = " ".join(sentence.text[sentence.start : min(at, sentence.stop)] for sentence in told)
    if _tells_others(country, sentences[end - 1 : end + 1]):
        return True
    if any(actor != country for _, _, actor in countries_in(text)):
        return True
    field = "inistry" in office or ("inister" in office and HIGHEST.fullmatch(office) is None)
    if not field and INTERNATIONAL.search(text):
        return True  # which has no ministries
    bodies = PRIVATE_BODIES.intersection(WORD.findall(text.lower()))
    return bool(bodies) and office.endswith("President")


def _tells_others(country: str, sentences: list[Sentence]) -> bool:
    """Return whether somebody speaks to the media of another country: told Chilean television."""
    for sentence in sentences:
        text = sentence.text[sentence.start : sentence.stop]
        for _, end, actor in countries_in(text):
            after = WORD.findall(text[end : end + LONGEST_ORGAN])[:NEAR_WORDS]
            apart = text[end : end + 1] != "-"  # not “French-language television”
            if apart and actor != country and not MEDIA.isdisjoint(after):
                return True
    return False
