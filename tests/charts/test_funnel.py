"""The funnel: a mark where each rate is, hollow for small outlets, curves where limits are."""

import numpy as np
import pandas as pd
import pytest

from framing.charts.funnel import drawn
from framing.measures.funnel import INNER, funnel, limits

ROWS = [
    ("The Mill", 12, 12),
    ("The Ferry", 3, 3),
    ("<b>Long “name” of an outlet at the sea</b>", 30, 9),
]


def table():
    rng = np.random.default_rng(3)
    rows = [
        (name, int(rng.poisson(mean)), int(rng.integers(100, 400)))
        for name, size, mean in ROWS
        for _ in range(size)
    ]
    return funnel(pd.DataFrame(rows, columns=["outlet", "count", "words"]), "outlet")


@pytest.mark.parametrize("width", [84, 174])
def test_marks_and_curves_stand_where_numbers_are(width):
    found = table()
    (ax,) = drawn(found, by="outlet", width=width).axes
    marks = [line for line in ax.lines if line.get_marker() == "o"]
    places = [(line.get_xdata()[0], line.get_ydata()[0]) for line in marks]
    assert places == list(zip(found["words"], found["per_1000"], strict=True))
    hollow = [line.get_markerfacecolor() == "#FFFFFF" for line in marks]
    assert hollow == (~found["enough"]).tolist() == [False, True, False]
    dashed = [line for line in ax.lines if line.get_linestyle() == "--"]
    words = dashed[0].get_xdata()
    expected = limits(found["expected"].iloc[0], words, found["dispersion"].iloc[0], INNER)
    assert [line.get_ydata().tolist() for line in dashed] == [end.tolist() for end in expected]
    texts = [text.get_text() for text in ax.texts]
    assert "The Mill" in texts and all(len(text) <= 24 for text in texts)


def test_without_words_it_says_so():
    found = table().assign(words=0)
    (ax,) = drawn(found, by="outlet").axes
    assert "no outlet has words of its own" in [text.get_text() for text in ax.texts]
