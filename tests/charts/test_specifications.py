"""Charts of robustness: a column per specification, a row per word, nothing lost at the edges."""

from math import inf, nan

import pandas as pd
import pytest

from framing import charts

CHOICES = ["voices", "lexicon"]


def table(*ratios, category="all"):
    rows = [
        {"voices": "engine" if n % 2 else "hand", "lexicon": f"list {n // 2}", "category": category,
         "ratio": ratio, "low": ratio / 2, "high": ratio * 2}
        for n, ratio in enumerate(ratios)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def marks(ax):
    """Return the places of the marks of every panel, from left to right."""
    drawn = [line.get_xydata().tolist() for line in ax.lines if line.get_marker() == "o"]
    return [sorted(pale + dark) for dark, pale in zip(drawn[::2], drawn[1::2], strict=True)]


def texts(ax):
    return [text.get_text() for text in ax.texts]


def drawn(frame):
    return charts.drawn(charts.specification_curve, frame, choices=CHOICES).axes[0]


def test_every_specification_has_a_mark_and_the_usual_one_a_line():
    ax = drawn(table(1.5, 0.5, 3.0, 2.0))
    (panel,) = marks(ax)
    assert [x for x, _ in panel] == [0, 1, 2, 3]
    heights = [y for _, y in panel]
    assert heights == sorted(heights, reverse=True)  # sorted, larger ratios higher up
    assert {"voices", "hand", "engine", "lexicon", "list 0", "list 1"} <= set(texts(ax))
    usual = [line for line in ax.lines if line.get_linestyle() == "--"]
    assert [line.get_xdata()[0] for line in usual] == [1]  # 0.5, then 1.5
    assert "4 specifications" in ax.get_xlabel()


def test_a_panel_ends_where_its_intervals_end_and_cuts_nothing():
    ax = drawn(table(1.5, 0.5, 3.0))  # intervals from 1/4 to 6
    assert "nothing is cut" in texts(ax)
    assert {"1/4", "1", "4"} <= set(texts(ax)) and "16" not in texts(ax)


@pytest.mark.parametrize(
    ("ratios", "said"),
    [
        ((1.5, inf), "ratios on the edge: 1 of infinity; intervals cut there: 1"),
        ((1.5, 0.0, 0.0), "ratios on the edge: 2 of 0; intervals cut there: 2"),
        ((1.0, 20.0), "intervals cut there: 1"),  # up to 40, the axis ends at 32
        ((1.0, 90.0), "ratios on the edge: 1 above 32; intervals cut there: 1"),
        ((1.0, 1 / 90), "ratios on the edge: 1 below 1/32; intervals cut there: 1"),
        ((1.0, nan), "nothing is cut"),
    ],
)
def test_what_a_panel_cuts_is_said_over_it(ratios, said):
    ax = drawn(table(*ratios))
    assert said in texts(ax)


def test_marks_of_what_is_cut_stand_on_the_edge():
    (panel,) = marks(drawn(table(1.0, inf, 90.0, 0.0)))
    heights = [y for _, y in panel]  # in the order 0, 1, 90, infinite
    assert heights[2] == heights[3] < heights[1] < heights[0]


def test_a_second_category_has_its_panel_in_the_same_order():
    both = pd.concat([table(2.0, 1.0), table(0.0, nan, category="law")])
    ax = drawn(both)
    assert {"all categories: ratio, reporter ÷ quoted", "law: ratio, reporter ÷ quoted"} <= set(
        texts(ax)
    )
    first, second = marks(ax)
    assert [x for x, _ in first] == [0, 1]
    assert [x for x, _ in second] == [1]  # a ratio of 0 to 0 has no mark
    assert max(y for _, y in first) < min(y for _, y in second)


def test_where_ratios_are_equal_the_next_category_gives_the_order():
    both = pd.concat([table(inf, inf, inf), table(0.5, 2.0, 1.0, category="law")])
    second = marks(drawn(both))[1]
    assert [y for _, y in second] == sorted((y for _, y in second), reverse=True)


def test_without_specifications_it_says_so():
    ax = drawn(table().reindex(columns=table(1.0).columns))
    assert texts(ax) == ["no specification"]


WORDS = pd.DataFrame(
    [
        (word, n, 3 - n, prior, value, value - 1, value + 1, value)
        for prior in (100, 1000)
        for n, (word, value) in enumerate([("war", 2.0), ("peace", -1.0), ("sun", 0.2)])
    ],
    columns=["word", "count", "against_count", "prior", "log_odds", "low", "high", "z"],
)


@pytest.mark.parametrize(("words", "named"), [(1, ["war", "peace"]), (9, ["war", "sun", "peace"])])
def test_words_with_their_counts_stand_in_rows(words, named):
    ax = charts.drawn(charts.log_odds, WORDS, words=words).axes[0]
    assert [label.get_text() for label in ax.get_yticklabels()] == named
    assert "0 : 3" in [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("width", [84, 174])
def test_the_counts_of_words_have_a_head_that_nothing_lies_over(width):
    figure = charts.drawn(charts.log_odds, WORDS, width=width)
    figure.draw_without_rendering()
    (ax,) = figure.axes
    (head,) = [text for text in ax.texts if text.get_text() == "reporter :\nquoted"]
    counts = next(text for text in ax.texts if text.get_text() == "0 : 3")
    box, below = head.get_window_extent(), counts.get_window_extent()
    assert box.x0 == pytest.approx(below.x0, abs=1) and box.y0 > below.y1
    keys = [key.get_window_extent() for key in ax.artists]
    assert keys and all(key.x1 < box.x0 for key in keys) and box.x1 <= figure.bbox.x1


def test_without_words_the_chart_of_words_says_so():
    ax = charts.drawn(charts.log_odds, WORDS.iloc[:0]).axes[0]
    assert [text.get_text() for text in ax.texts] == ["no words"]
