"""The forest: ratios of rates with their intervals, two tests, and every count written out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import fitted, no_term
from framing.charts.edges import beyond, said_beyond
from framing.charts.layout import INK, MUTED, NARROW
from framing.charts.marks import mark_name, name_ticks
from framing.charts.text_metrics import TEXT, text_width, wrapped
from framing.measures.rates import ALL

TESTS = {"p_holm": "terms", "p_sentences_holm": "sentence parts"}
"""Corrected p of a table of contrasts, and what its units are; the last one there decides."""

LEVEL = 0.05
SQUARE = INK, "s"


def forest(contrasts: pd.DataFrame, *, level: float = 0.95, ax: Axes | None = None) -> Axes:
    """Show how much more often one side uses each category than the other, with intervals.

    ``contrasts`` as made by ``measures.contrasts``: the rate of ``side`` divided by the rate of
    ``against``, on a logarithmic axis with a line at 1, largest ratio first. Squares are filled
    where the corrected p is below 0.05; with ``measures.claims`` that is the p of sentence parts,
    and the p of terms stands beside it. A ratio of 0 or infinity has its square on the edge, with
    an arrowhead; categories that neither side uses are named below.
    """
    ax = layout.axes(ax)
    used = contrasts[contrasts["count"] + contrasts["against_count"] > 0]
    if used.empty:
        return layout.blank(ax, "no term")
    narrow = layout.space(ax) < NARROW
    step = 1.7 if narrow else 1.0
    wide = layout.space(ax) * (0.32 if narrow else 0.2)
    rows, more = fitted(by_ratio(used), ["count", "against_count"], wide)
    rows = rows.assign(y=rows.index * step)
    limit = ratio_limit(rows)
    mark_ratios(ax, rows, limit)
    scale_ratios(ax, limit)
    ax.set_ylim(rows["y"].max() + step / 2, -step / 2)
    room = layout.label_room(ax, *write_columns(ax, rows, level))
    none = contrasts.loc[~contrasts.index.isin(used.index), "category"]
    layout.label_x(ax, ratio_label(ax, rows) + no_term(none) + more, max(room, 110))
    layout.bands(ax, [(y - step / 2, y + step / 2) for y in rows["y"]])
    return ax


def by_ratio(rows: pd.DataFrame) -> pd.DataFrame:
    """Put the largest ratio first, all categories together before them, no ratio last."""
    together = rows["category"] != ALL
    order = rows.assign(_apart=together, _down=-rows["ratio"])
    order = order.sort_values(["_apart", "_down"], kind="stable", ignore_index=True)
    return order.drop(columns=["_apart", "_down"])


def deciding(rows: pd.DataFrame) -> tuple[str, str] | None:
    """Return the column of the corrected p that decides, and its units where there are several."""
    there = [name for name in TESTS if name in rows]
    return (there[-1], TESTS[there[-1]] if len(there) > 1 else "") if there else None


def ratio_limit(rows: pd.DataFrame) -> float:
    """Choose the end of the axis, a power of two from 4 to 64; its other end is the inverse."""
    values = rows[["ratio", "low", "high"]].to_numpy(dtype=float)
    values = values[np.isfinite(values) & (values > 0)]
    farthest = np.abs(np.log2(values)).max() if len(values) else 2
    return float(2 ** np.clip(np.ceil(farthest), 2, 6))


def mark_ratios(
    ax: Axes, rows: pd.DataFrame, limit: float, looks: Mapping[str, tuple[str, str]] | None = None
) -> None:
    """Draw a mark and its interval on every line that has a ratio, arrowheads where it ends.

    ``looks`` gives colour and mark by the voice ``against``; left out, all are squares.
    """
    test = deciding(rows)
    told = rows[test[0]] < LEVEL if test else rows["ratio"].notna()
    for row, filled in zip(named_rows(rows), told, strict=True):
        if not np.isnan(row.ratio):
            look = looks[row.against] if looks else SQUARE
            mark_ratio(ax, row, row.y, limit, row.whole, filled=bool(filled), look=look)


def mark_ratio(
    ax: Axes,
    row: Any,
    y: float,
    limit: float,
    category: str,
    *,
    filled: bool = True,
    look: tuple[str, str] = SQUARE,
) -> None:
    """Draw one ratio with its interval at a height; ``look`` is its colour and its mark."""
    colour, shape = look
    low, high = (float(np.clip(end, 1 / limit, limit)) for end in (row.low, row.high))
    interval, square = (mark_name(f"{p}{y:g}", category=category) for p in ("interval", "dot"))
    ax.plot([low, high], [y] * 2, color=colour, lw=1.1, zorder=2, gid=interval)
    at = float(np.clip(row.ratio, 1 / limit, limit))
    for end, value, towards in ((low, row.low, "<"), (high, row.high, ">")):
        off = at == end and row.ratio != at
        if off or value < 1 / limit or value > limit:
            side = "below" if towards == "<" else "above"
            beyond(
                ax, end, y, towards, colour, mark=off,
                gid=mark_name(f"{side}{y:g}", category=category),
            )  # fmt: skip
    face = colour if filled else "#FFFFFF"
    ax.plot(
        at, y, shape, color=colour, zorder=4, mfc=face, ms=4.6, mew=1.0, clip_on=False, gid=square
    )


def scale_ratios(ax: Axes, limit: float) -> None:
    """Scale the axis in powers of two to ``limit`` and its inverse, with a line at 1."""
    ax.axvline(1, color=INK, linewidth=0.8, zorder=1.5)
    ax.set_xscale("log", base=2)
    ax.set_xlim(1 / limit, limit)
    ax.xaxis.set_major_locator(LogLocator(base=4 if limit > 8 else 2))
    ax.xaxis.set_major_formatter(FuncFormatter(fraction))
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.grid(axis="x")


def ratio_label(ax: Axes, rows: pd.DataFrame) -> str:
    """Say what is divided by what, what is corrected, and what filled marks and arrowheads are."""
    side, against = sides(rows)
    label = f"rate ratio, {side} ÷ {against} (log scale)\nlines: intervals, not corrected"
    if test := deciding(rows):
        units = f" ({test[1]})" if test[1] else ""
        label += f"\nfilled squares: corrected p{units} < {LEVEL}"
    return label + said_beyond(ax)


def fraction(value: float, _position: int) -> str:
    """Write a power of two as ``1/8``, ``1`` or ``8``."""
    return f"{value:g}" if value >= 1 else f"1/{1 / value:g}"


def sides(rows: pd.DataFrame) -> tuple[str, str]:
    """Name the two sides compared, or say "side" and "against" where the rows differ."""
    side, against = (
        rows[name].iloc[0] if rows[name].nunique() == 1 else name for name in ("side", "against")
    )
    return side, against


def row_names(rows: pd.DataFrame) -> list[str]:
    """Name every line by its category, and by its sides where these differ between lines."""
    names = rows["category"].replace("all", "all categories").astype(str)
    for column in ("side", "against"):
        if rows[column].nunique() > 1:
            names = names + (", vs " if column == "against" else ", ") + rows[column]
    return list(names)


def write_columns(ax: Axes, rows: pd.DataFrame, level: float) -> tuple[float, float]:
    """Write counts left of the axes, ratio and p right of it; in a narrow figure, one under one.

    Returns the points that this takes on both sides.
    """
    side, against = sides(rows)
    left = [fractions(rows["count"], rows["words"])]
    left.append(fractions(rows["against_count"], rows["against_words"]))
    heads = [wrapped(name, 78, weight="bold") for name in (side, against)]
    tests = {head: [p_text(p) for p in rows[name]] for name, head in TESTS.items() if name in rows}
    right, titles = [ratio_texts(rows)], [f"ratio ({level:.0%} interval,\nnot corrected)"]
    names = row_names(rows)
    if layout.space(ax) < NARROW:
        names = [f"{n}\n{a} : {b}" for n, a, b in zip(names, *left, strict=True)]
        both = [" / ".join(cells) for cells in zip(*tests.values(), strict=True)]
        right = [[f"{r}\np {p}" for r, p in zip(*right, both, strict=True)]]
        units = " / ".join(tests).replace("sentence ", "") if len(tests) > 1 else "corrected"
        left, heads, titles = [], [], [f"ratio\np, {units}"]
    else:
        alone = len(tests) == 1
        titles += ["corrected p\n(Holm)" if alone else f"corrected p,\n{head}" for head in tests]
        right = [*right, *tests.values()]
    pad = columns(ax, rows["y"], left, heads, direction=-1)
    far = columns(ax, rows["y"], right, titles, direction=1)
    ax.set_yticks(rows["y"], names, fontsize=TEXT)
    name_ticks(ax, "y", "category", rows["whole"])
    ax.tick_params(axis="y", length=0, pad=pad)
    near = pad + max(map(text_width, names))
    if heads:
        write_directions(ax, side, against, layout.space(ax, near + far) / 2 - 8)
    return near, far


def write_directions(ax: Axes, side: str, against: str, room: float) -> None:
    """Write above the axis which half stands for more in which side."""
    texts = [f"more in {against}", f"more in {side}"]
    for end, text in enumerate(texts):
        ha = "right" if end else "left"
        layout.above(ax, wrapped(text, room), offset=0, side=end, ha=ha, color=MUTED)


def columns(
    ax: Axes, heights: Iterable[float], texts: list[list[str]], heads: list[str], *, direction: int
) -> float:
    """Write columns of text away from the axes, nearest last on the left; return their width."""
    offset = 13.0
    pairs = list(zip(texts, heads, strict=True))
    for cells, head in pairs[::-1] if direction < 0 else pairs:
        width = max(text_width(head, TEXT, "bold"), *map(text_width, cells))
        edge = direction * (offset + (0 if direction < 0 else width))
        for y, text in zip(heights, cells, strict=True):
            layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
        side = int(direction > 0)
        layout.above(ax, head, offset=edge, side=side, ha="right", weight="bold", color=INK)
        offset += width + 10
    return offset


def fractions(counts: pd.Series, words: pd.Series) -> list[str]:
    """Write each count over the words it was counted in."""
    return [f"{c:,.0f} / {w:,.0f}" for c, w in zip(counts, words, strict=True)]


def ratio_texts(rows: pd.DataFrame) -> list[str]:
    """Write each ratio with its interval, or why there is none."""
    texts = []
    for row in named_rows(rows):
        if np.isnan(row.ratio):
            none = row.count + row.against_count == 0
            texts.append("no term" if none else "no words to compare")
        else:
            known = f"{number(row.low)} to {number(row.high)}"
            limits = "no interval" if np.isnan(row.high) else known
            texts.append(f"{number(row.ratio)} ({limits})")
    return texts


def number(value: float) -> str:
    """Write a ratio with two or three digits, infinity as ∞."""
    if np.isinf(value):
        return "∞"
    return f"{value:,.0f}" if value >= 100 or value == 0 else f"{value:#.2g}".rstrip(".")


def p_text(p: float) -> str:
    """Write a p value to two digits, never as zero; an en dash where there is none."""
    if np.isnan(p):
        return "–"
    return "< 0.001" if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.2f}"
