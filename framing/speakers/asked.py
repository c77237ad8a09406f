"""Whether a question leads to a pronoun: asked why, | she said; or who asked goes on to speak."""

from __future__ import annotations

from itertools import islice

from framing.base.words import word_class
from framing.reporting.tags import ASKED, LEADS
from framing.speakers.agreement import agrees, alike
from framing.speakers.descriptions import described
from framing.speakers.discourse import PERSON, Discourse
from framing.speakers.forms import is_role
from framing.speakers.sources import PHRASES
from framing.speakers.subjects import subjects_before

ASKERS = word_class("askers")
IN_TURN = 2  # sentences: the question, and what whoever is asked does
JOINS = frozenset(["and", "but"])
FIRST = 3  # words: but when asked


def is_asked(discourse: Discourse, at: int) -> bool:
    """Return whether a pronoun is of whoever is asked: not of the one who has asked before."""
    sentence = next(discourse.sentences_before(at), None)
    led = discourse.text[sentence.start : at].rpartition(";")[2] if sentence else ""
    first = [word.lower() for word in led.split(maxsplit=FIRST)[:FIRST]]
    first = first[1:] if first and first[0] in JOINS else first[: FIRST - 1]
    return not ASKED.isdisjoint(first) and first[0] in LEADS


def question_before(discourse: Discourse, at: int) -> bool:
    """Return whether the last that was said before an offset is a question."""
    last = discourse.said[-1] if discourse.said else None
    return last is not None and last.asked and last.at < at


def asks_on(discourse: Discourse, at: int) -> bool:
    """Return whether who has just asked, by name and nobody in particular, begins a paragraph."""
    last = discourse.said[-1]
    if discourse.addressed or last.kind != PERSON or discourse.text.find("\n", last.at, at) < 0:
        return False
    before = next(islice(discourse.sentences_before(at), 1, None), None)
    near = before is not None and before.start <= last.at and not before.regions
    return near and discourse.names.is_person(last.name)


def goes_on(discourse: Discourse, at: int) -> bool:
    """Return whether who has just asked was introduced with that, and goes on in the paragraph.

    “Who pays?” asked Jo Brook, 58, a farmer. He said …: not whoever spoke before. Counsel asks on.
    """
    last, names = discourse.said[-1], discourse.names
    if discourse.addressed or last.kind != PERSON or discourse.text.find("\n", last.at, at) >= 0:
        return False
    first = next(iter(names.places(last.name)), None)
    if first is None or not first.sentence.start <= last.at < first.sentence.stop:
        return False
    words, end = first.sentence.words, first.end
    told = end < len(words) and words[end].text == ","
    return told and ASKERS.isdisjoint(discourse.cast.heads(last.name))


def known_asker(discourse: Discourse, asked: str, word: str) -> bool:
    """Return whether the text tells that whoever asked is “she”, and not so of whom they asked."""
    known = alike(discourse, word)
    return discourse.said[-1].name in known and asked not in known


def asked_one(discourse: Discourse, word: str, at: int) -> str:
    """Return whoever is told of right after a question: “…?” she asked. The nurse nodded. “…”.

    It is somebody by what they do, whom the text may have named before, and not the one who asked.
    """
    last = discourse.said[-1] if discourse.said else None
    if last is None or not last.asked:
        return ""  # as a rule
    told = islice(subjects_before(discourse.sentences, at), IN_TURN)
    between = (s.said(found) for s, found in told if s.start > last.at)
    names = (described(discourse, text, at).name for text in between if _is_somebody(text))
    asker = last.name.lower()
    others = (name for name in names if name.lower() != asker and agrees(discourse, name, word))
    return next(others, "")


def _is_somebody(text: str) -> bool:
    """Return whether a subject says what somebody is or does: the nurse."""
    phrase = PHRASES[text]
    return phrase.first == "the" and not phrase.title and is_role(phrase.head)
