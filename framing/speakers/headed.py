"""Under which country a paragraph stands, in a report with a heading for each: France, China."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter, itemgetter

from framing.reporting.sentences import Sentence
from framing.speakers.governments import state_named

Headings = list[tuple[int, str]]  # where each begins, and the country it is, or an empty text

LONGEST = 40  # characters of a heading
SEVERAL = 2  # countries of a report that goes through them


def headings(sentences: Iterable[Sentence]) -> Headings:
    """Return the short lines of a text, if several of them are countries; else none."""
    found: Headings = []
    for _, paragraph in groupby(sentences, key=attrgetter("paragraph")):
        first, *others = paragraph
        text = first.text[first.start : first.stop].strip()
        if not others and len(text) <= LONGEST and text[-1:].isalpha():
            found.append((first.start, _country(text)))
    states = {country for _, country in found if country}
    return found if len(states) >= SEVERAL else []


def _country(line: str) -> str:
    """Return the country that a line is, in capitals or not; empty for another."""
    return state_named(line.title() if line.isupper() else line)


def country_above(found: Headings, at: int) -> str:
    """Return the country that the last heading before an offset is; empty for another."""
    number = bisect_right(found, at, key=itemgetter(0)) if found else 0
    return found[number - 1][1] if number else ""
