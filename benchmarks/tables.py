"""Write numbers and tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.clock import Spread


def number(value: float) -> str:
    """Write a number with three digits that count.

    >>> [number(value) for value in (0.01234, 1.5, 26.04, 1234.5)]
    ['0.0123', '1.50', '26.0', '1,234']
    """
    if not value:
        return "0"
    places = 0
    while abs(value) * 10**places < 100 and places < 6:
        places += 1
    return f"{value:,.{places}f}"


def ranged(values: Spread) -> str:
    """Write a median with its range."""
    return f"{number(values.middle)} ({number(values.low)}–{number(values.high)})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; columns of numbers stand to the right.

    >>> print(table(["a", "b"], [["x", "1"]]))
    | a | b |
    |---|---:|
    | x | 1 |
    """
    rows = list(rows)
    columns = list(zip(*rows, strict=True))[1:]
    marks = ["---", *("---:" if all(map(_numeric, cells)) else "---" for cells in columns)]
    lines = ["| " + " | ".join(row).replace("|  |", "| |") + " |" for row in (head, *rows)]
    return "\n".join([lines[0], f"|{'|'.join(marks)}|", *lines[1:]])


def _numeric(cell: str) -> bool:
    """Tell whether a cell is empty or begins with a digit."""
    return not cell or cell[0].isdigit()
