"""Inputs with an article per row of text, JSON Lines and CSV: read by ranges of bytes."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from framing.base.errors import InputError
from framing.base.texts import LONGEST
from framing.corpus.entries import Columns, Entry, Part, entry, failed, refuse_missing

LONGEST_LINE = 6 * LONGEST  # bytes: an escaped character of JSON takes six
SEPARATORS = {"CSV": ",", "TSV": "\t"}
JSON = "JSON Lines"
TOO_LONG = "field limit"  # in what the csv module says of a cell
FIRST = 100  # rows in which a column must be met, or its name is wrong

Row = tuple[int, dict[str, Any] | InputError]  # the line on which it begins, and its cells


class Lines:
    """The lines of a range of a file as text, and the place that reading has come to.

    What is not UTF-8 comes as lone surrogates; a line longer than LONGEST_LINE in pieces.
    """

    def __init__(self, file: BinaryIO, end: int, line: int = 1) -> None:
        self.file, self.at, self.end, self.line = file, file.tell(), end, line
        self.digest, self.whole = hashlib.sha256(), True  # whole: a line's end has been read

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self.file.readline(min(LONGEST_LINE, self.end - self.at))
        if not raw:
            raise StopIteration
        self.digest.update(raw)
        self.whole = raw.endswith(b"\n")
        self.line += self.whole
        text = raw.decode("utf-8", "surrogateescape")
        text = text.removeprefix("\ufeff") if self.at == 0 else text
        self.at += len(raw)
        return text


def parts(form: str, root: Path, name: str, columns: Columns, size: int) -> Iterator[Part]:
    """Yield the parts of a file, each of whole rows and about ``size`` bytes.

    Raises InputError where the column of texts is in none of the first rows.
    """
    _check_columns(form, root, name, columns)
    with open(root / name, "rb") as file:
        lines = Lines(file, os.fstat(file.fileno()).st_size)
        header = _header(form, lines, name)
        start, line, head = lines.at, lines.line, lines.digest.copy()  # a part has the header too
        for _ in lines if form == JSON else _records(form, lines, name, header):
            if lines.at - start >= size and lines.whole:
                yield _part(form, root, name, start, line, lines)
                start, line, lines.digest = lines.at, lines.line, head.copy()
        if lines.at > start:
            yield _part(form, root, name, start, line, lines)


def entries(part: Part, columns: Columns, declared: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the articles of a part, and the errors in place of those that cannot be read."""
    (name,) = part.files
    with open(Path(part.root, name), "rb") as file:
        header = _header(part.form, Lines(file, part.end), name)
        file.seek(part.start)
        lines = Lines(file, part.end, part.line)
        for line, cells in _rows(part.form, lines, name, header):
            if isinstance(cells, InputError):
                yield failed(name, line, cells)
            else:
                yield entry(name, line, cells, columns, declared)


def _part(form: str, root: Path, name: str, start: int, line: int, lines: Lines) -> Part:
    """Return the part that ends where reading has come to."""
    size, digest = lines.at - start, lines.digest.hexdigest()
    return Part(form, str(root), (name,), start, lines.at, line, size, digest)


def _check_columns(form: str, root: Path, name: str, columns: Columns) -> None:
    """Refuse a file of whose columns one is called otherwise than said."""
    with open(root / name, "rb") as file:
        lines = Lines(file, os.fstat(file.fileno()).st_size)
        header = _header(form, lines, name)
        rows = (cells for _, cells in _rows(form, lines, name, header))
        first = [cells for cells in islice(rows, FIRST) if isinstance(cells, dict)]
    known = header if form != JSON else dict.fromkeys(key for cells in first for key in cells)
    if known:
        refuse_missing(columns, list(known), root / name)


def _header(form: str, lines: Lines, name: str) -> list[str]:
    """Return the names of a table's columns; JSON Lines has none."""
    if form == JSON:
        return []
    try:
        return next(_reader(form, lines), [])
    except csv.Error as error:
        remedy = "Write the names of the columns on the first line"
        raise InputError(f"has no header ({error})", file=name, line=1, remedy=remedy) from error


def _rows(form: str, lines: Lines, name: str, header: list[str]) -> Iterator[Row]:
    """Yield the rows from where reading has come to, or what is wrong with them."""
    return _objects(lines, name) if form == JSON else _records(form, lines, name, header)


def _objects(lines: Lines, name: str) -> Iterator[Row]:
    """Yield the objects of JSON Lines; blank lines are passed over."""
    line = lines.line
    for text in lines:
        if lines.line == line and lines.at < lines.end:
            yield line, _endless(lines, name)
        elif text.strip():
            yield line, _object(text, name, line)
        line = lines.line


def _endless(lines: Lines, name: str) -> InputError:
    """Pass over the rest of a line that is too long to be read, and say so."""
    line = lines.line
    next((None for _ in lines if lines.line > line), None)
    remedy = "Write one object per line"
    return InputError(f"is longer than {LONGEST_LINE:,} bytes", file=name, line=line, remedy=remedy)


def _object(text: str, name: str, line: int) -> dict[str, Any] | InputError:
    """Return the object that a line holds, or what is wrong with it."""
    remedy = 'Write one object per line, such as {"text": "…"}'
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return InputError(f"is not JSON ({error})", file=name, line=line, remedy=remedy)
    if isinstance(value, dict):
        return value
    return InputError("is no JSON object", file=name, line=line, remedy=remedy)


def _records(form: str, lines: Lines, name: str, header: list[str]) -> Iterator[Row]:
    """Yield the records of CSV; blank lines are passed over."""
    reader = _reader(form, lines)
    while True:
        line = lines.line
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if TOO_LONG in str(error):  # who knows where in a text we are: no row is told apart
                deque(lines, maxlen=0)
            yield line, _no_record(form, error, name, line)
            continue
        if cells and len(cells) != len(header):
            what = f"has {len(cells)} cells under {len(header)} columns"
            remedy = "Put a cell that holds a separator between double quotes"
            yield line, InputError(what, file=name, line=line, remedy=remedy)
        elif cells:
            yield line, dict(zip(header, cells, strict=True))


def _no_record(form: str, error: csv.Error, name: str, line: int) -> InputError:
    """Return what is wrong with a record."""
    if TOO_LONG in str(error):
        message = f"has a cell longer than {LONGEST:,} characters, and nothing after it can be read"
        remedy = "Close the quotation mark it began with, or split it into its articles"
    else:
        message = f"is not {form} ({error})"
        remedy = "Put a cell with commas, marks or line breaks between double quotes"
    return InputError(message, file=name, line=line, remedy=remedy)


def _reader(form: str, lines: Lines) -> Iterator[list[str]]:
    """Return a reader of records; a cell may be as long as a text."""
    csv.field_size_limit(LONGEST)
    return csv.reader(lines, delimiter=SEPARATORS[form], strict=True)
