"""Counts of loaded terms beside the words they are counted in, as rates with exact intervals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

from framing.voices import OTHER, PARAPHRASE, PARATEXT, REPORTER

COUNT_COLUMNS = ["voice", "category", "count", "words", "per_1000", "low", "high"]
ALL = "all"  # the category of a total


def garwood(count, words, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Find the exact interval of a Poisson rate per 1,000 words.

    ``count`` and ``words`` are numbers or arrays that broadcast; both limits come back in their
    shape. The lower limit is 0 at count 0; both are NaN where there are no words. Source: F.
    Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442; half a
    chi-squared quantile of 2y degrees of freedom is the gamma quantile of shape y.

    >>> low, high = garwood(10, 1000)
    >>> print(f"{low:.2f} to {high:.2f}")
    4.80 to 18.39
    """
    count, words = np.asarray(count, float), np.asarray(words, float)
    tail = (1 - level) / 2
    low = np.where(count > 0, gammaincinv(count, tail), 0.0)
    per = 1000 / np.where(words > 0, words, np.nan)
    return low * per, gammaincinv(count + 1, 1 - tail) * per


def base(tokens: pd.DataFrame, voices: Sequence[str] | None = None) -> pd.Series:
    """Count the words of each voice, the base of every rate; Paratext belongs to nobody.

    The index is ``voices``, with 0 for a voice without words; left out, it is the voices found:
    Reporter, then governments as they come, then Other and Paraphrase.
    """
    words = tokens.loc[tokens["is_word"] & (tokens["voice"] != PARATEXT), "voice"]
    sizes = words.value_counts(sort=False)
    order = _in_order(words.unique()) if voices is None else list(voices)
    return sizes.reindex(order, fill_value=0).rename("words").rename_axis("voice")


def _in_order(voices: Sequence[str]) -> list[str]:
    """Put the reporter first and the voices that are no government last."""
    place = {REPORTER: -1, OTHER: 1, PARAPHRASE: 2}
    return sorted(voices, key=lambda voice: place.get(voice, 0))


def counts(
    hits: pd.DataFrame, tokens: pd.DataFrame, categories: Sequence[str], voices: Sequence[str]
) -> pd.DataFrame:
    """Count the hits of every voice in every category, as given, with rates and intervals.

    Columns as in COUNT_COLUMNS: ``per_1000``, ``low`` and ``high`` are per 1,000 words, with
    Garwood's interval at 95 %, and NaN for a voice without words. Hits of a voice or category not
    asked for are left out.
    """
    pairs = pd.MultiIndex.from_product([voices, categories], names=["voice", "category"])
    found = hits.groupby(["voice", "category"]).size().reindex(pairs, fill_value=0)
    return _rates(found, base(tokens, voices))


def totals(hits: pd.DataFrame, tokens: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Count the hits of every voice in all categories together, in the columns of ``counts``.

    The category reads "all".
    """
    return counts(hits.assign(category=ALL), tokens, [ALL], voices)


def _rates(found: pd.Series, words: pd.Series) -> pd.DataFrame:
    """Set counts beside the words of their voice."""
    table = found.rename("count").reset_index()
    table["words"] = table["voice"].map(words).astype("int64")
    table["per_1000"] = 1000 * table["count"] / table["words"].where(table["words"] > 0)
    table["low"], table["high"] = garwood(table["count"], table["words"])
    return table.astype({"voice": "str", "category": "str", "count": "int64"})[COUNT_COLUMNS]
