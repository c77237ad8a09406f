import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from scipy import optimize, stats
from statsmodels.stats.rates import confint_poisson_2indep

from framing.base.errors import InputError
from framing.measures.contrasts import (
    CONTRAST_COLUMNS,
    SHIFT_COLUMNS,
    apart,
    contrasts,
    detectable,
    holm,
    overall,
    rate_ratio,
    smallest_p,
    term_shift,
    with_counts,
)
from framing.measures.rates import counts, totals

COUNTS, WORDS = st.integers(0, 60), st.integers(1, 2000)


# ----------------------------------------------------------------------- rate_ratio


def score_z(count, words, other_count, other_words, ratio):
    """Test a ratio of rates by the score statistic: W2 of Gu et al. 2008, as they write it."""
    share = ratio * words / other_words
    return (count - other_count * share) / math.sqrt((count + other_count) * share)


@given(COUNTS, WORDS, COUNTS, WORDS)
def test_the_limits_are_where_the_score_test_just_rejects(count, words, other, other_words):
    found = rate_ratio(count, words, other, other_words)
    if found["low"] > 0:
        assert score_z(count, words, other, other_words, found["low"]) == pytest.approx(1.959964)
    if found["high"] < math.inf:
        assert score_z(count, words, other, other_words, found["high"]) == pytest.approx(-1.959964)
    assert (found["low"] == 0) == (count == 0)
    assert (found["high"] == math.inf) == (other == 0)


@pytest.mark.parametrize("case", [(5, 100, 3, 200), (40, 363, 60, 300), (1, 900, 7, 150)])
def test_the_limits_agree_with_inversion_by_search(case):
    found = rate_ratio(*case)
    for limit, z in (("low", stats.norm.isf(0.025)), ("high", stats.norm.ppf(0.025))):
        root = optimize.brentq(lambda ratio, z=z: score_z(*case, ratio) - z, 1e-6, 1e4, xtol=1e-12)
        assert found[limit] == pytest.approx(root)
    assert (found["low"], found["high"]) == pytest.approx(confint_poisson_2indep(*case), rel=1e-4)


def test_the_limits_agree_with_a_published_score_test():
    # Gu, Ng, Tang & Schucany 2008, example 1: one-sided p = .000316, so that 1 is the lower limit
    # of the interval at 1 - 2p.
    found = rate_ratio(60, 51477.5, 30, 54308.7, level=1 - 2 * 0.000316)
    assert found["low"] == pytest.approx(1, abs=5e-4)


@given(st.integers(1, 2_500), st.integers(1, 3000), st.integers(1, 3000), st.data())
def test_the_exact_p_is_that_of_scipy_to_the_last_digit(total, words, other_words, data):
    share = words / (words + other_words)
    count = data.draw(st.integers(0, total) | st.just(round(total * share)))
    found = rate_ratio(count, words, total - count, other_words)["p"]
    assert found == stats.binomtest(count, total, share).pvalue


def test_the_exact_test_agrees_with_a_published_example():
    # R's poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)), lung cancer in Fredericia against
    # three other Danish cities (Andersen 1977): p = 0.07967, ratio 1.971488.
    found = rate_ratio(11, 800, 21, 3011)
    assert found["p"] == pytest.approx(0.07967, abs=5e-6)
    assert found["ratio"] == pytest.approx(1.971488, abs=5e-7)


@given(st.integers(0, 30), st.integers(1, 500), st.integers(0, 30), st.integers(1, 500))
def test_the_exact_p_adds_up_divisions_no_likelier(count, words, other, other_words):
    total, share = count + other, words / (words + other_words)
    chances = [
        math.comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(total + 1)
    ]
    expected = sum(chance for chance in chances if chance <= chances[count] * (1 + 1e-7))
    assert rate_ratio(count, words, other, other_words)["p"] == pytest.approx(min(expected, 1))


@given(COUNTS, WORDS, COUNTS, WORDS)
def test_turned_round_the_ratio_is_inverted(count, words, other, other_words):
    one = rate_ratio(count, words, other, other_words)
    two = rate_ratio(other, other_words, count, words)
    assert two["p"] == pytest.approx(one["p"])
    if count and other:
        assert two["ratio"] == pytest.approx(1 / one["ratio"])
        assert (two["low"], two["high"]) == pytest.approx((1 / one["high"], 1 / one["low"]))


@given(COUNTS, WORDS, COUNTS, WORDS)
def test_the_interval_holds_the_ratio(count, words, other, other_words):
    found = rate_ratio(count, words, other, other_words)
    assert math.isnan(found["ratio"]) or found["low"] <= found["ratio"] <= found["high"]
    assert 0 <= found["p"] <= 1


