"""The rows of a table, each with its cells by name.

What a cell or a label holds is for data/CODEBOOK.md to say. To a checker of types it may be
anything that a data frame can hold, with which nothing could be done; so here it is any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def named_rows(table: DataFrame) -> Iterator[Any]:
    """Yield the rows of a table as named tuples: ``row.start`` is the cell under ``start``."""
    yield from table.itertuples()


def row_dicts(table: DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as dictionaries; every table of ours has texts for columns.

    Column by column: ``to_dict`` looks at every cell anew, and takes six times as long.
    """
    names = [*table.columns]
    cells = zip(*(table[name].tolist() for name in names), strict=True)
    return [dict(zip(names, row, strict=True)) for row in cells]


def labelled(cells: Series) -> Iterator[tuple[Any, Any]]:
    """Yield the cells of a column or a row, each with its label."""
    yield from cells.items()


class Columns(Protocol):
    """A table by column: a dictionary of lists, or a data frame."""

    def __getitem__(self, name: str, /) -> Iterable[Any]:
        """Return the cells under a name."""
