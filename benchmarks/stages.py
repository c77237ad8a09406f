"""The stages of this package, each as a work on texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from benchmarks.clock import Work
from framing.measures.records import Records, records
from framing.reading.articles import Article
from framing.terms import lexicon
from framing.terms.matching import Matcher
from framing.terms.unvoiced import Use, terms_in
from framing.text.tokens import cut, sentences
from framing.voices.stretches import Stretch, stretches

TOKENS, SENTENCES, VOICES = "tokens", "sentences", "voices"
COUNTING, WHOLE = "counting, without voices", "whole pipeline"


@cache
def matcher() -> Matcher:
    """Return the shipped lexicon, made ready for lookup."""
    return lexicon.read_matcher()


@cache
def terms_alone() -> Matcher:
    """Return the shipped terms without the conditions of where they count, which no peer knows."""
    return Matcher(entry[:2] for entry in matcher().terms)


def each(work: Callable[[str], object]) -> Work:
    """Make a work on one text a work on several, whose answers are all kept."""
    return lambda texts: [work(text) for text in texts]


def streamed(work: Callable[[str], object]) -> Work:
    """Make a work on one text a work on several, whose answers are dropped one by one."""

    def run(texts: list[str]) -> None:
        for text in texts:
            work(text)

    return run


def said(text: str) -> list[Stretch]:
    """Find every stretch of a text that is not plainly the reporter's."""
    return stretches(Article("article", text))


def counted(text: str) -> tuple[int, list[Use]]:
    """Return how many words a text has, and the terms in it with their offsets."""
    return terms_in(text, matcher())


def whole(text: str) -> Records:
    """Return the statements, hits and counts of a text."""
    return records(Article("article", text), matcher())


STREAMED = {VOICES: streamed(said), COUNTING: streamed(counted), WHOLE: streamed(whole)}
STAGES = {
    TOKENS: each(cut),
    SENTENCES: each(sentences),
    VOICES: each(said),
    COUNTING: each(counted),
    WHOLE: each(whole),
}
