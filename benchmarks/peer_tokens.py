"""What else cuts texts into tokens: each peer a work that returns the tokens of every text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from benchmarks.clock import Work
from benchmarks.stages import each
from framing.text import tokens

Span = tuple[int, int]
SAME, PLAIN = re.compile(tokens.TOKEN.pattern), re.compile(r"\w+|[^\w\s]")
OWN_PATTERN, PLAIN_PATTERN = "re, our pattern", r"re, `\w+` or one sign"
NLTK, SPACY = "NLTK NLTKWordTokenizer", "spaCy blank tokenizer"


def peers() -> dict[str, Work]:
    """Return every peer that is installed."""
    found = {
        OWN_PATTERN: each(lambda text: [match.span() for match in SAME.finditer(text)]),
        PLAIN_PATTERN: each(lambda text: [match.span() for match in PLAIN.finditer(text)]),
        NLTK: each(_nltk()),
    }
    try:
        import spacy
    except ImportError:
        return found
    # A Doc has offsets; its tokens are made into spans only where they are compared.
    return {**found, SPACY: each(spacy.blank("en").make_doc)}


def _nltk() -> Callable[[str], list[Span]]:
    """Return NLTK's search for the spans of words."""
    from nltk.tokenize import NLTKWordTokenizer

    find = NLTKWordTokenizer().span_tokenize
    return lambda text: list(find(text))


def spans(made: Iterable) -> set[Span]:
    """Return the spans of what a peer returned for a text."""
    if hasattr(made, "vocab"):
        return {(t.idx, t.idx + len(t)) for t in made if not t.is_space}
    return set(made)


def same(work: Work, texts: list[str]) -> float:
    """Return the share of our tokens that a peer cuts at the same places."""
    ours = [set(tokens.spans(text)) for text in texts]
    theirs = map(spans, work(texts))
    shared = sum(len(a & b) for a, b in zip(ours, theirs, strict=True))
    return shared / sum(map(len, ours))
