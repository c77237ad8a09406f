"""Inputs in Parquet: planned by the rows of its groups and read a few rows at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.base.errors import InputError
from framing.base.files import sha256_of
from framing.corpus.entries import Columns, Entry, Part, entry, failed, refuse_missing

if TYPE_CHECKING:
    from pyarrow import Scalar
    from pyarrow.parquet import ParquetFile

PARQUET = "Parquet"
ROWS = 8  # read at once: a few long texts must fit
PIECE = 1 << 20  # bytes of a file read at once
SHARES = 16  # parts of one group at most: each reads past the rows before its own


def parts(form: str, root: Path, name: str, columns: Columns, size: int) -> Iterator[Part]:
    """Yield the parts of a file: ranges of rows that lie within a group, of about ``size`` bytes.

    Raises InputError where the file is no Parquet, or has no column of texts.
    """
    digest = sha256_of(root / name)
    with _opened(root / name) as file:
        refuse_missing(columns, file.schema_arrow.names, root / name)
        start = 0
        for group in range(file.metadata.num_row_groups):
            rows, held = file.metadata.row_group(group).num_rows, _size(file, group, columns)
            shares = min(SHARES, rows, max(1, ceil(held / size)))
            for first, last in pairwise(
                start + rows * at // shares for at in range(shares + 1) if rows
            ):
                sha256 = hashlib.sha256(f"{digest} {first} {last}".encode()).hexdigest()
                each = held // shares
                yield Part(form, str(root), (name,), first, last, first + 1, each, sha256)
            start += rows


def entries(part: Part, columns: Columns, declared: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the articles of a part; an error for each of the rows that cannot be read."""
    (name,) = part.files
    row = part.start
    try:
        with _opened(Path(part.root, name)) as file:
            for cells in _rows(file, part, columns):
                row += 1
                yield _entry(name, row, cells, columns, declared)
    except (OSError, ValueError) as error:  # Arrow's own errors are among these
        for line in range(row + 1, part.end + 1):
            yield _unreadable(name, line, error)


def _entry(
    name: str, row: int, cells: Mapping[str, Scalar], columns: Columns, declared: Mapping[str, Any]
) -> Entry:
    """Return the entry of a row, which may hold what is no value."""
    try:
        values = {column: cell.as_py() for column, cell in cells.items()}
    except (ValueError, OverflowError) as error:
        return _unreadable(name, row, error)
    return entry(name, row, values, columns, declared)


def _unreadable(name: str, row: int, error: Exception) -> Entry:
    """Return the entry of a row that cannot be read."""
    message, remedy = f"cannot be read ({_first_line(error)})", "Write the file again"
    return failed(name, row, InputError(message, file=name, line=row, remedy=remedy))


def _rows(file: ParquetFile, part: Part, columns: Columns) -> Iterator[dict[str, Scalar]]:
    """Yield the rows of a part; nothing but their own group is read."""
    group, before = _group(file, part.start)
    known = [name for name in columns if name in file.schema_arrow.names]
    skip, left = part.start - before, part.end - part.start
    for batch in file.iter_batches(ROWS, row_groups=[group], columns=known):
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
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path, buffer_size=PIECE, pre_buffer=False)
    except (ArrowException, OSError) as error:
        remedy = "Write the file again"
        message = f"is not Parquet ({_first_line(error)})"
        raise InputError(message, file=path, remedy=remedy) from error
    with file:
        yield file


def _first_line(error: Exception) -> str:
    """Return the first line of what an error says."""
    return str(error).partition("\n")[0]
