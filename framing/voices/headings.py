"""Headings that announce whose words stand below: “Statement by X”, “What X said about Y”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.endings import is_role
from framing.reporting.finite import first_finite
from framing.reporting.phrases import Range, subject_after
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.voices.leads import SAYING
from framing.voices.pieces import SET_OFF, Draft
from framing.voices.setoff import FIRST_PERSON, LONGEST_FRAGMENT
from framing.voices.signatures import is_whole

BODIES = word_class("bodies")
LONGEST_TOPIC = 8  # words of “On the drought:”
TITLED = frozenset(
    ["statement", "remarks", "speech", "address", "message", "letter", "declaration", "communiqué"]
)


def titled(sentence: Sentence, after: list[Sentence]) -> Draft | None:
    """Return the draft that a heading opens over somebody's own words: “Statement by Ana Brook”.

    ``after`` is the paragraph below, which greets or speaks in the first person.
    """
    words = sentence.words
    if after and words[-1].text not in ".?!" and is_whole(after):
        source = _whose_words(words)
        return source and Draft((), sentence.span(*source), None, None, SET_OFF)
    noun = next((at for at, word in enumerate(words) if word.low in TITLED), None)
    if noun is None or noun + 2 >= len(words) or words[noun + 1].low not in {"by", "from"}:
        return None
    source = subject_after(words, noun + 1, len(words))
    below = after[0].words if len(after) == 1 else []
    greets = 1 < len(below) <= LONGEST_FRAGMENT and below[-1].text == ","
    own = any(word.low in FIRST_PERSON for row in after for word in row.words)
    told = first_finite(words) is not None or any(row.regions for row in [sentence, *after])
    if source is None or told or not (greets or own) or not _may_write(words[slice(*source)]):
        return None
    beside = sentence.span(source[1], len(words)) if source[1] < len(words) else None
    return Draft((), sentence.span(*source), beside, None, SET_OFF)


def _whose_words(words: list[Word]) -> Range | None:
    """Return whose words a heading says stand below it: what Ana Brook has said about the dam."""
    what = next((at for at, word in enumerate(words[:-1]) if word.low == "what"), None)
    verb = next((at for at, word in enumerate(words) if word.low in SAYING), 0)
    source = subject_before(words, verb) if what is not None and verb > what else None
    return source if source and source[0] == (what or 0) + 1 else None


def _may_write(source: list[Word]) -> bool:
    """Return whether a noun phrase is a name, or with an article somebody or a body."""
    if source[0].low in {"the", "a", "an"}:
        return any(is_role(word.low) or word.low in BODIES for word in source)
    return all(word.in_name or word.low in {"of", "for", "the", "and"} for word in source)


def is_topic(words: list[Word]) -> bool:
    """Return whether a line before a colon says of what somebody goes on to speak: On the port:."""
    return words[0].low in {"on", "about"} and len(words) <= LONGEST_TOPIC
