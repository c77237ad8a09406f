"""Bands of what could not be found, and ratios without a sentence: where their tables say."""

import numpy as np
import pandas as pd
import pytest

from framing import charts
from framing.charts.edges import heads
from framing.charts.power import LIMIT
from framing.measures.power import POWER_COLUMNS, WITHOUT_COLUMNS

POWER = pd.DataFrame(
    [
        ("law", 5, 300, 400, 0.0, 0.0, 0.9, np.nan, np.nan, 0.015),
        ("label", 20, 300, 400, 7.0, 2.0, 20.0, 0.1, 5.0, 0.0001),
        ("victim", 0, 300, 400, np.nan, 0.0, np.inf, np.nan, np.nan, 1.0),
    ],
    columns=POWER_COLUMNS,
)


@pytest.mark.parametrize("width", [84, 174])
def test_bands_are_what_could_not_be_found_most_terms_first(width):
    (ax,) = charts.drawn(charts.findable, POWER, width=width).axes
    assert [label.get_text() for label in ax.get_yticklabels()] == ["label", "law"]
    bands = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    assert bands == [pytest.approx((0.1, 5.0)), pytest.approx((1 / LIMIT, LIMIT))]
    marks = [line.get_xdata()[0] for line in ax.lines if line.get_zorder() == 4]
    assert marks == [7.0, 1 / LIMIT]
    assert set(heads(ax)) == {(1 / LIMIT, 1.0), (LIMIT, 1.0)}  # a ratio of 0, a band without end
    texts = {text.get_text() for text in ax.texts}
    assert {"≤ 0.10 or ≥ 5.0", "never", "20", "5"} <= texts
    assert ("0.015" in texts) == (width == 174)


WITHOUT = pd.DataFrame(
    [("label", number, 9, 300, 2, 400, 6.0 + number / 10, 2.0, 20.0) for number in range(-1, 12)],
    columns=WITHOUT_COLUMNS,
)


def test_lines_are_all_sentences_and_then_those_that_matter_most():
    (ax,) = charts.drawn(charts.without_sentences, WITHOUT, most=3).axes
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert names == ["all sentences", *(f"without sentence {n}" for n in (1, 2, 3))]
    marks = [line for line in ax.lines if line.get_zorder() == 4]
    assert [line.get_xdata()[0] for line in marks] == pytest.approx([5.9, 6.0, 6.1, 6.2])
    assert marks[0].get_color() != marks[1].get_color() == marks[2].get_color()
    assert "9 further lines" in ax.get_xlabel() and heads(ax) == []


@pytest.mark.parametrize(
    ("chart", "table"), [(charts.findable, POWER.iloc[2:]), (charts.without_sentences, WITHOUT[:0])]
)
def test_without_a_term_it_says_so(chart, table):
    (ax,) = charts.drawn(chart, table).axes
    assert [text.get_text() for text in ax.texts] == ["no term"]
