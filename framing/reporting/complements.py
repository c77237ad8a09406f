"""What a verb reports: where the words reported begin and end within its sentence."""

from __future__ import annotations

from framing.reporting.cues import CLAUSE_NOUNS, Cue
from framing.reporting.phrases import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    is_finite,
)
from framing.reporting.vocabulary import Word

NOMINATIVE = frozenset(["i", "he", "she", "they", "we"])
ADVERBIAL = DAYS | ADVERBS | PREPOSITIONS  # begins when or where something was said
NO_ADVERBIAL = PERSONAL | PREPOSITIONS
BEFORE_NAME = PREPOSITIONS | DETERMINERS
IN_ADDRESSEE = DETERMINERS | {"of", "him", "them", "us", "me", "her"}
AFTER_ADDRESSEE = DAYS | {"on", "in"}
NO_MAIN_CLAUSE = SUBORDINATORS | PREPOSITIONS | {"asked"}
WITH_THAT = frozenset(["clause", "addressee"])


def complement(words: list[Word], verb: int, cue: Cue, end: int) -> tuple[int, bool]:
    """Return where a verb's content begins and whether it is a reported clause."""
    at = verb + 1
    low = words[at].low if at < end else ""
    if "for" in cue.complements and low in {"for", "on"}:
        return at + 1, True
    that = _that(words, at, min(at + 14, end))
    if (
        that is not None
        and words[that - 1].low not in CLAUSE_NOUNS
        and not cue.complements.isdisjoint(WITH_THAT)
        and not finite_in(words, at, that)
    ):
        return _after_that(words, that, end), True
    if "infinitive" in cue.complements:
        return at, any(word.low in {"to", "whether", "if"} for word in words[at : at + 12])
    if "addressee" in cue.complements:
        at = _after_addressee(words, at, end)
        return at, finite_in(words, at, min(at + 20, end))
    if "bare" in cue.complements:
        at = _after_adverbials(words, at, end)
        opens = at < end and words[at].low in NOMINATIVE
        return at, opens or finite_in(words, at, min(at + 20, end))
    return at, False


def _that(words: list[Word], start: int, stop: int) -> int | None:
    """Return where the first “that” of a range stands, or None."""
    for at in range(start, stop):
        if words[at].low == "that":
            return at
    return None


def _after_that(words: list[Word], that: int, end: int) -> int:
    """Return where a clause begins after its “that”; “said that was all” has a pronoun instead."""
    opens = that + 1 < end and is_finite(words, that + 1)
    return that if opens else that + 1


def _after_adverbials(words: list[Word], at: int, end: int) -> int:
    """Return where a clause begins after “said on Friday”, “said in a statement”."""
    while at < end and (words[at].low in ADVERBIAL):
        phrase = words[at].low in PREPOSITIONS
        at += 1
        while phrase and at < end and _in_adverbial(words, at):
            at += 1
    return at


def _in_adverbial(words: list[Word], at: int) -> bool:
    """Return whether a word goes on with the noun phrase after a preposition."""
    word, before = words[at], words[at - 1]
    if word.quoted or word.is_sign or word.low in NO_ADVERBIAL:
        return False
    if word.low in DETERMINERS and before.low not in PREPOSITIONS:
        return False
    starts_name = word.is_name and word.low not in DAYS and not before.is_name
    return not (starts_name and before.low not in BEFORE_NAME)


def _after_addressee(words: list[Word], at: int, end: int) -> int:
    """Return where the words reported begin after “told reporters”, “told the court”."""
    start = at
    while at < end and (words[at].is_name or words[at].low in IN_ADDRESSEE or at == start):
        if words[at].quoted or (at > start and words[at].low in PERSONAL):
            break
        at += 1
    while at < end and words[at].low in AFTER_ADDRESSEE:
        at += 1
    return at


def before_according(words: list[Word], start: int, end: int) -> int:
    """Return where “, according to …” begins, or ``end``."""
    for at, word in enumerate(words[start + 4 : max(end - 1, 0)], start + 3):
        if word.low == "according" and words[at].text == ",":
            return at
    return end


def content_end(words: list[Word]) -> int:
    """Return the number of words without the stop that closes the sentence."""
    end = len(words)
    while end and not words[end - 1].quoted and words[end - 1].text in ".!?;:":
        end -= 1
    return end


def finite_in(words: list[Word], start: int, stop: int) -> bool:
    """Return whether a finite verb stands in a range."""
    for at, word in enumerate(words[start:stop], start):
        if word.finite and is_finite(words, at):
            return True
    return False


def is_stop(words: list[Word], at: int) -> bool:
    """Return whether the sentence or one of its parts ends here."""
    return at >= len(words) or (not words[at].quoted and words[at].is_sign)


def clause_before(words: list[Word], comma: int, after: int) -> bool:
    """Return whether a comma closes what the verb reports: a clause, or the first part of one."""
    if words[comma].text != ",":
        return False
    if not is_stop(words, after) and words[0].low in NO_MAIN_CLAUSE:
        return False
    resumes = after + 1 < len(words) and words[after].text == "," and not words[after + 1].quoted
    return resumes or (comma > 3 and finite_in(words, 0, comma))


def ends_here(words: list[Word], at: int, quoted: bool) -> bool:
    """Return whether, after a verb, the clause is over or only says when, where and to whom."""
    if at >= len(words) or words[at].is_sign or words[at].quoted:
        return True
    if words[at].low == "that":
        return False
    return quoted or words[at].low in ADVERBIAL or words[at].low.endswith("ly")
