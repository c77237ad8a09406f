"""Nouns that report a clause: X’s claim that …, a warning from X that …, X’s view is that …."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.bounds import content_end, relative_end
from framing.reporting.chains import subject_before
from framing.reporting.cues import NOUNS_OF_VIEWS
from framing.reporting.endings import in_possessive, is_role
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.nouns import possessor
from framing.reporting.phrases import (
    OFFICES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    Range,
    subject_after,
    verb_group,
)
from framing.reporting.vocabulary import ARTICLES, BE, SUBORDINATORS, Word

BEFORE_MARKS = frozenset(["to", "of"])
BY_NOUN = "noun with a clause"
OBJECTS = frozenset(["nothing", "nobody"])  # they deny, but do not belong to the verb after them
GIVES = frozenset(["gave", "gives", "given", "issued", "issues", "made", "makes", "offered"])
GIVEN = frozenset(["given"])  # only with “has”: a boy given an assurance that …
NOT_GIVEN = PREPOSITIONS | {"no"}
HAS = frozenset(["has", "had", "have", "’ve"])
LONGEST_GIVEN = 6  # words from the verb to the noun
LONGEST_APPOSITION = 12  # words
# After a clause's verb another clause, or another verb of it, begins with these.
OPENS_CLAUSE = SUBORDINATORS | {"that", "whether", "if", "and", "but"}
FURTHER = SUBORDINATORS | RELATIVE | PERSONAL | {"and", "or", "but", ",", ";", "that"}


def by_noun(words: list[Word], at: int) -> Attribution | None:
    """Return the act of “X’s claim that …”, “X gave an assurance that …”, whose X is the source."""
    if at + 2 < len(words) and words[at + 2].quoted and words[at + 1].low in BEFORE_MARKS:
        return _by_marks(words, at)
    that = at + 1 + (at + 1 < len(words) and (words[at + 1].low in BE or words[at + 1].text == ","))
    if that >= len(words) or words[that].low != "that":
        return _by_noun_of(words, at)
    source = _possessor(words, at)
    if source is None:
        return _given(words, at, that) if that == at + 1 else None
    before = words[source[0] - 1]
    opens = source[0] == 0 or before.is_sign or before.low in OPENS_CLAUSE
    end = main_verb(words, that + 1) if opens else content_end(words)
    if words[that - 1].text == ",":
        end = relative_end(words, that, end)  # X’s claim, that it rained, | was false
    return Attribution((at, at + 1), source, ((that + 1, end),), True, BY_NOUN)


def _by_marks(words: list[Word], at: int) -> Attribution | None:
    """Return the act of “X’s threat to “…””, “X’s charge of “…””: marks hold X’s words."""
    source = _possessor(words, at)
    if source is None or not words[source[1] - 1].possessive:
        return None
    return Attribution((at, at + 1), source, ((at + 2, at + 3),), False, BY_NOUN)


def _given(words: list[Word], noun: int, that: int) -> Attribution | None:
    """Return the act of “gave the firm assurance that …”, “has issued a warning that …”.

    Whoever gives what the noun names says so; whoever is given it does not, nor who gives none.
    """
    verb = noun - 1
    while verb > max(0, noun - LONGEST_GIVEN) and words[verb].low not in GIVES:
        if not words[verb].in_phrase or words[verb].low in NOT_GIVEN:
            return None
        verb -= 1
    group = words[verb_group(words, verb) : verb]
    perfect = any(word.low in HAS for word in group)
    if words[verb].low not in GIVES or any(word.negates or word.low in BE for word in group):
        return None
    if words[verb].low in GIVEN and not perfect:
        return None
    source = subject_before(words, verb)
    if source is None:
        return None
    return Attribution((noun, that), source, ((that + 1, content_end(words)),), True, BY_NOUN)


def _by_noun_of(words: list[Word], at: int) -> Attribution | None:
    """Return the act of “a warning from Ana Brook, the mayor, that …”, “assurances by X that …”."""
    by = at + 1
    if by + 2 >= len(words):
        return None
    of = words[by].low == "of" and words[at].low in NOUNS_OF_VIEWS  # the testimony of X that …
    if not (of or words[by].low in {"from", "by"}):
        return None
    source = subject_after(words, by, len(words))
    if source is None or not _may_speak(words, source):
        return None
    that = _past_apposition(words, source[1])
    if that + 1 >= len(words) or words[that].low != "that":
        return None
    end = _clause_end(words, that + 1)
    if not finite_in(words, that + 1, end):
        return None  # no word from the pilot that night
    return Attribution((at, at + 1), source, ((that + 1, end),), True, BY_NOUN)


def _clause_end(words: list[Word], start: int) -> int:
    """Return where the clause of a noun ends: despite claims by X that …, | they went."""
    end = main_verb(words, start)
    if words[0].low not in PREPOSITIONS:
        return end
    commas = (at for at in range(start, end) if words[at].text == ",")
    return next((at for at in commas if finite_in(words, start, at)), end)


def _may_speak(words: list[Word], source: Range) -> bool:
    """Return whether a phrase is a name, somebody in a role, a body or several."""
    last = words[source[1] - 1]
    return last.is_name or is_role(last.low.removesuffix("s")) or last.low in OFFICES


def _past_apposition(words: list[Word], comma: int) -> int:
    """Return where a sentence goes on after an apposition between commas, which may be missing."""
    if comma >= len(words) or words[comma].text != ",":
        return comma
    for at in range(comma + 1, min(comma + LONGEST_APPOSITION, len(words))):
        if words[at].text == ",":
            return at + 1
        if words[at].finite or words[at].quoted:
            return comma
    return comma


def _possessor(words: list[Word], noun: int) -> Range | None:
    """Return whose a noun is, by a possessive before it: the old mayor’s | claim."""
    for at in range(noun - 1, max(-1, noun - 5), -1):
        if words[at].is_sign or words[at].low in ARTICLES:
            return None  # from its mistakes, | a claim
        if words[at].low in {"his", "her", "their", "its"}:
            return at, at + 1
        if in_possessive(words[at].low):
            return possessor(words, at)
    return None


def main_verb(words: list[Word], start: int) -> int:
    """Return where a clause that tells more of a subject ends: X’s claim that it rained | is false.

    That is at the second finite verb, where nothing before it opens a further clause.
    """
    seen, end = False, content_end(words)
    for at in range(start, end):
        word = words[at]
        if word.quoted and seen and at + 1 < end and is_finite(words, at + 1):
            return at + 1  # X’s claim that it was “safe” | did not last
        if word.quoted or (seen and word.low in FURTHER):
            return end
        if word.finite and is_finite(words, at) and not is_finite(words, at - 1):
            if seen:
                stop = verb_group(words, at)
                return stop + (words[stop].low in OBJECTS)
            seen = True
    return end


def before_main_verb(words: list[Word], act: Attribution) -> Attribution:
    """Return an act up to the verb of the subject in whose clause it stands: … | was stolen."""
    start, end = act.content[-1]
    stop = main_verb(words, start)
    return act.of((*act.content[:-1], (start, stop))) if start < stop < end else act
