"""A chart of shares: lines by voice, each a mark on its interval, with counts and words beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.palette import voice_colours, voice_faces, voice_markers
from framing.charts.text_metrics import text_width


def spaced(rows: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Order rows by voice and give every line its height ``y``, voices a little apart."""
    order = [name for name in dict.fromkeys(voices) if name in set(rows["voice"])]
    rows = rows.assign(rank=rows["voice"].map(order.index)).sort_values("rank", kind="stable")
    rows = rows.reset_index(drop=True)
    return rows.assign(y=rows.index + 0.6 * rows["rank"])


def mark_shares(ax: Axes, rows: pd.DataFrame, voices: Sequence[str]) -> None:
    """Draw a mark and its interval on every line, on an axis of per cent.

    ``rows`` as made by ``spaced``, with ``share``, ``low`` and ``high``.
    """
    colours, faces, markers = voice_colours(voices), voice_faces(voices), voice_markers(voices)
    for row in named_rows(rows):
        colour = colours[row.voice]
        style: dict[str, Any] = {"mfc": faces[row.voice], "ms": 4.4, "mew": 0.9, "zorder": 4}
        ax.plot([row.low, row.high], [row.y] * 2, color=colour, linewidth=1.1, zorder=2)
        ax.plot(row.share, row.y, markers[row.voice], color=colour, clip_on=False, **style)
    ax.set(xlim=(-0.02, 1.02), ylim=(rows["y"].max() + 0.8, -0.8))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    ax.grid(axis="x")


def write_words(
    ax: Axes, rows: pd.DataFrame, counts: Sequence[str], column: str, *, none: str = ""
) -> float:
    """Write counts, and a column's words where there is room; return the points they take.

    ``none`` stands, after their number, for words of which not even the first has room; left out,
    the first is written all the same.
    """
    edge = max(map(text_width, counts)) + 6
    for y, text in zip(rows["y"], counts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    if layout.space(ax) < NARROW:
        return edge
    room = 0.3 * layout.space(ax)
    cut = [cut_list(text, room, none) for text in rows[column]]
    for y, text in zip(rows["y"], cut, strict=True):
        layout.beside(ax, y, text, offset=edge + 6, color=MUTED)
    return edge + 6 + max(map(text_width, cut))


def cut_list(text: str, room: float, none: str = "") -> str:
    """Return as many of the words of a list as fit, and how many more there are.

    >>> cut_list("said, told, called", 50)
    'said, told + 1'
    """
    words = text.split(", ") if text else []
    shown = ""
    for keep in range(len(words), 0, -1):
        rest = f" + {len(words) - keep}" if keep < len(words) else ""
        shown = ", ".join(words[:keep]) + rest
        if text_width(shown) <= room:
            return shown
    return f"{len(words)} {none}" if none else shown
