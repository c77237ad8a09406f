"""Every chart with the height its rows need, drawn as a figure of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.coded import excerpt
from framing.charts.dispersion import positions
from framing.charts.distribution import spread
from framing.charts.grid import counts_grid
from framing.charts.palette import MM, PAGE, figure_size
from framing.charts.peers import systems
from framing.charts.power import findable, without_sentences
from framing.charts.provenance import origins
from framing.charts.rates import rates_by_category
from framing.charts.ratios import forest
from framing.charts.reference import places
from framing.charts.reported import reporting_verbs
from framing.charts.responsible import said_of
from framing.charts.roles import agency, deeds, labels_per_naming
from framing.charts.sides import forest_by_government
from framing.charts.specifications import log_odds, specification_curve
from framing.charts.targets import naming
from framing.charts.terms import term_shift
from framing.charts.voices import ribbon, words_by_voice

ROWS: dict[Callable[..., Axes], float] = {
    excerpt: 25.4 / 72,  # its rows are points
    ribbon: 4.6,
    words_by_voice: 6.2,
    rates_by_category: 3.1,
    counts_grid: 5.4,
    forest: 5.0,
    forest_by_government: 3.6,
    findable: 5.0,
    without_sentences: 3.6,
    origins: 6.2,
    said_of: 4.2,
    spread: 7.0,
    systems: 3.4,
    places: 3.1,
    reporting_verbs: 3.4,
    labels_per_naming: 3.1,
    agency: 6.2,
    deeds: 3.4,
    term_shift: 2.95,
    naming: 2.95,
    positions: 1.5,
    specification_curve: 3.0,
    log_odds: 4.4,
}
"""Millimetres per row of each chart."""

LEAST = 12.0
"""Millimetres that the rows take at least."""


def drawn(
    chart: Callable[..., Axes], *tables: pd.DataFrame, width: float = PAGE, **options: Any
) -> Figure:
    """Return a figure of its own, ``width`` millimetres wide and as high as the chart's rows need.

    No pyplot is involved, so the thread of a widget may call it. Room for a title is not included:
    ``framing.publishing.export`` adds it with the title.
    """
    figure = Figure(figsize=figure_size(width, 200), layout="constrained")
    ax = chart(*tables, **options, ax=figure.subplots())
    figure.draw_without_rendering()
    around = figure.get_figheight() - ax.get_window_extent().height / figure.dpi
    rows = abs(np.subtract(*ax.get_ylim())) * ROWS[chart]
    figure.set_figheight(around + max(rows, LEAST) * MM)
    return figure
