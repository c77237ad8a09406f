"""Which words point to which actor: the sidecar's where it says so, else a table of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.base.memory import Memory
from framing.base.places import DATA
from framing.base.tables import read_rows, refuse_double
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.text.folding import as_seen
from framing.text.tokens import TOKEN

COUNTRIES = DATA / "countries.csv"
COLUMNS = ("country", "names", "adjectives", "capitals")

TITLES = word_class("titles")
# Capitals that follow a country's name in the name of an office.
OFFICES = word_class("offices")
NO_GIVEN_NAMES = TITLES | word_class("determiners")
AFTER_COUNTRIES = TITLES | OFFICES


WORD = re.compile(r"\w+")
TOUCHES = re.compile(r"[^\W_]|\$").match  # a letter, a digit, the sign of a currency
Index = dict[str, list[tuple[int, str, str]]]  # first word -> characters before it, form, actor


class Form(NamedTuple):
    """A word or phrase that points to an actor."""

    text: str
    actor: str


def forms(article: Article) -> tuple[Form, ...]:
    """Return the forms that point to an actor, the sidecar's before those of the country table."""
    own = [
        Form(as_seen(name), actor.name)
        for actor in article.actors
        for name in (actor.name, *actor.names)
    ]
    own += [
        Form(as_seen(name), speaker.government)
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
def country_adjectives() -> frozenset[str]:
    """Return the adjectives of the country table: no person is called by them."""
    return frozenset(form.text for _, name, form in _cells(COUNTRIES) if name == "adjectives")


@cache
def seats() -> frozenset[str]:
    """Return the seats of government that are no cities: what a row names after its capital."""
    rows: dict[int, list[str]] = {}
    for line, name, form in _cells(COUNTRIES):
        if name == "capitals":
            rows.setdefault(line, []).append(form.text)
    return frozenset(text for texts in rows.values() for text in texts[1:])


@cache
def capitals() -> frozenset[str]:
    """Return the capitals and seats of the country table."""
    return frozenset(form.text for _, name, form in _cells(COUNTRIES) if name == "capitals")


@cache
def states_of_capitals() -> dict[str, str]:
    """Return the state of each capital and seat of the country table."""
    return {form.text: form.actor for _, name, form in _cells(COUNTRIES) if name == "capitals"}


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
def country_tokens() -> frozenset[str]:
    """Return the words with which a form of the country table may begin."""
    return frozenset(word for form in countries() for word in TOKEN.findall(form.text)[:1])


@cache
def country_index() -> Index:
    """Return the forms of the country table by their first word."""
    return index(countries())


def named(text: str, known: Index) -> list[tuple[int, int, str]]:
    """Return ``(start, end, actor)`` for every form in a text, in order, the longest of each place.

    A form stands where no letter or digit touches it, nor the sign of a currency: “US$40”.
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
            if start >= at and flat.startswith(form, start) and not TOUCHES(flat, end):
                found.append((start, end, actor))
                at = end
                break
    return found


def _countries(text: str) -> list[tuple[int, int, str]]:
    """Return what ``named`` finds of the country table."""
    return [] if text.islower() else named(text, country_index())


countries_in = Memory(_countries).__getitem__
