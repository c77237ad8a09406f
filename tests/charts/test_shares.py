"""Lists of words beside a chart: as many as fit, the others counted, none lost in silence."""

import pandas as pd
from hypothesis import given, settings, strategies as st

from framing.charts.shares import cut_list, spaced
from framing.charts.text_metrics import text_width

WORDS = st.lists(st.text("abcd", min_size=1, max_size=8), min_size=1, max_size=8)


@given(WORDS, st.floats(0, 200))
@settings(max_examples=50, deadline=None)
def test_a_list_fits_or_says_so_and_counts_what_it_leaves_out(words, room):
    shown, _, rest = cut_list(", ".join(words), room).partition(" + ")
    assert len(shown.split(", ")) + int(rest or 0) == len(words)
    counted = cut_list(", ".join(words), room, none="verbs")
    assert text_width(counted) <= room or counted == f"{len(words)} verbs"


def test_lines_stand_in_the_order_of_the_voices_those_of_one_together():
    rows = pd.DataFrame({"voice": ["Sylvania", "Freedonia", "Sylvania"], "of": [1, 2, 3]})
    found = spaced(rows, ["Freedonia", "Nobody", "Sylvania"])
    assert found["of"].tolist() == [2, 1, 3]
    assert found["y"].tolist() == [0.0, 1.6, 2.6]
