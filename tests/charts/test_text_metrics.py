"""Text is measured and broken without a renderer."""

import pytest
from hypothesis import given, strategies as st
from matplotlib.path import Path
from matplotlib.textpath import TextPath

from framing.charts.text_metrics import _reach, text_width, wrapped

WORDS = st.lists(st.text("abcmiW.-", min_size=1, max_size=12), max_size=12)


@given(WORDS, st.floats(30, 300))
def test_wrapped_lines_fit_and_lose_nothing(words, room):
    text = wrapped(" ".join(words), room)
    assert "".join(text.split()) == "".join(words)
    assert all(text_width(line) <= room for line in text.split("\n"))


def test_wrapped_keeps_words_that_a_no_break_space_holds_together():
    room = text_width("alpha beta")
    assert wrapped("alpha beta\xa0×2", room) == "alpha\nbeta\xa0×2"


def test_what_is_held_together_and_too_wide_comes_apart_between_words():
    room = text_width("united nations")
    text = wrapped("charter\xa0of\xa0the\xa0united\xa0nations", room)
    assert text.split() == ["charter", "of", "the", "united", "nations"]
    assert all(text_width(line) <= room for line in text.split("\n"))


def test_only_a_word_too_wide_is_cut():
    room = text_width("international")
    assert wrapped("an international affair", room) == "an\ninternational\naffair"
    assert len(wrapped("international", room / 2).split("\n")) > 1


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=4))
def test_a_text_reaches_as_far_as_its_extents(text):
    path = TextPath((0, 0), text, size=7)
    assert _reach(path) == path.get_extents().x1


@pytest.mark.parametrize("bent", [Path.CURVE3, Path.CURVE4])
def test_a_curve_is_followed_where_it_bends_beyond_its_ends(bent):
    points = [(0, 0), *[(4, 1)] * (bent - 2), (1, 2), (9, 9)]
    codes = [Path.MOVETO, *[bent] * (bent - 1), Path.CLOSEPOLY]
    path = Path(points, codes)
    assert 1 < _reach(path) == path.get_extents().x1 < 4
