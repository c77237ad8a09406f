"""Where a report was filed: its dateline, a line with a place alone, the place in its byline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import capitals, countries_in
from framing.speakers.forms import GIVEN_NAMES
from framing.speakers.phrase_heads import UNION_OF_STATES

# The parts of states that datelines name in the place of the state: HILL, Mo. (AGENCY) —
PARTS = {
    "United States": word_class("american_states"),
    "Canada": word_class("canadian_provinces"),
    "Australia": word_class("australian_states"),
}
REGION = LazyPattern(any_capital(r", ([A-Z][\w’'-]*(?:\.? ?[A-Z][\w’'-]*){0,2})"))
LONGEST_HEAD = 600  # characters in which a byline may stand
LONGEST_LINE = 70  # characters of a byline, or of a place
ENDS = (".", "?", "!", "”", '"', "’")
NAME = r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|van|von|bin|al|and|der|la|du))*"
BYLINE = LazyPattern(
    any_capital(
        rf"(?:[Bb]y|BY|[Ff]rom|FROM) {NAME}(?:, ?| in | – | - | \| )({NAME}(?:, {NAME})?)"
        r"(?: (?:[Bb]ureau|[Cc]orrespondent))?"
    )
)
WRITER = LazyPattern(any_capital(rf"([A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){{1,2}} in ({NAME})"))
DATED = LazyPattern(
    any_capital(r", (?:\w+day|\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?$")
)


class Filed(NamedTuple):
    """The country from which a report was filed, and how that is told; empty where it is not."""

    country: str
    told: bool  # by its name, or that of a part of it: more than a capital, of which others may
    part: bool  # by a part of it, which has offices of its own


NOWHERE = Filed("", False, False)


def filed_from(sentences: list[Sentence], openings: list[Sentence]) -> Filed:
    """Return from which country a report was filed, as the lines before its openings tell."""
    found = [*_datelines(openings), *_lines_alone(sentences)]
    places = {filed.country for filed in found}
    if len(places) != 1 or UNION_OF_STATES in places:
        return NOWHERE
    return Filed(places.pop(), any(one.told for one in found), any(one.part for one in found))


def has_dateline(opening: Sentence) -> bool:
    """Return whether a place stands in its line before the sentence that opens a paragraph."""
    before = _before(opening)
    return bool(before) and any(_places(before))


def _before(opening: Sentence) -> str:
    """Return what stands in its line before a sentence: its dateline, as a rule nothing."""
    start = opening.text.rfind("\n", 0, opening.start) + 1
    return opening.text[start : opening.start].title()


def _datelines(openings: list[Sentence]) -> Iterator[Filed]:
    """Yield the countries that stand in their lines before the sentences that open paragraphs."""
    for sentence in openings:
        yield from _places(_before(sentence))


def _lines_alone(sentences: list[Sentence]) -> Iterator[Filed]:
    """Yield the country of a line above the report that is a place, or of the place in a byline."""
    for line in _head(sentences[0].text):
        place = _place(line).title()
        if _is_place(place):
            yield from _places(place)


def _head(text: str) -> Iterator[str]:
    """Yield the short lines above the first paragraph: a headline, a byline, a place."""
    for line in map(str.strip, text[:LONGEST_HEAD].split("\n")[1:]):
        if len(line) > LONGEST_LINE or line.endswith(ENDS):
            return
        yield line


def _place(line: str) -> str:
    """Return the place that a byline or a dated line names; the line itself where it is neither."""
    byline, writer = BYLINE.fullmatch(line), WRITER.fullmatch(line)
    if byline:
        return byline.group(1).removesuffix(" Bureau").removesuffix(" Correspondent")
    if writer and writer.group(1).lower() in GIVEN_NAMES:
        return writer.group(2)
    return DATED.sub("", line)


def _is_place(line: str) -> bool:
    """Return whether a line is nothing but a capital, or a place and its country."""
    spots = countries_in(line)
    whole = bool(spots) and spots[0][0] == 0 and spots[0][1] == len(line)
    place, comma, state = line.partition(", ")
    named = bool(comma) and state == "".join(state[a:b] for a, b, _ in countries_in(state))
    return (whole and line in capitals()) or (named and place.replace(" ", "").isalpha())


def _places(before: str) -> Iterator[Filed]:
    """Yield the countries that a dateline tells, by a name, a capital or a part."""
    part = _part(before)
    if part.country:
        yield part
    for start, end, country in countries_in(before):
        named = before[start:end] not in capitals()
        if named or not part.country:  # Paris, Texas
            yield Filed(country, named, False)


def _part(before: str) -> Filed:
    """Return the state whose part a dateline tells: “Paris, Texas”; nowhere where it tells none.

    After its capital a name is that of a country: “Tbilisi, Georgia”.
    """
    found = REGION.search(before)
    name = found.group(1).lower().replace(".", "").replace(" ", "_") if found else ""
    spots = {before[start:end]: country for start, end, country in countries_in(before)}
    if not found or any(c == found.group(1) != form for form, c in spots.items()):
        return NOWHERE
    states = (country for country, parts in PARTS.items() if name in parts)
    return next((Filed(country, told=True, part=True) for country in states), NOWHERE)
