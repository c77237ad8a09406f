"""The distribution over articles: strokes, halves and medians are those of the table."""

import numpy as np
import pandas as pd
import pytest

from framing import charts
from framing.charts.distribution import HALF, MOST, strokes
from framing.charts.edges import heads


def table():
    rng = np.random.default_rng(3)
    rows = (
        [("The Mill", int(rng.poisson(4)), 200) for _ in range(30)]
        + [("The Ferry", int(rng.poisson(1)), 200) for _ in range(12)]
        + [("The Ferry", 3, 20)]
    )
    return pd.DataFrame(rows, columns=["outlet", "count", "words"])


@pytest.mark.parametrize("width", [84, 174])
def test_each_article_is_a_stroke_and_the_highest_median_comes_first(width):
    rows = table()
    (ax,) = charts.drawn(charts.spread, rows, by="outlet", width=width).axes
    assert [label.get_text() for label in ax.get_yticklabels()] == ["The Mill", "The Ferry"]
    mill = 1000 * rows.loc[rows["outlet"] == "The Mill", "count"] / 200
    limit = ax.get_xlim()[1]
    thin = [lines for lines in ax.collections if lines.get_linewidth()[0] < 1]
    drawn = sorted(segment[0][0] for segment in thin[0].get_segments())
    assert drawn == sorted(rate for rate in mill if rate <= limit)
    half = [bar for bar in ax.patches if bar.get_height() == pytest.approx(0.3)]
    low, high = np.quantile(mill, [0.25, 0.75])
    assert (half[0].get_x(), half[0].get_width()) == pytest.approx((low, high - low))
    assert {text for y in heads(ax) for text in [y[0]]} <= {limit}
    assert "1 articles with fewer than 50 words" in ax.get_xlabel().replace("\n", " ")


def test_of_very_many_articles_quantiles_are_drawn():
    many = np.arange(10_000.0)
    found = strokes(many)
    assert len(found) == MOST and found[0] < 50 and found[-1] > 9_900
    assert strokes(many[:5]).tolist() == [0, 1, 2, 3, 4]
    assert HALF != "#FFFFFF"


def test_without_long_articles_it_says_so():
    (ax,) = charts.drawn(charts.spread, table().assign(words=10), by="outlet").axes
    assert [t.get_text() for t in ax.texts] == ["no words: no article has 50 of its own"]
