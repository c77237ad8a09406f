"""One article through the whole pipeline: every table that the notebooks and commands read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.base.kinds import OTHER, QUOTED
from framing.measures import rates
from framing.reading.articles import Article
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.readers import read_article
from framing.terms import targets
from framing.terms.hits import hits
from framing.terms.lexicon import read_matcher
from framing.terms.matching import Matcher, compile_terms
from framing.terms.scheme import categories_of
from framing.voices import voiced

if TYPE_CHECKING:
    from pandas import DataFrame


class Analysis(NamedTuple):
    """An article and its tables, each as described in data/CODEBOOK.md."""

    article: Article
    statements: DataFrame
    tokens: DataFrame
    hits: DataFrame
    counts: DataFrame
    totals: DataFrame
    voices: list[str]
    categories: list[str]

    @property
    def governments(self) -> list[str]:
        """Governments with quoted words, in declared order."""
        spoken = set(self.tokens.loc[self.tokens["kind"].isin(QUOTED), "government"])
        return [voice for voice in self.voices if voice in spoken]

    @property
    def quoted(self) -> list[str]:
        """Voices with quoted words: governments in declared order, then the others together."""
        return [*self.governments, *(voice for voice in self.voices if voice == OTHER)]


def analyse(
    source: str | Path | Article,
    *,
    terms: DataFrame | Matcher | None = None,
    speakers: str | Path | None = None,
    said: DataFrame | None = None,
) -> Analysis:
    """Return every table of one article.

    ``source`` is an article, a path or a name in ``data/articles``; ``terms`` a lexicon other than
    the shipped one, compiled or not, whose own categories are counted; ``said`` statements to use
    instead of the engine's, such as a hand coding. Raises InputError where an input cannot be used.
    """
    article = article_of(source, speakers)
    terms = read_matcher() if terms is None else terms
    matcher = terms if isinstance(terms, Matcher) else compile_terms(terms)
    statements = voiced.statements(article) if said is None else said
    tokens = voiced.tokens(article, statements)
    found = hits(tokens, matcher, targets.resolver(article))
    order, names = voiced.voices(article, tokens), list(categories_of(matcher))
    counts = rates.counts(found, tokens, names, order)
    totals = rates.totals(found, tokens, order)
    return Analysis(article, statements, tokens, found, counts, totals, order, names)


def article_of(
    source: str | Path | Article,
    speakers: str | Path | None = None,
    choices: Choices = AS_MEASURED,
) -> Article:
    """Return an article, read where it is a path or a name; InputError where it cannot be used."""
    if not isinstance(source, Article):
        return read_article(source, speakers, choices)
    if speakers is not None:
        remedy = "Give them to read_article, or give analyse a path or a name"
        raise InputError("an article that is read already has its speakers", remedy=remedy)
    return source
