"""Text is measured and broken without a renderer."""

import pytest
from hypothesis import given, strategies as st
from matplotlib.path import Path
from matplotlib.textpath import TextPath

from framing.charts.text_metrics import _reach, balanced, text_width, wrapped

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


@given(st.lists(st.sampled_from(["a", "label", "governments", "of\u00a0whom"]), min_size=1))
def test_balanced_lines_are_as_few_and_lose_no_word(words):
    text = " ".join(words)
    lines, usual = (found.split("\n") for found in (balanced(text, 90), wrapped(text, 90)))
    assert len(lines) == len(usual) and " ".join(lines) == text
    assert max(map(text_width, lines)) <= max(map(text_width, usual))


def test_no_word_is_left_alone_where_lines_can_be_of_one_length():
    text = "Reporter 13 of 46, Cuba 1 of 17 and Venezuela 2 of 18"
    room = text_width(text) - 1
    assert wrapped(text, room).endswith("\n18")
    first, second = map(text_width, balanced(text, room).split("\n"))
    assert second > 0.7 * first
