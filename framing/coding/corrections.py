"""An article's statements as results are counted from them: the engine's, corrected by a reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.rows import row_dicts
from framing.coding import codings
from framing.coding.codings import BY_HAND
from framing.coding.pages import left_of
from framing.reading.articles import Article
from framing.reading.readers import read_article
from framing.text.tokens import Span
from framing.voices.voiced import statements

if TYPE_CHECKING:
    from pandas import DataFrame


def reading(source: str | Path | Article, *, by_hand: bool = False) -> DataFrame:
    """Return the statements that results are counted from: the engine's, with the corrections.

    With ``by_hand`` the coding by hand stands in the engine's place wherever it has a row. For
    ``analyse(name, said=reading(name))``. Raises InputError where a coding cannot be used.
    """
    article = source if isinstance(source, Article) else read_article(source)
    found = statements(article)
    coded = codings.coding_of(article) if by_hand else None
    for rows in (coded, codings.corrections_of(article)):
        found = found if rows is None else corrected(found, rows)
    return found


def is_corrected(article: Article) -> bool:
    """Return whether a reader has corrected what is read in the article."""
    return codings.corrections_of(article) is not None


def corrected(engine: DataFrame, coded: DataFrame) -> DataFrame:
    """Return the ``statements`` table of an engine with a coding laid over it, span by span.

    What a row of ``coded`` covers is as it says; what is left of the engine's stretches stays the
    engine's. Rows of the coding have the rule "coded by hand" and numbers of their own.
    """
    import pandas as pd

    taken = sorted(zip(coded["start"].tolist(), coded["end"].tolist(), strict=True))
    spans = zip(engine["start"].tolist(), engine["end"].tolist(), strict=True)
    touched = [_touches(taken, *span) for span in spans]
    left = [piece for row in row_dicts(engine[touched]) for piece in left_of(row, taken)]
    pieces = pd.DataFrame(left, columns=engine.columns).astype(engine.dtypes)
    kept = pd.concat([engine[[not touch for touch in touched]], pieces])
    first = engine["statement"].max() + 1 if len(engine) else 0
    resolved = coded["speaker"].ne("").map({True: "declared", False: ""})
    number = coded["statement"] + first
    by_hand = coded.assign(rule=BY_HAND, resolved=resolved, statement=number)
    both = pd.concat([kept, by_hand[list(engine.columns)]]).sort_values("start", ignore_index=True)
    return both.astype(engine.dtypes)


def _touches(taken: Sequence[Span], start: int, end: int) -> bool:
    """Return whether one of some sorted spans shares a character with a stretch."""
    first = bisect_right(taken, start, key=itemgetter(1))
    return first < len(taken) and taken[first][0] < end
