"""Every p and interval that is printed, once more by another way: library, closed form, all cases.

What single modules' tests already hold against a library on made-up numbers is here recomputed for
the tables of the collection's article, as its notebooks and reports print them.
"""

from itertools import combinations, product

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given, settings, strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson_2indep, test_poisson_2indep as rates_test

from framing.coding import errors
from framing.measures import agency, chance, claims, contrasts, keyness, labels, reported
from framing.measures.analysis import analyse
from framing.measures.clusters import clustered_contrasts
from framing.measures.omissions import omissions, omissions_by
from framing.measures.permutation import SIDES
from framing.measures.reliability import alpha, interval
from framing.measures.resampling import units
from framing.reading.articles import Article, Speaker

LEVEL = 0.95


@pytest.fixture(scope="module")
def found():
    return analyse("cuba-venezuela-iran")


@pytest.fixture(scope="module")
def planned(found):
    return claims.comparison(found, found.governments)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=9))
def test_holm_is_that_of_statsmodels(p):
    assert contrasts.holm(p) == pytest.approx(multipletests(p, method="holm")[1])


def test_rates_have_the_interval_of_the_chi_squared_distribution(found):
    for table in (found.counts, found.totals):
        rows = table[table["words"] > 0]
        per = 1000 / rows["words"]
        low = np.where(rows["count"] > 0, stats.chi2.ppf(0.025, 2 * rows["count"]) / 2, 0) * per
        high = stats.chi2.ppf(0.975, 2 * rows["count"] + 2) / 2 * per
        assert rows["low"].to_numpy() == pytest.approx(low.to_numpy())
        assert rows["high"].to_numpy() == pytest.approx(high.to_numpy())


def test_ratios_have_the_interval_and_the_p_of_statsmodels(found, planned):
    whole = claims.amount(found, found.governments).to_frame().T
    for _, row in pd.concat([planned, whole]).iterrows():
        sides = [row[name] for name in ("count", "words", "against_count", "against_words")]
        p = rates_test(*sides, method="exact-cond").pvalue
        assert row["p"] == pytest.approx(min(p, 1), rel=1e-6)
        if row["count"] and row["against_count"]:
            theirs = confint_poisson_2indep(*sides, method="score", compare="ratio")
            assert (row["low"], row["high"]) == pytest.approx(theirs, rel=1e-3)
    assert planned["p_holm"].tolist() == pytest.approx(
        multipletests(planned["p"], method="holm")[1].tolist()
    )


def test_an_interval_at_none_is_where_the_score_test_rejects(planned):
    z2 = stats.norm.ppf(0.975) ** 2
    for _, row in planned[planned["count"] == 0].iterrows():
        assert row["low"] == 0
        ratio = row["high"] * row["words"] / row["against_words"]  # of means
        expected = row["against_count"] / (1 + ratio)  # of the others, given all
        score = (0 - ratio * expected) ** 2 / (row["against_count"] * ratio / (1 + ratio) ** 2)
        assert score == pytest.approx(z2)


def all_arrangements(table):
    """Return p with all ways to deal units out, their sums written out one by one."""
    one, other = (table[table["side"] == s].set_index("sentence") for s in SIDES)
    shared = one.index.intersection(other.index)
    columns = ["count", "words"]
    halves = np.array([[0, 0]])
    for sentence in shared:
        pair = [one.loc[sentence, columns].to_numpy(), other.loc[sentence, columns].to_numpy()]
        halves = np.concatenate([halves + pair[0], halves + pair[1]])
    alone = pd.concat([one.drop(shared), other.drop(shared)])[columns].to_numpy()
    size = len(one) - len(shared)
    chosen = [alone[list(pick)].sum(axis=0) for pick in combinations(range(len(alone)), size)]
    first = (halves[:, None] + np.array(chosen)[None]).reshape(-1, 2)
    rest = table[columns].sum().to_numpy() - first
    gaps = np.abs(first[:, 0] / first[:, 1] - rest[:, 0] / rest[:, 1])
    here = [one[columns].sum(), other[columns].sum()]
    gap = abs(here[0]["count"] / here[0]["words"] - here[1]["count"] / here[1]["words"])
    return (gaps >= gap - 1e-12).mean()


