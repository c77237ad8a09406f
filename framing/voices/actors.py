"""Which words point to which actor: the sidecar's where it says so, else a table of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.base.places import DATA
from framing.base.tables import read_rows, refuse_double
from framing.reading.articles import Article
from framing.text.words import word_class

COUNTRIES = DATA / "countries.csv"
COLUMNS = ("country", "names", "adjectives", "capitals")

# What a state acts and speaks through; beside a country's name it makes a source a government.
ORGANS = (
    ("party newspaper", r"(?:newspaper|daily|organ) of the [\w ]*party|party (?:newspaper|daily)"),
    (
        "state media",
        r"(?:state|government)[- ](?:run |owned |controlled )?(?:media|television|tv|radio|news)"
        r"|official (?:newspaper|daily|gazette|news agency)",
    ),
    ("foreign ministry", r"foreign minist(?:ry|er)|ministry of foreign affairs|state department"),
    ("defence ministry", r"defen[cs]e minist(?:ry|er)|ministry of defen[cs]e|pentagon"),
    ("head of government", r"prime minister|premier|chancellor"),
    ("head of state", r"president|king|queen|emir|supreme leader"),
    ("justice", r"(?:attorney|solicitor)[- ]general|justice department|prosecutors?"),
    ("military", r"military|army|armed forces|air force|navy"),
    ("parliament", r"parliament|congress|senate|knesset|duma|assembly|lawmakers?"),
    ("mission", r"ambassador|embassy|envoy|mission|consulate"),
    ("ministry", r"minist(?:ry|er)"),
    (
        "government",
        r"government|regime|administration|authorities|officials?|junta|cabinet|spokes\w+",
    ),
)


ANY_ORGAN = rf"\b(?:{'|'.join(words for _, words in ORGANS)})\b"

TITLES = word_class("titles")
# Capitals that follow a country's name in the name of an office.
OFFICES = word_class("offices")
NO_GIVEN_NAMES = TITLES | word_class("determiners")
AFTER_COUNTRIES = TITLES | OFFICES


WORD = re.compile(r"\w+")
Index = dict[str, list[tuple[int, str, str]]]  # first word -> characters before it, form, actor


class Form(NamedTuple):
    """A word or phrase that points to an actor."""

    text: str
    actor: str


def forms(article: Article) -> tuple[Form, ...]:
    """Return the forms that point to an actor, the sidecar's before those of the country table."""
    own = [
        Form(name, actor.name) for actor in article.actors for name in (actor.name, *actor.names)
    ]
    own += [
        Form(name, speaker.government)
        for speaker in article.speakers
        if speaker.government
        for name in (speaker.name, *speaker.aliases)
    ]
    return tuple({form.text: form for form in (*countries(), *own)}.values())


@cache
def countries(path: Path = COUNTRIES) -> tuple[Form, ...]:
    """Return every name, adjective and capital of the country table with its country.

    Raises InputError for a table that cannot be read, and for a form on two lines.
    """
    found = [(line, form) for line, _, form in _cells(path)]
    refuse_double(path, [line for line, _ in found], [form.text for _, form in found])
    return tuple(form for _, form in found)


@cache
def country_names() -> frozenset[str]:
    """Return the names and capitals of the country table: what a report says for a government."""
    return frozenset(form.text for _, name, form in _cells(COUNTRIES) if name != "adjectives")


@cache
def _cells(path: Path) -> tuple[tuple[int, str, Form], ...]:
    """Return every form of a country table with its line and its column."""
    rows = read_rows(path, COLUMNS, may_be_empty=COLUMNS[1:])
    return tuple(
        (line, name, Form(text, row["country"]))
        for line, row in rows
        for name in COLUMNS
        for text in row[name].split("|")
        if text
    )


@cache
def country_words() -> frozenset[str]:
    """Return every form of the country table."""
    return frozenset(form.text for form in countries())


def index(known: Iterable[Form]) -> Index:
    """Return the forms by their first word, the longest first."""
    found: Index = {}
    for form in sorted(known, key=lambda form: len(form.text), reverse=True):
        first = WORD.search(form.text)
        if first:
            text = form.text.replace("'", "’")
            found.setdefault(first.group(), []).append((first.start(), text, form.actor))
    return found


@cache
def country_index() -> Index:
    """Return the forms of the country table by their first word."""
    return index(countries())


def named(text: str, known: Index) -> list[tuple[int, int, str]]:
    """Return ``(start, end, actor)`` for every form in a text, in order, the longest of each place.

    A form stands where no letter or digit touches it.
    """
    flat = text.replace("'", "’")
    found: list[tuple[int, int, str]] = []
    if known.keys().isdisjoint(WORD.findall(flat)):
        return found
    at = 0
    for word in WORD.finditer(flat):
        for before, form, actor in known.get(word.group(), ()):
            start = word.start() - before
            end = start + len(form)
            if start >= at and flat.startswith(form, start) and not flat[end : end + 1].isalnum():
                found.append((start, end, actor))
                at = end
                break
    return found


def _in_persons_name(text: str, start: int, end: int) -> bool:
    """Return whether a country is part of a person's name: “Michael Jordan”, “Chad Smith”."""
    before = re.search(r"\b([A-Z]\w*) $", text[:start])
    after = re.match(r" ([A-Z]\w*)", text[end:])
    given = before and before.group(1).lower() not in NO_GIVEN_NAMES
    return bool(given or (after and after.group(1).lower() not in AFTER_COUNTRIES))


@lru_cache(maxsize=4096)
def government_of(text: str) -> tuple[str, str]:
    """Return the ``(government, organ)`` a source's own words name, or two empty texts.

    A country and an organ of state must both be named, “the Freedonian foreign ministry”, or
    nothing but the country: “Freedonia”, which then stands for its government.
    """
    forms = named(text, country_index())
    if text.removeprefix("the ").removeprefix("The ") in country_names():
        return forms[0][2], "government"
    found = {actor for start, end, actor in forms if not _in_persons_name(text, start, end)}
    organ = _organ(text) if len(found) == 1 else ""
    return (found.pop(), organ) if organ else ("", "")


def _organ(text: str) -> str:
    """Return the first kind of organ that a text names, or an empty text."""
    if not re.search(ANY_ORGAN, text, re.I):
        return ""
    return next(name for name, words in ORGANS if re.search(rf"\b(?:{words})\b", text, re.I))
