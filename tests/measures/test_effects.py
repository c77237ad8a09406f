"""Random effects: against other integrals, other libraries, and corpora of which all is known."""

from math import exp, log, sqrt

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy.integrate import trapezoid
from scipy.special import expit
from scipy.stats import binom, chi2, norm, t
from statsmodels.stats.meta_analysis import combine_effects

from framing.measures import effects
from framing.measures.clusters import FEWEST, SIDES, by_article, clustered_contrasts
from framing.measures.effects import (
    MIXED_COLUMNS,
    POOLED_COLUMNS,
    bootstrapped,
    mixed_ratios,
    pooled,
)


def articles(number=60, ratio=2.0, spread=0.8, seed=1, rate=0.02):
    """Articles whose ratios of rates are log-normal about a known one, whatever their totals."""
    rng = np.random.default_rng(seed)
    words, others = (rng.integers(100, 400, number) for _ in range(2))
    apart = np.exp(spread * rng.standard_normal(number) / 2)
    own, said = rng.poisson(rate * words * ratio * apart), rng.poisson(rate * others / apart)
    columns = dict(zip(SIDES, (own, words, said, others), strict=True))
    return pd.DataFrame({"group": "x", "article": [f"a{n}" for n in range(number)], **columns})


TABLE, SMALL = articles(), articles(16)


def likelihood(table, level, spread):
    """The log-likelihood with each article's integral by the trapezoidal rule on a fine grid."""
    own, both = table["count"], table["count"] + table["against_count"]
    offset = np.log(table["words"] / table["against_words"])
    z = np.linspace(-9, 9, 1_801)
    share = expit(offset.to_numpy()[:, None] + level + spread * z)
    chances = binom.pmf(own.to_numpy()[:, None], both.to_numpy()[:, None], share) * norm.pdf(z)
    return np.log(trapezoid(chances, z, axis=1)).sum()


def test_the_likelihood_is_that_of_an_integral_on_a_fine_grid():
    telling = effects._telling(SMALL)
    for level, spread in ((0.7, 0.8), (0.0, 0.3), (-0.5, 1.5)):
        ours = effects._likelihood(telling, level, spread)
        assert ours == pytest.approx(likelihood(SMALL, level, spread), abs=0.01)


def highest(level):
    """The largest log-likelihood of a ratio over all spreads."""
    return max(likelihood(SMALL, level, spread) for spread in np.linspace(0, 2, 26))


def test_the_interval_and_p_are_those_of_that_likelihood():
    row = mixed_ratios(SMALL, "group").iloc[0]
    assert list(row.index) == ["group", *MIXED_COLUMNS]
    top = likelihood(SMALL, log(row["ratio"]), row["spread"])
    assert top >= highest(log(row["ratio"])) - 0.001
    for end in ("low", "high"):
        fall = top - highest(log(row[end]))
        assert fall == pytest.approx(chi2.ppf(0.95, 1) / 2, abs=0.05)
    assert row["low"] < row["ratio"] < row["high"]
    assert row["p"] == pytest.approx(chi2.sf(2 * (top - highest(0.0)), 1), rel=0.1)
    none = max(likelihood(SMALL, level, 0.0) for level in np.linspace(0, 1.4, 57))
    assert row["p_spread"] == pytest.approx(chi2.sf(2 * (top - none), 1) / 2, rel=0.1)


def test_without_spread_it_is_a_logistic_regression_with_an_offset():
    table = articles(80, spread=0.0, seed=3)
    row = mixed_ratios(table, "group").iloc[0]
    assert row["spread"] < 0.25
    told = table[table["count"] + table["against_count"] > 0]
    model = sm.GLM(
        told[["count", "against_count"]],
        np.ones((len(told), 1)),
        sm.families.Binomial(),
        offset=np.log(told["words"] / told["against_words"]),
    ).fit()
    assert log(row["ratio"]) == pytest.approx(model.params.iloc[0], abs=0.02)
    width = log(row["high"]) - log(row["low"])
    assert width == pytest.approx(2 * 1.96 * model.bse.iloc[0], rel=0.1)
    assert row["p_spread"] > 0.2


def test_what_was_put_in_is_found_nine_times_in_ten():
    hits = spreads = 0
    for seed in range(30):
        row = mixed_ratios(articles(50, 2.0, 0.7, seed + 100), "group").iloc[0]
        hits += row["low"] <= 2.0 <= row["high"]
        spreads += row["spread"] / 30
    assert hits >= 26
    assert spreads == pytest.approx(0.7, abs=0.15)


