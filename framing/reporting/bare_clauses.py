"""Clauses without “that” after a verb: said it rained, told the court she left, warned “…”."""

from __future__ import annotations

from framing.reporting.bounds import NOMINATIVE, comma_in
from framing.reporting.cues import WITH_BARE, Cue
from framing.reporting.endings import in_ing
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.listeners import (
    BEFORE_NOUN,
    NEEDS_LISTENER,
    after_addressee,
    after_adverbials,
    is_no_listener,
    listener_end,
)
from framing.reporting.objects import ENDS, Reported
from framing.reporting.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from framing.reporting.verbals import no_base
from framing.reporting.vocabulary import Word

NO_SUBJECT = SUBORDINATORS | {"to"}  # what stands before is an object, not the subject of a clause
NO_VERB_AFTER_MARKS = NO_SUBJECT | PREPOSITIONS
APPOSES = frozenset(["a", "an", "the", "his", "her", "its", "their"])
NO_OPENERS = frozenset(["that", "about", "of"])
DEFINITE = BEFORE_NOUN - {"a", "an"}
CLAUSE_ONLY = frozenset(["say", "argue", "insist", "contend", "think", "hope"])
BEFORE_PLAIN = frozenset(["out", "up", "back", "clear", "plain"])  # pointed out the gate was shut
SUBJECTS = NOMINATIVE | {"it", "there"}
NO_CLAUSE = PREPOSITIONS | {"and", "or"}  # after the first word: “said goodbye to …”
JOINED = frozenset(["and", "but"])
CURRENCIES = frozenset("$€£¥₹₩₦₱₫₪₺₽₴฿₵₡₲₸₼₾")
STRICT = frozenset(["object", "addressee"])  # may be followed by a noun phrase that is no subject
NO_NOUN = DETERMINERS | PREPOSITIONS | SUBORDINATORS | {"half", "and", "or", "but"}
LONGEST_SUBJECT = 8  # words before its verb
ASIDES = frozenset(["citing", "quoting", "referring", "according"])


