"""Stretches of a text marked by hand: cut to whole words, laid over one another, never overlapping.

A mark is a row of a coding, a term one of a coding of terms. Nothing here is changed in place:
every step gives new marks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.errors import InputError
from framing.base.rows import named_rows
from framing.coding.codings import COLUMNS, TERM_COLUMNS
from framing.reading.articles import Speaker
from framing.text import tokens
from framing.text.tokens import Span

if TYPE_CHECKING:
    from pandas import DataFrame

EDGES = frozenset('“”„‟«»"‹›')  # marks that stand around a quotation, and are no part of it
SELECT = "Select at least one word"


class Mark(NamedTuple):
    """A stretch marked by hand: the columns of a coding; offsets are characters."""

    start: int
    end: int
    text: str
    kind: str
    statement: int = 0
    source: str = ""
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    speaker: str = ""
    government: str = ""
    organ: str = ""
    note: str = ""

    @property
    def who(self) -> Speaker:
        """Return whose words it holds."""
        return Speaker(self.speaker, self.government, self.organ)


Marks = tuple[Mark, ...]  # sorted by start


class Term(NamedTuple):
    """A loaded term marked by hand: the columns of a coding of terms."""

    start: int
    end: int
    text: str
    category: str
    note: str = ""


def marks_of(table: DataFrame | None) -> Marks:
    """Return the rows of a coding as marks; none where there is no coding."""
    rows = () if table is None else named_rows(table)
    return tuple(Mark(*(getattr(row, name) for name in COLUMNS)) for row in rows)


def terms_of(table: DataFrame | None) -> tuple[Term, ...]:
    """Return the rows of a coding of terms as terms; none where there is no coding."""
    rows = () if table is None else named_rows(table)
    return tuple(Term(*(getattr(row, name) for name in TERM_COLUMNS)) for row in rows)


def left_of(row: dict[str, Any], taken: Sequence[Span]) -> Iterator[dict[str, Any]]:
    """Yield the pieces of a stretch that no sorted span has taken and that hold a word."""
    first = bisect_right(taken, row["start"], key=itemgetter(1))
    last = bisect_left(taken, row["end"], key=itemgetter(0))
    inside = taken[first:last]
    starts, ends = [row["start"], *(b for _, b in inside)], [*(a for a, _ in inside), row["end"]]
    for start, end in zip(starts, ends, strict=True):
        piece = row["text"][max(start - row["start"], 0) : max(end - row["start"], 0)]
        if any(map(str.isalnum, piece)):
            start += len(piece) - len(piece.lstrip())
            text = piece.strip()
            yield row | {"start": start, "end": start + len(text), "text": text}


def without(marks: Iterable[Mark], spans: Sequence[Span]) -> Marks:
    """Return marks with what lies in sorted spans cut out of them; the rest keeps its words."""
    return tuple(Mark(**piece) for mark in marks for piece in left_of(mark._asdict(), spans))


def numbered(marks: Iterable[Mark]) -> Marks:
    """Return marks with their statements numbered as they come in the text.

    So the same marks are the same file, in whatever order they were made.
    """
    numbers: dict[int, int] = {}
    return tuple(
        mark._replace(statement=numbers.setdefault(mark.statement, len(numbers))) for mark in marks
    )


def next_statement(rows: Iterable[Any]) -> int:
    """Return the first number above those of the statements of some rows."""
    return 1 + max((row.statement for row in rows), default=-1)


def laid(marks: Iterable[Mark], new: Sequence[Mark]) -> Marks:
    """Return marks with new ones, sorted, in the place of what those cover."""
    spans = [(mark.start, mark.end) for mark in new]
    return tuple(sorted([*without(marks, spans), *new]))


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return sorted spans with those that share a character made one.

    >>> joined([(0, 4), (2, 6), (6, 8)])
    [(0, 6), (6, 8)]
    """
    found: list[Span] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


class Page:
    """A text with its tokens, sentences and paragraphs, cut once."""

    def __init__(self, text: str) -> None:
        columns = tokens.token_columns(text)
        self.text = text
        self.starts: list[int] = columns["start"]
        self.ends = [a + len(t) for a, t in zip(self.starts, columns["token"], strict=True)]
        self.is_word: list[bool] = columns["is_word"]
        self.sentence: list[int] = columns["sentence"]

    @cached_property
    def sentences(self) -> list[Span]:
        """Return the span of every sentence."""
        return tokens.sentences(self.text)

    @cached_property
    def spoken(self) -> frozenset[int]:
        """Return the numbers of the sentences that hold a word."""
        pairs = zip(self.sentence, self.is_word, strict=True)
        return frozenset(number for number, is_word in pairs if is_word)

    @cached_property
    def _lines(self) -> list[int]:
        """Return where each paragraph begins."""
        return [start for start, _ in tokens.paragraphs(self.text)]

    def within(self, start: int, end: int) -> range:
        """Return the numbers of the tokens that a stretch touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def snapped(self, start: int, end: int) -> list[Span]:
        """Return a selection as whole words: a span for each paragraph, without marks around it.

        Raises InputError for offsets outside the text and for a selection without a word.
        """
        if not 0 <= start < end <= len(self.text):
            message = (
                f"offsets {start} to {end} lie outside the text of {len(self.text)} characters"
            )
            raise InputError(message, remedy=SELECT)
        spans = list(self._spans(self.within(start, end)))
        if not spans:
            raise InputError("no word is selected", remedy=SELECT)
        return spans

    def _spans(self, chosen: range) -> Iterator[Span]:
        """Yield the span of some tokens in each paragraph in which one is a word."""
        for _, numbers in groupby(chosen, lambda at: bisect_right(self._lines, self.starts[at])):
            run = list(numbers)
            while run and self._is_edge(run[0]):
                run.pop(0)
            while run and self._is_edge(run[-1]):
                run.pop()
            if any(self.is_word[at] for at in run):
                yield self.starts[run[0]], self.ends[run[-1]]

    def _is_edge(self, at: int) -> bool:
        """Return whether a token is a mark that stands around words."""
        return self.text[self.starts[at] : self.ends[at]] in EDGES

    def words(self, spans: Iterable[Span]) -> list[int]:
        """Return the numbers of the words that stretches touch."""
        return [at for span in spans for at in self.within(*span) if self.is_word[at]]

    def sentences_of(self, rows: Iterable[Mark | Term]) -> frozenset[int]:
        """Return the numbers of the sentences in which rows have words."""
        return frozenset(self.sentence[at] for at in self.words((r.start, r.end) for r in rows))
