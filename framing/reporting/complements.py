"""What a verb reports: where the words reported begin and end within its sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from framing.base.words import word_class
from framing.reporting.bounds import NOMINATIVE, finite_in
from framing.reporting.cues import CLAUSE_NOUNS, COMPLEMENTS, WITH_BARE, Cue
from framing.reporting.finite import is_finite
from framing.reporting.listeners import (
    ADVERBIAL,
    BEFORE_NOUN,
    HEARERS,
    NEEDS_LISTENER,
    SAYS_WHEN,
    WH,
    after_addressee,
    after_adverbials,
    is_no_listener,
    listener_end,
)
from framing.reporting.objects import (
    ENDS,
    OCCASIONS,
    ONLY_AS,
    WHEN,
    WITH_OBJECT,
    Reported,
    object_of,
    with_preposition,
)
from framing.reporting.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PARTICIPLES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from framing.reporting.verbals import gerund, infinitive
from framing.reporting.vocabulary import Word

WITH_THAT = frozenset(["clause", "addressee"])
NEAR_THAT = frozenset(["infinitive", "gerund", "that"])  # these want “that” right after the verb
BEFORE_THAT = (
    ADVERBIAL | WHEN | {"that", "out", "it", "clear", "plain", "known", "only", "all", "slip"}
)
NO_SUBJECT = SUBORDINATORS | {"to"}  # what stands before is an object, not the subject of a clause
NO_VERB_AFTER_MARKS = NO_SUBJECT | PREPOSITIONS
DEFINITE = BEFORE_NOUN - {"a", "an"}
WITH_WH = frozenset(["clause", "addressee", "as", "infinitive", "wh"])
CLAUSE_ONLY = frozenset(["say", "argue", "insist", "contend", "think", "hope"])
BEFORE_PLAIN = frozenset(["out", "up", "back", "clear", "plain"])  # pointed out the gate was shut
SUBJECTS = NOMINATIVE | {"it", "there"}
WHEN_VOICED = WHEN | {"on", "in", "again"}
VOICING = frozenset(["express", "voice", "raise", "air", "share"])
STATES_OF_MIND = word_class("states_of_mind")
LONGEST_SUBJECT = 8  # words before its verb
NO_CLAUSE = PREPOSITIONS | {"and", "or"}  # after the first word: “said goodbye to …”
FARTHEST_THAT = 20  # words from a verb
STRICT = frozenset(["object", "addressee"])  # may be followed by a noun phrase that is no subject
WITH_PREPOSITION = frozenset(name for name in COMPLEMENTS if name[0] == "+")
NEEDS_ITS_OWN = WITH_PREPOSITION | {"wh", "that", "infinitive", "gerund", "of"}
ASIDES = frozenset(["citing", "quoting", "referring", "according"])
WH_AFTER_LISTENER = frozenset(["whether", "if", "how", "why", "what"])
BEFORE_WH = frozenset(
    ["aloud", "out", "up", "only", "just", "exactly", "about", "on", "into", "of"]
)


def complement(words: list[Word], verb: int, cue: Cue, end: int) -> Reported:
    """Return what a verb reports, the most telling form first: that …, whether …, to …, of ….

    Where nothing follows the verb none of the forms stands there.
    """
    for form in _forms(cue.complements) if verb + 1 < end else ():
        found = form(words, verb, cue, end)
        if found:
            return found
    # Without its complement such a verb reports nothing; others may have marks further on.
    judged = cue.kind == "judgement" and cue.complements == ONLY_AS
    only = judged or cue.kind == "attitude" or cue.complements <= NEEDS_ITS_OWN
    return Reported(end if only else _after_listener(words, verb, cue, end), False)


def _that_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause after “that”, which may stand after when, where and to whom it was said."""
    adverbial = _opens_adverbial(words[verb + 1])
    if not (adverbial or "addressee" in cue.complements):
        return None  # as a rule
    that = _that(words, verb + 1, min(verb + FARTHEST_THAT, end))
    if that is None or (words[verb + 1].low == "to" and "infinitive" in cue.complements):
        return None
    if words[that - 1].low == "so":
        return None  # so that they need not pay
    if words[that - 1].low in CLAUSE_NOUNS and not adverbial:
        return None
    near = that == verb + 1 and not cue.complements.isdisjoint(NEAR_THAT)
    far = not cue.complements.isdisjoint(WITH_THAT) and not _clause_between(words, verb + 1, that)
    return Reported(_after_that(words, that, end), True) if near or far else None


