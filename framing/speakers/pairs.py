"""For whom two speak whose offices are told together: the ministers of Chile and Peru, A and B."""

from __future__ import annotations

from itertools import pairwise

from framing.speakers.actors import country_index, named
from framing.speakers.governments import government_of, is_out_of_office
from framing.speakers.mentions import Mention
from framing.speakers.names import Names
from framing.speakers.organs import organs_in


def is_joined(mention: Mention) -> bool:
    """Return whether “and” stands right before or after a name."""
    words, end = mention.sentence.words, mention.end
    return mention.before == "and" or (end < len(words) and words[end].low == "and")


def of_two(names: Names, mention: Mention) -> tuple[str, str]:
    """Return the government of one of two who are named together after two countries, in order."""
    words = mention.sentence.words
    for one, other in pairwise(names.persons_in(mention.sentence)):
        joined = other.start == one.end + 1 and words[one.end].low == "and"
        if joined and mention.start in {one.start, other.start}:
            return _told(one, mention.start == other.start)
    return "", ""


def _told(one: Mention, second: bool) -> tuple[str, str]:
    """Return the first or the second government that the words before two names tell."""
    sentence = one.sentence
    before = sentence.text[sentence.at(0) : one.at]
    countries, organs = named(before, country_index())[-2:], organs_in(before)
    if len(countries) != 2 or not organs or is_out_of_office(before):
        return "", ""
    joined = before[countries[0][1] : countries[1][0]] == " and "
    country, organ = countries[second][2], before[slice(*organs[-1])]
    return government_of(f"{country}’s {organ}") if joined else ("", "")
