"""Cut a text into paragraphs, sentences and tokens whose offsets are exact."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex  # its \w keeps a letter and the accents that follow it together

from framing.base.memory import Memory
from framing.base.texts import line_spans
from framing.text.folding import fold, folded
from framing.text.stops import sentence_spans

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame

Span = tuple[int, int]
Cut = tuple[tuple[str, ...], tuple[int, ...]]  # tokens, and where each begins

# Initials and abbreviated states first (U.S.), then numbers, then words that keep their inner
# hyphens and apostrophes, curly or straight (Smith-Jones, state’s), then any other visible sign.
TOKEN = regex.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*%?|\w+(?:[-’']\w+)*|[^\w\s\x1c-\x1f]")
# A sign that may end a sentence, and no word right after it.
INNER_STOP = re.compile(r"[.?!]\W")
LETTER = re.compile(r"\w")
STOPS = frozenset(".,:;?!")  # no word ends with one of these, unless another stands within it

PIECE = 1 << 20  # characters looked at together: it bounds the memory a long text takes
BEYOND = 0xFFFF  # no code point from here on is white space

COLUMN_TYPES = {
    **{"token": "str", "start": "int64", "end": "int64"},
    **{"paragraph": "int64", "sentence": "int64", "is_word": "bool"},
}


class Tokens(NamedTuple):
    """The tokens of a text in reading order, and the offset at which each begins."""

    words: list[str]
    starts: list[int]


def _cut_run(run: str) -> Cut:
    """Cut a run of signs without white space, which no token holds, as it is seen."""
    if run.isalpha():
        return (run,), (0,)
    if run[-1:] in STOPS and run[:-1].isalpha():
        return (run[:-1], run[-1]), (0, len(run) - 1)
    seen = None if run.isascii() else fold(run)  # no white space: only other signs can be odd
    found = [match.span() for match in TOKEN.finditer(seen.text if seen else run)]
    found = seen.backs(found) if seen else found
    return tuple([run[start:end] for start, end in found]), tuple([start for start, _ in found])


def _is_word(token: str) -> bool:
    """Return whether a token holds a letter or a digit."""
    return token.isalnum() or any(map(str.isalnum, token))


def _words_in(run: str) -> int:
    """Return the number of words in a run."""
    return 1 if run.isalpha() else sum(map(is_word, cut_run(run)[0]))


# Remembered: texts repeat their words.
cut_run = Memory(_cut_run).__getitem__
is_word = Memory(_is_word).__getitem__
words_in = Memory(_words_in).__getitem__


def cut(text: str) -> Tokens:
    """Return the tokens of a text: those of the pattern TOKEN, found run by run.

    A run between white space is cut once and looked up when it is met again.

    >>> cut("He’s in the U.S.")
    Tokens(words=['He’s', 'in', 'the', 'U.S.'], starts=[0, 5, 8, 12])
    """
    return _placed(text.split(), run_starts(text))


def _placed(runs: Sequence[str], starts: Sequence[int]) -> Tokens:
    """Return the tokens of runs, of which it is known where they begin."""
    found = Tokens([], [])
    words, places = found
    for run, start in zip(runs, starts, strict=True):
        if run.isalpha():  # as most are: a token
            words.append(run)
            places.append(start)
        else:
            tokens, within = cut_run(run)
            words += tokens
            places += [start + at for at in within]
    return found


def run_starts(text: str) -> list[int]:
    """Return where each run of ``text.split()`` begins: where a sign follows white space."""
    import numpy as np

    found, inside = [], False
    for at in range(0, len(text), PIECE):
        codes = np.frombuffer(text[at : at + PIECE].encode("utf-32-le", "surrogatepass"), "<u4")
        signs = ~_white_space()[np.minimum(codes, BEYOND)]
        before = np.concatenate(([inside], signs[:-1]))
        found += (np.flatnonzero(signs & ~before) + at).tolist()
        inside = bool(signs[-1])
    return found


@cache
def _white_space() -> ndarray:
    """Return an array that tells, for each code point up to BEYOND, whether it is white space."""
    import numpy as np

    return np.array([chr(code).isspace() for code in range(BEYOND + 1)])


def spans(text: str) -> list[Span]:
    """Return the character span of every token, in reading order."""
    words, starts = cut(text)
    return [(start, start + len(word)) for word, start in zip(words, starts, strict=True)]


@lru_cache(maxsize=4)  # several rooms ask it of a whole text, one after the other
def lines_seen(text: str) -> tuple[Span, ...]:
    """Return the span of every line of a text in which every sign is what is seen."""
    return tuple(line_spans(text))


def paragraphs(text: str) -> list[Span]:
    """Return the span of every paragraph, without white space around it: a paragraph is a line."""
    seen = folded(text)
    return seen.backs(lines_seen(seen.text)) if seen else [*lines_seen(text)]


def sentences(text: str) -> list[Span]:
    """Return the span of every sentence; a sentence never crosses a paragraph."""
    seen = folded(text)
    whole = seen.text if seen else text
    found = [span for line in lines_seen(whole) for span in in_paragraph(whole, line)]
    return seen.backs(found) if seen else found


def in_paragraph(text: str, line: Span) -> list[Span]:
    """Return the sentences of a paragraph; without a stop before its last word it is one."""
    start, end = line
    stop = INNER_STOP.search(text, start, end)
    if not (stop and LETTER.search(text, stop.end(), end)):
        return [line]
    cuts = sentence_spans(text[start:end], stop.start() - start)
    return [(start + at, start + to) for at, to in cuts]


def token_columns(text: str, lines: Sequence[Span] | None = None) -> dict[str, list]:
    """Return ``token, start, sentence, is_word`` of ``token_table`` as lists of equal length.

    ``lines`` are the paragraphs whose tokens are wanted, in order, by default all.
    """
    words, starts = cut(text) if lines is None else _cut_lines(text, lines)
    return {
        "token": words,
        "start": starts,
        "sentence": _numbers(starts, sentences(text)),
        "is_word": list(map(is_word, words)),
    }


def _cut_lines(text: str, lines: Sequence[Span]) -> Tokens:
    """Return the tokens of some paragraphs, their offsets those of the text."""
    runs, places = list[str](), list[int]()
    starts, at = run_starts(text), 0
    for start, end in lines:
        within = text[start:end].split()
        at = bisect_left(starts, start, at)
        if starts[at : at + 1] == [start]:
            places += starts[at : at + len(within)]
        else:  # a sign that is not seen stands between white space and the paragraph
            places += [start + place for place in run_starts(text[start:end])]
        runs += within
    return _placed(runs, places)


def token_table(text: str) -> DataFrame:
    """Return one row per token: ``token, start, end, paragraph, sentence, is_word``.

    Offsets are characters, end exclusive; paragraphs and sentences count from 0 through the text.
    """
    import pandas as pd

    return pd.DataFrame(with_spans(token_columns(text), text)).astype(COLUMN_TYPES)


def with_spans(columns: dict[str, list], text: str) -> dict[str, list]:
    """Return the columns of tokens in a table's order, ``end`` and ``paragraph`` among them."""
    starts = columns["start"]
    ends = [at + len(word) for at, word in zip(starts, columns["token"], strict=True)]
    whole = columns | {"end": ends, "paragraph": _numbers(starts, paragraphs(text))}
    return {name: whole[name] for name in dict.fromkeys([*COLUMN_TYPES, *columns])}


def _numbers(starts: list[int], regions: list[Span]) -> list[int]:
    """Return, for sorted offsets, the number of the region that begins at or before each."""
    found: list[int] = []
    firsts = [bisect_left(starts, start) for start, _ in regions] + [len(starts)]
    for number, (first, last) in enumerate(pairwise(firsts)):
        found += [number] * (last - first)
    return found