def test_sentence_parts_dealt_out_one_by_one_give_the_same(found, planned):
    p = []
    for _, row in planned.iterrows():
        parts = units(found.tokens, found.hits, found.governments, category=row["category"])
        p.append(all_arrangements(parts))
        assert row["p_sentences"] == pytest.approx(p[-1])
    expected = multipletests(p, method="holm")[1]
    assert planned["p_sentences_holm"].to_numpy() == pytest.approx(expected)


def test_larger_units_dealt_out_one_by_one_give_the_same(found):
    table = chance.by_unit(found, found.governments, ["label", "law"])
    for name, unit in chance.units_of(found.tokens).items():
        for category in ("label", "law"):
            parts = units(found.tokens, found.hits, found.governments, category=category)
            parts["sentence"] = unit[parts["sentence"]]
            sums = parts.groupby(["sentence", "side"], as_index=False)[["count", "words"]].sum()
            row = table[(table["unit"] == name) & (table["category"] == category)].iloc[0]
            assert row["p"] == pytest.approx(all_arrangements(sums)), (name, category)


def test_the_smallest_p_is_that_of_all_on_one_side(planned):
    for _, row in planned.iterrows():
        total, words = row["count"] + row["against_count"], (row["words"], row["against_words"])
        with np.errstate(divide="ignore"):
            ends = [
                rates_test(count, words[0], total - count, words[1], method="exact-cond").pvalue
                for count in (0, total)
            ]
        assert contrasts.smallest_p(total, *words) == pytest.approx(min(ends), rel=1e-6)


def test_what_could_have_been_found_is_found_as_often(planned):
    rng = np.random.default_rng(4)
    row = planned[planned["category"] == "label"].iloc[0]
    total, words = int(row["count"] + row["against_count"]), (row["words"], row["against_words"])
    for ratio in contrasts.detectable(total, *words):
        odds = ratio * words[0] / words[1]
        drawn = rng.binomial(total, odds / (1 + odds), 4_000)
        share = words[0] / sum(words)
        known = {k: stats.binomtest(int(k), total, share).pvalue for k in set(drawn)}
        assert np.mean([known[k] <= 0.05 for k in drawn]) == pytest.approx(0.8, abs=0.04)


def test_words_have_the_p_and_the_correction_of_other_libraries(found):
    odds = keyness.log_odds(found.tokens, found.governments)
    assert odds["p"].to_numpy() == pytest.approx(stats.chi2.sf(odds["z"] ** 2, 1))
    assert odds["p_bh"].to_numpy() == pytest.approx(multipletests(odds["p"], method="fdr_bh")[1])
    half = (odds["high"] - odds["low"]) / 2
    assert half.to_numpy() == pytest.approx((1.959964 * odds["log_odds"] / odds["z"]).to_numpy())


def test_shares_have_the_interval_of_statsmodels(found):
    verbs = reported.reporting_verbs(found.statements, found.voices)
    named = labels.namings(found.article, found.tokens, found.hits)
    per_naming = labels.labels_per_naming(named, found.voices)
    told = agency.agency(found.hits, found.voices)
    tables = ((verbs, "acts", "of"), (per_naming, "labelled", "namings"), (told, "count", "of"))
    for table, count, of in tables:
        rows = table[table[of] > 0]
        theirs = proportion_confint(rows[count], rows[of], method="wilson")
        for name, ends in zip(("low", "high"), theirs, strict=True):
            assert rows[name].to_numpy() == pytest.approx(ends.to_numpy())


def test_omissions_have_the_interval_of_the_chi_squared_distribution(found):
    by = omissions_by(found, omissions(found))
    high = stats.chi2.ppf(0.975, 2 * by["omissions"] + 2) / 2 * 1000 / by["words"]
    assert by["high"].to_numpy() == pytest.approx(high.to_numpy())


