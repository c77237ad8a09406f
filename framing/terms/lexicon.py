"""The lexicon of loaded terms: how its file is read, and what in it is refused."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.digests import digest_of
from framing.base.places import DATA
from framing.base.tables import refuse, refuse_double, refuse_unknown
from framing.terms.conditions import Conditions
from framing.terms.context import check_conditions
from framing.terms.filed import EXEMPT, at_level
from framing.terms.matching import Listed, Matcher, compile_terms
from framing.terms.patterns import check_term
from framing.terms.scheme import category_rows, some_rows, text_table
from framing.terms.wording import compared

if TYPE_CHECKING:
    import pandas as pd

    from framing.terms.dictionaries import Dictionary

__all__ = ["EXEMPT", "LEXICON", "Matcher", "compile_terms", "read_lexicon", "read_matcher"]

LEXICON = DATA / "lexicon.csv"
NEEDED_COLUMNS = ["term", "category", "reason", "source", "origin"]
OTHER_COLUMNS = ["subtype", *Conditions._fields]  # these may be missing, and a cell may be empty
LEXICON_COLUMNS = [*NEEDED_COLUMNS, *OTHER_COLUMNS]
# A term that is sound, and compared as it is written: words of plain letters, with a * at the end.
USUAL = re.compile(r"[a-z]+(?:-[a-z]+)*\*?(?: [a-z]+(?:-[a-z]+)*\*?)*")
ORIGINS = ["literature", "example", "article"]
SUBTYPES = ["", "own name", "honour", "grave crime"]


def read_lexicon(
    path: str | PathLike[str] = LEXICON,
    categories: pd.DataFrame | None = None,
    *,
    level: int = 0,
    other: Dictionary | None = None,
) -> pd.DataFrame:
    """Read the loaded terms, one row per term, in the order of the file.

    Columns as in LEXICON_COLUMNS, all text. A term is one or several words in lower case; ``*``
    stands for any letters or digits, also none, within one word, ``?`` for one. A dictionary in
    another form (see ``dictionaries.read_dictionary``) keeps its categories; its ``reason`` and
    ``origin`` are "". ``other`` is what it holds, where it has been read. ``level`` is as in
    ``read_matcher``. Raises InputError naming file and line for a missing column, an empty cell, a
    term not so written or one that no text could match, a double term (also in another category),
    an unknown category or origin.
    """
    if other is None and categories is None and (digest := digest_of(Path(path))):
        return _table(Path(path), level, digest).copy()
    known = None if categories is None else categories["category"].tolist()
    return _leveled(_cells_of(other, path) if other else lexicon_cells(path, known), level)


@lru_cache(maxsize=4)
def _table(path: Path, level: int, digest: str) -> pd.DataFrame:
    """Return the table of a list whose file has a SHA-256: it is made once, and copied."""
    return _leveled(_unchanged(path, digest), level)


def _unchanged(path: Path, digest: str) -> list[list[str]]:
    """Return the cells of a list; InputError where its file no longer has a SHA-256 once read."""
    cells = lexicon_cells(path)
    if digest_of(path) != digest:
        refuse(path, None, "has changed while it was read", "Give the same command again")
    return cells


def _leveled(rows: Sequence[list[str]], level: int) -> pd.DataFrame:
    """Return rows of text as a table whose categories are as deep as told."""
    table = text_table(rows, LEXICON_COLUMNS)
    return table.assign(category=[at_level(cell, level) for cell in table["category"].tolist()])


def read_matcher(path: str | PathLike[str] = LEXICON, level: int = 0) -> Matcher:
    """Read the loaded terms as a Matcher; refuses what ``read_lexicon`` refuses.

    ``level`` says how deep categories are told apart, 1 being the outermost; 0 tells all apart.
    """
    return matcher_of(lexicon_entries(path, level))


def lexicon_entries(path: str | PathLike[str] = LEXICON, level: int = 0) -> tuple[Listed, ...]:
    """Return what a Matcher is made of: term, category, where it counts.

    A list is read once as long as its file holds the same.
    """
    path = Path(path)
    digest = digest_of(path)
    return (_entries if digest else _entries.__wrapped__)(path, level, digest)


@lru_cache(maxsize=4)
def _entries(path: Path, level: int, digest: str) -> tuple[Listed, ...]:
    """Return the entries of a list whose file has a SHA-256, "" for what is no file."""
    return tuple(_entry(cells, level) for cells in _unchanged(path, digest))


@lru_cache(maxsize=4)
def matcher_of(terms: tuple[Listed, ...]) -> Matcher:
    """Return entries made ready for lookup, once per process."""
    return Matcher(terms)


def _entry(cells: Sequence[str], level: int) -> Listed:
    term, category, _reason, _source, _origin, _subtype, *where = cells
    conditions = _conditions(tuple(where))
    pair = term, at_level(category, level)
    return (*pair, conditions) if conditions else pair


@lru_cache(maxsize=1_000)
def _conditions(cells: tuple[str, ...]) -> Conditions | None:
    """Return what cells ask, which are alike in many rows; None where they are empty."""
    return Conditions._make(cells) if any(cells) else None


def lexicon_cells(
    path: str | PathLike[str] = LEXICON, categories: Collection[str] | None = None
) -> list[list[str]]:
    """Return the rows of ``read_lexicon`` as they stand in the file, each as its cells."""
    if Path(path) != LEXICON:
        from framing.terms import dictionaries  # what reads them is not needed for ours

        if other := dictionaries.in_other_form(path):
            return _cells_of(other, path)
    known = categories or [row["category"] for row in category_rows()]
    rows = some_rows(path, NEEDED_COLUMNS, OTHER_COLUMNS)
    sound: set[tuple[str, ...]] = set()  # rows say the same of many terms: it is asked once
    terms = []
    for line, cells in rows:
        term, category, _reason, _source, *rest = cells
        terms.append(term if USUAL.fullmatch(term) else _compared(path, line, term))
        if (said := (category, *rest)) not in sound:
            _check_row(path, line, dict(zip(LEXICON_COLUMNS, cells, strict=True)), known)
            sound.add(said)
    refuse_double(path, [line for line, _ in rows], terms)
    return [cells for _, cells in rows]


def _compared(path: str | PathLike[str], line: int, term: str) -> str:
    """Return a term as it is compared; refuse one that is not written as terms are."""
    check_term(path, line, term)
    return compared(term)


def _check_row(
    path: str | PathLike[str], line: int, row: Mapping[str, str], known: Collection[str]
) -> None:
    """Refuse what a row says of its term in a way that is not known."""
    if row["category"] not in known:
        remedy = f"Known: {', '.join(known)}; a table of term and category alone has its own"
        refuse(path, line, f"unknown category '{row['category']}'", remedy)
    refuse_unknown(path, line, "origin", row["origin"], ORIGINS)
    refuse_unknown(path, line, "subtype", row["subtype"], SUBTYPES)
    check_conditions(path, line, row)


def _cells_of(other: Dictionary, path: str | PathLike[str]) -> list[list[str]]:
    """Return the terms of a dictionary that was read from a path as rows of our form."""
    rest = ["", Path(path).name, "", *[""] * len(OTHER_COLUMNS)]  # no reason, its file, no origin
    return [[term, cell, *rest] for term, cell in other.terms]
