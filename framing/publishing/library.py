"""The package as a library: an article in, an analysis out that shows itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.prose import quantity
from framing.base.rows import named_rows
from framing.coding.corrections import reading
from framing.measures import analysis
from framing.publishing import display
from framing.reading.articles import Article
from framing.reading.extracts import LINES, Choices
from framing.reading.readers import article_of, read_article
from framing.reading.sidecars import read_sidecar

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.terms.matching import Matcher


class Analysis(analysis.Analysis):
    """An article and its tables, each as described in data/CODEBOOK.md.

    In a notebook it shows the highlighted text and the totals, in a terminal a few plain lines.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the article's name, its size and a line per voice that has words."""
        words = int(self.tokens["is_word"].sum())
        stretches = quantity(len(self.statements), "stretch", "stretches")
        head = f"Analysis of {self.article.name}: {quantity(words, 'word')}, {stretches} marked"
        rows = named_rows(self.totals[self.totals["words"] > 0])
        lines = [
            f"  {row.voice}: {quantity(row.count, 'loaded term')} in {quantity(row.words, 'word')}"
            for row in rows
        ]
        return "\n".join([head, *lines])

    def _repr_html_(self) -> str:
        shown = self.totals[self.totals["words"] > 0]
        return display.highlighted(self).data + display.table(shown, name="totals").data


def read(
    path: str | Path | bytes,
    *,
    speakers: str | Path | None = None,
    lines: str = LINES[0],
    mend: bool = False,
) -> Article:
    """Read an article by path, by its name in ``data/articles`` or as bytes, with its sidecar.

    It may be plain text, HTML, DOCX, PDF, RTF or an e-mail. ``speakers`` is another sidecar than
    the TOML file beside it; ``lines`` says whether lines are broken for a page's width: "measured",
    "joined" or "kept"; with ``mend``, what a wrong decoding left is mended. Raises InputError where
    the article or its sidecar cannot be used.
    """
    if lines not in LINES:
        raise InputError(f"lines cannot be {lines!r}", remedy=f"Known: {', '.join(LINES)}")
    return read_article(path, speakers, Choices(lines, mend))


def analyse(
    source: str | Path | Article | None = None,
    *,
    text: str | None = None,
    terms: DataFrame | Matcher | None = None,
    speakers: str | Path | None = None,
    said: DataFrame | None = None,
) -> Analysis:
    """Return every table of one article: ``statements, tokens, hits, counts, totals``.

    ``source`` is an article, a path or a name in ``data/articles``, or else ``text`` is the article
    itself; ``terms`` is a lexicon other than the shipped one, as ``read_lexicon`` gives it,
    ``speakers`` a sidecar, ``said`` statements to use instead of the engine's as a reader corrected
    them, such as a coding by hand. Raises InputError where an input cannot be used, and unless
    either source or text is given.
    """
    if source is None and text is not None:
        source, speakers = _article(text, speakers), None
    elif source is None or text is not None:
        remedy = "Give a path, a name or an Article, or else text=…"
        raise InputError("one article is wanted, and only one", remedy=remedy)
    article = analysis.article_of(source, speakers)
    said = reading(article) if said is None else said
    return Analysis(*analysis.analyse(article, terms=terms, said=said))


def _article(text: str, speakers: str | Path | None) -> Article:
    """Return a text as an article of its own."""
    declared = read_sidecar(Path(speakers)) if speakers else {}
    return article_of(text, declared=declared)
