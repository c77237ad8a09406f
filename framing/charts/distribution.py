"""How articles differ: the rates of single articles, group by group."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from framing.charts import layout
from framing.charts.edges import beyond, said_beyond
from framing.charts.layout import INK, MUTED
from framing.charts.text_metrics import TEXT, text_width

LEAST = 50
"""Words of its own that an article needs: with fewer, one term makes a rate of 20."""

MOST = 200
"""Articles of a group that are drawn one by one; of more, as many quantiles."""

HALF = "#BDBDBD"


def spread(articles: pd.DataFrame, *, by: str, least: int = LEAST, ax: Axes | None = None) -> Axes:
    """Show the own rate of every article, a line for each group of articles, highest median first.

    ``articles`` as made by ``measures.clusters.by_article``, with the column ``by``. Each thin
    stroke is an article, the bar the middle half of them, the thick stroke the median; of more than
    MOST articles the strokes are quantiles. Articles with fewer than ``least`` words of the
    outlet's own are left out, and counted below.
    """
    ax = layout.axes(ax)
    long = articles[articles["words"] >= least]
    if long.empty:
        return layout.blank(ax, f"no words: no article has {least} of its own")
    rates = {name: rates_of(part) for name, part in long.groupby(by, sort=True)}
    order = sorted(rates, key=lambda name: -float(np.median(rates[name])))
    limit = 1.05 * max(float(np.quantile(np.concatenate(list(rates.values())), 0.99)), 1.0)
    for y, name in enumerate(order):
        _line(ax, y, rates[name], limit)
    ax.set(xlim=(-0.02 * limit, limit), ylim=(len(order) - 0.5, -0.5))
    ax.set_yticks(range(len(order)), [str(name) for name in order], fontsize=TEXT)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x")
    edge = _numbers(ax, [rates[name] for name in order])
    near = max(text_width(str(name)) for name in order)
    _label(ax, len(articles) - len(long), least, layout.label_room(ax, near, edge))
    layout.key(ax, _keys(max(map(len, rates.values()))), layout.space(ax, near + edge))
    return ax


def rates_of(articles: pd.DataFrame) -> np.ndarray:
    """Return the terms per 1,000 words of the own voice of articles."""
    return 1000 * articles["count"].to_numpy(float) / articles["words"].to_numpy(float)


def strokes(rates: np.ndarray) -> np.ndarray:
    """Return the rates that are drawn: all of them, or as many quantiles as there is room for."""
    if len(rates) <= MOST:
        return np.sort(rates)
    return np.quantile(rates, (np.arange(MOST) + 0.5) / MOST)


def _line(ax: Axes, y: int, rates: np.ndarray, limit: float) -> None:
    """Draw the articles of a group, their middle half and their median."""
    low, middle, high = np.quantile(rates, [0.25, 0.5, 0.75])
    ax.barh(y, high - low, 0.3, left=low, color=HALF, linewidth=0, zorder=2)
    shown = strokes(rates)
    ax.vlines(shown[shown <= limit], y - 0.3, y + 0.3, color=INK, linewidth=0.45, zorder=3)
    ax.vlines(middle, y - 0.38, y + 0.38, color=INK, linewidth=2.2, zorder=4)
    if shown.max() > limit:
        beyond(ax, limit, y, ">", INK)


def _numbers(ax: Axes, rates: list[np.ndarray]) -> float:
    """Write median, middle half and number of articles at the right; return their width."""
    texts = []
    for own in rates:
        low, middle, high = np.quantile(own, [0.25, 0.5, 0.75])
        texts.append(f"{middle:.0f} ({low:.0f} to {high:.0f}), {len(own):,}")
    head = "median (middle half), articles"
    if layout.space(ax) < layout.NARROW:
        head, texts = "articles", [f"{len(own):,}" for own in rates]
    edge = max(map(text_width, [head, *texts])) + 8
    for y, text in enumerate(texts):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    layout.above(ax, head, offset=edge, side=1, ha="right", color=MUTED)
    return edge


def _label(ax: Axes, short: int, least: int, room: float) -> None:
    """Title the axis, and say what is left out."""
    text = "terms per 1,000 words of the outlet’s own voice, by article" + said_beyond(ax)
    text += (
        f"\n{short:,} articles with fewer than {least} words of their own left out" if short else ""
    )
    layout.label_x(ax, text, room)


def _keys(most: int) -> list[Artist]:
    """Name the strokes and the bar."""
    what = f"an article (of more than {MOST}, a quantile)" if most > MOST else "an article"
    return [
        Line2D([], [], marker="|", color=INK, lw=0, ms=6, mew=0.5, label=what),
        Patch(color=HALF, label="the middle half"),
        Line2D([], [], marker="|", color=INK, lw=0, ms=7, mew=2.2, label="median"),
    ]
