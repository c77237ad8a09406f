"""Where the terms come from: of each voice's terms, how many the list had before it was used."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from framing.base.rows import labelled
from framing.charts import layout
from framing.charts.layout import INK, TEXT, text_width
from framing.charts.palette import ink

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
    room = layout.space(ax, max(text_width(voice, 7.5) for voice in used.index) + 10)
    bars = zip(used.sum(axis=1), tails, strict=True)
    unit = layout.scale([(size, 0, text_width(tail) + 8) for size, tail in bars], room)
    for y, (_, parts) in enumerate(used.iterrows()):
        end = _bar(ax, y, parts, unit)
        style = {"va": "center", "fontsize": TEXT, "color": INK, "textcoords": "offset points"}
        ax.annotate(tails[y], (end, y), (4, 0), **style)  # type: ignore[arg-type]
    ax.set_yticks(range(len(used)), list(used.index))
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, room / unit), ylim=(len(used) - 0.5, -0.5))
    silent = [voice for voice in dict.fromkeys(voices) if voice not in used.index]
    text = "loaded terms"
    layout.label_x(ax, f"{text}\nno term: {', '.join(silent)}" if silent else text, room)
    layout.key(ax, _keys(used), room)
    return ax


def _bar(ax: Axes, y: int, parts: pd.Series, unit: float) -> float:
    """Draw one voice's bar, a part for each origin, and return where it ends."""
    left = 0.0
    for origin, size in labelled(parts[parts > 0]):
        _, face, hatch = ORIGINS[origin]
        edge = INK if face == "#FFFFFF" else "#FFFFFF"
        ax.barh(y, size, 0.68, left, color=face, hatch=hatch or None, edgecolor=edge, linewidth=0.6)
        if not hatch and text_width(f"{size:,}") + 4 <= size * unit:
            style = {"ha": "center", "va": "center", "fontsize": TEXT}
            ax.text(left + size / 2, y, f"{size:,}", color=ink(face), **style)  # type: ignore[arg-type]
        left += size
    return left


def _keys(used: pd.DataFrame) -> list[Patch]:
    """Name the shades that are there."""
    return [
        Patch(facecolor=face, hatch=hatch or None, edgecolor=INK, linewidth=0.4, label=name)
        for origin, (name, face, hatch) in ORIGINS.items()
        if used[origin].sum()
    ]
