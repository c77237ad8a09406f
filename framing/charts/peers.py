"""How good systems are on the same articles: shares with intervals, measure by measure."""

from __future__ import annotations

from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.categories import short
from framing.charts.layout import INK
from framing.charts.text_metrics import TEXT, text_width

SHAPES = ("o", "s", "^", "D", "v", "P", "X", "p")


def systems(table: pd.DataFrame, *, ax: Axes | None = None) -> Axes:
    """Show several systems by several measures, each with its interval, the first system filled.

    ``table`` has ``measure, system, value, low, high`` and ``better``, "higher" or "lower"; values
    are shares of 1. A block of lines for each measure, in the order of the table; within it the
    best system first.
    """
    ax = layout.axes(ax)
    if table.empty:
        return layout.blank(ax, "no system was measured")
    rows = _ordered(table)
    shapes = dict(zip(dict.fromkeys(table["system"]), SHAPES * len(table), strict=False))
    for row in named_rows(rows):
        first = row.system == table["system"].iloc[0]
        style: dict[str, Any] = {"mfc": INK if first else "#FFFFFF", "ms": 4.4, "mew": 0.9}
        ax.plot([row.low, row.high], [row.y] * 2, color=INK, lw=1.1, zorder=2)
        ax.plot(row.value, row.y, shapes[row.system], color=INK, zorder=4, clip_on=False, **style)
    ax.set(xlim=(-0.02, 1.02), ylim=(rows["y"].max() + 0.8, -1.8), xticks=[0, 0.25, 0.5, 0.75, 1])
    _grid(ax, rows)
    right = _numbers(ax, rows)
    left = _names(ax, rows, 0.34 * layout.space(ax))
    text = "share of 1, F or α; 95% interval over articles"
    layout.label_x(ax, text, layout.label_room(ax, left, right))
    return ax


def _grid(ax: Axes, rows: pd.DataFrame) -> None:
    """Draw the lines of the grid through the systems of a block alone: its measure may be long."""
    for _, block in rows.groupby("measure", sort=False)["y"]:
        ends = block.min() - 0.5, block.max() + 0.8
        style: dict[str, Any] = {"color": mpl.rcParams["grid.color"], "zorder": 0.5}
        ax.vlines(ax.get_xticks(), *ends, linewidth=mpl.rcParams["grid.linewidth"], **style)


def _numbers(ax: Axes, rows: pd.DataFrame) -> float:
    """Write values and intervals at the right; where it is narrow, values; return their width."""
    narrow = layout.space(ax) < layout.NARROW
    texts = [
        f"{row.value:.2f}" if narrow else f"{row.value:.2f} ({row.low:.2f} to {row.high:.2f})"
        for row in named_rows(rows)
    ]
    edge = max(map(text_width, texts)) + 8
    for y, text in zip(rows["y"], texts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    return edge


def _names(ax: Axes, rows: pd.DataFrame, room: float) -> float:
    """Name systems at the left, and over each block its measure; return the points they take."""
    names = short(rows["system"], room)
    ax.set_yticks(rows["y"], [names[name] for name in rows["system"]], fontsize=TEXT)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)  # the name of a measure is longer than the room beside it
    near = max(map(text_width, names.values())) + 5
    blocks = rows.groupby("measure", sort=False)["y"].agg(["min", "max"])
    for (measure, top), better in zip(
        labelled(blocks["min"]), rows.groupby("measure", sort=False)["better"].first(), strict=True
    ):
        head = f"{measure} (lower is better)" if better == "lower" else str(measure)
        layout.beside(ax, top - 1, head, offset=-near, weight="bold", color=INK, zorder=5)
    layout.bands(ax, [(top - 1.6, bottom + 0.8) for top, bottom in blocks.to_numpy()])
    return near


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    """Put the best system of each measure first and give every line its height."""
    rank = table["measure"].map(list(dict.fromkeys(table["measure"])).index)
    worth = np.where(table["better"] == "lower", table["value"], -table["value"])
    rows = table.assign(rank=rank, worth=worth)
    rows = rows.sort_values(["rank", "worth"], kind="stable", ignore_index=True)
    return rows.assign(y=rows.index + 1.5 * rows["rank"])
