"""Inputs in Parquet: planned by the rows of its groups and read a few rows at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.digests import sha256_of
from framing.base.errors import InputError
from framing.base.files import as_text
from framing.corpus.entries import (
    ROWS as MOST,
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

if TYPE_CHECKING:
    from pyarrow import Scalar
    from pyarrow.parquet import ParquetFile

ROWS = 8  # read at once: a few long texts must fit
PIECE = 1 << 20  # bytes of a file read at once
SHARES = 16  # parts of one group at most: each reads past the rows before its own


def parts(form: Form, root: Path, name: str, columns: Columns, size: int) -> Iterator[Part]:
    """Yield the parts of a file: ranges of rows that lie within a group, of about ``size`` bytes.

    Raises InputError where the file is no Parquet, or has no column of texts, or two.
    """
    digest = sha256_of(root / name)
    with _opened(root / name) as file:
        refuse_columns(columns, file.schema_arrow.names, as_text(root / name))
        refuse_empty(file.metadata.num_rows, as_text(root / name))
        start = 0
        for group in range(file.metadata.num_row_groups):
            rows, held = file.metadata.row_group(group).num_rows, _size(file, group, columns)
            shares = min(SHARES, rows, max(1, ceil(held / size), ceil(rows / MOST)))
            for first, last in pairwise(
                start + rows * at // shares for at in range(shares + 1) if rows
            ):
                sha256 = hashlib.sha256(f"{digest} {first} {last}".encode()).hexdigest()
                each = held // shares
                yield Part(form, str(root), (name,), first, last, first + 1, each, sha256)
            start += rows


def entries(part: Part, given: Given) -> Iterator[Entry]:
    """Yield the articles of a part; an error for each of the rows that cannot be read."""
    (name,), row = part.files, part.start
    label = as_text(name)
    try:
        with _opened(Path(part.root, name)) as file:
            for cells in _rows(file, part, given.columns):
                row += 1
                yield _entry(part.form, label, row, cells, given)
    except (OSError, ValueError) as error:  # Arrow's own errors are among these
        for line in range(row + 1, part.end + 1):
            yield _unreadable(label, line, error)


def _entry(form: Form, name: str, row: int, cells: Mapping[str, Scalar], given: Given) -> Entry:
    """Return the entry of a row, which may hold what is no value."""
    try:
        values = {column: cell.as_py() for column, cell in cells.items()}
    except (ValueError, OverflowError) as error:
        return _unreadable(name, row, error)
    return entry(form, name, row, values, given)


def _unreadable(name: str, row: int, error: Exception) -> Entry:
    """Return the entry of a row that cannot be read."""
    message, remedy = f"cannot be read ({_first_line(error)})", "Write the file again"
    return failed(name, row, InputError(message, file=name, line=row, remedy=remedy))


def _rows(file: ParquetFile, part: Part, columns: Columns) -> Iterator[dict[str, Scalar]]:
    """Yield the rows of a part; nothing but their own group is read."""
    group, before = _group(file, part.start)
    known = [name for name in columns if name in file.schema_arrow.names]
    skip, left = part.start - before, part.end - part.start
    for batch in file.iter_batches(ROWS, row_groups=[group], columns=known, use_threads=False):
        taken = batch.slice(min(skip, len(batch)), left)
        skip, left = skip - min(skip, len(batch)), left - len(taken)
        for at in range(len(taken)):
            yield {name: taken.column(name)[at] for name in known}
        if not left:
            return


def _group(file: ParquetFile, row: int) -> tuple[int, int]:
    """Return the number of the group that holds a row, and the rows before that group."""
    before = 0
    for group in range(file.metadata.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        if row < before + rows:
            return group, before
        before += rows
    raise IndexError(row)


def _size(file: ParquetFile, group: int, columns: Columns) -> int:
    """Return how many bytes the columns that are read take up in a group, unpacked."""
    held = file.metadata.row_group(group)
    chunks = (held.column(at) for at in range(held.num_columns))
    return sum(c.total_uncompressed_size for c in chunks if c.path_in_schema in columns)


@contextmanager
def _opened(path: Path) -> Iterator[ParquetFile]:
    """Open a Parquet file so that it is read piece by piece, whatever the size of its groups."""
    from pyarrow.parquet import ParquetFile

    with open(path, "rb") as raw:
        # Arrow takes no name that is not UTF-8; of any other it reads faster by itself.
        source = path if as_text(path) == str(path) else raw
        try:
            file = ParquetFile(source, buffer_size=PIECE, pre_buffer=False)
            _ = file.schema_arrow  # said of a broken footer now, or never
        except MemoryError:
            raise
        except Exception as error:  # what a broken footer makes of Arrow is not in its manual
            message, remedy = f"is not Parquet ({_first_line(error)})", "Write the file again"
            raise InputError(message, file=as_text(path), remedy=remedy) from error
        with file:
            yield file


def _first_line(error: Exception) -> str:
    """Return the first line of what an error says."""
    return str(error).partition("\n")[0]
