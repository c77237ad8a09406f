"""Sources named by a phrase instead of a verb: according to X; in the words of X."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.bounds import comma_in, content_end
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PARTICIPLES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
)
from framing.reporting.tags import is_subject
from framing.reporting.vocabulary import JOINS, Word

LONGEST_SOURCE = 45  # words
POSSESSORS = frozenset(["his", "her", "its", "their", "my", "your", "our", "to"])
SPEAKING = word_class("person_roles") | word_class("bodies") | word_class("kin")
SPEAKING |= word_class("crowds")
STANDARDS = word_class("standards")
LINKS = frozenset(["addition", "however", "meanwhile", "moreover", "still", "instead", "example"])
BEGINS_ANEW = DETERMINERS | PERSONAL
BEFORE_OBJECT = JOINS | RELATIVE
APPOSED = RELATIVE | {"a", "an"}
TELLS_HOW = frozenset(["citing", "quoting", "speaking", "writing"])  # according to X, | citing Y,


def names_a_source(words: list[Word], to: int) -> bool:
    """Return whether “according to” names a source, rather than a plan: “according to his will”."""
    if to + 1 >= len(words) or words[to].low != "to":
        return False
    low, after = words[to + 1].low, words[to + 2 : to + 3]
    if low in STANDARDS:
        return any(word.low[0].isalpha() and word.low not in JOINS for word in after)
    if low not in POSSESSORS:
        return True
    speaks = any(word.low in SPEAKING for word in after)
    return (low != "to" and speaks) or _names_after_possessor(words, to + 1)


def _names_after_possessor(words: list[Word], at: int) -> bool:
    """Return whether a name in apposition follows: according to its driver, Ana Brook."""
    rest = words[at + 1 : at + 8]
    comma = next((i for i, word in enumerate(rest) if word.text == ","), None)
    return comma is not None and comma + 1 < len(rest) and rest[comma + 1].names


def by_phrase(words: list[Word], at: int, name: int, rule: str) -> Attribution | None:
    """Return the act of “According to X, …”, “…, according to X” and “…, according to X, …”.

    ``at`` is where the phrase begins, ``name`` where its source does.
    """
    end = content_end(words)
    stop, sign = _source_end(words, name, end)
    if stop <= name:
        return None
    content = _content(words, at, stop + sign, end)
    within = len(content) > 1
    source = name, comma_in(words, name, stop)  # before its appositions
    return Attribution((at, name), source, content, True, rule, not within)


def _source_end(words: list[Word], name: int, end: int) -> tuple[int, int]:
    """Return where a source with its appositions ends, and how many signs close it."""
    at = name
    told_of = words[name - 3].low in RELATIVE if name > 2 else False
    while at < min(end, name + LONGEST_SOURCE):
        word = words[at]
        if told_of and at > name and word.finite and is_finite(words, at):
            return at, 0  # who according to Brook | had left
        if word.quoted or word.text in ";:—–" or (at > name and _begins_clause(words, at, end)):
            return at, 0
        if word.text == ",":
            after = _after_apposition(words, name, at, end)
            if after is None:
                return at, 1
            at = after
        else:
            at += 1
    return at, 0


def _begins_clause(words: list[Word], at: int, end: int) -> bool:
    """Return whether a clause begins without a comma: according to Brook | the barge was sold."""
    if words[at].low not in BEGINS_ANEW or words[at - 1].low in BEFORE_OBJECT:
        return False
    comma = comma_in(words, at, end)
    return finite_in(words, at, comma)


def _after_apposition(words: list[Word], name: int, comma: int, end: int) -> int | None:
    """Return the comma that closes an apposition to a source, or None where there is none."""
    close = comma_in(words, comma + 1, end)
    if close == comma + 1 or close + 1 >= end:
        return None
    first = words[comma + 1]
    relative = first.low in RELATIVE or first.low in PARTICIPLES or first.finite == "past"
    named = first.names and not words[close - 1].low.endswith("ly")
    age = first.low.isdigit() and close == comma + 2
    apposed = first.low in APPOSED or named or age or (first.low == "the" and words[name].names)
    relative = relative or (first.low in TELLS_HOW and finite_in(words, close + 1, end))
    return close if relative or (apposed and not finite_in(words, comma + 1, close)) else None


def _content(words: list[Word], at: int, after: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return what a phrase reports: what follows it, what stands before it, or both."""
    rest = ((after, end),) if after < end else ()
    before = at - 1 if at and words[at - 1].text == "," else at
    if before < 1 or (rest and _is_link(words, before)):
        return rest
    if words[before - 1].low in RELATIVE and rest:
        return (before - 1, before), (after, _clause_end(words, after, end))
    if rest and (relative := _relative_before(words, before, after)):
        return ((relative, before),)
    quoted = _quotation_after(words, after)
    if quoted and not any(word.quoted for word in words[:before]):
        return ((quoted, end),)
    closed = rest and words[after - 1].text == ","
    if closed and _goes_on(words, before, after):
        return (0, before), *rest
    whole = before > 2 or words[before - 1].quoted or (before == 2 and finite_in(words, 0, 2))
    return ((0, before),) if whole else rest


def _is_link(words: list[Word], before: int) -> bool:
    """Return whether nothing but a link to the sentence before stands there: in addition."""
    return before < 3 and words[before - 1].low in LINKS


def _goes_on(words: list[Word], before: int, after: int) -> bool:
    """Return whether a clause that a phrase interrupts goes on after it."""
    first = words[after]
    if first.low in RELATIVE:
        return False  # according to Brook, who noted
    last = words[before - 1]  # no month of May
    if last.low in AUXILIARIES and not last.is_name and first.low not in DETERMINERS:
        return True
    if is_finite(words, after) or (first.in_group and not first.low.endswith("ly")):
        return True
    if finite_in(words, 0, before):
        return False
    led = words[0].low in PREPOSITIONS or words[0].adverbial
    return led or finite_in(words, after, len(words)) or is_subject(words, 0, before)


def _relative_before(words: list[Word], before: int, after: int) -> int:
    """Return where a relative clause begins that a phrase closes: Roe, who left, | according to Y.

    0 where the verb of the clause around it does not follow.
    """
    comma = next((at for at in range(before - 1, 0, -1) if words[at].text == ","), 0)
    opens = comma > 0 and words[after - 1].text == "," and words[comma + 1].low in RELATIVE
    clause = opens and is_finite(words, after) and finite_in(words, comma + 2, before)
    return comma + 1 if clause else 0


def _clause_end(words: list[Word], start: int, end: int) -> int:
    """Return the comma after a relative clause that the main verb follows, or the end."""
    for at in range(start, end - 1):
        if words[at].text == "," and is_finite(words, at + 1):
            return at
    return end


def _quotation_after(words: list[Word], at: int) -> int | None:
    """Return the quotation that a comma introduces after a place in a sentence."""
    rest = range(max(at, 1), len(words))
    return next((i for i in rest if words[i].quoted and words[i - 1].text == ","), None)
