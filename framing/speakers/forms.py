"""What a name tells by its form: its titles, its last word, whether it is a person’s."""

from __future__ import annotations

from dataclasses import dataclass

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.endings import bare
from framing.reporting.vocabulary import is_capitalised
from framing.speakers.actors import TITLES, country_adjectives, country_words
from framing.speakers.roles import (
    FEMALE_NAMES as FEMALE_NAMES,
    GIVEN_NAMES as GIVEN_NAMES,
    MALE_NAMES as MALE_NAMES,
    is_job as is_job,
    is_role as is_role,
)

COLLECTIVE = word_class("collective")
OF_WOMEN, OF_MEN = FEMALE_NAMES - MALE_NAMES, MALE_NAMES - FEMALE_NAMES  # Jean may be either
INNER_TITLES = word_class("inner_titles")  # a body’s name may stand before them
SAINTS = frozenset(["St", "St.", "Saint", "Ste", "Sainte", "Sankt"])  # a place, a church: St Ives
DESCRIBES_STATES = word_class("describes_states")
SUFFIXES = word_class("name_suffixes")
NO_PERSON = COLLECTIVE - TITLES
SURNAMES = word_class("surnames_like_bodies")
ADDRESSES = frozenset(["mr", "mrs", "ms", "mx", "miss"])  # before a surname of any form
# Titles that a person alone has: “Mr. Brook” is somebody, “House Republican” need not be.
PERSONAL_TITLES = TITLES - COLLECTIVE - word_class("titles_of_bodies")
OF_FATHERS = frozenset(["bin", "bint", "ibn", "ben", "al", "el"])
LEADS_TO_FATHER = OF_FATHERS - {"al", "el"}
OF_FIELDS = frozenset(["Minister", "Secretary"])
MAN = ("hman", "hwoman")  # how a noun for one of a people ends, and no adjective
FEMALE_TITLES = word_class("female_titles")
MALE_TITLES = word_class("male_titles")


@dataclass(slots=True)
class Parts:
    """What a name tells by itself."""

    untitled: str  # the name without titles before it
    words: frozenset[str]  # of the untitled name
    first: str  # its first word
    last: str  # the last word of a name of two to four words, and particles; else empty
    woman: bool
    man: bool
    ending: str  # the last word of the whole name
    person: bool = False  # a single name with a title that only persons have
    job: bool = False  # its first word says what somebody does
    given: bool = False  # a person’s full name: its first word alone may stand for them
    leads: str = ""  # it begins with a title, “titled”, or a “people”; or it is a “country”


def _is_person(name: str) -> bool:
    """Return whether a full name is, as far as its form tells, a person's."""
    words = name.split()
    if not 1 < len(words) < 6 and not 1 < _size(words) < 6:
        return False
    if not (is_capitalised(words[0]) and is_capitalised(words[-1])):
        return False
    if name.isupper() or "and" in words or words[0] == "The" or words[0] in SAINTS:
        return False
    low = name.lower().split()
    if low[0] not in GIVEN_NAMES:
        people = words[0] in country_words() or words[-1] in country_adjectives()
        if people or low[-1] in TITLES:  # “African Americans”
            return False
    if name in country_words():
        return False
    if low[0] in DESCRIBES_STATES and words[-1] in country_words():
        return False
    known = low[-1] in SURNAMES and low[0] in GIVEN_NAMES
    return NO_PERSON.isdisjoint([word.strip(".") for word in (low[:-1] if known else low)])


def _size(words: list[str]) -> int:
    """Return how many words a name has, but for what leads to fathers in it: bin Ali Al Roe."""
    inner = list(map(str.lower, words[1:-1]))
    return len(words) - sum(map(inner.count, OF_FATHERS))


def untitled(name: str) -> str:
    """Return a name without the titles before it."""
    return PARTS[name].untitled


def without_titles(words: list[str]) -> list[str]:
    """Return the words of a name without titles before it: “French President”, “Sen.”."""
    if len(words) < 3:
        return words[1:] if len(words) == 2 and _is_titling(words[0]) else words
    if len(words) == 3 and words[1] in OF_FIELDS and words[0].lower() not in GIVEN_NAMES:
        return words[2:]  # Trade Minister Brook
    inner = [i for i in range(1, len(words) - 2) if words[i].lower().strip(".") in INNER_TITLES]
    at = inner[-1] if inner else 0
    while at + 1 < len(words) and _is_title(words, at):
        at += 1
    return words[at:]


