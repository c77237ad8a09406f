"""An article of an input, or why it cannot be read: one shape for every kind of input."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.texts import usable
from framing.reading.articles import Article

LONGEST_CELL = 1_000  # characters of an id, outlet or date: every row of an article repeats them
SHOWN = 20  # names of columns in an error
PART = 8 << 20  # bytes of input that a task reads, about


class Columns(NamedTuple):
    """What an input calls the columns that are read; all but the text may be missing."""

    text: str = "text"
    id: str = "id"
    outlet: str = "outlet"
    date: str = "date"


Stamp = tuple[int, int]  # the size of a file in bytes, and when it was changed last


class Part(NamedTuple):
    """A part of an input that one task reads: where it begins and ends, and what it held."""

    form: str  # the kind of input: see inputs.FORMS
    root: str  # the folder that the files' names count from
    files: tuple[str, ...]
    start: int  # a byte of the file, or a row; end exclusive
    end: int
    line: int  # the line or row of its first, from 1
    size: int  # bytes
    sha256: str
    stamps: tuple[Stamp, ...] = ()  # of its files when it was planned


class Entry(NamedTuple):
    """One article with what its input says of it, or the error that stands in its place."""

    article: str  # FILE or FILE:LINE, never twice in an input
    file: str
    line: int  # 0 for a file that is one article
    id: str
    outlet: str
    date: str
    content: Article | InputError

    @property
    def text(self) -> str:
        """Return the article's text; raises the error that stands in its place."""
        if isinstance(self.content, InputError):
            raise self.content
        return self.content.text

    @property
    def text_sha256(self) -> str:
        """Return the SHA-256 of the article's text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def entry(
    file: str, line: int, cells: Mapping[str, Any], columns: Columns, declared: Mapping[str, Any]
) -> Entry:
    """Return the entry of a row; ``declared`` is what a sidecar declares, for every article."""
    key = place(file, line)
    try:
        own, outlet, day = (_cell(cells, name, file, line) for name in columns[1:])
        text = _text(cells, columns.text, file, line)
    except InputError as error:
        return failed(file, line, error)
    return Entry(key, file, line, own, outlet, day, Article(key, text, **declared))


def failed(file: str, line: int, error: InputError) -> Entry:
    """Return the entry of an article that cannot be read."""
    return Entry(place(file, line), file, line, "", "", "", error)


def place(file: str, line: int) -> str:
    """Return the name of an article by where it stands: FILE or FILE:LINE."""
    return f"{file}:{line}" if line else file


def refuse_missing(columns: Columns, known: Sequence[str], file: str | Path) -> None:
    """Raise InputError where an input lacks its texts, or a column that somebody has named."""
    for option, column, usual in zip(Columns._fields, columns, Columns(), strict=True):
        if column not in known and (option == "text" or column != usual):
            shown = ", ".join(known[:SHOWN]) + (", …" if len(known) > SHOWN else "")
            remedy = f"Name it with --{option}; there are: {shown}"
            raise InputError(f"has no column {column!r}", file=file, line=1, remedy=remedy)


def _text(cells: Mapping[str, Any], column: str, file: str, line: int) -> str:
    """Return the text of a row; InputError where it is missing or none."""
    value = cells.get(column)
    if value is None:
        remedy = "Fill it, or leave the row out"
        raise InputError(f"has no {column!r}", file=file, line=line, remedy=remedy)
    if not isinstance(value, str):
        message = f"{column!r} is no text but {type(value).__name__}"
        remedy = "Name the column that holds the texts with --text"
        raise InputError(message, file=file, line=line, remedy=remedy)
    return usable(value, file, line)


def _cell(cells: Mapping[str, Any], column: str, file: str, line: int) -> str:
    """Return an id, outlet or date as text, "" where there is none."""
    value = cells.get(column)
    if isinstance(value, date | datetime):
        value = value.isoformat()
    text = "" if value is None else str(value).strip()
    if len(text) > LONGEST_CELL:
        message = f"{column!r} is longer than {LONGEST_CELL:,} characters"
        raise InputError(message, file=file, line=line, remedy="Shorten it")
    return usable(text, file, line) if text else ""
