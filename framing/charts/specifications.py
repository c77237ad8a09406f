"""Charts of robustness: the specification curve, and words by log-odds under several priors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import short
from framing.charts.layout import INK, MUTED
from framing.measures.rates import ALL

PANEL, GAP = 12, 3.0  # rows that the estimates of one category take, and between two of them
LIMITS = (2.0, 4.0)  # the axis of ratios ends at 2 to this power, and at its inverse
PALE = "#9A9A9A"
THICK = 0.6  # points of a line
SHAPES = ("o", "s", "^", "D")


def specification_curve(
    table: pd.DataFrame, *, choices: Sequence[str], ax: Axes | None = None
) -> Axes:
    """Show the ratio of rates under every specification, sorted, over the panel of choices.

    ``table`` as made by ``measures.specifications``, with a panel of estimates for each of its
    categories; the first of them gives the order. Each column is a specification: above, its ratios
    with their intervals, dark where the interval leaves out 1, triangles where a ratio is 0 or
    infinite; below, a mark for what was chosen. The first row of the table is the usual
    specification, under a dashed line.
    """
    ax = layout.axes(ax)
    if table.empty:
        return layout.blank(ax, "no specification")
    choices = [name for name in choices if table[name].nunique() > 1]
    wide = _columns(table, list(choices))
    categories = list(dict.fromkeys(table["category"]))
    for number, category in enumerate(categories):
        _panel(ax, wide, category, number * (PANEL + GAP))
    top = len(categories) * (PANEL + GAP) - GAP + 1.5
    bottom = _choices(ax, table, wide, list(choices), top)
    ax.axvline(_usual(wide), color=INK, linewidth=0.7, linestyle=(0, (3, 2)), zorder=1)
    ax.set(xlim=(-1, len(wide)), ylim=(bottom, -2.4), xticks=[])
    ax.spines[["bottom", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    text = f"{len(wide):,} specifications, sorted by the ratio of “{_name(categories[0])}”"
    layout.label_x(ax, f"{text}; dashed: the usual one", layout.space(ax, 120))
    return ax


def _columns(table: pd.DataFrame, choices: list[str]) -> pd.DataFrame:
    """Return one row per specification in the order of its first ratio, columns by category."""
    wide = table.assign(order=table.groupby("category").cumcount()).pivot(
        index=["order", *choices], columns="category", values=["ratio", "low", "high"]
    )
    first = table["category"].iloc[0]
    ranks = wide[("ratio", first)].fillna(np.inf).sort_values(kind="stable").index
    return wide.loc[ranks].reset_index()


def _usual(wide: pd.DataFrame) -> int:
    """Return the place of the usual specification, the first of the table."""
    return int(np.flatnonzero(wide["order"].to_numpy() == 0)[0])


def _name(category: str) -> str:
    """Name a category as a reader does."""
    return "all categories" if category == ALL else category


def _limit(values: np.ndarray) -> float:
    """Return the power of two at which an axis ends that holds these ratios, as far as it can."""
    finite = values[np.isfinite(values) & (values > 0)]
    farthest = np.abs(np.log2(finite)).max() if len(finite) == values.size else LIMITS[1]
    return next((limit for limit in LIMITS if farthest <= limit), LIMITS[1])


def _height(ratio: float | np.ndarray, top: float, limit: float) -> np.ndarray:
    """Return where a ratio stands in a panel; beyond the axis it stands on its edge."""
    with np.errstate(divide="ignore"):
        log = np.log2(np.asarray(ratio, dtype=float))
    return top + PANEL * (limit - np.clip(log, -limit, limit)) / (2 * limit)


def _panel(ax: Axes, wide: pd.DataFrame, category: str, top: float) -> None:
    """Draw the ratios of one category with their intervals and an axis of their own."""
    ratio, low, high = (wide[(name, category)].to_numpy() for name in ("ratio", "low", "high"))
    clear = (low > 1) | (high < 1)
    colours = np.where(clear, INK, PALE)
    places = np.arange(len(wide))
    limit = _limit(np.concatenate([ratio, low, high]))
    for power in np.arange(-limit, limit + 1, limit / 2):
        _gridline(ax, power, float(_height(2.0**power, top, limit)))
    upper, lower = (_height(end, top, limit) for end in (high, low))
    thin = _thin(ax, len(wide))
    ax.vlines(places, upper, lower, colors=colours.tolist(), linewidth=thin)
    inside = np.abs(np.log2(np.clip(ratio, 1e-9, 1e9))) <= limit
    heights = _height(ratio, top, limit)
    for shape, chosen in {
        "o": inside,
        "v": ~inside & (ratio < 1),
        "^": ~inside & (ratio > 1),
    }.items():
        size = (4 if shape == "o" else 7) * thin / THICK
        ax.scatter(places[chosen], heights[chosen], size, colours[chosen], marker=shape, zorder=3)
    name = short([_name(category)], 0.6 * layout.space(ax), weight="bold")[_name(category)]
    text = f"{name}: ratio, reporter ÷ quoted"
    ax.text(-0.5, top - 0.35, text, ha="left", va="bottom", fontsize=layout.TEXT, fontweight="bold")


def _thin(ax: Axes, number: int) -> float:
    """Return how thick a line may be, in points, for lines side by side to stay apart."""
    return min(THICK, 0.45 * layout.space(ax, 120) / max(number, 1))


def _gridline(ax: Axes, power: float, at: float) -> None:
    """Draw the line of a ratio, 2 to a power, and name it at the left."""
    one = power == 0
    ax.axhline(at, color=INK if one else "#DDDDDD", linewidth=0.8 if one else 0.5, zorder=0.5)
    text = f"{2**power:g}" if power >= 0 else f"1/{2**-power:g}"
    layout.beside(ax, at, text, offset=-3, ha="right", color=MUTED)


def _choices(
    ax: Axes, table: pd.DataFrame, wide: pd.DataFrame, choices: list[str], top: float
) -> float:
    """Draw a row of marks for every option of every choice; return where the rows end."""
    rows, labels, at, bands = [], [], top, []
    for choice in choices:
        options = list(dict.fromkeys(table[choice]))
        layout.beside(ax, at, choice, offset=-110, ha="left", color=INK, weight="bold")
        for option in options:
            chosen = np.flatnonzero((wide[choice] == option).to_numpy())
            ax.vlines(chosen, at - 0.33, at + 0.33, colors=INK, linewidth=_thin(ax, len(wide)))
            rows.append(at)
            labels.append(option)
            at += 1
        bands.append((at - len(options) - 0.5, at - 0.5))
        at += 0.4
    layout.bands(ax, bands)
    for row, label in zip(rows, labels, strict=True):
        layout.beside(ax, row, label, offset=-3, ha="right", color=MUTED)
    ax.set_yticks([])
    return at


def log_odds(table: pd.DataFrame, *, words: int = 10, ax: Axes | None = None) -> Axes:
    """Show the words that lean most to either side, with intervals under each prior.

    ``table`` holds the tables of ``measures.keyness.log_odds`` for several priors, one under the
    other; the ``words`` of either side with the largest z under the middle prior are drawn, with
    their counts at the right.
    """
    ax = layout.axes(ax)
    priors = sorted(set(table["prior"]))
    if not priors:
        return layout.blank(ax, "no words")
    middle = table[table["prior"] == priors[len(priors) // 2]].sort_values("z", kind="stable")
    chosen = pd.concat([middle.tail(words)[::-1], middle.head(words)[::-1]])
    chosen = chosen.drop_duplicates("word").reset_index(drop=True)
    for number, prior in enumerate(priors):
        rows = chosen[["word"]].merge(table[table["prior"] == prior], on="word", how="left")
        y = rows.index.to_numpy() + 0.26 * (number - (len(priors) - 1) / 2)
        ax.hlines(y, rows["low"], rows["high"], colors=INK, linewidth=0.7)
        face = INK if number == len(priors) // 2 else "#FFFFFF"
        ax.plot(rows["log_odds"], y, SHAPES[number], color=INK, mfc=face, ms=3, mew=0.7)
    ax.axvline(0, color=INK, linewidth=0.8)
    _name_words(ax, chosen, priors)
    return ax


def _name_words(ax: Axes, chosen: pd.DataFrame, priors: Sequence[float]) -> None:
    """Name the words, their counts, the axis and the priors."""
    ax.set_yticks(range(len(chosen)), chosen["word"])
    ax.set_ylim(len(chosen) - 0.5, -0.5)
    ax.tick_params(axis="y", length=0)
    ax.grid(axis="x")
    layout.bands(ax, [(y - 0.5, y + 0.5) for y in range(len(chosen))])
    for y, row in enumerate(named_rows(chosen)):
        layout.beside(ax, y, f"{row.count} : {row.against_count}", offset=6, color=MUTED)
    label = "log-odds, reporter over quoted (natural logarithm)"
    layout.label_x(ax, label, layout.space(ax, 60))
    keys = [
        Line2D([], [], label=f"prior worth {prior:,.0f} words", marker=shape, color=INK, ms=3,
               mfc=INK if number == len(priors) // 2 else "#FFFFFF", lw=0.7)
        for number, (prior, shape) in enumerate(zip(priors, SHAPES, strict=False))
    ]  # fmt: skip
    layout.key(ax, keys, layout.space(ax))
