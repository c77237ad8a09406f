"""One test for all specifications together: what chance would give them, changed all at once.

Combinations of choices count mostly the same words, so that many that agree are no more evidence
than one. The test asks how often all of them together would come as far from "no difference" if it
did not matter whose words the words of a sentence are. The sides of sentences are dealt out as in
``permutation.permuted``, in every combination alike. Source: Simonsohn, Simmons & Nelson (2020),
Specification curve analysis, Nature Human Behaviour 4, 1208-1214.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import sqrt
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.measures.chance import SENTENCES
from framing.measures.permutation import NEAR, chunks, ways
from framing.measures.resampling import SEED
from framing.measures.specifications import Specified

COLUMNS = [
    *("unit", "category", "specifications", "outcomes", "distinct", "units"),
    *("arrangements", "median", "same", "p", "p_error", "p_same"),
]
DRAWS = 20_000
MOST = 1_000_000  # arrangements that are all taken: half a minute with 800 combinations
CHUNK = 2_048  # arrangements dealt out at once
ROWS = 128  # of them, those counted at once: what is made on the way stays in fast memory


def joint(
    found: Specified, units: Mapping[str, np.ndarray] | None = None, draws: int = DRAWS
) -> pd.DataFrame:
    """Test each category over all its specifications at once; one row each, columns as in COLUMNS.

    Specifications that count the same in every sentence are one; ``outcomes`` are the pairs of
    counts that they come to. The statistic is the median over them of the difference of rates,
    reporter minus others, over the rate of both together, so that words and parts of sentences may
    be the base. The halves of a unit in which both sides speak change places or stay; the others
    are dealt out over both sides, which keep their number of units; the first specification says
    which unit is which, and what changes sides does so in all. ``p`` is the share of arrangements
    with a median as far from 0, either way, and ``p_same`` that of those in which as many
    specifications lean to one side as here. ``units`` maps names to the unit of each sentence, as
    ``chance.units_of`` gives them; left out, every sentence is one. Up to MOST arrangements are all
    taken, else ``draws`` of them, seeded, with p = (b + 1) / (draws + 1).
    """
    rows = []
    number = found.parts.shape[1]
    for (name, unit), category in product(
        (units or {SENTENCES: np.arange(number)}).items(), dict.fromkeys(found.table["category"])
    ):
        parts = found.parts[(found.table["category"] == category).to_numpy()]
        distinct = np.unique(parts, axis=0)
        outcomes = np.unique(parts[:, :, [0, 2]].sum(axis=1), axis=0)
        together = _together(np.concatenate([parts[:1], distinct]), unit)
        sizes = [len(parts), len(outcomes), len(distinct), together.shape[1]]
        rows.append([name, category, *sizes, *_tested(together[0], together[1:], draws)])
    return pd.DataFrame(rows, columns=COLUMNS)


def _together(parts: np.ndarray, unit: np.ndarray) -> np.ndarray:
    """Return parts with the sentences of a unit added up, without units that have no words."""
    places = np.unique(unit[: parts.shape[1]], return_inverse=True)[1]
    sums = np.zeros((len(parts), places.max(initial=-1) + 1, 4), dtype="int64")
    for sentence, place in enumerate(places):
        sums[:, place] += parts[:, sentence]
    return sums[:, sums.any(axis=(0, 2))]


def _tested(usual: np.ndarray, parts: np.ndarray, draws: int) -> list[float]:
    """Return arrangements, median, how many lean to its side, p, its error and p of as many."""
    deal = _Deal(*(np.flatnonzero(which) for which in _kinds(usual)))
    exact = deal.arrangements <= MOST
    differences = _Differences(parts)
    (here,) = differences.of(np.zeros((1, len(usual))))
    (median,), (same,) = np.median(here, axis=1), _leaning(here)
    least = abs(median) * (1 - NEAR)
    far = alike = total = 0
    for flips in deal.all() if exact else deal.drawn(draws):
        for drawn in differences.of(flips):
            far += int(_far(drawn, least).sum())
            alike += int((_leaning(drawn) >= same).sum())
        total += len(flips)
    extra = int(not exact)  # the arrangement as it is, which draws do not hold
    p, p_same = ((number + extra) / (total + extra) for number in (far, alike))
    error = sqrt(p * (1 - p) / total) * extra
    return [deal.arrangements, median, int(same), p, error, p_same]


def _far(differences: np.ndarray, least: float) -> np.ndarray:
    """Return whether the median of each draw is as far from 0 as ``least``, either way.

    Where more than half of the specifications are beyond it, or less than half, so is the median,
    or is not: counting them takes a fraction of the time of putting them in order.
    """
    half = differences.shape[1] / 2
    above, below = _number(differences >= least), _number(differences <= -least)
    far = (above > half) | (below > half)
    split = (above == half) | (below == half)
    if split.any():
        far[split] = np.abs(np.median(differences[split], axis=1)) >= least
    return far


def _kinds(usual: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which units both sides have words in, or neither; the first alone; the other alone."""
    own, other = usual[:, 1] > 0, usual[:, 3] > 0
    return own == other, own & ~other, other & ~own