def test_counts_of_zero():
    z = stats.norm.ppf(0.975)
    none = rate_ratio(0, 100, 3, 200)
    assert (none["ratio"], none["low"]) == (0, 0)
    assert none["high"] == pytest.approx(z**2 / 3 * 2)
    assert none["p"] == pytest.approx((2 / 3) ** 3 + (1 / 3) ** 3 + 3 * (1 / 3) ** 2 * (2 / 3))
    every = rate_ratio(3, 200, 0, 100)
    assert (every["ratio"], every["high"]) == (math.inf, math.inf)
    assert every["low"] == pytest.approx(3 / z**2 / 2)
    neither = rate_ratio(0, 100, 0, 200)
    assert math.isnan(neither["ratio"])
    assert (neither["low"], neither["high"], neither["p"]) == (0, math.inf, 1)


@pytest.mark.parametrize("case", [(0, 0, 3, 100), (3, 100, 0, 0), (0, 0, 0, 0)])
def test_without_words_nothing_can_be_said(case):
    assert all(math.isnan(value) for value in rate_ratio(*case).values())


# ------------------------------------------------------------------ smallest_p, holm


@given(st.integers(0, 25), st.integers(1, 300), st.integers(1, 300))
def test_no_division_gives_a_smaller_p(total, words, other_words):
    every = [rate_ratio(k, words, total - k, other_words)["p"] for k in range(total + 1)]
    assert smallest_p(total, words, other_words) == pytest.approx(min(every))


def test_smallest_p_by_hand():
    assert smallest_p(3, 100, 100) == pytest.approx(2 / 8)
    assert smallest_p(0, 100, 100) == 1
    assert math.isnan(smallest_p(3, 0, 100))


def test_holm_by_hand():
    # In order .005 .01 .03 .04: times 4, 3, 2, 1 is .02 .03 .06 .04, and none below the one before.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.7]) == pytest.approx([1, 1])


def test_holm_leaves_out_what_was_not_tested():
    assert holm([0.01, math.nan, 0.03]) == pytest.approx([0.02, math.nan, 0.03], nan_ok=True)
    assert np.isnan(holm([math.nan, math.nan])).all()


# ------------------------------------------------------------------------ contrasts

VOICES = ["Reporter", "Freedonia", "Sylvania", "Other", "Paraphrase"]
SIZES = {"Reporter": 400, "Freedonia": 100, "Sylvania": 150, "Other": 0, "Paraphrase": 80}
TOKENS = pd.DataFrame(
    [(voice, True) for voice, size in SIZES.items() for _ in range(size)],
    columns=["voice", "is_word"],
)
HITS = pd.DataFrame(
    [
        *[("Reporter", "label", "regime")] * 8,
        *[("Reporter", "law", "genocide")],
        *[("Freedonia", "label", "regime")],
        *[("Freedonia", "law", "genocide")] * 4,
        *[("Sylvania", "law", "genocide")] * 3,
        *[("Sylvania", "law", "impunity")],
        *[("Paraphrase", "law", "genocide")] * 5,
    ],
    columns=["voice", "category", "term"],
    dtype="str",
)
CATEGORIES = ["label", "blame", "law"]
COUNTS_TABLE = counts(HITS, TOKENS, CATEGORIES, VOICES)
QUOTED = ["Freedonia", "Sylvania", "Other"]


def test_quoted_voices_are_pooled():
    table = contrasts(COUNTS_TABLE, against=QUOTED)
    assert table.columns.tolist() == CONTRAST_COLUMNS
    assert table["side"].unique().tolist() == ["Reporter"]
    assert table["against"].unique().tolist() == ["Quoted"]
    assert table["category"].tolist() == CATEGORIES
    assert table["count"].tolist() == [8, 0, 1]
    assert table["words"].tolist() == [400] * 3
    assert table["against_count"].tolist() == [1, 0, 8]
    assert table["against_words"].tolist() == [250] * 3
    assert table["ratio"].tolist() == pytest.approx([5, math.nan, 1 / 12.8], nan_ok=True)


def test_each_row_is_its_rate_ratio_and_the_family_is_the_categories():
    table = contrasts(COUNTS_TABLE, against=QUOTED)
    expected = [rate_ratio(8, 400, 1, 250), rate_ratio(0, 400, 0, 250), rate_ratio(1, 400, 8, 250)]
    pd.testing.assert_frame_equal(table[["ratio", "low", "high", "p"]], pd.DataFrame(expected))
    label, blame, law = table["p"]
    assert blame == 1
    assert table["p_holm"].tolist() == pytest.approx([label * 2, 1, law * 3])


