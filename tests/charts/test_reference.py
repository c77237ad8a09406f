"""The range of other articles and the place of one: every mark where its number is."""

import pandas as pd
import pytest

from framing import charts
from framing.measures.reference import COLUMNS

ROWS = [
    ("label", "reporter", 17, 292, 58.2, 262, 0.0, 0.0, 3.9, 0.996, 0.98, 1.0),
    ("label", "quoted", 3, 384, 7.8, 183, 0.0, 0.0, 5.4, 0.93, 0.88, 0.96),
    ("law", "reporter", 0, 292, 0.0, 0, *[float("nan")] * 6),
]
TABLE = pd.DataFrame(ROWS, columns=COLUMNS)


@pytest.mark.parametrize("width", [84, 174])
def test_marks_stand_at_rates_and_text_at_their_side(width):
    figure = charts.drawn(charts.places, TABLE, width=width)
    (ax,) = figure.axes
    marks = [line for line in ax.lines if line.get_marker() == "o"]
    assert [line.get_xdata()[0] for line in marks] == [58.2, 7.8, 0.0]
    assert [bar.get_width() for bar in ax.patches if bar.get_height() == pytest.approx(0.62)] == [
        3.9,
        5.4,
    ]
    texts = {text.get_text() for text in ax.texts}
    assert {"100% (98–100)", "93% (88–96)", "–"} <= texts
    assert ("17 / 292" in texts) == (width == 174)


def test_an_article_without_words_has_no_place():
    figure = charts.drawn(charts.places, TABLE.assign(words=0))
    assert "no words to place" in [text.get_text() for text in figure.axes[0].texts]
