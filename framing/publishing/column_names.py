"""What each column is called in print, and how its numbers are written: one place, the codebook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.places import DATA
from framing.base.texts import read_text

CODEBOOK = DATA / "CODEBOOK.md"
SECTION = "Names in print"
WRITTEN = {
    "text": 0,
    "number": 0,
    "rate": 1,
    "ratio": 2,
    "p": 3,
    "share": 1,
    "as before": 0,
    "place": 0,
}
"""How a column may be written, with its decimals."""

ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


class Named(NamedTuple):
    """A column's name in words, and how its numbers are written; "" where nobody has said."""

    words: str
    written: str


@lru_cache(maxsize=4)
def known(file: Path = CODEBOOK) -> dict[str, Named]:
    """Return what the codebook calls each column in print; InputError for an unknown way to write.

    ``{against}`` in a name stands for the other side of a comparison.
    """
    _, _, section = read_text(file).partition(f"\n## {SECTION}\n")
    rows = ROW.findall(section.partition("\n## ")[0])
    for column, _, written in rows:
        if written not in WRITTEN:
            message = f"column '{column}' cannot be written as '{written}'"
            raise InputError(message, file=file, remedy=f"Known: {', '.join(WRITTEN)}")
    return {column: Named(words, written) for column, words, written in rows}


def named(columns: Iterable[str], against: str = "the other side") -> dict[str, Named]:
    """Return the name of each column, made from the column's own where the codebook has none.

    >>> named(["speakers.name"])["speakers.name"].words
    'speakers name'
    """
    return {column: _named(column, against) for column in columns}


def _named(column: str, against: str) -> Named:
    """Return the name of one column."""
    found = known().get(column)
    if found is None:
        return Named(re.sub(r"[_.\s]+", " ", column).strip() or column, "")
    return found._replace(words=found.words.replace("{against}", against))
