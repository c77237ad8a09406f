"""The words between commas, dashes and brackets: a noun phrase, an aside, a clause."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.asides import is_aside, is_aside_clause, is_relative, tells_how, tells_when
from framing.reporting.endings import in_s, is_plural, is_role
from framing.reporting.finite import finite_in, finite_verbs, is_finite
from framing.reporting.inner_phrases import leads_to_phrase
from framing.reporting.phrases import PARTICIPLES, RELATIVE
from framing.reporting.vocabulary import (
    ADVERBS,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    Word,
)

LONGEST = 60  # words looked back for the subject
DASHES = frozenset(["—", "–", "―", "-"])
JOINS = frozenset(["and", "or"])
JOINED = JOINS | {"but"}
WHOSE = frozenset(["who", "whose"])
HARD = frozenset(";:!?(,")
WORD_IN_MARKS = 40  # characters in marks that may stand within a phrase
CONTRASTS = frozenset(["while", "whereas", "though", "although"])
BEGINS_CLAUSE = CONTRASTS | {"where", "when", "because"}  # and a noun phrase, its subject
ONE_OF_MANY = frozenset(["one", "the", "another"])  # one of those arrested; the only one hurt
BEGINS_LED = SUBORDINATORS | PREPOSITIONS
OPPOSED = word_class("relational_nouns")
MAKES = word_class("naming") | {"elected", "appointed", "made", "declared", "crowned", "voted"}
SHORTEST_CLAUSE = 3  # words: when the tide
RESTRICTIVE = RELATIVE | {"where"}


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
    right = _proper_end(words, left, right)
    if left >= right:
        return 0
    if is_relative(words, left, right) or tells_when(words, left, right):
        return right if _is_of_whose(words, left, right) else 0
    left = _after_opener(words, left, right)
    finite = finite_verbs(words, left, right)
    if finite:
        return _before_verb(words, left, right, finite)
    if plain := _before_plain_relative(words, left, right):
        return plain
    if verb_in_marks(words, left, right):
        return None
    if words[left].low in BEGINS_CLAUSE:
        if _has_plain_verb(words, left, right):
            return None
        left += _leads_to_subject(words, left, right)
    return 0 if is_aside(words, left, right) else right


def _has_plain_verb(words: list[Word], left: int, right: int) -> bool:
    """Return whether a form in -s ends a clause that begins with when: when the tide | turns."""
    last, noun = words[right - 1], words[right - 2]
    if right - left <= SHORTEST_CLAUSE or last.is_name or not in_s(last.low):
        return False
    return noun.low not in DETERMINERS and not (
        is_plural(noun.low) or is_role(last.low.removesuffix("s"))
    )


def _proper_end(words: list[Word], left: int, right: int) -> int:
    """Return where a segment ends without what a parenthesis or a dash adds to it."""
    if left < right and words[right - 1].text == ")":
        right = opening_of(words, right - 1) or right
    return _before_dash(words, left, right)


def _after_opener(words: list[Word], left: int, right: int) -> int:
    """Return where a segment begins that “and” or adverbs lead to: and then | Ana Brook."""
    opens = words[left].low in JOINED or tells_how(words[left])
    at = left + (opens and left + 1 < right)
    while at + 1 < right and words[at].low in ADVERBS:
        at += 1
    return at


def _leads_to_subject(words: list[Word], left: int, right: int) -> bool:
    """Return whether what begins a clause stands before its subject: where | his lawyer, …."""
    if left + 1 == right:
        return False
    return words[left].low in CONTRASTS or words[left + 1].low in DETERMINERS


def _before_verb(words: list[Word], left: int, right: int, finite: list[int]) -> int | None:
    """Return of a segment in which finite verbs stand what ``noun_end`` does of any."""
    relative = _relative_within(words, left, finite[0])
    if relative:
        return 0 if words[left].low in PREPOSITIONS else relative
    if not left and _subject_behind(words, right, finite[-1]):
        return right
    if is_aside_clause(words, left, finite):
        return 0
    return finite[0] if _is_told_more_of(words, left, right, finite[0]) else None


def _subject_behind(words: list[Word], right: int, verb: int) -> bool:
    """Return whether a subject ends a clause that begins a sentence: as they were asked | the nun.

    ``verb`` is the last one of the clause, a passive; who it makes somebody is no subject.
    """
    at = verb + (words[verb].low in BE)
    if at + 1 >= right or words[at - 1].low not in BE or words[0].low not in BEGINS_LED:
        return False
    passive = words[at].finite == "past" or words[at].low in PARTICIPLES
    last = words[right - 1]
    speaks = last.is_name or is_role(last.low) or last.low in OPPOSED
    if not (passive and speaks) or words[at].low in MAKES:
        return False
    return _is_phrase(words, at + 1, right) or (
        words[at + 1].low in PREPOSITIONS and leads_to_phrase(words, at + 1, right)
    )


def _is_phrase(words: list[Word], start: int, end: int) -> bool:
    """Return whether a range is one noun phrase without a preposition: the mayor; his rival."""
    first = words[start]
    somebody = first.names or first.low in DETERMINERS or first.possessive
    return somebody and all(
        word.in_phrase and word.low not in PREPOSITIONS for word in words[start:end]
    )


def _is_told_more_of(words: list[Word], left: int, right: int, verb: int) -> bool:
    """Return whether a past form tells more of a noun in apposition: Ana Brook, a nun | hurt."""
    first, told = words[left].low, words[verb].finite == "past"
    if verb == right - 1 and first in ONE_OF_MANY:
        return left > 0 and (told or words[verb].low in PARTICIPLES)
    return left > 0 and told and first in {"a", "an"}


def _before_dash(words: list[Word], left: int, right: int) -> int:
    """Return where the first dash within a segment stands, or its end."""
    for at in range(left + 1, right):
        if words[at].is_sign and words[at].text in DASHES and is_dash(words, at):
            return at
    return right


def verb_in_marks(words: list[Word], left: int, right: int) -> bool:
    """Return whether the verb of a clause stands in marks: Peru “firmly opposes” the sale."""
    for at in range(left + 1, right):
        if words[at].quoted and words[at].goes_on and words[at - 1].in_phrase:
            return words[at].opens_verb or (at + 1 < right and words[at + 1].low in DETERMINERS)
    return False


def _is_of_whose(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment is a noun phrase after “whose”: whose lawyer, Ana Brook, said."""
    if words[left].low != "whose" or left + 1 == right:
        return False
    return not finite_in(words, left + 1, right)


def _before_plain_relative(words: list[Word], left: int, right: int) -> int:
    """Return where a noun ends before a relative whose verb only its -s tells; 0 without one.

    The company | which oversees the dam.
    """
    for at in range(left + 1, right - 2):
        if words[at].low in RELATIVE and in_s(words[at + 1].low):
            return at if words[at + 2].low in DETERMINERS else 0
    return 0


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
    return begins if whose and not finite_in(words, begins + 1, left) else 0


def may_be_clause(words: list[Word], found: tuple[int, int]) -> bool:
    """Return whether a phrase may be a plural noun and its verb: unless wages rise."""
    start, end = found
    plain = end - start > 1 and words[start].low not in DETERMINERS and not words[start].is_name
    return plain and is_plural(words[end - 2].low) and not is_plural(words[end - 1].low)


def is_noun_alone(words: list[Word], start: int, end: int) -> bool:
    """Return whether no word may be a verb after a noun: whose brother; not: whose boat lies."""
    return not any(word.low in PREPOSITIONS or in_s(word.low) for word in words[start:end])
