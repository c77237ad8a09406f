"""Names of the marks in a chart, kept in its SVG, so that a page knows what each mark stands for.

A name is what the mark shows, as in the address of a web page: ``mark.dot:voice=Reporter&
category=law``. It is the ``id`` of the mark's element. One artist that draws many marks names all
of them in their order: points one by one, cells of a grid by a key of rows and one of columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

PREFIX = "mark."
POINTS, CELLS = "points", "cells"


def mark_name(part: str, **shown: object) -> str:
    """Return the name of one mark; ``part`` tells marks apart that show the same.

    >>> mark_name("dot", voice="Reporter", category="law")
    'mark.dot:voice=Reporter&category=law'
    """
    return f"{PREFIX}{part}:{urlencode(shown)}"


def name(artist: Artist, part: str, **shown: object) -> None:
    """Name an artist that draws one mark."""
    artist.set_gid(mark_name(part, **shown))


def name_points(artist: Artist, **columns: Iterable[object]) -> None:
    """Name the marks of an artist that draws one for each value of a column, in their order."""
    rows = zip(*columns.values(), strict=True)
    pairs = [pair for row in rows for pair in zip(columns, row, strict=True)]
    artist.set_gid(f"{PREFIX}{POINTS}:{urlencode(pairs)}")


def name_cells(
    artist: Artist, row: str, rows: Sequence[object], column: str, columns: Sequence[object]
) -> None:
    """Name the cells of a grid drawn row by row, by what its rows and columns stand for."""
    pairs = [*((row, value) for value in rows), *((column, value) for value in columns)]
    artist.set_gid(f"{PREFIX}{CELLS}:{urlencode(pairs)}")


def name_ticks(ax: Axes, axis: str, key: str, values: Iterable[object]) -> None:
    """Name the labels of the ticks of an axis, "x" or "y", by what each stands for."""
    labels = ax.get_xticklabels() if axis == "x" else ax.get_yticklabels()
    for number, (label, value) in enumerate(zip(labels, values, strict=False)):
        if value:
            name(label, f"tick{number}", **{key: value})


def shown_by(gid: str) -> list[dict[str, str]]:
    """Return what each mark of an artist shows, in their order; nothing where it has no name.

    >>> shown_by("mark.cells:category=law&voice=Freedonia&voice=Sylvania")
    [{'category': 'law', 'voice': 'Freedonia'}, {'category': 'law', 'voice': 'Sylvania'}]
    """
    head, _, tail = gid.partition(":")
    pairs = parse_qsl(tail, keep_blank_values=True) if head.startswith(PREFIX) else []
    keys = list(dict.fromkeys(key for key, _ in pairs))
    if head == PREFIX + POINTS:
        return [dict(pairs[at : at + len(keys)]) for at in range(0, len(pairs), len(keys) or 1)]
    if head != PREFIX + CELLS:
        return [dict(pairs)] if pairs else []
    rows, columns = ([value for name, value in pairs if name == key] for key in keys)
    return [{keys[0]: row, keys[1]: column} for row in rows for column in columns]
