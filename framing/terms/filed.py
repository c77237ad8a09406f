"""Under which categories a term is filed: one, or several in one cell; nested ones by a path.

A term of several categories has one hit for each use, whose cell names them all (``war; grief``):
it counts in each of them and once in the total. A category within another is named by its path
(``emotion/grief``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

EXEMPT = "exempt"  # matched, so that its words are spoken for, and then left out
LABEL, VICTIM, STANCE = "label", "victim", "stance"  # rules ask for these by name
SEVERAL = "; "
WITHIN = "/"


def names(cell: str) -> list[str]:
    """Return the categories that a cell names.

    >>> names("war; emotion/grief")
    ['war', 'emotion/grief']
    """
    return cell.split(SEVERAL)


def together(cells: Iterable[str]) -> str:
    """Return one cell for the categories of several, each once, in the order they come."""
    return SEVERAL.join(dict.fromkeys(name for cell in cells for name in names(cell)))


def without(cell: str, name: str) -> str:
    """Return a cell less one category; EXEMPT where it names no other.

    >>> without("war; grief", "war"), without("war", "war")
    ('grief', 'exempt')
    """
    return together(other for other in names(cell) if other != name) or EXEMPT


def in_use(cells: Iterable[str]) -> tuple[str, ...]:
    """Return the categories that are counted of a list's cells, in the order they come."""
    found = dict.fromkeys(name for cell in dict.fromkeys(cells) for name in names(cell))
    return tuple(name for name in found if name != EXEMPT)


def among(cells: pd.Series, wanted: Collection[str]) -> pd.Series:
    """Tell of each cell whether one of its categories is among those wanted."""
    known = {cell: not set(wanted).isdisjoint(names(cell)) for cell in cells.unique()}
    return cells.map(known).astype(bool)


def apart(hits: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each use and each of its categories: where one category is one colour."""
    if not hits["category"].str.contains(SEVERAL, regex=False).any():
        return hits
    split = hits.assign(category=hits["category"].str.split(SEVERAL))
    return split.explode("category", ignore_index=True).astype(hits.dtypes.to_dict())


def at_level(cell: str, level: int) -> str:
    """Return a cell whose categories are those ``level`` deep, 1 being the outermost; 0 keeps all.

    >>> at_level("emotion/grief; emotion/joy; war", 1)
    'emotion; war'
    """
    if not level:
        return cell
    return together(WITHIN.join(name.split(WITHIN)[:level]) for name in names(cell))
