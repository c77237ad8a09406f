"""Sentences, not words, as the units of chance: cluster bootstrap and permutation, seeded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import nan
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.contrasts import holm
from framing.progress import progress
from framing.rates import ALL
from framing.voices import REPORTER

DRAWS = 10_000
SEED = 20241001
CHUNK = 500  # draws held in memory at once
COLUMNS = [
    *("category", "sentences", "against_sentences", "ratio", "difference", "low", "high"),
    *("p", "p_holm", "effective"),
]
SIDES = ("side", "against")


class Interval(NamedTuple):
    """An estimate with its percentile interval."""

    estimate: float
    low: float
    high: float


class Resampled(NamedTuple):
    """What resampling says of two sides: rates are per 1,000 words."""

    ratio: Interval
    difference: Interval
    p: float  # of the permutation test
    units: tuple[int, int]  # sentences with words of each side
    design: tuple[float, float]  # variance of each rate over that of independent terms
    effective: float  # how many independent terms the terms of both sides are worth


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
    name = {side: SIDES[0], **dict.fromkeys(against, SIDES[1])}
    chosen = hits if category == ALL else hits[hits["category"] == category]
    words = tokens[tokens["is_word"]]
    sizes = [
        rows.assign(side=rows["voice"].map(name)).groupby(["sentence", "side"]).size()
        for rows in (words, chosen)
    ]
    table = pd.DataFrame(dict(zip(("words", "count"), sizes, strict=True)))
    return table[table["words"] > 0].fillna(0).astype("int64").reset_index()


def resampled(table: pd.DataFrame, draws: int = DRAWS, seed: int = SEED) -> Resampled:
    """Bootstrap and permute the units of two sides.

    The bootstrap draws sentences with replacement within each side and takes the rate Σ count / Σ
    words; its intervals are the 2.5 and 97.5 percentiles. The permutation test shuffles the sides
    of the units and compares the absolute difference of the rates, p = (b + 1) / (draws + 1).
    Where a side has no words everything is NaN. Sources: Efron & Tibshirani (1993), An introduction
    to the bootstrap, chapters 8 and 13; Phipson & Smyth (2010), Permutation p-values should never
    be zero, Statistical Applications in Genetics and Molecular Biology 9, 39.
    """
    sides = [table.loc[table["side"] == name, ["count", "words"]].to_numpy() for name in SIDES]
    if not all(len(side) for side in sides):
        empty = Interval(nan, nan, nan)
        return Resampled(empty, empty, nan, (len(sides[0]), len(sides[1])), (nan, nan), nan)
    rng = np.random.default_rng(seed)
    one, other = (_bootstrap(side, draws, rng) for side in sides)
    rates = [1000 * side[:, 0].sum() / side[:, 1].sum() for side in sides]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = _interval(np.divide(*rates), one / other)
    difference = _interval(rates[0] - rates[1], one - other)
    design = tuple(_design(*pair) for pair in zip(sides, (one, other), strict=True))
    effective = sum(
        side[:, 0].sum() / effect for side, effect in zip(sides, design, strict=True) if effect > 0
    )
    p = permutation_p(sides[0], sides[1], draws, rng)
    return Resampled(ratio, difference, p, (len(sides[0]), len(sides[1])), design, effective)


def by_category(
    tokens: pd.DataFrame,
    hits: pd.DataFrame,
    against: Sequence[str],
    categories: Sequence[str],
    side: str = REPORTER,
) -> pd.DataFrame:
    """Return what resampling says of all terms, then of each category, columns as in COLUMNS.

    ``low`` and ``high`` are those of the difference of rates per 1,000 words; ``p_holm`` corrects
    the permutation test over the categories, and is p itself for "all".
    """
    rows = []
    for name in (ALL, *categories):
        found = resampled(units(tokens, hits, against, side, name))
        rows.append(
            [name, *found.units, found.ratio.estimate, *found.difference, found.p, found.effective]
        )
    table = pd.DataFrame(rows, columns=[name for name in COLUMNS if name != "p_holm"])
    table["p_holm"] = [*table["p"][:1], *holm(table["p"][1:])]
    return table[COLUMNS]


def _bootstrap(side: np.ndarray, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return the rate per 1,000 words of each draw of sentences."""
    rates = [
        1000 * np.divide(*(rng.multinomial(len(side), [1 / len(side)] * len(side), size) @ side).T)
        for size in _chunks(draws, "bootstrap")
    ]
    return np.concatenate(rates)


def permutation_p(
    one: np.ndarray, other: np.ndarray, draws: int, rng: np.random.Generator
) -> float:
    """Test whether sides matter to the rates: rows of (count, words), labels shuffled over rows."""
    both = np.concatenate([one, other]).astype(float)
    found = abs(_difference(one.sum(axis=0), other.sum(axis=0)))
    total, as_far = both.sum(axis=0), 0
    for size in _chunks(draws, "permutation"):
        order = rng.permuted(np.tile(np.arange(len(both)), (size, 1)), axis=1)[:, : len(one)]
        sums = both[order].sum(axis=1)
        drawn = np.abs(_difference(sums.T, total[:, None] - sums.T))
        as_far += int((drawn >= found * (1 - 1e-12)).sum())
    return (as_far + 1) / (draws + 1)


def _difference(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the difference of two rates from sums of (count, words)."""
    return one[0] / one[1] - other[0] / other[1]


def _interval(estimate: float, drawn: np.ndarray) -> Interval:
    """Return an estimate with its percentiles; a draw of 0 against 0 says nothing."""
    kept = drawn[~np.isnan(drawn)]
    low, high = (
        np.quantile(kept, [0.025, 0.975], method="closest_observation") if len(kept) else (nan, nan)
    )
    return Interval(float(estimate), float(low), float(high))


def _design(side: np.ndarray, rates: np.ndarray) -> float:
    """Return the design effect: the variance of a rate over that of as many independent terms."""
    count, words = side.sum(axis=0)
    return float(rates.var() / (1000**2 * count / words**2)) if count else nan


def _chunks(draws: int, what: str) -> Iterator[int]:
    """Yield sizes that add up to the draws."""
    sizes = [CHUNK] * (draws // CHUNK) + ([draws % CHUNK] if draws % CHUNK else [])
    yield from progress(sizes, what)
