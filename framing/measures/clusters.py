"""Rates over many articles, with the article as the unit of chance; from sums, so of any size.

A rate is a ratio of two totals over articles. Its variance follows from the sums of squares and
products of what each article adds to them, which partitions of a corpus can make apart. Source:
Cochran (1977), Sampling techniques, chapter 6; as a sandwich estimator, Binder (1983), On the
variances of asymptotically normal estimators from complex surveys, International Statistical
Review 51, 279-292.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.stats import t as student

from framing.base.kinds import PARAPHRASE, REPORTER
from framing.measures.contrasts import holm
from framing.measures.rates import garwood
from framing.terms.filed import among

if TYPE_CHECKING:
    import dask.dataframe as dd

    Counts = pd.DataFrame | dd.DataFrame

LEVEL = 0.95
FEWEST = 10  # articles of a group: of fewer nothing is said
SIDES = ("count", "words", "against_count", "against_words")
RATE_COLUMNS = ["articles", "count", "words", "per_1000", "low", "high"]
TERM_COLUMNS = ["voice", "category", "term", "uses", "articles"]
CONTRAST_COLUMNS = ["articles", *SIDES, "ratio", "low", "high", "p", "p_holm"]


def clustered_rates(
    counts: Counts, by: Sequence[str], categories: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the rate of loaded terms of every voice, in every group of articles.

    ``counts`` is the ``counts`` table of a corpus, lazy or not; ``by`` names its columns that make
    the groups; ``categories`` are those counted, by default all. One row per group and voice with
    words, columns ``by``, ``voice`` and RATE_COLUMNS, per 1,000 words. The interval is that of the
    logarithm of the rate, Student's t over articles; with one article there is none. At count 0 the
    limits are 0 and Garwood's.
    """
    names = [*by, "voice"]
    found = _sums(counts, _by_voice, names, list(categories or ()), names)
    count, words = (found[name].to_numpy(float) for name in SIDES[:2])
    with np.errstate(divide="ignore"):
        error = _errors(found, np.stack([1 / count, -1 / words]))
    rate = 1000 * count / words
    low, high = _interval(rate, found, error)
    high = np.where(count == 0, garwood(0, words)[1], high)
    found = found.assign(per_1000=rate, low=np.where(count == 0, 0.0, low), high=high)
    return found.astype(dict.fromkeys(SIDES[:2], "int64"))[[*names, *RATE_COLUMNS]]


