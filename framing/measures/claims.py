"""What may be claimed of an article: one family of tests, with sentence parts as the units.

Terms come in clusters, so that a test which takes each for itself finds too much. Its p stands
beside that of the sentence parts, and a claim rests on the latter alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from framing.measures import chance
from framing.measures.contrasts import CONTRAST_COLUMNS, contrasts, overall
from framing.measures.rates import ALL, totals
from framing.terms.filed import among
from framing.terms.scheme import BY_CONSTRUCTION, in_scheme

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

COLUMNS = [
    *CONTRAST_COLUMNS,
    *("sentences", "against_sentences", "p_sentences", "p_sentences_error", "p_sentences_holm"),
]
FEWEST = 5  # parts of sentences that each side must have: with fewer nothing is claimed
LEVEL = 0.05


def planned_categories(categories: Iterable[str]) -> list[str]:
    """Name the categories that are tested: all but those that one side has by construction.

    Of a list with categories of its own nothing is known to be so, whatever they are called.
    """
    named = list(categories)
    return [name for name in named if name not in BY_CONSTRUCTION or not in_scheme(named)]


def comparison(found: Analysis, against: Sequence[str]) -> pd.DataFrame:
    """Compare the reporter with others in every planned category, columns as in COLUMNS.

    ``p_holm`` is of the exact test, with terms as units, ``p_sentences_holm`` of the permutation of
    sentence parts; both are corrected over the planned categories.
    """
    names = planned_categories(found.categories)
    counts = found.counts[found.counts["category"].isin(names)]
    return _tested(contrasts(counts, against=against), found, against, names)


def amount(found: Analysis, against: Sequence[str], *, planned: bool = False) -> pd.Series:
    """Compare the reporter with others in all terms together, entries as in COLUMNS.

    ``planned`` leaves out the categories that one side has by construction.
    """
    names = planned_categories(found.categories) if planned else found.categories
    hits = found.hits[among(found.hits["category"], names)]
    table = overall(totals(hits, found.tokens, found.voices), against=against)
    return _tested(table, found._replace(hits=hits), against, [ALL]).iloc[0]


def _tested(
    table: pd.DataFrame, found: Analysis, against: Sequence[str], names: Sequence[str]
) -> pd.DataFrame:
    """Put the test of sentence parts beside the contrasts."""
    columns = dict(zip(chance.COLUMNS[2:], COLUMNS[-5:], strict=True))
    parts = chance.tested(found.tokens, found.hits, against, names).rename(columns=columns)
    return table.merge(parts, on="category", how="left")[COLUMNS]


def claimed(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a comparison that may be claimed: enough sentences, and p below LEVEL."""
    enough = table[["sentences", "against_sentences"]].min(axis=1) >= FEWEST
    return table[enough & (table["p_sentences_holm"] < LEVEL)]


def too_short(table: pd.DataFrame) -> bool:
    """Return whether a side has too few parts of sentences for anything to be claimed."""
    return bool((table[["sentences", "against_sentences"]].min(axis=1) < FEWEST).any())
