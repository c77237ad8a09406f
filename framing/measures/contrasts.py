"""The reporter's rates beside those of the quoted voices: ratios, intervals, exact tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil, floor, inf, nan, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.special import ndtri
from scipy.stats import binom, binomtest

from framing.base.errors import InputError
from framing.base.kinds import PARAPHRASE, REPORTER, TOGETHER
from framing.measures.rates import base

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

CONTRAST_COLUMNS = [
    *("side", "against", "category", "count", "words", "against_count", "against_words"),
    *("ratio", "low", "high", "p", "p_holm"),
]
SHIFT_COLUMNS = [
    *("term", "category", "count_a", "words_a", "per_1000_a"),
    *("count_b", "words_b", "per_1000_b", "difference"),
]
AT_ONCE = 2_000  # hits up to which the chances of all their divisions are asked for at once
ALIKE = 1 + 1e-7  # as in scipy's test: what rounding may make of chances that are the same


def rate_ratio(
    count: int, words: int, other_count: int, other_words: int, level: float = 0.95
) -> dict[str, float]:
    """Compare two Poisson rates: their ``ratio``, its interval ``low, high``, and an exact ``p``.

    The interval is the score interval, the p-value that of the exact conditional test. Against
    a count of 0 the ratio is infinite; of 0 against 0 it is NaN, any ratio fits and p is 1. Where
    a side has no words everything is NaN. Sources: Gu, Ng, Tang & Schucany (2008), Testing the
    ratio of two Poisson rates, Biometrical Journal 50, 283-298; Przyborowski & Wilenski (1940),
    Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313-323.
    """
    if not (words and other_words):
        return {"ratio": nan, "low": nan, "high": nan, "p": nan}
    low, high = _score_interval(int(count), int(other_count), other_words / words, level)
    ratio = inf if count else nan
    if other_count:
        ratio = count * other_words / (other_count * words)
    p = _exact_p(int(count), int(count + other_count), words / (words + other_words))
    return {"ratio": float(ratio), "low": float(low), "high": float(high), "p": p}


def _score_interval(x: int, y: int, scale: float, level: float) -> tuple[float, float]:
    """Find the ratios of two Poisson rates that the score test does not reject.

    It leaves counts of x and y standing while (x - ty)² ≤ z²(x + y)t, where t times ``scale`` is
    the ratio. The roots of that quadratic are exact at a count of 0, where the numerical search
    of statsmodels 0.15 stops short: at 0 of 100 against 3 of 200 words it says 2.56 to 2.56.
    """
    if x + y == 0:
        return 0.0, inf
    spread = ndtri((1 + level) / 2) ** 2 * (x + y)
    sum_of_roots = 2 * x * y + spread + sqrt(spread * (4 * x * y + spread))
    return 2 * x**2 / sum_of_roots * scale, sum_of_roots / (2 * y**2) * scale if y else inf


@lru_cache(maxsize=4096)
def _exact_p(count: int, total: int, share: float) -> float:
    """Test two Poisson rates for equality, exactly, given how many hits there are together.

    Each hit falls on the first side with the ``share`` of its words; the two-sided p-value adds up
    all divisions of the hits no likelier than the one found.
    """
    if not total or count == total * share:
        return 1.0
    chances = _chances(total, share) if total <= AT_ONCE else np.zeros(total + 1)
    if not chances[count]:  # too small for a number, or too many hits to ask for all divisions
        return float(binomtest(count, total, share).pvalue)
    rare, mean = chances <= chances[count] * ALIKE, total * share
    if count < mean:
        below, above = count, total - int(rare[ceil(mean) :].sum())
    else:
        below, above = int(rare[: floor(mean) + 1].sum()) - 1, count - 1
    return float(min(1.0, binom.cdf(below, total, share) + binom.sf(above, total, share)))


@lru_cache(maxsize=256)
def _chances(total: int, share: float) -> np.ndarray:
    """Return how likely each division of hits is: one call for all, where scipy's test asks anew.

    Of one total and share many divisions are tested, and a test compares a dozen of them.
    """
    return np.asarray(binom.pmf(np.arange(total + 1), total, share))


def smallest_p(total_count: int, words: int, other_words: int) -> float:
    """Find the smallest p-value the exact test can give: that of all hits on one side.

    It is NaN where a side has no words.

    >>> smallest_p(5, 100, 100)
    0.0625
    """
    if not (words and other_words):
        return nan
    share = words / (words + other_words)
    return min(_exact_p(count, int(total_count), share) for count in (0, int(total_count)))


def detectable(
    total_count: int, words: int, other_words: int, *, level: float = 0.05, power: float = 0.8
) -> tuple[float, float]:
    """Return the ratios of rates that the exact test would have found, of this many terms.

    The first is the largest ratio below 1, the second the smallest above, at which the test rejects
    equal rates at ``level`` with probability ``power``; NaN where no ratio would. Given their
    total, the terms of a side are binomial (Przyborowski & Wilenski 1940), so that the power is a
    sum over the divisions that the test rejects.
    """
    if not (words and other_words and total_count):
        return nan, nan
    share = words / (words + other_words)
    divisions = np.arange(int(total_count) + 1)
    rejected = divisions[[_exact_p(int(k), int(total_count), share) <= level for k in divisions]]
    odds = words / other_words

    def found(ratio: float) -> bool:
        chance = ratio * odds / (1 + ratio * odds)
        return float(binom.pmf(rejected, total_count, chance).sum()) >= power

    ratios = np.geomspace(1, 1000, 2001)
    below = next((1 / ratio for ratio in ratios if found(1 / ratio)), nan)
    return below, next((ratio for ratio in ratios if found(ratio)), nan)


def holm(p: ArrayLike) -> np.ndarray:
    """Adjust p-values of one planned family; a NaN is no test and stays.

    Source: S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian
    Journal of Statistics 6, 65-70.
    """
    adjusted = np.array(p, dtype=float)
    tested = np.flatnonzero(~np.isnan(adjusted))
    order = tested[np.argsort(adjusted[tested], kind="stable")]
    raised = adjusted[order] * np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(np.maximum.accumulate(raised), 1)
    return adjusted


def contrasts(
    counts: pd.DataFrame,
    side: str = REPORTER,
    against: Iterable[str] | None = None,
    label: str = TOGETHER,
) -> pd.DataFrame:
    """Compare one voice with others pooled under ``label``, one row per category, in their order.

    ``counts`` is the table of ``rates.counts``; ``against`` names its voices to pool. Columns as
    in CONTRAST_COLUMNS: ``ratio`` is the rate of ``side`` over that of the others, ``p_holm`` is
    adjusted over the categories. Left out, ``against`` is every other voice but Paraphrase.
    Raises InputError for a voice that is not in the table, for one on both sides, and where there
    is no other.
    """
    if against is None:
        against = [voice for voice in counts["voice"].unique() if voice not in {side, PARAPHRASE}]
    if side in (against := list(against)):
        raise InputError(f"'{side}' stands on both sides", remedy="Compare it with other voices.")
    if not against:
        remedy = "Name voices that the article has: without them there is no comparison."
        raise InputError(f"there is no voice to compare '{side}' with", remedy=remedy)
    one, others = _pooled(counts, [side]), _pooled(counts, against)
    table = one.join(others.add_prefix("against_")).reset_index()
    ratios = [rate_ratio(*row) for row in table[CONTRAST_COLUMNS[3:7]].itertuples(index=False)]
    table = table.join(pd.DataFrame(ratios, columns=["ratio", "low", "high", "p"], dtype=float))
    return table.assign(side=side, against=label, p_holm=holm(table["p"]))[CONTRAST_COLUMNS]


# A table of totals has a single category: its family is one test, and p_holm is p.
overall = contrasts


def _pooled(counts: pd.DataFrame, voices: list[str]) -> pd.DataFrame:
    """Add up counts and words of voices, by category."""
    known = counts["voice"].unique().tolist()
    for voice in voices:
        if voice not in known:
            raise InputError(f"no voice '{voice}'", remedy=f"The table has {', '.join(known)}.")
    rows = counts[counts["voice"].isin(voices)]
    return rows.groupby("category", sort=False)[["count", "words"]].sum()


def term_shift(
    hits: pd.DataFrame, tokens: pd.DataFrame, voices_a: Sequence[str], voices_b: Sequence[str]
) -> pd.DataFrame:
    """Show which terms make the difference between two sets of voices, one row per term.

    Columns as in SHIFT_COLUMNS; rates are per 1,000 words and ``difference`` is b minus a, so
    that the differences add up to that of the totals. The largest differences, of either sign,
    come first. A side without words has no rate, and there is then no difference: NaN.
    """
    table = pd.DataFrame({"count_a": _uses(hits, voices_a), "count_b": _uses(hits, voices_b)})
    table = table.fillna(0).astype("int64").reset_index()
    words = base(tokens)
    for side, voices in {"a": voices_a, "b": voices_b}.items():
        size = words[words.index.isin(list(voices))].sum()
        table[f"words_{side}"] = size
        table[f"per_1000_{side}"] = 1000 * table[f"count_{side}"] / (size or nan)
    table["difference"] = table["per_1000_b"] - table["per_1000_a"]
    order = table["difference"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order, SHIFT_COLUMNS].reset_index(drop=True)


def apart(shift: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the rows of a term shift that the first side alone has, the second alone, and both."""
    first, second = shift["count_a"] > 0, shift["count_b"] > 0
    return shift[first & ~second], shift[second & ~first], shift[first & second]


def with_counts(shift: pd.DataFrame) -> list[str]:
    """Return the terms of a term shift, each with its uses by either side: “savage* (1 : 2)”."""
    counted = zip(shift["term"], shift["count_a"], shift["count_b"], strict=True)
    return [f"{term} ({first} : {second})" for term, first, second in counted]


def _uses(hits: pd.DataFrame, voices: Sequence[str]) -> pd.Series:
    """Count the uses of each term by voices."""
    return hits[hits["voice"].isin(list(voices))].groupby(["term", "category"]).size()
