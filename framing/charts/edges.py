"""What runs out of an axis: one arrowhead in every chart, and nothing else looks like it."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.path import Path
from matplotlib.transforms import ScaledTranslation

from framing.charts.layout import figure_of

SAID = "arrowhead: goes on beyond the axis"
"""What a chart that has arrowheads says of them."""

ROOM = 9.0
"""Points that arrowheads outside an axis take."""

POINTS = {"<": (-1, 0), ">": (1, 0), "v": (0, -1), "^": (0, 1)}
BEYOND = "beyond"


def beyond(
    ax: Axes, x: float, y: float, towards: str, colour: str, *, mark: bool = False, gid: str = ""
) -> None:
    """Draw the arrowhead that says that something goes on beyond the axis at a place on its edge.

    ``towards`` is "<", ">", "v" or "^". It is an open angle: the marks of the voices are closed.
    Where the ``mark`` itself lies beyond and is drawn on the edge, the arrowhead stands outside.
    ``gid`` names it by what the mark shows, as ``marks.mark_name`` does.
    """
    right, up = POINTS[towards]
    sides = [(-right - up, -up - right), (0, 0), (-right + up, -up + right)]
    away = 6.5 / 72 if mark else 0.0
    moved = ScaledTranslation(right * away, up * away, figure_of(ax).dpi_scale_trans)
    (line,) = ax.plot(
        [x], [y], marker=Path(sides, [Path.MOVETO, Path.LINETO, Path.LINETO]), ms=6, mew=1.1,
        mec=colour, mfc="none", clip_on=False, zorder=3, transform=ax.transData + moved,
    )  # fmt: skip
    line.set_label(BEYOND)
    line.set_gid(gid or None)


def said_beyond(ax: Axes) -> str:
    """Return the line that explains the arrowheads of a chart, or "" where it has none."""
    return f"\n{SAID}" if heads(ax) else ""


def heads(ax: Axes) -> list[tuple[float, float]]:
    """Return where the arrowheads of a chart stand, in its data."""
    places = (line.get_xydata() for line in ax.lines if line.get_label() == BEYOND)
    return [(float(x), float(y)) for ((x, y),) in map(np.asarray, places)]
