"""The desk's charts: the package's own, drawn for a width, as SVG whose marks have names."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import NamedTuple

import matplotlib as mpl
import matplotlib.style
import pandas as pd
from matplotlib.figure import Figure

from framing.charts import counts_grid, drawn, forest, naming, positions, rates_by_category
from framing.charts.layout import blank
from framing.charts.palette import COLUMN, PAGE, STYLE, figure_size
from framing.charts.typeface import embedded
from framing.measures import claims
from framing.measures.analysis import Analysis
from framing.measures.contrasts import contrasts
from framing.measures.selections import Selection, selected
from framing.publishing.export import FIXED

EVERYTHING = Selection()

LONG = 120
"""Sentences from which the test of their parts is left to the report: it would take seconds."""

NARROWER, ROOMY = 120.0, 150.0
"""Millimetres: up to the first charts put text under their rows, from the second on beside them."""

POINT = 96 / 25.4
"""Pixels of a screen in a millimetre, as browsers count them."""


class Picture(NamedTuple):
    """A chart, and what it is drawn from."""

    figure: Figure
    table: pd.DataFrame


def ratios(found: Analysis, chosen: Selection, width: float) -> Picture:
    """Draw the reporter's rates over those of the quoted, tested over every planned category."""
    whole = _whole(found, chosen)
    if not whole.quoted or not whole.totals.set_index("voice").loc[whole.quoted, "words"].sum():
        return Picture(_blank("nobody is quoted: there is nothing to compare", width), whole.counts)
    if _is_long(whole):
        names = claims.planned_categories(whole.categories)
        planned = whole.counts[whole.counts["category"].isin(names)]
        table = contrasts(planned, against=whole.quoted)
    else:
        table = claims.comparison(whole, whole.quoted)
    if chosen.categories:
        table = table[table["category"].isin(chosen.categories)]
    return Picture(drawn(forest, table, width=width), table)


def rates(found: Analysis, chosen: Selection, width: float) -> Picture:
    """Draw rates by category and voice."""
    view = selected(found, chosen)
    return Picture(
        drawn(rates_by_category, view.counts, voices=view.voices, width=width), view.counts
    )


def counts(found: Analysis, chosen: Selection, width: float) -> Picture:
    """Draw the counts of every voice and category."""
    view = selected(found, chosen)
    return Picture(drawn(counts_grid, view.counts, voices=view.voices, width=width), view.counts)


def places(found: Analysis, chosen: Selection, width: float) -> Picture:
    """Draw where in the article the terms fall."""
    view = selected(found, chosen)
    tokens = _whole(found, chosen).tokens
    options = {"voices": view.voices, "categories": view.categories}
    return Picture(drawn(positions, view.hits, tokens, width=width, **options), view.hits)


def names(found: Analysis, chosen: Selection, width: float) -> Picture:
    """Draw which words each voice uses about whom."""
    view = selected(found, chosen)
    return Picture(drawn(naming, view.hits, voices=view.voices, width=width), view.hits)


def _blank(message: str, width: float) -> Figure:
    """Return a figure that says why there is no chart."""
    figure = Figure(figsize=figure_size(width, 30), layout="constrained")
    blank(figure.subplots(), message)
    return figure


def _is_long(whole: Analysis) -> bool:
    """Return whether the test of an article's parts would keep the reader waiting."""
    return bool(whole.tokens["sentence"].nunique() >= LONG)


def _whole(found: Analysis, chosen: Selection) -> Analysis:
    """Return the analysis under the reading of a selection, nothing left out."""
    return selected(found, Selection(reading=chosen.reading))


CHARTS: dict[str, Callable[[Analysis, Selection, float], Picture]] = {
    "ratios": ratios,
    "rates": rates,
    "counts": counts,
    "where they fall": places,
    "naming": names,
}
"""The charts of the desk, by the names it gives them."""


def picture_of(
    chart: str, found: Analysis, chosen: Selection = EVERYTHING, width: float = PAGE
) -> Picture:
    """Return a chart of a selection as the desk draws it, ``width`` millimetres wide.

    ``chart`` is a key of CHARTS. No pyplot is involved: a widget's callbacks run on a thread of
    their own.
    """
    with mpl.style.context(STYLE):
        return CHARTS[chart](found, chosen, width)


def shown(chart: str, found: Analysis, chosen: Selection, width: float) -> str:
    """Return a chart as the page shows it."""
    return svg(picture_of(chart, found, chosen, width).figure)


def note(chart: str, whole: Analysis) -> str:
    """Return what is to be said below a chart, or nothing."""
    if chart != "ratios" or not _is_long(whole):
        return ""
    return "p: terms as units, of which nothing is claimed; the report tests parts of sentences"


def millimetres(pixels: int) -> float:
    """Return the width of a chart for a place on the screen, from one column to a page.

    Between the widths at which charts are laid out for a column and for a page none is good: the
    text beside the axes would leave them no room.
    """
    wanted = min(max(pixels / POINT, COLUMN), PAGE)
    return wanted if wanted > ROOMY else min(wanted, NARROWER)


def svg(figure: Figure) -> str:
    """Return a figure as SVG, text as text and the marks with their names."""
    file = io.StringIO()
    with mpl.rc_context(FIXED):
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    text = embedded(file.getvalue())
    return text[text.index("<svg") :]
