"""The words between commas, dashes and brackets: a noun phrase, an aside, a clause."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.finite import is_finite
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
    in_ing,
    in_s,
    is_plural,
)

HELD_IN = frozenset(["in", "at", "during", "through", "via"])
LONGEST = 60  # words looked back for the subject
DASHES = frozenset(["—", "–", "―", "-"])
AFTER_PARTICIPLE = PREPOSITIONS | DETERMINERS | ADVERBS | PERSONAL | {"that"}
JOINS = frozenset(["and", "or"])
JOINED = JOINS | {"but"}
WHOSE = frozenset(["who", "whose"])
HARD = frozenset(";:!?(,")
WORD_IN_MARKS = 40  # characters in marks that may stand within a phrase
HOMEWARD = frozenset(["home", "back", "out", "away", "off", "up", "down", "as", "when", "if"])
SINCE = frozenset(["after", "before", "since", "into"])  # after hours, days, weeks
OF_WHOM = frozenset(["whom", "which", "whose"])
CONTRASTS = frozenset(["while", "whereas", "though", "although"])
BEGINS_CLAUSE = CONTRASTS | {"where", "when", "because"}  # and a noun phrase, its subject
ALONE = word_class("lone_participles")
NAMING = word_class("naming")
ONE_OF_MANY = frozenset(["one", "the", "another"])  # one of those arrested; the only one hurt
RESTRICTIVE = RELATIVE | {"where"}
OPENERS = SUBORDINATORS | {"and", "but", "or", "that"}
ASIDE = PREPOSITIONS | PARTICIPLES | SUBORDINATORS | {"according"}


def opening_of(words: list[Word], closing: int) -> int | None:
    """Return where the parenthesis that closes at a place opens."""
    places = range(closing - 1, max(0, closing - LONGEST), -1)
    return next((at for at in places if words[at].text == "("), None)


def is_dash(words: list[Word], at: int) -> bool:
    """Return whether a sign parts phrases, rather than joins words: 30-year-old, U.S.-led."""
    before = words[at - 1] if at else words[at]
    return words[at].text in DASHES and not (before.low[0].isdigit() or before.low.endswith("."))


def segment_start(words: list[Word], right: int) -> int:
    """Return where the segment that ends at ``right`` begins; a parenthesis is part of it."""
    at = right
    while at:
        if words[at - 1].is_sign and _parts(words, at - 1):
            opening = _opening_dash(words, at - 1)
            if not opening:
                break
            at = opening
            continue
        at -= 1
        if words[at].text == ")":
            at = opening_of(words, at) or at
    return at


def _opening_dash(words: list[Word], closing: int) -> int:
    """Return where an aside opens that dashes part from a phrase which goes on behind it, or 0.

    A nun and – since May – the only judge; a nun – since May – and a judge.
    """
    sign = words[closing].text
    if sign not in DASHES or closing + 1 == len(words):
        return 0
    places = range(closing - 1, max(0, closing - LONGEST), -1)
    opening = next((at for at in places if words[at].text == sign and is_dash(words, at)), 0)
    joined = opening and {words[opening - 1].low, words[closing + 1].low} & JOINS
    return opening if joined else 0


def _parts(words: list[Word], at: int) -> bool:
    """Return whether a sign or a quotation, more than a word in marks, ends a segment."""
    word = words[at]
    if word.quoted:
        opens = at == 0 and len(words) > 1 and words[1].text == ","
        return opens or word.length > WORD_IN_MARKS or not word.last.isalnum()
    return word.text in HARD or (word.text in DASHES and is_dash(words, at))


def noun_end(words: list[Word], left: int, right: int) -> int | None:
    """Return where the noun phrase that a segment is ends; 0 for an aside, None for a clause."""
    if left < right and words[right - 1].text == ")":
        right = opening_of(words, right - 1) or right
    right = _before_dash(words, left, right)
    if left >= right or _is_relative(words, left, right) or _tells_when(words, left, right):
        return right if left < right and _is_of_whose(words, left, right) else 0
    if words[left].low in {"and", "but", "or"}:
        left += left + 1 < right
    elif words[left].low[-2:] == "ly" and words[left].in_group:
        left += left + 1 < right  # visibly tired
    while left + 1 < right and words[left].low in ADVERBS:
        left += 1
    finite = [at for at in range(left, right) if words[at].finite and is_finite(words, at)]
    if not finite and verb_in_marks(words, left, right):
        return None
    if words[left].low in BEGINS_CLAUSE and not finite:
        led = left + 1 < right and (
            words[left].low in CONTRASTS or words[left + 1].low in DETERMINERS
        )
        left += led  # where his lawyer, Ana Brook, said
    first = words[left]
    if finite:
        relative = _relative_within(words, left, finite[0])
        if relative:
            return 0 if first.low in PREPOSITIONS else relative
        if _is_aside_clause(words, left, finite):
            return 0
        last = finite[0] == right - 1 and first.low in ONE_OF_MANY
        told = words[finite[0]].finite == "past" or (last and words[finite[0]].low in PARTICIPLES)
        apposed = left and told and (last or first.low in {"a", "an"})
        return finite[0] if apposed else None
    adverb = first.low in ADVERBS and (left or right == left + 1)
    gerund = left + 1 < right and in_ing(words[left + 1].low)  # in opposing the request
    if first.low in PREPOSITIONS and leads_to_phrase(words, left + gerund, right):
        return right
    if adverb or first.low in ASIDE or _is_participle(words, left, right):
        return 0
    if left == 0 and first.low[-2:] == "ed" and _opens_with_participle(words):
        return 0
    if first.low.endswith("ly") and first.in_group:
        return 0
    return 0 if first.low[0].isdigit() or after_time(words, left, right) == right else right


def _before_dash(words: list[Word], left: int, right: int) -> int:
    """Return where the first dash within a segment stands, or its end."""
    for at in range(left + 1, right):
        if words[at].is_sign and words[at].text in DASHES and is_dash(words, at):
            return at
    return right


def _tells_when(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment tells how long before or after something: days after the vote."""
    for at in range(left, min(left + 3, right - 1)):
        if TIMES.get(words[at].low) == "u":
            since = words[at + 1].low in SINCE
            return since and not leads_to_phrase(words, at + 1, right)
    return False


