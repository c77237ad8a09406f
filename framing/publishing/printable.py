"""A table of many columns as far as a page is wide enough for it, and what is left out said."""

from __future__ import annotations

import pandas as pd

from framing.base import prose
from framing.publishing.column_names import named
from framing.publishing.typeset import Typeset, typeset
from framing.publishing.widths import fitted


def printable(frame: pd.DataFrame, caption: str) -> Typeset:
    """Return a table as it is printed, without the columns for which a page has no room.

    Places in the text go first, then what another column says already, then what is empty most
    often. The caption names what is left out.
    """
    names = named(map(str, frame.columns))
    kept = list(range(frame.shape[1]))
    while True:
        left = [str(frame.columns[at]) for at in range(frame.shape[1]) if at not in kept]
        said = f" In the CSV alone: {prose.listed(names[name].words for name in left)}."
        shown = typeset(frame.iloc[:, kept], caption + (said if left else ""))
        if len(kept) < 2 or fitted(shown) is not None:
            return shown
        kept.remove(max(kept, key=lambda at: (*_needless(frame, at, kept), at)))


def _needless(frame: pd.DataFrame, at: int, kept: list[int]) -> tuple[bool, bool, float]:
    """Return how well a table is understood without one of its columns."""
    column, name = frame.iloc[:, at], str(frame.columns[at])
    said = any(column.equals(frame.iloc[:, other]) for other in kept if other < at)
    empty = float((column.isna() | column.isin(["", False])).mean()) if len(column) else 0.0
    return named([name])[name].written == "place", said, empty
