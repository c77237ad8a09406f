"""Which stops within a paragraph end a sentence: what Punkt decides where nothing was learnt.

Source: Kiss & Strunk 2006, as NLTK implements it; untrained, because Punkt trained on one article
learns its quirks. Untrained, each decision rests on the word before a stop and the word after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import regex  # its \s and \w are those by which NLTK reads a text

from framing.memory import Memory
from framing.words import word_class

ABBREVIATIONS = word_class("abbreviations")

NO_WORD = r"[)\";}\]*:@'({\[‘’“”«»?!]"  # no word holds these
RUN = r"(?:-{2,}|\.{2,}|(?:\.\s){2,}\.)"  # a dash or an ellipsis of several signs
# What regex, by which NLTK reads, calls white space.
STOP = re.compile(rf"[.?!](?=({NO_WORD}|[^\S\x1c-\x1f]+([\S\x1c-\x1f]+)))")
WORD = regex.compile(
    rf"{RUN}|[^(\"`{{\[:;&#*@)}}\]\-,\s]\S*?(?=\s|$|{NO_WORD}|{RUN}|,(?:$|\s|{NO_WORD}|{RUN}))|\S"
)
INITIAL = regex.compile(r"[^\W\d]\.")
NUMBER = regex.compile(r"\.?\d[\d,.-]*\.")
NO_OPENING = frozenset(";:,.!?")  # no sentence begins with these
# Marks after a stop that belong to the sentence before, with the white space behind them.
CLOSING = re.compile(r"([\"'”’)\]}»]+?)(?:\s+|(?=--)|$)")


def sentence_spans(line: str) -> list[tuple[int, int]]:
    """Return the span of every sentence of a paragraph without white space around it."""
    line = line.replace("\t", " ")
    found: list[tuple[int, int]] = []
    start = 0
    for (_, end), (after, limit) in pairwise(_pieces(line)):
        closing = CLOSING.match(line, after, limit)
        if closing or start < end:
            found.append((start, closing.end(1) if closing else end))
        start = closing.end() if closing else after
    return [*found, (start, len(line))] if start < len(line) else found


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Yield the spans from one stop that ends a sentence to the next."""
    start = 0
    for word, stop in _last_stops(line):
        if _ends_sentence(line[word : stop.start()], stop.group(), stop[1]):
            yield start, stop.end()
            start = stop.start(2) if stop[2] else stop.end()
    yield start, len(line)


def _last_stops(line: str) -> Iterator[tuple[int, re.Match]]:
    """Yield where a word begins and the last stop in it; a stop that begins a word comes apart."""
    word, at, before = 0, 0, None
    for stop in STOP.finditer(line):
        start = line.rfind(" ", at, stop.start()) + 1 or word
        if before and at <= start:
            yield word, before
        word, at, before = start, stop.start(), stop
    if before:
        yield word, before


def _ends_sentence(word: str, stop: str, after: str) -> bool:
    """Return whether a stop after a word ends a sentence before what stands after it."""
    if len(word) > 1 and word.isalpha() and word.lower() not in ABBREVIATIONS:
        return True
    return _ENDS[f"{word}{stop}{after}"]


def _ends(context: str) -> bool:
    """Return whether a sentence ends within a word with its stop and what stands after it."""
    return any(_breaks(*pair) for pair in pairwise(WORD.findall(context)))


_ENDS: Memory[bool] = Memory(_ends)


def _breaks(word: str, after: str) -> bool:
    """Return whether a word with its stop is the last of a sentence, the next word given."""
    if word in {"?", "!", "."}:
        return True
    if not word.endswith(".") or word.endswith("..") or _is_abbreviation(word[:-1].lower()):
        return False
    goes_on = after in NO_OPENING or after[0].islower()
    if INITIAL.fullmatch(word):
        return not (goes_on or after[0].isupper())
    return not (goes_on and NUMBER.fullmatch(word))


def _is_abbreviation(low: str) -> bool:
    """Return whether a lower-case word, or its last part, is written with a stop."""
    return not ABBREVIATIONS.isdisjoint((low, low.rpartition("-")[2]))
