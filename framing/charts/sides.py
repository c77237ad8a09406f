"""The forest once for each government: the reporter against one of them at a time."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from framing.charts import layout
from framing.charts.categories import by_size, fitted
from framing.charts.edges import ROOM, heads, said_beyond
from framing.charts.layout import NARROW
from framing.charts.palette import voice_colours, voice_markers
from framing.charts.ratios import (
    LEVEL,
    TESTS,
    columns,
    deciding,
    fractions,
    mark_ratios,
    p_text,
    ratio_limit,
    ratio_texts,
    scale_ratios,
    sides,
)

COUNTS = ["count", "against_count"]


def forest_by_government(
    contrasts: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None
) -> Axes:
    """Show the ratio of the reporter's rate to that of each government, category by category.

    ``contrasts`` holds the tables of ``measures.claims`` against one government each, one under the
    other. Colour and shape of a mark are the government's; it is filled where the corrected p is
    below 0.05. Each government is a family of tests of its own. Lines without a term on either side
    are left out; categories with most terms come first.
    """
    ax = layout.axes(ax)
    every = contrasts[contrasts["against"].isin(list(voices))]
    used = every[every[COUNTS].sum(axis=1) > 0]
    if used.empty:
        return layout.blank(ax, "no term")
    ordered, _ = by_size(used, COUNTS)
    shown, more = fitted(ordered, COUNTS, layout.space(ax) * 0.2, weight="bold")
    order = {name: at for at, name in enumerate(dict.fromkeys(shown["category"]))}
    rows = shown.assign(y=shown.index + 0.6 * shown["category"].map(order))
    colours, shapes, limit = voice_colours(voices), voice_markers(voices), ratio_limit(rows)
    mark_ratios(ax, rows, limit, {name: (colours[name], shapes[name]) for name in voices})
    scale_ratios(ax, limit)
    left = layout.grouped(ax, rows, "against", "category", pad=ROOM if heads(ax) else 0.0)
    right = _numbers(ax, rows)
    ax.set_ylim(rows["y"].max() + 0.8, -0.8)
    layout.label_x(ax, _label(ax, rows) + more, layout.label_room(ax, left, right))
    return ax


def _numbers(ax: Axes, rows: pd.DataFrame) -> float:
    """Write counts, ratios and both p at the right; where it is narrow, ratios alone."""
    ratio = ratio_texts(rows)
    if layout.space(ax) < NARROW:
        return columns(ax, rows["y"], [ratio], ["ratio"], direction=1)
    pairs = zip(fractions(rows["count"], rows["words"]), _against(rows), strict=True)
    tests = {f"corrected p,\n{head}": list(map(p_text, rows[name]))
             for name, head in TESTS.items() if name in rows}  # fmt: skip
    cells = [[" : ".join(pair) for pair in pairs], ratio, *tests.values()]
    heads = [f"{sides(rows)[0]} : government", "ratio (interval,\nnot corrected)", *tests]
    return columns(ax, rows["y"], cells, heads, direction=1)


def _against(rows: pd.DataFrame) -> list[str]:
    """Write the governments' counts over their words."""
    return fractions(rows["against_count"], rows["against_words"])


def _label(ax: Axes, rows: pd.DataFrame) -> str:
    """Title the axis, and say what is filled and what is corrected."""
    label = (
        f"rate ratio, {sides(rows)[0]} ÷ government (log scale)\nlines: intervals, not corrected"
    )
    if test := deciding(rows):
        units = f" ({test[1]})" if test[1] else ""
        label += f"\nfilled: corrected p{units} < {LEVEL}, each government by itself"
    return label + said_beyond(ax)
