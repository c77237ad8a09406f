"""Inputs with an article per row of text, JSON and CSV: read by ranges of bytes."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from framing.base.errors import InputError
from framing.base.files import as_text
from framing.base.texts import LONGEST
from framing.corpus.arrays import Elements
from framing.corpus.entries import (
    ARRAY,
    CSV,
    EXCEL,
    JSON,
    ROWS,
    Columns,
    Entry,
    Form,
    Given,
    Part,
    entry,
    failed,
    refuse_columns,
    refuse_empty,
)
from framing.corpus.streams import CODECS, opened, skip

LONGEST_LINE = 6 * LONGEST  # bytes: an escaped character of JSON takes six
TOO_LONG = "field limit"  # in what the csv module says of a cell
FIRST = 100  # rows in which a column must be met, or its name is wrong
SHARES = 16  # parts of a file that is packed or recoded, about: each reads past those before
RATIO = 4  # bytes of text in a byte that is packed, about
END = 1 << 62  # after the end of any file

Row = tuple[int, dict[str, Any] | InputError]  # the line on which it begins, and its cells


class Twice(ValueError):
    """An object has a name twice, so that one of its values would be lost."""


class Lines:
    """The lines of a range of a file as text, and the place that reading has come to.

    What is not in the encoding comes as lone surrogates; a line longer than LONGEST_LINE in pieces.
    """

    def __init__(
        self, file: BinaryIO, start: int, end: int, line: int = 1, codec: str = "utf-8"
    ) -> None:
        self.file, self.at, self.end, self.line, self.codec = file, start, end, line, codec
        self.digest = hashlib.sha256()
        self.size, self.whole = 0, True  # of the last line: its bytes, and whether its end was read

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self.file.readline(min(LONGEST_LINE, self.end - self.at))
        if not raw:
            raise StopIteration
        self.digest.update(raw)
        self.size, self.whole = len(raw), raw.endswith(b"\n")
        self.line += self.whole
        text = raw.decode(self.codec, "surrogateescape")
        text = text.removeprefix("\ufeff") if self.at == 0 else text
        self.at += len(raw)
        return text


def parts(form: Form, root: Path, name: str, columns: Columns, size: int) -> Iterator[Part]:
    """Yield the parts of a file, each of whole rows and about ``size`` bytes.

    Raises InputError where the column of texts is in none of the first rows, or there twice.
    """
    _check_columns(form, root, name, columns)
    with _opened(form, root, name) as file:
        many = ROWS
        if not file.seekable():
            size, many = max(size, _length(form, root / name) // SHARES), END
        place = _begun(form, file)
        header = _header(form, place, name)
        start, line, head = place.at, place.line, place.digest.copy()  # a part has the header too
        for number, _ in enumerate(_told_apart(form, place, name, header), 1):
            if (place.at - start >= size or number % many == 0) and place.whole:
                yield _part(form, root, name, start, line, place)
                start, line, place.digest = place.at, place.line, head.copy()
        if place.at > start:
            yield _part(form, root, name, start, line, place)


def entries(part: Part, given: Given) -> Iterator[Entry]:
    """Yield the articles of a part, and the errors in place of those that cannot be read."""
    (name,), form, root = part.files, part.form, Path(part.root)
    file_name = as_text(name)
    with _opened(form, root, name) as file:
        header = _header(form, _begun(form, file), name)
    with _opened(form, root, name) as file:
        skip(file, part.start)
        place = _begun(form, file, part.start, part.end, part.line)
        for line, cells in _rows(form, place, file_name, header):
            if isinstance(cells, InputError):
                yield failed(file_name, line, cells)
            else:
                yield entry(form, file_name, line, cells, given)


def _opened(form: Form, root: Path, name: str) -> AbstractContextManager[BinaryIO]:
    """Open a table."""
    return opened(root / name, form.encoding, form.packed)


def _length(form: Form, path: Path) -> int:
    """Return about how many bytes a table comes to."""
    return path.stat().st_size * (RATIO if form.packed else 1)


def _begun(
    form: Form, file: BinaryIO, start: int = 0, end: int = END, line: int = 1
) -> Lines | Elements:
    """Return the place from which a table is read."""
    if form.kind == ARRAY:
        return Elements(file, start, end, line)
    return Lines(file, start, end, line, _codec(form))


def _codec(form: Form) -> str:
    """Return the codec of the lines of a table, which are UTF-8 where it had to be recoded."""
    return CODECS.get(form.encoding, "utf-8")


def _part(
    form: Form, root: Path, name: str, start: int, line: int, place: Lines | Elements
) -> Part:
    """Return the part that ends where reading has come to."""
    size, digest = place.at - start, place.digest.hexdigest()
    return Part(form, str(root), (name,), start, place.at, line, size, digest)


def _check_columns(form: Form, root: Path, name: str, columns: Columns) -> None:
    """Refuse a file of whose columns one is called otherwise than said."""
    with _opened(form, root, name) as file:
        place = _begun(form, file)
        header = _header(form, place, name)
        rows = [cells for _, cells in islice(_rows(form, place, name, header), FIRST)]
    refuse_empty(len(rows), as_text(root / name))
    first = [cells for cells in rows if isinstance(cells, dict)]
    known = header if form.kind == CSV else dict.fromkeys(key for cells in first for key in cells)
    if known:
        refuse_columns(columns, list(known), as_text(root / name), first)


def _header(form: Form, place: Lines | Elements, name: str) -> list[str]:
    """Return the names of a table's columns; JSON has none."""
    if not isinstance(place, Lines) or form.kind == JSON:
        return []
    rows = (cells for cells in _reader(form, place) if cells and cells != EXCEL)
    try:
        return next(rows, [])
    except csv.Error as error:
        remedy = "Write the names of the columns on the first line"
        message = f"has no header ({error})"
        raise InputError(message, file=as_text(name), line=1, remedy=remedy) from error


