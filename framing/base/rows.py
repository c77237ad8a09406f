"""The rows of a table, each with its cells by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame


def named_rows(table: DataFrame) -> Iterator[Any]:
    """Yield the rows of a table as named tuples: ``row.start`` is the cell under ``start``.

    What a cell holds is for data/CODEBOOK.md to say: to a checker of types it may be anything that
    a data frame can hold, which nothing can be done with.
    """
    yield from table.itertuples()


def row_dicts(table: DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as dictionaries; every table of ours has texts for columns."""
    return table.to_dict("records")  # type: ignore[return-value]  # the stubs allow any column
