"""Sentences, not words, as the units of chance: cluster bootstrap, seeded, and permutation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import nan
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.base.kinds import REPORTER
from framing.measures.contrasts import holm
from framing.measures.permutation import SHUFFLES, SIDES, Permutation, chunks, permuted
from framing.measures.rates import ALL
from framing.terms.filed import among

DRAWS = 10_000
ORDER = sorted(SIDES)  # in which the units of a sentence stand
SEED = 20241001
COLUMNS = [
    *("category", "sentences", "against_sentences", "ratio"),
    *("difference", "difference_low", "difference_high", "p", "p_error", "p_holm"),
    *("effective", "arrangements"),
]


class Interval(NamedTuple):
    """An estimate with its percentile interval."""

    estimate: float
    low: float
    high: float


class Resampled(NamedTuple):
    """What resampling says of two sides: rates are per 1,000 words."""

    ratio: Interval
    difference: Interval
    test: Permutation
    units: tuple[int, int]  # sentences with words of each side
    design: tuple[float, float]  # variance of each rate over that of independent terms
    effective: float  # independent terms that would tell as much about the ratio


def units(
    tokens: pd.DataFrame,
    hits: pd.DataFrame,
    against: Sequence[str],
    side: str = REPORTER,
    category: str = ALL,
) -> pd.DataFrame:
    """Return one row per sentence and side: ``sentence, side, words, count``.

    A sentence in which both sides speak is two units. ``category`` counts one category of hits, or
    "all". Sentences in which neither side has a word are left out.
    """
    return next(units_of_each(tokens, hits, against, [category], side))


def units_of_each(
    tokens: pd.DataFrame,
    hits: pd.DataFrame,
    against: Sequence[str],
    categories: Iterable[str],
    side: str = REPORTER,
) -> Iterator[pd.DataFrame]:
    """Yield what ``units`` returns of each category; where words stand is looked up once."""
    place = {side: ORDER.index(SIDES[0]), **dict.fromkeys(against, ORDER.index(SIDES[1]))}
    known, words = np.unique(_units(tokens[tokens["is_word"]], place), return_counts=True)
    sentence, sides = known // 2, np.array(ORDER)[known % 2]
    for category in categories:
        chosen = hits if category == ALL else hits[among(hits["category"], [category])]
        there = _units(chosen, place)
        at = np.searchsorted(known, there[np.isin(there, known)])
        count = np.bincount(at, minlength=len(known))
        columns = {"sentence": sentence, "side": sides, "words": words, "count": count}
        yield pd.DataFrame(columns).astype({"words": "int64", "count": "int64"})


def _units(rows: pd.DataFrame, place: Mapping[str, int]) -> np.ndarray:
    """Return the unit of each row of a side, as a number: that of the sentence, and of the side."""
    sides = rows["voice"].map(place)
    known = sides.notna().to_numpy()
    sentences = rows["sentence"].to_numpy(dtype="int64")[known]
    return 2 * sentences + sides.to_numpy()[known].astype("int64")


def resampled(table: pd.DataFrame, draws: int = DRAWS, shuffles: int = SHUFFLES) -> Resampled:
    """Bootstrap and permute the units of two sides; draws are seeded.

    The bootstrap draws units with replacement within each side and takes the rate Σ count / Σ
    words; its intervals are the 2.5 and 97.5 percentiles, NaN for a side of fewer than two units.
    The permutation test is that of ``permuted``. Where a side has no words everything is NaN.
    Source: Efron & Tibshirani (1993), An introduction to the bootstrap, chapters 8 and 13.
    """
    sides = [table.loc[table["side"] == name, ["count", "words"]].to_numpy() for name in SIDES]
    sizes = (len(sides[0]), len(sides[1]))
    if not all(sizes):
        empty = Interval(nan, nan, nan)
        return Resampled(empty, empty, Permutation(nan, nan, 0), sizes, (nan, nan), nan)
    rng = np.random.default_rng(SEED)
    one, other = (_bootstrap(side, draws, rng) for side in sides)
    rates = [1000 * side[:, 0].sum() / side[:, 1].sum() for side in sides]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = percentiles(np.divide(*rates), one / other, min(sizes))
    difference = percentiles(rates[0] - rates[1], one - other, min(sizes))
    design = _design(sides[0], one), _design(sides[1], other)
    effective = _effective([side[:, 0].sum() for side in sides], design)
    test = permuted(table, np.random.default_rng(SEED), shuffles)
    return Resampled(ratio, difference, test, sizes, design, effective)


def _effective(counts: Sequence[int], design: Sequence[float]) -> float:
    """Return how many independent terms would tell as much about the ratio of two rates.

    The logarithm of the ratio has the variance 1 / count for each side, times its design effect;
    the number is that of both sides, shrunk by how much the variance grows. NaN without terms.
    """
    if not all(counts):
        return nan
    alone = sum(1 / count for count in counts)
    clustered = sum(effect / count for count, effect in zip(counts, design, strict=True))
    return sum(counts) * alone / clustered if clustered else nan


def by_category(
    tokens: pd.DataFrame,
    hits: pd.DataFrame,
    against: Sequence[str],
    categories: Sequence[str],
    side: str = REPORTER,
) -> pd.DataFrame:
    """Return what resampling says of all terms, then of each category, columns as in COLUMNS.

    The difference is of rates per 1,000 words; ``p_holm`` corrects the permutation test over the
    categories, and is p itself for "all"; ``p_error`` is the standard error of p, 0 where all
    ``arrangements`` were counted.
    """
    rows, names = [], (ALL, *categories)
    each = units_of_each(tokens, hits, against, names, side)
    for name, found in zip(names, map(resampled, each), strict=True):
        p, error, arrangements = found.test
        sides = [name, *found.units, found.ratio.estimate, *found.difference]
        rows.append([*sides, p, error, found.effective, arrangements])
    table = pd.DataFrame(rows, columns=[name for name in COLUMNS if name != "p_holm"])
    table["p_holm"] = [*table["p"][:1], *holm(table["p"][1:])]
    return table[COLUMNS]


def _bootstrap(side: np.ndarray, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return the rate per 1,000 words of each draw of sentences."""
    return 1000 * np.divide(*drawn_sums(side, draws, rng).T)


def drawn_sums(units: np.ndarray, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return draws × columns: sums over as many units as there are, drawn with replacement."""
    size = len(units)
    sums = [
        rng.multinomial(size, [1 / size] * size, number) @ units
        for number in chunks(draws, "bootstrap")
    ]
    return np.concatenate(sums)


def percentiles(estimate: float, drawn: np.ndarray, units: int) -> Interval:
    """Return an estimate with its percentiles, NaN for fewer than two ``units``.

    A draw of 0 against 0 says nothing.
    """
    kept = drawn[~np.isnan(drawn)]
    if units < 2 or not len(kept):
        return Interval(float(estimate), nan, nan)
    low, high = np.quantile(kept, [0.025, 0.975], method="closest_observation")
    return Interval(float(estimate), float(low), float(high))


def _design(side: np.ndarray, rates: np.ndarray) -> float:
    """Return the design effect: the variance of a rate over that of as many independent terms."""
    count, words = side.sum(axis=0)
    return float(rates.var() / (1000**2 * count / words**2)) if count else nan
