"""One paragraph as it is coded: whose words they are, its loaded terms, its sources and verbs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from framing.base.errors import InputError
from framing.base.kinds import REPORTER
from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED
from framing.charts.palette import voice_colours
from framing.charts.text_metrics import TEXT, advance, text_width
from framing.reporting.cues import cue_class

SIZE, NOTE = 8.0, 9.0
"""Points: the size of the words, and the height of a line of notes under them."""

LINE, UNDER = 14.0, 3.4
"""Points: the height of a line without its notes, and how far its underline is below the words."""

STROKES: dict[str, tuple[str, Any, float]] = {
    "direct": ("quoted", "-", 1.6),
    "block": ("set off", "-", 2.6),
    "indirect": ("reported", (0, (1, 1.2)), 1.6),
    "attitude": ("attitude", (0, (4, 1.6)), 1.6),
    "topic": ("topic", "-", 0.7),
    "scare": ("scare quotes", (0, (4, 1, 1, 1)), 1.2),
    "paratext": ("paratext", (0, (1, 3)), 0.7),
}
"""Name, dashes and thickness of the line under each kind of language; own words have none."""


def excerpt(
    tokens: pd.DataFrame,
    statements: pd.DataFrame,
    hits: pd.DataFrame,
    *,
    voices: Sequence[str],
    paragraph: int | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Show a paragraph with its coding: the words, a line under those of others, notes below.

    ``paragraph`` counts from 1; left out, it is the one with most stretches of different voice.
    The line's colour is the voice, its shape the kind of language. Loaded terms are bold, with
    their category below; the source of a statement has a frame, with whom it was taken for; the
    word that reports is slanted, with its class. Raises InputError for a paragraph that there is
    not.
    """
    ax = layout.axes(ax)
    if tokens.empty:
        return layout.blank(ax, "no words")
    room = layout.space(ax)
    words = coded(tokens, statements, hits, paragraph)
    words = set_words(words, room)
    notes = place_notes(words, noted(words, statements), room)
    lines = line_tops(words, notes)
    colours = voice_colours([*voices, *words["voice"]])
    draw_words(ax, words.assign(y=words["line"].map(lines)), statements, colours)
    for note in named_rows(notes):
        write_note(ax, note, float(lines[note.line]))
    ax.set(xlim=(0, room), ylim=(lines.iloc[-1] - SIZE, -2), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    layout.key(ax, keys(words, statements, colours), room)
    layout.label_x(ax, ways(words), room)
    return ax


def richest(tokens: pd.DataFrame) -> int:
    """Return the number, from 1, of the paragraph in which the voice changes most often."""
    words = tokens[tokens["is_word"]]
    changed = words["voice"].ne(words["voice"].shift()) | words["kind"].ne(words["kind"].shift())
    number = changed.groupby(words["paragraph"]).sum()
    return int(number.index[int(number.to_numpy().argmax())]) + 1


def coded(
    tokens: pd.DataFrame, statements: pd.DataFrame, hits: pd.DataFrame, paragraph: int | None
) -> pd.DataFrame:
    """Tabulate the tokens of a paragraph with what each is part of.

    ``term`` is the number of a term, or -1, ``category`` its category or ""; ``source`` and ``cue``
    tell whether a token names the source of a statement, and whether it reports one; ``space``,
    whether one stands before it.
    """
    number = richest(tokens) if paragraph is None else paragraph
    words = tokens[tokens["paragraph"] == number - 1].reset_index(drop=True)
    if words.empty:
        last = int(tokens["paragraph"].max()) + 1
        raise InputError(f"there is no paragraph {number}", remedy=f"Choose one from 1 to {last}.")
    terms = [(hit.start, hit.end, hit.category) for hit in named_rows(hits)]
    numbers = [(start, end, number) for number, (start, end, _) in enumerate(terms)]
    acts = statements[statements["cue"] != ""]
    cues = [(row.cue_start, row.cue_end, True) for row in named_rows(acts)]
    sources = [(*span, True) for span in source_spans(words, statements).values()]
    return words.assign(
        space=words["start"] > words["end"].shift(fill_value=words["start"].iloc[0]),
        category=_within(words, terms, ""),
        term=_within(words, numbers, -1),
        cue=_within(words, cues, False),
        source=_within(words, sources, False),
    )


def _within(words: pd.DataFrame, spans: Iterable[tuple[int, int, Any]], none: Any) -> list[Any]:
    """Return for each token what the span says that it lies in, or ``none``."""
    listed = list(spans)
    return [
        next((what for a, b, what in listed if a <= start and end <= b), none)
        for start, end in zip(words["start"], words["end"], strict=True)
    ]


def source_spans(words: pd.DataFrame, statements: pd.DataFrame) -> dict[int, tuple[int, int]]:
    """Return where the source of each statement is named in the paragraph, by row of statements.

    It is the place nearest to the word that reports; a source that is named elsewhere has none.
    """
    first, last = words["start"].iloc[0], words["end"].iloc[-1]
    tokens, found = list(words["token"]), {}
    here = statements[(statements["start"] < last) & (statements["end"] > first)]
    for row in named_rows(here.reset_index()):
        parts = row.source.split()
        joined = "".join(parts)
        places = [
            (words["start"].iloc[at], words["end"].iloc[end - 1])
            for at in range(len(tokens))
            if joined and (end := _matches(tokens, at, joined))
        ]
        near = row.cue_start if row.cue else row.start
        if places:
            found[row.index] = min(places, key=lambda place: abs(place[0] - near))
    return found


def _matches(tokens: Sequence[str], at: int, joined: str) -> int:
    """Return where tokens that begin at a place and make up a text end, or 0."""
    made = ""
    for end in range(at, len(tokens)):
        made += tokens[end]
        if not joined.startswith(made):
            return 0
        if made == joined:
            return end + 1
    return 0


def set_words(words: pd.DataFrame, room: float) -> pd.DataFrame:
    """Give every token its ``line``, ``x`` and ``width`` in points; no line is wider than ``room``.

    Lines break at spaces; what is wider than a line stands alone on one.
    """
    weights = np.where(words["category"] != "", "bold", "normal")
    pairs = zip(words["token"], weights, strict=True)
    widths = [advance(token, SIZE, str(weight)) for token, weight in pairs]
    gap = advance(" ", SIZE) + 0.8
    x, line, places = 0.0, 0, []
    group = words["space"].cumsum()
    wide = pd.Series(widths).groupby(group).sum()
    for token, width, which in zip(named_rows(words), widths, group, strict=True):
        if token.space:
            x += gap
            if x + wide[which] > room and x > gap:
                x, line = 0.0, line + 1
        places.append((line, x))
        x += width
    lines, lefts = zip(*places, strict=True)
    return words.assign(line=lines, x=lefts, width=widths, weight=weights)


def noted(words: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """Tabulate what is written below the words: ``start`` of the word, ``text``; in their order."""
    first = words["term"].ge(0) & words["term"].ne(words["term"].shift())
    rows = [(row.start, row.category) for row in named_rows(words[first])]
    spans, named = source_spans(words, statements), set()
    for row in named_rows(statements.reset_index()):
        if row.index in spans and spans[row.index][0] not in named:
            named.add(spans[row.index][0])
            rows.append((spans[row.index][0], _whose(row)))
        if row.cue and row.cue_start in set(words["start"]) and row.cue_start not in named:
            named.add(row.cue_start)
            rows.append((row.cue_start, f"verb: {cue_class(row.cue)}"))
    table = pd.DataFrame(rows, columns=["start", "text"])
    return table.sort_values("start", kind="stable", ignore_index=True)


def _whose(row: Any) -> str:
    """Write whom a source was taken for."""
    government = f", {row.government}" if row.government and row.government != row.speaker else ""
    return f"source: {row.speaker or 'not resolved'}{government}"


def place_notes(words: pd.DataFrame, notes: pd.DataFrame, room: float) -> pd.DataFrame:
    """Give every note the ``line`` of its word, its ``x`` and a ``lane``, so that none overlap."""
    at = words.set_index("start")[["line", "x"]]
    rows: list[tuple[int, float, float, int, str]] = []
    for start, text in notes.itertuples(index=False):
        line, left = int(at.loc[start, "line"]), float(at.loc[start, "x"])
        width = text_width(text) + 5
        x = max(min(left, room - width), 0.0)
        near = [row for row in rows if row[0] == line and row[1] < x + width]
        taken = {row[3] for row in near if x < row[1] + text_width(row[4]) + 5}
        lane = next(number for number in range(len(rows) + 1) if number not in taken)
        rows.append((line, x, left, lane, text))
    return pd.DataFrame(rows, columns=["line", "x", "word", "lane", "text"])


def line_tops(words: pd.DataFrame, notes: pd.DataFrame) -> pd.Series:
    """Return where the base of every line is, in points downwards, and last where all end."""
    lanes = notes.groupby("line")["lane"].max() + 1 if len(notes) else pd.Series(dtype=float)
    numbers = range(int(words["line"].max()) + 2)
    high = [LINE + NOTE * lanes.get(number, 0) for number in numbers]
    return pd.Series(np.concatenate([[0.0], np.cumsum(high)[:-1]]) + SIZE, index=numbers)


def draw_words(
    ax: Axes, words: pd.DataFrame, statements: pd.DataFrame, colours: dict[str, str]
) -> None:
    """Draw the words, the lines under those of others and the frames of sources."""
    for part in _runs(words, ["statement", "kind", "voice"]):
        _underline(ax, part, _colour(part.iloc[0], statements, colours))
    for part in _runs(words[words["source"]], ["source"]):
        left, right = part["x"].iloc[0] - 0.9, part["x"].iloc[-1] + part["width"].iloc[-1] + 0.9
        corner = (left, part["y"].iloc[0] - SIZE * 0.86)
        box = Rectangle(corner, right - left, SIZE * 1.16, fill=False, ec=MUTED, lw=0.6)
        ax.add_patch(box).set_clip_on(False)
    for word in named_rows(words):
        style = "italic" if word.cue else "normal"
        colour = MUTED if word.kind == "paratext" else INK
        ax.text(
            word.x, word.y, word.token, fontsize=SIZE, weight=word.weight, style=style,
            color=colour, va="baseline", ha="left",
        )  # fmt: skip


def _runs(words: pd.DataFrame, columns: Sequence[str]) -> list[pd.DataFrame]:
    """Cut words into stretches of one line that have the same values in some columns."""
    keys = words[[*columns, "line"]].reset_index(drop=True)
    ends = (keys != keys.shift()).any(axis=1)
    apart = pd.Series(words.index).diff().ne(1)
    places = [*np.flatnonzero(ends | apart), len(words)]
    return [words.iloc[a:b] for a, b in pairwise(places)]


def _colour(word: pd.Series, statements: pd.DataFrame, colours: dict[str, str]) -> str:
    """Return the colour of a stretch: of the government that said it, else of its voice."""
    said = statements.loc[statements["statement"] == word["statement"], "government"]
    whose = said.iloc[0] if len(said) and word["kind"] not in ("topic", "scare") else ""
    return colours.get(whose) or colours[word["voice"]]


def _underline(ax: Axes, part: pd.DataFrame, colour: str) -> None:
    """Draw the line under a stretch of words that are not the reporter's own."""
    kind = part["kind"].iloc[0]
    if kind not in STROKES:
        return
    left, right = part["x"].iloc[0], part["x"].iloc[-1] + part["width"].iloc[-1]
    _, dashes, thick = STROKES[kind]
    at = part["y"].iloc[0] + UNDER
    ax.plot([left, right], [at, at], color=colour, lw=thick, ls=dashes, solid_capstyle="butt")


def write_note(ax: Axes, note: Any, base: float) -> None:
    """Write a note below its word."""
    y = base + UNDER + 1.5 + NOTE * (note.lane + 0.85)
    box = {"fc": "#FFFFFF", "ec": "none", "pad": 0.3}
    ax.text(note.x, y, note.text, fontsize=TEXT, color=MUTED, va="baseline", ha="left", bbox=box)


def keys(words: pd.DataFrame, statements: pd.DataFrame, colours: dict[str, str]) -> list[Artist]:
    """Name the colours of the voices and the lines of the kinds."""
    parts = _runs(words, ["statement", "kind", "voice"])
    whose = {_colour(part.iloc[0], statements, colours): part for part in parts}
    names = {colour: name for name, colour in colours.items()}
    voices: list[Artist] = [Patch(fc=colour, ec="none", label=names[colour]) for colour in whose]
    kinds = [kind for kind in STROKES if kind in set(words["kind"])]
    lines = [Line2D([], [], color=INK, label=STROKES[k][0], ls=STROKES[k][1], lw=STROKES[k][2])
             for k in kinds]  # fmt: skip
    return [*voices, *lines]


def ways(words: pd.DataFrame) -> str:
    """Say in words what a reader of the paragraph sees beside the lines."""
    said = ["no line: the reporter’s own words"] if REPORTER in set(words["voice"]) else []
    said += ["bold: loaded term, its category below"] if words["term"].ge(0).any() else []
    said += ["framed: source, below whom it is taken for"] if words["source"].any() else []
    said += ["slanted: word that reports, below its class"] if words["cue"].any() else []
    return "; ".join(said)
