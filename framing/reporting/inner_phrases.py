"""Noun phrases that begin within a run of words: in Kyiv | the president; a step | the mayor."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.endings import PLURALS, is_plural, is_role
from framing.reporting.vocabulary import ARTICLES, DETERMINERS, JOINS, Word

PLACE_PREPOSITIONS = word_class("place_prepositions")
TITLES = word_class("titles")
BEFORE_EVENTS = frozenset(["after", "before", "since", "during", "amid", "despite"])
BEFORE_PEOPLE = PLACE_PREPOSITIONS | BEFORE_EVENTS | {"on", "along", "under", "throughout"}
JUDGED = word_class("judged")
OWNED = frozenset(["its", "his", "her", "their", "some", "many", "most", "several", "both"])
KIN = word_class("kin")
MODIFIERS = frozenset(
    ["army", "navy", "police", "military", "security", "rescue", "hospital", "government", "union"]
) | {"opposition", "local", "senior", "foreign", "former", "health", "court", "state", "other"}
FEWEST = 3  # words of “a claim Brook”, “Vale farmers waiting”


def second_phrase(words: list[Word], first: int, end: int) -> int | None:
    """Return where, after a leading prepositional phrase, another noun phrase begins.

    In Kyiv | the president; after the vote | Ana Brook; in a letter to the town | its owners.
    """
    long = end - first >= FEWEST and words[first - 1].low in BEFORE_PEOPLE
    if long and (doing := _people_doing(words, first, end)):
        return doing
    if determined := _determined(words, first, end):
        return determined
    names = _names_before(words, first, end)
    if names < end:
        names, last = _with_joined(words, first, names, end)
        after_noun = names > first and words[names - 1].low not in JOINS
        return names if after_noun else _after_place(words, names, last)
    plural = _with_modifiers(words, first, _plural_after(words, first, end))
    return plural or _after_and(words, first, end)


def _with_modifiers(words: list[Word], first: int, plural: int | None) -> int | None:
    """Return where a plural’s phrase begins with what modifies it: after the vote | army officers.

    None where nothing is left before it: after | local residents.
    """
    at = plural
    while at and at > first and words[at - 1].low in MODIFIERS:
        at -= 1
    of = at and at - first > 1 and words[at - 1].low == "of"  # after | a group of army officers
    return None if at == first or of else at


def leads_to_phrase(words: list[Word], start: int, end: int) -> bool:
    """Return whether a phrase with a preposition before it holds another: after the vote Brook."""
    if _determined(words, start + 1, end):
        return True
    names = _names_before(words, start + 1, end)
    return start + 1 < names < end and words[names - 1].low not in JOINS


def after_bare_relative(words: list[Word], start: int, end: int) -> int:
    """Return where the subject of a relative clause begins: a step | the ministry called “rash”.

    It stands in a run of at least FEWEST words that begins with an article.
    """
    at = start + 1
    while at < end and words[at].in_phrase and words[at].low not in JOINS:
        at += 1
    if at == end:
        return _after_judged(words, start, end)
    noun = words[at - 1]
    if not start + 1 < at < end - 1 or noun.is_name or noun.finite:
        return start
    owned = words[at].low in OWNED and noun.low in JUDGED
    return at if words[at].low in ARTICLES or owned else start


def _after_judged(words: list[Word], start: int, end: int) -> int:
    """Return where who judges a thing begins: a claim | Ana Brook; a step | its critics."""
    last = words[end - 1]
    if words[start].low == "the" or not (last.is_name or is_plural(last.low)):
        return start
    for at in range(start + 1, end - 1):
        if words[at].low in JUDGED:
            return at + 1 if last.is_name == words[at + 1].is_name else start
    return start


def _determined(words: list[Word], first: int, end: int) -> int | None:
    """Return where the last phrase with a determiner begins that no other goes on with."""
    led = words[first - 1].low in BEFORE_EVENTS or words[first].low in DETERMINERS
    for at in range(end - 1, first, -1):
        word, before = words[at], words[at - 1]
        if word.low in DETERMINERS and before.low not in JOINS:
            return at  # after the vote | the mayor
        owner = word.possessive and word.is_name
        while owner and at > first and words[at - 1].is_name and words[at - 1].time not in "dm":
            at -= 1  # at the table | New Zealand’s envoy
        dated = owner and words[at - 1].time == "d"  # in Vale on Monday | Peru’s envoy
        if owner and (led or dated) and at > first and words[at - 1].low not in JOINS:
            return at  # after the flood | Peru’s envoy
    return None


def _people_doing(words: list[Word], first: int, end: int) -> int | None:
    """Return where people begin of whom a participle tells more: in Vale | women selling fish.

    The noun right after the preposition is its own: with (40) farmers growing rice.
    """
    for at in range(first + 1, end - 1):
        if words[at + 1].low[-3:] == "ing" and _are_people(words[at]):
            before = words[at - 1]
            return None if before.low in JOINS or before.time == "n" else at
    return None


def _are_people(word: Word) -> bool:
    """Return whether a word is a noun for several people, whatever stands before it."""
    if word.is_name or not is_plural(word.low):
        return False
    return word.low in PLURALS or word.low in KIN or is_role(word.low.removesuffix("s"))


def _after_and(words: list[Word], first: int, end: int) -> int | None:
    """Return where a phrase after “and” begins: the prize went to Lund and | the jury."""
    for at in range(end - 1, first, -1):
        if words[at - 1].low == "and" and words[at].low in DETERMINERS:
            return at
    return None


def _names_before(words: list[Word], first: int, end: int) -> int:
    """Return where the run of names that ends a phrase begins; the end where there is none."""
    at = end
    while at > first and words[at - 1].in_name and words[at - 1].time not in "dm":
        at -= 1
    while at < end and not words[at].is_name:
        at += 1
    return at


def _with_joined(words: list[Word], first: int, names: int, end: int) -> tuple[int, int]:
    """Return where a run of names begins, and the first of those that “and” joins ends.

    In a statement | Peru and Chile; in Lund | Brook and Roe.
    """
    last = end
    while names - 1 > first and words[names - 1].low == "and" and words[names - 2].is_name:
        last = names - 1
        names = _names_before(words, first, last)
    return names, last


def _after_place(words: list[Word], start: int, end: int) -> int | None:
    """Return where, in a run of names after a preposition, a person follows a place."""
    for at in range(start + 1, end):
        if words[at].low in TITLES:
            return at
    if words[start - 1].low not in PLACE_PREPOSITIONS or end - start < 2:
        return None
    return end - 2 if end - start > 2 else end - 1


def _plural_after(words: list[Word], first: int, end: int) -> int | None:
    """Return where a plural noun without an article begins: in Hill | farmers."""
    last = words[end - 1]
    if not is_plural(last.low):
        return None
    at = end - 1
    while at > first and words[at - 1].low not in JOINS and not words[at - 1].is_name:
        at -= 1
    if at <= first or words[at - 1].low in JOINS:
        return end - 1 if end - 1 > first and words[end - 2].low not in JOINS else None
    return at
