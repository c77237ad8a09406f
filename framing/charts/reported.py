"""With which classes of verbs each voice is reported: shares of its acts, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED, NARROW, text_width
from framing.charts.palette import voice_colours, voice_faces, voice_markers


def reporting_verbs(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show which share of a voice's acts of reporting has a verb of each class, with intervals.

    ``table`` as made by ``measures.reported.reporting_verbs``: a line per voice and class met, the
    acts over all of the voice at the right and, where there is room, the verbs.
    """
    ax = layout.axes(ax)
    names = [name for name in dict.fromkeys(voices) if name in set(table["voice"])]
    rows = table[table["voice"].isin(names)]
    if rows.empty:
        return layout.blank(ax, "nobody is reported with a verb")
    rank = rows["voice"].map(names.index)
    rows = rows.assign(rank=rank).sort_values("rank", kind="stable").reset_index(drop=True)
    rows = rows.assign(y=rows.index + 0.6 * rows["rank"])
    colours, faces, markers = voice_colours(voices), voice_faces(voices), voice_markers(voices)
    for row in named_rows(rows):
        colour = colours[row.voice]
        style: dict[str, Any] = {"mfc": faces[row.voice], "ms": 4.4, "mew": 0.9, "zorder": 4}
        ax.plot([row.low, row.high], [row.y] * 2, color=colour, linewidth=1.1, zorder=2)
        ax.plot(row.share, row.y, markers[row.voice], color=colour, clip_on=False, **style)
    ax.set(xlim=(-0.02, 1.02), ylim=(rows["y"].max() + 0.8, -0.8))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    room = layout.space(ax, layout.grouped(ax, rows, "class", "voice") + _write(ax, rows))
    layout.label_x(ax, "share of the voice’s acts of reporting, 95% interval", room)
    ax.grid(axis="x")
    return ax


def _write(ax: Axes, rows: pd.DataFrame) -> float:
    """Write the counts, and the verbs where there is room; return the points they take."""
    counts = [f"{row.acts:,} of {row.of:,}" for row in named_rows(rows)]
    edge = max(map(text_width, counts)) + 6
    for y, text in zip(rows["y"], counts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    if layout.space(ax) < NARROW:
        return edge
    cut = [_cut(text, 0.3 * layout.space(ax)) for text in rows["verbs"]]
    for y, text in zip(rows["y"], cut, strict=True):
        layout.beside(ax, y, text, offset=edge + 6, color=MUTED)
    return edge + 6 + max(map(text_width, cut))


def _cut(text: str, room: float) -> str:
    """Return as many verbs of a list as fit, and how many more there are."""
    verbs = text.split(", ")
    for keep in range(len(verbs), 0, -1):
        rest = f" + {len(verbs) - keep}" if keep < len(verbs) else ""
        if text_width(", ".join(verbs[:keep]) + rest) <= room:
            return ", ".join(verbs[:keep]) + rest
    return f"{len(verbs)} verbs"
