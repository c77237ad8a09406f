"""In which country a report is at home, as its datelines, its opening and its whole text tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in, country_names
from framing.speakers.filed import filed_from
from framing.speakers.office_names import ORGAN
from framing.speakers.openings import (
    LONGEST_ORGAN,
    WORD,
    Told,
    country_spots,
    first_paragraphs,
    tells_state,
    told_in,
)
from framing.speakers.phrase_heads import INTERNATIONAL, PRIVATE_BODIES

TWICE = PAIR = 2
PARLIAMENT = re.compile(
    r"\b(?:told|tells|informed) (?:the )?(?:[Pp]arliament|[Ll]awmakers|MPs|deputies"
    r"|(?:[Nn]ational )?[Aa]ssembly|[Ss]enate)\b"
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


class _Place(NamedTuple):
    """Where a report was filed; no country where its opening does not bear out its dateline."""

    named: str  # by a dateline, sure or not
    country: str = ""
    part: bool = False
    beside: bool = False
    unnamed: bool = False


def home(sentences: list[Sentence]) -> Home:
    """Return in which country a report is at home, as its datelines and its opening tell."""
    if not sentences:
        return NO_HOME
    openings = list(first_paragraphs(sentences))
    told = told_in(openings)
    place = _filed(sentences, openings, told)
    unsure = not (place.country or told.fought) and len(told.every) < TWICE
    return Home(
        filed=place.country,
        alone=_alone(sentences, told),
        fought=told.fought,
        sides=frozenset(told.every),
        only=_only_country(sentences) if unsure else "",
        part=place.part,
        beside=place.beside,
        unnamed=place.unnamed,
        opened=_opened(told, place.named),
        placed=told.placed,
    )


def _filed(sentences: list[Sentence], openings: list[list[Sentence]], told: Told) -> _Place:
    """Return where a report was filed, where what it opens with leaves that sure.

    It is about that country, or names none: a capital alone is then sure but in a report of war.
    """
    country, named, part = filed_from(sentences, [opening[0] for opening in openings])
    sure, nowhere = _Place(country, country, part), _Place(country)
    if (named and not told.every) or {country} in (told.every, told.named[0]):
        return sure
    if told.every:
        return sure._replace(beside=True) if _leads(country, openings) else nowhere
    if not _tells_no_body(country, openings):
        return nowhere
    if _countries(sentences) <= {country}:
        return sure._replace(unnamed=True)
    return nowhere if told.fought else sure


def _alone(sentences: list[Sentence], told: Told) -> str:
    """Return the only country that the opening of a report names, if surely as its own."""
    if len(told.every) != 1 or not told.owns or told.fought:
        return ""
    sure = told.times >= TWICE or _names_only(sentences, told.every)
    return next(iter(told.every)) if sure else ""


def _opened(told: Told, filed: str) -> str:
    """Return the one country that the first paragraph with any names, if filed from no other."""
    begun = next(filter(None, told.named), set())
    opened = next(iter(begun)) if len(begun) == 1 and not told.fought else ""
    return opened if filed in {"", opened} else ""


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
        if subject and not spots and (_stays(subject) or tells_parliament(opening[0])):
            return True
    return False


def _stays(subject: str) -> bool:
    """Return whether a subject is a ministry without a country: ministers travel, it does not."""
    foreign = "inistry" in subject or "Foreign Affairs" in subject
    return foreign and ORGAN.fullmatch(subject.partition(" (")[0]) is not None


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
    spots = ((s.text[s.start : s.stop], spot) for s in sentences for spot in country_spots(s))
    return {spot[2] for text, spot in spots if tells_state(text, spot)}


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
