"""Where the terms come from: of each voice's terms, how many the list had before it was used."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from framing.charts import layout
from framing.charts.bars import parted

ORIGINS = {
    "literature": ("from the literature", "#222222", ""),
    "example": ("example of a definition", "#7A7A7A", ""),
    "article": ("added after reading", "#FFFFFF", "////"),
    "scare quotes": ("scare quotes, in no list", "#CFCFCF", ""),
    "": ("not said", "#FFFFFF", ""),
}
"""Name, shade and hatch of every origin of a term."""


def origins(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show from where the terms of each voice came into the list: one bar per voice.

    ``table`` as made by ``measures.origins.origins``. At the end of a bar stands how many of the
    terms were added after the article was read. Voices without a term are named below.
    """
    ax = layout.axes(ax)
    wide = table.pivot(index="voice", columns="origin", values="count")
    wide = wide.reindex(columns=list(ORIGINS), fill_value=0).fillna(0).astype(int)
    order = [voice for voice in dict.fromkeys(voices) if voice in wide.index]
    used = wide.loc[[voice for voice in order if wide.loc[voice].sum()]]
    if used.empty:
        return layout.blank(ax, "no term")
    tails = [f"{sum(row):,}, {row['article']:,} added after reading" for _, row in used.iterrows()]
    silent = [voice for voice in dict.fromkeys(voices) if voice not in used.index]
    text = "loaded terms" + (f"\nno term: {', '.join(silent)}" if silent else "")
    parted(ax, used, tails, ORIGINS, [origin for origin in ORIGINS if used[origin].sum()], text)
    return ax
