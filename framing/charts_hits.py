"""Charts of every loaded term found: which words are used of whom, and where in the article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.lines import Line2D

from framing import layout
from framing.layout import INK, MUTED, TEXT, text_width, wrapped
from framing.palette import ink, voice_colours, voice_faces, voice_markers

COUNTS = LinearSegmentedColormap.from_list("counts", ["#FFFFFF", "#AFC3E3"])
"""Shades for counts, pale enough that black text on them stays readable in print."""

DOT = 4.4
"""Points across a mark in ``positions``."""


def naming(
    hits: pd.DataFrame, *, voices: Sequence[str], most_targets: int = 9, ax: Axes | None = None
) -> Axes:
    """Show the words each voice uses about each target, shaded by how many they are.

    One column per voice that has such words, one row per ``target``, most words first; targets
    after ``most_targets`` share a row. Words are written as they stand in the article, with ``×n``
    when used n times. Voices without such words are named below.
    """
    ax = layout.axes(ax)
    shown = hits[hits["voice"].isin(list(voices))]
    named = pooled(shown[shown["target"] != ""], most_targets)
    if named.empty:
        return layout.blank(ax, "no loaded term about a named target")
    targets = list(named["target"].value_counts(sort=False).sort_index().sort_values(
        ascending=False, kind="stable").index)  # fmt: skip
    targets.sort(key=lambda target: target.endswith("further targets"))
    speaking = [voice for voice in dict.fromkeys(voices) if (named["voice"] == voice).any()]
    widths = column_widths(named, speaking, layout.space(ax, max(map(text_width, targets)) + 8))
    cells = naming_cells(named, targets, speaking, widths)
    draw_cells(ax, cells, naming_counts(named, targets, speaking), widths, speaking, voices)
    ax.set_yticks(row_edges(cells)[:-1] + 0.95, targets)
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    label_naming(ax, shown, named, voices)
    return ax


def pooled(named: pd.DataFrame, most: int) -> pd.DataFrame:
    """Put the rarest targets under one name, so that at most ``most`` rows remain."""
    counts = named["target"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    rest = counts.index[most - 1 :] if len(counts) > most else []
    name = f"{len(rest):,} further targets"
    return named.assign(target=named["target"].where(~named["target"].isin(rest), name))


def naming_counts(named: pd.DataFrame, targets: list[str], voices: list[str]) -> pd.DataFrame:
    """Count the hits of every target (rows) and voice (columns)."""
    counts = named.groupby(["target", "voice"]).size().unstack(fill_value=0)
    return counts.reindex(index=targets, columns=voices, fill_value=0)


def spelled(texts: pd.Series) -> list[str]:
    """List the words used with their counts, most used first, in the spelling with fewest capitals."""
    forms = texts.groupby(texts.str.casefold()).agg(
        [lambda same: min(same, key=lambda form: (sum(map(str.isupper, form)), form)), "size"]
    )
    forms.columns = ["form", "times"]
    ordered = forms.sort_index().sort_values("times", ascending=False, kind="stable")
    return [
        f"{row.form}\xa0×{row.times}" if row.times > 1 else row.form for row in ordered.itertuples()
    ]


def column_widths(named: pd.DataFrame, voices: list[str], room: float) -> np.ndarray:
    """Share the room among the voices, in points: more for the fuller columns, within bounds."""
    letters = np.array([named.loc[named["voice"] == v, "text"].str.len().sum() for v in voices])
    shares = np.clip(np.sqrt(letters / letters.mean()), 0.6, 1.7)
    return room * shares / shares.sum()


def naming_cells(named, targets: list[str], voices: list[str], widths) -> list[list[str]]:
    """Write the words of every cell, broken to the width of their column; an en dash for none."""
    cells = dict(iter(named.groupby(["target", "voice"])["text"]))
    return [
        [
            wrapped(", ".join(spelled(cells[target, voice])), width - 9)
            if (target, voice) in cells
            else "–"
            for voice, width in zip(voices, widths, strict=True)
        ]
        for target in targets
    ]


def row_edges(cells: list[list[str]]) -> np.ndarray:
    """Return the upper edge of every row, and the last lower edge, in lines of text."""
    lines = [max(text.count("\n") + 1 for text in row) + 1.9 for row in cells]
    return np.concatenate([[0], np.cumsum(lines)])


def draw_cells(ax: Axes, cells, counts: pd.DataFrame, widths, shown, voices) -> None:
    """Shade the cells by their counts and write count and words into each."""
    across, down = np.concatenate([[0], np.cumsum(widths)]), row_edges(cells)
    ax.pcolormesh(across, down, counts.to_numpy(), cmap=COUNTS, vmin=0, edgecolors="#FFFFFF")
    ax.hlines(down, 0, across[-1], color="#BBBBBB", linewidth=0.5)
    for (row, column), count in np.ndenumerate(counts.to_numpy()):
        head = f"{count} term{'s' if count > 1 else ''}" if count else ""
        x, y = across[column] + 4, down[row] + 0.5
        if count:
            ax.text(x, y, head, va="top", fontsize=TEXT, weight="bold", color=INK)
        text = cells[row][column]
        style = dict(color=INK if count else MUTED, linespacing=1.18, fontsize=TEXT)
        ax.text(x, y + (1.05 if count else 0), text, va="top", **style)
    head_columns(ax, across, shown, counts.sum(), voice_colours(voices))
    ax.set(xlim=(0, across[-1]), ylim=(down[-1], 0))


def head_columns(ax: Axes, across, voices, totals: pd.Series, colours: dict[str, str]) -> None:
    """Name the columns above the grid, underlined in their voice's colour."""
    widths = np.diff(across)
    names = [
        wrapped(f"{voice} ({totals[voice]})", width - 6, 7.5, "bold")
        for voice, width in zip(voices, widths, strict=True)
    ]
    ax.xaxis.set_ticks_position("top")
    ax.set_xticks(across[:-1] + 4, names, ha="left", weight="bold")
    for voice, left, right in zip(voices, across, across[1:], strict=False):
        ax.plot([left + 2, right - 2], [0, 0], color=colours[voice], lw=3, clip_on=False, zorder=5)