def test_left_out_against_is_every_quoted_voice():
    pd.testing.assert_frame_equal(contrasts(COUNTS_TABLE), contrasts(COUNTS_TABLE, against=QUOTED))


def test_one_government_against_another():
    table = contrasts(COUNTS_TABLE, "Freedonia", ["Sylvania"], "Sylvania")
    assert table["side"].unique().tolist() == ["Freedonia"]
    assert table["against"].unique().tolist() == ["Sylvania"]
    assert table["against_count"].tolist() == [0, 0, 4]


def test_against_a_voice_without_words_nothing_is_known():
    table = contrasts(COUNTS_TABLE, against=["Other"])
    assert table[["ratio", "low", "high", "p", "p_holm"]].isna().all(axis=None)


def test_an_unknown_voice_and_one_on_both_sides_are_refused():
    with pytest.raises(InputError, match=r"no voice 'Ruritania'\. The table has Reporter"):
        contrasts(COUNTS_TABLE, against=["Ruritania"])
    with pytest.raises(InputError, match="both sides"):
        contrasts(COUNTS_TABLE, against=["Reporter", "Freedonia"])
    with pytest.raises(InputError, match="no voice to compare 'Reporter' with"):
        contrasts(COUNTS_TABLE, against=[])


def test_the_total_is_one_test():
    table = overall(totals(HITS, TOKENS, VOICES), against=QUOTED)
    assert table[["category", "count", "against_count"]].to_numpy().tolist() == [["all", 9, 9]]
    assert table["p_holm"].iloc[0] == table["p"].iloc[0] == rate_ratio(9, 400, 9, 250)["p"]


# ----------------------------------------------------------------------- term_shift


def test_terms_come_by_the_size_of_their_difference():
    table = term_shift(HITS, TOKENS, ["Reporter"], QUOTED)
    assert table.columns.tolist() == SHIFT_COLUMNS
    assert table["term"].tolist() == ["genocide", "regime", "impunity"]
    assert table["count_a"].tolist() == [1, 8, 0]
    assert table["count_b"].tolist() == [7, 1, 1]
    assert table["difference"].tolist() == pytest.approx([28 - 2.5, 4 - 20, 4])


@given(
    st.sets(st.sampled_from(VOICES[:3]), min_size=1),
    st.sets(st.sampled_from(VOICES[:3]), min_size=1),
)
def test_differences_add_up_to_that_of_the_totals(voices_a, voices_b):
    table = term_shift(HITS, TOKENS, voices_a, voices_b)
    both = totals(HITS, TOKENS, VOICES).set_index("voice")
    rates = [
        1000 * both.loc[list(voices), "count"].sum() / both.loc[list(voices), "words"].sum()
        for voices in (voices_a, voices_b)
    ]
    assert table["difference"].sum() == pytest.approx(rates[1] - rates[0])


def test_a_side_without_words_has_no_difference():
    table = term_shift(HITS, TOKENS, ["Reporter"], ["Other"])
    assert table["words_b"].tolist() == [0, 0]
    assert table[["per_1000_b", "difference"]].isna().all(axis=None)


def test_no_hits_is_an_empty_table():
    table = term_shift(HITS.head(0), TOKENS, ["Reporter"], QUOTED)
    assert table.columns.tolist() == SHIFT_COLUMNS
    assert len(table) == 0


def test_what_could_have_been_found_has_the_power_asked():
    below, above = detectable(40, 300, 400)
    assert below < 1 < above
    for ratio, inside in ((above, 0.99), (below, 1.01)):
        for factor, enough in ((1, True), (inside, False)):
            chance = ratio * factor * 300 / (ratio * factor * 300 + 400)
            share = 300 / 700
            power = sum(
                stats.binom.pmf(k, 40, chance)
                for k in range(41)
                if stats.binomtest(k, 40, share).pvalue <= 0.05
            )
            assert bool(power >= 0.8) is enough


def test_with_few_terms_or_no_words_nothing_could_have_been_found():
    assert all(map(math.isnan, detectable(3, 300, 400)))
    assert all(map(math.isnan, detectable(40, 0, 400)))
    assert all(map(math.isnan, detectable(0, 300, 400)))


def test_a_term_shift_falls_apart_into_three_and_loses_no_term():
    shift = pd.DataFrame({"term": ["a", "b*", "c"], "count_a": [2, 0, 1], "count_b": [0, 3, 4]})
    assert [list(part["term"]) for part in apart(shift)] == [["a"], ["b*"], ["c"]]
    assert with_counts(shift) == ["a (2 : 0)", "b* (0 : 3)", "c (1 : 4)"]
