"""What chance may deal out as a whole: sentences, paragraphs, acts of reporting, speakers.

Words hang together, and it is open how far. The larger the units, the fewer there are, and the less
a test can find; what stands with large ones does not hang on the choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from framing.base.kinds import QUOTED, STATED
from framing.measures.contrasts import holm
from framing.measures.permutation import SIDES, permuted
from framing.measures.resampling import SEED, units_of_each

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

SENTENCES, PARAGRAPHS, STATEMENTS, SPEAKERS = UNITS = (
    *("sentences", "paragraphs", "statements"),
    "speakers",
)
COLUMNS = ["unit", "category", "units", "against_units", "p", "p_error", "p_holm"]


def units_of(tokens: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return, for every name in UNITS, the unit of each sentence of an article, by its number.

    ``statements``: sentences through which one act of reporting runs are one unit; ``speakers``:
    so are all sentences in which one speaker is quoted. A sentence with nobody else's words is a
    unit by itself.
    """
    number = int(tokens["sentence"].max()) + 1 if len(tokens) else 0
    alone = np.arange(number)
    paragraph = alone.copy()
    paragraph[tokens["sentence"]] = tokens["paragraph"]
    stated = tokens[tokens["kind"].isin(STATED)]
    said = tokens[tokens["kind"].isin(QUOTED) & (tokens["speaker"] != "")]
    return {
        SENTENCES: alone,
        PARAGRAPHS: paragraph,
        STATEMENTS: _joined(alone, stated["sentence"], stated["statement"]),
        SPEAKERS: _joined(alone, said["sentence"], said["speaker"]),
    }


def _joined(alone: np.ndarray, sentences: Iterable[int], keys: Iterable[object]) -> np.ndarray:
    """Return units of sentences, those that share a key, or are joined by others, as one."""
    unit = alone.copy()
    first: dict[object, int] = {}
    for sentence, key in dict.fromkeys(zip(sentences, keys, strict=True)):
        one, other = unit[first.setdefault(key, sentence)], unit[sentence]
        unit[unit == max(one, other)] = min(one, other)
    return unit


def tested(
    tokens: pd.DataFrame, hits: pd.DataFrame, against: Sequence[str], categories: Sequence[str]
) -> pd.DataFrame:
    """Test each category with the parts of sentences as units, columns as in COLUMNS but ``unit``.

    ``units`` are those that the reporter has words in, ``against_units`` the others'. The test is
    the permutation of ``permutation.permuted``, seeded, corrected over the categories (Holm).
    """
    rows = []
    each = units_of_each(tokens, hits, against, categories)
    for category, parts in zip(categories, each, strict=True):
        test = permuted(parts, np.random.default_rng(SEED))
        sizes = [(parts["side"] == side).sum() for side in SIDES]
        rows.append([category, *sizes, test.p, test.error])
    table = pd.DataFrame(rows, columns=COLUMNS[1:-1])
    return table.assign(p_holm=holm(table["p"]))


def by_unit(found: Analysis, against: Sequence[str], categories: Sequence[str]) -> pd.DataFrame:
    """Test each category with every kind of unit as ``tested`` does, columns as in COLUMNS."""
    tables = []
    for name, unit in units_of(found.tokens).items():
        tokens, hits = (
            table.assign(sentence=unit[table["sentence"].to_numpy(dtype="int64")])
            for table in (found.tokens, found.hits)
        )
        tables.append(tested(tokens, hits, against, categories).assign(unit=name))
    return pd.concat(tables, ignore_index=True)[COLUMNS]
