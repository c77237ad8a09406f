"""All specifications at once: by hand, by every division, and without copies counting twice."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from framing.measures import joint as module
from framing.measures.joint import COLUMNS, joint
from framing.measures.specifications import Specified

SENTENCES = np.array([[2, 10, 0, 8], [1, 9, 1, 12], [3, 14, 0, 0], [0, 0, 1, 15]])
OTHER = np.array([[2, 10, 0, 8], [1, 9, 0, 0], [2, 14, 0, 0], [0, 0, 1, 15]])


def specified(*parts, category="label"):
    return Specified(pd.DataFrame({"category": [category] * len(parts)}), np.stack(parts))


def difference(part):
    a, b, c, d = part.sum(axis=0)
    return 1000 * (a / b - c / d) if b and d else 0.0


def written_out(*parts):
    medians = []
    for flips in product([False, True], repeat=len(parts[0])):
        turned = [
            np.array(
                [row[[2, 3, 0, 1]] if flip else row for row, flip in zip(part, flips, strict=True)]
            )
            for part in parts
        ]
        medians.append(np.median([difference(part) for part in turned]))
    return np.mean(np.abs(medians) >= abs(medians[0]) * (1 - 1e-12))


def test_it_is_that_of_every_division_written_out():
    (row,) = joint(specified(SENTENCES, OTHER)).to_dict("records")
    assert list(row) == COLUMNS
    assert (row["specifications"], row["distinct"], row["sentences"]) == (2, 2, 4)
    assert row["median"] == pytest.approx(np.median([difference(SENTENCES), difference(OTHER)]))
    assert row["p"] == written_out(SENTENCES, OTHER) and row["p_error"] == 0
    assert row["same"] == 2


def test_copies_of_a_specification_and_silent_sentences_change_nothing():
    silent = np.zeros((1, 4), dtype=int)
    once = joint(specified(SENTENCES, OTHER))
    padded = [np.concatenate([part, silent]) for part in (SENTENCES, SENTENCES, OTHER)]
    twice = joint(specified(*padded))
    assert twice["specifications"][0] == 3
    pd.testing.assert_frame_equal(
        once.drop(columns="specifications"), twice.drop(columns="specifications")
    )


def test_draws_come_near_to_all_divisions_and_say_their_error(monkeypatch):
    exact = joint(specified(SENTENCES, OTHER)).iloc[0]
    monkeypatch.setattr(module, "MOST", 0)
    drawn = joint(specified(SENTENCES, OTHER), draws=20_000).iloc[0]
    assert abs(drawn["p"] - exact["p"]) < 4 * drawn["p_error"] > 0
    assert abs(drawn["p_same"] - exact["p_same"]) < 0.02


def test_that_all_agree_is_no_surprise_where_all_count_the_same_words():
    copies = [SENTENCES + np.array([[n, n, 0, 0], *[[0] * 4] * 3]) for n in range(5)]
    row = joint(specified(*copies)).iloc[0]
    assert row["same"] == 5 and row["p_same"] > row["p"]


numbers = st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(0, 3), st.integers(0, 9))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(numbers, min_size=5, max_size=5), min_size=1, max_size=3))
def test_the_sides_may_change_names(parts):
    arrays = [np.array(part) for part in parts]
    there, back = (
        joint(specified(*found)).iloc[0] for found in (arrays, [a[:, [2, 3, 0, 1]] for a in arrays])
    )
    assert there["p"] == back["p"] and there["median"] == pytest.approx(-back["median"])
    assert 0 < there["p"] <= 1 and 0 < there["p_same"] <= 1
