"""Whom terms are said of, held against sentences marked by hand, in every voice alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.base.kinds import OTHER, PARAPHRASE, REPORTER
from framing.base.places import DATA
from framing.base.tables import read_rows, refuse, refuse_unknown
from framing.base.words import word_class
from framing.measures.rates import wilson
from framing.reading.articles import Article
from framing.terms.hits import hit_columns
from framing.terms.matching import Matcher
from framing.terms.roles import BETWEEN
from framing.terms.scheme import counted_categories
from framing.terms.targets import resolver
from framing.voices.stretches import stretches
from framing.voices.voiced import voiced

if TYPE_CHECKING:
    from pandas import DataFrame

ROLES = DATA / "roles.csv"
COLUMNS = ("kind", "sentence", "category", "said_of", "victim", "first_sight")
RATE_COLUMNS = [
    *("voice", "role", "sentences", "coded", "given", "right"),
    *("precision", "precision_low", "precision_high", "recall", "recall_low", "recall_high"),
]
COMPARED = ("said_of", "victim")
FIRST_SIGHT = "said_of at first sight"
MAY_FALL = word_class("determiners") | {"talks"}  # these lose their capital within a sentence
SHELLS = {
    REPORTER: ("", ""),
    OTHER: ("“", "” a teacher told the paper."),
    PARAPHRASE: ("A teacher said that ", ""),
}


class Marked(NamedTuple):
    """A sentence, the span of its term, and what somebody coded of it."""

    kind: str
    text: str
    start: int
    end: int
    category: str
    said_of: str
    victim: str
    first_sight: str


def read_roles(path: Path = ROLES) -> list[Marked]:
    """Read sentences whose one term stands in square brackets, with whom it is said of.

    Raises InputError naming file and line for a missing column, an empty sentence, an unknown
    category, and a sentence without one term in brackets.
    """
    found = []
    for line, row in read_rows(path, COLUMNS, may_be_empty=COLUMNS[3:]):
        refuse_unknown(path, line, "category", row["category"], counted_categories())
        before, opening, rest = row["sentence"].partition("[")
        term, closing, after = rest.partition("]")
        if not (opening and closing and term.strip()) or set(after) & set("[]"):
            refuse(path, line, "has no one term in brackets", "Write The [term] of a sentence.")
        end = len(before) + len(term)
        cells = (row[name] for name in COLUMNS[2:])
        found.append(Marked(row["kind"], before + term + after, len(before), end, *cells))
    return found


def role_rates(marked: list[Marked]) -> DataFrame:
    """Return how often the roles of terms are told, and told rightly, in each voice.

    Every sentence is read three times: as the reporter's, in marks, and after “said that”. Columns
    as in RATE_COLUMNS, one row per voice and role; ``coded``, ``given`` and ``right`` count actors,
    precision is right over given, recall right over coded, with Wilson's intervals. Sentences that
    hold marks of their own are read as they are alone. The first row, FIRST_SIGHT, is of what the
    rules told before they had been mended by these sentences: it alone speaks for others.
    """
    import pandas as pd

    seen = [(_names(row.said_of), _names(row.first_sight)) for row in marked]
    rows: list[list] = [[REPORTER, FIRST_SIGHT, len(marked), *_rates(seen)]]
    for voice in SHELLS:
        own = [row for row in marked if voice == REPORTER or not set('“”"') & set(row.text)]
        told = [(row, _told(row, voice)) for row in own]
        for role in COMPARED:
            pairs = [(_names(getattr(row, role)), _names(found[role])) for row, found in told]
            rows.append([voice, role, len(own), *_rates(pairs)])
    return pd.DataFrame(rows, columns=RATE_COLUMNS)


def _rates(pairs: list[tuple[set[str], set[str]]]) -> Iterator[float]:
    """Yield the actors coded, given and right, precision and recall with their limits."""
    coded, given = (sum(len(pair[at]) for pair in pairs) for at in (0, 1))
    right = sum(len(one & other) for one, other in pairs)
    yield from (coded, given, right)
    for base in (given, coded):
        yield from (right / base if base else float("nan"), *wilson(right, base))


def _names(text: str) -> set[str]:
    """Return the actors of a role."""
    return set(text.split(BETWEEN)) - {""}


def _told(row: Marked, voice: str) -> dict[str, str]:
    """Return the roles that the rules tell of a sentence's term in a voice."""
    before, after = SHELLS[voice]
    body = row.text if voice != OTHER else row.text.rstrip(".") + ","
    if voice == PARAPHRASE and body.split()[0].lower() in MAY_FALL:
        body = body[0].lower() + body[1:]
    article = Article("sentence", before + body + after)
    tokens = voiced(article.text, stretches(article))
    term = row.text[row.start : row.end]
    hits = hit_columns(tokens, Matcher([(term.lower(), row.category)]), resolver(article))
    at = len(before) + row.start
    place = hits["start"].index(at) if at in hits["start"] else None
    return {role: hits[role][place] if place is not None else "" for role in COMPARED}
