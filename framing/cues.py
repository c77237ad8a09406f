"""The verbs of reporting, by class: what makes a stretch of language someone's statement."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.articles import DATA
from framing.errors import InputError
from framing.words import word_class

CUES = DATA / "cues.csv"
COLUMNS = ("verb", "class", "complement", "forms", "source")
CLASSES = ("assertive", "factive", "doubt", "judgement", "directive", "commissive", "question")
COMPLEMENTS = ("clause", "bare", "quotation", "addressee", "as", "object", "infinitive", "for")


class Cue(NamedTuple):
    """A reporting verb: its class, and what may follow it as the thing reported."""

    verb: str
    kind: str
    complements: frozenset[str]


@cache
def reporting_verbs(path: Path = CUES) -> dict[str, Cue]:
    """Return every inflected form, lower case, with its cue; InputError names a bad line."""
    table: dict[str, Cue] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            remedy = f"The columns are: {', '.join(COLUMNS)}"
            raise InputError("unexpected columns", file=path, line=1, remedy=remedy)
        for row in rows:
            cue = _cue(row, path, rows.line_num)
            table.update(dict.fromkeys((*row["forms"].split(), cue.verb), cue))
    return table


def _cue(row: dict[str, str], path: Path, line: int) -> Cue:
    """Return the cue of one row; InputError for a class or a complement that no rule knows."""
    complements = frozenset((row["complement"] or "").split())
    unknown = ({row["class"]} - set(CLASSES)) | (complements - set(COMPLEMENTS))
    if unknown or not row["verb"] or not row["forms"]:
        remedy = f"Classes: {', '.join(CLASSES)}; complements: {', '.join(COMPLEMENTS)}"
        what = (
            f"unknown {', '.join(map(repr, sorted(unknown)))}" if unknown else "verb without forms"
        )
        raise InputError(what, file=path, line=line, remedy=remedy)
    return Cue(row["verb"], row["class"], complements)


NOUN_FORMS = word_class("noun_forms")
STATEMENT_NOUNS = word_class("statement_nouns")
CLAUSE_NOUNS = word_class("clause_nouns")
# “claimed responsibility”, “called the police”: the object makes it an act, not a statement.
ACTS = {
    "claim": frozenset(["responsibility", "victory", "credit", "lives", "life", "asylum"]),
    "call": frozenset(["off", "up", "in", "back", "out", "attention", "home", "police"]),
    "find": frozenset(["himself", "herself", "themselves", "itself", "out"]),
    "read": frozenset(["from", "through", "aloud", "about"]),
    "point": frozenset(),
    "go": frozenset(),
}
DISTANCING = word_class("distancing")
