"""The permutation test: all arrangements, by sums, as if each had been written out."""

from itertools import combinations, product
from math import comb, isnan

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from scipy import stats

from framing.measures.permutation import permuted

ONE = [(2, 10), (0, 12), (1, 8), (3, 15), (0, 9)]
OTHER = [(0, 11), (1, 14), (0, 7), (0, 13)]
UNITS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9)), max_size=4)


def table(one, other, pairs=()):
    rows = [(n, "side", *unit) for n, unit in enumerate(one)]
    rows += [(100 + n, "against", *unit) for n, unit in enumerate(other)]
    rows += [(200 + n, side, *unit) for n, pair in enumerate(pairs) for side, unit in pair]
    return pd.DataFrame(rows, columns=["sentence", "side", "count", "words"])


def gap(one, other):
    (a, b), (c, d) = (np.sum(side, axis=0) for side in (one, other))
    return abs(a / b - c / d)


def written_out(one, other, pairs=()):
    """Return p with every arrangement written out."""
    gaps, both = [], [*one, *other]
    for chosen in combinations(range(len(both)), len(one)):
        rest = [unit for at, unit in enumerate(both) if at not in chosen]
        for halves in product(*(((a, b), (b, a)) for a, b in pairs)):
            dealt = [both[at] for at in chosen], rest
            sides = zip(dealt, zip(*halves, strict=True) if halves else ((), ()), strict=True)
            gaps.append(gap(*([*alone, *shared] for alone, shared in sides)))
    # the arrangement as it is comes first: the first of one side, no halves changed
    return np.mean(np.array(gaps) >= gaps[0] - 1e-12)


@settings(deadline=None)
@given(
    UNITS,
    UNITS,
    st.lists(st.tuples(*[st.tuples(st.integers(0, 3), st.integers(1, 9))] * 2), max_size=3),
)
def test_it_is_that_of_all_arrangements_written_out(one, other, pairs):
    named = [(("side", a), ("against", b)) for a, b in pairs]
    found = permuted(table(one, other, named), np.random.default_rng(1))
    if not (one or pairs) or not (other or pairs):
        assert isnan(found.p)
        return
    assert found.p == pytest.approx(written_out(one, other, pairs), abs=1e-9)
    assert found.arrangements == comb(len(one) + len(other), len(one)) * 2 ** len(pairs)
    assert found.error == 0


def test_it_agrees_with_scipy():
    def statistic(one, other):
        return gap(*(np.column_stack([side // 100, side % 100]) for side in (one, other)))

    packed = [np.array([100 * c + w for c, w in side]) for side in (ONE, OTHER)]
    theirs = stats.permutation_test(packed, statistic, n_resamples=np.inf, alternative="greater")
    assert permuted(table(ONE, OTHER), np.random.default_rng(1)).p == pytest.approx(theirs.pvalue)


def test_where_counting_is_too_much_arrangements_are_drawn_and_the_error_is_said():
    sides = table(ONE[1:], OTHER[1:], [(("side", ONE[0]), ("against", OTHER[0]))])
    exact = permuted(sides, np.random.default_rng(1))
    drawn = permuted(sides, np.random.default_rng(1), shuffles=20_000, most=0)
    assert drawn.error == pytest.approx((exact.p * (1 - exact.p) / 20_000) ** 0.5, rel=0.05)
    assert abs(drawn.p - exact.p) < 4 * drawn.error
    assert drawn.arrangements == exact.arrangements


def test_more_arrangements_than_a_float_can_hold_are_counted():
    pairs = [(("side", (n < 10, 1)), ("against", (0, 1))) for n in range(1_100)]
    found = permuted(table([], [], pairs), np.random.default_rng(1))
    assert found.arrangements > 10**320
    assert found.p == pytest.approx(2 / 2**10)  # ten terms, all on one side or all on the other
