"""What a source does next, and does not say: it was “a farce”, but | blamed the frost for it."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.bounds import NOMINATIVE
from framing.reporting.chains import subject_before
from framing.reporting.cues import NOUN_FORMS, STATEMENT_NOUNS
from framing.reporting.endings import is_plural, is_role
from framing.reporting.finite import finite_verbs
from framing.reporting.listeners import AUDIENCES, BODIES, OBJECTIVE
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import DETERMINERS, PREPOSITIONS, Word

OWN_ACTS = word_class("own_acts")
JOINS = frozenset(["and", "but"])
BETWEEN = frozenset(["also", "then", "later"])  # and | also | thanked
NEEDED = {"left": "open", "ruled": "out", "rules": "out"}
OBJECTS = DETERMINERS | OBJECTIVE | {"it", "for", "on"}  # called for a vote
LEVELS = frozenset(["alert", "alerts", "warning", "warnings"])  # raised | the alert to red
QUANTITIES = frozenset(["long", "more", "most", "much", "far", "further", "almost"])
STATES_OF_MIND = word_class("states_of_mind")
PRONOUNS = NOMINATIVE | {"it", "there"}
PEOPLE = word_class("crowds") | word_class("kin") | word_class("plurals") | AUDIENCES
PEOPLE |= word_class("headline_speakers") | word_class("bodies_of_state") | STATEMENT_NOUNS
PEOPLE |= BODIES | word_class("person_roles") | word_class("humans")
PEOPLE |= {"country", "city", "town", "village", "nation", "church", "school", "university"}
PEOPLE |= {"hospital", "union", "team", "squad", "couple", "pair"}


def before_next_act(words: list[Word], start: int, end: int) -> int:
    """Return where “and ordered an inquiry” begins, which whoever speaks does, or the end.

    Marks or a comma stand before it, and the clause is of no person, or with marks of a pronoun: a
    price that rose “somewhat” attributes nothing. What is said of it goes on: and would rise.
    """
    for at in range(start + 2, end - 1):
        if words[at].low not in OWN_ACTS or not _has_object(words, at, end):
            continue
        join = at - 1 - (words[at - 1].low in BETWEEN or words[at - 1].low.endswith("ly"))
        if words[join].text == "," and _is_listed(words, at, end):
            join += 1
        elif words[join].low not in JOINS:
            continue
        if _is_not_its(words, start, join) or _owns_as_one(words, start, join, at):
            return join - (words[join - 1].text == ",")
    return end


def _is_listed(words: list[Word], verb: int, end: int) -> bool:
    """Return whether a further act ends a list: | dismissed its keeper, and ordered an inquiry."""
    joins = (at for at in range(verb + 2, end - 1) if words[at].low == "and")
    return any(words[at + 1].low in OWN_ACTS and _has_object(words, at + 1, end) for at in joins)


def _has_object(words: list[Word], verb: int, end: int) -> bool:
    """Return whether an object follows, so that the form is no passive: was hired and | praised."""
    after = words[verb + 1]
    if words[verb].low in NEEDED:
        return after.low == NEEDED[words[verb].low]
    if words[verb].low in {"raised", "lowered", "lifted"}:
        return any(word.low in LEVELS for word in words[verb + 1 : verb + 4])
    if words[verb].low == "called" and after.low not in {"for", "on"}:
        return False  # and called “the Tub”
    if after.low in QUANTITIES and verb + 2 < len(words):
        after = words[verb + 2]  # noted long | queues
    noun = after.in_phrase or after.low in STATES_OF_MIND or after.low in NOUN_FORMS
    return after.is_name or after.low in OBJECTS or (noun and _is_noun(after))


def _is_noun(word: Word) -> bool:
    """Return whether a word may be a noun, as far as its class tells: thanked | voters."""
    return not (word.is_sign or word.in_group or word.low in PREPOSITIONS)


def _is_not_its(words: list[Word], start: int, join: int) -> bool:
    """Return whether a clause before “and” is none of whoever may do the next act."""
    marks = next((at for at in range(join - 1, start - 1, -1) if words[at].quoted), 0)
    comma = words[join - 1].text == ","
    if not (marks or comma):
        return False
    finite = finite_verbs(words, start, join)
    verb = finite[-1] if finite else marks
    if not verb or (verb > marks and not comma):
        return False
    if words[verb - 1].low == "there":
        return True
    subject = subject_before(words, verb) or (finite and subject_before(words, finite[0]))
    if not subject or subject[0] < start or _may_act(words, subject):
        return False
    return verb < marks or words[subject[0]].low not in PRONOUNS


def _owns_as_one(words: list[Word], start: int, join: int, verb: int) -> bool:
    """Return whether one does the next act, where several are told of before a comma.

    Chad said two of its soldiers had died, and | recalled its ambassador.
    """
    if words[verb + 1].low != "its" or words[join - 1].text != ",":
        return False
    finite = finite_verbs(words, start, join)
    subject = subject_before(words, finite[0]) if finite else None
    if not subject or subject[0] < start:
        return False
    return words[subject[0]].time == "n" or is_plural(words[subject[1] - 1].low)


def _may_act(words: list[Word], subject: Range) -> bool:
    """Return whether a noun phrase is of somebody who may do the next act too, a pronoun aside."""
    start, end = subject
    if words[start].low in PRONOUNS:
        return False
    head = next((at for at in range(start + 1, end) if words[at].low in PREPOSITIONS), end) - 1
    low = words[head].low
    return words[head].is_name or low in PEOPLE or is_role(low) or is_role(low.removesuffix("s"))
