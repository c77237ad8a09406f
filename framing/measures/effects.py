"""Ratios that differ from article to article, and from outlet to outlet, and how much they do.

Given the terms of both sides in an article, the reporter's are binomial, with a share that follows
from the ratio of rates and the words of both; the logarithm of the ratio is normal over articles.
That needs no correction for sides without a term, and an article without any tells nothing. It
takes how many terms an article has in all for unrelated to its ratio, which the intervals of
``clusters`` and the bootstrap do not. Source: Stijnen, Hamza & Özdemir (2010), Random effects
meta-analysis of event outcome in the framework of the generalized linear mixed model, Statistics in
Medicine 29, 3046-3067.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import exp, inf, nan, sqrt
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.optimize import brentq, minimize_scalar
from scipy.special import gammaln, logsumexp
from scipy.stats import chi2, t as student

from framing.measures.clusters import FEWEST, LEVEL, SIDES
from framing.measures.resampling import DRAWS, SEED, Interval, drawn_sums, percentiles

NODES = 60  # of the quadrature over articles
WIDEST = 8.0  # the logarithm of a ratio, and its deviation over articles, are looked for up to it
MIXED_COLUMNS = [
    *("articles", "ratio", "low", "high", "p", "spread", "p_spread"),
    *("predicted_low", "predicted_high"),
]
POOLED_COLUMNS = [
    *("groups", "ratio", "low", "high", "q", "p_q", "i2", "tau2"),
    *("predicted_low", "predicted_high"),
]


class _Articles(NamedTuple):
    """Articles that tell something of a ratio: terms of the reporter, of both, log of words."""

    own: np.ndarray
    both: np.ndarray
    offset: np.ndarray


def mixed_ratios(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the ratio in a typical article of every group, columns ``by`` and MIXED_COLUMNS.

    ``table`` as made by ``clusters.by_article``. ``articles`` are those with words and a term on
    both sides together; ``low, high`` are the limits of the profile likelihood, ``p`` the
    likelihood ratio test of a ratio of 1. ``spread`` is the standard deviation of its logarithm
    over articles, ``p_spread`` the test that there is none, half a chi-squared of 1 degree of
    freedom. ``predicted_low, predicted_high`` are where the ratio of one further article would lie
    (Higgins, Thompson & Spiegelhalter 2009, JRSS A 172, 137-159). Groups in which fewer than
    clusters.FEWEST articles tell something have NaN.
    """
    rows = []
    for name, part in table.groupby(by, sort=False):
        rows.append([name, *_mixed(_telling(part))])
    return pd.DataFrame(rows, columns=[by, *MIXED_COLUMNS])


def _telling(part: pd.DataFrame) -> _Articles:
    """Return the articles that have words on both sides and a term on either."""
    own, words, other, other_words = (part[name].to_numpy(dtype=float) for name in SIDES)
    tells = (words > 0) & (other_words > 0) & (own + other > 0)
    offset = np.log(words[tells]) - np.log(other_words[tells])
    return _Articles(own[tells], (own + other)[tells], offset)


def _mixed(found: _Articles) -> list[float]:
    """Return the entries of MIXED_COLUMNS."""
    number = len(found.own)
    if number < FEWEST or not 0 < found.own.sum() < found.both.sum():
        return [number, *[nan] * (len(MIXED_COLUMNS) - 1)]
    profile = lru_cache(maxsize=None)(lambda level: _best_spread(found, level))
    best = minimize_scalar(
        lambda level: -profile(level)[1], bounds=(-WIDEST, WIDEST), method="bounded"
    )
    level, (spread, top) = best.x, profile(best.x)
    cut = top - chi2.ppf(LEVEL, 1) / 2
    low, high = _crossings(lambda at: profile(at)[1] - cut, level)
    p = chi2.sf(2 * (top - profile(0.0)[1]), 1)
    none = minimize_scalar(
        lambda at: -_likelihood(found, at, 0.0), bounds=(-WIDEST, WIDEST), method="bounded"
    )
    p_spread = chi2.sf(max(0.0, 2 * (top + none.fun)), 1) / 2
    error = (high - low) / (2 * sqrt(chi2.ppf(LEVEL, 1)))
    reach = student.ppf((1 + LEVEL) / 2, number - 2) * sqrt(spread**2 + error**2)
    ends = [exp(level - reach), exp(level + reach)]
    return [number, exp(level), exp(low), exp(high), p, spread, p_spread, *ends]


def _best_spread(found: _Articles, level: float) -> tuple[float, float]:
    """Return the likeliest spread over articles at a ratio, and the logarithm of its likelihood."""
    best = minimize_scalar(
        lambda spread: -_likelihood(found, level, spread), bounds=(0, WIDEST), method="bounded"
    )
    none = _likelihood(found, level, 0.0)
    return (float(best.x), -float(best.fun)) if -best.fun > none else (0.0, none)


