"""How each file of an input is to be read: as articles, or as a table of some kind.

What a file holds decides, as far as it can. A name that ends as a table's does where it cannot:
CSV without the wanted column looks like any text.
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import as_text
from framing.base.texts import LONGEST
from framing.corpus.entries import ARRAY, CSV, EXCEL, JSON, PARQUET, TEXTS, Columns, Form
from framing.corpus.folders import PACKED, TABLES
from framing.corpus.streams import CODECS, GZIP, UTF8, begins, codec_of, encoding_of

MAGIC = b"PAR1"
PACKED_OTHERWISE = {  # how what is no table begins, whatever it is called
    b"PK\x03\x04": "zip, as spreadsheets are",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf": "7-zip",
    b"Rar!": "rar",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
HEAD = 1 << 13  # bytes that tell whether a file of any name is a table
OBJECTS = (".jsonl", ".ndjson", ".json")
SEPARATORS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
TABBED = (".tsv", ".tab")
NAMED = re.compile(r"sep=([,;\t|])\r?\n")  # what Excel writes above a table
OBJECT = re.compile(r'\s*(\[?)\s*\{\s*(?:\}|"(?:[^"\\]|\\.)*"\s*:)')  # no prose begins so


def form_of(path: Path, columns: Columns) -> Form:
    """Return the form of a file; InputError where it is a table that cannot be opened."""
    with open(path, "rb") as file:
        head = file.read(HEAD)
    packed, suffix = head.startswith(GZIP), _suffix(path)
    if head.startswith(MAGIC) or (suffix == ".parquet" and not packed):
        return Form(PARQUET)
    if suffix not in TABLES and not _shows_table(path, head, packed, columns):
        return Form(TEXTS)
    _refuse_packed(path, head)
    encoding = encoding_of(path, packed)
    begin = begins(path, encoding, packed).decode(CODECS.get(encoding, "utf-8"), "replace")
    begin = begin.removeprefix("\ufeff")
    if suffix in OBJECTS or (suffix not in TABLES and OBJECT.match(begin)):
        return Form(_kind_of_json(begin, suffix), encoding, "", packed, _notes(encoding))
    separator = _separator(begin, suffix, columns.text)
    notes = _notes(encoding, "" if separator == _usual(suffix) else separator)
    return Form(CSV, encoding, separator, packed, notes)


def _refuse_packed(path: Path, head: bytes) -> None:
    """Refuse what the name of a table promises and another program has packed."""
    for magic, kind in PACKED_OTHERWISE.items():
        if head.startswith(magic):
            remedy = "Unpack it first, or save it as CSV in UTF-8"
            raise InputError(f"is packed ({kind})", file=as_text(path), remedy=remedy)


def _suffix(path: Path) -> str:
    """Return the end of a name that says what is in the file, without that of its packing."""
    return Path(path.name.lower().removesuffix(PACKED)).suffix


def _shows_table(path: Path, head: bytes, packed: bool, columns: Columns) -> bool:
    """Return whether a file that begins so is a table, whatever its name: JSON, or a header."""
    if packed:
        head = begins(path, UTF8, packed)[:HEAD]
    begin = head.decode(codec_of(head) or "utf-8", "replace").removeprefix("\ufeff")
    if OBJECT.match(begin):
        return True
    cells = (_cells(begin, separator) for separator in SEPARATORS)
    return any(len(found) > 1 and columns.text in found for found in cells)


def _kind_of_json(begin: str, suffix: str) -> str:
    """Return whether JSON has an object on every line, or is an array or over several lines."""
    found = OBJECT.match(begin)
    if found and found[1]:
        return ARRAY
    if suffix != ".json" and suffix in OBJECTS:
        return JSON
    first = begin.strip().partition("\n")[0]
    try:
        return JSON if isinstance(json.loads(first), dict) else ARRAY
    except (ValueError, RecursionError):
        return ARRAY


def _separator(begin: str, suffix: str, text: str) -> str:
    """Return what parts the cells of a table: that which parts its header, best with the texts."""
    if named := NAMED.match(begin):
        return named[1]

    def fits(separator: str) -> tuple[bool, int, bool]:
        cells = _cells(begin, separator)
        return text in cells, len(cells), separator == _usual(suffix)

    return max(SEPARATORS, key=fits)


def _cells(begin: str, separator: str) -> list[str]:
    """Return the cells of the first row of a table that begins so."""
    csv.field_size_limit(LONGEST)
    rows = csv.reader(begin.splitlines(keepends=True), delimiter=separator, strict=True)
    try:
        return next((cells for cells in rows if cells and cells != EXCEL), [])
    except csv.Error:
        return []


def _usual(suffix: str) -> str:
    """Return what parts the cells of a table, as its name has it."""
    return "\t" if suffix in TABBED else ","


def _notes(encoding: str, separator: str = "") -> tuple[str, ...]:
    """Return what is worth saying of how a table is read."""
    notes = [f"read as {encoding}"] if encoding != UTF8 else []
    return (*notes, *([f"cells parted by {SEPARATORS[separator]}"] if separator else []))
