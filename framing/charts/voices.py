"""Charts of the article and its counts: a tidy table in, the axes out.

Every chart draws on the ``ax`` given and on nothing else; it sets no theme and saves no file.
Its y axis counts rows, so that ``drawn`` can give the figure the height its rows need.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from framing.base.kinds import PARAPHRASE, REPORTER
from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED
from framing.charts.palette import ink, voice_colours, voice_faces
from framing.charts.text_metrics import TEXT, text_width, wrapped_lines

HEIGHT = {"reporter": 0.34, "scare": 0.34, "topic": 0.34, "attitude": 0.56, "paratext": 0.16}
"""How high a stretch stands in its row; quoted and reported speech stand taller."""

TOPIC_HATCH = "//////"
"""The pattern of the reporter's words that name what somebody spoke of."""

KINDS = {
    "reporter": "own words",
    "direct": "quoted",
    "block": "set off",
    "indirect": "reported",
    "attitude": "attitudes",
    "topic": "topics",
    "scare": "scare quotes",
    "paratext": "paratext",
}


def ribbon(
    tokens: pd.DataFrame, *, voices: Sequence[str], most_rows: int = 40, ax: Axes | None = None
) -> Axes:
    """Show the article in reading order, each stretch of words in the colour of its voice.

    One row per paragraph, or, with more than ``most_rows`` paragraphs, rows of equal length. Quoted
    stretches stand tall and carry their voice's name where it fits; how a row's words divide among
    the voices stands at its end, where it fits. Hollow are paraphrase (grey, tall; attitudes less
    so) and scare quotes (black, low); what somebody spoke of is low and hatched.
    """
    ax = layout.axes(ax)
    runs = stretches(tokens, most_rows=most_rows)
    if runs.empty:
        return layout.blank(ax, "no words")
    beside = max(text_width(label, 7.5) for label in runs["label"]) + 18
    room = layout.space(ax, beside)
    per_word, tails = row_tails(runs, room)
    draw_stretches(ax, runs, [*voices, *runs["voice"]], per_word)
    write_ends(ax, runs.groupby("row")["width"].sum(), tails, MUTED)
    names = runs.groupby("row")["label"].first()
    ax.set_yticks(names.index, names)
    ax.set(xlim=(0, room / per_word), ylim=(names.index[-1] + 0.6, -0.6))
    by_paragraph = tokens.loc[tokens["is_word"], "paragraph"].nunique() <= most_rows
    ax.set_ylabel("paragraph" if by_paragraph else "first word of the row")
    text = f"words from the start of the {'paragraph' if by_paragraph else 'row'}"
    silent = [voice for voice in dict.fromkeys(voices) if not (runs["voice"] == voice).any()]
    layout.label_x(ax, f"{text}\nno words: {', '.join(silent)}" if silent else text, room)
    ax.tick_params(axis="y", length=0)
    layout.key(ax, word_keys(tokens, voices), room)
    return ax


def stretches(tokens: pd.DataFrame, *, most_rows: int = 40) -> pd.DataFrame:
    """Tabulate the ribbon, one row a stretch: ``row, label, left, width, voice, kind``."""
    words = tokens.loc[tokens["is_word"], ["paragraph", "voice", "kind"]].reset_index(drop=True)
    row: pd.Series = pd.Series(pd.factorize(words["paragraph"])[0], dtype=int)
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


def row_tails(runs: pd.DataFrame, room: float) -> tuple[float, dict[int, str]]:
    """Return the points per word at which every row fits, and the text at each row's end.

    The text is the number of words, and how they divide among the voices where there is room.
    """
    parts = runs.groupby(["row", "voice"], sort=False)["width"].sum()
    lengths = parts.groupby("row").sum()
    totals = {row: f"{n:,} word{'s' if n > 1 else ''}" for row, n in labelled(lengths)}
    per_word = layout.scale([(n, 0, text_width(totals[r]) + 8) for r, n in labelled(lengths)], room)
    tails = dict(totals)
    for row, part in parts.groupby("row"):
        voices = ", ".join(f"{voice} {n:,}" for (_, voice), n in labelled(part))
        text = f"{totals[row]}: {voices}"
        if len(part) > 1 and lengths[row] * per_word + text_width(text) + 8 <= room:
            tails[row] = text
    return per_word, tails


def fits(run: Any, per_word: float) -> bool:
    """Tell whether a stretch is tall, and wide enough for its voice's name."""
    return run.kind not in HEIGHT and text_width(run.voice) + 4 <= run.width * per_word * 0.94


def draw_stretches(ax: Axes, runs: pd.DataFrame, voices: Sequence[str], per_word: float) -> None:
    """Draw one bar per stretch, with its voice's name inside where there is room."""
    colours, faces = voice_colours(voices), voice_faces(voices)
    for run in named_rows(runs):
        face = "#FFFFFF" if run.kind == "scare" else faces[run.voice]
        edge = colours[run.voice] if face == "#FFFFFF" else "#FFFFFF"
        height = HEIGHT.get(run.kind, 0.8)
        style: dict[str, Any] = dict(
            color=face, edgecolor=edge, linewidth=0.6, zorder=2 + (face == "#FFFFFF")
        )
        hatch: dict[str, Any] = {"hatch": TOPIC_HATCH} if run.kind == "topic" else {}
        ax.barh(run.row, run.width, height, run.left, **style, **hatch)
        if fits(run, per_word):
            write(ax, run.left + run.width / 2, run.row, run.voice, face)


