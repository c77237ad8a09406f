"""Small outlets and large ones in one picture: rates against words, with limits for chance.

The rate of a small outlet is far from the others by chance more often than that of a large one. A
funnel shows how far. Terms of an article hang together, so that chance is wider than Poisson's by a
factor that the articles themselves tell. Source: Spiegelhalter (2005), Funnel plots for comparing
institutional performance, Statistics in Medicine 24, 1185-1202.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.special import gammainc, gammaincc, pdtrik

from framing.measures.clusters import FEWEST
from framing.measures.contrasts import holm

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

INNER, OUTER = 0.95, 0.998
COLUMNS = [
    *("articles", "count", "words", "per_1000", "expected", "dispersion"),
    *("low", "high", "outer_low", "outer_high", "p", "p_holm", "enough"),
]


def funnel(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Hold the reporters' rate of every group against that of all, columns ``by`` and COLUMNS.

    ``table`` as made by ``clusters.by_article``. ``expected`` is the rate of all groups, per 1,000
    words; ``low, high`` and ``outer_low, outer_high`` are the limits within which chance keeps 95
    and 99.8 of 100 groups of that many words; ``dispersion`` is how much wider chance is than
    Poisson's, at least 1. ``p`` is two-sided, ``p_holm`` corrected over the groups; ``enough`` says
    whether a group has the FEWEST articles of which something may be said.
    """
    spoken = table[table["words"] > 0]
    found = spoken.groupby(by, sort=False)[["count", "words"]].sum()
    sizes = spoken.groupby(by, sort=False).size()
    rate = found["count"].sum() / found["words"].sum() if len(found) else np.nan
    factor = dispersion(spoken, by)
    found = found.assign(articles=sizes, per_1000=1000 * found["count"] / found["words"])
    found = found.assign(expected=1000 * rate, dispersion=factor)
    for names, level in ((("low", "high"), INNER), (("outer_low", "outer_high"), OUTER)):
        ends = limits(1000 * rate, found["words"], factor, level)
        found = found.assign(**dict(zip(names, ends, strict=True)))
    p = _tails(found["count"] / factor, rate * found["words"] / factor)
    found = found.assign(p=p, p_holm=holm(p), enough=sizes >= FEWEST)
    return found.reset_index()[[by, *COLUMNS]]


def dispersion(spoken: pd.DataFrame, by: str) -> float:
    """Return how much wider chance is than Poisson's, from articles about their group's rate.

    Pearson's statistic over its degrees of freedom, at least 1; 1 where no group has two articles.
    """
    sums = spoken.groupby(by, sort=False)[["count", "words"]].transform("sum")
    expected = spoken["words"] * sums["count"] / sums["words"]
    known = expected > 0
    free = int(known.sum()) - spoken.loc[known, by].nunique()
    squares = (spoken["count"] - expected)[known] ** 2 / expected[known]
    return max(1.0, float(squares.sum()) / free) if free > 0 else 1.0


def limits(
    rate: float, words: ArrayLike, factor: float, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the rates, per 1,000 words, between which chance keeps a group of so many words.

    They are those at which a tail of Poisson's distribution, of counts over ``factor``, is half of
    1 - ``level``, between whole counts too; 0 where no rate is low enough.
    """
    words = np.asarray(words, dtype=float)
    mean, tail = rate / 1000 * words / factor, (1 - level) / 2
    low = np.where(np.exp(-mean) < tail, pdtrik(tail, mean), 0.0)
    high = pdtrik(1 - tail, mean) + 1
    per = 1000 * factor / words
    return low * per, high * per


def _tails(count: pd.Series, mean: pd.Series) -> np.ndarray:
    """Return twice the smaller tail of Poisson's distribution, at most 1."""
    below = gammaincc(count + 1, mean)
    above = np.where(count > 0, gammainc(np.maximum(count, 1e-12), mean), 1.0)
    return np.minimum(1.0, 2 * np.minimum(below, above))
