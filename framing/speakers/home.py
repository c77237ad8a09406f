"""In which country a report is at home, as its datelines, its opening and its whole text tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import (
    capitals,
    countries_in,
    country_adjectives,
    country_names,
    country_tokens,
)
from framing.speakers.filed import filed_from, has_dateline
from framing.speakers.governments import INTERNATIONAL, PRIVATE_BODIES, SHARED_SEAT, UNION_OF_STATES
from framing.speakers.organs import organs_in

BARE = attrgetter("bare")
PARAGRAPHS = 2  # in which a report says where it is at home
FIRST_PARAGRAPHS = 8  # among which they are looked for
TWICE = PAIR = 2
WORD = re.compile(r"[\w-]+")
WITHIN = re.compile(
    r"(?:\b(?:in|across|throughout|around)(?: the)?|\b(?:north|south|east|west|centr)\w+"
    r"|(?:west|north|south|east|coast|[Mm]inister|[Pp]resident|people|[Ii]sland|province|city|town"
    r"|village|court|capital) of(?: the)?) $"
)
LONGEST_ORGAN = 60  # characters after a country
SPEAKS = re.compile(r".*? (?:said|says|announced|reported)\b")
NEAR_WORDS = 3  # after an adjective
AT_HOME = word_class("at_home")  # whose country tells where something is
PARLIAMENT = re.compile(
    r"\b(?:told|tells|informed) (?:the )?(?:[Pp]arliament|[Ll]awmakers|MPs|deputies"
    r"|(?:[Nn]ational )?[Aa]ssembly|[Ss]enate)\b"
)
STRUCK = re.compile(r"\bstrikes? (?:on|hit|kill|destroy|flatten)")
FOUGHT = word_class("fought")  # a report that tells of these may be of either side’s land
MEASURES = " Geological Survey"
PLACES = frozenset(
    ["island", "islands", "province", "region", "city", "town", "village", "capital"]
)
# A body of a state: the Civil Aviation Authority of Chile, the Chile Roads Board.
CENTRAL = frozenset(["bank"])  # that has a state’s own name
BODY = LazyPattern(rf"\b(?:{'|'.join(sorted(map(str.capitalize, word_class('state_bodies'))))})\b")
LEADS = LazyPattern(any_capital(r"(?:[A-Z][\w’'-]*,? (?:and |of |for |& )?){1,6}$"))
FOLLOWS = LazyPattern(any_capital(r"(?:,? (?:(?:and|of|for|&) (?:the )?)?[A-Z][\w’'-]*){1,5}"))


class Home(NamedTuple):
    """The country that a report was filed from, and the only one that its opening names."""

    filed: str
    alone: str
    fought: bool = False  # it tells of war, in which a ministry may be the other side’s
    sides: frozenset[str] = frozenset()  # the countries that its opening names
    only: str = ""  # the one country that all of it names, in the name of a body of that state
    part: bool = False  # it was filed from a part of a state, which has offices of its own
    beside: bool = False  # what it opens with is of that country and of another alike
    unnamed: bool = False  # a capital alone tells it, and all of the report names no country
    opened: str = ""  # the one country that the first paragraph names, if no dateline names another
    placed: bool = False  # as where something is: in Freedonia, or by its capital


NO_HOME = Home("", "")


def home(sentences: list[Sentence]) -> Home:
    """Return in which country a report is at home, as its datelines and its opening tell."""
    if not sentences:
        return NO_HOME
    named: list[set[str]] = []
    times, owns, placed, fought = 0, False, False, False
    openings = list(_first_paragraphs(sentences))
    for opening in openings:
        text = opening[0].text[opening[0].start : opening[-1].stop]
        found = [spot for spot in countries_in(text) if _tells(text, spot)]
        named.append({actor for _, _, actor in found})
        times += len(found)
        at_war = not FOUGHT.isdisjoint(WORD.findall(text.lower())) or STRUCK.search(text)
        fought = fought or bool(at_war)
        owns = owns or any(_belongs(text, start, end) for start, end, _ in found)
        placed = placed or any(_is_place(text, start, end) for start, end, _ in found)
    every, first = set[str]().union(*named), named[0] if named else set[str]()
    filed = filed_from(sentences, [opening[0] for opening in openings])
    sure = filed.told and not every
    sure = sure or {filed.country} in (every, first)
    beside = bool(every) and not sure and _leads(filed.country, openings)
    quiet = not (sure or every) and _tells_no_body(filed.country, openings)
    unnamed = quiet and _countries(sentences) <= {filed.country}
    sure = sure or beside or unnamed or (quiet and not fought)
    alone = len(every) == 1 and owns and not fought
    alone = alone and (times >= TWICE or _names_only(sentences, every))
    sides = frozenset(every)
    only = "" if fought or sure or len(every) > 1 else _only_country(sentences)
    place, part = (filed.country, filed.part) if sure else ("", False)
    begun = next(filter(None, named), set())
    opened = next(iter(begun)) if len(begun) == 1 and not fought else ""
    opened = opened if filed.country in {"", opened} else ""
    only_one = every.pop() if alone else ""
    return Home(place, only_one, fought, sides, only, part, beside, unnamed, opened, placed)


def _tells(text: str, spot: tuple[int, int, str]) -> bool:
    """Return whether a name tells of one state: not that of the union, nor of a shared seat.

    Nor does that of a survey which measures what quakes there are elsewhere.
    """
    if text.startswith(MEASURES, spot[1]):
        return False
    return spot[2] != UNION_OF_STATES and text[spot[0] : spot[1]] != SHARED_SEAT


def other_side(home: Home, country: str) -> str:
    """Return the other of the two countries that the opening of a report names."""
    left = home.sides - {country}
    return next(iter(left)) if len(home.sides) == len(left) + 1 == PAIR else ""


def _leads(country: str, openings: list[list[Sentence]]) -> bool:
    """Return whether a country is named first in what an opening clause of a report is about."""
    for opening in openings if country else ():
        subject = next((s.said(s.subject) for s in opening if s.subject), "")
        spots = countries_in(subject)
        if spots and spots[0][2] == country:
            return True
        if subject and not spots and tells_parliament(opening[0]):
            return True
    return False


def tells_parliament(sentence: Sentence) -> bool:
    """Return whether a sentence tells what somebody told a parliament, which is that at home."""
    return PARLIAMENT.search(sentence.text, sentence.start, sentence.stop) is not None


def _tells_no_body(country: str, openings: list[list[Sentence]]) -> bool:
    """Return whether a report filed from a capital opens with no body of several states."""
    if not country:
        return False
    text = " ".join(s.text[s.start : s.stop] for opening in openings for s in opening)
    return not INTERNATIONAL.search(text)


def _countries(sentences: list[Sentence]) -> set[str]:
    """Return the countries that all of a report names, but for the union of states."""
    spots = ((s.text[s.start : s.stop], spot) for s in sentences for spot in _spots(s))
    return {spot[2] for text, spot in spots if _tells(text, spot)}


def _spots(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return where a sentence names countries."""
    if country_tokens().isdisjoint(map(BARE, sentence.words)):
        quoted = any(word.quoted for word in sentence.words)
        if not quoted:
            return []
    return countries_in(sentence.text[sentence.start : sentence.stop])


