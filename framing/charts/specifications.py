"""Charts of robustness: the specification curve, and words by log-odds under several priors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import short
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.text_metrics import TEXT, text_width, wrapped
from framing.measures.rates import ALL

GAP, LEAST = 4.0, 5.0  # rows between two panels, and those that a panel has at least
ROWS_PER_POWER = 1.7  # rows of a doubling
MOST = 5.0  # the axis of ratios ends at 2 to this power, and at its inverse, at the latest
PALE = "#9A9A9A"
THICK = 0.6  # points of a line
SHAPES = ("o", "s", "^", "D")


def specification_curve(
    table: pd.DataFrame, *, choices: Sequence[str], ax: Axes | None = None
) -> Axes:
    """Show the ratio of rates under every specification, sorted, over the panel of choices.

    ``table`` as made by ``measures.specifications``, with a panel of estimates for each of its
    categories; the first of them gives the order, the next where it is equal. Each column is a
    specification: above, its ratios with their intervals, dark where the interval leaves out 1;
    below, a mark for what was chosen. A panel is as high as its finite ratios and intervals need,
    up to MOST; its heading says how many ratios and intervals it cuts. The first row of the table
    is the usual specification, under a dashed line.
    """
    ax = layout.axes(ax)
    if table.empty:
        return layout.blank(ax, "no specification")
    choices = [name for name in choices if table[name].nunique() > 1]
    wide = _columns(table, list(choices))
    categories, top = list(dict.fromkeys(table["category"])), 0.0
    for category in categories:
        top = _panel(ax, wide, category, top) + GAP
    bottom = _choices(ax, table, wide, list(choices), top - GAP + 1.5)
    ax.axvline(_usual(wide), color=INK, linewidth=0.7, linestyle=(0, (3, 2)), zorder=1)
    ax.set(xlim=(-1, len(wide)), ylim=(bottom, -3.2), xticks=[])
    ax.spines[["bottom", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    text = f"{len(wide):,} specifications, sorted by the ratio of “{_name(categories[0])}”"
    text += "; dashed: the usual one\ndark: the interval, not corrected, leaves out 1"
    layout.label_x(ax, text, layout.space(ax, _beside(ax)))
    return ax


def _columns(table: pd.DataFrame, choices: list[str]) -> pd.DataFrame:
    """Return one row per specification in the order of its first ratio, columns by category."""
    wide = table.assign(order=table.groupby("category").cumcount()).pivot(
        index=["order", *choices], columns="category", values=["ratio", "low", "high"]
    )
    categories = dict.fromkeys(table["category"])
    keys = [wide[(name, which)].fillna(np.inf) for which in categories for name in ("ratio", "low")]
    return wide.iloc[np.lexsort(keys[::-1])].reset_index()


def _usual(wide: pd.DataFrame) -> int:
    """Return the place of the usual specification, the first of the table."""
    return int(np.flatnonzero(wide["order"].to_numpy() == 0)[0])


def _name(category: str) -> str:
    """Name a category as a reader does."""
    return "all categories" if category == ALL else category


class _Scale(NamedTuple):
    """The axis of a panel: where it begins on the page, and the powers of two at its ends."""

    top: float
    low: float
    high: float

    @property
    def bottom(self) -> float:
        """Return where the panel ends on the page, in rows."""
        return self.top + max(LEAST, ROWS_PER_POWER * (self.high - self.low))

    def height(self, power: float | np.ndarray) -> np.ndarray:
        """Return where a power of two stands; beyond the axis it stands on its edge."""
        share = (self.high - np.clip(power, self.low, self.high)) / (self.high - self.low)
        return self.top + (self.bottom - self.top) * share


def _powers(values: pd.Series) -> np.ndarray:
    """Return ratios as powers of two: 0 and infinity are infinite."""
    with np.errstate(divide="ignore"):
        return np.log2(values.to_numpy(dtype=float))


def _scale(top: float, powers: np.ndarray) -> _Scale:
    """Return the axis, of whole powers, that holds all that is finite, and 1, as far as MOST."""
    finite = np.clip(powers[np.isfinite(powers)], -MOST, MOST)
    low, high = min(finite.min(initial=0.0), -1.0), max(finite.max(initial=0.0), 1.0)
    return _Scale(top, float(np.floor(low)), float(np.ceil(high)))


def _panel(ax: Axes, wide: pd.DataFrame, category: str, top: float) -> float:
    """Draw the ratios of one category with their intervals and an axis; return where it ends."""
    ratio, low, high = (_powers(wide[(name, category)]) for name in ("ratio", "low", "high"))
    scale = _scale(top, np.concatenate([ratio, low, high]))
    lines = _head(ax, category, top, _cut(scale, ratio, low, high))
    scale = scale._replace(top=top + lines - 2)
    colours = np.where((low > 0) | (high < 0), INK, PALE)
    places, thin = np.arange(len(wide)), _thin(ax, len(wide))
    for power in np.arange(scale.low, scale.high + 1):
        _gridline(ax, power, float(scale.height(power)))
    ends = scale.height(high), scale.height(low)
    there, size = ~np.isnan(ratio), 2 * (thin / THICK) ** 0.5
    for colour in (INK, PALE):  # single ones among many stay in sight
        which = colours == colour
        _strokes(ax, places[which], ends[0][which], ends[1][which], colour, thin)
        which &= there
        ax.plot(places[which], scale.height(ratio)[which], "o", color=colour, ms=size, zorder=3)
    return scale.bottom


def _cut(scale: _Scale, ratio: np.ndarray, low: np.ndarray, high: np.ndarray) -> str:
    """Say how many ratios stand on the edge of a panel, and how many intervals go on beyond it."""
    without = np.isinf(ratio)
    upper, lower = (_power_text(power) for power in (scale.high, scale.low))
    counts = {
        "of infinity": without & (ratio > 0),
        "of 0": without & (ratio < 0),
        f"above {upper}": ~without & (ratio > scale.high),
        f"below {lower}": ~without & (ratio < scale.low),
    }
    on_edge = [f"{number:,} {name}" for name, which in counts.items() if (number := which.sum())]
    ends = int(((high > scale.high) | (low < scale.low)).sum())
    said = [f"ratios on the edge: {', '.join(on_edge)}"] if on_edge else []
    said += [f"intervals cut there: {ends:,}"] if ends else []
    return "; ".join(said) or "nothing is cut"


def _head(ax: Axes, category: str, top: float, cut: str) -> int:
    """Write over a panel what it shows, and below that what it cuts; return how many lines.

    Two of them have room above ``top``, others below it.
    """
    room = layout.space(ax, _beside(ax))
    name = short([_name(category)], 0.5 * room, weight="bold")[_name(category)]
    head = wrapped(f"{name}: ratio, reporter ÷ quoted", room, weight="bold").split("\n")
    cuts = wrapped(cut, room).split("\n")
    box = {"fc": "#FFFFFF", "ec": "none", "pad": 0.5}  # over the line of the usual one
    style: dict[str, Any] = {"ha": "left", "va": "bottom", "fontsize": TEXT, "bbox": box}
    for at, line in enumerate([*head, *cuts]):
        weight, colour = ("bold", INK) if at < len(head) else ("normal", MUTED)
        ax.text(-0.5, top - 1.15 + at, line, fontweight=weight, color=colour, **style)
    return len(head) + len(cuts)


def _beside(ax: Axes) -> float:
    """Return the points that the names of choices and options take at the left."""
    return 92.0 if layout.space(ax) < NARROW else 120.0


def _thin(ax: Axes, number: int) -> float:
    """Return how thick a line may be, in points, for lines side by side to stay apart."""
    return min(THICK, 0.45 * layout.space(ax, _beside(ax)) / max(number, 1))


def _strokes(
    ax: Axes,
    places: np.ndarray,
    low: float | np.ndarray,
    high: float | np.ndarray,
    colour: str,
    width: float,
) -> None:
    """Draw upright lines of one colour as one path: thousands of paths fill a file for nothing."""
    ends = np.broadcast_arrays(low, high, np.full(len(places), np.nan))
    heights = np.column_stack(ends).ravel()
    ax.plot(np.repeat(places, 3), heights, color=colour, linewidth=width, solid_capstyle="butt")


def _gridline(ax: Axes, power: float, at: float) -> None:
    """Draw the line of a ratio, 2 to a power, and name every other one at the left."""
    if power % 2:
        return
    one = power == 0
    ax.axhline(at, color=INK if one else "#DDDDDD", linewidth=0.8 if one else 0.5, zorder=0.5)
    layout.beside(ax, at, _power_text(power), offset=-3, ha="right", color=MUTED)


def _power_text(power: float) -> str:
    """Write 2 to a power as a ratio."""
    return f"{2**power:g}" if power >= 0 else f"1/{2**-power:g}"


def _choices(
    ax: Axes, table: pd.DataFrame, wide: pd.DataFrame, choices: list[str], top: float
) -> float:
    """Draw a row of marks for every option of every choice; return where the rows end."""
    narrow = layout.space(ax) < NARROW  # the choice then stands over its options
    rows, labels, at, bands = [], [], top, []
    for choice in choices:
        options, first = list(dict.fromkeys(table[choice])), at
        edge = 3 - _beside(ax) if narrow else -110
        layout.beside(ax, at, choice, offset=edge, ha="left", color=INK, weight="bold")
        at += narrow
        for option in options:
            chosen = np.flatnonzero((wide[choice] == option).to_numpy())
            _strokes(ax, chosen, at - 0.33, at + 0.33, INK, _thin(ax, len(wide)))
            rows.append(at)
            labels.append(option)
            at += 1
        bands.append((first - 0.5, at - 0.5))
        at += 0.4
    if narrow:
        names = short(labels, _beside(ax) - 8)
        labels = [names[label] for label in labels]
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
    head = "reporter :\nquoted"
    layout.above(ax, head, offset=6, side=1, ha="left", weight="bold", color=INK)
    beside = max(map(text_width, chosen["word"])) + text_width(head, TEXT, "bold") + 16
    room = layout.space(ax, beside)
    layout.label_x(ax, "log-odds, reporter over quoted (natural logarithm)", room)
    keys = [
        Line2D([], [], label=f"prior worth {prior:,.0f} words", marker=shape, color=INK, ms=3,
               mfc=INK if number == len(priors) // 2 else "#FFFFFF", lw=0.7)
        for number, (prior, shape) in enumerate(zip(priors, SHAPES, strict=False))
    ]  # fmt: skip
    layout.key(ax, keys, room)
