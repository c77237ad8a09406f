"""Where a chart's bars, names, keys and titles have their places, in points (1/72 inch)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.transforms import ScaledTranslation

from framing.base.rows import labelled
from framing.charts.marks import mark_name
from framing.charts.text_metrics import TEXT, text_width, wrapped_lines

NARROW = 330.0
"""Points of width below which a chart puts its text under its rows, or leaves it to the table."""

INK, MUTED, BAND = "#222222", "#595959", "#F3F3F3"


def scale(bars: Iterable[tuple[float, float, float]], room: float) -> float:
    """Return the most points per unit at which every bar fits together with its text.

    ``bars`` holds (length, points of text before zero, points of text after zero); a negative
    length runs to the left. ``room`` is the width of the axes in points.
    """
    bars = list(bars)
    longest = max((abs(length) for length, _, _ in bars), default=0.0)
    low, high = 0.0, room / (longest or 1.0)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(reach(bars, middle)) <= room else (low, middle)
    return max(low, 1e-9)


def reach(bars: Iterable[tuple[float, float, float]], per_unit: float) -> tuple[float, float]:
    """Return how far bars and text reach left and right of zero, in points."""
    sides = [
        (max(-length, 0) * per_unit + before, max(length, 0) * per_unit + after)
        for length, before, after in bars
    ]
    return max(left for left, _ in sides), max(right for _, right in sides)


def axes(ax: Axes | None) -> Axes:
    """Return the axes given, or pyplot's current ones; pyplot is loaded only then."""
    if ax is not None:
        return ax
    from matplotlib import pyplot

    return pyplot.gca()


def figure_of(ax: Axes) -> Figure:
    """Return the figure that the axes are in; ValueError where they have been taken out of it."""
    figure = ax.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes are in no figure")
    return figure


def space(ax: Axes, beside: float = 0.0) -> float:
    """Estimate the width of the axes in points, ``beside`` being taken by text outside them."""
    figure = figure_of(ax)
    box, pars = ax.get_position(original=True), figure.subplotpars
    share = box.width
    if figure.get_layout_engine() is not None:
        share = min(1.0, box.width / (pars.right - pars.left))
    return max(share * figure.get_figwidth() * 72 - beside - 14, 40.0)


def blank(ax: Axes, message: str) -> Axes:
    """Write ``message`` in the middle of axes that have nothing to show."""
    ax.set(xticks=[], yticks=[], xlim=(0, 1), ylim=(0, 1))
    ax.spines[:].set_visible(False)
    ax.text(0.5, 0.5, message, ha="center", va="center", color=MUTED)
    return ax


def beside(ax: Axes, y: float, text: str, *, offset: float, ha: str = "left", **style: Any) -> None:
    """Write text right of the axes, or left of them for a negative ``offset``, at height ``y``."""
    ax.annotate(
        text,
        (1 if offset > 0 else 0, y),
        xycoords=ax.get_yaxis_transform(),
        xytext=(offset, 0),
        textcoords="offset points",
        ha=ha,
        va=style.pop("va", "center"),
        fontsize=TEXT,
        annotation_clip=False,
        **style,
    )


def above(
    ax: Axes, text: str, *, offset: float, side: int, ha: str, lift: float = 4, **style: Any
) -> None:
    """Write text over the top edge, ``offset`` points from the left (0) or right (1) corner."""
    ax.annotate(
        text,
        (side, 1),
        xycoords="axes fraction",
        xytext=(offset, lift),
        textcoords="offset points",
        ha=ha,
        va="bottom",
        fontsize=TEXT,
        annotation_clip=False,
        **style,
    )


def label_room(ax: Axes, left: float, right: float) -> float:
    """Return the widest that a label centred under the axes may be, text beside them being known.

    ``left`` and ``right`` are the points that text takes there: the label may run below it.
    """
    return space(ax, left + right) + 2 * min(left, right)


def grouped(
    ax: Axes, rows: pd.DataFrame, line: str, group: str, *, heading: bool = False, pad: float = 0.0
) -> float:
    """Name lines and their groups at the left of the axes, on bands; return the points they take.

    ``rows`` has the height ``y`` of every line; ``line`` and ``group`` are the columns with the
    names, ``whole``, where there is one, the names of the groups uncut. A group's name stands left
    of its first line, or as a ``heading`` above it; ``pad`` points stay free beside the axes.
    """
    ax.set_yticks(rows["y"], rows[line], fontsize=TEXT)
    ax.tick_params(axis="y", length=0, pad=3 + pad)
    groups = rows.groupby(group, sort=False)["y"].agg(["min", "max"])
    near = max(map(text_width, rows[line])) + 5 + pad
    far = near + 11 + max(text_width(name, TEXT, "bold") for name in groups.index)
    whole = dict(zip(rows[group], rows.get("whole", rows[group]), strict=True))
    offsets: list[float] = []
    for name, top in labelled(groups["min"]):
        offset = max(near, text_width(name, TEXT, "bold") + 6) if heading else far
        offsets.append(offset)
        known = mark_name("name", **{group: whole.get(name, name)})
        beside(ax, top - heading, name, offset=-offset, weight="bold", color=INK, gid=known)
    above_first = 1.6 if heading else 0.8
    bands(ax, [(top - above_first, bottom + 0.8) for top, bottom in groups.to_numpy()])
    return max(offsets) if heading else far


def bands(ax: Axes, edges: Sequence[tuple[float, float]]) -> None:
    """Shade every other row, to lead the eye across to the text beside it."""
    for top, bottom in edges[::2]:
        ax.axhspan(top, bottom, color=BAND, zorder=0, linewidth=0)


def label_x(ax: Axes, text: str, room: float) -> None:
    """Title the x axis, broken into lines of at most ``room`` points, the width of the axes."""
    ax.set_xlabel(wrapped_lines(text, room, 8.3))


def key(ax: Axes, handles: Sequence[Artist], room: float) -> None:
    """Name the marks in lines above the axes, where no data can lie under them."""
    lines = flow(handles, room)
    for up, line in enumerate(reversed(lines)):
        lift = ScaledTranslation(0, up * 10.5 / 72, figure_of(ax).dpi_scale_trans)
        legend = Legend(
            ax,
            line,
            [str(handle.get_label()) for handle in line],
            loc="lower left",
            bbox_to_anchor=(0, 1),
            bbox_transform=ax.transAxes + lift,
            ncols=len(line),
            fontsize=TEXT,
            frameon=False,
            borderaxespad=0.3,
            borderpad=0.2,
            columnspacing=1.2,
            handlelength=1.3,
            handletextpad=0.5,
        )
        ax.add_artist(legend).set_clip_on(False)  # or the layout would leave no room for it


def flow(handles: Sequence[Artist], room: float) -> list[list[Artist]]:
    """Divide the entries of a key into lines no wider than ``room`` points."""
    lines: list[list[Artist]] = [[]]
    used = 0.0
    for handle in handles:
        width = text_width(str(handle.get_label())) * 1.03 + 22
        if lines[-1] and used + width > room:
            lines, used = [*lines, []], 0.0
        lines[-1].append(handle)
        used += width
    return lines
