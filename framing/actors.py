"""Which words point to which actor: the sidecar's where it says so, else a table of countries."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.articles import DATA, Article
from framing.tables import read_rows, refuse_double
from framing.words import word_class

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


TITLES = word_class("titles")
# Capitals that follow a country's name in the name of an office.
OFFICES = word_class("offices")


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
    rows = read_rows(path, COLUMNS, may_be_empty=COLUMNS[1:])
    cells = [(line, row["country"], row[name]) for line, row in rows for name in COLUMNS]
    found = [
        (line, Form(form, country)) for line, country, cell in cells for form in cell.split("|")
    ]
    found = [(line, form) for line, form in found if form.text]
    refuse_double(path, [line for line, _ in found], [form.text for _, form in found])
    return tuple(form for _, form in found)


@cache
def country_words() -> frozenset[str]:
    """Return every form of the country table."""
    return frozenset(form.text for form in countries())


@cache
def pattern(known: tuple[Form, ...]) -> tuple[re.Pattern, dict[str, str]]:
    """Return a pattern that finds every form, longest first, and the actor of each form."""
    actor_of = {form.text.replace("'", "’"): form.actor for form in known}
    longest_first = sorted(actor_of, key=len, reverse=True)
    body = "|".join(re.escape(text) for text in longest_first)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)" if body else r"(?!)"), actor_of


def named(text: str, known: tuple[Form, ...]) -> list[tuple[int, int, str]]:
    """Return ``(start, end, actor)`` for every form in a text, in order."""
    finder, actor_of = pattern(known)
    flat = text.replace("'", "’")
    return [(m.start(), m.end(), actor_of[m.group()]) for m in finder.finditer(flat)]


def _in_persons_name(text: str, start: int, end: int) -> bool:
    """Return whether a country is part of a person's name: “Michael Jordan”, “Chad Smith”."""
    before = re.search(r"\b([A-Z]\w*) $", text[:start])
    after = re.match(r" ([A-Z]\w*)", text[end:])
    given = before and before.group(1).lower() not in TITLES
    return bool(given or (after and after.group(1).lower() not in TITLES | OFFICES))


@lru_cache(maxsize=4096)
def government_of(text: str) -> tuple[str, str]:
    """Return the ``(government, organ)`` a source's own words name, or two empty texts.

    A country and an organ of state must both be named, “the Freedonian foreign ministry”, or
    nothing but the country: “Freedonia”, which then stands for its government.
    """
    forms = named(text, countries())
    if len(forms) == 1 and text.removeprefix("the ").removeprefix("The ") == _form(text, forms[0]):
        return forms[0][2], "government"
    found = {actor for start, end, actor in forms if not _in_persons_name(text, start, end)}
    organ = _organ(text) if len(found) == 1 else ""
    return (found.pop(), organ) if organ else ("", "")


def _form(text: str, form: tuple[int, int, str]) -> str:
    """Return a form as it stands in a text."""
    return text[form[0] : form[1]]


def _organ(text: str) -> str:
    """Return the first kind of organ that a text names, or an empty text."""
    return next((name for name, words in ORGANS if re.search(rf"\b(?:{words})\b", text, re.I)), "")
