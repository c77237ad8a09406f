"""Where an article's rates stand among those of other articles."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import fitted
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.text_metrics import text_width

USUAL = "#BDBDBD"
FACES = {"reporter": INK, "quoted": "#FFFFFF"}


def places(table: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Show an article's rates over the range of a reference, two lines per category.

    ``table`` as made by ``measures.reference.placed``. The bar of a line holds the middle four
    fifths of the reference articles, with a tick at their median; the mark is the article's own
    rate, filled for its reporter, hollow for those it quotes. At the right: the article's terms and
    words, and the share of reference articles with a lower rate, with its interval.
    """
    ax = layout.axes(ax)
    placed = table[table["words"] > 0]
    if placed.empty:
        return layout.blank(ax, "no words to place")
    rows, more = fitted(placed, "count", layout.space(ax) * 0.22, weight="bold")
    order = {name: at for at, name in enumerate(dict.fromkeys(rows["category"]))}
    rows["y"] = rows.index + 0.6 * rows["category"].map(order)
    for row in named_rows(rows):
        _line(ax, row)
    limit = 1.06 * max(rows["per_1000"].max(), rows["high_decile"].max(), 1.0)
    ax.set(xlim=(-0.02 * limit, limit), ylim=(rows["y"].max() + 0.8, -0.8))
    room = layout.space(ax, _name(ax, rows))
    layout.label_x(ax, f"terms per 1,000 words{more}", room)
    layout.key(ax, _keys(), room)
    ax.grid(axis="x")
    return ax


def _line(ax: Axes, row: Any) -> None:
    """Draw the range of the others, their median, and the article's own rate."""
    if not np.isnan(row.median):
        width = row.high_decile - row.low_decile
        ax.barh(row.y, width, 0.62, left=row.low_decile, color=USUAL, linewidth=0, zorder=2)
        ax.plot([row.median] * 2, [row.y - 0.31, row.y + 0.31], color=INK, lw=1.0, zorder=3)
    style: dict[str, Any] = {"color": INK, "mfc": FACES[row.side], "ms": 4.4, "mew": 0.9}
    ax.plot(row.per_1000, row.y, "o", clip_on=False, zorder=4, **style)


def _name(ax: Axes, rows: pd.DataFrame) -> float:
    """Write categories and sides at the left, numbers at the right; return the points they take."""
    taken = layout.grouped(ax, rows, "side", "category")
    columns = {"lower rate in": [_share(row) for row in named_rows(rows)]}
    if layout.space(ax) >= NARROW:
        counts = [f"{row.count:,} / {row.words:,}" for row in named_rows(rows)]
        columns = {"terms / words": counts, **columns}
    edge = 0.0
    for head, texts in columns.items():
        edge += max(map(text_width, [head, *texts])) + 10
        for y, text in zip(rows["y"], texts, strict=True):
            layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
        layout.above(ax, head, offset=edge, side=1, ha="right", color=MUTED)
    return taken + edge


def _share(row: Any) -> str:
    """Write which share of the others has a lower rate, with its interval."""
    if np.isnan(row.percentile):
        return "–"
    return f"{100 * row.percentile:.0f}% ({100 * row.low:.0f}–{100 * row.high:.0f})"


def _keys() -> list[Artist]:
    """Name the marks."""
    marks = [
        Line2D([], [], label=f"this article, {side}", marker="o", color=INK, mfc=face, lw=0, ms=4.4)
        for side, face in FACES.items()
    ]
    middle = Line2D([], [], label="their median", marker="|", color=INK, lw=0, ms=7)
    return [*marks, Patch(color=USUAL, label="four fifths of other articles"), middle]
