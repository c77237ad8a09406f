"""What stands beside a clause between commas: asides that tell when and how, relative clauses."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.endings import in_ing
from framing.reporting.finite import finite_in
from framing.reporting.inner_phrases import leads_to_phrase
from framing.reporting.phrases import PARTICIPLES, RELATIVE
from framing.reporting.times import after_time
from framing.reporting.vocabulary import (
    ADVERBS,
    DETERMINERS,
    LONGEST_NO_PAST,
    OCCASIONS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    Word,
)

HELD_IN = frozenset(["in", "at", "during", "through", "via"])
AFTER_PARTICIPLE = PREPOSITIONS | DETERMINERS | ADVERBS | PERSONAL | {"that"}
HOMEWARD = frozenset(["home", "back", "out", "away", "off", "up", "down", "as", "when", "if"])
SINCE = frozenset(["after", "before", "since", "into"])  # after hours, days, weeks
OF_WHOM = frozenset(["whom", "which", "whose"])
ALONE = word_class("lone_participles")
NAMING = word_class("naming")
MEASURED = frozenset(["long", "high", "tall", "wide", "deep", "thick", "old", "strong", "heavy"])
OPENERS = SUBORDINATORS | {"and", "but", "or", "that"}
ASIDE = ADVERBS | PARTICIPLES | SUBORDINATORS | {"according"}


def tells_how(word: Word) -> bool:
    """Return whether a word is an adverb in -ly, no name: visibly tired."""
    return word.low[-2:] == "ly" and word.in_group


def is_aside(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment without a verb is no noun phrase: by noon; tired; hours later."""
    first = words[left]
    if first.low in PREPOSITIONS:
        gerund = left + 1 < right and in_ing(words[left + 1].low)  # in opposing the request
        return not leads_to_phrase(words, left + gerund, right)
    if first.low in ASIDE or tells_how(first) or _is_participle(words, left, right):
        return True
    if _opens_with_participle(words, left):
        return True
    return first.low[0].isdigit() or after_time(words, left, right) == right


def tells_when(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment tells how long before or after something: days after the vote."""
    for at in range(left, min(left + 3, right - 1)):
        if TIMES.get(words[at].low) == "u":
            since = words[at + 1].low in SINCE
            return since and not leads_to_phrase(words, at + 1, right)
    return False


def is_relative(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment begins with a relative pronoun: who …, whose …, some of whom …."""
    first = words[left].low
    if first in RELATIVE and first != "that":
        return True
    near = range(left + 1, min(left + 4, right))
    return any(words[at].low in OF_WHOM and words[at - 1].low in PREPOSITIONS for at in near)


def _is_participle(words: list[Word], at: int, right: int) -> bool:
    """Return whether a form in -ing is no name: speaking in Hill, citing Brook; not: King Otto."""
    word = words[at]
    if not in_ing(word.low) or not word.is_name or word.signals:
        return in_ing(word.low)
    if at + 1 == right and word.low in ALONE:
        return True
    return at + 1 < right and words[at + 1].low in AFTER_PARTICIPLE


def _opens_with_participle(words: list[Word], left: int) -> bool:
    """Return whether a first word in -ed tells what was done to a subject: Summoned in Vale, ….

    A name in -ed has no such word after it, save “of” as in Ahmed of Vale.
    """
    if left or words[0].low[-2:] != "ed":
        return False
    first, after = words[0], words[1] if len(words) > 1 else words[0]
    if first.low in NAMING:
        return True  # Nicknamed the Bell, Ana Brook
    if len(first.low) <= LONGEST_NO_PAST:
        return False
    if after.low in AFTER_PARTICIPLE or after.low in HOMEWARD:
        return after.low != "of" or first.signals
    return after.low.endswith("ly") and not after.is_name


def is_aside_clause(words: list[Word], left: int, finite: list[int]) -> bool:
    """Return whether a clause with verbs stands beside the main one: led by Brook; when asked."""
    first = words[left]
    if first.low in SUBORDINATORS or first.low == "according" or _is_measure(words, left, finite):
        return True
    if first.low in HELD_IN and len(finite) == 1:
        held = words[finite[0] - 1].low in OCCASIONS  # in a letter dated 3 May
        return held or (left > 0 and _is_of_one(words, left, finite[0]))
    if _is_participle(words, left, len(words)):
        return True
    past = first.finite == "past" or first.low in PARTICIPLES
    if not (past or _opens_with_participle(words, left)):
        return False
    opened = (at for at in range(left + 1, finite[-1]) if words[at].low in OPENERS)
    clause = next(opened, finite[-1])
    return all(words[at].finite == "past" for at in finite if left < at <= clause)


def _is_measure(words: list[Word], left: int, finite: list[int]) -> bool:
    """Return whether a measure and a participle tell more of a noun: 80 pages long and | sealed."""
    measured = words[left].time == "n" or words[left].low[0].isdigit()
    told = words[finite[0] - 1].low == "and" and words[finite[0]].finite == "past"
    return measured and told and words[finite[0] - 2].low in MEASURED


def _is_of_one(words: list[Word], left: int, verb: int) -> bool:
    """Return whether a past form tells more of something not told of before: in a video posted."""
    return words[left + 1].low in {"a", "an"} and words[verb].finite == "past"


def past_participle(words: list[Word], sign: int) -> int:
    """Return the comma after what somebody does meanwhile, where a clause goes on with its verb.

    The letters, she said, | untying the ribbon, | were lost. ``sign`` stands behind the tag; it is
    returned where no such comma follows.
    """
    if sign + 1 >= len(words) or not in_ing(words[sign + 1].low):
        return sign
    rest = range(sign + 1, len(words))
    comma = next((at for at in rest if words[at].text == ","), len(words))
    own = comma + 1 < len(words) and words[comma + 1].finite and not words[comma + 1].cue
    inside = words[sign + 1 : comma]
    says = any(word.low == "that" for word in inside) or finite_in(inside, 0, len(inside))
    return comma if own and not says else sign
