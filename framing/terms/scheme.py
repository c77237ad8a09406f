"""The scheme of categories: which are counted, and whether a list files its terms under them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from os import PathLike
from typing import TYPE_CHECKING

from framing.base.places import DATA
from framing.base.tables import read_cells, refuse, refuse_double
from framing.terms.filed import EXEMPT, STANCE, in_use
from framing.terms.matching import Matcher

if TYPE_CHECKING:
    import pandas as pd

CATEGORIES = DATA / "categories.csv"
CATEGORY_COLUMNS = ["category", "counted", "definition", "examples", "grounds"]
BY_CONSTRUCTION = (STANCE,)
"""Categories that whoever reports others has more of by reporting: counted, and never tested."""


def read_categories(path: str | PathLike[str] = CATEGORIES) -> pd.DataFrame:
    """Read the category scheme, one row per category, in the order charts show them.

    Columns as in CATEGORY_COLUMNS, all text; ``counted`` is yes or no.
    Raises InputError naming file and line for a missing column, an empty cell, a double category,
    and a scheme without ``stance`` (where scare quotes count) or ``exempt`` (alone not counted).
    """
    return text_table(category_rows(path), CATEGORY_COLUMNS)


@cache
def counted_categories() -> tuple[str, ...]:
    """Name the categories of the shipped scheme that are counted, in its order."""
    return tuple(row["category"] for row in category_rows() if row["counted"] == "yes")


@lru_cache(maxsize=4)
def categories_of(matcher: Matcher) -> tuple[str, ...]:
    """Return the categories that a list in use counts: its own, never those of another list.

    Those of the shipped scheme stand in its order, others in the order of the list.
    """
    return tuple(in_order(in_use(term[1] for term in matcher.terms)))


def in_order(found: Sequence[str]) -> list[str]:
    """Return categories in the order of the shipped scheme where it has them all, else as found."""
    return [name for name in (counted_categories() if in_scheme(found) else found) if name in found]


def in_scheme(categories: Collection[str]) -> bool:
    """Tell whether a list has the shipped categories and no others: what is said of them holds.

    Another's category of the same name as one of ours, among others of its own, is another's.
    """
    return {*counted_categories(), EXEMPT}.issuperset(categories)


def category_rows(path: str | PathLike[str] = CATEGORIES) -> list[dict[str, str]]:
    """Return the rows of ``read_categories`` as they stand in the file."""
    found = some_rows(path, CATEGORY_COLUMNS)
    rows = [(line, dict(zip(CATEGORY_COLUMNS, cells, strict=True))) for line, cells in found]
    for line, row in rows:
        name, counted = row["category"], row["counted"]
        if counted != (right := "no" if name == EXEMPT else "yes"):
            refuse(path, line, f"'{name}' has counted '{counted}'", f"Write {right}")
    names = [row["category"] for _, row in rows]
    refuse_double(path, [line for line, _ in rows], names)
    for name in sorted({STANCE, EXEMPT} - set(names)):
        refuse(path, None, f"category '{name}' is missing", "Add a row for it")
    return [row for _, row in rows]


def some_rows(
    path: str | PathLike[str], columns: list[str], others: Collection[str] = ()
) -> list[tuple[int, list[str]]]:
    """Read the cells of a CSV file that has at least one row, with the line of each row."""
    rows = read_cells(path, columns, may_be_missing=others)
    if not rows:
        refuse(path, 1, "has no row", "Write at least one")
    return rows


def text_table(rows: Sequence[dict[str, str] | list[str]], columns: list[str]) -> pd.DataFrame:
    """Return rows of text as a table."""
    import pandas as pd

    return pd.DataFrame(rows, columns=columns, dtype="str")
