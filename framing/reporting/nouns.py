"""Forms that are nouns as often as verbs, and whose a noun is: “the report”, “they report”."""

from __future__ import annotations

from framing.reporting.acts import DOCUMENTS
from framing.reporting.bounds import content_end, is_stop
from framing.reporting.complements import complement
from framing.reporting.cues import NOUN_FORMS, STATEMENT_NOUNS, Cue
from framing.reporting.endings import in_ing, in_possessive
from framing.reporting.finite import is_finite, is_noun_form
from framing.reporting.listeners import WH
from framing.reporting.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    Range,
)
from framing.reporting.vocabulary import BE, IRREGULAR, Word

STATES = frozenset(["state", "states"])  # officials in the Australian state of Hill
SUBJECTS = PERSONAL | RELATIVE | STATEMENT_NOUNS
TAKES_BASE = frozenset(["i", "you", "we", "they", "who", "police", "people", "children"]) | {
    *("some", "many", "most", "few", "others", "both", "parents"),
}
OPENS_CONTENT = DETERMINERS | WH | {"that", "to", "for", "on"}
AFTER_NOUN = AUXILIARIES | {"and", "or", "of"}
MARKED = frozenset(["“”", ":"])  # what a past form reports begins with one of these
PRONOUNS = PERSONAL | {"who", "which"}
ON_DAY = frozenset("dmyY")  # calls on Friday, as letters of ``times``


def is_noun(words: list[Word], verb: int, source: Range, cue: Cue) -> bool:
    """Return whether a form that may be a noun is one here.

    A verb agrees with its subject, and it reports something; before a noun stands no whole subject.
    """
    low, last = words[verb].low, words[source[1] - 1]
    if low not in NOUN_FORMS or low.endswith("ed") or _follows_its_own(words, verb):
        return False
    third = low.endswith("s")
    if third and not _asks_for(words, verb, source, cue) and is_noun_form(words, verb):
        return True
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    if after in AUXILIARIES or in_possessive(last.low) or (after == "of" and low in STATES):
        return True
    named = last.is_name or last.low in SUBJECTS or _follows_apposition(words, verb)
    past = low in IRREGULAR and not third and f"{low}s" not in IRREGULAR
    if past or in_ing(low):
        return not named and not (past and after in MARKED)
    if named and third:
        return after in AFTER_NOUN
    return not _agrees(words, verb, source, cue, named)


def _follows_its_own(words: list[Word], verb: int) -> bool:
    """Return whether a pronoun or “be” tells that a form is a verb: they report, is reporting."""
    before = words[verb - 1].low if verb else ""
    return before in PRONOUNS or (before in BE and in_ing(words[verb].low))


def _follows_apposition(words: list[Word], verb: int) -> bool:
    """Return whether a name and a comma stand before a verb: its head, Ana Brook, | claims."""
    return verb > 1 and words[verb - 1].text == "," and words[verb - 2].is_name


def _asks_for(words: list[Word], verb: int, source: Range, cue: Cue) -> bool:
    """Return whether what follows is wanted: Brook demands to know, the union calls for talks."""
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    if after == "to":
        return "infinitive" in cue.complements and words[source[1] - 1].is_name
    if "for" not in cue.complements:
        return False
    if after == "on":
        return _asks_somebody(words, verb)
    return after == "for" and _is_whole(words, source)


def _agrees(words: list[Word], verb: int, source: Range, cue: Cue, named: bool) -> bool:
    """Return whether a form in the present has its subject before it and what it reports after it.

    A subject closed by the comma before it has nothing after its verb.
    """
    closes = source[0] > 0 and words[source[0] - 1].text == "," and is_stop(words, verb + 1)
    if words[verb].low.endswith("s"):
        return _is_whole(words, source) and (closes or _tells(words, verb, cue))
    if not _takes_base(words, source):
        return False
    within = cue.kind == "attitude" and verb + 2 < len(words) and is_finite(words, verb + 2)
    over = closes and (within or verb + 2 >= len(words))
    return named or over or _tells(words, verb, cue)


def _asks_somebody(words: list[Word], verb: int) -> bool:
    """Return whether “to” follows whom somebody calls on, before any verb: calls on X to go."""
    if verb + 2 < len(words) and words[verb + 2].time in ON_DAY:
        return False
    for at in range(verb + 2, len(words) - 1):
        if words[at].low == "to":
            return words[at + 1].in_phrase
        if words[at].is_sign or (words[at].finite and is_finite(words, at)):
            return False
    return False


def _tells(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether something that the verb may report stands after it."""
    if verb + 1 >= len(words):
        return False
    after = words[verb + 1]
    if after.quoted or after.low in PERSONAL:
        return True
    opens = after.low in OPENS_CONTENT or after.is_name or not words[verb].low.endswith("s")
    if not opens:
        return False
    reported = complement(words, verb, cue, content_end(words))
    return bool(reported.clause or reported.topic)


def _is_whole(words: list[Word], source: Range) -> bool:
    """Return whether a phrase is a singular subject by itself: “the union”, not “the latest”."""
    first, last = words[source[0]].low, words[source[1] - 1].low
    if last in DOCUMENTS:
        return True
    whole = (first in DETERMINERS or in_possessive(first)) and last not in DETERMINERS
    return source[1] - source[0] > 1 and whole and not last.endswith(("s", "est"))


def _takes_base(words: list[Word], source: Range) -> bool:
    """Return whether a subject takes a verb without an ending: “they”, “the mayors”, “A and B”."""
    stops = (at for at in range(source[0] + 1, source[1]) if words[at].low in PREPOSITIONS)
    low = words[next(stops, source[1]) - 1].low
    several = any(word.low == "and" for word in words[slice(*source)])
    many = low.endswith(("s", "men")) and low not in DETERMINERS  # not “this answer”
    return several or many or low in TAKES_BASE


def possessor(words: list[Word], at: int) -> Range:
    """Return the noun phrase that ends in a possessive: in | the old mayor’s | words."""
    start = at
    while start and words[start].low not in DETERMINERS and _leads(words[start - 1]):
        start -= 1
    return start, at + 1


def _leads(word: Word) -> bool:
    """Return whether a word may stand before a noun in its phrase."""
    return word.in_phrase and word.low not in PREPOSITIONS