class _Deal(NamedTuple):
    """Units by who has words in them, and the ways in which they may change sides."""

    shared: np.ndarray
    own: np.ndarray
    other: np.ndarray

    @property
    def arrangements(self) -> int:
        """In how many ways the units can be dealt out."""
        return ways(len(self.shared), len(self.own) + len(self.other), len(self.own))

    def all(self) -> Iterator[np.ndarray]:
        """Yield all ways, some at a time, as 1 for a unit that changes sides."""
        number = len(self.own) + len(self.other)
        for chosen in combinations(range(number), len(self.own)):
            owned = np.isin(np.arange(number), chosen)[None]
            for first in range(0, 2 ** len(self.shared), CHUNK):
                numbers = np.arange(first, min(first + CHUNK, 2 ** len(self.shared)))
                turned = (numbers[:, None] >> np.arange(len(self.shared))) & 1
                yield self._flips(turned, np.repeat(owned, len(numbers), axis=0))

    def drawn(self, draws: int) -> Iterator[np.ndarray]:
        """Yield ways of chance, seeded."""
        rng = np.random.default_rng(SEED)
        owned = np.arange(len(self.own) + len(self.other)) < len(self.own)
        for size in chunks(draws, "joint test"):
            turned = rng.integers(2, size=(size, len(self.shared)))
            yield self._flips(turned, rng.permuted(np.tile(owned, (size, 1)), axis=1))

    def _flips(self, turned: np.ndarray, owned: np.ndarray) -> np.ndarray:
        """Return which units change sides: shared ones as told, others with their owner."""
        size = len(self.shared) + len(self.own) + len(self.other)
        flips = np.zeros((len(turned), size))
        flips[:, self.shared] = turned
        flips[:, self.own] = ~owned[:, : len(self.own)]
        flips[:, self.other] = owned[:, len(self.own) :]
        return flips


class _Differences:
    """The difference of rates over that of both sides, for every draw and specification.

    With counts c and words w of the first side, of C and W in all, it is (cW - Cw) / (w (W - w)),
    times W / C: two products of matrices for many draws. A side that has no words in a draw, and no
    term on either side, differ by nothing.
    """

    def __init__(self, parts: np.ndarray) -> None:
        """Take specifications × units × (count, words) of the first side, then of the other."""
        one, other = parts[:, :, :2].astype(float), parts[:, :, 2:].astype(float)
        terms, self.total = (one + other).sum(axis=1).T
        known = terms > 0
        self.scale = np.divide(self.total, terms, out=np.zeros_like(terms), where=known)
        start, moved = one.sum(axis=1), (other - one).transpose(1, 0, 2)
        self.words, self.moved_words = start[:, 1], moved[:, :, 1]
        self.above = start[:, 0] * self.total - terms * self.words
        self.moved_above = moved[:, :, 0] * self.total - terms * self.moved_words

    def of(self, flips: np.ndarray) -> Iterator[np.ndarray]:
        """Yield draws × specifications, ROWS at a time, from 1 for every unit that changes sides.

        The products are made at once: a library of algebra is slow at many small ones. What follows
        is done in their place, since to find room for numbers takes longer than to add them.
        """
        moved_words, moved_above = flips @ self.moved_words, flips @ self.moved_above
        for first in range(0, len(flips), ROWS):
            words, above = (some[first : first + ROWS] for some in (moved_words, moved_above))
            words += self.words
            above += self.above
            above *= self.scale
            words *= self.total - words
            words[words <= 0] = np.inf  # a difference of nothing, and no division that is left out
            above /= words
            yield above


def _leaning(differences: np.ndarray) -> np.ndarray:
    """Return how many specifications of each draw lean to the side that most lean to."""
    return np.maximum(_number(differences > NEAR), _number(differences < -NEAR))


def _number(which: np.ndarray) -> np.ndarray:
    """Return how many of each row there are; numpy's own way to count takes five times as long."""
    return np.add.reduce(which, axis=1, dtype=np.int32)