def _likelihood(found: _Articles, level: float, spread: float) -> float:
    """Return the log-likelihood of a ratio's logarithm and its spread over articles."""
    nodes, weights = _quadrature()
    share = found.offset[:, None] + level + spread * nodes[None]
    own, both = found.own[:, None], found.both[:, None]
    terms = own * _log_expit(share) + (both - own) * _log_expit(-share)
    chosen = gammaln(both + 1) - gammaln(own + 1) - gammaln(both - own + 1)
    return float(logsumexp(terms + chosen, b=weights, axis=1).sum())


@lru_cache
def _quadrature() -> tuple[np.ndarray, np.ndarray]:
    """Return nodes and weights that integrate over a standard normal."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(NODES)
    return nodes, weights / weights.sum()


def _log_expit(value: np.ndarray) -> np.ndarray:
    """Return the logarithm of a share from its log odds."""
    return -np.logaddexp(0, -value)


def _crossings(rises: Callable[[float], float], top: float) -> tuple[float, float]:
    """Return where a function that is above 0 at its top falls to 0 on either side."""
    ends = []
    for edge in (-WIDEST, WIDEST):
        ends.append(brentq(rises, top, edge, xtol=1e-6) if rises(edge) < 0 else edge * inf)
    return ends[0], ends[1]


def bootstrapped(part: pd.DataFrame, draws: int = DRAWS) -> Interval:
    """Return the ratio of rates with its percentile interval, articles drawn with replacement.

    ``part`` are rows of ``clusters.by_article``. A draw in which a side has no term counts with a
    ratio of 0 or infinity, one in which none has any says nothing. NaN limits for fewer than two
    articles. Source: Efron & Tibshirani (1993), An introduction to the bootstrap, chapter 13.
    """
    rows = part[list(SIDES)].to_numpy(dtype=float)
    size = len(rows)
    estimate = float(_ratio(rows.sum(axis=0)[None])[0]) if size else nan
    if size < 2:
        return Interval(estimate, nan, nan)
    drawn = _ratio(drawn_sums(rows, draws, np.random.default_rng(SEED)))
    return percentiles(estimate, drawn, size)


def _ratio(sums: np.ndarray) -> np.ndarray:
    """Return the ratio of rates of each row of (count, words, count, words)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return (sums[:, 0] / sums[:, 1]) / (sums[:, 2] / sums[:, 3])


def pooled(contrasts: pd.DataFrame) -> pd.Series:
    """Return what the ratios of several groups come to, and how far they differ beyond chance.

    ``contrasts`` as made by ``clusters.clustered_contrasts``; those with an interval and FEWEST
    articles count. Entries as in POOLED_COLUMNS: the mean of random effects (DerSimonian & Laird
    1986) with the interval of Knapp & Hartung (2003); Cochran's ``q`` with its p; ``i2``, the share
    of the spread that is not chance; ``tau2``, the variance of the logarithm between groups; and
    where the ratio of one further group would lie. Fewer than three groups: NaN.
    """
    kept = contrasts[contrasts["high"].notna() & (contrasts["articles"] >= FEWEST)]
    number = len(kept)
    if number < 3:
        return pd.Series([number, *[nan] * (len(POOLED_COLUMNS) - 1)], index=POOLED_COLUMNS)
    value = np.log(kept["ratio"].to_numpy(dtype=float))
    width = np.log(kept["high"].to_numpy(dtype=float)) - np.log(kept["low"].to_numpy(dtype=float))
    variance = (width / (2 * student.ppf((1 + LEVEL) / 2, kept["articles"] - 1))) ** 2
    q, tau2 = _between(value, variance)
    weights = 1 / (variance + tau2)
    mean = float((weights * value).sum() / weights.sum())
    spread = float((weights * (value - mean) ** 2).sum() / (number - 1))
    error = sqrt(spread / weights.sum())
    reach = student.ppf((1 + LEVEL) / 2, number - 1) * error
    further = student.ppf((1 + LEVEL) / 2, number - 2) * sqrt(tau2 + error**2)
    ends = [exp(mean + sign * size) for size in (reach, further) for sign in (-1, 1)]
    i2 = max(0.0, (q - number + 1) / q) if q else 0.0
    entries = [number, exp(mean), *ends[:2], q, chi2.sf(q, number - 1), i2, tau2, *ends[2:]]
    return pd.Series(entries, index=POOLED_COLUMNS)


def _between(value: np.ndarray, variance: np.ndarray) -> tuple[float, float]:
    """Return Cochran's Q and the variance between groups by the method of moments."""
    weights = 1 / variance
    mean = (weights * value).sum() / weights.sum()
    q = float((weights * (value - mean) ** 2).sum())
    scale = weights.sum() - (weights**2).sum() / weights.sum()
    return q, max(0.0, (q - len(value) + 1) / float(scale))
