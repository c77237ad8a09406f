"""Clustered rates: against statsmodels, against chance, and the same in parts as in one."""

import dask.dataframe as dd
import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy.stats import t

from framing.measures.clusters import (
    FEWEST,
    clustered_contrasts,
    clustered_rates,
    term_uses,
)
from framing.measures.groups import most_quoted, with_groups
from framing.measures.rates import garwood

OUTLETS = ("Courier", "Gazette")
NAMES = {name: name for name in OUTLETS}


def corpus(articles=30, seed=1, spread=1.0):
    """Counts of two outlets, with two categories, whose articles differ in how loaded they are."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(articles):
        outlet = OUTLETS[number % 2]
        for voice, mean in (("Reporter", 0.02), ("Freedonia", 0.05), ("Paraphrase", 0.3)):
            words = int(rng.integers(0 if voice == "Freedonia" else 50, 300))
            share = mean * rng.gamma(1 / spread) * spread if spread else mean
            for category in ("label", "law"):
                count = rng.poisson(words * share / 2)
                date = f"2024-{number % 12 + 1:02}-05"
                rows.append((f"a{number}", outlet, date, voice, category, count, words))
    names = ["article", "outlet", "date", "voice", "category", "count", "words"]
    return pd.DataFrame(rows, columns=names)


COUNTS = corpus()


def per_article(counts, voices):
    rows = counts[counts["voice"].isin(voices)]
    grouped = rows.groupby(["article", "voice"]).agg(count=("count", "sum"), words=("words", "max"))
    return grouped[grouped["words"] > 0].reset_index()


def robust(rows, design):
    """A Poisson regression of rates with errors clustered by article, from statsmodels."""
    model = sm.GLM(rows["count"], design, sm.families.Poisson(), offset=np.log(rows["words"]))
    groups = pd.factorize(rows["article"])[0]
    found = model.fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
    size = groups.max() + 1
    return found.params, found.bse * np.sqrt(size / (size - 1))


@pytest.mark.parametrize("voice", ["Reporter", "Freedonia"])
def test_the_interval_of_a_rate_is_the_sandwich_of_a_poisson_regression(voice):
    whole = COUNTS.assign(all="x")
    found = clustered_rates(whole, ["all"]).set_index("voice").loc[voice]
    rows = per_article(COUNTS, [voice])
    (level,), (error,) = robust(rows, np.ones((len(rows), 1)))
    assert found["per_1000"] == pytest.approx(1000 * np.exp(level))
    assert (found["articles"], found["count"]) == (len(rows), rows["count"].sum())
    width = t.ppf(0.975, len(rows) - 1) * error
    assert found["low"] == pytest.approx(1000 * np.exp(level - width))
    assert found["high"] == pytest.approx(1000 * np.exp(level + width))


def test_the_interval_of_a_ratio_is_the_sandwich_of_a_poisson_regression():
    found = clustered_contrasts(COUNTS.assign(all="x"), ["all"]).iloc[0]
    rows = per_article(COUNTS, ["Reporter", "Freedonia"])
    own = (rows["voice"] == "Reporter").astype(float)
    params, errors = robust(rows, np.column_stack([np.ones(len(rows)), own]))
    assert found["ratio"] == pytest.approx(np.exp(params.iloc[1]))
    width = np.log(found["high"] / found["ratio"])
    assert width == pytest.approx(t.ppf(0.975, found["articles"] - 1) * errors.iloc[1])
    both = found[["count", "against_count"]].sum()
    assert both == COUNTS.loc[COUNTS["voice"] != "Paraphrase", "count"].sum()


def test_nine_in_ten_intervals_and_more_hold_the_truth():
    hit = 0
    for seed in range(200):
        rates = clustered_rates(corpus(40, seed, spread=0.5).assign(all="x"), ["all"])
        row = rates.set_index("voice").loc["Reporter"]
        hit += row["low"] <= 20 <= row["high"]
    assert 0.9 <= hit / 200 <= 0.99


def test_intervals_of_the_fewest_articles_of_which_something_is_said_hold_the_truth():
    held = []
    for seed in range(200):
        few = corpus(FEWEST, seed + 1_000, spread=0.3).assign(all="x")
        few = few.assign(count=np.random.default_rng(seed).poisson(few["words"] * 0.02))
        row = clustered_contrasts(few, ["all"]).iloc[0]
        held += [row["low"] <= 1 <= row["high"]] if row["high"] > 0 else []
    assert len(held) > 180 and 0.9 <= np.mean(held) <= 0.99


def test_terms_that_hang_together_widen_an_interval():
    wide, narrow = (
        clustered_rates(corpus(60, 3, spread).assign(all="x"), ["all"]).set_index("voice")
        for spread in (2.0, 0.0)
    )
    alone = {
        name: np.diff(garwood(*table.loc["Reporter", ["count", "words"]].astype(float)))[0]
        for name, table in (("wide", wide), ("narrow", narrow))
    }
    width = {
        name: table.loc["Reporter", "high"] - table.loc["Reporter", "low"]
        for name, table in (("wide", wide), ("narrow", narrow))
    }
    assert width["wide"] > 1.5 * alone["wide"]
    assert 0.6 * alone["narrow"] < width["narrow"] < 1.4 * alone["narrow"]


def in_parts(counts, parts):
    names = counts["article"].unique()
    cuts = np.array_split(names, parts)
    return dd.concat(
        [dd.from_pandas(counts[counts["article"].isin(cut)], npartitions=1) for cut in cuts]
    )


@pytest.mark.parametrize("parts", [1, 3, 7])
def test_parts_come_to_the_same(parts):
    lazy = with_groups(in_parts(COUNTS, parts), NAMES, "quarter")
    whole = with_groups(COUNTS, NAMES, "quarter")
    for make in (clustered_rates, clustered_contrasts):
        for by in (["group"], ["group", "quarter"]):
            pd.testing.assert_frame_equal(make(lazy, by), make(whole, by), check_dtype=False)
    assert most_quoted(lazy) == most_quoted(COUNTS) == ["Reporter", "Freedonia"]


def test_a_category_is_counted_in_the_same_words():
    every = clustered_rates(COUNTS, ["outlet"])
    each = [clustered_rates(COUNTS, ["outlet"], [name]) for name in ("label", "law")]
    assert (each[0]["count"] + each[1]["count"]).tolist() == every["count"].tolist()
    assert all(table["words"].tolist() == every["words"].tolist() for table in each)


def counts(*rows):
    names = ["article", "outlet", "voice", "category", "count", "words"]
    return pd.DataFrame([(a, "x", v, "law", c, w) for a, v, c, w in rows], columns=names)


def test_rates_by_hand():
    found = clustered_rates(
        counts(("a", "Reporter", 1, 100), ("b", "Reporter", 3, 100), ("b", "Freedonia", 0, 50)),
        ["outlet"],
    ).set_index("voice")
    own = found.loc["Reporter"]
    assert own[["articles", "count", "words", "per_1000"]].tolist() == [2, 4, 200, 20]
    # Residuals -1 and 1 about the rate: variance of the logarithm 2/16, doubled for two articles.
    assert np.log(own["high"] / 20) == pytest.approx(12.7062 * 0.5, rel=1e-4)
    silent = found.loc["Freedonia"]
    assert (silent["low"], silent["high"]) == (0, pytest.approx(garwood(0, 50)[1]))


def test_what_cannot_be_told_has_no_interval():
    one = clustered_rates(counts(("a", "Reporter", 1, 100)), ["outlet"]).iloc[0]
    assert np.isnan([one["low"], one["high"]]).all()
    none = clustered_contrasts(
        counts(
            ("a", "Reporter", 0, 100),
            ("a", "Freedonia", 2, 50),
            ("b", "Reporter", 0, 9),
            ("b", "Freedonia", 1, 9),
        ),
        ["outlet"],
    ).iloc[0]
    assert none["ratio"] == 0
    assert np.isnan([none["low"], none["high"], none["p"]]).all()
    alone = counts(("a", "Reporter", 1, 100), ("b", "Reporter", 1, 100))
    assert clustered_contrasts(alone, ["outlet"]).empty


def test_uses_of_terms_are_counted_by_article_too():
    hits = pd.DataFrame(
        [("a", "Reporter", "law", "war crime*")] * 2 + [("b", "Reporter", "law", "war crime*")],
        columns=["article", "voice", "category", "term"],
    )
    found = term_uses(in_parts(hits, 2)).iloc[0]
    assert (found["uses"], found["articles"]) == (3, 2)