def bare_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return a clause without “that”: “said it rained”, “told reporters it rained”."""
    at = after_listener(words, verb, cue, end)
    if at == verb + 2 and at < end and is_no_listener(words, verb + 1, cue):
        at = verb + 1
    if verb + 2 < at < end and words[at].goes_on and words[at].opens_verb:
        told = cue.verb in NEEDS_LISTENER  # warned the dam “could fail”; told the town the dam “…”
        return Reported(listener_end(words, verb + 1, at) if told else verb + 1, True)
    if verb + 1 < at < end - 1 and words[at].low in NO_OPENERS:
        that = words[at].low == "that"  # charged after a fire | that destroyed the mill
        if words[at + 1].finite if that else words[at + 1].time != "n":
            return None  # told them | about plans that would …; not: told them about 300 had come
    if at >= end or (words[at].is_sign and words[at].text not in CURRENCIES):
        within = at < end and words[at].quoted and _goes_on_outside(words, at, end)
        return Reported(at, True) if within and not in_ing(words[verb].low) else None
    if at > verb + 2 and is_finite(words, at) and "addressee" in cue.complements:
        told = cue.verb in NEEDS_LISTENER  # warned the lake was poisoned; told the court it rained
        return Reported(listener_end(words, verb + 1, at) if told else verb + 1, True)
    if _tells_how_long(words, at, end):
        return None
    clause = _opens_clause(words, at, end, cue) or _is_broken(words, at, end)
    return Reported(at, True) if clause else None


def _tells_how_long(words: list[Word], at: int, end: int) -> bool:
    """Return whether a time is told for which somebody spoke: testified for more than | four hours.

    It may also be what a clause is about: said two days were enough.
    """
    if at + 2 >= end or words[at].time != "n" or words[at + 1].time != "u":
        return False
    led = words[at - 1].low in {"for", "than", "about", "nearly", "almost"}
    return led and words[at + 2].low in PREPOSITIONS


def _opens_clause(words: list[Word], at: int, end: int, cue: Cue) -> bool:
    """Return whether a clause without “that” begins with a word, as far as no marks tell."""
    low = words[at].low
    if low in NOMINATIVE:
        return True
    if low in {"as", "while"} and at + 1 < end and _is_beside(words[at + 1]):
        return False  # told them as she left
    to = at + 1 if low == "not" and at + 1 < end else at
    told = "addressee" in cue.complements and words[to].low == "to"
    told = told and to + 1 < end and not no_base(words[to + 1])  # from 2011 to 2015
    if low == "it" and at + 1 < end:
        marks = words[at + 1].goes_on and at + 2 < end  # it “salutes” Sylvania
        acts = next((i for i in range(at + 1, end) if not words[i].in_group), at + 1)
        told = told or marks or words[acts].low.endswith("s")  # it never counts them
    if told or _has_verb(words, at, min(at + 20, end), cue):
        return True
    return cue.verb in CLAUSE_ONLY and _is_long(words, at, end)


def _is_beside(word: Word) -> bool:
    """Return whether the subject of a clause that tells when begins after “as”."""
    return word.low in NOMINATIVE or word.low in DEFINITE or word.names


def _goes_on_outside(words: list[Word], at: int, end: int) -> bool:
    """Return whether a clause begun in marks goes on outside: said “for now” it would stay."""
    after = at + 1
    if after >= end or words[after].is_sign:
        return False
    if words[after].low in NO_VERB_AFTER_MARKS and words[after].low != "of":
        return False
    return words[after].low not in {"and", "but"} and finite_in(words, after, min(after + 12, end))


def _is_long(words: list[Word], at: int, end: int) -> bool:
    """Return whether enough stands here for a clause whose verb its form does not tell."""
    rest = words[at + 1 : min(at + 3, end)]
    if not rest and words[at].time == "n":
        return True  # how many had come? he said eleven
    if len(rest) < 2 or any(word.text in ENDS for word in rest) or words[end - 1].low == "ago":
        return False  # said a moment ago
    if words[at].low in DETERMINERS:
        return True
    return words[at].in_phrase and not any(word.low in NO_CLAUSE for word in rest)


def _is_broken(words: list[Word], at: int, end: int) -> bool:
    """Return whether a clause goes on in marks: said the bridge “was never built” to last."""
    for i in range(at + 1, min(at + 8, end)):
        if words[i].quoted:
            third = words[i].opens_third and _is_subject(words[i - 1])
            return third or (words[i].goes_on and words[i].opens_verb)
        if words[i].is_sign:
            return False
    return False


def _is_subject(word: Word) -> bool:
    """Return whether a word may end a subject in the singular: the statue “winks at cyclists”."""
    return _is_noun(word) and not word.possessive and word.low[-1] != "s"


def _has_verb(words: list[Word], start: int, stop: int, cue: Cue) -> bool:
    """Return whether what stands after a verb is a clause rather than its object."""
    if cue.complements.isdisjoint(STRICT) and cue.verb != "know":
        return _has_own_verb(words, start, stop)
    for at in range(start, stop):
        noun = at > start and words[at - 1].low in BEFORE_NOUN  # “the need for rain”
        if words[at].finite and not noun and is_finite(words, at):
            if at == start or words[at - 1].low not in JOINED:
                return at > start
            if words[at].cue:
                return False  # stressed the need for calm | and expressed hope
        relative = at > start and words[at].low in NOMINATIVE  # “a toll she did not pay”
        if at > start and words[at].low in BEFORE_NOUN and cue.verb != "know":
            relative = _is_noun(words[at - 1])  # a coach | the squad had hired
        inside = words[at].text == "-" and words[at - 1].text.isdigit()  # the 38-year-old
        if relative or (words[at].text in ENDS and not inside) or words[at].low in NO_SUBJECT:
            return words[at].text == "," and at > start and _goes_on_after(words, at, stop)
    return False


def _goes_on_after(words: list[Word], comma: int, stop: int) -> bool:
    """Return whether a subject’s verb stands behind an apposition: the man, a plumber, | lied."""
    close = comma_in(words, comma + 1, stop)
    if close + 1 >= stop or words[comma + 1].low not in APPOSES:
        return False
    after = words[close + 1]
    return after.cue is None and bool(after.finite) and is_finite(words, close + 1)


def _has_own_verb(words: list[Word], start: int, stop: int) -> bool:
    """Return whether a finite verb stands here that is no next act: declared a truce | and urged.

    One that reports, right after “and”, is the verb of whoever has spoken.
    """
    for at in range(start, stop):
        if words[at].finite and is_finite(words, at):
            return not (words[at].cue and words[at - 1].low in JOINED and at > start + 1)
    return False


def _is_noun(word: Word) -> bool:
    """Return whether a word may end a noun phrase, as far as its form and its class tell."""
    return word.in_phrase and not word.is_sign and word.low not in NO_NOUN


def plain_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return a clause without “that” after a verb that seldom has one: maintains the gate is shut.

    Nothing but its subject stands before its verb, whose form is that of a verb alone.
    """
    if not cue.complements.isdisjoint(WITH_BARE) or cue.kind == "attitude":
        return None
    at = verb + 1
    while at < end and words[at].low in BEFORE_PLAIN:
        at += 1
    if at >= end or words[at].low in PREPOSITIONS:
        return None
    if at + 1 < end and words[at].low in SUBJECTS and words[at + 1].in_group:
        return Reported(at, True)
    for word in words[at : min(at + LONGEST_SUBJECT, end)]:
        if not word.in_phrase:
            plain = word.finite == "always" and word is not words[at]
            return Reported(at, True) if plain and word.low in AUXILIARIES else None
    return None


def after_listener(words: list[Word], verb: int, cue: Cue, end: int) -> int:
    """Return where the words reported begin, after to whom, when and where they were said."""
    at = verb + 1
    if at < end and words[at].text == ",":
        at = _after_aside(words, at, end)
    if "addressee" in cue.complements:
        return after_addressee(words, at, end)
    return after_adverbials(words, at, end) if "bare" in cue.complements else at


def _after_aside(words: list[Word], comma: int, end: int) -> int:
    """Return where a clause begins after “, citing the navy,”."""
    if comma + 1 >= end or words[comma + 1].low not in ASIDES:
        return comma
    return next((i + 1 for i in range(comma + 1, end) if words[i].text == ","), comma)
