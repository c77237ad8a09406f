"""Text is measured and broken without a renderer."""

import pytest
from hypothesis import given, strategies as st
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.textpath import TextPath

from framing.charts import layout

WORDS = st.lists(st.text("abcmiW.-", min_size=1, max_size=12), max_size=12)


@given(WORDS, st.floats(30, 300))
def test_wrapped_lines_fit_and_lose_nothing(words, room):
    text = layout.wrapped(" ".join(words), room)
    assert "".join(text.split()) == "".join(words)
    assert all(layout.text_width(line) <= room for line in text.split("\n"))


def test_wrapped_keeps_words_that_a_no_break_space_holds_together():
    assert (
        layout.wrapped("alpha beta\xa0×2", layout.text_width("alpha beta")) == "alpha\nbeta\xa0×2"
    )


def test_what_is_held_together_and_too_wide_comes_apart_between_words():
    room = layout.text_width("united nations")
    text = layout.wrapped("charter\xa0of\xa0the\xa0united\xa0nations", room)
    assert text.split() == ["charter", "of", "the", "united", "nations"]
    assert all(layout.text_width(line) <= room for line in text.split("\n"))


def test_only_a_word_too_wide_is_cut():
    room = layout.text_width("international")
    assert layout.wrapped("an international affair", room) == "an\ninternational\naffair"
    assert len(layout.wrapped("international", room / 2).split("\n")) > 1


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=4))
def test_a_text_reaches_as_far_as_its_extents(text):
    path = TextPath((0, 0), text, size=7)
    assert layout._reach(path) == path.get_extents().x1


@pytest.mark.parametrize("bent", [Path.CURVE3, Path.CURVE4])
def test_a_curve_is_followed_where_it_bends_beyond_its_ends(bent):
    points = [(0, 0), *[(4, 1)] * (bent - 2), (1, 2), (9, 9)]
    codes = [Path.MOVETO, *[bent] * (bent - 1), Path.CLOSEPOLY]
    path = Path(points, codes)
    assert 1 < layout._reach(path) == path.get_extents().x1 < 4


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
