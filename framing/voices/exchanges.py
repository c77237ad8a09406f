"""Who speaks where no verb tells: who was asked, who was just told of, who is interviewed."""

from __future__ import annotations

from itertools import islice

from framing.base.words import word_class
from framing.reporting.phrases import Range, text_of
from framing.reporting.vocabulary import Word
from framing.speakers.declared import declared_speaker
from framing.speakers.descriptions import UNSURE, Found
from framing.speakers.discourse import Discourse, Said
from framing.speakers.forms import is_role
from framing.speakers.names import fullest
from framing.speakers.sources import INDEFINITE, PHRASES
from framing.speakers.speakers import Resolved, known_or_told
from framing.speakers.subjects import last_before, subject_next, subjects_before
from framing.text.tokens import Span

MARKS = "”\"’' "


ASKED = "asked"
CALLS = word_class("calls")
GESTURES = frozenset(
    ["shrugged", "nodded", "smiled", "laughed", "sighed", "paused", "frowned", "grinned"]
) | {"blushed", "winced", "wept", "hesitated", "shook", "raised", "stared", "blinked"}
NEAR = 12  # characters looked back for a question mark


def introduced(discourse: Discourse, at: int, floor: int) -> Span | None:
    """Return the span of the person who is the subject of the sentence right before an offset.

    None where that sentence begins before ``floor``, or has another subject.
    """
    last = last_before(discourse.sentences, at)
    if last is None or last.at(0) < floor:
        return None
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        name = fullest(discourse.names, text_of(sentence.words, subject))
        somebody = discourse.names.is_person(name) or _gestures(sentence.words, subject)
        if sentence.at(0) >= floor and somebody:
            return sentence.span(*subject)
    return None


def _gestures(words: list[Word], subject: Range) -> bool:
    """Return whether a sentence tells of nothing but what somebody's face or hands do."""
    role = words[0].low == "the" and is_role(words[subject[1] - 1].low)
    return role and subject[1] < len(words) and words[subject[1]].low in GESTURES


def presented(discourse: Discourse, at: int) -> Span | None:
    """Return the span of the person who is the subject of the sentence right after a quotation."""
    for sentence, subject in subject_next(discourse.sentences, at):
        name = fullest(discourse.names, text_of(sentence.words, subject))
        if discourse.names.is_person(name):
            return sentence.span(*subject)
    return None


def asks(said: str, source: str, verb: str) -> bool:
    """Return whether somebody unnamed calls out to be answered: “Will you go?” shouted another."""
    if PHRASES[source].first not in INDEFINITE:
        return False
    return said.rstrip(MARKS).endswith("?") or verb.partition(" ")[0] in CALLS


def answerer(discourse: Discourse, question: str, answer: str) -> Resolved | None:
    """Return who speaks in marks by themselves right after a question: the one who was asked.

    None where nobody is known to have been, or the question goes on.
    """
    goes_on = not question.rstrip(MARKS).endswith("?") or answer.rstrip(MARKS).endswith("?")
    name = discourse.asked
    if goes_on or not name or not (discourse.said and discourse.said[-1].asked):
        return None
    if not (discourse.addressed or _in_turns(discourse.said[-3:])):
        return None
    known = declared_speaker(discourse.article, name)
    who = known_or_told(discourse, known, Found(name, UNSURE), name, "", -1)
    discourse.last = discourse.person = who.name
    discourse.asked = ""
    return who


def _in_turns(said: list[Said]) -> bool:
    """Return whether the one who asks now has asked before and was answered by another."""
    if len(said) < 3:
        return False
    first, answer, last = said
    return first.asked and last.asked and first.name == last.name != answer.name


def asked_before(discourse: Discourse, at: int) -> bool:
    """Return whether the text right before a quotation is a question, as in an interview."""
    return discourse.text[max(0, at - NEAR) : at].rstrip(" \t\r\n“‘„«\"'").endswith("?")
