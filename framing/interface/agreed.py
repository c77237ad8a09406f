"""``framing agree``: how far the coders of an article agree, and how much a second must code."""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.reading.articles import Article
from framing.reading.readers import read_article

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.coding.codings import Coding


def agree(options: argparse.Namespace) -> int:
    """Print the table of agreement, or of what a second coder must code, as CSV.

    Raises InputError for an article that nobody has coded, and for one that only one has.
    """
    from framing.coding.agreement import agreement, codings_by_coder, second_coder

    article = read_article(options.article)
    readings = codings_by_coder(article)
    if not readings:
        remedy = "Code it by hand first: data/CODEBOOK.md says how"
        raise InputError(f"nobody has coded {article.name}", remedy=remedy)
    if options.list:
        table = _list(article, readings)
    elif options.needed:
        table = second_coder(article, next(iter(readings.values())))
    else:
        table = agreement(
            article, readings | (_engine(article, readings) if options.engine else {})
        )
    if table.empty and not options.needed:
        one = ", ".join(readings)
        remedy = "Let a second person code it blind; how much: framing agree NAME --needed"
        raise InputError(f"only {one} has coded {article.name}, or not the same", remedy=remedy)
    table.to_csv(sys.stdout, index=False, float_format="%.6g")
    return 0


def _list(article: Article, readings: Mapping[str, Coding]) -> DataFrame:
    """Return how far the list finds the terms that coders agree on, where all have read."""
    from framing.coding.agreement import shared_sentences
    from framing.coding.pages import Page
    from framing.coding.term_hits import terms_held
    from framing.measures.analysis import analyse

    page = Page(article.text)
    coded = {coder: found.terms for coder, found in readings.items() if found.terms is not None}
    covered = shared_sentences(page, *(readings[coder] for coder in coded))

    def read(table: DataFrame) -> DataFrame:
        sentences = [page.sentence[bisect_right(page.starts, at) - 1] for at in table["start"]]
        kept = [at for at, number in enumerate(sentences) if number in covered]
        return table.iloc[kept]

    terms = {coder: read(table) for coder, table in coded.items()}
    return terms_held(terms, read(analyse(article).hits))


def _engine(article: Article, readings: Mapping[str, Coding]) -> dict[str, Coding]:
    """Return what the engine and the list read, as if they were a coder: they are none."""
    from framing.coding.codings import ENGINE, Coding
    from framing.measures.analysis import analyse

    if ENGINE in readings:
        remedy = "Rename the file of that coder"
        raise InputError(f"a coder of {article.name} is called {ENGINE}", remedy=remedy)
    found = analyse(article)
    return {ENGINE: Coding(found.statements, found.hits)}
