"""Who is labelled when named, who acts and who suffers, and how deeds are told."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.bars import parted, write_beside
from framing.charts.layout import INK, MUTED
from framing.charts.palette import voice_colours
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
    text = "terms that tell of a deed" + (f"\nnone: {', '.join(silent)}" if len(silent) else "")
    parted(ax, counts, tails, FORMS, FORMS, text)
    return ax


def _tails(rows: pd.DataFrame, counts: pd.DataFrame) -> list[str]:
    """Write what stands at the end of each bar."""
    named = rows.groupby("voice")["named"].sum()
    sizes = counts.sum(axis=1)
    return [f"{size:,}, agent named in {named[voice]:,}" for voice, size in labelled(sizes)]


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
                write_beside(ax, (size, row.y), f"{abs(size):,}", 3 if size > 0 else -3)
    most = max(rows["acts"].max(), rows["suffers"].max())
    ax.axvline(0, color=INK, linewidth=0.8)
    ax.set(xlim=(-1.15 * most, 1.15 * most), ylim=(rows["y"].max() + 0.8, -0.8), xticks=[])
    room = layout.space(ax, layout.grouped(ax, rows, "actor", "voice"))
    layout.above(ax, "acts", offset=0, side=0, ha="left", color=MUTED)
    layout.above(ax, "suffers", offset=0, side=1, ha="right", color=MUTED)
    layout.label_x(ax, "terms in which the actor has that part", room)
    return ax
