"""Which tokens name an actor: a state, a group without one, or what the sidecar declares."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from framing.base.places import DATA
from framing.base.tables import read_rows, refuse_double
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.speakers.actors import (
    Form,
    Index,
    countries,
    country_adjectives,
    forms,
    index,
    named,
)
from framing.terms.matching import Row

GROUPS = DATA / "groups.csv"
COLUMNS = ("actor", "names", "adjectives")
ADJECTIVE, NAME = "adjective", "name"

# A group by its form, where no table knows it: the Northern Front.
GROUP = regex.compile(
    r"\b(?:\p{{Lu}}[\w’'-]*[ \t]){{1,4}}(?:{})\b".format(
        "|".join(sorted(word.capitalize() for word in word_class("group_heads")))
    )
)
NO_PART = word_class("determiners") | word_class("prepositions") | word_class("subordinators")


class Name(NamedTuple):
    """Tokens that name an actor: the first, one past the last, whom, and with what form.

    ``whole`` is False for a name within a compound: “Freedonia-backed”.
    """

    first: int
    last: int
    actor: str
    form: str
    whole: bool


@cache
def groups(path: Path = GROUPS) -> tuple[tuple[Form, str], ...]:
    """Return every form of the table of groups, and whether it is a name or an adjective.

    Raises InputError for a table that cannot be read, and for a form on two lines.
    """
    found = [
        (line, Form(text, row["actor"]), ADJECTIVE if column == "adjectives" else NAME)
        for line, row in read_rows(path, COLUMNS, may_be_empty=COLUMNS[1:])
        for column in COLUMNS
        for text in row[column].split("|")
        if text and (column == "actor") <= (text not in states())
    ]
    texts = [form.text for _, form, kind in found if kind == NAME]
    refuse_double(path, [line for line, _, kind in found if kind == NAME], texts)
    return tuple((form, kind) for _, form, kind in found)


@cache
def states() -> frozenset[str]:
    """Return the states of the country table, whose rows among the groups add names to them."""
    return frozenset(form.actor for form in countries())


@cache
def adjectives() -> frozenset[str]:
    """Return the forms that stand before a noun: those of countries and groups, no plurals."""
    own = {form.text for form, kind in groups() if kind == ADJECTIVE}
    every = country_adjectives() | own
    return frozenset(text for text in every if not _is_plural(text))


def _is_plural(text: str) -> bool:
    return text.endswith("men") or (text.endswith("s") and not text.endswith(("ss", "ois")))


@cache
def _common() -> Index:
    """Return the forms of countries and groups by their first word."""
    return index({form.text: form for form in (*_group_forms(), *countries())}.values())


def _group_forms() -> list[Form]:
    return [form for form, _ in groups()]


def known(article: Article) -> Index:
    """Return the forms that point to an actor of an article by their first word."""
    if not (article.actors or article.speakers):
        return _common()
    return index({form.text: form for form in (*_group_forms(), *forms(article))}.values())


def names_beside(
    text: str, forms: Index, tokens: Mapping[str, list], rows: list[Row]
) -> dict[int, Name]:
    """Return the names in the lines that hold a hit, by each of their tokens."""
    found: dict[int, Name] = {}
    done = 0
    for row in rows:
        at = tokens["start"][row[0]]
        if at < done:
            continue
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        done = len(text) if end < 0 else end
        for first, last, actor in _in_line(text[start:done], forms):
            form = ADJECTIVE if text[start + first : start + last] in adjectives() else NAME
            name = _name(tokens, start + first, start + last, actor, form)
            found.update(dict.fromkeys(range(name.first, name.last), name))
    return found


def _in_line(line: str, forms: Index) -> Iterator[tuple[int, int, str]]:
    """Yield the names of a line with their spans; one of a group by its form covers what it holds.

    A name told by its form that begins with a state’s is the state’s, unless it names a party.
    """
    yield from named(line, forms)
    for match in GROUP.finditer(line):
        words = match.group().split()
        while words and words[0].lower() in NO_PART:
            words.pop(0)
        name = " ".join(words)
        if len(words) > 1 and not any(actor for _, _, actor in named(name, forms)):
            yield match.end() - len(name), match.end(), name


def _name(tokens: Mapping[str, list], start: int, end: int, actor: str, form: str) -> Name:
    """Return the tokens of a span that names an actor."""
    words, starts = tokens["token"], tokens["start"]
    first = max(0, bisect_right(starts, start) - 1)
    first += starts[first] + len(words[first]) <= start
    last = bisect_right(starts, end - 1)
    text = words[first] if last - first == 1 else ""
    whole = "-" not in text or (starts[first] == start and len(text) - (end - start) <= 2)
    return Name(first, last, actor, form, whole)
