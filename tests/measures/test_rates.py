import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from framing.measures.rates import COUNT_COLUMNS, base, counts, garwood, negations, totals, wilson

VOICES = ["Reporter", "Freedonia", "Sylvania", "Other"]


def tokens_of(**words):
    """Build tokens: so many words for each voice, and one full stop each."""
    rows = [(voice, at < n) for voice, n in words.items() for at in range(n + 1)]
    return pd.DataFrame(rows, columns=["voice", "is_word"])


def hits_of(*pairs):
    return pd.DataFrame(pairs, columns=["voice", "category"], dtype="str")


TOKENS = tokens_of(Freedonia=50, Paraphrase=30, Reporter=200, Other=10, Paratext=40)
HITS = hits_of(
    ("Reporter", "label"),
    ("Reporter", "label"),
    ("Reporter", "law"),
    ("Freedonia", "law"),
    ("Paraphrase", "law"),
)


# -------------------------------------------------------------------------- garwood


@given(st.integers(0, 500), st.integers(1, 10_000), st.sampled_from([0.8, 0.95, 0.99]))
def test_the_limits_are_chi_squared_quantiles(count, words, level):
    tail, per = (1 - level) / 2, 1000 / words
    low, high = garwood(count, words, level)
    expected = stats.chi2.ppf(tail, 2 * count) / 2 * per if count else 0
    assert low == pytest.approx(expected)
    assert high == pytest.approx(stats.chi2.isf(tail, 2 * count + 2) / 2 * per)


@pytest.mark.parametrize("count", [1, 3, 20])
def test_at_its_limits_the_count_is_just_rare_enough(count):
    low, high = garwood(count, 1000)
    assert stats.poisson.sf(count - 1, low) == pytest.approx(0.025)
    assert stats.poisson.cdf(count, high) == pytest.approx(0.025)


def test_a_published_example():
    # R's poisson.test(137, 24.19893), Welsh nickel workers (Breslow & Day 1987): 4.753125, 6.692709
    assert garwood(137, 24198.93) == pytest.approx((4.753125, 6.692709), rel=1e-6)


def test_no_words_is_no_rate_and_no_hits_is_a_rate():
    low, high = garwood([0, 0, 3], [0, 1000, 0])
    assert np.isnan(low).tolist() == np.isnan(high).tolist() == [True, False, True]
    assert (low[1], high[1]) == (0, pytest.approx(-np.log(0.025)))


# --------------------------------------------------------------------- base, counts


def test_the_base_is_words_without_paratext():
    expected = {"Reporter": 200, "Freedonia": 50, "Other": 10, "Paraphrase": 30}
    assert base(TOKENS).to_dict() == expected
    assert base(TOKENS).index.tolist() == list(expected)
    assert base(TOKENS, VOICES).tolist() == [200, 50, 0, 10]


def test_every_voice_meets_every_category():
    table = counts(HITS, TOKENS, ["label", "law", "blame"], VOICES)
    assert table.columns.tolist() == COUNT_COLUMNS
    assert table["voice"].unique().tolist() == VOICES
    assert table["category"].tolist() == ["label", "law", "blame"] * 4
    assert table["count"].tolist() == [2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    assert table["words"].tolist() == [200] * 3 + [50] * 3 + [0] * 3 + [10] * 3
    assert table["per_1000"].head(4).tolist() == [10, 5, 0, 0]
    assert table["high"].iloc[0] == pytest.approx(7.2247 * 5, rel=1e-4)  # Garwood 1936: 2 hits


def test_a_voice_without_words_has_no_rate():
    table = counts(HITS, TOKENS, ["label", "law"], VOICES)
    silent = table[table["voice"] == "Sylvania"]
    assert silent["count"].tolist() == [0, 0]
    assert silent[["per_1000", "low", "high"]].isna().all(axis=None)
    assert table.loc[table["voice"] != "Sylvania"].notna().all(axis=None)


def test_totals_are_the_sums_of_the_counts():
    by_category = counts(HITS, TOKENS, ["label", "law"], VOICES)
    table = totals(HITS, TOKENS, VOICES)
    assert table.columns.tolist() == COUNT_COLUMNS
    assert table["category"].unique().tolist() == ["all"]
    assert (
        table["count"].tolist() == by_category.groupby("voice", sort=False)["count"].sum().tolist()
    )
    assert table["count"].tolist() == [3, 1, 0, 0]


def test_an_article_without_hits_counts_nothing():
    table = counts(hits_of(), TOKENS, ["label"], VOICES)
    assert table["count"].tolist() == [0, 0, 0, 0]
    assert table["count"].dtype == table["words"].dtype == "int64"


PAIRS = st.tuples(st.sampled_from([*VOICES, "Paraphrase"]), st.sampled_from(["label", "law"]))


@given(st.lists(PAIRS))
def test_no_hit_is_lost(pairs):
    voices = [*VOICES, "Paraphrase"]
    assert counts(hits_of(*pairs), TOKENS, ["label", "law"], voices)["count"].sum() == len(pairs)
    assert totals(hits_of(*pairs), TOKENS, voices)["count"].sum() == len(pairs)


@given(st.integers(0, 40), st.integers(1, 40))
def test_the_interval_of_a_share_is_that_of_statsmodels(count, more):
    number = count + more
    ours, theirs = wilson(count, number), proportion_confint(count, number, method="wilson")
    assert ours == pytest.approx(theirs)


def test_nothing_has_no_share():
    assert pd.isna(wilson(0, 0)[0])


def test_negated_hits_are_a_count_of_their_own():
    hits = pd.DataFrame(
        {
            "voice": ["Reporter", "Reporter", "Other"],
            "category": ["label", "label", "law"],
            "negated": [True, False, True],
        }
    )
    table = negations(hits, ["label", "law"], ["Reporter", "Other"])
    assert table["count"].tolist() == [2, 0, 0, 1]
    assert table["negated"].tolist() == [1, 0, 0, 1]
    assert (table["negated"] <= table["count"]).all()