def test_tests_of_outlets_are_those_of_a_poisson_regression():
    rng = np.random.default_rng(6)
    rows = [
        (f"{outlet}{n}", outlet, voice, "law", rng.poisson(rate * words / 1000), words)
        for outlet, rates in {"a": (20, 20), "b": (10, 25), "c": (30, 22)}.items()
        for n in range(25)
        for voice, rate in zip(("Reporter", "Brook"), rates, strict=True)
        for words in (int(rng.integers(80, 300)),)
    ]
    counts = pd.DataFrame(
        rows, columns=["article", "outlet", "voice", "category", "count", "words"]
    )
    table = clustered_contrasts(counts, ["outlet"]).set_index("outlet")
    p = []
    for outlet, part in counts.groupby("outlet"):
        own = (part["voice"] == "Reporter").astype(float)
        model = sm.GLM(
            part["count"],
            np.column_stack([np.ones(len(part)), own]),
            sm.families.Poisson(),
            offset=np.log(part["words"]),
        )
        groups = {"groups": pd.factorize(part["article"])[0], "use_correction": False}
        fit = model.fit(cov_type="cluster", cov_kwds=groups)
        error = fit.bse.iloc[1] * np.sqrt(25 / 24)
        p.append(2 * stats.t.sf(abs(fit.params.iloc[1]) / error, 24))
        assert table.loc[outlet, "p"] == pytest.approx(p[-1], rel=1e-4)
    assert table["p_holm"].to_numpy() == pytest.approx(multipletests(p, method="holm")[1], rel=1e-4)


def test_alpha_has_the_interval_that_scipy_draws():
    rng = np.random.default_rng(2)
    sentence = np.repeat(np.arange(40), 6)
    one = np.repeat(rng.choice(["a", "b", "c"], 40), 6)
    other = np.where(np.isin(sentence, rng.choice(40, 8, replace=False)), "a", one)
    ours = interval(one, other, sentence)

    def of(drawn):
        places = np.concatenate([np.flatnonzero(sentence == number) for number in drawn])
        return alpha(one[places], other[places])

    theirs = stats.bootstrap(
        (np.arange(40),), of, method="percentile", n_resamples=1_500, vectorized=False, rng=rng
    ).confidence_interval
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.04)


def test_the_band_of_the_engines_errors_holds_what_all_cases_say():
    text = (
        "The regime fell. “This regime is brutal,” the Brook ministry said.\n\nThe regime left.\n\n"
        "The Brook ministry said that the regime was gone. “It was a regime,” it said.\n"
    )
    found = analyse(Article("made up", text, speakers=(Speaker("Brook ministry", "Brook"),)))
    row = errors.band(found, ["Brook"], ["label"]).iloc[0]
    table, classes = errors._units(found, ["Brook"], ["label"])
    truths = [list(errors.read_errors()[name].items()) for name in classes]
    ratios, chances = [], []
    for case in product(*truths):
        sums = {name: np.zeros(2) for name in (errors.OWN, errors.SAID)}
        for (truth, _), unit in zip(case, table, strict=True):
            if truth in sums:
                sums[truth] += unit
        (a, b), (c, d) = sums[errors.OWN], sums[errors.SAID]
        with np.errstate(divide="ignore", invalid="ignore"):
            ratios.append(np.float64(a) / b / (np.float64(c) / d))
        chances.append(np.prod([share for _, share in case]))
    ratios, chances = np.array(ratios), np.array(chances)
    known = ~np.isnan(ratios)
    assert chances.sum() == pytest.approx(1)
    assert row["undefined"] == pytest.approx(chances[~known].sum(), abs=0.02)
    whole = chances[known].sum()
    for name, tail in (("low", 0.025), ("high", 0.975)):
        below = chances[known & (ratios < row[name] - 1e-9)].sum() / whole
        upto = chances[known & (ratios <= row[name] + 1e-9)].sum() / whole
        assert below - 0.01 <= tail <= upto + 0.01, name
