"""An article's statements as results are counted from them: the engine's, corrected by a reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.coding import codings
from framing.reading.articles import Article
from framing.reading.readers import read_article
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
        found = found if rows is None else codings.corrected(found, rows)
    return found


def is_corrected(article: Article) -> bool:
    """Return whether a reader has corrected what is read in the article."""
    return codings.corrections_of(article) is not None
