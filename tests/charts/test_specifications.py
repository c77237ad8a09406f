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


def dots(ax):
    """Return how many dots, down and up triangles are drawn."""
    return [
        len(marks.get_offsets())
        for marks in ax.collections
        if hasattr(marks, "get_sizes") and len(marks.get_sizes())
    ]


def drawn(frame):
    return charts.drawn(charts.specification_curve, frame, choices=CHOICES).axes[0]


def test_every_specification_has_a_mark_and_the_usual_one_a_line():
    ax = drawn(table(1.5, 0.5, 3.0, inf))
    assert sum(dots(ax)) == 4 and dots(ax) == [3, 0, 1]
    texts = [text.get_text() for text in ax.texts]
    assert {"voices", "hand", "engine", "lexicon", "list 0", "list 1"} <= set(texts)
    usual = [line for line in ax.lines if line.get_linestyle() == "--"]
    assert [line.get_xdata()[0] for line in usual] == [1]  # 0.5, then 1.5
    assert "4 specifications" in ax.get_xlabel()


def test_a_second_category_has_its_panel_in_the_same_order():
    both = pd.concat([table(2.0, 1.0), table(0.0, nan, category="law")])
    ax = drawn(both)
    texts = " ".join(text.get_text() for text in ax.texts)
    assert "all categories: ratio" in texts and "law: ratio" in texts
    assert sum(dots(ax)) == 3  # a ratio of 0 to 0 has no mark


def test_without_specifications_it_says_so():
    ax = drawn(table().reindex(columns=table(1.0).columns))
    assert [text.get_text() for text in ax.texts] == ["no specification"]


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


def test_without_words_the_chart_of_words_says_so():
    ax = charts.drawn(charts.log_odds, WORDS.iloc[:0]).axes[0]
    assert [text.get_text() for text in ax.texts] == ["no words"]
