"""One article through the whole pipeline as plain rows: what many articles can afford."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing import lexicon, rates, targets, voices
from framing.articles import Article
from framing.matching import Matcher
from framing.stretches import Stretch, stretches
from framing.unvoiced import terms_in

WHOLE = "All"  # the voice of a text that is counted as a whole


class Records(NamedTuple):
    """What ``analysis.analyse`` finds in an article, without a data frame.

    ``hits`` and ``counts`` map the columns of data/CODEBOOK.md to lists, ``counts`` those up to
    ``words``: rates and intervals follow from them, for any number of articles at once.
    """

    statements: list[Stretch]
    hits: dict[str, list]
    counts: dict[str, list]


@cache
def categories() -> tuple[str, ...]:
    """Return the counted categories of the shipped scheme, in its order."""
    rows = lexicon.category_rows()
    return tuple(row["category"] for row in rows if row["counted"] == "yes")


def records(article: Article, matcher: Matcher, names: Sequence[str] | None = None) -> Records:
    """Return the statements, hits and counts of an article.

    ``names`` are the categories to count, those of the shipped scheme by default. InputError where
    an input cannot be used.
    """
    said = stretches(article)
    tokens = voices.voiced(article.text, said)
    hits = lexicon.hit_columns(tokens, matcher, targets.resolver(article))
    order = voices.voices(article, tokens)
    counts = rates.tally(hits, tokens, names or categories(), order)
    return Records(said, hits, counts)


def unvoiced(article: Article, matcher: Matcher) -> Records:
    """Return the hits and counts of an article as a whole: its one voice is WHOLE.

    ``hits`` has no columns of voices, targets or sentences.
    """
    words, uses = terms_in(article.text, matcher)
    texts = [" ".join(article.text[use.start : use.end].split()) for use in uses]
    hits = {"start": [use.start for use in uses], "end": [use.end for use in uses], "text": texts}
    hits |= {"term": [use.term for use in uses], "category": [use.category for use in uses]}
    tokens = {"voice": [WHOLE] * words, "is_word": [True] * words}
    counts = rates.tally(hits | {"voice": [WHOLE] * len(uses)}, tokens, categories(), [WHOLE])
    return Records([], hits, counts)
