"""Plain statistics of texts, by which made-up ones can be held against real ones."""

from __future__ import annotations

from benchmarks.stages import matcher
from framing.terms.unvoiced import terms_in
from framing.text.quotes import regions
from framing.text.tokens import cut, paragraphs, sentences


def traits(texts: list[str]) -> dict[str, float]:
    """Return the measures of some texts, each with its unit in its name."""
    tokens = [word for text in texts for word in cut(text).words]
    words = [word for word in tokens if word[0].isalnum()]
    ends, lines = sum(len(sentences(t)) for t in texts), sum(len(paragraphs(t)) for t in texts)
    runs = [run for text in texts for run in text.split()]
    per_hundred = 100 / len(words)
    return {
        "bytes per article": sum(len(text.encode()) for text in texts) / len(texts),
        "words per sentence": len(words) / ends,
        "sentences per paragraph": ends / lines,
        "words in quotation marks, of 100": _quoted(texts) * per_hundred,
        "words in loaded terms, of 100": _loaded(texts) * per_hundred,
        "words with a capital, of 100": sum(word[0].isupper() for word in words) * per_hundred,
        "different tokens per 1,000": 1_000 * len(set(tokens)) / len(tokens),
        "different runs between spaces per 1,000": 1_000 * len(set(runs)) / len(runs),
    }


def _quoted(texts: list[str]) -> int:
    """Count the words between quotation marks."""
    inside = [text[region.start : region.end] for text in texts for region in regions(text)]
    return sum(len(part.split()) for part in inside)


def _loaded(texts: list[str]) -> int:
    """Count the words that are in loaded terms."""
    uses = ((text, use) for text in texts for use in terms_in(text, matcher())[1])
    return sum(len(text[use.start : use.end].split()) for text, use in uses)
