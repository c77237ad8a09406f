"""Noun phrases, found with closed word classes instead of a parser."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import NOUN_FORMS
from framing.reporting.endings import in_ing, in_possessive, is_plural, is_role
from framing.reporting.finite import is_finite
from framing.reporting.inner_phrases import FEWEST, after_bare_relative, second_phrase
from framing.reporting.times import after_time
from framing.reporting.vocabulary import (
    ADVERBS as ADVERBS,
    ARTICLES,
    AUXILIARIES as AUXILIARIES,
    BEFORE_PHRASE,
    DAYS as DAYS,
    DETERMINERS as DETERMINERS,
    PERSONAL as PERSONAL,
    PREPOSITIONS as PREPOSITIONS,
    QUANTITY,
    SUBORDINATORS as SUBORDINATORS,
    Word,
)
from framing.text.stops import SHORTENED

Range = tuple[int, int]

RELATIVE = word_class("relative")
BODIES = word_class("bodies") | word_class("bodies_of_state")
OFFICES = BODIES | word_class("person_roles")
FIELD = 5  # words looked back from “and” for “of”
PRONOUNS = PERSONAL | RELATIVE
NO_VERB_FORMS = NOUN_FORMS | PREPOSITIONS  # people like Brook
NO_SUBJECT_AFTER = PREPOSITIONS | DAYS | ADVERBS
NO_PHRASE = PREPOSITIONS | SUBORDINATORS | DAYS | AUXILIARIES
OPENS = frozenset(["there", "here", "both"]) | {"something"}
GO_ON = frozenset(["of", "&", "for", "and"])  # a noun phrase goes on after these
BEFORE_BARE = AUXILIARIES | {"to", "not"}
FLOATING = frozenset(["both", "all", "each", "alike", "himself", "herself", "itself", "themselves"])
INEXACT = frozenset(["about", "around", "over", "under"])
LARGE = frozenset(["hundred", "thousand", "million", "dozen"])
JOINS_ADVERBS = frozenset(["and", "but", "yet"])
FIRST = "first"  # no date where a noun follows: in a first reaction
STEPPED_OVER = FLOATING | JOINS_ADVERBS | {"part"}
PARTICIPLES = word_class("participles")
# After these adjectives a noun phrase goes on: a person familiar with the talks.
TRAILING = frozenset(["familiar", "close", "briefed"])


def text_of(words: list[Word], reach: Range) -> str:
    """Return the words of a range as one text."""
    start, end = reach
    return " ".join([word.text for word in words[start:end]]).replace(" .", ".")


def verb_group(words: list[Word], verb: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    at = verb
    while at and words[at - 1].adverbial:
        if not (words[at - 1].in_group or has_since(words, at - 1)):
            break
        at -= 1
    return at


def has_since(words: list[Word], at: int) -> bool:
    """Return whether “since” is an adverb within a verb group: has since said."""
    return words[at].low == "since" and at > 0 and words[at - 1].low in AUXILIARIES


def stepped_over(words: list[Word], at: int) -> int:
    """Return how many words before a place stress a noun or join adverbs: for his part, himself."""
    if words[at - 1].low == "part":
        return 3 if at > 3 and words[at - 3].low == "for" else 0
    return int(_floats(words, at - 1) or _joins_adverbs(words, at))


def _joins_adverbs(words: list[Word], at: int) -> bool:
    """Return whether a word before a place joins two adverbs: angrily and repeatedly denied."""
    if at < 2 or words[at - 1].low not in JOINS_ADVERBS:
        return False
    return all(w.in_group and w.low not in AUXILIARIES for w in (words[at], words[at - 2]))


def _floats(words: list[Word], at: int) -> bool:
    """Return whether a word only stresses the noun before it: the two both; the mayor herself."""
    if words[at].low not in FLOATING or not at:
        return False
    noun = words[at - 1]
    return noun.in_phrase and noun.low not in PREPOSITIONS and noun.low not in DETERMINERS


def subject_after(words: list[Word], verb: int, stop: int) -> Range | None:
    """Return the noun phrase right after a verb (“said the minister”), or None."""
    at = verb + 1
    if at + 1 < stop and words[at].text == "@":
        return at, at + 2  # a name on a network
    while at < stop and _continues_phrase(words, at, verb + 1):
        at += 1
    while at > verb + 1 and words[at - 1].low in GO_ON:
        at -= 1  # said the mayor and left
    if at == verb + 1 or words[verb + 1].low in NO_SUBJECT_AFTER:
        return None
    return verb + 1, at


def phrase_before(words: list[Word], end: int) -> Range | None:
    """Return the noun phrase that ends at ``end``."""
    if end and words[end - 1].low in PRONOUNS:
        return end - 1, end
    return trimmed(words, run_before(words, end), end)


def run_before(words: list[Word], end: int) -> int:
    """Return where the words that may be one noun phrase, and what leads to it, begin."""
    for at in range(end - 1, -1, -1):
        word = words[at]
        if not word.in_phrase and (word.breaks or not _precedes_in_phrase(words, at, end)):
            return at + 1
        if word.signals and _is_bare_verb(words, at):
            return at + 1
    return 0


def _is_bare_verb(words: list[Word], at: int) -> bool:
    """Return whether a word is a verb of reporting after “did not”, “would”, “to”, a plural."""
    word, before = words[at], words[at - 1]
    if word.finite or not (word.signals and at):
        return False
    plain = word.cue and word.low == word.cue.verb and word.low not in NO_VERB_FORMS
    return before.low in BEFORE_BARE or before.negates or bool(plain and is_plural(before.low))


def _precedes_in_phrase(words: list[Word], at: int, end: int) -> bool:
    """Return whether a word that breaks not every noun phrase may belong to the one after it."""
    word = words[at]
    if word.finite:
        return not is_finite(words, at)
    if word.low in {"and", "&", "or"}:
        return at > 0 and at + 1 < end and _coordinates(words, at, end)
    if word.text == "-":  # the 54-year-old
        return at > 0 and words[at - 1].text.isdigit()
    return word.text != "." or (at > 0 and _is_shortened(words[at - 1]))


def _is_shortened(word: Word) -> bool:
    """Return whether a stop after a word may be an abbreviation's: Sen. Brook; Hill v. Vale."""
    return len(word.text) < 6 and (word.is_name or word.low in SHORTENED)