def _only_country(sentences: list[Sentence]) -> str:
    """Return the one country that a report names, if it names a body of that state; else empty."""
    text = sentences[0].text[sentences[0].start : sentences[-1].stop]
    bodies = {_state_of(text, *found.span()) for found in BODY.finditer(text)} - {""}
    return bodies.pop() if len(bodies) == 1 and _countries(sentences) == bodies else ""


def _state_of(text: str, start: int, end: int) -> str:
    """Return the state by whose own name a body is called: the Aviation Authority of Chile."""
    before = LEADS.search(text[max(0, start - LONGEST_ORGAN) : start])
    after = FOLLOWS.match(text, end)
    names = [found.group() for found in (before, after) if found]
    if not any(country_names().intersection(WORD.findall(name)) for name in names):
        return ""  # as a rule
    whole = "".join([names[0] if before else "", text[start:end], names[-1] if after else ""])
    spots = {actor for first, last, actor in countries_in(whole) if whole[first:last] == actor}
    private = not (PRIVATE_BODIES - CENTRAL).isdisjoint(whole.lower().split())
    return spots.pop() if len(spots) == 1 and not private else ""


def _names_only(sentences: list[Sentence], every: set[str]) -> bool:
    """Return whether all of a report with a ministry or minister names no other countries."""
    text = sentences[0].text[sentences[0].start : sentences[-1].stop]
    asked = " minister" in text or "Minister" in text or "inistry" in text
    return asked and {actor for _, _, actor in countries_in(text)} <= every


def _first_paragraphs(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the headline, or the first paragraph, and the next with a clause.

    A paragraph below them that has the dateline opens the report: they are its headline and deck.
    """
    every = (list(told) for _, told in groupby(sentences, key=attrgetter("paragraph")))
    first, *others = islice(every, FIRST_PARAGRAPHS)
    yield first
    opens = None if has_dateline(first[0]) else next(filter(_is_dated, others), None)
    told = (other for other in others if other is not opens and _has_clause(other))
    below = chain([opens] if opens else [], told)
    yield from islice(below, PARAGRAPHS - 1 + _is_header(first))


def _belongs(text: str, start: int, end: int) -> bool:
    """Return whether a country is named as where something is: in Chile; Chile’s weather office."""
    after = text[end : end + LONGEST_ORGAN].partition(",")[0]
    owner = text[start:end] in country_adjectives() or after.startswith(("’s ", "'s "))
    near = WORD.findall(after)[:NEAR_WORDS] if owner else []
    speaks = SPEAKS.match(after) is not None and bool(organs_in(after)) if owner else False
    speaks = speaks or not AT_HOME.isdisjoint(near)
    return speaks or _is_place(text, start, end)


def _is_header(paragraph: list[Sentence]) -> bool:
    """Return whether a paragraph tells nothing: a line without a clause and without a country."""
    return not (_has_clause(paragraph) or any(map(_spots, paragraph)))


def _is_dated(paragraph: list[Sentence]) -> bool:
    """Return whether a dateline stands before a paragraph."""
    return has_dateline(paragraph[0])


def _has_clause(paragraph: list[Sentence]) -> bool:
    """Return whether a sentence of a paragraph has a subject."""
    return any(sentence.subject for sentence in paragraph)


def _is_place(text: str, start: int, end: int) -> bool:
    """Return whether a country is named by its capital, or as where something is: in Chile.

    Or by a part of it: the Chilean island of Hill.
    """
    if text[start:end] in country_adjectives():
        return text[end : end + LONGEST_ORGAN].lstrip().partition(" ")[0] in PLACES
    return text[start:end] in capitals() or WITHIN.search(text[:start]) is not None