def verb_in_marks(words: list[Word], left: int, right: int) -> bool:
    """Return whether the verb of a clause stands in marks: Peru “firmly opposes” the sale."""
    for at in range(left + 1, right):
        if words[at].quoted and words[at].goes_on and words[at - 1].in_phrase:
            return words[at].opens_verb or (at + 1 < right and words[at + 1].low in DETERMINERS)
    return False


def _is_relative(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment begins with a relative pronoun: who …, whose …, some of whom …."""
    first = words[left].low
    if first in RELATIVE and first != "that":
        return True
    return not OF_WHOM.isdisjoint([word.low for word in words[left : min(left + 4, right)]])


def _is_of_whose(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment is a noun phrase after “whose”: whose lawyer, Ana Brook, said."""
    if words[left].low != "whose" or left + 1 == right:
        return False
    return not any(words[at].finite and is_finite(words, at) for at in range(left + 1, right))


def _is_participle(words: list[Word], at: int, right: int) -> bool:
    """Return whether a form in -ing is no name: speaking in Hill, citing Brook; not: King Otto."""
    word = words[at]
    if not in_ing(word.low) or not word.is_name or word.signals:
        return in_ing(word.low)
    if at + 1 == right and word.low in ALONE:
        return True
    return at + 1 < right and words[at + 1].low in AFTER_PARTICIPLE


def _opens_with_participle(words: list[Word]) -> bool:
    """Return whether a first word in -ed tells what was done to a subject: Summoned in Vale, ….

    A name in -ed has no such word after it, save “of” as in Ahmed of Vale.
    """
    first, after = words[0], words[1] if len(words) > 1 else words[0]
    if first.low in NAMING:
        return True  # Nicknamed the Bell, Ana Brook
    if len(first.low) <= LONGEST_NO_PAST:
        return False
    if after.low in AFTER_PARTICIPLE or after.low in HOMEWARD:
        return after.low != "of" or first.signals
    return after.low.endswith("ly") and not after.is_name


def _is_aside_clause(words: list[Word], left: int, finite: list[int]) -> bool:
    """Return whether a clause with verbs stands beside the main one: led by Brook; when asked."""
    first = words[left]
    if first.low in SUBORDINATORS or first.low == "according":
        return True
    if first.low in HELD_IN and len(finite) == 1:
        held = words[finite[0] - 1].low in OCCASIONS  # in a letter dated 3 May
        return held or (left > 0 and _is_of_one(words, left, finite[0]))
    if _is_participle(words, left, len(words)):
        return True
    past = first.finite == "past" or first.low in PARTICIPLES
    if not (past or (left == 0 and first.low[-2:] == "ed" and _opens_with_participle(words))):
        return False
    opened = (at for at in range(left + 1, finite[-1]) if words[at].low in OPENERS)
    clause = next(opened, finite[-1])
    return all(words[at].finite == "past" for at in finite if left < at <= clause)


def _is_of_one(words: list[Word], left: int, verb: int) -> bool:
    """Return whether a past form tells more of something not told of before: in a video posted."""
    return words[left + 1].low in {"a", "an"} and words[verb].finite == "past"


def _relative_within(words: list[Word], left: int, finite: int) -> int | None:
    """Return where a relative clause begins in a segment before its first finite verb."""
    places = range(left + 1, finite)
    return next((at for at in places if words[at].low in RESTRICTIVE), None)


def further_relative(words: list[Word], right: int) -> int:
    """Return where the last relative clause before a place begins behind a comma; 0 without one.

    Ana Brook, | who sold her boat and who said, ….
    """
    places = range(right - 1, max(0, right - LONGEST), -1)
    return next((at for at in places if words[at].low in WHOSE and words[at - 1].text == ","), 0)


def relative_start(words: list[Word], left: int, right: int) -> int:
    """Return where the relative clause begins of which a clause is the end, or 0.

    Ana Brook, | whose boat, a sloop, sank and who wept, said …; …, | whose boat, a sloop, sank, ….
    """
    places = range(left + 1, right)
    if any(words[at].low in WHOSE and words[at - 1].low in JOINED for at in places):
        return further_relative(words, left)
    begins = further_relative(words, left) if words[left].finite else 0
    whose = begins and words[begins].low == "whose" and is_finite(words, left)
    inner = range(begins + 1, left)
    apart = any(words[at].finite and is_finite(words, at) for at in inner) if whose else True
    return 0 if apart else begins


def may_be_clause(words: list[Word], found: tuple[int, int]) -> bool:
    """Return whether a phrase may be a plural noun and its verb: unless wages rise."""
    start, end = found
    plain = end - start > 1 and words[start].low not in DETERMINERS and not words[start].is_name
    return plain and is_plural(words[end - 2]) and not is_plural(words[end - 1])


def is_noun_alone(words: list[Word], start: int, end: int) -> bool:
    """Return whether no word may be a verb after a noun: whose brother; not: whose boat lies."""
    return not any(word.low in PREPOSITIONS or in_s(word.low) for word in words[start:end])
