"""Cut a text into paragraphs, sentences and tokens whose offsets are exact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import regex  # its \w keeps a letter and the accents that follow it together

from framing.stops import sentence_spans

if TYPE_CHECKING:
    from pandas import DataFrame

Span = tuple[int, int]
Cut = tuple[tuple[str, ...], tuple[int, ...]]  # tokens, and where each begins

# What is remembered of texts, which repeat their words: at most so many runs, none longer.
VOCABULARY = 100_000
LONGEST_RUN = 64  # characters

# Initials and abbreviated states first (U.S.), then numbers, then words that keep their inner
# hyphens and apostrophes, curly or straight (Smith-Jones, state’s), then any other visible sign.
TOKEN = regex.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*%?|\w+(?:[-’']\w+)*|[^\w\s\x1c-\x1f]")
# A sign that may end a sentence, and no word right after it.
INNER_STOP = re.compile(r"[.?!]\W")
LETTER = re.compile(r"\w")


class Tokens(NamedTuple):
    """The tokens of a text in reading order, and the offset at which each begins."""

    words: list[str]
    starts: list[int]


class _Runs(dict[str, Cut]):
    """How runs of signs without white space are cut; no token holds white space."""

    def __missing__(self, run: str) -> Cut:
        """Cut a run that is not remembered."""
        found = list(TOKEN.finditer(run))
        cut = tuple(match.group() for match in found), tuple(match.start() for match in found)
        if len(run) <= LONGEST_RUN:
            if len(self) >= VOCABULARY:
                self.clear()
            self[run] = cut
        return cut


_RUNS = _Runs()


def cut(text: str) -> Tokens:
    """Return the tokens of a text: those of the pattern TOKEN, found run by run.

    A run between white space is looked up where it was met before, which takes half the time of
    matching the pattern.

    >>> cut("He’s in the U.S.")
    Tokens(words=['He’s', 'in', 'the', 'U.S.'], starts=[0, 5, 8, 12])
    """
    runs = text.split()
    cuts = list(map(_RUNS.__getitem__, runs))
    words = [word for words, _ in cuts for word in words]
    placed = zip(_starts(text, runs), cuts, strict=True)
    return Tokens(words, [start + at for start, (_, within) in placed for at in within])


def _starts(text: str, runs: list[str]) -> list[int]:
    """Return where each run of a text begins."""
    starts, at = [], 0
    for run in runs:
        at = text.index(run, at)
        starts.append(at)
        at += len(run)
    return starts


def spans(text: str) -> list[Span]:
    """Return the character span of every token, in reading order."""
    words, starts = cut(text)
    return [(start, start + len(word)) for word, start in zip(words, starts, strict=True)]


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
    return [span for line in paragraphs(text) for span in in_paragraph(text, line)]


def in_paragraph(text: str, line: Span) -> list[Span]:
    """Return the sentences of a paragraph; without a stop before its last word it is one."""
    start, end = line
    stop = INNER_STOP.search(text, start, end)
    if not (stop and LETTER.search(text, stop.end(), end)):
        return [line]
    cuts = sentence_spans(text[start:end], stop.start() - start)
    return [(start + at, start + to) for at, to in cuts]


def token_table(text: str) -> DataFrame:
    """Return one row per token: ``token, start, end, paragraph, sentence, is_word``.

    Offsets are characters, end exclusive; paragraphs and sentences count from 0 through the text.
    """
    import numpy as np
    import pandas as pd

    words, starts = cut(text)
    table = pd.DataFrame({"token": pd.Series(words, dtype="str")})
    table["start"] = np.array(starts, dtype="int64")
    table["end"] = table["start"] + np.array([len(word) for word in words], dtype="int64")
    table["paragraph"] = _containing(table["start"], paragraphs(text))
    table["sentence"] = _containing(table["start"], sentences(text))
    table["is_word"] = [any(map(str.isalnum, word)) for word in words]
    return table


def _containing(starts, regions: list[Span]):
    """Return, for sorted offsets, the number of the region that begins at or before each."""
    import numpy as np

    return np.searchsorted([a for a, _ in regions], starts.to_numpy(), side="right") - 1