def test_further_articles_fall_where_they_are_predicted():
    row = mixed_ratios(articles(200, 2.0, 0.7, seed=9), "group").iloc[0]
    ratios = 2.0 * np.exp(0.7 * np.random.default_rng(2).standard_normal(5_000))
    inside = np.mean((ratios > row["predicted_low"]) & (ratios < row["predicted_high"]))
    assert 0.9 < inside < 0.99


def test_sides_change_names():
    there = mixed_ratios(TABLE, "group").iloc[0]
    back = TABLE.rename(columns=dict(zip(SIDES, SIDES[2:] + SIDES[:2], strict=True)))
    here = mixed_ratios(back, "group").iloc[0]
    assert here["ratio"] == pytest.approx(1 / there["ratio"], rel=1e-3)
    assert here["low"] == pytest.approx(1 / there["high"], rel=1e-3)
    assert here["spread"] == pytest.approx(there["spread"], abs=1e-3)


def test_articles_without_a_term_tell_nothing_and_few_articles_nothing_is_said_of():
    empty = TABLE.assign(count=0, against_count=0).head(5)
    with_empty = mixed_ratios(pd.concat([TABLE, empty]), "group")
    pd.testing.assert_frame_equal(with_empty, mixed_ratios(TABLE, "group"))
    told = TABLE[TABLE["count"] + TABLE["against_count"] > 0]
    few = mixed_ratios(told.head(FEWEST - 1), "group").iloc[0]
    assert few["articles"] == FEWEST - 1
    assert few[MIXED_COLUMNS[1:]].isna().all()


def test_the_bootstrap_over_articles_comes_near_the_sandwich():
    long = [
        {"article": row.article, "group": "x", "voice": voice, "category": "law",
         "count": count, "words": words}
        for row in articles(120, seed=5).itertuples()
        for voice, count, words in (
            ("Reporter", row.count, row.words), ("Brook", row.against_count, row.against_words)
        )
    ]  # fmt: skip
    counts = pd.DataFrame(long)
    sandwich = clustered_contrasts(counts, ["group"]).iloc[0]
    drawn = bootstrapped(by_article(counts, ["group"]))
    assert drawn.estimate == pytest.approx(sandwich["ratio"])
    assert drawn.low == pytest.approx(sandwich["low"], rel=0.06)
    assert drawn.high == pytest.approx(sandwich["high"], rel=0.06)
    assert drawn == bootstrapped(by_article(counts, ["group"]))


def test_one_article_has_no_interval():
    assert np.isnan(bootstrapped(TABLE.head(1))[1:]).all()


CONTRASTS = pd.DataFrame(
    {"articles": [40, 30, 25, 60, 12], "ratio": [0.5, 0.9, 1.4, 0.7, 1.1],
     "low": [0.3, 0.6, 0.8, 0.5, 0.4], "high": [0.5**2 / 0.3, 0.9**2 / 0.6, 1.4**2 / 0.8,
                                                0.7**2 / 0.5, 1.1**2 / 0.4]}
)  # fmt: skip


def test_what_groups_come_to_is_what_statsmodels_says():
    row = pooled(CONTRASTS)
    assert list(row.index) == POOLED_COLUMNS
    errors = (
        np.log(CONTRASTS["high"] / CONTRASTS["low"]) / 2 / t.ppf(0.975, CONTRASTS["articles"] - 1)
    )
    errors = errors.to_numpy()
    values = np.log(CONTRASTS["ratio"].to_numpy())
    theirs = combine_effects(values, errors**2, method_re="dl")
    frame = theirs.summary_frame()
    assert row["q"] == pytest.approx(theirs.q)
    assert row["p_q"] == pytest.approx(theirs.test_homogeneity().pvalue)
    assert row["i2"] == pytest.approx(theirs.i2)
    assert row["tau2"] == pytest.approx(theirs.tau2)
    assert log(row["ratio"]) == pytest.approx(frame.loc["random effect", "eff"])
    # Knapp & Hartung, written out
    weights = 1 / (errors**2 + theirs.tau2)
    mean = (weights * values).sum() / weights.sum()
    square = (weights * (values - mean) ** 2).sum() / 4 / weights.sum()
    assert log(row["high"]) == pytest.approx(mean + t.ppf(0.975, 4) * sqrt(square))
    further = t.ppf(0.975, 3) * sqrt(theirs.tau2 + square)
    assert row["predicted_low"] == pytest.approx(exp(mean - further))


def test_two_groups_or_small_ones_come_to_nothing():
    assert pooled(CONTRASTS.head(2))["groups"] == 2
    assert np.isnan(pooled(CONTRASTS.head(2))["ratio"])
    assert pooled(CONTRASTS.assign(articles=FEWEST - 1))["groups"] == 0
