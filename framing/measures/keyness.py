"""Which words lean to which side: log-odds with a prior from general English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtri
from scipy.stats import false_discovery_control, norm

from framing.base.extras import require
from framing.base.kinds import REPORTER
from framing.terms.wording import plain

PRIORS = (100, 1_000, 10_000)  # words of general English that the prior is worth, all of them
RAREST = 1e-8  # the frequency of a word that general English is not known to have
COLUMNS = ["word", "count", "against_count", "prior", "log_odds", "low", "high", "z", "p", "p_bh"]


def log_odds(
    tokens: pd.DataFrame,
    against: Sequence[str],
    side: str = REPORTER,
    *,
    prior: float = 1_000,
    level: float = 0.95,
) -> pd.DataFrame:
    """Compare the words of one voice with those of others pooled, one row per word.

    Columns as in COLUMNS: natural logarithms, ``prior`` in words, positive where the word leans to
    ``side``; p is two-sided, ``p_bh`` corrected over all words (Benjamini & Hochberg 1995). The
    prior is Dirichlet over all words of general English, in proportion to their frequencies; those
    that neither side uses have their part of it. Source: Monroe, Colaresi & Quinn (2008), Fightin'
    words, Political Analysis 16, 372-403, equations 15 to 22.
    """
    counts = word_counts(tokens, against, side)
    weights = prior * general_frequencies(counts.index)
    y = counts.to_numpy(dtype=float).T + weights
    rest = counts.to_numpy(dtype=float).sum(axis=0)[:, None] + prior - y
    if len(counts) < 2 or not counts.any().all():  # a single word, or a side without words
        return pd.DataFrame(columns=COLUMNS)
    delta = np.log(y[0] / rest[0]) - np.log(y[1] / rest[1])
    spread = np.sqrt((1 / y + 1 / rest).sum(axis=0))
    half = ndtri((1 + level) / 2) * spread
    table = counts.reset_index().assign(
        prior=prior, log_odds=delta, low=delta - half, high=delta + half, z=delta / spread
    )
    table["p"] = 2 * norm.sf(table["z"].abs())
    table["p_bh"] = false_discovery_control(table["p"])
    order = table["z"].abs().sort_values(ascending=False, kind="stable").index
    return table.loc[order, COLUMNS].reset_index(drop=True)


def word_counts(tokens: pd.DataFrame, against: Sequence[str], side: str = REPORTER) -> pd.DataFrame:
    """Count the words of both sides, lower case and without possessive, one row per word."""
    words = tokens[tokens["is_word"]]
    words = words.assign(word=words["token"].map(plain))
    one = words.loc[words["voice"] == side, "word"].value_counts()
    other = words.loc[words["voice"].isin(list(against)), "word"].value_counts()
    table = pd.DataFrame({"count": one, "against_count": other}).fillna(0).astype("int64")
    return table.rename_axis("word").sort_index()


def general_frequencies(words: Iterable[str]) -> np.ndarray:
    """Return the share of each word in general English.

    Source: wordfreq (Speer 2022), English, frozen in 2021. Raises InputError without the extra
    ``lists``.
    """
    require("lists")
    from wordfreq import word_frequency

    return np.array([max(word_frequency(word, "en"), RAREST) for word in words])
