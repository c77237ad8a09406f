"""Charts of the article and its counts: a tidy table in, the axes out.

Every chart draws on the ``ax`` given and on nothing else; it sets no theme and saves no file.
Its y axis counts rows, so that ``drawn`` can give the figure the height its rows need.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.patches import Patch

from framing import layout
from framing.charts_ratios import forest, rates_by_category
from framing.charts_terms import naming, positions, term_shift
from framing.layout import INK, MUTED, text_width
from framing.palette import MM, PAGE, ink, voice_colours, voice_faces

__all__ = [
    "drawn",
    "forest",
    "naming",
    "positions",
    "rates_by_category",
    "ribbon",
    "term_shift",
    "words_by_voice",
]

HEIGHT = {"reporter": 0.34, "scare": 0.34, "paratext": 0.16}
"""How high a stretch stands in its row; quoted and reported speech stand taller."""

KINDS = {
    "reporter": "own words",
    "direct": "in quotation marks",
    "block": "set off",
    "indirect": "without marks",
    "scare": "in scare quotes",
    "paratext": "around the article",
}


def ribbon(
    tokens: pd.DataFrame, *, voices: Sequence[str], most_rows: int = 40, ax: Axes | None = None
) -> Axes:
    """Show the article in reading order, each stretch of words in the colour of its voice.

    One row per paragraph, or, with more than ``most_rows`` paragraphs, rows of equal length. Quoted
    stretches stand tall and carry their voice's name where it fits; voices whose name fits nowhere
    in a row are named at the row's end. Hollow: paraphrase (grey, tall), scare quotes (black, low).
    """
    ax = layout.axes(ax)
    runs = stretches(tokens, most_rows=most_rows)
    if runs.empty:
        return layout.blank(ax, "no words")
    beside = max(text_width(label, 7.5) for label in runs["label"]) + 18
    room = layout.space(ax, beside)
    per_word = row_scale(runs, room)
    draw_stretches(ax, runs, [*voices, *runs["voice"]], per_word, room)
    names = runs.groupby("row")["label"].first()
    ax.set_yticks(names.index, names)
    ax.set(xlim=(0, room / per_word), ylim=(names.index[-1] + 0.6, -0.6))
    by_paragraph = tokens.loc[tokens["is_word"], "paragraph"].nunique() <= most_rows
    ax.set_ylabel("paragraph" if by_paragraph else "first word of the row")
    text = f"words from the start of the {'paragraph' if by_paragraph else 'row'}"
    silent = [voice for voice in dict.fromkeys(voices) if not (runs["voice"] == voice).any()]
    layout.label_x(ax, f"{text}\nno words: {', '.join(silent)}" if silent else text)
    ax.tick_params(axis="y", length=0)
    layout.key(ax, word_keys(tokens, voices))
    return ax


def stretches(tokens: pd.DataFrame, *, most_rows: int = 40) -> pd.DataFrame:
    """Tabulate the ribbon: ``row, label, left, width, voice, kind``, in words, one row a stretch."""
    words = tokens.loc[tokens["is_word"], ["paragraph", "voice", "kind"]].reset_index(drop=True)
    row = pd.Series(pd.factorize(words["paragraph"])[0], dtype=int)
    label = (words["paragraph"] + 1).astype(int)
    if row.nunique() > most_rows:
        length = -(-len(words) // most_rows)
        row = pd.Series(np.arange(len(words)) // length)
        label = row * length + 1
    words = words.assign(row=row, label=label.astype(str), left=row.groupby(row).cumcount())
    parts = words[["row", "voice", "kind"]]
    number = (parts != parts.shift()).any(axis=1).cumsum()
    names = {name: (name, "first") for name in ("row", "label", "left", "voice", "kind")}
    runs = words.groupby(number).agg(**names, width=("left", "size"))
    return runs.reset_index(drop=True)[["row", "label", "left", "width", "voice", "kind"]]


def row_scale(runs: pd.DataFrame, room: float) -> float:
    """Return the points per word at which every row fits together with the text at its end."""
    per_word = room / runs.groupby("row")["width"].sum().max()
    for _ in range(2):
        tails = row_tails(runs, per_word, room)
        lengths = runs.groupby("row")["width"].sum()
        bars = [(n, 0, text_width(tails[row]) + 8) for row, n in lengths.items()]
        per_word = layout.scale(bars, room)
    return per_word


def row_tails(runs: pd.DataFrame, per_word: float, room: float) -> dict[int, str]:
    """Write each row's number of words, and those of its voices as far as there is room."""
    named = runs[[fits(run, per_word) for run in runs.itertuples()]]
    shown = set(zip(named["row"], named["voice"], strict=True))
    tails = {}
    for row, part in runs.groupby("row"):
        words = part.groupby("voice", sort=False)["width"].sum()
        total = f"{words.sum():,} word{'s' if words.sum() > 1 else ''}"
        every = [f"{voice} {n:,}" for voice, n in words.items()]
        hidden = [t for t, v in zip(every, words.index, strict=True) if (row, v) not in shown]
        texts = [f"{total}: {', '.join(voices)}" for voices in (every, hidden) if voices]
        said = texts if len(words) > 1 or words.index[0] != "Reporter" and hidden else []
        tails[row] = next((text for text in said if text_width(text) < room / 3), total)
    return tails


