"""Whom “they” stands for: several who spoke or were told of, else a body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.finite import first_finite
from framing.reporting.phrases import Range, text_of
from framing.reporting.sentences import Sentence
from framing.speakers.descriptions import UNSURE, Found
from framing.speakers.discourse import BODY, PERSON, SEVERAL, Discourse
from framing.speakers.sources import PHRASES

RESOLVED = "pronoun"
BOTH = "both"
PAIRS = frozenset(word.replace("_", " ") for word in word_class("several")) - {BOTH}
NEAR = 4  # sentences
SPEAKERS = 2  # of whom “both” tells
MENTIONS = 12  # looked at in a sentence


def several(discourse: Discourse, at: int, word: str = "they") -> Found:
    """Return whom “they” stands for: several who spoke or are told of, else a body.

    “Both” are the two who have just spoken in turn, where no other two are told of.
    """
    for sentence in islice(discourse.sentences_before(at), NEAR):
        said = next(iter(discourse.spoke_in(sentence, at)), None)
        if said and said.kind != PERSON and (word != BOTH or said.kind == SEVERAL):
            return Found(said.name, RESOLVED)
        told = _pair(discourse, sentence, at) or _told_of(discourse, sentence, at)
        told = told or _two(discourse, sentence, at)
        if told:
            return Found(told, RESOLVED)
    two = _in_turn(discourse) if word == BOTH else ""
    name = two or discourse.group or discourse.body(at) or crowd(discourse, at)
    return Found(name, RESOLVED) if name else Found(discourse.last, UNSURE)


def _told_of(discourse: Discourse, sentence: Sentence, at: int) -> str:
    """Return the several, or the body, that is the subject of a sentence."""
    found = subject_in(sentence, at) or _joined(discourse, sentence, at)
    if found is None:
        return ""
    text = sentence.said(found)
    if PHRASES[text].is_pronoun:
        return ""
    name = discourse.full(text)
    kind = discourse.kind(name)
    body = kind == BODY and PHRASES[name].names and PHRASES[name].head not in STATEMENT_NOUNS
    body = body and not (PHRASES[name].state and at < sentence.stop)  # Cyprus was safe, both said
    return name if kind == SEVERAL or body else ""


def _in_turn(discourse: Discourse) -> str:
    """Return the last two who spoke, as one name; empty where only one did."""
    names = dict.fromkeys(said.name for said in discourse.said[-SPEAKERS:])
    return " and ".join(names) if len(names) == SPEAKERS else ""


def _pair(discourse: Discourse, sentence: Sentence, at: int) -> str:
    """Return two who are the subject of the sentence of an offset, by their names if it tells them.

    The pair, a baker and a diver, had rowed home, they said.
    """
    found = subject_in(sentence, at) if at < sentence.stop else None
    text = sentence.said(found) if found else ""
    if text.lower() not in PAIRS:
        return ""
    before = islice(discourse.sentences_before(sentence.start - 1), NEAR)
    return next(filter(None, (_two(discourse, one, at) for one in before)), text)


def _two(discourse: Discourse, sentence: Sentence, at: int) -> str:
    """Return the two persons whom a sentence tells of, as one name: “Ana Brook and Jo Hill”."""
    two = dict.fromkeys(reversed(list(persons(discourse, sentence, at))))
    return " and ".join(two) if len(two) == 2 else ""


def _joined(discourse: Discourse, sentence: Sentence, at: int) -> Range | None:
    """Return two names that begin a sentence: “Ana and Lea Brook keep the mill”."""
    words = sentence.words
    found = [m for m in discourse.names.in_sentence(sentence) if m.end <= 8]
    for one, other in pairwise(found):
        joined = other.start == one.end + 1 and words[one.end].low == "and"
        if joined and one.start <= 1 and other.span[1] < at:
            return one.start, other.end
    return None


def crowd(discourse: Discourse, at: int) -> str:
    """Return whom “they” points to where no body is named: “the families of the victims”."""
    for words, subject in discourse.subjects(at):
        head = words[subject[1] - 1]
        if words[subject[0]].low == "the" and not head.is_name and head.low.endswith("s"):
            return text_of(words, subject)
    return ""


def subject_in(sentence: Sentence, at: int) -> Range | None:
    """Return the subject of the first finite verb of a sentence, if it ends before an offset."""
    words = sentence.words
    found = subject_before(words, first_finite(words) or 0)
    if found is None or words[found[0]].quoted or sentence.span(*found)[1] > at:
        return None
    return found


def persons(discourse: Discourse, sentence: Sentence, at: int) -> Iterator[str]:
    """Yield the persons whom a sentence mentions before an offset, the latest first."""
    for mention in islice(discourse.mentioned(sentence, at), MENTIONS):
        yield discourse.names.of(mention)
