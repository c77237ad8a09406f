"""From where terms came: a part for each origin, the parts as long as the terms are many."""

import pandas as pd
import pytest

from framing import charts
from framing.measures.origins import COLUMNS

ROWS = [
    ("Reporter", "article", 2, 9),
    ("Reporter", "literature", 6, 9),
    ("Reporter", "scare quotes", 1, 9),
    ("Freedonia", "example", 4, 4),
]
TABLE = pd.DataFrame(ROWS, columns=COLUMNS)


@pytest.mark.parametrize("width", [84, 174])
def test_bars_are_parted_by_origin(width):
    voices = ["Reporter", "Freedonia", "Sylvania"]
    (ax,) = charts.drawn(charts.origins, TABLE, voices=voices, width=width).axes
    bars = [(round(bar.get_y() + 0.34), bar.get_x(), bar.get_width()) for bar in ax.patches]
    assert bars == [(0, 0, 6), (0, 6, 2), (0, 8, 1), (1, 0, 4)]
    assert [bool(bar.get_hatch()) for bar in ax.patches] == [False, True, False, False]
    texts = {text.get_text() for text in ax.texts}
    assert {"9, 2 added after reading", "4, 0 added after reading"} <= texts
    assert ax.get_xlabel().endswith("no term: Sylvania")


def test_without_a_term_it_says_so():
    (ax,) = charts.drawn(charts.origins, TABLE, voices=["Sylvania"]).axes
    assert [text.get_text() for text in ax.texts] == ["no term"]
