"""Rates over time: marks where the table says, names that do not lie over each other."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from matplotlib.figure import Figure

from framing.charts.edges import SAID, heads
from framing.charts.palette import MM
from framing.charts.periods import apart, over_time, panels
from framing.publishing.export import laid_out, titled

VOICES = ["Reporter", "Freedonia", "Sylvania"]
QUARTERS = ["2024-Q1", "2024-Q2", "2024-Q4"]


def table(outlets=("Courier",), voices=("Reporter", "Freedonia")):
    rows = [
        (outlet, quarter, voice, 5 + at, 10.0 * (v + 1) + at, 5.0, 30.0 + 10 * at)
        for outlet in outlets
        for at, quarter in enumerate(QUARTERS)
        for v, voice in enumerate(voices)
    ]
    names = ["outlet", "quarter", "voice", "articles", "per_1000", "low", "high"]
    return pd.DataFrame(rows, columns=names).assign(count=1, words=100)


def drawn(rates, **options):
    return over_time(rates, unit="quarter", voices=VOICES, ax=Figure().subplots(), **options)


def test_marks_stand_where_the_table_says():
    ax = drawn(table())
    marks = [line for line in ax.lines if line.get_linewidth() == 0.5]
    heights = [line.get_ydata() for line in marks]  # of the third quarter there is no article
    np.testing.assert_array_equal(heights, [[10, 11, np.nan, 12], [20, 21, np.nan, 22]])
    assert [np.round(line.get_xdata()).tolist() for line in marks] == [[0, 1, 2, 3]] * 2
    assert {line.get_marker() for line in marks} == {"o", "s"}
    ends = [segment for group in ax.collections for segment in group.get_segments()]
    assert [5.0, 30.0] in [segment[:, 1].tolist() for segment in ends if len(segment)]
    assert [text.get_text() for text in ax.texts] == ["Reporter", "Freedonia"]


def test_an_interval_beyond_the_axis_has_an_arrowhead():
    ax = drawn(table(), limit=35)
    assert [y for _, y in heads(ax)] == [35] * 4
    assert ax.get_ylim() == (0, 35)


def test_arrowheads_are_explained_where_there_are_any():
    high = table().assign(high=[900.0, *[20.0] * 5], words=[1, *[100] * 5])
    for rates, said in ((high, True), (table(), False)):
        figure = panels(rates, by="outlet", unit="quarter", voices=VOICES)
        assert (SAID in figure.axes[-1].get_xlabel()) == said


def test_marks_without_an_interval_are_explained():
    alone = table().assign(low=np.nan, high=[np.nan, *[20.0] * 5])
    for rates, said in ((alone, True), (table(), False)):
        figure = panels(rates, by="outlet", unit="quarter", voices=VOICES)
        assert ("one article, no interval" in figure.axes[-1].get_xlabel()) == said


def test_the_axis_has_the_periods_between_too():
    ax = drawn(table())
    names = [label.get_text() for label in ax.get_xticklabels()]
    assert names == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]


def test_a_rate_without_an_interval_is_a_mark():
    ax = drawn(table().assign(low=np.nan, high=np.nan))
    assert ax.get_ylim() == (0, pytest.approx(1.04 * 22))
    assert heads(ax) == []


def test_a_period_without_words_has_no_mark():
    rates = table().drop(index=[2])  # the reporter's second quarter
    marks = [line for line in drawn(rates).lines if line.get_linewidth() == 0.5]
    assert np.isnan(marks[0].get_ydata()).tolist() == [False, True, True, False]


def test_many_periods_are_not_all_named():
    quarters = [f"{year}-Q{q}" for year in range(2000, 2012) for q in range(1, 5)]
    rates = pd.concat([table().iloc[:1].assign(quarter=name) for name in quarters])
    assert len(drawn(rates).get_xticks()) <= 12


def test_nothing_to_show_is_said():
    (text,) = drawn(table().iloc[:0]).texts
    assert text.get_text() == "no words"


def test_panels_share_their_axes():
    figure = panels(table(("Courier", "Gazette")), by="outlet", unit="quarter", voices=VOICES)
    assert figure.get_figwidth() == pytest.approx(174 * MM)
    titles = [ax.get_title(loc="left") or ax.get_title() for ax in figure.axes]
    assert titles == [f"{name}: 5 to 7 articles each quarter" for name in ("Courier", "Gazette")]
    assert len({ax.get_ylim() for ax in figure.axes}) == 1


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_one_label_stands_in_the_middle_of_all_panels(number):
    rates = table(tuple(f"Courier {at}" for at in range(number)))
    figure = panels(rates, by="outlet", unit="quarter", voices=VOICES)
    titled(figure, "A title\nof two lines", 174)
    with laid_out(figure):  # where the axes have been moved since the label was placed
        label = figure._supylabel.get_window_extent()
        top, bottom = figure.axes[0].bbox.y1, figure.axes[-1].bbox.y0
        left = min(ax.get_tightbbox().x0 for ax in figure.axes)
    assert (label.y0 + label.y1) / 2 == pytest.approx((top + bottom) / 2, abs=1)
    assert label.x0 > 0 and label.x1 <= left
    assert not any(ax.get_ylabel() for ax in figure.axes)


@pytest.mark.parametrize("width", [84, 174])
def test_the_names_of_periods_do_not_lie_over_each_other(width):
    quarters = [f"{year}-Q{q}" for year in range(2000, 2004) for q in range(1, 5)]
    rates = pd.concat([table().iloc[:1].assign(quarter=name) for name in quarters])
    figure = panels(rates, by="outlet", unit="quarter", voices=VOICES, width=width)
    figure.draw_without_rendering()
    boxes = [label.get_window_extent() for label in figure.axes[0].get_xticklabels()]
    assert len(boxes) > 3 and all(one.x1 < other.x0 for one, other in pairwise(boxes))


def test_a_corpus_without_dates_has_a_figure_that_says_so():
    figure = panels(table().iloc[:0], by="outlet", unit="quarter", voices=VOICES)
    (text,) = figure.axes[0].texts
    assert text.get_text() == "no article whose date tells the quarter"


HEIGHTS = st.lists(st.floats(0, 10), min_size=1, max_size=6).map(sorted)


@given(HEIGHTS)
def test_names_stand_apart_and_below_the_top(heights):
    moved = apart(heights, 1.0, 10.0)
    assert all(b - a >= 1 - 1e-9 for a, b in pairwise(moved))
    assert max(moved) <= 10
    if len(heights) == 1:
        assert moved == heights
