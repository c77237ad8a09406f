"""Who is labelled when named, who acts and who suffers, and how deeds are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from framing.base.rows import labelled, named_rows
from framing.charts import layout
from framing.charts.layout import INK, MUTED, NARROW, TEXT, text_width
from framing.charts.palette import ink, voice_colours, voice_faces, voice_markers

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
    rows = _spaced(rows, voices)
    _mark_shares(ax, rows, voices)
    ax.set(xlim=(-0.02, 1.02), ylim=(rows["y"].max() + 0.8, -0.8))
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    room = layout.space(ax, layout.grouped(ax, rows, "actor", "voice") + _write_labels(ax, rows))
    text = "share of namings that carry a label, 95% interval"
    rest = int((~shown).sum())
    note = f"\nleft out: {rest}, named under {fewest} times, not labelled" if rest else ""
    layout.label_x(ax, text + note, room)
    ax.grid(axis="x")
    return ax


def _spaced(rows: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Order rows by voice and give every line its height ``y``."""
    order = {name: at for at, name in enumerate(v for v in voices if v in set(rows["voice"]))}
    rows = rows.assign(rank=rows["voice"].map(order)).sort_values("rank", kind="stable")
    rows = rows.reset_index(drop=True)
    return rows.assign(y=rows.index + 0.6 * rows["rank"])


def _mark_shares(ax: Axes, rows: pd.DataFrame, voices: Sequence[str]) -> None:
    """Draw a mark and its interval on every line."""
    colours, faces, markers = voice_colours(voices), voice_faces(voices), voice_markers(voices)
    for row in named_rows(rows):
        ax.plot([row.low, row.high], [row.y] * 2, color=colours[row.voice], linewidth=1.1, zorder=2)
        style: dict[str, Any] = {"mfc": faces[row.voice], "ms": 4.4, "mew": 0.9, "zorder": 4}
        colour = colours[row.voice]
        ax.plot(row.share, row.y, markers[row.voice], color=colour, clip_on=False, **style)


def _write_labels(ax: Axes, rows: pd.DataFrame) -> float:
    """Write counts, and the labels where there is room; return the points they take."""
    counts = [f"{row.labelled:,} of {row.namings:,}" for row in named_rows(rows)]
    edge = max(map(text_width, counts)) + 6
    for y, text in zip(rows["y"], counts, strict=True):
        layout.beside(ax, y, text, offset=edge, ha="right", color=INK)
    if layout.space(ax) < NARROW:
        return edge
    room = 0.3 * layout.space(ax)
    cut = [_cut(text, room) for text in rows["labels"]]
    for y, text in zip(rows["y"], cut, strict=True):
        layout.beside(ax, y, text, offset=edge + 6, color=MUTED)
    return edge + 6 + max(map(text_width, cut))


def _cut(text: str, room: float) -> str:
    """Return as many of the words of a list as fit, and how many more there are."""
    words = text.split(", ") if text else []
    for keep in range(len(words), 0, -1):
        rest = f" + {len(words) - keep}" if keep < len(words) else ""
        if text_width(", ".join(words[:keep]) + rest) <= room or keep == 1:
            return ", ".join(words[:keep]) + rest
    return ""


def agency(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show how each voice tells of deeds: one bar per voice, parted by construction.

    ``table`` as made by ``measures.agency.agency``. At the end of a bar stands how many deeds there
    are and in how many the sentence names an actor who does it.
    """
    ax = layout.axes(ax)
    rows = table[table["voice"].isin(list(voices))]
    if rows.empty or not rows["count"].sum():
        return layout.blank(ax, "no deed is told")
    counts = rows.pivot(index="voice", columns="construction", values="count")
    counts = counts.reindex(index=[v for v in voices if v in counts.index], columns=list(FORMS))
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
    layout.label_x(ax, "terms that tell of a deed", room)
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
    return [
        f"{size:,}, agent named in {named[voice]:,}" if size else "none"
        for voice, size in labelled(sizes)
    ]


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
    rows = _spaced(rows, voices)
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
    layout.above(ax, "← acts", offset=0, side=0, ha="left", color=MUTED)
    layout.above(ax, "suffers →", offset=0, side=1, ha="right", color=MUTED)
    layout.label_x(ax, "terms in which the actor has that part", room)
    return ax
