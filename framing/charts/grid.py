"""The counts at a glance: a grid of voices and categories."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from framing.charts import layout
from framing.charts.categories import by_size, left_out, most_used, short
from framing.charts.marks import name_cells, name_ticks
from framing.charts.text_metrics import text_width

RATES = LinearSegmentedColormap.from_list("rates", ["#FFFFFF", "#9A9A9A"])
"""Shades for rates, pale enough that black text on them stays readable in print."""


def counts_grid(counts: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show how often each voice uses each category: the count written, the rate as a shade.

    ``counts`` is the table of ``rates.counts``; the shade is ``per_1000``, from white at 0 to the
    highest rate shown. Categories with most terms come first; those without a term and voices
    without words are left out.
    """
    import seaborn as sns

    ax = layout.axes(ax)
    every = counts[counts["voice"].isin(list(voices)) & (counts["words"] > 0)]
    if every.empty:
        return layout.blank(ax, "no words")
    used, unused = by_size(every, ["count"])
    spoken = most_used(used, "count")
    names = short(spoken["category"], layout.space(ax) * 0.3, 7.5)
    order = [voice for voice in voices if voice in set(spoken["voice"])]
    categories = list(dict.fromkeys(spoken["category"]))
    number, rate = (
        spoken.pivot(index="category", columns="voice", values=value).loc[categories, order]
        for value in ("count", "per_1000")
    )
    words = spoken.groupby("voice")["words"].first()
    highest = max(rate.to_numpy().max(), 1.0)
    shade = {"cmap": RATES, "vmin": 0, "vmax": highest, "cbar": False}
    lines = {"linewidths": 1.0, "linecolor": "#FFFFFF"}
    inside = {"annot": number, "fmt": "d", "annot_kws": {"color": "#111111"}}
    sns.heatmap(rate, yticklabels=list(names.values()), ax=ax, **inside, **shade, **lines)
    ax.set_xticklabels([f"{voice}\n{words[voice]:,} words" for voice in order], rotation=0)
    ax.tick_params(length=0, labelrotation=0)
    name_cells(ax.collections[0], "category", categories, "voice", order)
    name_ticks(ax, "x", "voice", order)
    name_ticks(ax, "y", "category", categories)
    ax.set(ylabel="")
    below = f"number of terms\nshade: per 1,000 words, white 0 to grey {highest:.0f}"
    below += unused + left_out(len(categories), used["category"].nunique(), names.values())
    beside = max(text_width(name, 7.5) for name in names.values()) + 6
    layout.label_x(ax, below, layout.space(ax, beside=beside))
    return ax
