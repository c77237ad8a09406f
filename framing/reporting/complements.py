"""What a verb reports: where the words reported begin and end within its sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from framing.base.words import word_class
from framing.reporting.bare_clauses import (
    LONGEST_SUBJECT,
    after_listener,
    bare_clause,
    plain_clause,
)
from framing.reporting.cues import COMPLEMENTS, WITH_BARE, Cue
from framing.reporting.finite import finite_in
from framing.reporting.listeners import (
    OBJECTIVE,
    SAYS_WHEN,
    WH,
    after_addressee,
    after_adverbials,
)
from framing.reporting.objects import (
    ONLY_AS,
    WHEN,
    WITH_OBJECT,
    Reported,
    object_of,
    with_preposition,
)
from framing.reporting.that_clauses import NEAR_THAT, WITH_THAT, after_that, that_clause
from framing.reporting.verbals import gerund, infinitive
from framing.reporting.vocabulary import Word

WITH_WH = frozenset(["clause", "addressee", "as", "infinitive", "wh"])
WHEN_VOICED = WHEN | {"on", "in", "again"}
VOICING = frozenset(["express", "voice", "raise", "air", "share"])
STATES_OF_MIND = word_class("states_of_mind")
ONLY_MARKS = frozenset(["quotation", "that"])
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


def _wh_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause of “explained why …”, “asked them whether …”, “set out what …”."""
    at = verb + 1
    while at < end and (words[at].low in BEFORE_WH or words[at].low.endswith("ly")):
        at += 1
    low = words[at].low if at < end else ""
    if low in WH or (low == "when" and _asks_when(words, at, cue, end)):
        return Reported(at, True)
    if low in SAYS_WHEN and not (low == "to" and "infinitive" in cue.complements):
        at = after_adverbials(words, at, _before_to(words, at, end, cue))
        if at < end and words[at].low in WH_AFTER_LISTENER:
            return Reported(at, True)
    if "addressee" not in cue.complements and cue.verb != "ask":
        return None
    at = after_addressee(words, verb + 1, end)
    asked = WH if words[at - 1].low in OBJECTIVE else WH_AFTER_LISTENER  # told her who had left
    return Reported(at, True) if at < end and words[at].low in asked else None


def _before_to(words: list[Word], at: int, end: int, cue: Cue) -> int:
    """Return where “to” stands after a verb that may have an infinitive: offered there | to pay."""
    if "infinitive" not in cue.complements:
        return end
    return next((i for i in range(at, end) if words[i].low == "to"), end)


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
            return Reported(after_that(words, that, end), True) if clause else None
        if not words[at].in_phrase:
            return None
    return None


Form = Callable[[list[Word], int, Cue, int], Reported | None]
# Each form with the complements of which a verb needs one to have it.
FORMS: tuple[tuple[Form, frozenset[str]], ...] = (
    (that_clause, WITH_THAT | NEAR_THAT | {"object"}),
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
