"""Who is made responsible for what: which voice says terms of which category of whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.categories import by_size, left_out, most_used, short
from framing.charts.grid import RATES
from framing.charts.layout import INK, MUTED
from framing.charts.marks import mark_name
from framing.charts.text_metrics import TEXT, text_width
from framing.terms.filed import apart

CELL = 1.0


def said_of(
    hits: pd.DataFrame, *, voices: Sequence[str], most: int = 9, ax: Axes | None = None
) -> Axes:
    """Show how many terms of each category every voice says of every actor.

    A block of lines for each voice, a line for each actor, those with most terms first, a column
    for each category; a term said of two actors counts for each. Actors after ``most`` of a voice
    share a line. Terms of which the sentence does not tell whom they are said of are not in it;
    below stands how many there are.
    """
    ax = layout.axes(ax)
    spoken = hits[hits["voice"].isin(list(voices))]
    table = counted(spoken, voices, most)
    if table.empty:
        return layout.blank(ax, "no term about a named actor")
    wide, rows = _laid_out(table, voices)
    names = short(wide.columns, 70)
    highest = wide.to_numpy().max()
    for row, (_, cells) in zip(named_rows(rows), wide.iterrows(), strict=True):
        for at, (category, size) in enumerate(labelled(cells)):
            if size:
                _cell(ax, at, row, int(size), highest, str(category))
    ax.set(xlim=(-0.5, len(names) - 0.5), ylim=(rows["y"].max() + 0.7, -0.7))
    ax.xaxis.set_ticks_position("top")
    ax.set_xticks(range(len(names)), list(names.values()), fontsize=TEXT)
    if max(map(text_width, names.values())) > 0.6 * layout.space(ax, 160) / len(names):
        ax.tick_params(axis="x", labelrotation=45)
        for label in ax.get_xticklabels():
            label.set_horizontalalignment("left")
    ax.spines[:].set_visible(False)
    left, right = layout.grouped(ax, rows, "target", "voice"), _totals(ax, rows, wide)
    ax.tick_params(length=0)
    told = int((spoken["target"] != "").sum())
    text = f"terms; of {len(spoken):,} the sentence tells of {told:,} whom they are said of"
    ax.xaxis.set_label_position("bottom")
    more = left_out(len(names), table["category"].nunique(), names.values())
    layout.label_x(ax, text + more, max(layout.label_room(ax, left, right), 110))
    return ax


def counted(hits: pd.DataFrame, voices: Sequence[str], most: int) -> pd.DataFrame:
    """Count terms by ``voice, target, category``; a term of several counts for each of them."""
    named = apart(hits[hits["target"] != ""])
    named = named.assign(target=named["target"].str.split("; ")).explode("target")
    parts = []
    for voice in dict.fromkeys(voices):
        own = named[named["voice"] == voice]
        sizes = (
            own["target"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
        )
        kept = list(sizes.index[: most - 1] if len(sizes) > most else sizes.index)
        rest = f"{len(sizes) - len(kept):,} others"
        parts.append(own.assign(target=own["target"].where(own["target"].isin(kept), rest)))
    table = pd.concat(parts) if parts else named
    sizes = table.groupby(["voice", "target", "category"], sort=False).size()
    return sizes.rename("count").reset_index()


def _laid_out(table: pd.DataFrame, voices: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the counts, a row per line and a column per category, and the lines' names."""
    ordered, _ = by_size(most_used(table, "count", 12), ["count"])
    categories = list(dict.fromkeys(ordered["category"]))
    wide = ordered.pivot(index=["voice", "target"], columns="category", values="count")
    wide = wide.reindex(columns=categories).fillna(0)
    order = [voice for voice in dict.fromkeys(voices) if voice in set(ordered["voice"])]
    rows = wide.sum(axis=1).rename("total").reset_index()
    rows["rank"] = rows["voice"].map(order.index)
    rows["last"] = rows["target"].str.fullmatch(r"[\d,]+ others")
    keys = ["rank", "last", "total", "target"]
    rows = rows.sort_values(keys, ascending=[True, True, False, True], ignore_index=True)
    rows["y"] = rows.index + 0.6 * rows["rank"]
    return wide.loc[list(zip(rows["voice"], rows["target"], strict=True))], rows


def _cell(ax: Axes, at: int, row: Any, size: int, highest: float, category: str) -> None:
    """Draw one number on its shade."""
    known = mark_name("cell", voice=row.voice, target=row.target, category=category)
    shade = RATES(0.15 + 0.75 * size / highest)
    ax.barh(row.y, 0.94, 0.88 * CELL, at - 0.47, color=shade, linewidth=0, zorder=1, gid=known)
    style: dict[str, Any] = {"ha": "center", "va": "center_baseline", "fontsize": TEXT}
    ax.text(at, row.y, f"{size:,}", color=INK, **style)


def _totals(ax: Axes, rows: pd.DataFrame, wide: pd.DataFrame) -> float:
    """Write the sum of every line at the right; return the points that it takes."""
    sums = np.asarray(wide.sum(axis=1), dtype=int)
    edge = max(text_width("in all"), *(text_width(f"{n:,}") for n in sums)) + 6
    for y, size in zip(rows["y"], sums, strict=True):
        layout.beside(ax, y, f"{size:,}", offset=edge, ha="right", color=INK)
    layout.above(ax, "in all", offset=edge, side=1, ha="right", color=MUTED)
    return edge
