"""Marks within a report that are the reporter’s own: a work’s title, part of a title of office."""

from __future__ import annotations

from framing.reporting.phrases import PERSONAL, PREPOSITIONS
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.actors import TITLES
from framing.voices.named_works import INSIDE, NAMING, is_title

BEFORE_WORKS = PREPOSITIONS | NAMING
LONGEST = 30  # characters of a word in a title


def reporters_marks(sentence: Sentence, at: int) -> bool:
    """Return whether marks within a report are the reporter's own: so-called, a title, a work."""
    before = sentence.words[at - 1].low if at else ""
    return before == "so-called" or title_in_marks(sentence.words, at) or is_work(sentence, at)


def is_work(sentence: Sentence, at: int) -> bool:
    """Return whether a quotation is in title case after “on”, “called” or a possessive.

    He spoke on “Meet the Neighbours”; the network’s “Morning Hour”.
    """
    before = sentence.words[at - 1].low if at else ""
    if not (before in BEFORE_WORKS or before.endswith(("’s", "s’"))):
        return False
    return is_title(INSIDE.findall(sentence.text, *sentence.span(at, at + 1)))


def title_in_marks(words: list[Word], at: int) -> bool:
    """Return whether a quotation is part of a title before a name: the reporter's own marks.

    The “chief” Jane Roe; Sylvanian “political” leader John Doe.
    """
    if at + 1 >= len(words) or words[at].length > LONGEST or not words[at].last.isalnum():
        return False
    after = words[at + 1]
    if at and (words[at - 1].low == "as" or words[at - 1].low in PERSONAL):
        return False  # rejected as “baseless” Sylvanian claims; says it “salutes” Sylvania
    if after.is_name:
        return True
    return after.low in TITLES and at + 2 < len(words) and words[at + 2].is_name
