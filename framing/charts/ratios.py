"""Charts of rates and their ratios, intervals drawn and every count written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import fitted
from framing.charts.layout import INK, MUTED, NARROW, TEXT, text_width
from framing.charts.marks import mark_name, name_ticks
from framing.charts.palette import voice_colours, voice_faces, voice_markers

TESTS = {"p_holm": "p, terms", "p_sentences_holm": "p, parts"}
"""Corrected p of a table of contrasts, and what its units are."""


def rates_by_category(
    counts: pd.DataFrame, *, voices: Sequence[str], level: float = 0.95, ax: Axes | None = None
) -> Axes:
    """Show each voice's terms per 1,000 words in each category, with exact intervals.

    ``counts`` as made by ``measures.rates``. One line per category and voice; the count and the
    words behind each rate stand at its right. An interval that runs beyond the axis ends in an
    arrow, and a rate beyond it is an open arrow: a voice of few words would otherwise flatten all
    others. Voices without words have no rate and are named below.
    """
    ax = layout.axes(ax)
    spoken = counts[counts["voice"].isin(voices) & (counts["words"] > 0)]
    if spoken.empty:
        return layout.blank(ax, "no term: no voice has words")
    narrow = layout.space(ax) < NARROW
    wide = layout.space(ax) * (0.4 if narrow else 0.28)
    shown, more = fitted(spoken, "count", wide, weight="bold")
    rows = rate_rows(shown, voices, heading=narrow)
    limit = rate_limit(rows)
    mark_rates(ax, rows, voices, limit)
    room = layout.space(ax, name_rates(ax, rows, narrow))
    ax.set(xlim=(-0.02 * limit, limit), ylim=(rows["y"].max() + 0.8, -0.8 - narrow))
    text = f"terms per 1,000 words of the voice, with {level:.0%} interval"
    wordless = set(counts.loc[counts["words"] == 0, "voice"])
    silent = [voice for voice in dict.fromkeys(voices) if voice in wordless]
    note = f"\nno words, so no rate: {', '.join(silent)}" if silent else ""
    layout.label_x(ax, text + note + more, room)
    ax.grid(axis="x")
    return ax


def rate_rows(spoken: pd.DataFrame, voices: Sequence[str], *, heading: bool) -> pd.DataFrame:
    """Order the counts by category, then voice, and give every line its height ``y``."""
    categories, voices = list(dict.fromkeys(spoken["category"])), list(dict.fromkeys(voices))
    rows = spoken.assign(
        group=spoken["category"].map(categories.index), rank=spoken["voice"].map(voices.index)
    ).sort_values(["group", "rank"], ignore_index=True)
    return rows.assign(y=rows.index + rows["group"] * (1.5 if heading else 0.6))


def rate_limit(rows: pd.DataFrame) -> float:
    """Choose the end of the axis: all intervals, or twice the highest rate if that is less.

    Voices with less than a twentieth of the longest voice's words are left out of account, and so
    are intervals that are not there.
    """
    rows = rows[rows["words"] >= rows["words"].max() / 20]
    highest, rate = rows["high"].fillna(rows["per_1000"]).max(), rows["per_1000"].max()
    return 1.04 * (min(highest, 2.2 * rate) if rate > 0 else highest)


def mark_rates(ax: Axes, rows: pd.DataFrame, voices: Sequence[str], limit: float) -> None:
    """Draw a dot and its interval on every line, arrows where they run out of the axis."""
    colours, faces, markers = voice_colours(voices), voice_faces(voices), voice_markers(voices)
    for row in named_rows(rows):
        colour, face, shape = colours[row.voice], faces[row.voice], markers[row.voice]
        shown = {"voice": row.voice, "category": row.whole}
        ends = np.minimum([row.low, row.high], limit)
        interval = mark_name("interval", **shown)
        ax.plot(ends, [row.y] * 2, color=colour, zorder=2, linewidth=1.1, gid=interval)
        if row.per_1000 > limit:
            face, shape = "#FFFFFF", ">"
        elif row.high > limit:
            ax.plot(limit, row.y, ">", color=colour, markersize=3.5, clip_on=False, zorder=3)
        style: dict[str, Any] = dict(
            color=colour, markerfacecolor=face, markersize=4.4, markeredgewidth=0.9,
            gid=mark_name("dot", **shown),
        )  # fmt: skip
        ax.plot(min(row.per_1000, limit), row.y, shape, clip_on=False, zorder=4, **style)


def name_rates(ax: Axes, rows: pd.DataFrame, narrow: bool) -> float:
    """Write voices and categories at the left, counts at the right, and band the categories.

    Returns the points that this text takes beside the axes.
    """
    taken = layout.grouped(ax, rows, "voice", "category", heading=narrow)
    texts = [f"{row.count:,} / {row.words:,}" for row in named_rows(rows)]
    edge = max(map(text_width, texts)) + 6
    for y, text in zip(rows["y"], texts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    layout.above(ax, "terms / words", offset=edge, side=1, ha="right", color=MUTED)
    return taken + edge


def forest(contrasts: pd.DataFrame, *, level: float = 0.95, ax: Axes | None = None) -> Axes:
    """Show how much more often one side uses each category than the other, with intervals.

    ``contrasts`` as made by ``measures.contrasts``: the rate of ``side`` divided by the rate of
    ``against``, on a logarithmic axis with a line at 1. An open arrow at the edge stands for a
    ratio of 0 or infinity; a category that neither side uses is written out and has no mark. With
    ``measures.claims`` the p of both units stand side by side, terms and parts of sentences.
    """
    ax = layout.axes(ax)
    if contrasts.empty:
        return layout.blank(ax, "no term")
    narrow = layout.space(ax) < NARROW
    step = 1.7 if narrow else 1.0
    wide = layout.space(ax) * (0.32 if narrow else 0.2)
    rows, more = fitted(contrasts, ["count", "against_count"], wide)
    rows = rows.assign(y=rows.index * step)
    limit = ratio_limit(rows)
    mark_ratios(ax, rows, limit)
    ax.axvline(1, color=INK, linewidth=0.8, zorder=1)
    set_ratio_axis(ax, rows, limit, more)
    ax.set_ylim(rows["y"].max() + step / 2, -step / 2)
    write_columns(ax, rows, level)
    layout.bands(ax, [(y - step / 2, y + step / 2) for y in rows["y"]])
    return ax


def ratio_limit(rows: pd.DataFrame) -> float:
    """Choose the end of the axis, a power of two from 4 to 64; its other end is the inverse."""
    values = rows[["ratio", "low", "high"]].to_numpy(dtype=float)
    values = values[np.isfinite(values) & (values > 0)]
    farthest = np.abs(np.log2(values)).max() if len(values) else 2
    return float(2 ** np.clip(np.ceil(farthest), 2, 6))


def mark_ratios(ax: Axes, rows: pd.DataFrame, limit: float) -> None:
    """Draw a square and its interval on every line that has a ratio, arrows where it runs out."""
    for row in named_rows(rows[rows["ratio"].notna()]):
        low, high = (float(np.clip(end, 1 / limit, limit)) for end in (row.low, row.high))
        interval, square = (mark_name(p, category=row.whole) for p in ("interval", "dot"))
        ax.plot([low, high], [row.y] * 2, color=INK, lw=1.1, zorder=2, gid=interval)
        inside = 1 / limit <= row.ratio <= limit
        for end, value, shape in ((low, row.low, "<"), (high, row.high, ">")):
            if not 1 / limit <= value <= limit and inside:
                ax.plot(end, row.y, shape, color=INK, ms=3.5, clip_on=False, zorder=3)
        shape = "s" if inside else "<" if row.ratio < 1 else ">"
        ax.plot(
            np.clip(row.ratio, 1 / limit, limit), row.y, shape, color=INK, zorder=4,
            mfc=INK if inside else "#FFFFFF", ms=4.6 if inside else 6, clip_on=False, gid=square,
        )  # fmt: skip


def set_ratio_axis(ax: Axes, rows: pd.DataFrame, limit: float, more: str) -> None:
    """Scale the axis in powers of two, titled with what is divided by what and what is left out."""
    side, against = sides(rows)
    ax.set_xscale("log", base=2)
    ax.set_xlim(1 / limit, limit)
    ax.xaxis.set_major_locator(LogLocator(base=4 if limit > 8 else 2))
    ax.xaxis.set_major_formatter(FuncFormatter(fraction))
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.grid(axis="x")
    corrected = "\nintervals not corrected, p corrected (Holm)" if TESTS.keys() & set(rows) else ""
    label = f"rate ratio, {side} ÷ {against} (log scale){corrected}{more}"
    layout.label_x(ax, label, max(layout.space(ax) * 0.5, 110))


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


def write_columns(ax: Axes, rows: pd.DataFrame, level: float) -> None:
    """Write counts left of the axes, ratio and p right of it; in a narrow figure, one under one."""
    side, against = sides(rows)
    left = [fractions(rows["count"], rows["words"])]
    left.append(fractions(rows["against_count"], rows["against_words"]))
    heads = [layout.wrapped(name, 78, weight="bold") for name in (side, against)]
    tests = {head: [p_text(p) for p in rows[name]] for name, head in TESTS.items() if name in rows}
    tests = tests if len(tests) > 1 else {"p (Holm)": next(iter(tests.values()))}
    right, titles = [ratio_texts(rows)], [f"ratio ({level:.0%} interval)"]
    names = row_names(rows)
    if layout.space(ax) < NARROW:
        names = [f"{n}\n{a} : {b}" for n, a, b in zip(names, *left, strict=True)]
        both = [" / ".join(cells) for cells in zip(*tests.values(), strict=True)]
        right = [[f"{r}\np {p}" for r, p in zip(*right, both, strict=True)]]
        left, heads, titles = [], [], [f"ratio\n{' / '.join(tests).replace('/ p, ', '/ ')}"]
    else:
        right, titles = [*right, *tests.values()], [*titles, *tests]
    pad = columns(ax, rows["y"], left, heads, direction=-1)
    far = columns(ax, rows["y"], right, titles, direction=1)
    ax.set_yticks(rows["y"], names, fontsize=TEXT)
    name_ticks(ax, "y", "category", rows["whole"])
    ax.tick_params(axis="y", length=0, pad=pad)
    if heads:
        plot = layout.space(ax, pad + far + max(map(text_width, names)))
        write_directions(ax, side, against, plot / 2 - 8)


def write_directions(ax: Axes, side: str, against: str, room: float) -> None:
    """Write above the axis which half stands for more in which side."""
    texts = [f"←\u00a0more in {against}", f"more in {side}\u00a0→"]
    for end, text in enumerate(texts):
        ha = "right" if end else "left"
        layout.above(ax, layout.wrapped(text, room), offset=0, side=end, ha=ha, color=MUTED)


def columns(
    ax: Axes, heights: Iterable[float], texts: list[list[str]], heads: list[str], *, direction: int
) -> float:
    """Write columns of text away from the axes, nearest last on the left; return their width."""
    offset = 9.0
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
