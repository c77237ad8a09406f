"""One article through the whole pipeline as plain rows: what many articles can afford."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.measures import rates
from framing.reading.articles import Article
from framing.terms import targets
from framing.terms.hits import hit_columns
from framing.terms.matching import Matcher
from framing.terms.scheme import categories_of
from framing.terms.unvoiced import lines_with_terms, terms_in
from framing.text.folding import folded
from framing.text.tokens import Span, lines_seen, paragraphs
from framing.voices import voiced
from framing.voices.stretches import Stretch, stretches

WHOLE = "All"  # the voice of a text that is counted as a whole


class Records(NamedTuple):
    """What ``analysis.analyse`` finds in an article, without a data frame.

    ``hits`` and ``counts`` map the columns of data/CODEBOOK.md to lists, ``counts`` those up to
    ``words``: rates and intervals follow from them, for any number of articles at once.
    """

    statements: list[Stretch]
    hits: dict[str, list]
    counts: dict[str, list]


def records(article: Article, matcher: Matcher, names: Sequence[str] | None = None) -> Records:
    """Return the statements, hits and counts of an article.

    ``names`` are the categories to count, those of the list by default. Paragraphs in
    which no term can be are not looked at token by token.
    """
    text, said = article.text, stretches(article)
    words, lines = _lines_with_terms(text, said, matcher)
    tokens = voiced.voiced(text, said, lines)
    hits = hit_columns(tokens, matcher, targets.resolver(article))
    spoken = {name: [getattr(row, name) for row in said] for name in ("kind", "government")}
    order, sizes = voiced.voices(article, spoken), voiced.words_by_voice(words, said)
    names = names or categories_of(matcher)
    return Records(said, hits, rates.tally(hits, sizes, names, order))


def _lines_with_terms(
    text: str, said: Iterable[Stretch], matcher: Matcher
) -> tuple[int, list[Span]]:
    """Return the number of words, and the paragraphs in which a term or scare quotes may be."""
    seen = folded(text)
    whole = seen.text if seen else text
    words, found = lines_with_terms([whole[a:b] for a, b in lines_seen(whole)], matcher)
    lines = paragraphs(text)
    ends = [end for _, end in lines]
    scare = {bisect_right(ends, stretch.start) for stretch in said if stretch.kind == "scare"}
    return words, [lines[at] for at in sorted(scare.union(found)) if at < len(lines)]


def unvoiced(article: Article, matcher: Matcher) -> Records:
    """Return the hits and counts of an article as a whole: its one voice is WHOLE.

    ``hits`` has no columns of voices, targets or sentences.
    """
    words, uses = terms_in(article.text, matcher)
    texts = [" ".join(article.text[use.start : use.end].split()) for use in uses]
    hits: dict[str, list] = {"start": [use.start for use in uses], "end": [use.end for use in uses]}
    hits |= {"text": texts, "term": [use.term for use in uses]}
    hits |= {"category": [use.category for use in uses]}
    voiced = hits | {"voice": [WHOLE] * len(uses)}
    counts = rates.tally(voiced, {WHOLE: words}, categories_of(matcher), [WHOLE])
    return Records([], hits, counts)
