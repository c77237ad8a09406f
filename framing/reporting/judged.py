"""Where a report tells, behind a comma, what another says of what was said: a claim she denies."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.bounds import NOMINATIVE
from framing.reporting.cues import CLAUSE_NOUNS
from framing.reporting.endings import in_ing
from framing.reporting.vocabulary import DETERMINERS, Word

DENIES = frozenset(
    [
        *("denies", "denied", "deny", "disputes", "disputed", "dispute"),
        *("rejects", "rejected", "reject"),
    ]
)
CALLING = word_class("calling") | word_class("calling_with_as")
JUDGED = word_class("judged")
DENIABLE = JUDGED | {"which", "something"}
STRESSES = frozenset(["strongly", "vehemently", "flatly", "categorically"])
# What another has made of it besides: a promise | first made by her predecessor.
RETOLD = frozenset(["made", "raised", "given", "voiced", "issued", "repeated", "echoed"])
RETOLD |= {"denied", "rejected", "disputed", "dismissed", "contested"}
FIGURES = frozenset(["figure", "number", "toll", "total", "sum", "share", "price"])
PUTS = frozenset(["put", "puts"])
RETELLING = CLAUSE_NOUNS | PUTS  # without one of these nothing is told so
LONGEST = 12  # words of “, a charge that the army and its allies have long denied”


def before_denial(words: list[Word], start: int, end: int) -> int:
    """Return where the reporter tells who denies what is said: “, a claim the army denies”."""
    for verb in range(end - 1, start + 2, -1):
        if words[verb].low in DENIES and _ends_denial(words, verb + 1, end):
            near = range(verb - 1, max(start, verb + 1 - LONGEST), -1)
            comma = next((at for at in near if words[at].text == ","), 0)
            return comma if comma and _noun_after(words, comma) in DENIABLE else end
    return end


def _ends_denial(words: list[Word], after: int, end: int) -> bool:
    """Return whether a clause ends with a verb of denying: denied strongly |; denied |, saying."""
    after += after < end and words[after].low in STRESSES
    goes_on = after + 1 < end and words[after].text == ","
    return after == end or (goes_on and in_ing(words[after + 1].low))


def before_retold(words: list[Word], start: int, end: int) -> int:
    """Return where the reporter tells who else made or denied it: “, a promise made by Brook”.

    Or at what another puts it: “, a figure the operator put at 35%”.
    """
    for at in range(start + 2, end - 5):
        if words[at].text != "," or words[at + 1].low not in DETERMINERS:
            continue
        if words[at + 2].low in FIGURES and _is_put(words, at + 3, end):
            return at
        if words[at + 2].low in CLAUSE_NOUNS:
            verb = at + 3 + (words[at + 3].in_group or words[at + 3].low == "first")
            if words[verb].low in RETOLD and words[verb + 1].low == "by":
                return at
    return end


def _is_put(words: list[Word], start: int, end: int) -> bool:
    """Return whether somebody else puts a figure at another: the operator | put at 35%."""
    put = next((at for at in range(start + 1, end - 1) if not words[at].in_phrase), end)
    return put + 1 < end and words[put].low in PUTS and words[put + 1].low == "at"


def before_judgement(words: list[Word], start: int, end: int) -> int:
    """Return where the reporter tells what another calls it: “, a move Ana Brook called “rash””."""
    marks = next((at for at in range(end - 1, start, -1) if words[at].quoted), start)
    comma = next((at for at in range(marks, start, -1) if words[at].text == ","), start)
    return comma if start < comma and is_judgement(words, comma) else end


def is_judgement(words: list[Word], comma: int) -> bool:
    """Return whether another’s word for what was said follows a comma: a move | X called “rash”."""
    judged = comma + 3 < len(words) and _noun_after(words, comma)
    if not judged or judged not in DENIABLE:
        return False
    noun = comma + 1 + (words[comma + 1].low in DETERMINERS)
    near = range(noun + 2, min(noun + LONGEST, len(words) - 1))
    verb = next((at for at in near if words[at].low in CALLING), 0)
    if not verb or any(word.is_sign for word in words[noun + 1 : verb]):
        return False
    after = verb + 1 + (words[verb + 1].low == "as")
    quoted = after < len(words) and words[after].quoted
    return quoted and words[verb - 1].low not in NOMINATIVE


def _noun_after(words: list[Word], comma: int) -> str:
    """Return the noun after a comma, in the singular: , a claim; , charges."""
    noun = words[comma + 1 + (words[comma + 1].low in DETERMINERS)].low
    return noun if noun in DENIABLE else noun.removesuffix("s")
