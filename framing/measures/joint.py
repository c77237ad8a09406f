"""One test for all specifications together: what chance would give them, changed all at once.

Combinations of choices count mostly the same words, so that many that agree are no more evidence
than one. The test asks how often all of them together would come as far from "no difference" if it
did not matter whose words the words of a sentence are. Source: Simonsohn, Simmons & Nelson (2020),
Specification curve analysis, Nature Human Behaviour 4, 1208-1214.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

import numpy as np
import pandas as pd

from framing.measures.permutation import CHUNK, NEAR, chunks
from framing.measures.resampling import SEED
from framing.measures.specifications import Specified

COLUMNS = [
    *("category", "specifications", "outcomes", "distinct", "sentences"),
    *("median", "same", "p", "p_error", "p_same"),
]
DRAWS = 20_000
MOST = 20  # sentences of which all divisions are taken: 2 to the 20th


def joint(found: Specified, draws: int = DRAWS) -> pd.DataFrame:
    """Test each category over all its specifications at once; one row each, columns as in COLUMNS.

    Specifications that count the same in every sentence are one; ``outcomes`` are the pairs of
    counts that they come to. The statistic is the median over
    them of the difference of rates, reporter minus others, per 1,000 words. In each draw the two
    sides of a sentence change places or stay, in every specification alike; ``p`` is the share of
    draws with a median as far from 0, either way, and ``p_same`` that of draws in which as many
    specifications lean to one side as here. All divisions are taken of up to MOST sentences, else
    ``draws`` of them, seeded, with p = (b + 1) / (draws + 1).
    """
    rows = []
    for category in dict.fromkeys(found.table["category"]):
        parts = found.parts[(found.table["category"] == category).to_numpy()]
        distinct = np.unique(parts, axis=0)
        distinct = distinct[:, distinct.any(axis=(0, 2))]
        outcomes = np.unique(parts[:, :, [0, 2]].sum(axis=1), axis=0)
        sizes = [len(parts), len(outcomes), *distinct.shape[:2]]
        rows.append([category, *sizes, *_tested(distinct, draws)])
    return pd.DataFrame(rows, columns=COLUMNS)


def _tested(parts: np.ndarray, draws: int) -> list[float]:
    """Return median, how many lean to its side, p, its error and p of as many."""
    sentences = parts.shape[1]
    here = _differences(parts, np.zeros((1, sentences)))
    (median,), (same,) = np.median(here, axis=1), _leaning(here)
    far = alike = total = 0
    for flips in _flips(sentences, draws):
        drawn = _differences(parts, flips)
        far += int((np.abs(np.median(drawn, axis=1)) >= abs(median) * (1 - NEAR)).sum())
        alike += int((_leaning(drawn) >= same).sum())
        total += len(flips)
    extra = int(sentences > MOST)  # the arrangement as it is, which draws do not hold
    p, p_same = ((number + extra) / (total + extra) for number in (far, alike))
    return [median, same, p, sqrt(p * (1 - p) / total) * extra, p_same]


def _flips(sentences: int, draws: int) -> Iterator[np.ndarray]:
    """Yield which sentences change sides: all divisions, or random ones, some at a time."""
    if sentences <= MOST:
        for first in range(0, 2**sentences, CHUNK):
            numbers = np.arange(first, min(first + CHUNK, 2**sentences))
            yield (numbers[:, None] >> np.arange(sentences)) & 1
    else:
        rng = np.random.default_rng(SEED)
        for size in chunks(draws, "joint test"):
            yield rng.integers(2, size=(size, sentences))


def _differences(parts: np.ndarray, flips: np.ndarray) -> np.ndarray:
    """Return, for every draw and specification, the difference of rates per 1,000 words.

    A side that has no words in a draw differs by nothing.
    """
    one, other = parts[:, :, :2].astype(float), parts[:, :, 2:].astype(float)
    moved = np.tensordot(flips, other - one, axes=(1, 1))  # draws × specifications × 2
    first = one.sum(axis=1) + moved
    rest = other.sum(axis=1) - moved
    with np.errstate(divide="ignore", invalid="ignore"):
        gap = 1000 * (first[..., 0] / first[..., 1] - rest[..., 0] / rest[..., 1])
    return np.where(np.isfinite(gap), gap, 0.0)


def _leaning(differences: np.ndarray) -> np.ndarray:
    """Return how many specifications of each draw lean to the side that most lean to."""
    small = np.abs(differences) < NEAR
    above = ((differences > 0) & ~small).sum(axis=1)
    below = ((differences < 0) & ~small).sum(axis=1)
    return np.maximum(above, below)
