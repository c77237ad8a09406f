"""Changes to a lexicon: terms switched off, moved or added, listed and saved, never over ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from framing.base.errors import InputError
from framing.base.files import Held
from framing.base.rows import row_dicts
from framing.base.scratch import as_file
from framing.base.tables import table_bytes, write_rows
from framing.terms.conditions import Conditions
from framing.terms.lexicon import LEXICON, LEXICON_COLUMNS, NEEDED_COLUMNS, read_lexicon

OURS = "changed by the reader"
CHANGE_COLUMNS = ["term", "change", "category", "before"]


class Changes(NamedTuple):
    """What differs from a lexicon; each change is of one term."""

    off: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()  # term, new category
    added: tuple[tuple[str, str], ...] = ()  # term, category


def changed(lexicon: pd.DataFrame, changes: Changes) -> pd.DataFrame:
    """Return a lexicon with changes made: its rows in their order, added terms last."""
    table = lexicon[~lexicon["term"].isin(changes.off)].copy()
    moved = dict(changes.moved)
    table["category"] = [moved.get(term, category) for term, category in _pairs(table)]
    new = [(term, category, OURS, OURS, "article") for term, category in changes.added]
    added = pd.DataFrame(new, columns=NEEDED_COLUMNS, dtype="str")
    return pd.concat([table, added], ignore_index=True).fillna("").astype("str")


def between(before: pd.DataFrame, after: pd.DataFrame) -> Changes:
    """Return the changes that make one lexicon of another, by term."""
    old, new = dict(_pairs(before)), dict(_pairs(after))
    return Changes(
        off=tuple(term for term in old if term not in new),
        moved=tuple((term, new[term]) for term in old if new.get(term, old[term]) != old[term]),
        added=tuple((term, category) for term, category in new.items() if term not in old),
    )


def listed(changes: Changes, lexicon: pd.DataFrame) -> pd.DataFrame:
    """Return one row per change: ``term, change, category, before``."""
    old = dict(_pairs(lexicon))
    rows = [(term, "off", "", old.get(term, "")) for term in changes.off]
    rows += [(term, "moved", category, old.get(term, "")) for term, category in changes.moved]
    rows += [(term, "added", category, "") for term, category in changes.added]
    return pd.DataFrame(rows, columns=CHANGE_COLUMNS, dtype="str")


def _pairs(lexicon: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Return the terms of a lexicon, each with its category."""
    return zip(lexicon["term"].tolist(), lexicon["category"].tolist(), strict=True)


def checked(lexicon: pd.DataFrame) -> bytes:
    """Return what a file of a lexicon would hold; InputError where that could not be read back.

    What is said of a term then names no file, since none is kept.
    """
    content = table_bytes(*_table(lexicon))
    with as_file(content, None, "lexicon.csv") as place:
        try:
            read_lexicon(place)
        except InputError as error:
            raise InputError(error.message, remedy=error.remedy) from error
    return content


def save(lexicon: pd.DataFrame, path: str | Path) -> Path:
    """Write a lexicon as a file of its own, and return its path.

    Another's list, whose terms have no reason, is written as term and category, as it was read.
    Raises InputError for the shipped lexicon's own path, for a file that cannot be written, and,
    with file and line, for a term or category that no lexicon may have; then nothing is written.
    """
    put(lexicon, Path(path))
    return Path(path)


def put(lexicon: pd.DataFrame, path: Path, expected: Held | None = None) -> bytes:
    """Write a lexicon as ``save`` does, and return what its file holds.

    Raises InputError also where what is ``expected`` of the file has changed since it was read.
    """
    if path.suffix != ".csv":
        raise InputError("is no name of a table", file=path, remedy="Let it end in .csv")
    if path.resolve() == LEXICON.resolve():
        remedy = "Give another name; the shipped list stays as it is"
        raise InputError("is the shipped lexicon", file=path, remedy=remedy)
    return write_rows(path, *_table(lexicon), read_lexicon, expected)


def _table(lexicon: pd.DataFrame) -> tuple[list[str], list[dict[str, str]]]:
    """Return the columns to write of a list, and its rows."""
    columns = _columns(lexicon)
    return columns, [{name: row[name] for name in columns} for row in row_dicts(lexicon)]


def _columns(lexicon: pd.DataFrame) -> list[str]:
    """Return the columns to write of a list: all of ours, or the two that another's has."""
    another = (lexicon["reason"] == "").any()
    conditions = any((lexicon[name] != "").any() for name in Conditions._fields)
    return LEXICON_COLUMNS if conditions or not another else NEEDED_COLUMNS[:2]
