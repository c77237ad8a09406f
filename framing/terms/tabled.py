"""Dictionaries that are tables: term and category as CSV or in Excel, LIWC-22's .dicx.

A table of terms has a line for each term and category, or several in one cell (``war; grief``). A
.dicx has a line for each word, a column for each category and an X where the word belongs to it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.prose import listed, quantity
from framing.base.tables import cells_by_line, refuse
from framing.terms.entries import Entries
from framing.terms.filed import SEVERAL

TERM, CATEGORY = ("term", "word", "pattern", "entry"), ("category", "key")
DICTERM = "dicterm"  # of LIWC-22
MARKS = {",": "commas", ";": "semicolons", "\t": "tabs"}
SEPARATORS = "".join(MARKS)
BELONGS, NOT = frozenset({"x", "1"}), frozenset({"", "0"})
FILLED = 200_000_000  # bytes that a workbook may hold when it is unpacked
Row = tuple[int, list[str]]  # the line on which it begins, and its cells


def header(text: str) -> list[str]:
    """Return the names in the first line of a table, in lower case."""
    first = _first(text)
    return [name.strip().strip('"').lower() for name in first.split(_separator(first))]


def _first(text: str) -> str:
    """Return the first line that is not blank; "" of none."""
    return next(filter(str.strip, text.splitlines()), "")


def _separator(first: str) -> str:
    """Return what parts the cells of a table's first line."""
    return max(SEPARATORS, key=first.count)


def is_table(names: Iterable[str]) -> bool:
    """Tell whether the names of columns are those of a table of terms and categories."""
    names = set(names)
    return not names.isdisjoint(TERM) and not names.isdisjoint(CATEGORY)


def is_dicx(names: list[str]) -> bool:
    """Tell whether the names of columns are those of a .dicx."""
    return names[0] == DICTERM


def table(path: Path, text: str) -> Entries:
    """Read terms and categories from CSV; commas, semicolons or tabs part the cells."""
    return _terms(path, *_parted(path, text))


def dicx(path: Path, text: str) -> Entries:
    """Read a dictionary of LIWC-22."""
    return _marked(path, *_parted(path, text))


def _parted(path: Path, text: str) -> tuple[list[Row], str]:
    """Return the rows of CSV that are not blank, and what parts their cells."""
    separator = _separator(_first(text))
    rows = cells_by_line(path, io.StringIO(text, newline=""), separator)
    return [(line, cells) for line, cells in rows if any(map(str.strip, cells))], separator


def excel(path: Path) -> Entries:
    """Read terms and categories, or a .dicx, from the first sheet of a workbook.

    InputError without openpyxl, and where another sheet is filled.
    """
    require("dictionaries", "openpyxl")
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > FILLED:
                refuse(path, None, "is too large a workbook", "Save the sheet as CSV in UTF-8")
        book = load_workbook(path, read_only=True, data_only=True)
        sheets = {sheet.title: _cells(sheet.iter_rows(values_only=True)) for sheet in book}
        book.close()
    except InputError:
        raise
    except Exception as error:  # of a damaged workbook, openpyxl raises whatever it stumbles on
        what = f"is no workbook that can be read ({type(error).__name__})"
        refuse(path, None, what, "Save the sheet as CSV in UTF-8")
    filled = {name: rows for name, rows in sheets.items() if rows}
    if len(filled) != 1:
        named = listed(f"'{name}'" for name in filled)
        what = f"has {len(filled)} filled sheets, {named}" if filled else "has no filled sheet"
        refuse(path, None, what, "Keep one sheet with the columns term and category")
    rows = next(iter(filled.values()))
    return (_marked if is_dicx(_names(rows)) else _terms)(path, rows)


def _cells(rows: Iterable[tuple]) -> list[Row]:
    """Return the rows of a sheet that are not empty, as text, numbered from 1."""
    text = (
        (at, ["" if cell is None else str(cell) for cell in row]) for at, row in enumerate(rows, 1)
    )
    return [(at, cells) for at, cells in text if any(cell.strip() for cell in cells)]


def _names(rows: list[Row]) -> list[str]:
    """Return the names of the columns, in lower case."""
    return [name.strip().lower() for name in rows[0][1]]


def _terms(path: Path, rows: list[Row], separator: str = "") -> Entries:
    """Take in a row for each term and category, or several categories."""
    found, names = Entries(), _names(rows)
    term, category = (_column(path, rows[0][0], names, known) for known in (TERM, CATEGORY))
    for line, cells in _checked(path, rows, separator):
        for name in (name.strip() for name in cells[category].split(SEVERAL.strip())):
            for cell, what in ((cells[term].strip(), "term"), (name, "category")):
                if not cell:
                    refuse(path, line, f"{what} is empty", "Fill it in")
            found.add(line, cells[term].strip(), name)
    others = [name for at, name in enumerate(names) if at not in (term, category) and name]
    found.notes += [f"not used: {listed(others)}"] if others else []
    return found


def _column(path: Path, line: int, names: list[str], known: tuple[str, ...]) -> int:
    """Return which column has one of the names known; none and two are refused."""
    there = [at for at, name in enumerate(names) if name in known]
    if len(there) != 1:
        refuse(path, line, f"column '{known[0]}' is needed once", "Write term,category first")
    return there[0]


def _checked(path: Path, rows: list[Row], separator: str) -> Iterable[Row]:
    """Yield the rows below the names, each as long as they are."""
    size, parted = len(rows[0][1]), MARKS.get(separator, "")
    for line, cells in rows[1:]:
        if len(cells) != size:
            what = f"{quantity(len(cells), 'cell')} under {size} columns"
            remedy = "Put a cell that holds a separator between double quotes"
            if parted:
                what += f", which {parted} part in the first line"
                remedy = f"Part its cells by {parted}, and put one that holds them in double quotes"
            refuse(path, line, what, remedy)
        yield line, cells


def _marked(path: Path, rows: list[Row], separator: str = "") -> Entries:
    """Take in a row for each word, with a mark in the columns of its categories."""
    found = Entries()
    first, names = rows[0][0], [name.strip() for name in rows[0][1]]
    for name in names[1:]:
        if not name or name in found.declared:
            refuse(path, first, f"category '{name}' is empty or there twice", "Name each once")
        found.declare(name, first)
    for line, cells in _checked(path, rows, separator):
        marks = {name: cell.strip().lower() for name, cell in zip(names, cells, strict=True)}
        marks.pop(names[0])
        for name, mark in marks.items():
            if mark not in BELONGS | NOT:
                what = f"'{mark}' under {name} is no mark"
                refuse(path, line, what, "Write X, or nothing; weights are not read")
        own = [name for name, mark in marks.items() if mark in BELONGS]
        if not own:
            refuse(path, line, f"'{cells[0]}' belongs to no category", "Write an X in its line")
        for name in own:
            found.add(line, cells[0].strip(), name)
    return found
