"""An article of an input, or why it cannot be read: one shape for every kind of input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.texts import text_sha256, usable
from framing.reading.articles import Article, Source
from framing.reading.extracts import AS_MEASURED, Choices, Extract
from framing.reading.printed import as_printed

LONGEST_CELL = 1_000  # characters of an id, outlet or date: every row of an article repeats them
SHOWN = 20  # names of columns in an error
PART = 8 << 20  # bytes of input that a task reads, about
ROWS = 50_000  # rows, or files, that a task reads at most
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
ADDRESSES = re.compile(r"(?:^|[^a-z])(?:url|uri|link|href|permalink)s?(?:$|[^a-z])", re.IGNORECASE)
TEXTS, JSON, ARRAY, CSV, PARQUET = "texts", "JSON Lines", "JSON", "CSV", "Parquet"
REFUSED = "refused"  # a table of which nothing can be read
EXCEL = ["sep=", ""]  # what Excel may write above a header, parted by what it names


class Columns(NamedTuple):
    """What an input calls the columns that are read; all but the text may be missing."""

    text: str = "text"
    id: str = "id"
    outlet: str = "outlet"
    date: str = "date"
    title: str = "title"


class Form(NamedTuple):
    """How a file is to be read: as articles, or as a table of some kind."""

    kind: str  # TEXTS, REFUSED, or a kind of table
    encoding: str = ""  # of a table of text: see streams.encoding_of
    separator: str = ""  # of its cells, if it is CSV
    packed: bool = False  # with gzip
    notes: tuple[str, ...] = ()  # what of this its name does not tell: a phrase each


class Given(NamedTuple):
    """What the user says of all articles of an input."""

    columns: Columns = Columns()
    declared: Mapping[str, Any] | None = None  # as read_sidecar returns it
    choices: Choices = AS_MEASURED


Stamp = tuple[int, int]  # the size of a file in bytes, and when it was changed last


class Part(NamedTuple):
    """A part of an input that one task reads: where it begins and ends, and what it held."""

    form: Form
    root: str  # the folder that the files' names count from
    files: tuple[str, ...]
    start: int  # a byte of the file, or a row; end exclusive
    end: int
    line: int  # the line or row of its first, from 1
    size: int  # bytes
    sha256: str
    stamps: tuple[Stamp, ...] = ()  # of its files when it was planned
    problem: tuple[str, int, str] = ("", 0, "")  # why a file is refused, its line, the remedy


class Entry(NamedTuple):
    """One article with what its input says of it, or the error that stands in its place."""

    article: str  # FILE, FILE:LINE or FILE#NUMBER, never twice in an input
    file: str
    line: int  # 0 where its file is one article, or an archive
    content: Article | InputError
    id: str = ""
    outlet: str = ""
    date: str = ""
    title: str = ""

    @property
    def text(self) -> str:
        """Return the article's text; raises the error that stands in its place."""
        return self.read.text

    @property
    def read(self) -> Article:
        """Return the article; raises the error that stands in its place."""
        if isinstance(self.content, InputError):
            raise self.content
        return self.content

    @property
    def text_sha256(self) -> str:
        """Return the SHA-256 of the article's text in UTF-8."""
        return text_sha256(self.text)


def entry(form: Form, file: str, line: int, cells: Mapping[str, Any], given: Given) -> Entry:
    """Return the entry of a row of a table."""
    key = place(file, line)
    try:
        known = [cell(cells, name, file, line) for name in given.columns[1:]]
        raw = _text(cells, given.columns.text, file, line)
        # A place in a cell is no place in the file: who mends it looks for the row.
        text, *_, notes, warnings = as_printed(Extract(raw, {}), given.choices, key)
        usable(text, file, line)
    except InputError as error:
        return failed(file, line, _placed(error, file, line))
    digest = text_sha256(raw) if text != raw else ""
    source = Source(form.kind, form.encoding, digest, (*form.notes, *notes), warnings)
    article = Article(key, text, source=source, **(given.declared or {}))
    return Entry(key, file, line, article, *known)