def _coordinates(words: list[Word], at: int, end: int) -> bool:
    """Return whether an “and” joins two names rather than two clauses."""
    before, after = words[at - 1], words[at + 1]
    if before.is_name and (after.is_name or after.low in DETERMINERS or after.low == "other"):
        return True
    titled = before.is_name and at + 2 < end and words[at + 2].is_name  # Ana Brook and baker Roe
    if (titled and is_role(after.low)) or _joins_fields(words, at, end):
        return True
    start = start_of_noun(words, at - 1)
    if start > 1 and words[start - 1].finite == "past" and words[start - 2].low in DETERMINERS:
        start -= 2  # a retired | teacher
    owned = words[start].low in DETERMINERS or in_possessive(words[start].low)
    several = is_plural(before.low) or (owned and after.low in DETERMINERS)
    return several and _opens_clause(words, start)


def _joins_fields(words: list[Word], at: int, end: int) -> bool:
    """Return whether “and” joins what an office is for: the ministry of water and power.

    So it is where its noun stands at the end without a determiner: the health and sports chief.
    """
    head = words[end - 1].low
    if head in OFFICES and not (words[at + 1].is_name or words[at + 1].low in DETERMINERS):
        return True
    for before in range(at - 1, max(0, at - FIELD), -1):
        if not words[before].in_phrase:
            return False
        if words[before].low in {"of", "for"}:
            return words[before - 1].low in BODIES
    return False


def start_of_noun(words: list[Word], at: int) -> int:
    """Return where a noun begins with what belongs to it."""
    while at and words[at - 1].in_phrase and words[at - 1].low not in PREPOSITIONS:
        at -= 1
    return at


def _opens_clause(words: list[Word], at: int) -> bool:
    """Return whether a clause begins at a place: parents and teachers said; it rained, and …."""
    if at > 1 and words[at - 1].low in {"and", "but"} and words[at - 2].is_sign:
        return True
    return at == 0 or words[at - 1].is_sign or words[at - 1].low in SUBORDINATORS