def _clause_between(words: list[Word], start: int, that: int) -> bool:
    """Return whether a finite verb stands before “that”, save a participle after a noun.

    Said in a note issued on Friday that …; told a crowd gathered outside that ….
    """
    finite = [at for at in range(start, that) if words[at].finite and is_finite(words, at)]
    if len(finite) != 1:
        return bool(finite)
    noun = words[finite[0] - 1].low
    told = noun in OCCASIONS or noun in HEARERS
    participle = words[finite[0]].finite == "past" or words[finite[0]].low in PARTICIPLES
    return not (told and participle and finite[0] > start + 1)


def _opens_adverbial(word: Word) -> bool:
    """Return whether a word begins “that …”, or when, where and to whom it was said."""
    sign = word.is_sign and not word.quoted
    return sign or word.low in BEFORE_THAT or word.low.endswith("ly")


def _wh_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause of “explained why …”, “asked them whether …”, “set out what …”."""
    at = verb + 1
    while at < end and (words[at].low in BEFORE_WH or words[at].low.endswith("ly")):
        at += 1
    low = words[at].low if at < end else ""
    if low in WH:
        return Reported(at, True)
    if low in SAYS_WHEN:
        at = after_adverbials(words, at, end)
        if at < end and words[at].low in WH_AFTER_LISTENER:
            return Reported(at, True)
    if "addressee" not in cue.complements and cue.verb != "ask":
        return None
    at = after_addressee(words, verb + 1, end)
    return Reported(at, True) if at < end and words[at].low in WH_AFTER_LISTENER else None


def _bare(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return a clause without “that”: “said it rained”, “told reporters it rained”."""
    at = _after_listener(words, verb, cue, end)
    if at == verb + 2 and at < end and is_no_listener(words, verb + 1, cue):
        at = verb + 1
    if at >= end or words[at].is_sign:
        within = at < end and words[at].quoted and _goes_on_outside(words, at, end)
        return Reported(at, True) if within and not words[verb].low.endswith("ing") else None
    if at > verb + 2 and is_finite(words, at) and "addressee" in cue.complements:
        told = cue.verb in NEEDS_LISTENER  # warned the lake was poisoned; told the court it rained
        return Reported(listener_end(words, verb + 1, at) if told else verb + 1, True)
    clause = _opens_clause(words, at, end, cue) or _is_broken(words, at, end)
    return Reported(at, True) if clause else None


def _opens_clause(words: list[Word], at: int, end: int, cue: Cue) -> bool:
    """Return whether a clause without “that” begins with a word, as far as no marks tell."""
    low = words[at].low
    if low in NOMINATIVE:
        return True
    if low in {"as", "while"} and at + 1 < end and _is_beside(words[at + 1]):
        return False  # told them as she left
    told = "addressee" in cue.complements and low == "to"
    told = told or (low == "it" and at + 1 < end and words[at + 1].low.endswith("s"))
    if told or _has_verb(words, at, min(at + 20, end), cue):
        return True
    return cue.verb in CLAUSE_ONLY and _is_long(words, at, end)


def _is_beside(word: Word) -> bool:
    """Return whether the subject of a clause that tells when begins after “as”."""
    return word.low in NOMINATIVE or word.low in DEFINITE or word.names


def _goes_on_outside(words: list[Word], at: int, end: int) -> bool:
    """Return whether a clause begun in marks goes on outside: said “for now” it would stay."""
    after = at + 1
    if after >= end or words[after].is_sign or words[after].low in NO_VERB_AFTER_MARKS:
        return False
    return words[after].low not in {"and", "but"} and finite_in(words, after, min(after + 12, end))