def fits(run, per_word: float) -> bool:
    """Tell whether a stretch is tall, and wide enough for its voice's name."""
    return run.kind not in HEIGHT and text_width(run.voice) + 4 <= run.width * per_word * 0.94


def draw_stretches(ax: Axes, runs, voices: Sequence[str], per_word: float, room: float) -> None:
    """Draw one bar per stretch, with its voice's name inside, and the text at the rows' ends."""
    colours, faces = voice_colours(voices), voice_faces(voices)
    for run in runs.itertuples():
        face = "#FFFFFF" if run.kind == "scare" else faces[run.voice]
        edge = colours[run.voice] if face == "#FFFFFF" else "#FFFFFF"
        height = HEIGHT.get(run.kind, 0.8)
        ax.barh(
            run.row, run.width, height, run.left, color=face, edgecolor=edge, linewidth=0.6
        )
        if fits(run, per_word):
            write(ax, run.left + run.width / 2, run.row, run.voice, face)
    ends = runs.groupby("row")["width"].sum()
    for row, text in row_tails(runs, per_word, room).items():
        ax.annotate(
            text, (ends[row], row), (4, 0), textcoords="offset points", va="center",
            fontsize=layout.TEXT, color=MUTED,
        )  # fmt: skip


def write(ax: Axes, x: float, y: float, text: str, background: str) -> None:
    """Centre text inside a bar, in black or white, whichever reads better there."""
    ax.text(x, y, text, color=ink(background), ha="center", va="center_baseline", fontsize=7)


def word_keys(tokens: pd.DataFrame, voices: Sequence[str]) -> list[Patch]:
    """Name every voice that has words with their number, and scare quotes."""
    words = tokens.loc[tokens["is_word"]]
    counts = words["voice"].value_counts()
    order = [voice for voice in dict.fromkeys([*voices, *words["voice"]]) if voice in counts]
    colours, faces = voice_colours([*voices, *order]), voice_faces([*voices, *order])
    keys = [
        Patch(facecolor=faces[v], edgecolor=colours[v], label=f"{v}, {counts[v]:,} words")
        for v in order
    ]
    if scare := int((words["kind"] == "scare").sum()):
        keys.append(Patch(facecolor="#FFFFFF", edgecolor=INK, label=f"scare quotes, {scare}"))
    return keys


