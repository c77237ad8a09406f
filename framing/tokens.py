"""Cut a text into paragraphs, sentences and tokens whose offsets are exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import regex  # its \w keeps a letter and the accents that follow it together

from framing.words import word_class

if TYPE_CHECKING:
    from pandas import DataFrame

Span = tuple[int, int]

# Initials and abbreviated states first (U.S.), then numbers, then words that keep their inner
# hyphens and apostrophes, curly or straight (Smith-Jones, state’s), then any other visible sign.
TOKEN = regex.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*%?|\w+(?:[-’']\w+)*|[^\w\s\x1c-\x1f]")
# A sign that may end a sentence, with a word after it; a line without one is a single sentence.
INNER_STOP = re.compile(r"[.?!]\W+\w")

ABBREVIATIONS = word_class("abbreviations")


@cache
def _sentence_tokenizer():
    """Return a Punkt tokenizer with our abbreviations, and curly marks that close a sentence.

    Source: Kiss & Strunk 2006; untrained, because Punkt trained on one article learns its quirks.
    """
    from nltk.tokenize.punkt import PunktLanguageVars, PunktParameters, PunktSentenceTokenizer

    class NewsEnglish(PunktLanguageVars):
        re_boundary_realignment = re.compile(r"[\"'”’)\]}»]+?(?:\s+|(?=--)|$)", re.MULTILINE)

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    tokenizer = PunktSentenceTokenizer(lang_vars=NewsEnglish())
    tokenizer._params = parameters
    return tokenizer


def spans(text: str) -> list[Span]:
    """Return the character span of every token, in reading order."""
    return [match.span() for match in TOKEN.finditer(text)]


def paragraphs(text: str) -> list[Span]:
    """Return the span of every line that holds more than white space, without its white space."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + line.index(body)
            found.append((start, start + len(body)))
        at += len(line)
    return found


def sentences(text: str) -> list[Span]:
    """Return the span of every sentence; a sentence never crosses a paragraph."""
    return [span for line in paragraphs(text) for span in _in_line(text, line)]


def _in_line(text: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph."""
    if not INNER_STOP.search(text, *line):
        yield line
        return
    for start, end in _sentence_tokenizer().span_tokenize(text[slice(*line)]):
        yield line[0] + start, line[0] + end


def token_table(text: str) -> DataFrame:
    """Return one row per token: ``token, start, end, paragraph, sentence, is_word``.

    Offsets are characters, end exclusive; paragraphs and sentences count from 0 through the text.
    """
    import pandas as pd

    rows = spans(text)
    words = [text[a:b] for a, b in rows]
    table = pd.DataFrame(rows, columns=["start", "end"], dtype="int64")
    table.insert(0, "token", pd.Series(words, dtype="str"))
    table["paragraph"] = _containing(table["start"], paragraphs(text))
    table["sentence"] = _containing(table["start"], sentences(text))
    table["is_word"] = [any(map(str.isalnum, word)) for word in words]
    return table


def _containing(starts, regions: list[Span]):
    """Return, for sorted offsets, the number of the region that begins at or before each."""
    import numpy as np

    return np.searchsorted([a for a, _ in regions], starts.to_numpy(), side="right") - 1
