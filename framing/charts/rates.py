"""Charts of rates, intervals drawn and every count written out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import by_size, fitted
from framing.charts.edges import beyond, said_beyond
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.marks import mark_name
from framing.charts.palette import voice_colours, voice_faces, voice_markers
from framing.charts.text_metrics import text_width


def rates_by_category(
    counts: pd.DataFrame, *, voices: Sequence[str], level: float = 0.95, ax: Axes | None = None
) -> Axes:
    """Show each voice's terms per 1,000 words in each category, with exact intervals.

    ``counts`` as made by ``measures.rates``. One line per category and voice; the count and the
    words behind each rate stand at its right; categories with most terms come first. What runs
    beyond the axis has an arrowhead, a rate beyond it has its mark on the edge: a voice of few
    words would otherwise flatten all others. Named below are voices without words, which have no
    rate, and categories without a term.
    """
    ax = layout.axes(ax)
    every = counts[counts["voice"].isin(voices) & (counts["words"] > 0)]
    if every.empty:
        return layout.blank(ax, "no term: no voice has words")
    spoken, unused = by_size(every, ["count"])
    narrow = layout.space(ax) < NARROW
    wide = layout.space(ax) * (0.4 if narrow else 0.28)
    shown, more = fitted(spoken, "count", wide, weight="bold")
    rows = rate_rows(shown, voices, heading=narrow)
    limit = rate_limit(rows)
    mark_rates(ax, rows, voices, limit)
    room = layout.space(ax, name_rates(ax, rows, narrow))
    ax.set(xlim=(-0.02 * limit, limit), ylim=(rows["y"].max() + 0.8, -0.8 - narrow))
    text = f"terms per 1,000 words of the voice, with {level:.0%} interval"
    wordless = set(counts.loc[counts["words"] == 0, "voice"])
    silent = [voice for voice in dict.fromkeys(voices) if voice in wordless]
    note = f"\nno words, so no rate: {', '.join(silent)}" if silent else ""
    layout.label_x(ax, text + said_beyond(ax) + note + unused + more, room)
    ax.grid(axis="x")
    return ax


def rate_rows(spoken: pd.DataFrame, voices: Sequence[str], *, heading: bool) -> pd.DataFrame:
    """Order the counts by category, then voice, and give every line its height ``y``."""
    categories, voices = list(dict.fromkeys(spoken["category"])), list(dict.fromkeys(voices))
    rows = spoken.assign(
        group=spoken["category"].map(categories.index), rank=spoken["voice"].map(voices.index)
    ).sort_values(["group", "rank"], ignore_index=True)
    return rows.assign(y=rows.index + rows["group"] * (1.5 if heading else 0.6))


def rate_limit(rows: pd.DataFrame) -> float:
    """Choose the end of the axis: all intervals, or twice the highest rate if that is less.

    Voices with less than a twentieth of the longest voice's words are left out of account, and so
    are intervals that are not there.
    """
    rows = rows[rows["words"] >= rows["words"].max() / 20]
    highest, rate = rows["high"].fillna(rows["per_1000"]).max(), rows["per_1000"].max()
    return 1.04 * (min(highest, 2.2 * rate) if rate > 0 else highest)


def mark_rates(ax: Axes, rows: pd.DataFrame, voices: Sequence[str], limit: float) -> None:
    """Draw a mark and its interval on every line, arrowheads where they run out of the axis."""
    colours, faces, markers = voice_colours(voices), voice_faces(voices), voice_markers(voices)
    for row in named_rows(rows):
        colour, face, shape = colours[row.voice], faces[row.voice], markers[row.voice]
        shown = {"voice": row.voice, "category": row.whole}
        ends = np.minimum([row.low, row.high], limit)
        interval = mark_name("interval", **shown)
        ax.plot(ends, [row.y] * 2, color=colour, zorder=2, linewidth=1.1, gid=interval)
        if row.high > limit:
            gid = mark_name("above", **shown)
            beyond(ax, limit, row.y, ">", colour, mark=row.per_1000 > limit, gid=gid)
        style: dict[str, Any] = dict(
            color=colour, markerfacecolor=face, markersize=4.4, markeredgewidth=0.9,
            gid=mark_name("dot", **shown),
        )  # fmt: skip
        ax.plot(min(row.per_1000, limit), row.y, shape, clip_on=False, zorder=4, **style)


def name_rates(ax: Axes, rows: pd.DataFrame, narrow: bool) -> float:
    """Write voices and categories at the left, counts at the right, and band the categories.

    Returns the points that this text takes beside the axes.
    """
    taken = layout.grouped(ax, rows, "voice", "category", heading=narrow)
    texts = [f"{row.count:,} / {row.words:,}" for row in named_rows(rows)]
    edge = max(map(text_width, texts)) + 6
    for y, text in zip(rows["y"], texts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    layout.above(ax, "terms / words", offset=edge, side=1, ha="right", color=MUTED)
    return taken + edge