def words_by_voice(
    tokens: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None
) -> Axes:
    """Show how many words each voice has, and in which form they stand.

    One bar per voice, divided by ``kind``; shares are of all words of the article, whichever
    voices are drawn. A voice without words keeps its row and says so.
    """
    ax = layout.axes(ax)
    words = tokens.loc[tokens["is_word"]]
    if words.empty or not len(voices):
        return layout.blank(ax, "no words")
    table = words.groupby(["voice", "kind"]).size().unstack(fill_value=0)
    table = table.reindex(index=list(voices), columns=list(KINDS), fill_value=0)
    room = layout.space(ax, max(text_width(voice, 7.5) for voice in voices) + 10)
    per_word = bar_scale(table, len(words), room)
    for row, (voice, kinds) in enumerate(table.iterrows()):
        draw_kinds(ax, row, voice_faces(voices)[voice], voice_colours(voices)[voice], kinds, per_word)
        text = bar_tail(kinds, len(words), per_word)
        ax.annotate(
            text, (kinds.sum(), row), (4, 0), textcoords="offset points", va="center",
            fontsize=layout.TEXT, color=INK,
        )  # fmt: skip
    ax.set_yticks(range(len(table)), table.index)
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, room / per_word), ylim=(len(table) - 0.5, -0.5))
    layout.label_x(ax, f"words (the article has {len(words):,})")
    return ax


def bar_scale(table: pd.DataFrame, total: int, room: float) -> float:
    """Return the points per word at which every voice's bar fits together with its text."""
    per_word = room / max(table.to_numpy().sum(axis=1).max(), 1)
    for _ in range(2):
        tails = [bar_tail(kinds, total, per_word) for _, kinds in table.iterrows()]
        lengths = table.sum(axis=1)
        bars = [(n, 0, text_width(t) + 8) for n, t in zip(lengths, tails, strict=True)]
        per_word = layout.scale(bars, room)
    return per_word


def bar_tail(kinds: pd.Series, total: int, per_word: float) -> str:
    """Write a voice's words and share, and the kinds too small to be named inside the bar."""
    if not kinds.sum():
        return "no words"
    small = [
        f"{n:,} {KINDS[kind]}" for kind, n in kinds.items() if n and not named(kind, n, per_word)
    ]
    text = f"{kinds.sum():,} words, {kinds.sum() / total:.0%}"
    if (kinds > 0).sum() == 1 and small:
        return f"{text}, {KINDS[kinds.idxmax()]}"
    return f"{text} ({', '.join(small)})" if small else text


def named(kind: str, words: int, per_word: float) -> bool:
    """Tell whether a part of a bar is wide enough for the name of its kind."""
    return text_width(f"{KINDS[kind]} {words:,}") + 6 <= words * per_word * 0.94


def draw_kinds(ax, row: int, face: str, edge: str, kinds: pd.Series, per_word: float) -> None:
    """Draw one voice's bar, a part for each kind, parted by white lines."""
    left = 0
    for kind, words in kinds[kinds > 0].items():
        line = "#FFFFFF" if face != "#FFFFFF" else edge
        ax.barh(row, words, 0.72, left, color=face, edgecolor=line, linewidth=0.8)
        if named(kind, words, per_word):
            write(ax, left + words / 2, row, f"{KINDS[kind]} {words:,}", face)
        left += words


ROWS: dict[Callable[..., Axes], tuple[float, float]] = {
    ribbon: (4.6, 24.0),
    words_by_voice: (6.0, 20.0),
    rates_by_category: (3.1, 22.0),
    forest: (5.0, 31.0),
    term_shift: (3.0, 26.0),
    naming: (3.0, 20.0),
    positions: (1.5, 20.0),
}
"""Millimetres per row of each chart, and around its rows for axis titles, key and heading."""


KEY = 3.8
"""Millimetres per line of a key."""


def drawn(
    chart: Callable[..., Axes], *tables: pd.DataFrame, width: float = PAGE, **options
) -> Figure:
    """Return a figure of its own, ``width`` millimetres wide and as high as the chart's rows need.

    No pyplot is involved, so the thread of a widget may call it.
    """
    figure = Figure(figsize=(width * MM, 100 * MM), layout="constrained")
    ax = chart(*tables, **options, ax=figure.subplots())
    row, around = ROWS[chart]
    lines = sum(isinstance(artist, Legend) for artist in ax.get_children())
    rows = abs(np.subtract(*ax.get_ylim()))
    figure.set_figheight((rows * row + around + lines * KEY) * MM)
    return figure
