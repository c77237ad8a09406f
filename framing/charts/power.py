"""What could have been found, and what hangs on one sentence: ratios on one logarithmic axis."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.edges import ROOM, beyond, heads, said_beyond
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.ratios import columns, mark_ratio, number, p_text, ratio_texts, scale_ratios
from framing.charts.text_metrics import TEXT, text_width
from framing.measures.power import ALL_SENTENCES

LIMIT = 32.0
"""Where the axis ends; its other end is the inverse."""

BLIND = "#CFCFCF"
RATIO = "rate ratio, reporter ÷ quoted (log scale)\nlines: 95% intervals, not corrected"


def findable(table: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Show which ratios could not have been found in each category, beside those that there are.

    ``table`` as made by ``measures.power.findable``. The grey band of a line holds the ratios that
    the exact test would have missed more than one time in five; a mark inside it shows nothing.
    Categories with most terms come first.
    """
    ax = layout.axes(ax)
    used = table[(table["terms"] > 0) & table["ratio"].notna()]
    if used.empty:
        return layout.blank(ax, "no term")
    rows = used.sort_values("terms", ascending=False, kind="stable", ignore_index=True)
    for y, row in enumerate(named_rows(rows)):
        _band(ax, y, row)
        mark_ratio(ax, row, y, LIMIT, row.category, look=(INK, "D"))
    text = f"{RATIO}\ngrey: would have been missed more than one time in five"
    left = {"terms": [f"{row.terms:,}" for row in named_rows(rows)]}
    right = {"found": [_found(row) for row in named_rows(rows)]}
    if layout.space(ax) >= NARROW:
        right["smallest p"] = [p_text(p) for p in rows["smallest_p"]]
    _finish(ax, list(rows["category"]), left, right, text)
    return ax


def _band(ax: Axes, y: int, row: Any) -> None:
    """Draw the ratios that would not have been found; without an end, as far as the axis goes."""
    low = 0.0 if np.isnan(row.found_below) else row.found_below
    high = np.inf if np.isnan(row.found_above) else row.found_above
    ends = np.clip([low, high], 1 / LIMIT, LIMIT)
    ax.barh(y, ends[1] - ends[0], 0.6, left=ends[0], color=BLIND, linewidth=0, zorder=1)
    off = {"<": row.ratio < 1 / LIMIT, ">": row.ratio > LIMIT}
    for end, value, towards in ((ends[0], low, "<"), (ends[1], high, ">")):
        if value != end and not off[towards]:
            beyond(ax, end, y, towards, MUTED)


def _found(row: Any) -> str:
    """Write from which ratios on a difference would have been found."""
    ends = {"≤": row.found_below, "≥": row.found_above}
    return " or ".join(f"{s} {number(v)}" for s, v in ends.items() if not np.isnan(v)) or "never"


def without_sentences(table: pd.DataFrame, *, most: int = 12, ax: Axes | None = None) -> Axes:
    """Show what the ratio of each category becomes without one sentence, with its interval.

    ``table`` as made by ``measures.power.without_each_sentence``: for every category a line with
    all sentences, filled, then those sentences without which the ratio comes nearest to 1, hollow,
    ``most`` of them; how many others there are stands below.
    """
    ax = layout.axes(ax)
    if table.empty or table["ratio"].isna().all():
        return layout.blank(ax, "no term")
    rows = table.groupby("category", sort=False).head(most + 1).reset_index(drop=True)
    rank = rows["category"].map(list(dict.fromkeys(rows["category"])).index)
    rows["y"] = rows.index + 0.6 * rank
    rows["line"] = [
        "all sentences" if n == ALL_SENTENCES else f"without sentence {n + 1}"
        for n in rows["sentence"]
    ]
    for row in named_rows(rows):
        if not np.isnan(row.ratio):
            colour = INK if row.sentence == ALL_SENTENCES else MUTED
            mark_ratio(ax, row, row.y, LIMIT, row.category, look=(colour, "D"))
    rest = len(table) - len(rows)
    left_out = f"\n{rest:,} further lines, whose ratios lie farther from 1, left out"
    text = RATIO + (left_out if rest else "")
    counts = [f"{row.count:,} : {row.against_count:,}" for row in named_rows(rows)]
    cells = {"terms": counts, "ratio": ratio_texts(rows)}
    if layout.space(ax) < NARROW:
        cells = {"ratio": [number(ratio) for ratio in rows["ratio"]]}
    scale_ratios(ax, LIMIT)
    left = layout.grouped(ax, rows, "line", "category", pad=ROOM if heads(ax) else 0.0)
    right = columns(ax, rows["y"], list(cells.values()), list(cells), direction=1)
    ax.set_ylim(rows["y"].max() + 0.8, -0.8)
    layout.label_x(ax, text + said_beyond(ax), layout.label_room(ax, left, right))
    return ax


def _finish(
    ax: Axes, names: list[str], left: dict[str, list[str]], right: dict[str, list[str]], text: str
) -> None:
    """Scale the axis, write the columns on both sides, name the lines and the axis."""
    scale_ratios(ax, LIMIT)
    heights = list(range(len(names)))
    pad = columns(ax, heights, list(left.values()), list(left), direction=-1)
    far = columns(ax, heights, list(right.values()), list(right), direction=1)
    ax.set_yticks(heights, names, fontsize=TEXT)
    ax.tick_params(axis="y", length=0, pad=pad)
    ax.set_ylim(len(names) - 0.5, -0.5)
    near = pad + max(map(text_width, names))
    layout.label_x(ax, text + said_beyond(ax), layout.label_room(ax, near, far))
