"""Lexical dispersion: where in an article its terms fall, and who speaks there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.base.kinds import PARATEXT, REPORTER
from framing.base.rows import labelled
from framing.charts import layout
from framing.charts.categories import left_out, most_used, no_term, short
from framing.charts.layout import INK, MUTED
from framing.charts.marks import mark_name, name_points, name_ticks
from framing.charts.palette import ink, voice_colours, voice_faces, voice_markers
from framing.charts.text_metrics import TEXT, text_width
from framing.terms.filed import apart

DOT = 4.4
"""Points across a mark in ``positions``."""


def positions(
    hits: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    voices: Sequence[str],
    categories: Sequence[str],
    ax: Axes | None = None,
) -> Axes:
    """Show where in the article each term falls, one row per category, most terms first.

    A mark stands over the word where the term begins (counted from 1), in the colour and shape of
    its voice; terms close together are stacked. The strip on top shows who is speaking.
    """
    ax = layout.axes(ax)
    words = tokens.loc[tokens["is_word"]].reset_index(drop=True)
    hits = apart(hits)
    shown = hits[hits["voice"].isin(list(voices)) & hits["category"].isin(list(categories))]
    if shown.empty:
        return layout.blank(ax, "no term")
    sizes = shown["category"].value_counts().reindex(list(dict.fromkeys(categories)), fill_value=0)
    drawn = _drawn_categories(sizes)
    names = short(drawn, layout.space(ax) * 0.28, 7.5)
    shown = shown[shown["category"].isin(drawn)].assign(category=lambda t: t["category"].map(names))
    beside = max(text_width(name, 7.5) for name in ("who speaks", *names.values())) + 40
    room = layout.space(ax, beside)
    per_word = room / len(words)
    rows, bases = stacked(shown, words, list(names.values()), (DOT + 0.6) / per_word)
    draw_strip(ax, words, voices, per_word)
    draw_marks(ax, rows, voices)
    silent = [voice for voice in dict.fromkeys(voices) if not (rows["voice"] == voice).any()]
    more = no_term(sizes.index[sizes == 0])
    more += left_out(len(names), (sizes > 0).sum(), names.values())
    name_positions(ax, rows, bases, len(words), silent, more, room)
    name_ticks(ax, "y", "category", ["", *names])
    layout.key(ax, mark_keys(rows, voices), room)
    return ax


def _drawn_categories(sizes: pd.Series) -> list[str]:
    """Return the categories that have a row of their own, those with most terms first."""
    used = sizes[sizes > 0].sort_values(ascending=False, kind="stable")
    table = used.rename("count").rename_axis("category").reset_index()
    return most_used(table, "count")["category"].tolist()


def stacked(
    hits: pd.DataFrame, words: pd.DataFrame, categories: Sequence[str], apart: float
) -> tuple[pd.DataFrame, pd.Series]:
    """Give every hit its ``word`` and height ``y``, so that marks ``apart`` words wide never touch.

    Also returns the base line of every category. Heights are in marks, growing downwards.
    """
    word = np.searchsorted(words["start"], hits["start"], side="right")
    rows = hits.assign(word=word).sort_values(["word", "end"], kind="stable", ignore_index=True)
    rows["lane"] = 0
    for _, part in rows.groupby("category"):
        rows.loc[part.index, "lane"] = lanes(part["word"].to_numpy(), apart)
    high = rows.groupby("category")["lane"].max().reindex(list(categories)).fillna(0) + 1
    bases = (high.clip(lower=1.6) + 0.7).cumsum() - 0.85
    return rows.assign(y=rows["category"].map(bases) - rows["lane"]), bases


def lanes(places: np.ndarray, apart: float) -> list[int]:
    """Put sorted places on the lowest lane where nothing stands closer than ``apart``."""
    last: list[float] = []
    chosen = []
    for place in places:
        free = (lane for lane, taken in enumerate(last) if place - taken >= apart)
        lane = next(free, len(last))
        last[lane : lane + 1] = [place]
        chosen.append(lane)
    return chosen


def draw_strip(ax: Axes, words: pd.DataFrame, voices: Sequence[str], per_word: float) -> None:
    """Show who is speaking along the article, above the rows, and where paragraphs begin."""
    every = [*voices, *words["voice"]]
    colours, faces = voice_colours(every), voice_faces(every)
    number = (words["voice"] != words["voice"].shift()).cumsum()
    for run, part in words.groupby(number):
        voice, left = part["voice"].iloc[0], part.index[0] + 0.5
        known = mark_name(f"run{run}", voice=voice)
        height = {REPORTER: 0.8, PARATEXT: 0.4}.get(voice, 2.2)
        face, edge = faces[voice], colours[voice] if faces[voice] == "#FFFFFF" else "none"
        style: dict[str, Any] = dict(color=face, edgecolor=edge, linewidth=0.5, gid=known)
        ax.barh(-1.9, len(part), height, left, **style)
        if height > 2 and text_width(voice) + 4 <= 0.94 * len(part) * per_word:
            style = dict(ha="center", va="center_baseline", fontsize=TEXT, color=ink(face))
            ax.text(left + len(part) / 2, -1.9, voice, **style)
    begins = words.groupby("paragraph").head(1).index
    if len(begins) * 14 < len(words) * per_word:
        for at in begins:
            ax.axvline(at + 0.5, color="#DADADA", linewidth=0.5, zorder=0.5)


def draw_marks(ax: Axes, rows: pd.DataFrame, voices: Sequence[str]) -> None:
    """Draw the marks: seaborn gives every voice its colour and its shape."""
    present = [voice for voice in dict.fromkeys(voices) if (rows["voice"] == voice).any()]
    sns.scatterplot(
        data=rows,
        x="word",
        y="y",
        hue="voice",
        hue_order=present,
        palette={voice: voice_colours(voices)[voice] for voice in present},
        style="voice",
        style_order=present,
        markers={voice: voice_markers(voices)[voice] for voice in present},
        s=DOT**2,
        linewidth=0,
        legend=False,
        zorder=3,
        ax=ax,
    )
    name_points(ax.collections[-1], start=rows["start"])


def name_positions(
    ax: Axes,
    rows: pd.DataFrame,
    bases: pd.Series,
    words: int,
    silent: Sequence[str],
    more: str,
    room: float,
) -> None:
    """Name every category at the left and write its number of terms at the right.

    Below stand the ``silent`` voices, and what ``more`` is to be said.
    """
    counts = rows["category"].value_counts()
    ends = bases + 0.85
    for category, base in labelled(bases):
        layout.beside(ax, base, f"{counts.get(category, 0):,}", offset=20, ha="right", color=INK)
    layout.beside(ax, -1.9, "terms", offset=26, ha="right", color=MUTED)
    tops = [0, *ends[:-1]]
    layout.bands(ax, list(zip(tops, ends, strict=True)))
    ax.set_yticks([-1.9, *bases], ["who speaks", *bases.index])
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, words + 1), ylim=(ends.iloc[-1], -3.4), ylabel="")
    text = f"position in the article, in words (1 to {words:,})"
    text += f"\nno term: {', '.join(silent)}" if silent else ""
    layout.label_x(ax, text + more, room)


def mark_keys(rows: pd.DataFrame, voices: Sequence[str]) -> list[Line2D]:
    """Name every voice's mark with its number of terms."""
    counts, markers = rows["voice"].value_counts(), voice_markers(voices)
    keys = []
    for voice, colour in voice_colours(voices).items():
        if number := counts.get(voice, 0):
            style: dict[str, Any] = dict(
                marker=markers[voice], color=colour, linestyle="", markersize=5
            )
            keys.append(Line2D([], [], label=f"{voice}, {number:,}", **style))
    return keys
