"""The funnel: limits from tails written out, and few outlets beyond them where all are alike."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy.stats import poisson

from framing.measures.clusters import FEWEST
from framing.measures.funnel import COLUMNS, INNER, dispersion, funnel, limits


def corpus(sizes, rate=0.02, spread=0.0, seed=1):
    """Articles of outlets that are all alike, their rates as spread as asked."""
    rng = np.random.default_rng(seed)
    rows = []
    for outlet, size in enumerate(sizes):
        for _ in range(size):
            words = int(rng.integers(100, 400))
            share = rate * (rng.gamma(1 / spread) * spread if spread else 1)
            rows.append((f"o{outlet}", rng.poisson(words * share), words))
    return pd.DataFrame(rows, columns=["outlet", "count", "words"])


def test_limits_are_where_a_tail_of_poisson_is_half_of_what_is_left():
    words = np.array([50.0, 500.0, 5_000.0])
    low, high = limits(20.0, words, 1.0, 0.95)
    for size, below, above in zip(words, low * words / 1000, high * words / 1000, strict=True):
        mean = 0.02 * size
        # whole counts on either side of the limits have tails on either side of 2.5 %
        assert poisson.sf(np.ceil(above) - 1, mean) <= 0.025 + 1e-9
        assert poisson.sf(np.floor(above) - 2, mean) > 0.025
        if below > 0:
            assert poisson.cdf(np.floor(below), mean) <= 0.025 + 1e-9
            assert poisson.cdf(np.ceil(below) + 1, mean) > 0.025
        else:
            assert poisson.cdf(0, mean) > 0.025


def test_p_is_twice_the_smaller_tail():
    table = corpus([3, 20, 40], seed=4)
    found = funnel(table, "outlet").set_index("outlet")
    assert list(found.columns) == COLUMNS
    factor = found["dispersion"].iloc[0]
    rate = table["count"].sum() / table["words"].sum()
    assert found["expected"].iloc[0] == pytest.approx(1000 * rate)
    if factor == 1:
        for _, row in found.iterrows():
            mean = rate * row["words"]
            tails = poisson.cdf(row["count"], mean), poisson.sf(row["count"] - 1, mean)
            assert row["p"] == pytest.approx(min(1, 2 * min(tails)))


def test_p_without_dispersion_against_scipy():
    row = funnel(pd.DataFrame([("a", 9, 100), ("b", 1, 400)], columns=["outlet", "count", "words"]),
                 "outlet").set_index("outlet").loc["a"]  # fmt: skip
    assert row["dispersion"] == 1
    assert row["p"] == pytest.approx(2 * poisson.sf(8, 2.0))


def test_dispersion_is_that_of_a_poisson_regression():
    table = corpus([30, 30, 30], spread=0.7)
    dummies = pd.get_dummies(table["outlet"]).astype(float)
    model = sm.GLM(
        table["count"], dummies, sm.families.Poisson(), offset=np.log(table["words"])
    ).fit()
    assert dispersion(table, "outlet") == pytest.approx(model.pearson_chi2 / model.df_resid)
    assert dispersion(table, "outlet") > 1.5
    assert dispersion(table.drop_duplicates("outlet"), "outlet") == 1


@pytest.mark.parametrize("spread", [0.0, 0.5])
def test_of_outlets_that_are_alike_one_in_twenty_is_outside(spread):
    table = corpus([12] * 300, spread=spread, seed=8)
    found = funnel(table, "outlet")
    outside = (found["per_1000"] < found["low"]) | (found["per_1000"] > found["high"])
    assert 0.01 < outside.mean() < 0.08
    assert (outside == (found["p"] < 1 - INNER)).mean() > 0.99
    assert (found["p_holm"] < 0.05).mean() < 0.01


def test_small_outlets_have_wider_limits_and_are_not_spoken_of():
    found = funnel(corpus([2, 50]), "outlet")
    small, large = found.iloc[0], found.iloc[1]
    assert small["high"] - small["low"] > large["high"] - large["low"]
    assert (small["enough"], large["enough"]) == (False, True)
    assert small["articles"] == 2 < FEWEST
