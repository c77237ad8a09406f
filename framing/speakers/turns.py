"""Who speaks in turn: who goes on to speak, who answers what was asked or told them."""

from __future__ import annotations

from framing.base.words import word_class
from framing.speakers.agreement import agrees, note
from framing.speakers.asked import (
    asked_one,
    asks_on,
    goes_on,
    is_asked,
    known_asker,
    question_before,
)
from framing.speakers.descriptions import Found
from framing.speakers.discourse import PERSON, Discourse
from framing.speakers.hearers import last_hearer
from framing.speakers.several import RESOLVED
from framing.speakers.sources import INDEFINITE, PHRASES
from framing.speakers.told_of import persons_told

ANSWERS, CONTINUES = word_class("answers"), word_class("continues")
QUESTIONS = word_class("questions")
NEAR_TURN = 160  # characters between two who speak in turn


def in_turn(discourse: Discourse, word: str, at: int, cue: str) -> Found | None:
    """Return who goes on to speak, or answers, as the verb or the question before tells."""
    if cue in CONTINUES and discourse.person and agrees(discourse, discourse.person, word):
        return Found(discourse.person, RESOLVED)
    if cue in QUESTIONS:
        return None
    asked = discourse.asked
    answers = asked and question_before(discourse, at)
    answers = answers and (cue in ANSWERS or not (asks_on(discourse, at) or goes_on(discourse, at)))
    if answers and agrees(discourse, asked, word) and not known_asker(discourse, asked, word):
        return note(discourse, asked, word)
    one = asked_one(discourse, word, at)
    if not one and cue in ANSWERS and not is_asked(discourse, at):
        one = _answering(discourse, word, at)
    return Found(one, RESOLVED) if one else None


def _answering(discourse: Discourse, word: str, at: int) -> str:
    """Return who answers the last speaker: whom they told it, or who speaks in turn with them."""
    heard = last_hearer(discourse, word) if discourse.said else ""
    if heard or len(discourse.said) < 2:
        return heard
    one, other = discourse.said[-2:]
    two = one.name != other.name and one.kind == other.kind == PERSON
    if one.asked and PHRASES[one.name].first in INDEFINITE:
        return ""  # a reporter asks again
    near = other.at - one.at < NEAR_TURN and not _third(discourse, other.at, at)
    return one.name if two and near and agrees(discourse, one.name, word) else ""


def _third(discourse: Discourse, start: int, stop: int) -> bool:
    """Return whether a sentence begun between two places has a person as its subject."""
    between = (s for s in discourse.sentences_before(stop) if start < s.start)
    return any(next(persons_told(discourse, s, stop), "") for s in between)