def _is_long(words: list[Word], at: int, end: int) -> bool:
    """Return whether enough stands here for a clause whose verb its form does not tell."""
    rest = words[at + 1 : min(at + 3, end)]
    if not rest and words[at].time == "n":
        return True  # how many had come? he said eleven
    if len(rest) < 2 or any(word.text in ENDS for word in rest):
        return False
    if words[at].low in DETERMINERS:
        return True
    return words[at].in_phrase and not any(word.low in NO_CLAUSE for word in rest)


def _noun_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause of “voiced hope on Friday that …”, “expressed concern that …”."""
    if cue.verb not in VOICING:
        return None
    for at in range(verb + 1, min(verb + LONGEST_SUBJECT, end)):
        if words[at].low in STATES_OF_MIND:
            when = at + 1 < end and words[at + 1].low in WHEN_VOICED
            that = after_adverbials(words, at + 1, end) if when else at + 1
            clause = that < end and words[that].low == "that"
            return Reported(_after_that(words, that, end), True) if clause else None
        if not words[at].in_phrase:
            return None
    return None


def _plain_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
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


def _is_broken(words: list[Word], at: int, end: int) -> bool:
    """Return whether a clause goes on in marks: said the bridge “was never built” to last."""
    for i in range(at + 1, min(at + 8, end)):
        if words[i].quoted:
            return words[i].goes_on and words[i].opens_verb
        if words[i].is_sign:
            return False
    return False


def _has_verb(words: list[Word], start: int, stop: int, cue: Cue) -> bool:
    """Return whether what stands after a verb is a clause rather than its object."""
    if cue.complements.isdisjoint(STRICT) and cue.verb != "know":
        return finite_in(words, start, stop)
    for at in range(start, stop):
        noun = at > start and words[at - 1].low in BEFORE_NOUN  # “the need for rain”
        if words[at].finite and not noun and is_finite(words, at):
            return at > start
        relative = at > start and words[at].low in NOMINATIVE  # “a toll she did not pay”
        if relative or words[at].text in ENDS or words[at].low in NO_SUBJECT:
            return False
    return False


def _after_listener(words: list[Word], verb: int, cue: Cue, end: int) -> int:
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


def _that(words: list[Word], start: int, stop: int) -> int | None:
    """Return where the first “that” of a range stands, or None."""
    if words[start].low == "that":
        return start
    if "that" not in [word.low for word in words[start:stop]]:
        return None
    for at in range(start, stop):
        word = words[at]
        if word.low == "that":
            return at
        if word.signals and word.low not in ASIDES:
            before = words[at - 1]
            if before.is_sign or before.low in {"and", "but"}:
                return None
    return None


def _after_that(words: list[Word], that: int, end: int) -> int:
    """Return where a clause begins after its “that”; “said that was all” has a pronoun instead."""
    opens = that + 1 < end and is_finite(words, that + 1)
    return that if opens else that + 1


Form = Callable[[list[Word], int, Cue, int], Reported | None]
# Each form with the complements of which a verb needs one to have it.
FORMS: tuple[tuple[Form, frozenset[str]], ...] = (
    (_that_clause, WITH_THAT | NEAR_THAT),
    (_wh_clause, WITH_WH),
    (with_preposition, frozenset(["for", *WITH_PREPOSITION])),
    (infinitive, frozenset(["infinitive", "clause"])),
    (gerund, frozenset(["gerund", "of"])),
    (_bare, WITH_BARE),
    (_noun_clause, frozenset(["object"])),
    (_plain_clause, frozenset(["clause"])),
    (object_of, WITH_OBJECT),
)


@cache
def _forms(complements: frozenset[str]) -> list[Form]:
    """Return the forms that what a verb reports may have, by the verb's complements."""
    return [form for form, needed in FORMS if not complements.isdisjoint(needed)]