def _told_apart(
    form: Form, place: Lines | Elements, name: str, header: list[str]
) -> Iterator[object]:
    """Yield something for each row from where reading has come to: no more than that is needed."""
    if isinstance(place, Lines) and form.kind == CSV:
        return _records(form, place, name, header)
    return iter(place)


def _rows(form: Form, place: Lines | Elements, name: str, header: list[str]) -> Iterator[Row]:
    """Yield the rows from where reading has come to, or what is wrong with them."""
    if isinstance(place, Elements):
        return _elements(place, name, _codec(form))
    return _objects(place, name) if form.kind == JSON else _records(form, place, name, header)


def _elements(elements: Elements, name: str, codec: str) -> Iterator[Row]:
    """Yield the objects of an array."""
    for line, raw in elements:
        if raw:
            yield line, _object(raw.decode(codec, "surrogateescape"), name, line)
        else:
            message, remedy = "has no end, and nothing after it can be read", "Close its brackets"
            yield line, InputError(message, file=name, line=line, remedy=remedy)


def _objects(lines: Lines, name: str) -> Iterator[Row]:
    """Yield the objects of JSON Lines; blank lines are passed over."""
    line = lines.line
    for text in lines:
        if not lines.whole and lines.size >= LONGEST_LINE:
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
        value = json.loads(text, object_pairs_hook=_once)
    except Twice as error:
        return InputError(f"has {error} twice", file=name, line=line, remedy="Leave one of them")
    except (ValueError, RecursionError) as error:
        return InputError(f"is not JSON ({error})", file=name, line=line, remedy=remedy)
    if isinstance(value, dict):
        return value
    return InputError("is no JSON object", file=name, line=line, remedy=remedy)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object that has these names and values; Twice where a name comes twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Twice(repr(Counter(name for name, _ in pairs).most_common(1)[0][0]))
    return found


def _records(form: Form, lines: Lines, name: str, header: list[str]) -> Iterator[Row]:
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


def _no_record(form: Form, error: csv.Error, name: str, line: int) -> InputError:
    """Return what is wrong with a record."""
    if TOO_LONG in str(error):
        message = f"has a cell longer than {LONGEST:,} characters, and nothing after it can be read"
        remedy = "Close the quotation mark it began with, or split it into its articles"
    else:
        message = f"is not {form.kind} ({error})"
        remedy = "Put a cell with separators, marks or line breaks between double quotes"
    return InputError(message, file=name, line=line, remedy=remedy)


def _reader(form: Form, lines: Lines) -> Iterator[list[str]]:
    """Return a reader of records; a cell may be as long as a text."""
    csv.field_size_limit(LONGEST)
    return csv.reader(lines, delimiter=form.separator, strict=True)
