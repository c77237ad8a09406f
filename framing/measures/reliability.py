"""How far two readings of the same words agree: Krippendorff's alpha with an interval."""

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
    return float(_alphas(_pairs(one, other).sum(axis=0)[None])[0])


def interval(
    one: Labels, other: Labels, clusters: Labels, draws: int = DRAWS, seed: int = SEED
) -> Interval:
    """Return α with a percentile interval; whole clusters (sentences) of units are drawn.

    Neighbouring words are read together, so that drawing words would promise too much.
    """
    if not len(one):
        return Interval(nan, nan, nan)
    pairs = _pairs(one, other)
    number, places = np.unique(np.asarray(clusters), return_inverse=True)
    sums = np.zeros((len(number), *pairs.shape[1:]))
    np.add.at(sums, places, pairs)
    size = len(number)
    weights = np.random.default_rng(seed).multinomial(size, [1 / size] * size, draws)
    drawn = _alphas(np.tensordot(weights, sums, axes=1))
    kept = drawn[~np.isnan(drawn)]
    low, high = np.quantile(kept, [0.025, 0.975]) if len(kept) else (nan, nan)
    return Interval(alpha(one, other), float(low), float(high))


def _pairs(one: Labels, other: Labels) -> np.ndarray:
    """Return, per unit, a square table with a 1 where its two labels meet."""
    labels, codes = np.unique(np.concatenate([one, other]).astype(str), return_inverse=True)
    first, second = np.split(codes, 2)
    table = np.zeros((len(first), len(labels), len(labels)))
    table[np.arange(len(first)), first, second] = 1
    return table


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
