"""A table as it is printed: columns named in words, constants in the caption, decimals alike.

Every number of a column has the same number of decimals, so that what is set flush right stands
point under point in LaTeX, in a word processor and on a page alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import floor, isinf, isnan, log10
from typing import NamedTuple

import pandas as pd

from framing.publishing.column_names import WRITTEN, Named, named

MISSING, INFINITE, MINUS, BLANK = "–", "∞", "−", "\N{FIGURE SPACE}"
LARGE = 1e9  # from here on a number is written with a power of ten
SMALLEST_P = 0.001
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Typeset(NamedTuple):
    """A printed table: its caption, the names of its columns, which are numbers, and its rows."""

    caption: str
    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


class Column(NamedTuple):
    """One printed column."""

    head: str
    numeric: bool
    cells: tuple[str, ...]


def typeset(
    frame: pd.DataFrame, caption: str, columns: Sequence[str] | None = None, *, fixed: bool = True
) -> Typeset:
    """Return a table as it is printed: ``columns`` of a frame, by default all.

    Limits of an interval become one column. In a table of several rows a column of one value goes
    to the end of the caption, unless ``fixed`` is False. Names and ways to write are those of
    ``column_names``.
    """
    shown = frame if columns is None else frame[list(columns)]
    found = list(_columns(shown))
    alike = [column for column in found if fixed and len(shown) > 1 and len(set(column.cells)) == 1]
    free = [column for column in found if column not in alike] or found
    return Typeset(
        caption=_caption(caption, alike if len(free) < len(found) else []),
        heads=tuple(_capital(column.head) for column in free),
        numeric=tuple(column.numeric for column in free),
        rows=tuple(zip(*(column.cells for column in free), strict=True)),
    )


def _caption(caption: str, fixed: Sequence[Column]) -> str:
    """Return a caption with what never changes at its end."""
    said = "; ".join(f"{column.head}: {column.cells[0].strip() or MISSING}" for column in fixed)
    caption = " ".join(caption.split())
    return f"{caption} {_capital(said)}." if said else caption


def _capital(text: str) -> str:
    """Return a text with a capital at its head, but for the p of a probability.

    >>> _capital("words"), _capital("p, corrected"), _capital("per cent")
    ('Words', 'p, corrected', 'Per cent')
    """
    return text if re.match(r"p\b", text) else text[:1].upper() + text[1:]


def _columns(frame: pd.DataFrame) -> Iterator[Column]:
    """Yield the columns in order, both limits of an interval as one."""
    names = [str(name) for name in frame.columns]
    known = named(names, _against(frame))
    written = _written(known)
    at = 0
    while at < len(names):
        name, column = names[at], frame.iloc[:, at]
        cells, numeric = _cells(column, written[name]), _numeric(column)
        if _limits(*names[at : at + 2]) and numeric and _numeric(frame.iloc[:, at + 1]):
            at += 1
            cells = _intervals(cells, _cells(frame.iloc[:, at], written[name]))
        yield Column(known[name].words, numeric, tuple(cells))
        at += 1


def _against(frame: pd.DataFrame) -> str:
    """Return what the other side of a comparison is called, where it is the same in every row."""
    sides = set(frame["against"]) if "against" in frame else set()
    return str(min(sides)) if len(sides) == 1 else "the other side"


def _written(known: Mapping[str, Named]) -> dict[str, str]:
    """Return how each column is written, a limit as the number that it is a limit of."""
    ways: dict[str, str] = {}
    before = ""
    for name, (_, written) in known.items():
        before = ways[name] = before if written == "as before" else written
    return ways


def _limits(low: str, high: str = "") -> bool:
    """Return whether two columns are the limits of one interval."""
    ends = low == "low" or low.endswith("_low")
    return ends and high == f"{low.removesuffix('low')}high"


def _numeric(column: pd.Series) -> bool:
    """Return whether a column holds numbers, and not yes and no."""
    kinds = pd.api.types
    return kinds.is_numeric_dtype(column) and not kinds.is_bool_dtype(column)


# ---------------------------------------------------------------- cells


def _cells(column: pd.Series, written: str) -> list[str]:
    """Return the cells of a column as they are written."""
    if pd.api.types.is_bool_dtype(column):
        return ["yes" if value else "no" for value in column]
    if not _numeric(column):
        return ["" if pd.isna(value) else " ".join(str(value).split()) for value in column]
    values = [float(value) for value in column]
    if written == "share":
        return [_percent(value) for value in values]
    decimals = WRITTEN[written] if written in {"rate", "ratio", "p"} else _decimals(values)
    least = SMALLEST_P if written == "p" else 0.0
    return [number(value, decimals, least) for value in values]


def number(value: float, decimals: int, least: float = 0.0) -> str:
    """Return a number with fixed decimals, never as 0 where it is not: then as less than a limit.

    ``least`` is the smallest number that is written as itself.

    >>> number(0.0004, 3, 0.001), number(-1234.5, 1), number(float("inf"), 2)
    ('< 0.001', '−1,234.5', '∞')
    """
    if isnan(value):
        return MISSING
    if isinf(value):
        return INFINITE if value > 0 else f"{MINUS}{INFINITE}"
    if abs(value) >= LARGE:
        mantissa, _, power = f"{value:.1e}".partition("e")
        return f"{mantissa} × 10{str(int(power)).translate(RAISED)}".replace("-", MINUS)
    text = f"{value:,.{decimals}f}"
    limit = least or (10.0**-decimals if value and not float(text.replace(",", "")) else 0)
    if abs(value) < limit:
        sign = f"> {MINUS}" if value < 0 else "< "
        return f"{sign}{limit:.{decimals}f}"
    return text.replace("-", MINUS)


def _percent(value: float) -> str:
    """Return a share in per cent."""
    return number(100 * value, 1) + ("" if isnan(value) or isinf(value) else "%")


def _decimals(values: Sequence[float]) -> int:
    """Return how many decimals show two digits of the smallest number, 3 at most."""
    real = [abs(value) for value in values if not isnan(value) and not isinf(value)]
    if all(value == round(value) for value in real):
        return 0
    smallest = min(value for value in real if value)
    return min(3, max(1, 1 - floor(log10(smallest))))


def _intervals(low: Sequence[str], high: Sequence[str]) -> list[str]:
    """Return intervals, their limits set one under the other."""
    before, after = (max(map(len, cells), default=0) for cells in (low, high))
    return [
        MISSING if {one, other} == {MISSING} else
        f"{one.rjust(before, BLANK)} to {other.rjust(after, BLANK)}"
        for one, other in zip(low, high, strict=True)
    ]  # fmt: skip
