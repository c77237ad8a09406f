"""Marks that are the reporter’s own: around a title before a name, or a work’s."""

from __future__ import annotations

import re

from framing.reporting.phrases import DETERMINERS, PREPOSITIONS
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.voices.actors import TITLES

# A name follows these: the show called “…”.
NAMING = frozenset({"called", "titled", "entitled", "named", "dubbed", "nicknamed", "headlined"})
BEFORE_WORKS = PREPOSITIONS | NAMING
IN_TITLES = PREPOSITIONS | DETERMINERS | {"and", "or"}  # small letters in title case
INSIDE = re.compile(r"\w[\w’'-]*")


def reporters_marks(sentence: Sentence, at: int) -> bool:
    """Return whether marks are the reporter's own: around a title before a name, or a work's."""
    words = sentence.words
    before = words[at - 1].low if at else ""
    named = before == "as" and at > 1 and words[at - 2].low == "known"
    distanced = before == "so-called"
    return named or distanced or title_in_marks(words, at) or _names_a_work(sentence, at)


def _names_a_work(sentence: Sentence, at: int) -> bool:
    """Return whether a quotation is in title case after “on”, “called” or a possessive.

    He spoke on “Meet the Neighbours”; the network’s “Morning Hour”.
    """
    before = sentence.words[at - 1].low if at else ""
    if not (before in BEFORE_WORKS or before.endswith(("’s", "s’"))):
        return False
    inside = INSIDE.findall(sentence.text, *sentence.span(at, at + 1))
    small = [word for word in inside if word[0].islower()]
    return len(inside) < 9 and inside[0] not in small and all(map(IN_TITLES.__contains__, small))


def title_in_marks(words: list[Word], at: int) -> bool:
    """Return whether a quotation is part of a title before a name: the reporter's own marks.

    The “chief” Jane Roe; Sylvanian “political” leader John Doe.
    """
    if at + 1 >= len(words) or words[at].length > 30 or not words[at].last.isalnum():
        return False
    after = words[at + 1]
    if after.is_name:
        return True
    return after.low in TITLES and at + 2 < len(words) and words[at + 2].is_name