def trimmed(words: list[Word], start: int, end: int) -> Range | None:
    """Drop what stands before the phrase proper: adverbs, conjunctions, a date, a place."""
    at = _after_span(words, after_openers(words, start, end), end)
    if at + 2 < end and words[at].low == "according":
        return at + 2, end  # according to | the ministry, which said
    if at < end and words[at].low in PREPOSITIONS and not _is_inexact(words, at, end):
        second = second_phrase(words, at + 1, end)
        if second is None:
            return None
        at = second
    elif start and words[start - 1].low in PREPOSITIONS:  # after the vote the opposition
        at = second_phrase(words, start, end) or at
    elif at == 0 and end > 2 and in_ing(words[0].low) and not words[1].is_name:
        at = second_phrase(words, 1, end) or at  # visiting the port the premier
    elif end - at >= FEWEST and words[at].low in ARTICLES:
        at = after_bare_relative(words, at, end)
    if at >= end or words[at].quoted:
        return None
    if at > 1 and words[at - 1].low == "than" and words[at - 2].low in QUANTITY:
        at -= 2  # more than 200 doctors
    return at, _before_participle(words, at, end) if end - at > 2 else end


def _is_inexact(words: list[Word], at: int, end: int) -> bool:
    """Return whether a word only makes a number less exact: about two hundred | people said."""
    noun = at + 1
    if words[at].low not in INEXACT or (at and words[at - 1].finite and not words[at - 1].cue):
        return False  # has over forty men
    while noun < end and (words[noun].time == "n" or words[noun].low in LARGE):
        noun += 1
    if noun == at + 1 or noun >= end or words[noun].time == "u":
        return False  # over two hundred years the mill
    rest = range(noun + 1, end)
    return all(words[i].low not in DETERMINERS or words[i - 1].low in PREPOSITIONS for i in rest)


def _after_span(words: list[Word], at: int, end: int) -> int:
    """Return where a preposition stands after how long: two days | after the flood the mayor."""
    if at + 2 < end and words[at].time == "n" and words[at + 1].time == "u":
        return at + 2 if words[at + 2].low in {"after", "before", "into"} else at
    return at


def after_openers(words: list[Word], start: int, end: int) -> int:
    """Return where a phrase begins after adverbs, conjunctions and dates."""
    at = start
    while at < end:
        word = words[at]
        time = word.time if at else word.time_first
        date = at if time == "x" else after_time(words, at, end)
        if at < date < end and not (words[date].is_sign or words[date - 1].low == FIRST):
            at = date
        elif (word.leads or word.low in OPENS) and _opens(words, at, end):
            at += 1
        else:
            break
    return at


def _opens(words: list[Word], at: int, end: int) -> bool:
    """Return whether a phrase begins after a word: there | the minister; both | A and B."""
    word = words[at]
    if word.leads:
        return at + 1 < end or word.low in BEFORE_PHRASE
    if word.low == "something":
        return at + 1 < end and (words[at + 1].names or words[at + 1].low in DETERMINERS)
    if word.low == "both":
        return any(word.low == "and" for word in words[at + 2 : end])
    return at + 1 < end


def _before_participle(words: list[Word], start: int, end: int) -> int:
    """Return where a phrase ends before a participle that tells more of it: a letter | seen by."""
    for at in range(start + 1, end - 1):
        if words[at].low in PARTICIPLES and words[at + 1].low in PREPOSITIONS:
            return at
    return end


def _continues_phrase(words: list[Word], at: int, start: int) -> bool:
    """Return whether the word at ``at`` may still belong to the noun phrase begun at ``start``."""
    word = words[at]
    if word.quoted:
        return False
    if word.text == ".":
        return at + 1 < len(words) and _is_shortened(words[at - 1])
    if word.low in GO_ON:
        part = word.low == "for" and [after.low for after in words[at + 2 : at + 3]] == ["part"]
        return at > start and not part  # said the mayor | for her part
    if at > start and words[at - 1].low in PERSONAL:
        return False
    if at > start and words[at - 1].low in TRAILING and word.low in PREPOSITIONS:
        return True
    if word.low in DAYS and at > start and words[at - 1].low in DETERMINERS:
        return True  # a Wednesday editorial
    if word.finite == "name" and at + 1 < len(words) and words[at + 1].names:
        return True  # Will Brook
    if word.is_sign or word.low in NO_PHRASE:
        return word.text == "-" and words[at - 1].text.isdigit()  # the 54-year-old
    return not (word.finite and is_finite(words, at))
