"""Finite verbs, as far as their forms and the words beside them tell."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import NOUN_FORMS
from framing.reporting.endings import in_ing, in_possessive
from framing.reporting.vocabulary import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR,
    NOTHING,
    PERSONAL,
    PREPOSITIONS,
    Word,
)

BEFORE_NOUN = frozenset(["the", "a", "an", "its", "their", "my", "our", "your"])
PRONOMINAL = frozenset(["another", "some", "many", "few", "several", "both", "all", "each", "most"])
INFINITIVES = frozenset(["be", "have"])  # claims to be, hopes to have
BODIES = word_class("bodies")
JOINED = frozenset(["of", "and"])  # go on with a noun: reports of fire
ASKS = frozenset(["who", "what", "how", "why", "whether", "if"])
FARTHEST_VERB = 14  # words from a noun to its verb
SUBJECTS = frozenset(["he", "she", "it", "who"])  # a verb in -s follows these


def is_finite(words: list[Word], at: int) -> bool:
    """Return whether a word is, as far as its form tells, a finite verb."""
    finite = words[at].finite
    if not finite:
        return False
    if finite == "past":
        return _is_past(words, at)
    if finite == "third":
        return at > 0 and _follows_subject(words, at)
    if at and _is_of_noun(words[at], words[at - 1]):
        return False
    return finite == "always" or not _beside_name(words, at)


def _is_past(words: list[Word], at: int) -> bool:
    """Return whether a form that may be a past one is no participle that belongs to a noun."""
    word, last = words[at], words[at - 1] if at else NOTHING
    before = last.low
    if before.endswith("ly") and last.in_group and at > 1 and _is_modifier(words, at):
        return False
    if before in PRONOMINAL and (at + 1 == len(words) or _opens_content(words[at + 1])):
        return True
    if last.time == "n" and _before_noun(words, at):
        return False  # 14 banned substances
    if not word.cue and at + 2 < len(words) and words[at + 2].cue and _modifies(words, at):
        return False
    if "-" in word.low and last.cue and last.finite:
        return False  # told state-owned television
    return not (before in DETERMINERS or before in PREPOSITIONS or before.endswith("’s"))


def _follows_subject(words: list[Word], at: int) -> bool:
    """Return whether who does it stands right before a form in -s: he claims, Ana Brook claims."""
    last = words[at - 1]
    if last.text == ",":
        return _follows_apposition(words, at)
    return last.low in SUBJECTS or (last.names and not is_noun_form(words, at))


def _follows_apposition(words: list[Word], at: int) -> bool:
    """Return whether a name between commas stands before, and an object behind a form in -s.

    The minister, Ana Brook, thanks the crews.
    """
    first = at - 1
    while first and words[first - 1].names:
        first -= 1
    named = 1 < first < at - 1 and words[first - 1].text == "," and words[first - 2].in_phrase
    return named and at + 1 < len(words) and words[at + 1].low in DETERMINERS


def _is_of_noun(word: Word, before: Word) -> bool:
    """Return whether a verb's form is none: the mayor of Split; the lost diver, Amal Said."""
    if word.is_name and before.low in PREPOSITIONS:
        return True
    noun = before.low in BEFORE_NOUN or (word.is_name and before.is_name)
    return noun and word.low in IRREGULAR


def _opens_content(word: Word) -> bool:
    """Return whether no noun follows, to which a past form might belong: another shrugged: “…”.

    One with an article is its object: few believed the envoy.
    """
    return word.is_sign or word.low in DETERMINERS or word.low in PERSONAL


def _is_modifier(words: list[Word], at: int) -> bool:
    """Return whether an adverb and a participle stand before a noun: a newly appointed minister."""
    leads, after = words[at - 2].low, words[at + 1 : at + 2]
    opens = leads in DETERMINERS or in_possessive(leads)
    return opens and bool(after) and after[0].in_phrase and after[0].low not in PREPOSITIONS


def _before_noun(words: list[Word], at: int) -> bool:
    """Return whether a plain noun stands right after a word."""
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    plain = after.in_phrase and not after.is_name
    return plain and after.low not in PREPOSITIONS and after.low not in DETERMINERS


def _modifies(words: list[Word], at: int) -> bool:
    """Return whether a noun and its verb of saying follow at once: a local armed | group said."""
    reduced = at + 3 < len(words) and words[at + 3].low in {"to", "by"}  # rebels said to be ill
    return words[at + 2].finite == "always" and not reduced and _before_noun(words, at)


def _beside_name(words: list[Word], at: int) -> bool:
    """Return whether a verb with a capital is part of a name: Will Brook, Rose Hill."""
    if words[at].low in AUXILIARIES:
        return (
            (at == 0 or words[at - 1].text == ".") and at + 1 < len(words) and words[at + 1].names
        )
    return any(word.names for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))


def is_noun_form(words: list[Word], at: int) -> bool:
    """Return whether a form in -s that may be a noun is one: a verb follows, and nothing reported.

    The Gulf states said; Ana Brook states that; state reports on Monday claimed.
    """
    low = words[at].low
    if low not in NOUN_FORMS or low.endswith("ed") or at + 1 >= len(words):
        return False
    after = words[at + 1]
    if after.low in BODIES:
        return True  # an appeals court
    if not (_goes_on(after) or (low == "states" and after.text == ",")):
        return after.low in JOINED
    if after.signals and not after.finite and not in_ing(after.low):
        return True
    if after.low in ASKS:
        return False
    if low == "calls" and after.low in {"on", "upon"}:
        before = words[at - 1]  # the ministry calls on all to return to where they were
        return not (before.text == "," or (before.in_phrase and before.low not in DETERMINERS))
    return _has_its_verb(words, at)


def _has_its_verb(words: list[Word], at: int) -> bool:
    """Return whether, before anything reported, a verb follows a noun: the states of Hill said."""
    for word in words[at + 1 : at + FARTHEST_VERB]:
        if word.quoted or word.low in {"that", ":"}:
            return False
        if word.finite and word.low not in INFINITIVES:
            return True
    return words[at].low == "states"


def _goes_on(word: Word) -> bool:
    """Return whether after a noun its verb, or what stands before that, begins with a word."""
    if word.finite or word.in_group or word.low in PREPOSITIONS or word.text in ".(":
        return True
    return word.signals and not in_ing(word.low)  # state figures show


def first_finite(words: list[Word]) -> int | None:
    """Return where the first finite verb outside quotation marks stands, or None."""
    return next((i for i, word in enumerate(words) if word.finite and is_finite(words, i)), None)


def finite_in(words: list[Word], start: int, stop: int) -> bool:
    """Return whether a finite verb stands in a range."""
    for at, word in enumerate(words[start:stop], start):
        if word.finite and is_finite(words, at):
            return True
    return False


def finite_verbs(words: list[Word], start: int, stop: int) -> list[int]:
    """Return where the finite verbs of a range stand."""
    return [at for at in range(start, stop) if words[at].finite and is_finite(words, at)]
