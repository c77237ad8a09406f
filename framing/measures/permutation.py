"""Permutation of whole units between two sides: every arrangement counted, or many drawn.

What an arrangement gives depends on nothing but the terms and words that come to one side. So the
arrangements are counted by these two sums, unit by unit, and never written out: 10^30 of them take
no longer than the table of sums is large. Source: Pagano & Tritchler (1983), On obtaining
permutation distributions in polynomial time, Journal of the American Statistical Association 78,
435-440.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import comb, nan, sqrt
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.base.progress import progress

SIDES = ("side", "against")
SHUFFLES = 100_000  # where arrangements are drawn: p is compared with corrected levels
CHUNK = 2_000  # draws held in memory at once
MOST = 300_000_000  # additions that counting may take, about a second; beyond, draws
NEAR = 1e-12  # of a difference: what rounding may add to it or take from it


class Permutation(NamedTuple):
    """What a permutation test found."""

    p: float  # two-sided
    error: float  # its standard error: 0 where every arrangement was counted
    arrangements: int  # that there are


class Deal(NamedTuple):
    """The units of two sides as (count, words): halves of shared sentences, and all others."""

    pairs: np.ndarray  # two sides × shared sentences × 2
    singles: np.ndarray  # units × 2, those of the first side first
    number: int  # of the singles that the first side has

    @property
    def first(self) -> np.ndarray:
        """Count and words of the first side, as they are."""
        return self.pairs[0].sum(axis=0) + self.singles[: self.number].sum(axis=0)

    @property
    def total(self) -> np.ndarray:
        """Count and words of both sides."""
        return self.pairs.sum(axis=(0, 1)) + self.singles.sum(axis=0)

    @property
    def arrangements(self) -> int:
        """In how many ways the units can be dealt out."""
        return ways(self.pairs.shape[1], len(self.singles), self.number)

    @property
    def additions(self) -> int:
        """How many numbers counting all arrangements adds, at most."""
        sums = int(np.prod(self.total + 1))
        return (len(self.singles) * (self.number + 1) + 2 * self.pairs.shape[1]) * sums


def permuted(
    table: pd.DataFrame, rng: np.random.Generator, shuffles: int = SHUFFLES, most: int = MOST
) -> Permutation:
    """Test whether sides matter to the rates: the sides of the units are dealt out anew.

    ``table`` has the columns ``sentence, side, count, words``, a row per unit. The halves of a
    sentence in which both sides speak change places or stay; the other units are dealt out over
    both sides, which keep their number of units. The statistic is the absolute difference of the
    rates; p is the share of arrangements that are as far apart. Where counting them takes more
    than ``most`` additions, ``shuffles`` are drawn and p = (b + 1) / (shuffles + 1). NaN where a
    side has no unit. Source of the latter: Phipson & Smyth (2010), Permutation p-values should
    never be zero, Statistical Applications in Genetics and Molecular Biology 9, 39.
    """
    deal = dealt(table)
    if not 0 < deal.first[1] < deal.total[1]:
        return Permutation(nan, nan, 0)
    if deal.additions <= most:
        return Permutation(_counted(deal), 0.0, deal.arrangements)
    p = _drawn(deal, shuffles, rng)
    return Permutation(p, sqrt(p * (1 - p) / shuffles), deal.arrangements)


def ways(shared: int, singles: int, number: int) -> int:
    """Return in how many ways units can be dealt out to two sides.

    Each of the ``shared`` turns its halves or not, and ``number`` of the ``singles`` come to the
    first side.
    """
    return 2**shared * comb(singles, number)


def dealt(table: pd.DataFrame) -> Deal:
    """Return the units of a table as they are dealt out."""
    one, other = (table[table["side"] == name] for name in SIDES)
    sentences = one["sentence"].to_numpy(), other["sentence"].to_numpy()
    parts = [side[["count", "words"]].to_numpy(dtype="int64") for side in (one, other)]
    _, *shared = np.intersect1d(sentences[0], sentences[1], return_indices=True)
    pairs = np.stack([part[at] for part, at in zip(parts, shared, strict=True)])
    alone = [np.delete(part, at, axis=0) for part, at in zip(parts, shared, strict=True)]
    return Deal(pairs, np.concatenate(alone), len(alone[0]))


def _counted(deal: Deal) -> float:
    """Return the share of all arrangements whose rates are as far apart as those found."""
    share = _shares(deal)
    sums = np.nonzero(share)
    far = _gap(np.stack(sums), deal.total) >= _gap(deal.first, deal.total) * (1 - NEAR)
    return min(1.0, float(share[sums][far].sum()))


def _shares(deal: Deal) -> np.ndarray:
    """Return the share of arrangements in which the first side comes to each (count, words)."""
    shape = tuple(deal.total + 1)
    dealt = np.zeros((deal.number + 1, *shape))  # by the number of singles that it has so far
    dealt[0, 0, 0] = 1
    for at, unit in enumerate(deal.singles):
        for number in range(min(at, deal.number), -1, -1):
            taken = (deal.number - number) / (len(deal.singles) - at)
            if number < deal.number:
                _add(dealt[number + 1], dealt[number], unit, taken)
            dealt[number] *= 1 - taken
    share = dealt[deal.number]
    for halves in deal.pairs.transpose(1, 0, 2):
        before, share = share, np.zeros(shape)
        for half in halves:
            _add(share, before, half, 0.5)
    return share


def _add(to: np.ndarray, share: np.ndarray, unit: np.ndarray, weight: float) -> None:
    """Add a share of arrangements where a unit's terms and words have come to it."""
    count, words = unit
    to[count:, words:] += weight * share[: len(share) - count, : share.shape[1] - words]


def _drawn(deal: Deal, shuffles: int, rng: np.random.Generator) -> float:
    """Return the share of drawn arrangements whose rates are as far apart as those found."""
    found, as_far = _gap(deal.first, deal.total), 0
    for size in chunks(shuffles, "permutation"):
        order = rng.permuted(np.tile(np.arange(len(deal.singles)), (size, 1)), axis=1)
        sums = deal.singles[order[:, : deal.number]].sum(axis=1)
        stays = rng.random((size, deal.pairs.shape[1])) < 0.5
        sums = sums + stays @ deal.pairs[0] + ~stays @ deal.pairs[1]
        as_far += int((_gap(sums.T, deal.total) >= found * (1 - NEAR)).sum())
    return (as_far + 1) / (shuffles + 1)


def _gap(one: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Return how far the rates of two sides are apart, from (count, words) of one and of both."""
    other = (total - one.T).T
    return np.abs(one[0] / one[1] - other[0] / other[1])


def chunks(draws: int, what: str) -> Iterator[int]:
    """Yield sizes that add up to the draws."""
    sizes = [CHUNK] * (draws // CHUNK) + ([draws % CHUNK] if draws % CHUNK else [])
    yield from progress(sizes, what)
