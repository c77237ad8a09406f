"""What a verb reports: where the words reported begin and end within its sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from framing.base.words import word_class
from framing.reporting.bare_clauses import (
    ASIDES,
    LONGEST_SUBJECT,
    after_listener,
    bare_clause,
    plain_clause,
)
from framing.reporting.bounds import finite_in
from framing.reporting.cues import CLAUSE_NOUNS, COMPLEMENTS, WITH_BARE, Cue
from framing.reporting.finite import is_finite
from framing.reporting.listeners import (
    ADVERBIAL,
    HEARERS,
    OBJECTIVE,
    SAYS_WHEN,
    WH,
    after_addressee,
    after_adverbials,
)
from framing.reporting.objects import (
    OCCASIONS,
    ONLY_AS,
    WHEN,
    WITH_OBJECT,
    Reported,
    object_of,
    with_preposition,
)
from framing.reporting.phrases import DETERMINERS, PARTICIPLES, PERSONAL, RELATIVE
from framing.reporting.times import after_time
from framing.reporting.verbals import gerund, infinitive
from framing.reporting.vocabulary import PREPOSITIONS, Word, is_role

IS = frozenset(["is", "was"])
WITH_THAT = frozenset(["clause", "addressee"])
NEAR_THAT = frozenset(["infinitive", "gerund", "that"])  # these want “that” right after the verb
BEFORE_THAT = (
    ADVERBIAL
    | WHEN
    | {"that", "out", "back", "it", "clear", "plain", "known", "only", "all", "slip"}
)
WITH_WH = frozenset(["clause", "addressee", "as", "infinitive", "wh"])
WHEN_VOICED = WHEN | {"on", "in", "again"}
VOICING = frozenset(["express", "voice", "raise", "air", "share"])
STATES_OF_MIND = word_class("states_of_mind")
PARTICLES = frozenset(["out", "in", "up", "down", "off", "away", "back", "aside"])
ONLY_MARKS = frozenset(["quotation", "that"])
ASIDE_PRONOUNS = RELATIVE - {"that"}
LONGEST_LISTENER = 6  # words from a verb to “that”
FARTHEST_THAT = 20  # words from a verb
WITH_PREPOSITION = frozenset(name for name in COMPLEMENTS if name[0] == "+")
NEEDS_ITS_OWN = WITH_PREPOSITION | {"wh", "that", "infinitive", "gerund", "of"}
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
    if cue.complements <= ONLY_MARKS and _begins_another(words, verb, end):
        return Reported(end, False)
    # Without its complement such a verb reports nothing; others may have marks further on.
    judged = cue.kind == "judgement" and cue.complements == ONLY_AS
    only = judged or cue.kind == "attitude" or cue.complements <= NEEDS_ITS_OWN
    return Reported(end if only else after_listener(words, verb, cue, end), False)


def _begins_another(words: list[Word], verb: int, end: int) -> bool:
    """Return whether another clause holds the next marks: it began at dawn, and the “guests” …."""
    for at in range(verb + 1, end - 1):
        if words[at].quoted:
            return False
        if words[at].text == "," and words[at + 1].low in {"and", "but", "while"}:
            return True
    return False


def _that_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause after “that”, which may stand after when, where and to whom it was said."""
    after = words[verb + 1]
    if after.low in IS and says_that(words, verb):
        return Reported(_after_that(words, verb + 2, end), True)
    date = after.time != "x" and after_time(words, verb + 1, end) > verb + 1
    adverbial = date or _opens_adverbial(after)
    if cue.verb == "put":
        return _put_to(words, verb, end)
    if cue.verb == "promise" and not adverbial:
        return _promised_to(words, verb, end)
    if not (adverbial or "addressee" in cue.complements):
        return None  # as a rule
    that = _that(words, verb + 1, min(verb + FARTHEST_THAT, end))
    if that is None or (after.low == "to" and "infinitive" in cue.complements):
        return None
    if words[that - 1].low == "so":
        return None  # so that they need not pay
    if words[that - 1].low in CLAUSE_NOUNS and not adverbial:
        return None
    near = that == verb + 1 and not cue.complements.isdisjoint(NEAR_THAT)
    near = near or ("object" in cue.complements and _judges_clause(words, verb, that, end))
    far = not cue.complements.isdisjoint(WITH_THAT) and not _clause_between(words, verb + 1, that)
    return Reported(_after_that(words, that, end), True) if near or far else None


def _put_to(words: list[Word], verb: int, end: int) -> Reported | None:
    """Return the clause of “put it to the minister that …”, which somebody is to answer."""
    if [word.low for word in words[verb + 1 : verb + 3]] != ["it", "to"]:
        return None
    for at in range(verb + 3, min(verb + 3 + LONGEST_LISTENER, end)):
        if words[at].low == "that":
            return Reported(_after_that(words, at, end), True)
        if words[at].is_sign:
            return None
    return None


def _promised_to(words: list[Word], verb: int, end: int) -> Reported | None:
    """Return the clause of “promised the crowd that …”; a pool that is warm is promised itself."""
    for at in range(verb + 2, min(verb + LONGEST_LISTENER, end)):
        word = words[at - 1]
        if words[at].low == "that":
            hears = word.low in HEARERS or word.low in OBJECTIVE or is_role(word.low[:-1])
            clause = (hears or word.is_name) and at + 1 < end and not is_finite(words, at + 1)
            return Reported(at + 1, True) if clause else None
        if not words[at].in_phrase or words[at].low in PREPOSITIONS:
            return None
    return None


