"""All specifications at once: by hand, by every division, and without copies counting twice."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from framing.measures import joint as module
from framing.measures.joint import COLUMNS, joint
from framing.measures.permutation import permuted
from framing.measures.specifications import Specified

SENTENCES = np.array([[2, 10, 0, 8], [1, 9, 1, 12], [3, 14, 0, 0], [0, 0, 1, 15]])
OTHER = np.array([[2, 10, 0, 8], [1, 9, 0, 0], [2, 14, 0, 0], [0, 0, 1, 15]])


def specified(*parts, category="label"):
    return Specified(pd.DataFrame({"category": [category] * len(parts)}), np.stack(parts))


def difference(part):
    a, b, c, d = part.sum(axis=0)
    return (a / b - c / d) / ((a + c) / (b + d)) if b and d and a + c else 0.0


def arrangements(usual):
    """Return every way to deal the units out, each as whether every unit changes sides."""
    own, other = usual[:, 1] > 0, usual[:, 3] > 0
    alone = np.flatnonzero(own != other)
    first = own[alone]
    ways = []
    for turned in product([False, True], repeat=len(usual)):
        after = first ^ np.array(turned)[alone]
        ways += [turned] if after.sum() == first.sum() else []
    return ways


def written_out(*parts):
    medians = []
    for flips in arrangements(parts[0]):
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
    assert (row["specifications"], row["distinct"], row["units"]) == (2, 2, 4)
    assert row["arrangements"] == len(arrangements(SENTENCES)) == 2**2 * 2
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


def test_sentences_of_one_unit_change_sides_together():
    unit = np.array([5, 7, 7, 9])
    (row,) = joint(specified(SENTENCES, OTHER), {"paragraphs": unit}).to_dict("records")
    added = [np.stack([part[0], part[1] + part[2], part[3]]) for part in (SENTENCES, OTHER)]
    assert (row["unit"], row["units"]) == ("paragraphs", 3)
    assert row["p"] == written_out(*added)


def test_one_specification_is_the_permutation_of_sentence_parts():
    (row,) = joint(specified(SENTENCES)).to_dict("records")
    units = pd.DataFrame(
        [
            (n, side, *pair)
            for n, unit in enumerate(SENTENCES)
            for side, pair in (("side", unit[:2]), ("against", unit[2:]))
            if pair[1]
        ],
        columns=["sentence", "side", "count", "words"],
    )
    alone = permuted(units, np.random.default_rng(1))
    assert row["p"] == pytest.approx(alone.p)
    assert row["arrangements"] == alone.arrangements


def test_the_base_may_be_another_in_each_specification():
    shares = SENTENCES.copy()
    shares[:, 0::2] = shares[:, 0::2] > 0
    shares[:, 1::2] = shares[:, 1::2] > 0
    row = joint(specified(SENTENCES, shares)).iloc[0]
    assert row["median"] == pytest.approx(np.median([difference(SENTENCES), difference(shares)]))


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


@settings(deadline=None, max_examples=100)
@given(
    st.integers(1, 6).flatmap(
        lambda size: st.lists(
            st.lists(st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0]), min_size=size, max_size=size),
            min_size=1,
            max_size=8,
        )
    ),
    st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
)
def test_how_far_a_median_is_is_told_without_it(draws, least):
    drawn = np.array(draws)
    assert (module._far(drawn, least) == (np.abs(np.median(drawn, axis=1)) >= least)).all()
