"""Verbs of reporting: a mark where each share is, its counts beside it."""

import pandas as pd
import pytest

from framing import charts
from framing.measures.rates import wilson
from framing.measures.reported import VERB_COLUMNS

ROWS = [
    (voice, kind, acts, of, acts / of, *wilson(acts, of), verbs)
    for voice, kind, acts, of, verbs in (
        ("Sylvania", "doubt", 2, 8, "claimed 2"),
        ("Sylvania", "assertive", 6, 8, "said 3, asserted, " + ", ".join(["continued"] * 9)),
        ("Freedonia", "doubt", 2, 4, "claimed 2"),
        ("Other", "phrase", 1, 1, "according to"),
    )
]
TABLE = pd.DataFrame(ROWS, columns=VERB_COLUMNS)
VOICES = ["Freedonia", "Sylvania"]


@pytest.mark.parametrize("width", [84, 174])
def test_marks_stand_at_shares_in_the_order_of_the_voices(width):
    (ax,) = charts.drawn(charts.reporting_verbs, TABLE, voices=VOICES, width=width).axes
    marks = [line.get_xdata()[0] for line in ax.lines if line.get_marker() not in ("None", "")]
    assert marks == [0.5, 0.25, 0.75]
    lines = [tuple(line.get_xdata()) for line in ax.lines if len(line.get_xdata()) == 2]
    assert wilson(2, 4) in lines and wilson(6, 8) in lines
    texts = {text.get_text() for text in ax.texts}
    assert {"2 of 4", "2 of 8", "6 of 8"} <= texts
    assert ("claimed 2" in texts) == (width == 174)


def test_without_verbs_it_says_so():
    (ax,) = charts.drawn(charts.reporting_verbs, TABLE.head(0), voices=VOICES).axes
    assert "nobody is reported with a verb" in [text.get_text() for text in ax.texts]
