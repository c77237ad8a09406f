"""Subjects that are more than one noun phrase: A, B and C; the retired, 71-year-old diplomat."""

from __future__ import annotations

from framing.reporting.endings import is_role
from framing.reporting.finite import is_finite
from framing.reporting.inner_phrases import second_phrase
from framing.reporting.phrases import Range, after_openers
from framing.reporting.segments import noun_end, segment_start
from framing.reporting.vocabulary import DETERMINERS, PREPOSITIONS, Word

LONGEST_ADJECTIVE = 4  # words of “the soft-spoken” and the like
LONGEST_IN_LIST = 5  # words of one noun phrase of a list
LONGEST_TAG = 10  # words after a verb that say when, where and to whom


def with_list(words: list[Word], found: Range, verb: int) -> Range:
    """Return a phrase with “and” together with the noun phrases of a list before it: A, B and C."""
    start = found[0]
    if start < 2 or words[start - 1].text != ",":
        return found
    last = words[found[1] - 1]
    bare = not (words[start].low in DETERMINERS or words[start].possessive)
    role = bare and not last.is_name and is_role(last.low)
    listed = "and" in [word.low for word in words[slice(*found)]]
    if not (listed or role) or resumes(words, verb):
        return found
    if role and not (listed and _joins_another(words, found)):
        return _with_adjective(words, found)
    while start > 1 and words[start - 1].text == ",":
        left = segment_start(words, start - 1)
        plain = start - 1 - left <= LONGEST_IN_LIST and noun_end(words, left, start - 1)
        if not plain or (left and words[left - 1].text != ",") or _ends_list(words, left, start):
            break
        start = left
    opens = after_openers(words, start, found[1]) if start < found[0] else start
    return _after_occasion(words, opens, found[0]), found[1]


def _after_occasion(words: list[Word], start: int, end: int) -> int:
    """Return where a list begins after a phrase with a preposition: in a note | A, B and C."""
    if start >= end or words[start].low not in PREPOSITIONS:
        return start
    comma = next((at for at in range(start, end) if words[at].is_sign), end)
    return second_phrase(words, start + 1, comma) or start


def _ends_list(words: list[Word], left: int, right: int) -> bool:
    """Return whether words end the list of a clause before: it hit a mill, | a barn and a yard,."""
    listed = any(word.low == "and" for word in words[left:right])
    return listed and any(word.finite for word in words[:left])


def _joins_another(words: list[Word], found: Range) -> bool:
    """Return whether “and” joins a noun phrase of its own: residents and | a retired diplomat."""
    joins = (at for at in range(*found) if words[at].low == "and")
    return any(words[at + 1].low in DETERMINERS for at in joins)


def _with_adjective(words: list[Word], found: Range) -> Range:
    """Return a role with the adjective before a comma: the retired, 71-year-old | diplomat."""
    comma = found[0] - 1
    for start in range(comma - 1, max(-1, comma - 1 - LONGEST_ADJECTIVE), -1):
        if words[start].low in DETERMINERS:
            free = start + 1 < comma and (not start or words[start - 1].low not in PREPOSITIONS)
            return (start, found[1]) if free else found
        if is_finite(words, start) or words[start].is_name or words[start].is_sign:
            break
    return found


def resumes(words: list[Word], verb: int) -> bool:
    """Return whether what a clause says goes on after the verb: “…, said, were new”.

    When, where and to whom may stand between: “…, told investors on Monday, would be new”.
    """
    for comma in range(verb + 1, min(verb + LONGEST_TAG, len(words) - 1)):
        word = words[comma]
        if word.text == ",":
            after = words[comma + 1]
            apart = comma > verb + 1  # to whom or when stands between: no participle, no tag
            plain = after.in_group or (after.low.endswith("s") and after.low != "says")
            return (plain or not apart) and is_finite(words, comma + 1)
        if word.quoted or word.is_sign or word.low == "that" or word.finite == "always":
            return False
    return False


def resumes_in_marks(words: list[Word], verb: int) -> bool:
    """Return whether a clause goes on in marks after the verb: …, told us, “were new”."""
    for comma in range(verb + 1, min(verb + LONGEST_TAG, len(words) - 1)):
        if words[comma].is_sign:
            return words[comma].text == "," and words[comma + 1].goes_on
    return False
