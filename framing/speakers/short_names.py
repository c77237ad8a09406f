"""The name in a noun phrase: its last word, and whose it is after an office with “of”."""

from __future__ import annotations

import re

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.endings import POSSESSIVE, bare
from framing.reporting.vocabulary import PARTICLES, PREPOSITIONS, is_capitalised
from framing.speakers.actors import OFFICES, country_names
from framing.speakers.forms import (
    GIVEN_NAMES,
    INNER_TITLES,
    LEADS_TO_FATHER,
    OF_FATHERS,
    OF_FIELDS,
    is_person,
    is_role,
    untitled,
    without_suffix,
    without_titles,
)

# A place may have more than one word after these.
PLACE_BEGINNINGS = frozenset(
    ["san", "santa", "são", "los", "las", "new", "st", "saint", "port", "el"]
)
BODIES_OF = word_class("bodies") | word_class("bodies_of_state") | word_class("bodies_with_of")
FIELDS, TO_FIELDS = word_class("fields_of_office"), frozenset(["of", "for"])
IN_BODIES = frozenset(["of", "the", "for", "on", "and", "in"])  # small words in a body’s name
NAME_WORD = re.compile(r"[\w.-]+(?:['’]\w+|(?<=s)['’](?= ))?")


def _short(source: str) -> tuple[str, list[str], str]:
    """Return the last word and the words of a name of up to three, without titles, and itself.

    A noun phrase that only holds a name is no name: “critics of Brook”, “Brook’s supporters”.
    """
    if source.isalpha():  # a single word, as most are
        named = is_capitalised(source)
        return (source, [source], source) if named else ("", [], source)
    plain = source.istitle() and source.replace(" ", "").isalpha()  # a name and nothing else
    words = untitled(source).split() if plain else without_titles(_named(source))
    own = without_suffix(words)
    short = 0 < sum(word.lower() not in PARTICLES for word in own) <= 3
    return own[-1] if short else "", words, bare(source.strip())


def _named(source: str) -> list[str]:
    """Return the words of the name with which a noun phrase ends, without possessive endings."""
    found = NAME_WORD.findall(source)
    if not PREPOSITIONS.isdisjoint(found):
        found = _one_name(found)
    end = len(found)
    start = end
    while start and _in_name(found, start - 1, end):
        start -= 1
    return [bare(word).rstrip(".") for word in found[start:end]]


def _one_name(found: list[str]) -> list[str]:
    """Return the words of a noun phrase after an office with “of”, and before a preposition.

    None where a body’s name goes on with it: the Turkish Ministry of Defence. Those right after a
    role are the name: Bank of Hill governor | Ana Brook.
    """
    if named := _after_role(found):
        return found[named:]
    found = found[_after_office(found) or _after_body(found) :]
    end = next((at for at, word in enumerate(found) if at and word in PREPOSITIONS), len(found))
    return [] if _is_of_body(found, end) else found[:end]


def _after_role(found: list[str]) -> int:
    """Return where a name begins right after a role of a body that leads it; 0 where none does."""
    roles = (at for at, word in enumerate(found[:-1]) if word.islower() and is_role(word))
    role = max(roles, default=0)
    body = found[found[0].lower() == "the" : role]
    led = bool(body) and is_capitalised(body[-1])
    led = led and all(is_capitalised(word) or word in IN_BODIES for word in body)
    return role + 1 if led and all(map(is_capitalised, found[role + 1 :])) else 0


def _is_of_body(found: list[str], end: int) -> bool:
    """Return whether a name before a preposition is the first part of a body’s own."""
    goes_on = end + 1 < len(found) and found[end + 1][0].isupper()
    return (
        goes_on and end > 1 and found[end - 1][0].isupper() and found[end - 1].lower() in BODIES_OF
    )