def failed(file: str, line: int, error: InputError) -> Entry:
    """Return the entry of an article that cannot be read."""
    return Entry(place(file, line), file, line, error)


def place(file: str, line: int) -> str:
    """Return the name of an article by where it stands: FILE or FILE:LINE."""
    return f"{file}:{line}" if line else file


def refuse_empty(number: int, file: str | Path) -> None:
    """Raise InputError for a table without rows: no file says nothing in silence."""
    if not number:
        raise InputError("holds no article", file=file, remedy="Fill it, or take it away")


def refuse_columns(
    columns: Columns,
    known: Sequence[str],
    file: str | Path,
    rows: Iterable[Mapping[str, Any]] = (),
) -> None:
    """Raise InputError where an input lacks its texts, or has a column twice that is read.

    A column that somebody has named must be there too. ``rows`` are the first.
    """
    for option, column, usual in zip(Columns._fields, columns, Columns(), strict=True):
        if known.count(column) > 1:
            remedy = "Leave one of them, or rename the others"
            message = f"has {known.count(column)} columns {column!r}"
            raise InputError(message, file=file, line=1, remedy=remedy)
        if column not in known and (option == "text" or column != usual):
            there = f"there are: {_named(known)}"
            if option == "text" and (address := _addresses(known, rows)):
                message = f"has addresses ({address!r}) and no texts, and nothing is fetched"
                remedy = "Give the articles themselves: as files, or in a column named with --text"
                raise InputError(message, file=file, line=1, remedy=f"{remedy}; {there}")
            message, remedy = f"has no column {column!r}", f"Name it with --{option}; {there}"
            raise InputError(message, file=file, line=1, remedy=remedy)


def _named(known: Sequence[str]) -> str:
    """Return the names of columns, of many the first."""
    return ", ".join(known[:SHOWN]) + (", …" if len(known) > SHOWN else "")


def _addresses(known: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the column that holds addresses, by its cells or by its name; "" for none."""
    held = {name for cells in rows for name, value in cells.items() if _is_address(value)}
    named = (name for name in known if name in held or ADDRESSES.search(name))
    return next(named, "")


def _is_address(value: object) -> bool:
    """Return whether a cell holds the address of a page, and no more."""
    return isinstance(value, str) and ADDRESS.fullmatch(value.strip()) is not None


def _text(cells: Mapping[str, Any], column: str, file: str, line: int) -> str:
    """Return the text of a row as it stands; InputError where it is missing or none."""
    value = cells.get(column)
    if value is None:
        remedy = "Fill it, or leave the row out"
        raise InputError(f"has no {column!r}", file=file, line=line, remedy=remedy)
    if not isinstance(value, str):
        message = f"{column!r} is no text but {type(value).__name__}"
        remedy = "Name the column that holds the texts with --text"
        raise InputError(message, file=file, line=line, remedy=remedy)
    if _is_address(value):
        remedy = "Nothing is fetched: give the article itself"
        raise InputError("is an address and no text", file=file, line=line, remedy=remedy)
    return usable(value, file, line)


def cell(cells: Mapping[str, Any], column: str, file: str, line: int = 0) -> str:
    """Return an id, outlet or date as text, "" where there is none; InputError if it is none."""
    value = cells.get(column)
    if isinstance(value, date | datetime):
        value = value.isoformat()
    text = "" if value is None else str(value).strip()
    if len(text) > LONGEST_CELL:
        message = f"{column!r} is longer than {LONGEST_CELL:,} characters"
        raise InputError(message, file=file, line=line or None, remedy="Shorten it")
    return usable(text, file, line or None) if text else ""


def _placed(error: InputError, file: str, line: int) -> InputError:
    """Return an error of a text with the row that holds it, and the line within."""
    within = f" (line {error.line} of its text)" if error.line not in (None, line) else ""
    return InputError(f"{error.message}{within}", file=file, line=line, remedy=error.remedy)