def says_that(words: list[Word], verb: int) -> bool:
    """Return whether “is that” stands right after a verb: what the cook did say | was that …."""
    after = [word.low for word in words[verb + 1 : verb + 3]]
    return len(after) == 2 and after[0] in IS and after[1] == "that"


def _judges_clause(words: list[Word], verb: int, that: int, end: int) -> bool:
    """Return whether a verb with an object has a clause instead: denounced on Friday that it ….

    Not so in “denounced that attack”, whose noun stands right after.
    """
    if after_adverbials(words, verb + 1, end) != that or that + 2 >= end:
        return False
    first = words[that + 1].low
    if first in DETERMINERS or first in PERSONAL or words[that + 1].is_name:
        return True
    for at in range(that + 2, min(that + LONGEST_SUBJECT, end)):
        if words[at].finite and is_finite(words, at):
            return at > that + 2  # that attack was …: a noun alone is what is judged
        if not words[at].in_phrase:
            return False
    return False


def _clause_between(words: list[Word], start: int, that: int) -> bool:
    """Return whether a finite verb stands before “that”, save a participle after a noun.

    Said in a note issued on Friday that …; told a crowd gathered outside that ….
    """
    finite = [
        at
        for at in range(start, _before_relative(words, start, that))
        if words[at].finite and words[at].low != "be" and is_finite(words, at)
    ]
    if len(finite) != 1:
        return bool(finite)
    noun = words[finite[0] - 1].low
    told = noun in OCCASIONS or noun in HEARERS
    participle = words[finite[0]].finite == "past" or words[finite[0]].low in PARTICIPLES
    return not (told and participle and finite[0] > start + 1)


def _before_relative(words: list[Word], start: int, that: int) -> int:
    """Return where an aside between commas begins that ends before “that”, or there.

    Said in a note, | which was read aloud, that …; maintains, | as he has for years, that …. What
    is in its turn told, as “he said” is, is no aside.
    """
    if words[that - 1].text != ",":
        for at in range(start + 1, that):
            if words[at].low == "who":
                return at  # tells anyone | who will listen that …
        return that
    for at in range(start, that - 1):
        if words[at].text != ",":
            continue
        if any(word.low in ASIDE_PRONOUNS for word in words[at + 1 : at + 5]):
            return at
        if not any(word.cue for word in words[at + 1 : that]):
            return at
    return that


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
    if low in WH or (low == "when" and _asks_when(words, at, cue, end)):
        return Reported(at, True)
    if low in SAYS_WHEN and not (low == "to" and "infinitive" in cue.complements):
        at = after_adverbials(words, at, end)
        if at < end and words[at].low in WH_AFTER_LISTENER:
            return Reported(at, True)
    if "addressee" not in cue.complements and cue.verb != "ask":
        return None
    at = after_addressee(words, verb + 1, end)
    return Reported(at, True) if at < end and words[at].low in WH_AFTER_LISTENER else None


def _asks_when(words: list[Word], when: int, cue: Cue, end: int) -> bool:
    """Return whether it is asked when something is: asked when it would start, not when told to."""
    if cue.verb != "ask" and cue.kind != "question":
        return False
    return when + 2 < end and not words[when + 1].finite and finite_in(words, when + 2, end)


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


def _that(words: list[Word], start: int, stop: int) -> int | None:
    """Return where the first “that” of a range stands, or None."""
    if words[start].low == "that":
        return None if _is_pronoun(words, start) else start
    if "that" not in [word.low for word in words[start:stop]]:
        return None
    for at in range(start, stop):
        word = words[at]
        if word.low == "that":
            return None if _is_pronoun(words, at) else at
        if word.text == ";":
            return None
        if word.signals and word.low not in ASIDES:
            before = words[at - 1]
            if before.is_sign or before.low in {"and", "but"}:
                return None
    return None


def _is_pronoun(words: list[Word], that: int) -> bool:
    """Return whether “that” is what is spoken of, before a particle: ruled that out."""
    after = words[that + 1] if that + 1 < len(words) else words[that]
    return after.low in PARTICLES and (that + 2 >= len(words) or words[that + 2].is_sign)


def _after_that(words: list[Word], that: int, end: int) -> int:
    """Return where a clause begins after its “that”; “said that was all” has a pronoun instead."""
    opens = that + 1 < end and is_finite(words, that + 1)
    return that if opens else that + 1


Form = Callable[[list[Word], int, Cue, int], Reported | None]
# Each form with the complements of which a verb needs one to have it.
FORMS: tuple[tuple[Form, frozenset[str]], ...] = (
    (_that_clause, WITH_THAT | NEAR_THAT | {"object"}),
    (_wh_clause, WITH_WH),
    (with_preposition, frozenset(["for", *WITH_PREPOSITION])),
    (infinitive, frozenset(["infinitive", "clause"])),
    (gerund, frozenset(["gerund", "of"])),
    (bare_clause, WITH_BARE),
    (_noun_clause, frozenset(["object"])),
    (plain_clause, frozenset(["clause"])),
    (object_of, WITH_OBJECT),
)


@cache
def _forms(complements: frozenset[str]) -> list[Form]:
    """Return the forms that what a verb reports may have, by the verb's complements."""
    return [form for form, needed in FORMS if not complements.isdisjoint(needed)]
