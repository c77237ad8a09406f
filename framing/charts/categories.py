"""Categories of any number, with names of any length, as a chart has room for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandas as pd
from matplotlib.font_manager import FontProperties, findfont, get_font

from framing.charts.text_metrics import TEXT, text_width, typeface

MOST = 60
"""Categories that a chart draws; those with fewest terms are left to the table, and counted."""

NAMED, LETTERS = 12, 200
"""Categories, and letters of all of them, that are named in a line below a chart."""

CUT, UNKNOWN = "…", "▯"
"""What stands for a part of a name, and for a sign that the font does not have."""


def most_used(table: pd.DataFrame, counts: str | list[str], most: int = MOST) -> pd.DataFrame:
    """Return the rows of the categories with most terms, in the order of the table.

    ``counts`` names the columns that hold numbers of terms.
    """
    sums = table.groupby("category", sort=False)[counts].sum()
    sums = sums.sum(axis=1) if isinstance(sums, pd.DataFrame) else sums
    if len(sums) <= most:
        return table
    kept = sums.sort_values(ascending=False, kind="stable").index[:most]
    return table[table["category"].isin(kept)]


def by_size(table: pd.DataFrame, counts: list[str]) -> tuple[pd.DataFrame, str]:
    """Return a table's rows with the categories of most terms first, and those of none in words.

    Rows of one category keep their order; those of a category without a term are left out, unless
    no category has one. The text is that of ``no_term``.
    """
    sums = table.groupby("category", sort=False)[counts].sum().sum(axis=1)
    used = sums[sums > 0] if (sums > 0).any() else sums
    order = list(used.sort_values(ascending=False, kind="stable").index)
    rows = table[table["category"].isin(order)]
    rows = rows.sort_values("category", key=lambda names: names.map(order.index), kind="stable")
    return rows.reset_index(drop=True), no_term(name for name in sums.index if name not in order)


def no_term(names: Iterable[str]) -> str:
    r"""Name below a chart the categories that have no term, few enough to be read; or "".

    >>> no_term(["law", "threat"])
    '\nno term: law, threat'
    """
    listed = list(names)
    if not listed:
        return ""
    few = len(listed) <= NAMED and sum(map(len, listed)) <= LETTERS
    return f"\nno term: {', '.join(listed) if few else f'{len(listed):,} categories'}"


def short(
    names: Iterable[str], room: float, size: float = TEXT, weight: str = "normal"
) -> dict[str, str]:
    """Return each name as it fits into ``room`` points, its middle left out where it is too long.

    A sign that the font does not have is UNKNOWN. No two names come out alike: those that would
    are numbered.

    >>> short(["grief", "a name that is too long"], 60)
    {'grief': 'grief', 'a name that is too long': 'a name …o long'}
    """
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        known = _known(name, weight)
        cut = _cut(known, room, size, weight)
        number = 1
        while cut in found.values():
            number += 1
            cut = f"{_cut(known, room - text_width(f' ({number})', size), size, weight)} ({number})"
        found[name] = cut
    return found


def fitted(
    table: pd.DataFrame, counts: str | list[str], room: float, weight: str = "normal"
) -> tuple[pd.DataFrame, str]:
    """Return the rows that a chart of a table draws, and what it says of the others, or "".

    Those are the categories with most terms; ``category`` is each name as it fits into ``room``
    points, ``whole`` the name uncut. The text is that of ``left_out``.
    """
    rows = most_used(table, counts).reset_index(drop=True)
    names = short(rows["category"], room, weight=weight)
    rows = rows.assign(category=rows["category"].map(names), whole=rows["category"])
    return rows, left_out(len(names), table["category"].nunique(), names.values())


def _known(name: str, weight: str) -> str:
    """Return a name with UNKNOWN for what the font does not have."""
    signs = _signs(weight)
    return "".join(sign if ord(sign) in signs else UNKNOWN for sign in name)


def _signs(weight: str) -> frozenset[int]:
    """Return the code points that the typeface of the theme in use has."""
    return _signs_of(weight, *typeface())


@cache
def _signs_of(weight: str, families: tuple[str, ...], _generic: tuple[str, ...]) -> frozenset[int]:
    """Return the code points that any of several families of type has."""
    fonts = (FontProperties(family=name, weight=weight) for name in families)
    return frozenset().union(*(get_font(findfont(font)).get_charmap() for font in fonts))


def _cut(name: str, room: float, size: float, weight: str) -> str:
    """Return a name, or as much of both its ends as fits."""
    if text_width(name, size, weight) <= room:
        return name
    low, high = 1, len(name) - 1
    while low < high:  # characters that stay
        middle = (low + high + 1) // 2
        fits = text_width(_ends(name, middle), size, weight) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return _ends(name, low)


def _ends(name: str, stay: int) -> str:
    """Return the beginning and the end of a name, with the sign of a cut between."""
    tail = stay // 2
    return f"{name[: stay - tail]}{CUT}{name[len(name) - tail :] if tail else ''}"


def left_out(drawn: int, every: int, shown: Iterable[str]) -> str:
    """Say below a chart what it leaves to its table: whole categories, parts of names; or "".

    The text begins with a line of its own.
    """
    more = f"\n{every - drawn:,} categories with fewer terms: see the table"
    said = more if drawn < every else ""
    for sign, what in ((CUT, "part of a name"), (UNKNOWN, "a sign that the font lacks")):
        said += f"\n{sign} {what}: see the table" if any(sign in name for name in shown) else ""
    return said
