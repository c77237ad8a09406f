"""The object of a verb: the thing that somebody is said to have spoken about, or judged."""

from __future__ import annotations

from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.cues import Cue
from framing.reporting.endings import in_ing
from framing.reporting.finite import is_finite
from framing.reporting.listeners import ADVERBIAL
from framing.reporting.phrases import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    Range,
)
from framing.reporting.vocabulary import Word

OCCASIONS = word_class("occasions")
ENDS_CLAUSE = (SUBORDINATORS - {"that", "which", "who", "whom", "whose", "what", "how", "why"}) - {
    "where",
    "than",
}
ENDS = frozenset(",;:—–-()?!…")  # a full stop within a sentence ends an abbreviation
CONTRASTS = frozenset(
    ["but", "while", "although", "though", "whereas", "and", "as", "according", "which", "who"]
)
ADDING = frozenset(["which", "who", "whose", "where", "including"])
JOINS = frozenset(["and", "but", "or"])
WHEN = DAYS | {"last", "next", "this", "earlier", "later", "ago", "early", "late"}
TELLS_WHEN = WHEN | OCCASIONS
LONGEST_WHEN = 7  # words before “for”
NO_OBJECT = ADVERBIAL - {"more", "most", "much"}
ONLY_AS = frozenset(["as"])
WITH_OBJECT = frozenset(["object", "as", "name"])
LINKS = PREPOSITIONS | DETERMINERS | {"and", "or", "as"}
MAY_END = JOINS | ENDS_CLAUSE | DAYS | PREPOSITIONS  # with one of these an object may be over
EMPTY = PERSONAL | LINKS | ADVERBS | {"himself", "herself"}


class Reported(NamedTuple):
    """What a verb reports: where it begins, and whether words outside marks are reported too."""

    start: int
    clause: bool
    topic: Range | None = None  # the words that name what was spoken of


def with_preposition(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return what a verb speaks of with its own preposition: “called for …”, “referred to …”.

    A demand of which a part is in marks is rendered rather than named, and so is one with a verb.
    """
    at = verb + 1
    if at < end and words[at].low in {"out", "up", "back"}:
        at += 1
    if "for" in cue.complements and at < end:
        at = _after_when(words, at, end)
    low = words[at].low if at < end else ""
    if "for" in cue.complements and low == "to" and "+to" in cue.complements:
        rendered = any(word.low == "to" for word in words[at + 1 : object_end(words, at + 1, end)])
        return Reported(at + 1, True) if rendered else None  # appealed to drivers to stay at home
    if "for" in cue.complements and low in {"for", "on", "upon"}:
        stop = object_end(words, at + 1, end)
        rest = words[at + 1 : stop]
        rendered = any(word.quoted or word.low == "to" for word in rest)
        return Reported(at + 1, True) if rendered else Reported(at + 1, False, (at + 1, stop))
    if f"+{low}" in cue.complements and cue.kind == "attitude":
        return Reported(at, True)
    if f"+{low}" in cue.complements:
        return Reported(at + 1, False, (at + 1, object_end(words, at + 1, end)))
    return None


def _after_when(words: list[Word], start: int, end: int) -> int:
    """Return where “for” stands after when or in what something was called for, or the start.

    Called on Friday | for a truce; called in a letter | for calm.
    """
    stop = min(start + LONGEST_WHEN, end)
    at = next((i for i in range(start + 1, stop) if words[i].low == "for"), start)
    between = words[start:at]
    told = any(word.low in TELLS_WHEN for word in between)
    return start if not told or any(word.is_sign or word.quoted for word in between) else at


def object_of(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return what a verb judges or speaks of; marks after it are the speaker's own all the same."""
    verb += words[verb + 1].low in {"out", "up"}
    stop = object_end(words, verb + 1, end)
    if "name" in cue.complements:
        stop = next((at for at in range(verb + 1, stop) if words[at].quoted), verb + 1)
    if stop == verb + 1 or words[verb + 1].low in NO_OBJECT:
        return None
    if cue.complements == ONLY_AS and cue.kind != "assertive" and not has_as(words, stop, end):
        return None
    if has_as(words, stop, end):
        further = object_end(words, stop + 1, end)
        stop = stop if any(word.quoted for word in words[stop:further]) else further
    if cue.kind == "attitude":
        return Reported(verb + 1, True)
    return Reported(verb + 1, False, (verb + 1, stop))


def has_as(words: list[Word], at: int, end: int) -> bool:
    """Return whether what somebody is judged as stands here, and no clause: “as night fell”."""
    if at >= end or words[at].low != "as":
        return False
    for i in range(at + 1, object_end(words, at + 1, end)):
        if words[i].low in RELATIVE:
            return True
        if words[i].finite and is_finite(words, i):
            return False
    return True


def object_end(words: list[Word], start: int, end: int) -> int:
    """Return where an object that begins at ``start`` ends: at a sign, or where the verb goes on.

    It goes on with when or where it was said, with another clause, or with another verb.
    """
    for at, word in enumerate(words[start:end], start):
        if word.is_sign:
            inside = word.text == "-" and words[at - 1].text.isdigit()  # the 38-year-old
            added = word.text == "," and _adds(words, at + 1, end)
            if word.text in ENDS and not (inside or added):
                return at
        elif (word.low in MAY_END or word.signals) and _goes_on(words, at, start):
            return at
    return end


def _adds(words: list[Word], at: int, end: int) -> bool:
    """Return whether what follows a comma belongs to the object: another one, a relative clause."""
    if at >= end or words[at].low in ADDING:
        return at < end
    if not (words[at].low in DETERMINERS or (words[at].names and words[at].low not in DAYS)):
        return False
    for i in range(at, end):
        if words[i].text in ENDS or words[i].low == "and":
            return True
        if words[i].quoted or (words[i].finite and is_finite(words, i)):
            return False
    return True


def _goes_on(words: list[Word], at: int, start: int) -> bool:
    """Return whether a word no longer belongs to the object before it."""
    low = words[at].low
    if low in JOINS:
        after = words[at + 1] if at + 1 < len(words) else None
        return after is None or after.signals or bool(after.finite and is_finite(words, at + 1))
    if low in ENDS_CLAUSE and at > start:
        return True
    participle = words[at].signals and at > start and in_ing(low)
    if low in DAYS or (participle and words[at - 1].low not in DETERMINERS):
        return True
    return low in PREPOSITIONS and _says_when(words, at + 1)


def _says_when(words: list[Word], at: int) -> bool:
    """Return whether a preposition opens when or in what something was said: “in a statement”."""
    for word in words[at : at + 4]:
        if word.low in TELLS_WHEN:
            return True
        if word.is_sign or word.low in PREPOSITIONS:
            return False
    return False


def is_empty(words: list[Word], start: int, end: int) -> bool:
    """Return whether a range names nothing: “it”, “them”, “the” or “Hill’s” before marks."""
    return all(
        word.is_sign or word.low in EMPTY or word.low.endswith("’s") for word in words[start:end]
    )


def clause_end(words: list[Word], start: int, end: int) -> int:
    """Return where a state of mind ends: at a comma before another clause, or a semicolon."""
    for at, word in enumerate(words[start:end], start):
        if word.is_sign and (word.text == ";" or (word.text == "," and _contrasts(words, at + 1))):
            return at
    return end


def _contrasts(words: list[Word], at: int) -> bool:
    """Return whether another main clause begins after a comma."""
    return at < len(words) and words[at].low in CONTRASTS
