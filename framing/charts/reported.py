"""With which classes of verbs each voice is reported: shares of its acts, with intervals."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.shares import mark_shares, spaced, write_words


def reporting_verbs(table: pd.DataFrame, *, voices: Sequence[str], ax: Axes | None = None) -> Axes:
    """Show which share of a voice's acts of reporting has a verb of each class, with intervals.

    ``table`` as made by ``measures.reported.reporting_verbs``: a line per voice and class met, the
    acts over all of the voice at the right and, where there is room, the verbs.
    """
    ax = layout.axes(ax)
    rows = table[table["voice"].isin(list(voices))]
    if rows.empty:
        return layout.blank(ax, "nobody is reported with a verb")
    rows = spaced(rows, voices)
    mark_shares(ax, rows, voices)
    counts = [f"{row.acts:,} of {row.of:,}" for row in named_rows(rows)]
    beside = layout.grouped(ax, rows, "class", "voice")
    beside += write_words(ax, rows, counts, "verbs", none="verbs")
    text = "share of the voice’s acts of reporting, 95% interval"
    layout.label_x(ax, text, layout.space(ax, beside))
    return ax
