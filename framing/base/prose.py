"""Numbers as a sentence says them, so that prose in notebooks is computed and cannot go stale."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf, isnan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def listed(items: Iterable[object], last: str = "and") -> str:
    """Join items as a sentence lists them.

    >>> listed(["law", "blame", "threat"])
    'law, blame and threat'
    """
    *most, final = [str(item) for item in items] or ["none"]
    return f"{', '.join(most)} {last} {final}" if most else final


def quantity(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun, singular at one.

    >>> quantity(1, "word"), quantity(1200, "word")
    ('1 word', '1,200 words')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def row(table: DataFrame, **wanted: str) -> Series:
    """Return the one row in which columns hold what is wanted; ValueError if there is not one."""
    found = table
    for column, value in wanted.items():
        found = found[found[column] == value]
    if len(found) != 1:
        raise ValueError(f"{len(found)} rows with {wanted}, not one")
    return found.iloc[0]


def rate(counted: Series) -> str:
    """Return a row of ``counts`` as a rate with base and interval, or say that it has no words."""
    if not counted["words"]:
        return "no words"
    base = f"{int(counted['count'])} in {quantity(int(counted['words']), 'word')}"
    interval = _interval(counted, "{:,.0f}".format)
    return f"{base}, {counted['per_1000']:.0f} per 1,000 ({interval})"


def ratio(contrast: Series) -> str:
    """Return a row of ``contrasts`` as a ratio with its interval, or say why there is none."""
    if isnan(contrast["ratio"]):
        return "no ratio, for want of hits or words"
    return f"{_number(contrast['ratio'])} ({_interval(contrast, _number)})"


def sides(contrast: Series) -> str:
    """Return both counts of a row of ``contrasts`` with their bases."""
    return (
        f"{contrast['count']} in {quantity(contrast['words'], 'word')} against "
        f"{contrast['against_count']} in {quantity(contrast['against_words'], 'word')}"
    )


def share(value: float) -> str:
    """Return a share in per cent, or a dash where there is none.

    >>> share(0.857), share(float("nan"))
    ('86%', '–')
    """
    return "–" if isnan(value) else f"{value:.0%}"


def probability(p: float) -> str:
    """Return a p-value, never as 0.

    >>> probability(0.0002), probability(0.043)
    ('p < 0.001', 'p = 0.043')
    """
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}" if p < 0.1 else f"p = {p:.2f}"


def _interval(row: Series, written: Callable[[float], str]) -> str:
    """Return the interval of a row, its limits written by a function, or say that it has none."""
    if isnan(row["high"]):
        return "no interval"
    return f"95% interval {written(row['low'])} to {written(row['high'])}"


def _number(value: float) -> str:
    """Return a ratio with as many digits as it can bear."""
    return "∞" if value == inf else f"{value:.2f}" if value < 10 else f"{value:,.0f}"
