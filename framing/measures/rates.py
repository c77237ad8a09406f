"""Counts of loaded terms beside the words they are counted in, as rates with exact intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from framing.base.kinds import OTHER, PARAPHRASE, PARATEXT, REPORTER
from framing.terms.filed import names

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike

    from framing.base.rows import Columns

COUNT_COLUMNS = ["voice", "category", "count", "words", "per_1000", "low", "high"]
NEGATED_COLUMNS = [
    *("voice", "words", "count", "negated", "share", "low", "high"),
    *("per_1000", "affirmed_per_1000"),
]
ALL = "all"  # the category of a total


def garwood(
    count: ArrayLike, words: ArrayLike, level: float = 0.95
) -> tuple[np.ndarray, np.ndarray]:
    """Find the exact interval of a Poisson rate per 1,000 words.

    ``count`` and ``words`` are numbers or arrays that broadcast; both limits come back in their
    shape. The lower limit is 0 at count 0; both are NaN where there are no words. Source: F.
    Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442; half a
    chi-squared quantile of 2y degrees of freedom is the gamma quantile of shape y.

    >>> low, high = garwood(10, 1000)
    >>> print(f"{low:.2f} to {high:.2f}")
    4.80 to 18.39
    """
    from scipy.special import gammaincinv

    count, words = np.asarray(count, float), np.asarray(words, float)
    tail = (1 - level) / 2
    low = np.where(count > 0, gammaincinv(count, tail), 0.0)
    per = 1000 / np.where(words > 0, words, np.nan)
    return low * per, gammaincinv(count + 1, 1 - tail) * per


def wilson(count: int, number: int, level: float = 0.95) -> tuple[float, float]:
    """Return the score interval of a share; NaN of nothing.

    Source: Wilson (1927), Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22, 209-212.

    >>> low, high = wilson(3, 10)
    >>> print(f"{low:.3f} to {high:.3f}")
    0.108 to 0.603
    """
    if not number:
        return float("nan"), float("nan")
    from scipy.special import ndtri

    z2 = float(ndtri((1 + level) / 2)) ** 2
    centre = (count + z2 / 2) / (number + z2)
    reach = np.sqrt(z2 * (count * (number - count) / number + z2 / 4)) / (number + z2)
    return max(0.0, float(centre - reach)), min(1.0, float(centre + reach))


def base(tokens: pd.DataFrame, voices: Sequence[str] | None = None) -> pd.Series:
    """Count the words of each voice, the base of every rate; Paratext belongs to nobody.

    The index is ``voices``, with 0 for a voice without words; left out, it is the voices found:
    Reporter, then governments as they come, then Other and Paraphrase.
    """
    words = tokens.loc[tokens["is_word"] & (tokens["voice"] != PARATEXT), "voice"]
    sizes = words.value_counts(sort=False)
    order = _in_order(words.unique()) if voices is None else list(voices)
    return sizes.reindex(order, fill_value=0).rename("words").rename_axis("voice")


def _in_order(voices: Iterable[str]) -> list[str]:
    """Put the reporter first and the voices that are no government last."""
    place = {REPORTER: -1, OTHER: 1, PARAPHRASE: 2}
    return sorted(voices, key=lambda voice: place.get(voice, 0))


def tally(
    hits: Columns, words: Mapping[str, int], categories: Sequence[str], voices: Sequence[str]
) -> dict[str, list]:
    """Count the hits of every voice in every category, as given, by column.

    ``words`` says how many each voice has. The columns are those of COUNT_COLUMNS up to ``words``.
    A hit of several categories counts in each. Hits of a voice or category not asked for are left
    out.
    """
    uses = Counter(zip(hits["voice"], hits["category"], strict=True))
    found: dict[tuple[str, str], int] = {}
    for (voice, cell), number in uses.items():
        for pair in {(voice, name) for name in names(cell)}:
            found[pair] = found.get(pair, 0) + number
    pairs = [(voice, category) for voice in voices for category in categories]
    return {
        "voice": [voice for voice, _ in pairs],
        "category": [category for _, category in pairs],
        "count": [found.get(pair, 0) for pair in pairs],
        "words": [words.get(voice, 0) for voice, _ in pairs],
    }


def rated(counts: Mapping[str, Sequence]) -> dict[str, Sequence | np.ndarray]:
    """Return the columns of a tally with ``per_1000``, ``low`` and ``high`` beside them.

    They are per 1,000 words, with Garwood's interval at 95 %, and NaN for a voice without words.
    """
    count, words = (np.asarray(counts[name], dtype=float) for name in ("count", "words"))
    low, high = garwood(count, words)
    per_1000 = 1000 * count / np.where(words > 0, words, np.nan)
    return {**counts, "per_1000": per_1000, "low": low, "high": high}


def counts(
    hits: pd.DataFrame, tokens: pd.DataFrame, categories: Sequence[str], voices: Sequence[str]
) -> pd.DataFrame:
    """Count the hits of every voice in every category, as given, with rates and intervals.

    Columns as in COUNT_COLUMNS; see ``tally`` and ``rated``.
    """
    import pandas as pd

    words = Counter(compress(tokens["voice"].tolist(), tokens["is_word"].tolist()))
    filed = {name: hits[name].tolist() for name in ("voice", "category")}
    table = pd.DataFrame(rated(tally(filed, words, categories, voices)), columns=COUNT_COLUMNS)
    return table.astype({"voice": "str", "category": "str", "count": "int64", "words": "int64"})


def negations(hits: pd.DataFrame, categories: Sequence[str], voices: Sequence[str]) -> pd.DataFrame:
    """Count, of the hits of every voice in every category, those that stand negated.

    Columns ``voice, category, count, negated``: ``count`` has them all, as in ``counts``; a reader
    who would leave out what is denied takes ``negated`` away. See ``negated`` in ``terms.hits``.
    """
    import pandas as pd

    every = tally(hits, {}, categories, voices)
    negated = tally(hits[hits["negated"].astype(bool)], {}, categories, voices)["count"]
    columns = {name: every[name] for name in ("voice", "category", "count")}
    return pd.DataFrame({**columns, "negated": negated})


def negated_by_voice(
    hits: pd.DataFrame, tokens: pd.DataFrame, voices: Sequence[str]
) -> pd.DataFrame:
    """Count the negated hits of every voice with words, and its rate with and without them.

    Columns as in NEGATED_COLUMNS: ``share`` is of the voice's hits, with Wilson's interval, NaN
    without one; rates are per 1,000 words of the voice. A hit of several categories counts once.
    """
    import pandas as pd

    found = negations(hits.assign(category=ALL), [ALL], voices)
    sizes = base(tokens, voices)
    rows = []
    for voice, _, count, negated in found.itertuples(index=False):
        if words := int(sizes[voice]):
            share = negated / count if count else float("nan")
            per_1000 = [1000 * number / words for number in (count, count - negated)]
            rows.append([voice, words, count, negated, share, *wilson(negated, count), *per_1000])
    return pd.DataFrame(rows, columns=NEGATED_COLUMNS)


def totals(hits: pd.DataFrame, tokens: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Count the hits of every voice in all categories together, in the columns of ``counts``.

    The category reads "all".
    """
    return counts(hits.assign(category=ALL), tokens, [ALL], voices)