def label_naming(ax: Axes, shown: pd.DataFrame, named: pd.DataFrame, voices) -> None:
    """Say below how many loaded terms have a target, and which voices have none."""
    text = f"{len(named):,} of {len(shown):,} loaded terms are about a named target"
    silent = [voice for voice in dict.fromkeys(voices) if not (named["voice"] == voice).any()]
    if silent:
        text += f"; no such term: {', '.join(silent)}"
    ax.xaxis.set_label_position("bottom")
    layout.label_x(ax, text)


def positions(
    hits: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    voices: Sequence[str],
    categories: Sequence[str],
    ax: Axes | None = None,
) -> Axes:
    """Show where in the article each loaded term falls, one row per category.

    A mark stands over the word where the term begins (counted from 1), in the colour and shape of
    its voice; terms close together are stacked. The strip on top shows who is speaking.
    """
    ax = layout.axes(ax)
    words = tokens.loc[tokens["is_word"]].reset_index(drop=True)
    shown = hits[hits["voice"].isin(list(voices)) & hits["category"].isin(list(categories))]
    if shown.empty:
        return layout.blank(ax, "no loaded term")
    beside = max(text_width(category, 7.5) for category in categories) + 40
    per_word = layout.space(ax, beside) / len(words)
    rows, bases = stacked(shown, words, categories, (DOT + 0.6) / per_word)
    draw_strip(ax, words, voices, per_word)
    draw_marks(ax, rows, voices)
    silent = [voice for voice in dict.fromkeys(voices) if not (rows["voice"] == voice).any()]
    name_positions(ax, rows, bases, len(words), silent)
    layout.key(ax, mark_keys(rows, voices))
    return ax


def stacked(
    hits: pd.DataFrame, words: pd.DataFrame, categories: Sequence[str], apart: float
) -> tuple[pd.DataFrame, pd.Series]:
    """Give every hit its ``word`` and height ``y``, so that marks ``apart`` words wide never touch.

    Also returns the base line of every category. Heights are in marks, growing downwards.
    """
    word = np.searchsorted(words["start"], hits["start"], side="right")
    rows = hits.assign(word=word).sort_values(["word", "end"], kind="stable")
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
    for _, part in words.groupby(number):
        voice, left = part["voice"].iloc[0], part.index[0] + 0.5
        height = {"Reporter": 0.8, "Paratext": 0.4}.get(voice, 2.2)
        face, edge = faces[voice], colours[voice] if faces[voice] == "#FFFFFF" else "none"
        ax.barh(-1.9, len(part), height, left, color=face, edgecolor=edge, linewidth=0.5)
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


def name_positions(ax: Axes, rows: pd.DataFrame, bases, words: int, silent: Sequence[str]) -> None:
    """Name every category at the left and write its number of terms at the right."""
    counts = rows["category"].value_counts()
    ends = bases + 0.85
    for category, base in bases.items():
        layout.beside(ax, base, f"{counts.get(category, 0):,}", offset=20, ha="right", color=INK)
    layout.beside(ax, -1.9, "terms", offset=26, ha="right", color=MUTED)
    tops = [0, *ends[:-1]]
    layout.bands(ax, list(zip(tops, ends, strict=True)))
    ax.set_yticks([-1.9, *bases], ["who speaks", *bases.index])
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, words + 1), ylim=(ends.iloc[-1], -3.4), ylabel="")
    text = f"position in the article, in words (1 to {words:,})"
    layout.label_x(ax, f"{text}\nno loaded term: {', '.join(silent)}" if silent else text)


def mark_keys(rows: pd.DataFrame, voices: Sequence[str]) -> list[Line2D]:
    """Name every voice's mark with its number of terms."""
    counts, markers = rows["voice"].value_counts(), voice_markers(voices)
    colours = voice_colours(voices)
    return [
        Line2D([], [], marker=markers[v], color=colours[v], ls="", ms=5, label=f"{v}, {counts[v]:,}")
        for v in dict.fromkeys(voices)
        if v in counts
    ]
