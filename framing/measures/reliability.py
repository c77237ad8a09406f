"""How far two readings of the same units agree: Krippendorff's alpha with an interval, kappa."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import nan

import numpy as np
import pandas as pd

from framing.measures.resampling import DRAWS, SEED, Interval

Labels = Sequence[object] | np.ndarray | pd.Series  # one for each unit


def alpha(one: Labels, other: Labels) -> float:
    """Return Krippendorff's α of two coders on the same units, nominal; 1 where all agree.

    NaN without units, and where both give every unit the same single label: such data cannot tell
    agreement from habit. Source: Krippendorff (2004), Content analysis, chapter 11.
    """
    return float(_alphas(_tables(one, other))[0])


def kappa(one: Labels, other: Labels) -> float:
    """Return Cohen's κ of two coders on the same units, nominal; 1 where all agree.

    Chance is what each coder's own shares make of it, where α has one share for both. NaN without
    units, and where both give every unit the same single label. Source: Cohen (1960).
    """
    table = _tables(one, other)[0]
    total = table.sum()
    if not total:
        return nan
    agreed = np.trace(table) / total
    chance = (table.sum(axis=0) @ table.sum(axis=1)) / total**2
    return float((agreed - chance) / (1 - chance)) if chance < 1 else nan


def units_needed(share: float, least: float = 0.8, level: float = 0.05) -> float:
    """Return how many units two coders must both code to know α of a label well enough.

    ``share`` is the part of the units that has the label, above 0 and below 1; ``least`` the
    smallest α that would do, ``level`` the chance of taking a lower one for it. Rounded up.
    Source: Krippendorff (2004), Content analysis, chapter 11, after Bloch & Kraemer (1989).
    """
    from statistics import NormalDist

    z = NormalDist().inv_cdf(1 - level)
    spread = (1 + least) * (3 - least) / (4 * (1 - least) * share * (1 - share))
    return float(np.ceil(2 * z**2 * (spread - least)))


def interval(
    one: Labels, other: Labels, clusters: Labels, draws: int = DRAWS, seed: int = SEED
) -> Interval:
    """Return α with a percentile interval; whole clusters (sentences) of units are drawn.

    Neighbouring words are read together, so that drawing words would promise too much.
    """
    if not len(one):
        return Interval(nan, nan, nan)
    sums = _tables(one, other, clusters)
    size = len(sums)
    weights = np.random.default_rng(seed).multinomial(size, [1 / size] * size, draws)
    drawn = _alphas(np.tensordot(weights.astype(float), sums, axes=1))
    kept = drawn[~np.isnan(drawn)]
    low, high = np.quantile(kept, [0.025, 0.975]) if len(kept) else (nan, nan)
    return Interval(alpha(one, other), float(low), float(high))


def design(one: Labels, other: Labels, clusters: Labels) -> float:
    """Return how many times as many units are needed because those of a cluster hang together.

    It is the variance of α with clusters drawn over that with units drawn, at least 1; NaN where
    coders never differ.
    """
    drawn, alone = (interval(one, other, of) for of in (clusters, np.arange(len(one))))
    width = alone.high - alone.low
    return max(1.0, ((drawn.high - drawn.low) / width) ** 2) if width > 0 else nan


def _tables(one: Labels, other: Labels, clusters: Labels | None = None) -> np.ndarray:
    """Return, per cluster of units, how often each two labels meet."""
    labels, codes = np.unique(np.concatenate([one, other]).astype(str), return_inverse=True)
    first, second = np.split(codes, 2)
    number = len(labels)
    places = np.zeros(len(first), dtype=int)
    if clusters is not None:
        places = np.unique(np.asarray(clusters), return_inverse=True)[1]
    size = places.max(initial=0) + 1
    met = np.bincount((places * number + first) * number + second, minlength=size * number**2)
    return met.reshape(size, number, number).astype(float)


def _alphas(tables: np.ndarray) -> np.ndarray:
    """Return α of each table of label pairs: 1 - observed over expected disagreement."""
    both = tables + tables.transpose(0, 2, 1)  # coincidences: every pair counts in both orders
    sizes, total = both.sum(axis=2), both.sum(axis=(1, 2))
    agreed = np.trace(both, axis1=1, axis2=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = (total**2 - (sizes**2).sum(axis=1)) / (total - 1)
        return 1 - (total - agreed) / expected


def pairs(readings: Mapping[str, Labels], clusters: Labels) -> pd.DataFrame:
    """Return α for every pair of readings of the same units: ``one, other, alpha, low, high``.

    ``readings`` maps who reads to a label per unit, ``clusters`` holds each unit's sentence.
    """
    rows = [
        (one, other, *interval(readings[one], readings[other], clusters))
        for one, other in combinations(readings, 2)
    ]
    return pd.DataFrame(rows, columns=["one", "other", "alpha", "low", "high"])


def term_labels(tokens: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """Return, per word, the category of the hit that holds it, "" for none.

    ``hits`` is a table of hits or a coding of terms by hand: ``start, end, category``.
    """
    starts = tokens.loc[tokens["is_word"], "start"].to_numpy()
    label = np.full(len(starts), "", dtype=object)
    for start, end, category in hits[["start", "end", "category"]].itertuples(index=False):
        label[(starts >= start) & (starts < end)] = category
    return label.tolist()
