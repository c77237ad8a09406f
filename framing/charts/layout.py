"""Text measured without a renderer, so that PDF, SVG and PNG are laid out alike.

Lengths are in points (1/72 inch). Every piece of text that a chart writes itself is ``TEXT``
points high, the smallest size that journals accept in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.legend import Legend
from matplotlib.path import Path
from matplotlib.textpath import TextPath, text_to_path
from matplotlib.transforms import ScaledTranslation

from framing.base.rows import labelled
from framing.charts.marks import mark_name

TEXT = 7.0
NARROW = 330.0
"""Points of width below which a chart puts its text under its rows, or leaves it to the table."""

SPACES = re.compile(r"[ \n\t]+")
INK, MUTED, BAND = "#222222", "#595959", "#F3F3F3"


def text_width(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """Return the width of the longest line of ``text``, in points, rounded up by a fiftieth.

    It is set in the typeface of the theme in use. Screens fit letters to their grid, which makes a
    line there a little wider than in print.
    """
    return _width(text, size, weight, *typeface())


def advance(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """Return how far a text moves the next one, in points: with its spaces, and nothing added."""
    font = FontProperties(family=list(typeface()[0]), size=size, weight=weight)
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def typeface() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the families of type that the theme asks for, and what it takes for a plain one."""
    return tuple(rcParams["font.family"]), tuple(rcParams["font.sans-serif"])


@lru_cache(maxsize=8192)
def _width(
    text: str, size: float, weight: str, families: tuple[str, ...], _generic: tuple[str, ...]
) -> float:
    """Return the width of a text; each sign comes from the first family that has it."""
    font = FontProperties(family=list(families), size=size, weight=weight)
    lines = [line for line in text.split("\n") if line.strip()]
    ends = (_reach(TextPath((0, 0), line, prop=font)) for line in lines)
    return 1.02 * max(ends, default=0.0)


def _reach(path: Path) -> float:
    """Return how far right a path reaches: as its extents say, at a tenth of the cost.

    No curve leaves the hull of its points, so that where the last of all points is one at which a
    line or curve ends, no curve need be followed.
    """
    codes, points = np.asarray(path.codes), np.asarray(path.vertices)
    drawn = np.flatnonzero(codes != Path.CLOSEPOLY)
    x = points[drawn, 0]
    last = drawn[x == x.max(initial=-np.inf)]
    if any(_is_end(codes, at) for at in last):
        return float(points[last[0], 0])
    return float(path.get_extents().x1)


def _is_end(codes: np.ndarray, at: int) -> bool:
    """Return whether a line or curve ends at a point, and is not only bent towards it."""
    points = {int(Path.CURVE3): 2, int(Path.CURVE4): 3}.get(int(codes[at]), 1)
    run = 1
    while run <= at and codes[at - run] == codes[at]:
        run += 1
    return run % points == 0


def wrapped(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Break ``text`` into lines no wider than ``room`` points, at spaces where possible.

    A no-break space holds words together; a word wider than the room is cut, since a cut word can
    be read and an overprinted one cannot.
    """
    lines: list[str] = []
    words = (pieces(word, room, size, weight) for word in SPACES.split(text))
    for word in chain.from_iterable(words):
        longer = f"{lines[-1]} {word}" if lines else ""
        if longer and text_width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def wrapped_lines(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Break every line of ``text`` into lines no wider than ``room`` points."""
    return "\n".join(wrapped(line, room, size, weight) for line in text.split("\n"))


def pieces(word: str, room: float, size: float = TEXT, weight: str = "normal") -> list[str]:
    """Cut a word into parts that fit the room, in points; most words stay whole.

    Words that a no-break space holds together come apart there first.
    """
    if text_width(word, size, weight) <= room:
        return [word]
    if "\xa0" in word.strip("\xa0"):
        held = word.split("\xa0")
        return list(chain.from_iterable(pieces(part, room, size, weight) for part in held))
    parts = [""]
    for letter in word:
        if parts[-1] and text_width(parts[-1] + letter, size, weight) > room:
            parts.append("")
        parts[-1] += letter
    return parts


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