def _after_office(found: list[str]) -> int:
    """Return where a person's name begins after an office with “of”; 0 where there is none."""
    places = range(len(found) - 1, 0, -1)
    of = next((at for at in places if found[at] in TO_FIELDS and _is_office(found, at)), 0)
    if not of or not found[of - 1][0].isupper():
        return 0
    if not (
        is_role(found[of - 1].lower()) or found[of] == "for"
    ):  # Bank of Hill Governor Ana Brook
        roles = (
            at
            for at in range(of + 2, len(found) - 1)
            if found[at].lower().strip(".") in INNER_TITLES
        )
        return next((at for at in roles if all(map(is_capitalised, found[of + 1 :]))), 0)
    field = of + 1 + (found[of + 1 : of + 2] == ["the"])
    at = field + named_after(found[field:])
    return at if at < len(found) else 0


def _is_office(found: list[str], at: int) -> bool:
    """Return whether “of”, or “for” after Minister or Minister of State, leads to a field."""
    if found[at] == "of":
        return True
    office = at - 2 if found[at - 1] == "State" and found[at - 2] == "of" else at
    return office > 0 and found[office - 1] in OF_FIELDS


def _after_body(found: list[str]) -> int:
    """Return where a name begins after the body or state of an office; 0 where there is none.

    Envoy of the Republic of Freedonia to the UN | Ana Brook.
    """
    last = max(at for at, word in enumerate(found) if word in PREPOSITIONS)
    if not any(is_role(word.lower()) for word in found[:last]):
        return 0
    first = last + 1 + (found[last + 1 : last + 2] == ["the"])
    at = first + of_body(found[first:])
    return at if at > first else 0


def of_body(run: list[str]) -> int:
    """Return how many words of a run of names are of a state, an office or an abbreviation.

    They are followed by a person's two or three names; 0 where they are not.
    """
    if not _is_name(run):
        return 0
    begun = _begun(run)
    field = begun and run[begun - 1].lower() in FIELDS  # ministry of Justice | Dr. Ana Brook
    if field or " ".join(run[:begun]) in country_names():
        return begun  # of Freedonia | Sheikh Omar bin Ali Al Roe
    for at in range(max(1, len(run) - 3), len(run) - 1):
        body = " ".join(run[:at]) in country_names() or run[at - 1].lower() in OFFICES
        if (body or (at == 1 < len(run[0]) and run[0].isupper())) and is_person(" ".join(run[at:])):
            return at
    return 0


def named_after(field: list[str]) -> int:
    """Return where a person's name begins after “Minister of”, as in “Health Ana Brook”.

    That is after a word for a field, at a given name, else two words before the end; after the
    end where there is none.
    """
    if (
        len(field) < 3
        or field[0].lower() in PLACE_BEGINNINGS
        or field[-1].lower() in FIELDS
        or not _is_name(field)
    ):
        return len(field)
    given = (
        at
        for at in range(1, len(field) - 1)
        if field[at].lower() in GIVEN_NAMES and field[at - 1] not in OF_FATHERS
    )
    fields = (at for at in range(len(field) - 2, 0, -1) if field[at - 1].lower() in FIELDS)
    at = _begun(field) or next(fields, 0) or next(given, len(field) - 2)
    return at if is_person(" ".join(field[at:])) else len(field)


def _is_name(run: list[str]) -> bool:
    """Return whether words are a name’s: with capitals, but for a stop and “bin”."""
    return all(is_capitalised(word) or word in OF_FATHERS or word == "." for word in run)


def _begun(run: list[str]) -> int:
    """Return which word of a run of names, not the first, begins a person’s; 0 for none.

    That is a title before a name, or a given name before whose son or daughter that is.
    """
    for at in range(1, len(run) - 1):
        if run[at].lower().strip(".") in INNER_TITLES or run[at + 1] in LEADS_TO_FATHER:
            return at
    return 0


def _in_name(found: list[str], at: int, end: int) -> bool:
    """Return whether a word belongs to the name that ends before ``end``."""
    word = found[at]
    if at + 1 < end and word.endswith(POSSESSIVE):
        return False
    return is_capitalised(word) or (at + 1 < end and word in PARTICLES)


SHORT: Memory[tuple[str, list[str], str]] = Memory(_short)
