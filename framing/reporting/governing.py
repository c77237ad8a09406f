"""The subject that a verb shares with the one before it: “…, saying that”, “and said”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.chains import SAID, SHORTEST_OCCASION, subject_before
from framing.reporting.cues import STATEMENT_NOUNS, WITH_BARE
from framing.reporting.endings import ROLES, in_s, is_plural, is_role
from framing.reporting.finite import is_finite
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import BE, DETERMINERS, PERSONAL, PREPOSITIONS, Word

TEXTS_AND_BODIES = STATEMENT_NOUNS | word_class("bodies")
CLAIMS = SAID | word_class("claim_nouns")
ABOUT = frozenset(["on", "about", "over"])
BEFORE_SUBJECT = BE | {"came", "comes", "sat", "sits", "stood", "stands"}
HOW_MANY = frozenset(["many", "much"])
WHAT_IS_ASKED = frozenset(
    ["whether", "if", "when", "where", "how", "why", "what", "which", "who", "that"]
)


def governing_subject(words: list[Word], verb: int) -> Range | None:
    """Return the subject of the finite verb before, which “…, saying” or “and said” shares.

    One that may be the object of an infinitive is it where no other is.
    """
    acted_on = None
    for at in range(verb - 1, -1, -1):
        if words[at].finite and is_finite(words, at):
            found = subject_before(words, at)
            if not found or _is_object(words, found) or _tells_more(words, found):
                continue
            if found[1] < at or not _follows_infinitive(words, found):
                return found
            acted_on = acted_on or found
    return acted_on or _first_name(words, verb)


def past_untold(words: list[Word], found: Range) -> Range:
    """Return the subject that a verb after “and” shares, past a clause of what is not told.

    Brook would not say when the bus would come, | but said it was late.
    """
    while told := _hangs_on(words, found):
        outer = governing_subject(words, told)
        if outer is None or outer[0] >= found[0]:
            break
        found = outer
    return found


def _hangs_on(words: list[Word], found: Range) -> int:
    """Return where the verb stands in whose clause a subject is: did not say (when) | the bus.

    It may have a preposition: would not be drawn on when | the bus would come. 0 without one.
    """
    at = found[0] - (words[found[0]].low not in WHAT_IS_ASKED)
    asked = at > 1 and words[at].low in WHAT_IS_ASKED
    at -= asked
    if at < 2:
        return 0
    word, before = words[at], words[at - 1]
    if asked and word.low in ABOUT:
        return at
    told = word.cue is not None and (word.low == word.cue.verb or before.negates)
    return at if told and (before.low == "to" or before.in_group) else 0


def _is_object(words: list[Word], found: Range) -> bool:
    """Return whether a phrase is the object of a verb before it: had the bridge shut and said.

    After “was” or “came” it is none: present was Ana Brook, who waved and said.
    """
    if not found[0] or not words[found[0] - 1].finite or not is_finite(words, found[0] - 1):
        return False
    cue = words[found[0] - 1].cue
    if words[found[0] - 1].low in BEFORE_SUBJECT and words[found[1] - 1].is_name:
        return False
    return cue is None or cue.complements.isdisjoint(WITH_BARE)


def _follows_infinitive(words: list[Word], found: Range) -> bool:
    """Return whether a phrase may be the object of an infinitive: to free | a man held in Hill."""
    if found[0] < 2 or words[found[0] - 2].low != "to":
        return False
    verb = words[found[0] - 1]
    reports = verb.cue is not None and not verb.cue.complements.isdisjoint(WITH_BARE)
    return verb.in_phrase and not (reports or verb.is_name or verb.low in DETERMINERS)


def _tells_more(words: list[Word], found: Range) -> bool:
    """Return whether a clause tells more of a noun: a case | the court closed; news that | he left.

    One without a pronoun does so behind “a” alone.
    """
    if found[0] < 2:
        return False
    if words[found[0] - 1].low == "that":
        return _is_claim(words, found[0] - 2)
    if words[found[0]].low not in DETERMINERS:
        return False
    noun, article = words[found[0] - 1], words[found[0] - 2].low
    told = article in {"a", "an"} and noun.in_phrase and not noun.is_name
    return told and not _judges(words, found[0] - 1)


def _is_claim(words: list[Word], at: int) -> bool:
    """Return whether a word before “that” is a noun for a claim, which no apposition judges."""
    return words[at].low in CLAIMS and not (is_finite(words, at) or _judges(words, at))


def _judges(words: list[Word], noun: int) -> bool:
    """Return whether a noun for a claim is in apposition: …, a charge | the clerks denied, noting.

    Its clause tells of somebody else, who goes on.
    """
    first = noun - (words[noun - 1].low in DETERMINERS)
    return words[first - 1].text == "," and words[noun].low in CLAIMS


def _first_name(words: list[Word], end: int) -> Range | None:
    """Return the name or the pronoun that a sentence begins with: the subject of any verb."""
    if not end or words[0].low in PERSONAL:
        return (0, 1) if end and words[0].low != "it" else None
    if _noun_and_verb(words, end):
        return 0, 2
    at = 0
    while at < end and words[at].in_name and words[at].time not in "dm":
        at += 1
    return (0, at) if 1 < at < end and words[0].names else None


def _noun_and_verb(words: list[Word], end: int) -> bool:
    """Return whether a sentence begins with one noun and a verb in -s: the note stops short."""
    if end < SHORTEST_OCCASION or words[0].low not in DETERMINERS:
        return False
    noun, verb = words[1], words[2].low
    apart = verb in PREPOSITIONS and verb != "of"  # the ministry on its website
    return (in_s(verb) or apart) and (noun.low in TEXTS_AND_BODIES or noun.low in ROLES)


def speaking_subject(words: list[Word], verb: int) -> Range | None:
    """Return the subject that a participle shares, that of a reported clause if it may speak.

    Brook denied that the work was late, calling it …; Brook said Moss had left, telling them ….
    """
    found = governing_subject(words, verb)
    if found and _may_be_asked_of(words, found[0]):
        found = past_untold(words, found)
    while found and not _may_speak(words, found) and (at := _reported_by(words, found)):
        outer = subject_before(words, at)
        if outer is None or outer[0] >= found[0]:
            break
        found = outer
    return found


def _may_be_asked_of(words: list[Word], at: int) -> bool:
    """Return whether a subject may be what is not told: would not say how | many, if | the mill."""
    asked = words[at - 1].low in WHAT_IS_ASKED and words[at - 1].low != "that"
    return words[at].low in HOW_MANY or (asked and words[at].low not in PERSONAL)


def _may_speak(words: list[Word], found: Range) -> bool:
    """Return whether a phrase is, as far as its last word tells, of somebody who speaks."""
    last = words[found[1] - 1]
    speaks = last.low in TEXTS_AND_BODIES or is_role(last.low.removesuffix("s"))
    return (
        last.is_name or speaks or is_plural(last.low) or (last.low in PERSONAL and last.low != "it")
    )


def _reported_by(words: list[Word], found: Range) -> int:
    """Return where the verb stands that reports the clause of a subject; 0 without one."""
    at = found[0] - 1
    at -= at > 0 and words[at].low in WHAT_IS_ASKED
    return at if at > 0 and words[at].cue and not words[at].gerund else 0
