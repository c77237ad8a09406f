"""A chart of sums in parts: one bar for each voice, its parts told by shade and hatch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from framing.base.rows import labelled
from framing.charts import layout
from framing.charts.layout import INK
from framing.charts.palette import ink
from framing.charts.text_metrics import TEXT, text_width

Looks = Mapping[str, tuple[str, str, str]]
"""Name, shade and hatch of every part, by its column."""

WHITE = "#FFFFFF"


def parted(
    ax: Axes,
    sums: pd.DataFrame,
    tails: Sequence[str],
    looks: Looks,
    named: Iterable[str],
    text: str,
) -> None:
    """Draw a bar for each row of ``sums``, a part for each column, with a text at its end.

    ``named`` are the columns that the key names; ``text`` is the title of the axis.
    """
    room = layout.space(ax, max(text_width(name, 7.5) for name in sums.index) + 10)
    ends = zip(sums.sum(axis=1), tails, strict=True)
    unit = layout.scale([(size, 0, text_width(tail) + 8) for size, tail in ends], room)
    for y, (_, parts) in enumerate(sums.iterrows()):
        write_beside(ax, (_bar(ax, y, parts, unit, looks), y), tails[y], 4)
    ax.set_yticks(range(len(sums)), list(sums.index))
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, room / unit), ylim=(len(sums) - 0.5, -0.5))
    layout.label_x(ax, text, room)
    layout.key(ax, [_key(*looks[part]) for part in named], room)


def write_beside(ax: Axes, place: tuple[float, float], text: str, offset: float) -> None:
    """Write text right of a place of the axes, or left of it for a negative ``offset``."""
    ha = "left" if offset > 0 else "right"
    style: dict[str, Any] = {"ha": ha, "va": "center", "fontsize": TEXT, "color": INK}
    ax.annotate(text, place, (offset, 0), textcoords="offset points", **style)


def _bar(ax: Axes, y: int, parts: pd.Series, unit: float, looks: Looks) -> float:
    """Draw one bar, with the numbers that have room in their parts, and return where it ends."""
    left = 0.0
    for part, size in labelled(parts[parts > 0]):
        _, face, hatch = looks[part]
        edge = INK if face == WHITE else WHITE
        ax.barh(y, size, 0.68, left, color=face, hatch=hatch or None, edgecolor=edge, linewidth=0.6)
        if not hatch and text_width(f"{size:,}") + 4 <= size * unit:
            style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": TEXT}
            ax.text(left + size / 2, y, f"{size:,}", color=ink(face), **style)
        left += size
    return left


def _key(name: str, face: str, hatch: str) -> Patch:
    """Name a shade."""
    return Patch(facecolor=face, hatch=hatch or None, edgecolor=INK, linewidth=0.4, label=name)