def _is_title(words: list[str], at: int) -> bool:
    """Return whether a word of a name is a title, or a country with a title or a name after it.

    “Freedonian President Ana Brook”, “Freedonian Ana Brook”.
    """
    word = words[at]
    if words[at + 1] in LEADS_TO_FATHER:
        return False  # Sultan bin Ali Al Roe
    if _is_titling(word) or at + 2 >= len(words):
        return _is_titling(word)
    if word.count(".") > 1 and _is_titling(words[at + 1]):
        return True  # “S.C. Rep. Ana Brook”
    if word in country_words():
        if _is_titling(words[at + 1]):
            return True
        given = words[at + 1].lower() in GIVEN_NAMES or word.endswith(MAN)  # the Dutchman Jo Roe
        return given and word in country_adjectives()
    return is_job(word.lower()) and not _is_of_many(words, at + 1)


def _is_of_many(words: list[str], at: int) -> bool:
    """Return whether a name is, from a word on, that of a body: Human | Rights Watch."""
    given = words[-2].lower() in GIVEN_NAMES  # Baker Ana Hill
    return not given and not NO_PERSON.isdisjoint([word.lower() for word in words[at:]])


def _is_titling(word: str) -> bool:
    """Return whether a word by itself is a title, of one in office or not."""
    low = word.lower().strip(".").removeprefix("ex-")
    return low in TITLES or low.removesuffix("-elect").removesuffix("-designate") in TITLES


def _parts(name: str) -> Parts:
    """Return what a name tells by itself."""
    whole = name.split()
    if len(whole) == 1:  # as most are
        return _of_one_word(whole[0])
    words = without_titles(whole)  # “Ana King” is no king
    before = whole[: len(whole) - len(words)]
    titles = {word.lower().strip(".") for word in before} if before else set[str]()
    own = without_suffix(words)
    short = 1 < len(own) < 5 or (len(own) > 4 and _size(own) < 5)
    first, last = words[0].lower(), own[-1] if short else ""
    woman = first in OF_WOMEN or not titles.isdisjoint(FEMALE_TITLES)
    man = not woman and (first in OF_MEN or not titles.isdisjoint(MALE_TITLES))
    person = bool(titles) and _is_person_by_title(name, words, titles)
    untitled, job = " ".join(words), bool(last) and is_job(first)
    given = bool(last) and is_person(untitled) and words[0] not in country_words()
    plain = untitled.replace(" ", "").isalpha()
    bares = frozenset(words if plain else [bare(word).rstrip(".") for word in words])
    told = (woman, man, whole[-1], person, job, given, _leads(name, before))
    return Parts(untitled, bares, words[0], last, *told)


def _is_person_by_title(name: str, words: list[str], titles: set[str]) -> bool:
    """Return whether titles make a name a person’s, and its words none of a state or a body.

    “Mr.” before a name of any form, “Prof.” before a single word: Prof. St. Clair is one.
    """
    addressed = not titles.isdisjoint(ADDRESSES)
    single = len(words) == 1 or (len(words) == 2 and words[0] in SAINTS)  # Mr. St. Clair
    if not (addressed or (single and not titles.isdisjoint(PERSONAL_TITLES))):
        return False
    first = words[0].lower()
    surname = addressed or first in SURNAMES or first not in NO_PERSON
    return surname and country_words().isdisjoint([words[0], name])


def _leads(name: str, before: list[str]) -> str:
    """Return what leads a name before its own words, or that it is a country’s; else empty."""
    if name in country_words():
        return "country"
    people = len(before) == 1 and before[0] in country_adjectives()
    return "people" if people else "titled" if before else ""


def _of_one_word(word: str) -> Parts:
    """Return what a name of a single word tells: neither a title nor a last name."""
    first = word.lower()
    woman = first in OF_WOMEN
    man = first in OF_MEN
    leads = "country" if word in country_words() else ""
    bares = frozenset([bare(word).rstrip(".")])
    return Parts(word, bares, word, "", woman, man, word, leads=leads)


def without_suffix(words: list[str]) -> list[str]:
    """Return the words of a name without what stands after a last name: “Jr.”, “KC”."""
    suffix = len(words) > 1 and words[-1].lower().strip(".") in SUFFIXES
    return words[:-1] if suffix else words


def is_other_sex(parts: Parts, source: str) -> bool:
    """Return whether a title says that a name is not the person of a full name."""
    if not (parts.woman or parts.man):
        return False
    wrong = MALE_TITLES if parts.woman else FEMALE_TITLES
    return not wrong.isdisjoint([word.strip(".") for word in source.lower().split()])


is_person = Memory(_is_person).__getitem__
PARTS: Memory[Parts] = Memory(_parts)
