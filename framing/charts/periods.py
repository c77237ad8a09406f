"""Charts of rates over time: one panel for each group of articles, intervals drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox, BboxBase, BboxTransformTo, blended_transform_factory

from framing.base.prose import quantity
from framing.charts import edges, layout
from framing.charts.palette import PAGE, figure_size, voice_colours, voice_faces, voice_markers
from framing.charts.rates import rate_limit
from framing.charts.text_metrics import TEXT, text_width
from framing.measures.groups import span

PANEL = 34.0
"""Millimetres that a panel is high."""

MOST_TICKS = 12
BESIDE = 80.0
"""Points that text left and right of a panel takes, about."""

STEP = 0.16
"""How far the marks of two voices stand apart, in periods."""


def over_time(
    rates: pd.DataFrame,
    *,
    unit: str,
    voices: Sequence[str],
    ticks: Sequence[str] | None = None,
    limit: float | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Show each voice's terms per 1,000 words in period after period, with intervals.

    ``rates`` as made by ``clusters.clustered_rates`` by ``unit``, a column of ``groups.periods``;
    ``ticks`` are the periods of the axis, by default all from the first to the last, ``limit`` is
    its height. The voice's name stands at its last mark. An interval that runs beyond the axis has
    an arrowhead; a period without words has no mark, and no line leads over it.
    """
    ax = layout.axes(ax)
    rows = rates[rates["voice"].isin(voices)]
    if rows.empty:
        return layout.blank(ax, "no words")
    ticks = span(rows[unit], unit) if ticks is None else list(ticks)
    limit = rate_limit(rows) if limit is None else limit
    spoken = [voice for voice in dict.fromkeys(voices) if (rows["voice"] == voice).any()]
    for number, voice in enumerate(spoken):
        shift = STEP * (number - (len(spoken) - 1) / 2)
        own = rows[rows["voice"] == voice].set_index(unit).reindex(ticks)
        _mark(ax, np.arange(len(ticks)) + shift, own, voice, voices, limit)
    _name(ax, rows, unit, spoken, voices, limit)
    ax.set(xlim=(-0.5, len(ticks) - 0.5), ylim=(0, limit))
    most = min(MOST_TICKS, layout.space(ax, BESIDE) / (max(map(text_width, ticks)) + 4))
    step = ceil(len(ticks) / max(most, 1))
    ax.set_xticks(range(0, len(ticks), step), ticks[::step], fontsize=TEXT)
    ax.grid(axis="y")
    return ax


def panels(
    rates: pd.DataFrame, *, by: str, unit: str, voices: Sequence[str], width: float = PAGE
) -> Figure:
    """Return a figure with ``over_time`` for each group of a column, on the same axes.

    Groups come in the order of the table; above each stands its name with its articles.
    """
    groups = list(dict.fromkeys(rates[by]))
    if not groups:
        figure = Figure(figsize=figure_size(width, PANEL), layout="constrained")
        layout.blank(figure.subplots(), f"no article whose date tells the {unit}")
        return figure
    figure = Figure(figsize=figure_size(width, PANEL * len(groups) + 10), layout="constrained")
    several = figure.subplots(len(groups), 1, sharex=True, squeeze=False)[:, 0]
    ticks, limit = span(rates[unit], unit), rate_limit(rates[rates["voice"].isin(voices)])
    for group, ax in zip(groups, several, strict=True):
        own = rates[rates[by] == group]
        over_time(own, unit=unit, voices=voices, ticks=ticks, limit=limit, ax=ax)
        ax.set_title(f"{group}: {_articles(own, unit)} each {unit}")
    said = [unit, edges.SAID] if any(map(edges.heads, several)) else [unit]
    shown = rates[rates["voice"].isin(voices) & rates["per_1000"].notna()]
    said += ["mark without a line: one article, no interval"] if shown["high"].isna().any() else []
    several[-1].set_xlabel("\n".join(said))
    _label_all(figure, several, "terms\nper 1,000 words")
    return figure


class _Over(BboxBase):
    """The box that several axes fill together, wherever a layout puts them."""

    def __init__(self, several: Iterable[Axes]) -> None:
        super().__init__()
        self.boxes = [ax.bbox for ax in several]
        self.set_children(*self.boxes)

    def get_points(self) -> np.ndarray:
        """Return the corners."""
        self._invalid = 0  # to be told of the next move
        return np.asarray(Bbox.union(self.boxes).get_points())


def _label_all(figure: Figure, several: Iterable[Axes], text: str) -> None:
    """Write the one label of the y axes at the left, in the middle of them all."""
    size, colour = mpl.rcParams["axes.labelsize"], mpl.rcParams["axes.labelcolor"]
    label = figure.supylabel(text, fontsize=size, color=colour, multialignment="center")
    middle = BboxTransformTo(_Over(several))
    label.set_transform(blended_transform_factory(figure.transSubfigure, middle))


def _articles(rates: pd.DataFrame, unit: str) -> str:
    """Write how many articles a period has."""
    sizes = rates.groupby(unit)["articles"].max()
    least, most = sizes.min(), sizes.max()
    articles = quantity(most, "article")
    return articles if least == most else f"{least:,} to {articles}"


def _mark(
    ax: Axes, places: np.ndarray, own: pd.DataFrame, voice: str, voices: Sequence[str], limit: float
) -> None:
    """Draw a voice's marks with their intervals, and a thin line from one to the next."""
    colour, face = voice_colours(voices)[voice], voice_faces(voices)[voice]
    rate = np.minimum(own["per_1000"], limit)
    ax.vlines(places, own["low"], np.minimum(own["high"], limit), color=colour, lw=1.1, zorder=2)
    beyond = (own["high"] > limit).to_numpy()
    for place, high in zip(places[beyond], own["per_1000"][beyond] > limit, strict=True):
        edges.beyond(ax, place, limit, "^", colour, mark=high)
    style: dict[str, Any] = dict(
        color=colour, markerfacecolor=face, markersize=4.4, markeredgewidth=0.9, lw=0.5
    )
    ax.plot(places, rate, voice_markers(voices)[voice] + "-", clip_on=False, zorder=4, **style)


def _name(
    ax: Axes,
    rows: pd.DataFrame,
    unit: str,
    spoken: Sequence[str],
    voices: Sequence[str],
    limit: float,
) -> None:
    """Write the name of every voice right of the axes, at the height of its last mark."""
    last = rows.sort_values(unit).groupby("voice")["per_1000"].last()
    order = sorted(spoken, key=lambda voice: last[voice])
    gap = limit * 10 / (PANEL * 72 / 25.4 * 0.8)
    heights = apart([min(last[voice], limit) for voice in order], gap, limit)
    for voice, height in zip(order, heights, strict=True):
        layout.beside(ax, height, voice, offset=7, color=voice_colours(voices)[voice])


def apart(heights: Sequence[float], gap: float, top: float) -> list[float]:
    """Return rising heights moved as little as need be to stand ``gap`` apart, none above ``top``.

    >>> apart([1.0, 1.2, 5.0], 1.0, 5.0)
    [1.0, 2.0, 5.0]
    """
    moved: list[float] = []
    for height in heights:
        moved.append(max(height, moved[-1] + gap) if moved else height)
    for at in range(len(moved) - 1, -1, -1):
        above = moved[at + 1] - gap if at + 1 < len(moved) else top
        moved[at] = min(moved[at], above)
    return moved
