"""The forest by government: each mark where its row says, filled where its own family tells."""

import numpy as np
import pandas as pd
import pytest

from framing import charts
from framing.charts import palette
from framing.charts.edges import heads

VOICES = ["Reporter", "Freedonia", "Sylvania"]
ROWS = [
    ("Freedonia", "label", 9, 3, 3.0, 1.1, 8.0, 0.04, 0.2),
    ("Sylvania", "label", 9, 1, 9.0, 1.4, 60.0, 0.03, 0.01),
    ("Freedonia", "law", 0, 5, 0.0, 0.0, 0.6, 0.02, 0.03),
    ("Sylvania", "law", 0, 0, np.nan, 0.0, np.inf, 1.0, 1.0),
]
COLUMNS = ["against", "category", "count", "against_count", "ratio", "low", "high"]
TABLE = pd.DataFrame(ROWS, columns=[*COLUMNS, "p_holm", "p_sentences_holm"])
TABLE = TABLE.assign(side="Reporter", words=300, against_words=200)


def marks(ax):
    return [line for line in ax.lines if line.get_zorder() == 4]


@pytest.mark.parametrize("width", [84, 174])
def test_each_government_has_its_mark_and_an_empty_line_is_left_out(width):
    (ax,) = charts.drawn(charts.forest_by_government, TABLE, voices=VOICES, width=width).axes
    limit = ax.get_xlim()[1]
    places = [mark.get_xdata()[0] for mark in marks(ax)]
    assert places == [3.0, 9.0, pytest.approx(1 / limit)]
    colours, shapes = palette.voice_colours(VOICES), palette.voice_markers(VOICES)
    for mark, voice in zip(marks(ax), ["Freedonia", "Sylvania", "Freedonia"], strict=True):
        assert (mark.get_color(), mark.get_marker()) == (colours[voice], shapes[voice])
    assert [label.get_text() for label in ax.get_yticklabels()] == [
        *("Freedonia", "Sylvania", "Freedonia")
    ]
    assert heads(ax) == [(1 / limit, marks(ax)[2].get_ydata()[0])]


def test_filled_is_what_the_test_of_sentence_parts_tells():
    (ax,) = charts.drawn(charts.forest_by_government, TABLE, voices=VOICES).axes
    assert [mark.get_markerfacecolor() != "#FFFFFF" for mark in marks(ax)] == [False, True, True]
    texts = {text.get_text() for text in ax.texts}
    assert {"9 / 300 : 3 / 200", "3.0 (1.1 to 8.0)", "0.040", "0.20"} <= texts
    assert {"corrected p,\nterms", "corrected p,\nsentence parts"} <= texts
    alone = TABLE.drop(columns="p_sentences_holm")
    (ax,) = charts.drawn(charts.forest_by_government, alone, voices=VOICES).axes
    assert all(mark.get_markerfacecolor() != "#FFFFFF" for mark in marks(ax))


def test_without_a_term_it_says_so():
    for table in (TABLE.iloc[3:], TABLE.iloc[:0]):
        (ax,) = charts.drawn(charts.forest_by_government, table, voices=VOICES).axes
        assert [text.get_text() for text in ax.texts] == ["no term"]
