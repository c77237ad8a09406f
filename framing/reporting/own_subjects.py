"""Who stands right before a participle that is theirs: some shouting “…”; a sign warning that …."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.as_saying import object_between, quoted_at
from framing.reporting.cues import OF_CLAUSES, STATEMENT_NOUNS, Cue
from framing.reporting.finite import finite_verbs
from framing.reporting.phrases import DETERMINERS, PERSONAL, PREPOSITIONS, Range, phrase_before
from framing.reporting.vocabulary import ADVERBS, SUBORDINATORS, Word

WITNESSING = word_class("witnessing")  # whoever is seen or heard speaks
NO_SUBJECT = (
    ADVERBS | SUBORDINATORS | PREPOSITIONS | PERSONAL | {"and", "but", "or", "who", "thereby"}
)
MADE_PUBLIC = word_class("publishing_verbs")
SEEN = 8  # words between who is seen and what they say
BEARERS = STATEMENT_NOUNS | word_class("bearers")
OF_MANY = (DETERMINERS - {"the", "a", "an"}) | {"others", "both", "none", "mostly"}


def own_subject(words: list[Word], verb: int, cue: Cue) -> Range | None:
    """Return the subject that stands right before a participle, or None: “some shouting …”."""
    start, last = _segment(words, verb), words[verb - 1]
    seen = None if cue.complements.isdisjoint(OF_CLAUSES) else _witnessed(words, verb)
    if seen:
        return seen
    if start == verb or last.low in NO_SUBJECT or last.low.endswith("ly"):
        return None
    quoted = quoted_at(words, verb, start)
    if quoted is not None:
        return object_between(words, quoted + 1, verb)
    if cue.complements.isdisjoint(OF_CLAUSES):
        return None
    finite = finite_verbs(words, start, verb)
    accompanied = [at for at in range(start, verb - 1) if words[at].low == "with"]
    if accompanied and not (finite and finite[-1] > accompanied[-1]):
        return accompanied[-1] + 1, verb
    if not finite:
        found = phrase_before(words, verb)
        return found if found and _is_absolute(words, start, found) else None
    return _bearer(words, finite[-1], verb)


def _witnessed(words: list[Word], verb: int) -> Range | None:
    """Return who is seen or heard as they speak: showed the mayor saying; saw her telling them."""
    for at in range(verb - 2, max(0, verb - SEEN), -1):
        if not words[at + 1].in_phrase and words[at + 1].low not in PERSONAL:
            return None
        if words[at].low in WITNESSING and words[at - 1].low not in DETERMINERS:
            return (at + 1, verb) if _may_speak(words[at + 1]) or at + 2 == verb else None
    return None


def _may_speak(word: Word) -> bool:
    """Return whether somebody who speaks may begin with a word: a name, a pronoun, “the”."""
    return word.is_name or word.low in DETERMINERS or word.low in PERSONAL


def _segment(words: list[Word], verb: int) -> int:
    """Return where the words before a participle begin, after a sign or a quotation."""
    at = verb
    while at and (not words[at - 1].is_sign or words[at - 1].text == "."):
        at -= 1
    return at


def _is_absolute(words: list[Word], start: int, found: Range) -> bool:
    """Return whether a phrase is the subject of nothing but a participle: “, some shouting …”."""
    first = words[found[0]]
    if found[0] > start + 1:
        return False
    if start == 0:
        return words[found[1] - 1].low in BEARERS
    said = found[1] + 1 < len(words) and (
        words[found[1] + 1].quoted or _is_that(words, found[1] + 1)
    )
    return first.low in OF_MANY or first.names or found[1] - found[0] == 1 or said


def _is_that(words: list[Word], at: int) -> bool:
    """Return whether a reported clause opens here."""
    return words[at].low == "that"


def _bearer(words: list[Word], governing: int, verb: int) -> Range | None:
    """Return the message or sign that bears the words, unless the subject made it public."""
    if words[governing].low in MADE_PUBLIC:
        return None
    found = phrase_before(words, verb)
    if found is None or words[found[0]].low in PERSONAL:
        return None
    head = next(
        (at for at in range(found[0] + 1, found[1]) if words[at].low in PREPOSITIONS), found[1]
    )
    return found if words[head - 1].low in BEARERS else None
