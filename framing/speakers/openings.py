"""What the paragraphs that open a report tell: which countries they name, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import capitals, countries_in, country_adjectives, country_tokens
from framing.speakers.filed import has_dateline
from framing.speakers.governments import SHARED_SEAT
from framing.speakers.organs import organs_in
from framing.speakers.phrase_heads import UNION_OF_STATES

BARE = attrgetter("bare")
PARAGRAPHS = 2  # in which a report says where it is at home
FIRST_PARAGRAPHS = 8  # among which they are looked for
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
STRUCK = re.compile(r"\bstrikes? (?:on|hit|kill|destroy|flatten)")
FOUGHT = word_class("fought")  # a report that tells of these may be of either side’s land
# A country before these is whose they are: wins Freedonia presidential election.
VOTES = re.compile(
    r" (?:(?:presidential|parliamentary|general|legislative|national) )?"
    r"(?:election|vote\b|run-?off|referendum)"
)
MEASURES = " Geological Survey"
PLACES = frozenset(
    ["island", "islands", "province", "region", "city", "town", "village", "capital"]
)


class Told(NamedTuple):
    """What the paragraphs that open a report tell: which countries they name, and how."""

    named: list[set[str]]  # by each of them
    every: set[str]  # by all
    times: int  # a country is named
    owns: bool  # one is named as whose something is, or as where
    placed: bool  # as where something is
    fought: bool  # they tell of war


def told_in(openings: list[list[Sentence]]) -> Told:
    """Return what the paragraphs that open a report tell."""
    named: list[set[str]] = []
    times, owns, placed, fought = 0, False, False, False
    for opening in openings:
        text = opening[0].text[opening[0].start : opening[-1].stop]
        found = [spot for spot in countries_in(text) if tells_state(text, spot)]
        named.append({actor for _, _, actor in found})
        times += len(found)
        owns = owns or any(_belongs(text, start, end) for start, end, _ in found)
        placed = placed or any(_is_place(text, start, end) for start, end, _ in found)
        fought = fought or _is_of_war(text)
    return Told(named, set[str]().union(*named), times, owns, placed, fought)


def _is_of_war(text: str) -> bool:
    """Return whether a text tells of war, or of strikes from the air."""
    return not FOUGHT.isdisjoint(WORD.findall(text.lower())) or STRUCK.search(text) is not None


def tells_state(text: str, spot: tuple[int, int, str]) -> bool:
    """Return whether a name tells of one state: not that of the union, nor of a shared seat.

    Nor does that of a survey which measures what quakes there are elsewhere.
    """
    if text.startswith(MEASURES, spot[1]):
        return False
    return spot[2] != UNION_OF_STATES and text[spot[0] : spot[1]] != SHARED_SEAT


def _belongs(text: str, start: int, end: int) -> bool:
    """Return whether a country is named as where something is: in Chile; Chile’s weather office."""
    after = text[end : end + LONGEST_ORGAN].partition(",")[0]
    owner = text[start:end] in country_adjectives() or after.startswith(("’s ", "'s "))
    near = WORD.findall(after)[:NEAR_WORDS] if owner else []
    speaks = SPEAKS.match(after) is not None and bool(organs_in(after)) if owner else False
    speaks = speaks or not AT_HOME.isdisjoint(near)
    return speaks or VOTES.match(text, end) is not None or _is_place(text, start, end)


def _is_place(text: str, start: int, end: int) -> bool:
    """Return whether a country is named by its capital, or as where something is: in Chile.

    Or by a part of it: the Chilean island of Hill.
    """
    if text[start:end] in country_adjectives():
        return text[end : end + LONGEST_ORGAN].lstrip().partition(" ")[0] in PLACES
    return text[start:end] in capitals() or WITHIN.search(text[:start]) is not None


def first_paragraphs(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
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


def _is_header(paragraph: list[Sentence]) -> bool:
    """Return whether a paragraph tells nothing: a line without a clause and without a country."""
    return not (_has_clause(paragraph) or any(map(country_spots, paragraph)))


def _is_dated(paragraph: list[Sentence]) -> bool:
    """Return whether a dateline stands before a paragraph."""
    return has_dateline(paragraph[0])


def _has_clause(paragraph: list[Sentence]) -> bool:
    """Return whether a sentence of a paragraph has a subject."""
    return any(sentence.subject for sentence in paragraph)


def country_spots(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return where a sentence names countries."""
    if country_tokens().isdisjoint(map(BARE, sentence.words)):
        quoted = any(word.quoted for word in sentence.words)
        if not quoted:
            return []
    return countries_in(sentence.text[sentence.start : sentence.stop])
