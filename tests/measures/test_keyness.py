"""Log-odds: signs, shrinkage, and the posterior they approximate."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.measures.keyness import COLUMNS, general_frequencies, log_odds, word_counts


def tokens(one, other):
    words = [(word, "Reporter") for word in one] + [(word, "Hill") for word in other]
    table = pd.DataFrame(words, columns=["token", "voice"])
    return table.assign(is_word=True)


def test_words_are_counted_in_lower_case_without_possessive():
    table = tokens(["War", "war’s", "peace"], ["WAR"])
    assert word_counts(table, ["Hill"]).to_dict("index") == {
        "peace": {"count": 1, "against_count": 0},
        "war": {"count": 2, "against_count": 1},
    }


def test_general_english_knows_frequent_from_rare_words():
    the, regime, unknown = general_frequencies(["the", "regime", "qqxzzqx"])
    assert the > regime > unknown > 0
    assert 0.03 < the < 0.1  # of all words, not of these three


def test_the_normal_approximation_agrees_with_draws_from_the_posterior():
    one, other = ["war"] * 60 + ["peace"] * 140, ["war"] * 30 + ["peace"] * 270
    found = log_odds(tokens(one, other), ["Hill"], prior=50).set_index("word").loc["war"]
    share = general_frequencies(["war"])[0]
    rng = np.random.default_rng(3)
    drawn = [
        rng.beta(count + 50 * share, size - count + 50 * (1 - share), 200_000)
        for count, size in ((60, 200), (30, 300))
    ]
    odds = [np.log(part / (1 - part)) for part in drawn]
    difference = odds[0] - odds[1]
    assert found["log_odds"] == pytest.approx(difference.mean(), abs=0.03)
    assert (found["high"] - found["low"]) / 3.92 == pytest.approx(difference.std(), rel=0.02)


def test_a_word_used_alike_has_no_lean_and_a_larger_prior_shrinks_the_others():
    table = tokens(["war", "war", "peace"], ["peace", "sun", "sun"])
    small, large = (log_odds(table, ["Hill"], prior=n).set_index("word") for n in (10, 10_000))
    assert small.loc["peace", "log_odds"] == pytest.approx(0)
    assert small.loc["war", "log_odds"] > large.loc["war", "log_odds"] > 0
    assert small.loc["sun", "log_odds"] < 0


@given(st.lists(st.sampled_from(["war", "peace", "sun"]), max_size=20),
       st.lists(st.sampled_from(["war", "peace", "sun"]), max_size=20))  # fmt: skip
def test_every_word_has_a_row_and_no_number_is_missing(one, other):
    found = log_odds(tokens(one, other), ["Hill"])
    assert list(found.columns) == COLUMNS
    words = {*one, *other}
    assert set(found["word"]) == (words if len(words) > 1 and one and other else set())
    assert found.notna().all(axis=None)
    assert (found["p_bh"] >= found["p"] - 1e-12).all()