def clustered_contrasts(
    counts: Counts, by: Sequence[str], categories: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the ratio of the reporters' rate to that of all who are quoted, group by group.

    Arguments as in ``clustered_rates``; columns ``by`` and CONTRAST_COLUMNS. What both sides have
    in an article may go together, and the interval takes it into account. ``p`` is that of equal
    rates, two-sided, ``p_holm`` the same corrected over the groups (Holm). No interval and no p
    where a side has no term, or there is one article. With fewer than FEWEST articles ``claimed``
    lets nothing be said, whatever p is.
    """
    sums = _sums(counts, _by_side, [*by], list(categories or ()), [*by])
    found = sums[(sums["words"] > 0) & (sums["against_words"] > 0)]
    totals = np.stack([found[name].to_numpy(float) for name in SIDES])
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = totals[0] / totals[1] / (totals[2] / totals[3])
        error = _errors(found, np.array([1, -1, -1, 1])[:, None] / totals)
        p = 2 * student.sf(np.abs(np.log(ratio)) / error, found["articles"] - 1)
    low, high = _interval(ratio, found, error)
    found = found.assign(ratio=ratio, low=low, high=high, p=p, p_holm=holm(p))
    return found.astype(dict.fromkeys(SIDES, "int64"))[[*by, *CONTRAST_COLUMNS]]


def claimed(contrasts: pd.DataFrame, level: float = 1 - LEVEL) -> pd.DataFrame:
    """Return the rows of contrasts of which something may be said: FEWEST articles, p below."""
    enough = contrasts["articles"] >= FEWEST
    return contrasts[enough & (contrasts["p_holm"] < level)]


def by_article(
    counts: Counts, by: Sequence[str], categories: Collection[str] | None = None
) -> pd.DataFrame:
    """Return terms and words of reporter and quoted by article: ``by``, ``article`` and SIDES.

    Arguments as in ``clustered_rates``; all rows are held in memory, four numbers an article.
    """

    def partial(part: pd.DataFrame) -> pd.DataFrame:
        return _by_side(part, [*by], list(categories or ()))

    if isinstance(counts, pd.DataFrame):
        return partial(counts)
    found = counts.map_partitions(partial, meta=partial(counts._meta)).compute()
    return found.reset_index(drop=True)


def term_uses(hits: Counts) -> pd.DataFrame:
    """Return how often each voice uses each term, and in how many articles, most uses first.

    ``hits`` is the table of a corpus, lazy or not; columns as in TERM_COLUMNS.
    """
    by = TERM_COLUMNS[:3]

    def partial(part: pd.DataFrame) -> pd.DataFrame:
        grouped = part.groupby(by, observed=True)["article"]
        return grouped.agg(uses="size", articles="nunique").reset_index()

    found = _summed(hits, partial, by)
    return found.sort_values(["uses", *by], ascending=[False, True, True, True], ignore_index=True)


def _by_voice(part: pd.DataFrame, names: list[str], categories: list[str]) -> pd.DataFrame:
    """Return, for every article and group, the terms and words of each voice."""
    rows = part[among(part["category"], categories)] if categories else part
    grouped = rows.groupby([*names, "article"], observed=True, sort=False)
    return grouped.agg(count=("count", "sum"), words=("words", "first")).reset_index()


def _by_side(part: pd.DataFrame, names: list[str], categories: list[str]) -> pd.DataFrame:
    """Return, for every article and group, the terms and words of reporter and quoted."""
    voiced = _by_voice(part[part["voice"] != PARAPHRASE], [*names, "voice"], categories)
    own = (voiced["voice"] == REPORTER).to_numpy()
    for name, against in zip(SIDES[:2], SIDES[2:], strict=True):
        voiced[against] = voiced[name].where(~own, 0)
        voiced[name] = voiced[name].where(own, 0)
    keys = [*names, "article"]
    return voiced.groupby(keys, observed=True, sort=False)[list(SIDES)].sum().reset_index()


def _sums(
    counts: Counts,
    per_article: Callable[[pd.DataFrame, list[str], list[str]], pd.DataFrame],
    names: list[str],
    categories: list[str],
    by: list[str],
) -> pd.DataFrame:
    """Return, by group, how many articles there are and the sums over them, products included.

    ``per_article`` gives one row per article and group; an article without words adds nothing.
    """

    def partial(part: pd.DataFrame) -> pd.DataFrame:
        rows = per_article(part, names, categories)
        columns = [name for name in SIDES if name in rows]
        rows = rows[(rows[columns[1::2]] > 0).any(axis=1)].assign(articles=1)
        for one, other in combinations_with_replacement(columns, 2):
            rows[f"{one} {other}"] = rows[one].astype(float) * rows[other]
        return rows.groupby(by, observed=True).sum(numeric_only=True).reset_index()

    return _summed(counts, partial, by)


def _summed(
    table: Counts, partial: Callable[[pd.DataFrame], pd.DataFrame], by: list[str]
) -> pd.DataFrame:
    """Return what a function makes of a table, part by part, summed by columns.

    No article is in two parts, so that what is counted by article may be summed too.
    """
    if isinstance(table, pd.DataFrame):
        return partial(table)
    parts = table.map_partitions(partial, meta=partial(table._meta)).compute()
    return parts.groupby(by, observed=True).sum().reset_index()


def _errors(sums: pd.DataFrame, gradient: np.ndarray) -> np.ndarray:
    """Return the standard error of the logarithm of a rate or ratio; NaN where there is none.

    ``gradient`` holds, in the order of SIDES, its derivatives by the totals.
    """
    columns = SIDES[: len(gradient)]
    variance = np.zeros(len(sums))
    with np.errstate(divide="ignore", invalid="ignore"):
        for one, other in combinations_with_replacement(range(len(columns)), 2):
            products = sums[f"{columns[one]} {columns[other]}"].to_numpy(float)
            variance += (1 + (one != other)) * gradient[one] * gradient[other] * products
        articles = sums["articles"].to_numpy(float)
        return np.sqrt(np.maximum(variance, 0) * articles / (articles - 1))


def _interval(
    value: np.ndarray, sums: pd.DataFrame, error: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the limits of a rate or ratio, from its logarithm and Student's t over articles."""
    width = student.ppf((1 + LEVEL) / 2, sums["articles"] - 1) * error
    return value * np.exp(-width), value * np.exp(width)
