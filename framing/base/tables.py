"""Read a CSV table of text, every problem named by file, line and remedy."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import NoReturn

from framing.base.errors import InputError, refused_as
from framing.base.files import Held, write_files

UNENDED = "unexpected end of data"  # as the reader of CSV calls it
UNCLOSED = "; a quotation mark that opens a cell there is never closed"
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a text begins that a spreadsheet executes
Row = tuple[int, dict[str, str]]  # the line on which a row begins, and its cells


def read_rows(
    path: str | PathLike[str],
    columns: Sequence[str],
    *,
    may_be_empty: Collection[str] = (),
    may_be_missing: Collection[str] = (),
) -> list[Row]:
    """Read a table, one dictionary of ``columns`` per row, in the order of the file.

    A column of ``may_be_missing`` comes after those; where the table has none its cells are "".

    Raises InputError for a file that cannot be read, a missing or double column, a row of another
    length than the header, and an empty cell outside ``may_be_empty``.
    """
    rows = read_cells(path, columns, may_be_empty=may_be_empty, may_be_missing=may_be_missing)
    names = (*columns, *may_be_missing)
    return [(line, dict(zip(names, cells, strict=True))) for line, cells in rows]


def read_cells(
    path: str | PathLike[str],
    columns: Sequence[str],
    *,
    may_be_empty: Collection[str] = (),
    may_be_missing: Collection[str] = (),
) -> list[tuple[int, list[str]]]:
    """Read a table as ``read_rows`` does, each row as its cells in the order of the columns."""
    records = _records(path)
    _, header = next(records, (1, []))
    for column in columns:
        if header.count(column) != 1:
            refuse(path, 1, f"column '{column}' is needed once", f"Write {', '.join(columns)}")
    for column in may_be_missing:
        if header.count(column) > 1:
            refuse(path, 1, f"column '{column}' stands twice", "Keep one")
    needed = set(columns) - set(may_be_empty)
    filled = [header.index(name) for name in needed]
    names = (*columns, *may_be_missing)
    places = [header.index(name) if name in header else len(header) for name in names]
    in_order = places == list(range(len(header)))
    rows = []
    for line, cells in records:
        if len(cells) != len(header) or not all([cells[at].strip() for at in filled]):
            _refuse_cells(path, line, header, cells, needed)
        if not in_order:
            cells.append("")  # of a column that the table has not
        rows.append((line, cells if in_order else [cells[at] for at in places]))
    return rows


def write_rows(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    check: Callable[[Path], object],
    expected: Held | None = None,
) -> bytes:
    """Write a CSV table that ``check`` can read; return what its file holds.

    Raises InputError, naming the table's own file, where ``check`` refuses what was written, where
    what is ``expected`` of it has changed since and where it cannot be written; the old file is
    then as it was.
    """

    def checked(parts: Mapping[Path, Path]) -> None:
        with refused_as(path):
            check(parts[path])

    content = table_bytes(columns, rows)
    write_files({path: content}, checked, expected=expected)
    return content


def table_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """Return a CSV table in UTF-8 that ``read_rows`` reads as the same rows of text.

    Every cell is quoted where one holds a carriage return, which the writer would leave bare.
    """
    table, rows = io.StringIO(), list(rows)
    bare = any("\r" in str(cell) for row in rows for cell in row.values())
    writer = csv.DictWriter(
        table,
        columns,
        extrasaction="ignore",
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if bare else csv.QUOTE_MINIMAL,
    )
    writer.writeheader()
    writer.writerows(rows)
    return table.getvalue().encode()


def no_formula(value: object) -> object:
    """Return a value, with an apostrophe before a text that begins as formulas do.

    >>> no_formula("=1+1"), no_formula("1+1"), no_formula(-1)
    ("'=1+1", '1+1', -1)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def refuse_double(path: str | PathLike[str], lines: Iterable[int], names: Iterable[str]) -> None:
    """Raise InputError for a name that stands on two lines."""
    names = list(names)
    if len(set(names)) == len(names):
        return
    first: dict[str, int] = {}
    for line, name in zip(lines, names, strict=True):
        if first.setdefault(name, line) != line:
            refuse(path, line, f"'{name}' stands on line {first[name]} already", "Keep one")


def refuse_unknown(
    path: str | PathLike[str], line: int, column: str, value: str, known: Collection[str]
) -> None:
    """Raise InputError for a value that is not among those known."""
    if value not in known:
        refuse(path, line, f"unknown {column} '{value}'", f"Known: {', '.join(known)}")


def refuse(path: str | PathLike[str], line: int | None, message: str, remedy: str) -> NoReturn:
    """Raise InputError for a table."""
    raise InputError(message, file=path, line=line, remedy=remedy)


def _records(path: str | PathLike[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of a CSV file that is not blank with the line on which it begins."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield from cells_by_line(path, file)
    except FileNotFoundError:
        refuse(path, None, "there is no such file", "Check the path")
    except IsADirectoryError:
        refuse(path, None, "is a folder, not a table", "Name the CSV file")
    except UnicodeDecodeError:
        refuse(path, _not_utf8(path), "is not UTF-8", "Save the table as CSV in UTF-8")
    except OSError as error:
        refuse(path, 1, f"cannot be read ({error})", "Save the table as CSV in UTF-8")


def cells_by_line(
    path: str | PathLike[str], lines: Iterable[str], separator: str = ","
) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of CSV that is not blank with the line on which it begins.

    ``path`` is what InputError names where a row is no CSV.
    """
    line, reader = 1, csv.reader(lines, delimiter=separator, strict=True)
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except (OSError, csv.Error) as error:
        remedy = f"Save the table as CSV in UTF-8{UNCLOSED if UNENDED in str(error) else ''}"
        refuse(path, line, f"cannot be read ({error})", remedy)


def _not_utf8(path: str | PathLike[str]) -> int:
    """Return the first line of a file that is not UTF-8."""
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 1


def _refuse_cells(
    path: str | PathLike[str], line: int, header: list[str], cells: list[str], needed: set[str]
) -> None:
    """Refuse a row of the wrong length, or with an empty cell that is needed."""
    if len(cells) != len(header):
        what = f"{len(cells)} cells under {len(header)} columns"
        refuse(path, line, what, "Put a cell that holds a comma between double quotes")
    for column in header:
        if column in needed and not cells[header.index(column)].strip():
            refuse(path, line, f"{column} is empty", "Fill it in")
