"""Bars keep room for their text, axes know their width."""

import pytest
from hypothesis import given, strategies as st
from matplotlib.figure import Figure

from framing.charts import layout


def test_scale_by_hand():
    # 10 units and 20 points of text in 100 points: 8 points a unit.
    assert layout.scale([(10, 0, 20), (1, 0, 30)], 100) == pytest.approx(8)
    # Two sides: 5 s + 10 on the left, 5 s + 30 on the right.
    assert layout.scale([(-5, 10, 0), (5, 0, 30)], 140) == pytest.approx(10)


@given(
    st.lists(st.tuples(st.floats(-50, 50), st.floats(0, 20), st.floats(0, 20)), min_size=1),
    st.floats(60, 600),
)
def test_at_its_scale_everything_fits(bars, room):
    per_unit = layout.scale(bars, room)
    assert sum(layout.reach(bars, per_unit)) <= room + 1e-3


def test_space_counts_columns_of_a_figure():
    figure = Figure(figsize=(6, 2), layout="constrained")
    one, other = figure.subplots(1, 2)
    whole = Figure(figsize=(6, 2), layout="constrained").subplots()
    assert layout.space(one) == pytest.approx(layout.space(other))
    assert 2 * layout.space(one) < layout.space(whole) <= 6 * 72


def test_blank_says_why():
    ax = layout.blank(Figure().subplots(), "no loaded term")
    assert [text.get_text() for text in ax.texts] == ["no loaded term"]
    assert not len(ax.get_xticks())
