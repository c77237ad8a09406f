"""What could have been found at all, and what hangs on one sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from framing.measures.claims import LEVEL
from framing.measures.contrasts import detectable, rate_ratio, smallest_p
from framing.measures.specifications import Sides

POWER = 0.8
POWER_COLUMNS = [
    *("category", "terms", "words", "against_words", "ratio", "low", "high"),
    *("found_below", "found_above", "smallest_p"),
]
WITHOUT_COLUMNS = [
    *("category", "sentence", "count", "words", "against_count", "against_words"),
    *("ratio", "low", "high"),
]
ALL_SENTENCES = -1


def findable(planned: pd.DataFrame, level: float = LEVEL) -> pd.DataFrame:
    """Return which ratios the exact test would have found in each category, columns as above.

    ``planned`` is a comparison of ``measures.claims``; every category is tested at ``level`` over
    their number, the first step of Holm's correction. ``found_below`` and ``found_above`` are the
    ratios nearest to 1 that would have been found with POWER, NaN where none would.
    """
    rows = []
    for row in planned.to_dict("records"):
        sizes = (
            int(row["count"] + row["against_count"]),
            int(row["words"]),
            int(row["against_words"]),
        )
        ends = detectable(*sizes, level=level / len(planned), power=POWER)
        ratio = [row[name] for name in ("ratio", "low", "high")]
        rows.append([row["category"], *sizes, *ratio, *ends, smallest_p(*sizes)])
    return pd.DataFrame(rows, columns=POWER_COLUMNS)


def without_each_sentence(
    hits: pd.DataFrame, tokens: pd.DataFrame, against: Sequence[str], categories: Sequence[str]
) -> pd.DataFrame:
    """Return the ratio of rates without each sentence that holds a term, smallest change last.

    Columns as in WITHOUT_COLUMNS: a row for every category with all sentences (ALL_SENTENCES),
    then one for each sentence left out with its words. Sentences count from 0.
    """
    sides, tables = Sides(tokens, against), []
    for category in categories:
        parts = sides.parts(hits, category)
        whole = parts.sum(axis=0)
        used = np.flatnonzero(parts[:, 0] + parts[:, 2])
        each = [(int(number), whole - parts[number]) for number in used]
        rows = [(category, n, *_compared(sums)) for n, sums in [(ALL_SENTENCES, whole), *each]]
        table = pd.DataFrame(rows, columns=WITHOUT_COLUMNS)
        tables.append(_ordered(table))
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=WITHOUT_COLUMNS)


def _compared(sums: np.ndarray) -> list[float]:
    """Return counts and words of both sides, and their ratio with its interval."""
    numbers = [int(number) for number in sums]
    found = rate_ratio(*numbers)
    return [*numbers, *(found[name] for name in ("ratio", "low", "high"))]


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    """Put the sentences first without which the ratio comes nearest to 1."""
    with np.errstate(divide="ignore"):
        far = np.abs(np.log(table["ratio"].to_numpy(dtype=float)))
        near = np.abs(np.log(table[["low", "high"]].to_numpy(dtype=float))).min(axis=1)
    first = table["sentence"] != ALL_SENTENCES
    order = table.assign(_first=first, _far=far, _near=near)
    return order.sort_values(["_first", "_far", "_near"], kind="stable").drop(
        columns=["_first", "_far", "_near"]
    )
