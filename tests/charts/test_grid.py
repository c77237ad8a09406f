"""The grid of counts: every cell is its row of the table."""

import pandas as pd
import pytest

from framing import charts

COUNTS = pd.DataFrame(
    [
        ("Reporter", "label", 17, 100, 170.0),
        ("Reporter", "law", 0, 100, 0.0),
        ("Sylvania", "label", 3, 50, 60.0),
        ("Sylvania", "law", 5, 50, 100.0),
        ("Freedonia", "label", 0, 0, float("nan")),
        ("Freedonia", "law", 0, 0, float("nan")),
    ],
    columns=["voice", "category", "count", "words", "per_1000"],
)


def test_each_cell_is_a_row_of_the_table():
    ax = charts.drawn(charts.counts_grid, COUNTS, voices=["Reporter", "Sylvania"]).axes[0]
    assert [text.get_text() for text in ax.texts] == ["17", "3", "0", "5"]
    assert ax.collections[0].get_array().ravel().tolist() == [170.0, 60.0, 0.0, 100.0]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["label", "law"]
    heads = [label.get_text() for label in ax.get_xticklabels()]
    assert heads == ["Reporter\n100 words", "Sylvania\n50 words"]


def test_a_voice_without_words_has_no_column():
    ax = charts.drawn(charts.counts_grid, COUNTS, voices=["Freedonia", "Sylvania"]).axes[0]
    assert [label.get_text().split("\n")[0] for label in ax.get_xticklabels()] == ["Sylvania"]


@pytest.mark.parametrize("voices", [["Freedonia"], []])
def test_without_words_it_says_so(voices):
    ax = charts.drawn(charts.counts_grid, COUNTS, voices=voices).axes[0]
    assert [text.get_text() for text in ax.texts] == ["no words"]


def test_zeros_are_white():
    ax = charts.drawn(charts.counts_grid, COUNTS, voices=["Reporter"]).axes[0]
    mesh = ax.collections[0]
    assert mesh.cmap(mesh.norm(0.0))[:3] == (1.0, 1.0, 1.0)
