"""An act of reporting as stretches of a text, before anybody is told who its source is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.reporting.acts import Attribution
from framing.reporting.objects import is_empty
from framing.reporting.passives import BY
from framing.reporting.phrases import DETERMINERS
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.text.tokens import Span
from framing.voices.mentions import reporters_marks

Piece = tuple[int, int, str]  # where a stretch begins and ends, and its kind


JOINING = frozenset(["and", "but", "while", "whereas", "although", "though"])


@dataclass(slots=True, eq=False)
class Draft:
    """An act of reporting before its source is resolved: spans of characters, and the rule."""

    stretches: tuple[Piece, ...]
    source: Span | None
    apposition: Span | None
    cue: Span | None
    rule: str
    follows: bool = False  # it goes on in the statement before


def anchors(sentence: Sentence, act: Attribution) -> tuple[Span | None, Span | None, Span | None]:
    """Return the character spans of an act's source, of what stands beside it, and of its cue."""
    if act.source is None:
        return None, None, sentence.span(*act.cue)
    source, cue = sentence.span(*act.source), sentence.span(*act.cue)
    return source, (source[1], cue[0]) if act.source[1] < act.cue[0] else None, cue


def pieces(sentence: Sentence, act: Attribution) -> list[Piece]:
    """Return the stretches of an act: its quotations, and what is reported between them."""
    found: list[Piece] = []
    for start, end, kind in _parts(act):
        gap, words = start, sentence.words
        inside = enumerate(words[start:end], start)
        for at in [at for at, word in inside if word.quoted or word.distances]:
            found += _outside(sentence, gap, at, kind, act.headline)
            gap = at + 1
            if words[at].quoted and (act.rule == BY or not reporters_marks(sentence, at)):
                found.append((*sentence.span(at, at + 1), "direct"))
        # At its end, “and” or “while” joins what another act reports.
        joins = gap < end and _joins(words, end - 1)
        found += _outside(sentence, gap, end - joins, kind, act.headline)
    return found


def _joins(words: list[Word], at: int) -> bool:
    """Return whether a word at the end of what is reported joins what another act reports."""
    return words[at].low in JOINING and words[at - 1].low not in DETERMINERS  # for a while


def _parts(act: Attribution) -> list[tuple[int, int, str]]:
    """Return the parts of an act's content with the kind of their words outside marks."""
    kind = act.kind if act.clause else ""
    if act.topic is None:
        return [(start, end, kind) for start, end in act.content]
    return list(_around_topic(act, *act.topic, kind))


def _around_topic(
    act: Attribution, first: int, last: int, kind: str
) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of an act's content, what it was spoken of in words ``first`` to ``last``."""
    for start, end in act.content:
        inner = max(start, first), min(end, last)
        if inner[0] >= inner[1]:
            yield start, end, kind
            continue
        parts = (start, inner[0], kind), (*inner, "topic"), (inner[1], end, kind)
        yield from (part for part in parts if part[0] < part[1])


def _outside(sentence: Sentence, start: int, end: int, kind: str, headline: bool) -> list[Piece]:
    """Return a gap between quotations as a piece, without outer punctuation, if it has a kind.

    After a colon and with a capital it is a statement set off, outside a headline.
    """
    words = sentence.words
    articles = DETERMINERS if kind == "topic" else frozenset()
    while start < end and (words[end - 1].is_sign or words[end - 1].low in articles):
        end -= 1
    while start < end and words[start].is_sign:
        start += 1
    if start < end and after_colon(words, start) and kind in {"", "indirect"}:
        kind = "indirect" if headline else "block"
    if not kind or start >= end or (kind in {"topic", "attitude"} and is_empty(words, start, end)):
        return []
    return [(*sentence.span(start, end), kind)]


def after_colon(words: list[Word], at: int) -> bool:
    """Return whether a word begins with a capital after a colon, as a statement set off does."""
    return at > 1 and words[at - 1].text == ":" and words[at].is_name
