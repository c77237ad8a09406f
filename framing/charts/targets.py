"""A chart of the words themselves: which voice uses which terms about whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED
from framing.charts.marks import name_points
from framing.charts.palette import voice_colours
from framing.charts.text_metrics import TEXT, text_width, wrapped
from framing.reporting.cues import cue_class
from framing.terms.filed import STANCE, names

COUNTS = LinearSegmentedColormap.from_list("counts", ["#FFFFFF", "#C4C4C4"])
"""Shades for counts, pale enough that black text on them stays readable in print."""

NARROWEST = 64.0
"""Points below which a column of ``naming`` would cut most words."""

MOST_WORDS = 40
"""Different words listed in a cell of ``naming``; the rest is counted."""

POOLED = "further targets"
NO_VERB = "phrase"  # the class of what reports without a verb, and of what does not report


def naming(
    hits: pd.DataFrame, *, voices: Sequence[str], most_targets: int = 9, ax: Axes | None = None
) -> Axes:
    """Show the words each voice uses about each target, shaded by how many they are.

    One column per voice that has such words, one row per ``target``, most words first; in a narrow
    figure one row per target and voice. Targets after ``most_targets`` share a row. Words are
    written as they stand in the article, with ``×n`` when used n times, scare quotes with their
    marks. Voices without such words are named below.
    """
    ax = layout.axes(ax)
    shown = hits[hits["voice"].isin(list(voices))]
    named = pooled(marked(shown[shown["target"] != ""]), most_targets)
    if named.empty:
        return layout.blank(ax, "no term about a named target")
    grid = naming_grid(named, voices, layout.space(ax))
    draw_cells(ax, grid)
    if grid.voices != [""]:
        head_columns(ax, grid, voice_colours(voices))
    ax.set_yticks(row_edges(grid)[:-1] + 0.45, grid.names, va="top")
    ax.tick_params(length=0)
    ax.set_xticks(ax.get_xticks() if grid.voices != [""] else [])
    ax.spines[:].set_visible(False)
    label_naming(ax, shown, named, voices, grid.widths.sum())
    return ax


class Grid(NamedTuple):
    """The cells of ``naming``: their texts and counts, and the widths of the columns in points."""

    names: list[str]
    voices: list[str]
    cells: list[list[str]]
    counts: pd.DataFrame
    widths: np.ndarray
    shown: list[tuple[str, str]]  # the target and the voice of each cell, row by row


def naming_grid(named: pd.DataFrame, voices: Sequence[str], space: float) -> Grid:
    """Lay out the cells: a column per voice, or a single one where those would be too narrow."""
    targets = ranked(named["target"])
    speaking = [v for v in dict.fromkeys(voices) if (named["voice"] == v).any()]
    names = [wrapped(target, space * 0.2, 7.5) for target in targets]
    room = space - max(text_width(name, 7.5) for name in names)
    shown = [(target, voice) for target in targets for voice in speaking]
    if room < NARROWEST * len(speaking):
        named = named.assign(target=named["target"] + ", by " + named["voice"], voice="")
        used = set(named["target"])
        shown = [pair for pair in shown if ", by ".join(pair) in used]
        targets, speaking = [", by ".join(pair) for pair in shown], [""]
        names = [wrapped(target, space * 0.35, 7.5) for target in targets]
        room = space - max(text_width(name, 7.5) for name in names)
    widths = column_widths(named, speaking, room)
    counts = naming_counts(named, targets, speaking)
    return Grid(names, speaking, naming_cells(named, counts, widths), counts, widths, shown)


def ranked(targets: pd.Series) -> list[str]:
    """List the targets, those with most terms first, pooled ones last."""
    counts = targets.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return sorted(counts.index, key=lambda target: target.endswith(POOLED))


def marked(hits: pd.DataFrame) -> pd.DataFrame:
    """Put the marks back around words that count because they stand in scare quotes."""
    plain = hits["term"] != "scare quotes"
    return hits.assign(text=hits["text"].where(plain, "“" + hits["text"] + "”"))


def pooled(named: pd.DataFrame, most: int) -> pd.DataFrame:
    """Put the rarest targets under one name, so that at most ``most`` rows remain."""
    targets = ranked(named["target"])
    rest = targets[most - 1 :] if len(targets) > most else []
    name = f"{len(rest):,} {POOLED}"
    return named.assign(target=named["target"].where(~named["target"].isin(rest), name))


def naming_counts(named: pd.DataFrame, targets: list[str], voices: list[str]) -> pd.DataFrame:
    """Count the hits of every target (rows) and voice (columns)."""
    counts = named.groupby(["target", "voice"]).size().unstack(fill_value=0)
    return counts.reindex(index=targets, columns=voices, fill_value=0)


def spelled(texts: pd.Series) -> list[str]:
    """List the words used, most used first, with their counts, spelt with the fewest capitals."""

    def plainest(same: pd.Series) -> str:
        return min(same.tolist(), key=lambda form: (sum(map(str.isupper, form)), form))

    forms = texts.groupby(texts.str.casefold()).agg([plainest, "size"])
    forms.columns = ["form", "times"]
    ordered = forms.sort_index().sort_values("times", ascending=False, kind="stable")
    words = [
        f"{row.form}\xa0×{row.times:,}" if row.times > 1 else row.form
        for row in named_rows(ordered.head(MOST_WORDS))
    ]
    rest = len(ordered) - len(words)
    return [*words, f"and {rest:,} more"] if rest else words


def column_widths(named: pd.DataFrame, voices: list[str], room: float) -> np.ndarray:
    """Share the room among the voices, in points: more for the fuller columns, within bounds."""
    letters = np.array([named.loc[named["voice"] == v, "text"].str.len().sum() for v in voices])
    shares = np.clip(np.sqrt(letters / letters.mean()), 0.6, 1.7)
    return room * shares / shares.sum()


def naming_cells(named: pd.DataFrame, counts: pd.DataFrame, widths: np.ndarray) -> list[list[str]]:
    """Write the words of every cell, broken to the width of their column; an en dash for none."""
    words = dict(iter(named.groupby(["target", "voice"])))
    rooms = dict(zip(counts.columns, widths - 9, strict=True))
    return [
        [
            wrapped(cell_words(words[target, voice]), room) if (target, voice) in words else "–"
            for voice, room in rooms.items()
        ]
        for target in counts.index
    ]


def cell_words(hits: pd.DataFrame) -> str:
    """List the words of a cell: those said of the actor, then those that call its speaking a claim.

    A verb of reporting (*claimed*, *rebutted*) is in the list as a word of stance. It is the
    voice's word for an act of the actor, and is told apart from a word for the actor.
    """
    pairs = zip(hits["category"], hits["text"], strict=True)
    acts = np.array([STANCE in names(cell) and cue_class(text) != NO_VERB for cell, text in pairs])
    said, told = (", ".join(spelled(hits.loc[which, "text"])) for which in (~acts, acts))
    return "; ".join(part for part in (said, f"as a speaker: {told}" if told else "") if part)


def row_edges(grid: Grid) -> np.ndarray:
    """Return the upper edge of every row, and the last lower edge, in lines of text."""
    lines = [
        max(name.count("\n") + 2.0, *(text.count("\n") + 2.9 for text in row))
        for name, row in zip(grid.names, grid.cells, strict=True)
    ]
    return np.concatenate([[0], np.cumsum(lines)])


def draw_cells(ax: Axes, grid: Grid) -> None:
    """Shade the cells by their counts and write count and words into each."""
    across, down = np.concatenate([[0], np.cumsum(grid.widths)]), row_edges(grid)
    counts = grid.counts.to_numpy()
    mesh = ax.pcolormesh(across, down, counts, cmap=COUNTS, vmin=0, edgecolors="#FFFFFF")
    targets, speaking = zip(*grid.shown, strict=True)
    name_points(mesh, target=targets, voice=speaking)
    ax.hlines(down, 0, across[-1], color="#BBBBBB", linewidth=0.5)
    for (row, column), count in np.ndenumerate(counts):
        x, y = float(across[column] + 4), float(down[row] + 0.5)
        if count:
            head = f"{count:,} term{'s' if count > 1 else ''}"
            ax.text(x, y, head, va="top", fontsize=TEXT, weight="bold", color=INK)
        style: dict[str, Any] = dict(
            color=INK if count else MUTED, linespacing=1.18, fontsize=TEXT, va="top"
        )
        ax.text(x, y + (1.05 if count else 0), grid.cells[row][column], **style)
    ax.set(xlim=(0, across[-1]), ylim=(down[-1], 0))


def head_columns(ax: Axes, grid: Grid, colours: dict[str, str]) -> None:
    """Name the columns above the grid, underlined in their voice's colour."""
    across, totals = np.concatenate([[0], np.cumsum(grid.widths)]), grid.counts.sum()
    names = [
        wrapped(f"{voice} ({totals[voice]:,})", width - 6, 7.5, "bold")
        for voice, width in zip(grid.voices, grid.widths, strict=True)
    ]
    ax.xaxis.set_ticks_position("top")
    ax.set_xticks(across[:-1] + 4, names, ha="left", weight="bold")
    for voice, left, right in zip(grid.voices, across, across[1:], strict=False):
        ax.plot([left + 2, right - 2], [0, 0], color=colours[voice], lw=3, clip_on=False, zorder=5)


def label_naming(
    ax: Axes, shown: pd.DataFrame, named: pd.DataFrame, voices: Sequence[str], room: float
) -> None:
    """Say below how many terms have a target, and which voices have none."""
    text = f"{len(named):,} of {len(shown):,} terms are about a named target"
    silent = [voice for voice in dict.fromkeys(voices) if not (named["voice"] == voice).any()]
    if silent:
        text += f"; no such term: {', '.join(silent)}"
    ax.xaxis.set_label_position("bottom")
    layout.label_x(ax, text, room)
