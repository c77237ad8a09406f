"""Counts over many articles with all categories together: a use of several counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.base.errors import InputError
from framing.measures.rates import ALL

if TYPE_CHECKING:
    from framing.measures.clusters import Counts

KEYS = ["article", "voice"]


def together(counts: Counts, hits: Any) -> Counts:
    """Return the table ``counts`` of a corpus with one row per article and voice, category "all".

    ``hits`` is the corpus's table of that name, lazy or not like ``counts``; its parts hold the
    same articles. Where each term has one category the numbers are the sums of ``counts``; a term
    of several stands in the rows of each, and is counted once here. The columns are those of
    ``counts`` without rates. Raises InputError where the parts of both do not answer each other.
    """
    if isinstance(counts, pd.DataFrame):
        return _of_part(counts, hits)
    import dask.dataframe as dd

    if counts.npartitions != hits.npartitions:
        what = f"{counts.npartitions} parts of counts beside {hits.npartitions} of hits"
        raise InputError(what, remedy="Run framing corpus again, and let nothing remove its files")
    empty = _of_part(counts._meta, hits._meta)
    return dd.map_partitions(_of_part, counts, hits, meta=empty, align_dataframes=False)


def _of_part(counts: Any, hits: Any) -> pd.DataFrame:
    """Return the rows of one part."""
    rows: pd.DataFrame = counts.drop(columns=["per_1000", "low", "high"], errors="ignore")
    rows = rows.drop_duplicates(KEYS).reset_index(drop=True)
    uses = hits[KEYS].astype(object).value_counts()
    found = pd.MultiIndex.from_frame(rows[KEYS].astype(object))
    sizes = uses.reindex(found, fill_value=0).to_numpy(dtype="int64")
    return rows.assign(
        count=sizes, category=pd.Series(ALL, rows.index, dtype=rows["category"].dtype)
    )