def write_ends(ax: Axes, ends: pd.Series, texts: dict[int, str], colour: str) -> None:
    """Write text after the end of every row."""
    for row, text in texts.items():
        ax.annotate(
            text, (ends[row], row), (4, 0), textcoords="offset points", va="center",
            fontsize=TEXT, color=colour, linespacing=1.1,
        )  # fmt: skip


def write(ax: Axes, x: float, y: float, text: str, background: str) -> None:
    """Centre text inside a bar, in black or white, whichever reads better there."""
    ax.text(x, y, text, color=ink(background), ha="center", va="center_baseline", fontsize=7)


def word_keys(tokens: pd.DataFrame, voices: Sequence[str]) -> list[Patch]:
    """Name every voice that has words with their number, then attitudes, topics, scare quotes."""
    words = tokens.loc[tokens["is_word"]]
    counts = words["voice"].value_counts()
    order = [voice for voice in dict.fromkeys([*voices, *words["voice"]]) if voice in counts]
    every = [*voices, *order, REPORTER, PARAPHRASE]
    colours, faces = voice_colours(every), voice_faces(every)
    keys = [
        Patch(facecolor=faces[v], edgecolor=colours[v], label=f"{v}, {counts[v]:,} words")
        for v in order
    ]
    kinds = words["kind"].value_counts()
    if "topic" in kinds:
        label, face = f"topics, {kinds['topic']:,}", colours[REPORTER]
        keys.append(Patch(facecolor=face, edgecolor="#FFFFFF", hatch=TOPIC_HATCH, label=label))
    if "attitude" in kinds:
        label = f"attitudes, {kinds['attitude']:,}"
        keys.append(Patch(facecolor="#FFFFFF", edgecolor=colours[PARAPHRASE], label=label))
    if "scare" in kinds:
        label = f"scare quotes, {kinds['scare']:,}"
        keys.append(Patch(facecolor="#FFFFFF", edgecolor=INK, label=label))
    return keys


def words_by_voice(tokens: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show how many words each voice has, and in which form they stand.

    One bar per voice, divided by ``kind``; shares are of all words of the article, whichever
    voices are drawn. Voices without words are named below.
    """
    ax = layout.axes(ax)
    words = tokens.loc[tokens["is_word"]]
    if words.empty or not len(voices):
        return layout.blank(ax, "no words")
    table = words.groupby(["voice", "kind"]).size().unstack(fill_value=0)
    spoken = [voice for voice in dict.fromkeys(voices) if voice in table.index]
    silent = [voice for voice in dict.fromkeys(voices) if voice not in table.index]
    if not spoken:
        return layout.blank(ax, f"no words: {', '.join(silent)}")
    table = table.reindex(index=spoken, columns=list(KINDS), fill_value=0)
    room = layout.space(ax, max(text_width(voice, 7.5) for voice in spoken) + 10)
    per_word, tails = bar_tails(table, len(words), room)
    colours, faces = voice_colours(voices), voice_faces(voices)
    for row, voice in enumerate(table.index):
        draw_kinds(ax, row, (faces[voice], colours[voice]), table.loc[voice], per_word)
    write_ends(ax, table.sum(axis=1).reset_index(drop=True), dict(enumerate(tails)), INK)
    ax.set_yticks(range(len(table)), table.index)
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, room / per_word), ylim=(len(table) - 0.5, -0.5))
    text = f"words (the article has {len(words):,})"
    layout.label_x(ax, f"{text}\nno words: {', '.join(silent)}" if silent else text, room)
    return ax


def bar_tails(table: pd.DataFrame, total: int, room: float) -> tuple[float, list[str]]:
    """Return the points per word at which every bar fits, and the text at each bar's end.

    Text that would take more than two fifths of the room is broken into lines.
    """
    per_word, tails = room / max(table.to_numpy().sum(axis=1).max(), 1), []
    for _ in range(2):
        tails = [bar_tail(kinds, total, per_word) for _, kinds in table.iterrows()]
        wide = max(map(text_width, tails)) > 0.4 * room
        tails = [tail.replace(" (", "\n(") for tail in tails] if wide else tails
        tails = [wrapped_lines(tail, max(0.5 * room, 78)) for tail in tails]
        lengths = zip(table.sum(axis=1), tails, strict=True)
        per_word = layout.scale([(n, 0, text_width(tail) + 8) for n, tail in lengths], room)
    return per_word, tails


def bar_tail(kinds: pd.Series, total: int, per_word: float) -> str:
    """Write a voice's words and share, and the kinds too small to be named inside the bar."""
    used = kinds[kinds > 0]
    small = [f"{KINDS[kind]} {n:,}" for kind, n in labelled(used) if not named(kind, n, per_word)]
    text = f"{kinds.sum():,} words, {kinds.sum() / total:.0%}"
    if len(used) == len(small) == 1:
        return f"{text} ({KINDS[used.index[0]]})"
    return f"{text} ({', '.join(small)})" if small else text


def named(kind: str, words: int, per_word: float) -> bool:
    """Tell whether a part of a bar is wide enough for the name of its kind."""
    return text_width(f"{KINDS[kind]} {words:,}") + 6 <= words * per_word * 0.94


def draw_kinds(
    ax: Axes, row: int, paint: tuple[str, str], kinds: pd.Series, per_word: float
) -> None:
    """Draw one voice's bar in its face and edge colour, a part for each kind, parted by lines."""
    left, (face, edge) = 0, paint
    for kind, words in labelled(kinds[kinds > 0]):
        line = edge if face == "#FFFFFF" else "#FFFFFF"
        ax.barh(row, words, 0.72, left, color=face, edgecolor=line, linewidth=0.8)
        if named(kind, words, per_word):
            write(ax, left + words / 2, row, f"{KINDS[kind]} {words:,}", face)
        left += words
