"""Resampling: sentences are the units, the same seed gives the same answer, and others agree."""

from collections import Counter
from math import isnan

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from scipy import stats

from framing.measures.rates import ALL
from framing.measures.resampling import COLUMNS, by_category, resampled, units, units_of_each


def rows(side, *pairs, first=0):
    return [
        {"sentence": first + n, "side": side, "count": c, "words": w}
        for n, (c, w) in enumerate(pairs)
    ]


def table(one, other):
    both = rows("side", *one) + rows("against", *other, first=100)
    return pd.DataFrame(both, columns=["sentence", "side", "count", "words"])


ONE = [(2, 10), (0, 12), (1, 8), (3, 15), (0, 9)]
OTHER = [(0, 11), (1, 14), (0, 7), (0, 13)]


def test_the_bootstrap_agrees_with_scipy():
    count, words = np.array(ONE).T
    theirs = stats.bootstrap(
        (count, words),
        lambda c, w, axis: 1000 * c.sum(axis) / w.sum(axis),
        paired=True, vectorized=True, method="percentile", n_resamples=20_000,
        rng=np.random.default_rng(2),
    ).confidence_interval  # fmt: skip
    found = resampled(table(ONE, [(0, 1_000_000)] * 2), draws=20_000).difference
    assert found.low == pytest.approx(theirs.low, abs=3)
    assert found.high == pytest.approx(theirs.high, abs=3)


def test_a_side_without_words_gives_no_answer_and_no_warning():
    found = resampled(table(ONE, []))
    assert isnan(found.test.p) and isnan(found.ratio.estimate) and found.units == (5, 0)


def test_no_term_on_either_side_is_no_difference():
    found = resampled(table([(0, 5)] * 3, [(0, 7)] * 2), draws=200, shuffles=200)
    assert found.difference == (0, 0, 0) and found.test.p == 1 and isnan(found.ratio.estimate)


def test_terms_alone_in_their_sentences_count_as_independent_and_crowded_ones_for_less():
    alone = resampled(
        table([(1, 10), (0, 10)] * 30, [(1, 10), (0, 10)] * 30), draws=2_000, shuffles=10
    )
    crowded = resampled(
        table([(10, 10)] * 3 + [(0, 10)] * 57, [(1, 10)] * 60), draws=2_000, shuffles=10
    )
    assert alone.effective > 60 > 30 > crowded.effective
    assert crowded.design[0] > 5


def test_one_sentence_a_side_has_no_interval_and_no_term_no_effective_number():
    found = resampled(table([(2, 10)], [(1, 9)]), draws=20, shuffles=20)
    assert isnan(found.difference.low) and found.difference.estimate == pytest.approx(
        2000 / 10 - 1000 / 9
    )
    assert isnan(resampled(table([(0, 9)] * 3, ONE), draws=20, shuffles=20).effective)


pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(5, 30)), min_size=1, max_size=8)


@given(pairs, pairs)
def test_sides_may_be_named_either_way(one, other):
    first, second = (
        resampled(table(*sides), draws=60, shuffles=60) for sides in ((one, other), (other, one))
    )
    assert first.difference.estimate == pytest.approx(-second.difference.estimate)
    assert 0 < first.test.p <= 1 and first.units == second.units[::-1]
    assert first == resampled(table(one, other), draws=60, shuffles=60) or isnan(
        first.ratio.estimate
    )


TOKENS = pd.DataFrame(
    {
        "start": range(8),
        "sentence": [0, 0, 0, 1, 1, 2, 2, 3],
        "voice": ["Reporter", "Hill", "Hill", "Reporter", "Reporter", "Vale", "Hill", "Paraphrase"],
        "is_word": [True, True, True, True, False, True, True, True],
    }
)
HITS = pd.DataFrame(
    {"start": [0, 3, 6], "sentence": [0, 1, 2], "voice": ["Reporter", "Reporter", "Hill"],
     "category": ["label", "law", "law"]}
)  # fmt: skip


def test_units_are_sentences_of_a_side_with_its_words_and_terms():
    found = units(TOKENS, HITS, ["Hill", "Vale"])
    found = found.sort_values(["side", "sentence"])[["sentence", "side", "words", "count"]]
    assert found.to_numpy().tolist() == [
        [0, "against", 2, 0], [2, "against", 2, 1], [0, "side", 1, 1], [1, "side", 1, 1],
    ]  # fmt: skip
    assert units(TOKENS, HITS, ["Hill", "Vale"], category="label")["count"].sum() == 1


def test_every_category_has_its_row_and_its_corrected_p():
    found = by_category(TOKENS, HITS, ["Hill", "Vale"], ["label", "law", "victim"])
    assert list(found.columns) == COLUMNS
    assert found["category"].tolist() == ["all", "label", "law", "victim"]
    assert (found["p_holm"] >= found["p"]).all() and found["p_holm"][0] == found["p"][0]


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["Reporter", "Hill", "Vale", "Other"]),
                          st.sampled_from(["label", "law", ""])), max_size=30))  # fmt: skip
def test_units_hold_every_word_and_term_of_both_sides_once(words):
    tokens = pd.DataFrame(words, columns=["sentence", "voice", "category"]).assign(is_word=True)
    hits = tokens[tokens["category"] != ""]
    sides = {"Reporter": "side", "Hill": "against", "Vale": "against"}
    expected = Counter((at, sides[voice]) for at, voice, _ in words if voice in sides)
    each = units_of_each(tokens, hits, ["Hill", "Vale"], [ALL, "label", "law"])
    for category, found in zip(("", "label", "law"), each, strict=True):
        places = list(zip(found["sentence"], found["side"], strict=True))
        assert dict(zip(places, found["words"], strict=True)) == expected
        terms = Counter(
            (at, sides[voice])
            for at, voice, filed in words
            if voice in sides and filed and filed.startswith(category)
        )
        assert dict(zip(places, found["count"], strict=True)) == {at: terms[at] for at in places}
