"""Where clauses begin and end within a sentence, and where the sentence does."""

from __future__ import annotations

from framing.reporting.endings import in_s
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.listeners import ADVERBIAL
from framing.reporting.phrases import PREPOSITIONS, SUBORDINATORS
from framing.reporting.segments import verb_in_marks
from framing.reporting.times import after_time
from framing.reporting.vocabulary import DETERMINERS, STOPS as SIGNS, Word

STOPS = SIGNS - {","}
NOMINATIVE = frozenset(["i", "he", "she", "they", "we"])
DO = frozenset(["did", "do", "does", "has", "had", "have", "would", "will"])
LONGEST_TIE = 8  # words of “, less than two full days after”
JUST = frozenset(["just", "only", "less", "more", "than", "shortly", "barely", "soon", "full"])
LONGEST_FLAG = 3  # words of a label before a colon
OBJECTS = frozenset(["it", "him", "them", "us", "me", "you"])
ABOUT = frozenset([("at", "least"), ("at", "most"), ("up", "to")])
ROUGHLY = frozenset(["about", "around", "over", "under"])
COUNTED = frozenset(["half", "a", "dozens", "scores", "hundreds", "thousands", "millions"])
NO_MAIN_CLAUSE = SUBORDINATORS | PREPOSITIONS | {"asked"}


def before_according(words: list[Word], start: int, end: int) -> int:
    """Return where “, according to …” begins, or ``end``."""
    for at in range(start + 4, end - 1):
        if words[at].low == "according" and words[at - 1].text == ",":
            return at - 1
    return end


def tie_before(words: list[Word], at: int) -> int | None:
    """Return the comma before what ties a clause to a report: , a day after; , to which; or None.

    Another’s act begins at ``at``, as the reporter tells.
    """
    tie = words[at - 1].low if at > 2 else ""
    if tie == "which":
        return at - 3 if words[at - 2].low == "to" and words[at - 3].text == "," else None
    if tie not in {"after", "before"}:
        return None
    for comma in range(at - 2, max(0, at - LONGEST_TIE), -1):
        if words[comma].text == ",":
            return comma
        if words[comma].time == "x" and words[comma].low not in JUST:
            return None
    return None


def before_likewise(words: list[Word], start: int, end: int) -> int:
    """Return where “, as did the envoy” begins, which tells of another speaker, or ``end``."""
    for at in range(start + 1, end - 2):
        if words[at].low == "as" and words[at - 1].text == "," and words[at + 1].low in DO:
            return at - 1
    return end


def content_end(words: list[Word]) -> int:
    """Return the number of words without the stop that closes the sentence."""
    end = len(words)
    while end and words[end - 1].text in STOPS:
        end -= 1
    return end


def relative_end(words: list[Word], verb: int, end: int) -> int:
    """Return where a relative clause ends: at the comma before the main verb, or ``end``.

    Or before a further one: who said it rained | and who left.
    """
    for at, word in enumerate(words[verb + 1 : end - 1], verb + 1):
        if word.low == "and" and words[at + 1].low in {"who", "whose"}:
            asked = any(word.low in {"who", "whose"} for word in words[verb + 1 : at])
            return end if asked else at
        if word.text != ",":
            continue
        if (words[at + 1].finite and is_finite(words, at + 1)) or _acts(words, at + 1):
            return at
    return end


def _acts(words: list[Word], at: int) -> bool:
    """Return whether a form in -s after a comma is a verb: who says it is safe, | lifts a lid.

    A noun of a list has a sign or “and” after it, and mostly another one in -s before the comma;
    one that begins a clause has its verb after it.
    """
    word, before = words[at], words[at - 2]
    if word.is_name or not in_s(word.low) or at + 1 >= len(words):
        return False
    after = words[at + 1].low
    if after in DETERMINERS or after in OBJECTS:
        return True
    listed = in_s(before.low) and words[at - 3].low != "and"
    led = after in PREPOSITIONS and after != "of"
    return led and not listed and not finite_in(words, at + 2, len(words))


def infinitive_end(words: list[Word], verb: int, end: int) -> int:
    """Return where an infinitive ends: at the main verb, “who claimed to have seen it | said”."""
    if verb + 1 >= end or words[verb + 1].low not in {"to", "not"}:
        return end
    for at in range(verb + 2, end):
        word = words[at]
        if word.finite and word.low != "have" and is_finite(words, at):
            return at
        if word.is_sign or word.low in SUBORDINATORS or word.low in NOMINATIVE:
            return end
    return end


def comma_in(words: list[Word], start: int, end: int) -> int:
    """Return where the first comma of a range stands, or the end."""
    for at in range(start, end):
        if words[at].text == ",":
            return at
    return end


def is_stop(words: list[Word], at: int) -> bool:
    """Return whether the sentence or one of its parts ends here."""
    return at >= len(words) or (not words[at].quoted and words[at].is_sign)


def clause_before(words: list[Word], comma: int, after: int) -> bool:
    """Return whether a comma closes what the verb reports: a clause, or the first part of one."""
    if words[comma].text != ",":
        return False
    if not is_stop(words, after) and words[0].low in NO_MAIN_CLAUSE and not _counts(words, 0):
        return _main_clause(words, comma)
    resumes = after + 1 < len(words) and words[after].text == "," and not words[after + 1].quoted
    plain = is_stop(words, after) and is_whole(words, comma)
    clause = comma > 1 and (finite_in(words, 0, comma) or verb_in_marks(words, 0, comma))
    return resumes or plain or clause


def is_whole(words: list[Word], comma: int) -> bool:
    """Return whether what stands before a comma is no date and no phrase that only leads on."""
    leads = words[0].low in NO_MAIN_CLAUSE or after_time(words, 0, comma) == comma
    return comma > 1 and not leads


def _counts(words: list[Word], start: int) -> bool:
    """Return whether a clause opens with how many: at least 38 people; about a dozen; up to ten.

    But not with when: at about 3 p.m.; over two days.
    """
    pair = words[start].low, words[start + 1].low
    at = start + (2 if pair in ABOUT else 1 if pair[0] in ROUGHLY else 0)
    if at == start or at + 1 >= len(words):
        return False
    number = words[at].time == "n" or words[at].text[0].isdigit() or words[at].low in COUNTED
    return number and after_time(words, at, len(words)) == at


def _main_clause(words: list[Word], comma: int) -> bool:
    """Return whether a main clause stands between two commas: when it broke, the road was shut,."""
    first = next(at for at in range(comma + 1) if words[at].text == ",")
    if first >= comma:
        return False
    if words[first + 1].low in NO_MAIN_CLAUSE and not _counts(words, first + 1):
        return False
    return finite_in(words, first + 1, comma)


def ends_here(words: list[Word], at: int, quoted: bool) -> bool:
    """Return whether, after a verb, the clause is over or only says when, where and to whom."""
    if at >= len(words) or words[at].is_sign:
        return True
    if words[at].low == "that":
        return False
    if quoted or words[at].low in ADVERBIAL or words[at].low.endswith("ly"):
        return True
    return after_time(words, at, len(words)) > at


def is_flag(words: list[Word], colon: int) -> bool:
    """Return whether only a label stands before a colon: Update 2: | two rescued, police said."""
    label = words[:colon]
    return colon <= LONGEST_FLAG and all(word.is_name or word.low.isdigit() for word in label)


def has_particle(words: list[Word], verb: int, start: int) -> bool:
    """Return whether a particle goes with the verb: “called for …”, “pointed out that …”."""
    alone = start == verb + 2 or words[verb + 2].low == "that"
    return alone and words[verb + 1].low in {"for", "on", "out"}
