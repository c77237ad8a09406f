"""A funnel: the rate of every outlet against its words, between the limits of chance."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, NullFormatter

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED
from framing.charts.palette import PAGE, figure_size
from framing.charts.text_metrics import TEXT
from framing.measures.funnel import INNER, OUTER, limits

POINTS = 200  # of a curve
HEIGHT = 80.0  # millimetres
PLOT, LINE = 150.0, 9.0  # points that the axes are high, nearly, and a line of text
FEW = 10  # outlets that are all named
LONGEST = 24  # letters of a name


def funnel(table: pd.DataFrame, *, by: str, ax: Axes | None = None) -> Axes:
    """Show the own rate of every outlet against its words, with control limits about that of all.

    ``table`` as made by ``measures.funnel.funnel``. Filled: outlets of which there are enough
    articles; hollow: others, of which nothing is said. The curves are the limits within which
    chance keeps 95 and 99.8 of 100 outlets. Named are the outlets beyond the outer curve, and all
    where there are few.
    """
    ax = layout.axes(ax)
    rows = table[table["words"] > 0]
    if rows.empty:
        return layout.blank(ax, "no outlet has words of its own")
    ends = rows["words"].min() / 1.4, rows["words"].max() * 1.4
    top = 1.15 * max(rows["per_1000"].max(), rows["high"].max(), 1e-9)
    _curves(ax, np.geomspace(*ends, POINTS), rows.iloc[0])
    for row in named_rows(rows):
        style: dict[str, Any] = {"mfc": INK if row.enough else "#FFFFFF", "ms": 4.4, "mew": 0.9}
        ax.plot(row.words, row.per_1000, "o", color=INK, zorder=4, **style)
    _name(ax, rows, by, top)
    ax.set_xscale("log")
    ax.set(xlim=ends, ylim=(0, top))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.grid(axis="y")
    ax.set_ylabel("terms per 1,000 words")
    layout.label_x(ax, "words of the outlet’s own voice (log scale)", layout.space(ax, 60))
    layout.key(ax, _keys(), layout.space(ax))
    return ax


def drawn(table: pd.DataFrame, *, by: str, width: float = PAGE) -> Figure:
    """Return a figure of its own, ``width`` millimetres wide, with the funnel of a table."""
    figure = Figure(figsize=figure_size(width, HEIGHT), layout="constrained")
    funnel(table, by=by, ax=figure.subplots())
    return figure


def _curves(ax: Axes, words: np.ndarray, row: pd.Series) -> None:
    """Draw the rate of all outlets and the limits about it."""
    ax.axhline(row["expected"], color=INK, linewidth=0.8, zorder=1)
    for level, dashes in ((INNER, (0, (3, 2))), (OUTER, "-")):
        for end in limits(row["expected"], words, row["dispersion"], level):
            ax.plot(words, end, color=MUTED, linewidth=0.8, linestyle=dashes, zorder=2)


def _name(ax: Axes, rows: pd.DataFrame, by: str, top: float) -> None:
    """Name the outlets that lie outside, or all if there are few, each on the side with room."""
    outside = (rows["per_1000"] < rows["outer_low"]) | (rows["per_1000"] > rows["outer_high"])
    shown = rows if len(rows) <= FEW else rows[outside]
    middle = np.sqrt(rows["words"].min() * rows["words"].max())
    free = {-1: 0.0, 1: 0.0}  # the height above which a name may stand, in points
    for row in named_rows(shown.sort_values("per_1000", kind="stable")):
        name = str(getattr(row, by))
        text = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        side = -1 if row.words > middle else 1
        own = PLOT * row.per_1000 / top
        height = max(own, free[side])
        free[side] = height + LINE
        style: dict[str, Any] = {"ha": "left" if side > 0 else "right", "va": "center"}
        style["bbox"] = {"fc": "#FFFFFF", "ec": "none", "pad": 0.6}
        place, shift = (row.words, row.per_1000), (6 * side, height - own)
        ax.annotate(
            text, place, shift, textcoords="offset points", fontsize=TEXT, color=INK, **style
        )


def _keys() -> list[Line2D]:
    """Name the marks and the curves."""
    dot: dict[str, Any] = {"marker": "o", "linestyle": "", "color": INK, "ms": 4.4}
    return [
        Line2D([], [], label="ten articles or more", **dot),
        Line2D([], [], label="fewer: nothing is said", mfc="#FFFFFF", **dot),
        Line2D([], [], label="95 of 100 by chance", color=MUTED, lw=0.8, ls=(0, (3, 2))),
        Line2D([], [], label="99.8 of 100", color=MUTED, lw=0.8),
    ]
