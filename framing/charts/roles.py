"""Who is labelled when named, who acts and who suffers, and how deeds are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED, TEXT, text_width
from framing.charts.palette import ink, voice_colours
from framing.charts.shares import mark_shares, spaced, write_words

FORMS = {
    "active": ("active", "#222222", ""),
    "passive": ("passive with its agent", "#7A7A7A", ""),
    "agentless": ("passive without agent", "#FFFFFF", "////"),
    "noun": ("noun", "#CFCFCF", ""),
}
"""Name, shade and hatch of every construction."""


def labels_per_naming(
    table: pd.DataFrame, *, voices: Sequence[str], fewest: int = 3, ax: Axes | None = None
) -> Axes:
    """Show how many of the times a voice names an actor carry a label, with intervals.

    ``table`` as made by ``measures.labels.labels_per_naming``: a line per voice and actor, its
    counts at the right and, where there is room, the labels. Actors that a voice names fewer than
    ``fewest`` times and never labels are counted below.
    """
    ax = layout.axes(ax)
    spoken = table[table["voice"].isin(list(voices))]
    shown = (spoken["namings"] >= fewest) | (spoken["labelled"] > 0)
    rows = spoken[shown].reset_index(drop=True)
    if rows.empty:
        return layout.blank(ax, "no actor is named often enough")
    rows = spaced(rows, voices)
    mark_shares(ax, rows, voices)
    counts = [f"{row.labelled:,} of {row.namings:,}" for row in named_rows(rows)]
    beside = layout.grouped(ax, rows, "actor", "voice") + write_words(ax, rows, counts, "labels")
    text = "share of namings that carry a label, 95% interval"
    rest = int((~shown).sum())
    note = f"\nleft out: {rest}, named under {fewest} times, not labelled" if rest else ""
    layout.label_x(ax, text + note, layout.space(ax, beside))
    return ax


def agency(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show how each voice tells of deeds: one bar per voice, parted by construction.

    ``table`` as made by ``measures.agency.agency``. At the end of a bar stands how many deeds there
    are and in how many the sentence names an actor who does it. Voices that tell of none are named
    below.
    """
    ax = layout.axes(ax)
    rows = table[table["voice"].isin(list(voices))]
    if rows.empty or not rows["count"].sum():
        return layout.blank(ax, "no deed is told")
    counts = rows.pivot(index="voice", columns="construction", values="count")
    counts = counts.reindex(index=[v for v in voices if v in counts.index], columns=list(FORMS))
    silent = counts.index[counts.sum(axis=1) == 0]
    counts = counts.drop(index=silent)
    tails = _tails(rows, counts)
    room = layout.space(ax, max(text_width(voice, 7.5) for voice in counts.index) + 10)
    bars = zip(counts.sum(axis=1), tails, strict=True)
    unit = layout.scale([(size, 0, text_width(tail) + 8) for size, tail in bars], room)
    for y, (_, parts) in enumerate(counts.iterrows()):
        end = _draw_bar(ax, y, parts, unit)
        _beside(ax, (end, y), tails[y], 4)
    ax.set_yticks(range(len(counts)), counts.index)
    ax.tick_params(axis="y", length=0)
    ax.set(xlim=(0, room / unit), ylim=(len(counts) - 0.5, -0.5))
    text = "terms that tell of a deed"
    layout.label_x(ax, f"{text}\nnone: {', '.join(silent)}" if len(silent) else text, room)
    layout.key(ax, _keys(), room)
    return ax


def _beside(ax: Axes, place: tuple[float, float], text: str, offset: float) -> None:
    """Write text right of a place of the axes, or left of it for a negative ``offset``."""
    ha = "left" if offset > 0 else "right"
    style: dict[str, Any] = {"ha": ha, "va": "center", "fontsize": TEXT, "color": INK}
    ax.annotate(text, place, (offset, 0), textcoords="offset points", **style)


def _tails(rows: pd.DataFrame, counts: pd.DataFrame) -> list[str]:
    """Write what stands at the end of each bar."""
    named = rows.groupby("voice")["named"].sum()
    sizes = counts.sum(axis=1)
    return [f"{size:,}, agent named in {named[voice]:,}" for voice, size in labelled(sizes)]


def _draw_bar(ax: Axes, y: int, parts: pd.Series, unit: float) -> float:
    """Draw one voice's bar, a part for each construction, and return where it ends."""
    left = 0.0
    for form, size in labelled(parts[parts > 0]):
        _, face, hatch = FORMS[form]
        style: dict[str, Any] = {"edgecolor": INK if hatch else "#FFFFFF", "linewidth": 0.6}
        ax.barh(y, size, 0.68, left, color=face, hatch=hatch or None, **style)
        if not hatch and text_width(f"{size:,}") + 4 <= size * unit:
            middle = left + size / 2
            ax.text(middle, y, f"{size:,}", color=ink(face), ha="center", va="center", fontsize=7)
        left += size
    return left


def _keys() -> list[Patch]:
    """Name the shades."""
    return [
        Patch(facecolor=face, hatch=hatch or None, edgecolor=INK, linewidth=0.4, label=name)
        for name, face, hatch in FORMS.values()
    ]


def deeds(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show of whom each voice says that they act, left, and that they suffer, right.

    ``table`` as made by ``measures.agency.deeds``: a line per voice and actor, with the counts.
    """
    ax = layout.axes(ax)
    rows = table[table["voice"].isin(list(voices))].reset_index(drop=True)
    if rows.empty:
        return layout.blank(ax, "no actor is said to act or to suffer")
    rows = spaced(rows, voices)
    colours = voice_colours(voices)
    for row in named_rows(rows):
        for size, face in ((-row.acts, colours[row.voice]), (row.suffers, "#FFFFFF")):
            ax.barh(row.y, size, 0.62, color=face, edgecolor=colours[row.voice], linewidth=0.9)
            if size:
                _beside(ax, (size, row.y), f"{abs(size):,}", 3 if size > 0 else -3)
    most = max(rows["acts"].max(), rows["suffers"].max())
    ax.axvline(0, color=INK, linewidth=0.8)
    ax.set(xlim=(-1.15 * most, 1.15 * most), ylim=(rows["y"].max() + 0.8, -0.8), xticks=[])
    room = layout.space(ax, layout.grouped(ax, rows, "actor", "voice"))
    layout.above(ax, "acts", offset=0, side=0, ha="left", color=MUTED)
    layout.above(ax, "suffers", offset=0, side=1, ha="right", color=MUTED)
    layout.label_x(ax, "terms in which the actor has that part", room)
    return ax
