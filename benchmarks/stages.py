"""The stages of this package, each as a work on texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from benchmarks.clock import Work
from framing import lexicon
from framing.articles import Article
from framing.matching import Matcher, find_terms
from framing.stretches import stretches
from framing.tokens import cut, sentences

TOKENS, SENTENCES, VOICES = "tokens", "sentences", "voices"
COUNTING, WHOLE = "counting, without voices", "whole pipeline"


@cache
def matcher() -> Matcher:
    """Return the shipped lexicon, made ready for lookup."""
    return lexicon.compile_terms(lexicon.read_lexicon())


def each(work: Callable[[str], object]) -> Work:
    """Make a work on one text a work on several, whose answers are all kept."""
    return lambda texts: [work(text) for text in texts]


def said(text: str) -> object:
    """Find every stretch of a text that is not plainly the reporter's."""
    return stretches(Article("article", text))


def counted(text: str) -> tuple[int, list]:
    """Return how many words a text has, and the terms in it with their offsets."""
    words, starts = cut(text)
    found = find_terms([w if w[0].isalnum() else "" for w in words], matcher())
    return len(words), [(starts[a], starts[b - 1] + len(words[b - 1]), *t) for a, b, *t in found]


def whole(text: str) -> object:
    """Return the statements, hits and counts of a text."""
    from framing.analysis import analyse

    return analyse(Article("article", text), terms=matcher())


STAGES = {
    TOKENS: each(cut),
    SENTENCES: each(sentences),
    VOICES: each(said),
    COUNTING: each(counted),
    WHOLE: each(whole),
}
