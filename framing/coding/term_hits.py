"""The list held against terms that coders of an article agree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.measures.rates import ALL, wilson

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = ("measure", "category", "count", "base", "value", "low", "high")
AGREED, HIT, HIT_ALIKE = "marked by all", "agreed are hits", "agreed are hits of that category"
HITS_AGREED, HITS_MARKED = "hits are agreed", "hits are marked by somebody"


class Candidate(NamedTuple):
    """A stretch of the text that a coder or the list takes for a loaded term."""

    start: int
    end: int
    category: str


def terms_held(codings: Mapping[str, DataFrame], hits: DataFrame) -> DataFrame:
    """Return how far coders and the list find the same loaded terms: as in COLUMNS.

    ``codings`` maps two or more coders to what they marked, ``start, end, category``; ``hits`` has
    the same columns. Terms meet where they share a letter. A term is agreed where one of the first
    coder meets one of every other; its category is the first coder's, and it is counted for a
    category where all give it that one. Intervals are Wilson's. Raises InputError for one coder.
    """
    import pandas as pd

    if len(codings) < 2:
        remedy = "Let a second person mark its terms blind"
        raise InputError("terms are agreed between two coders or more", remedy=remedy)
    coders = [_marks(table) for table in codings.values()]
    found = _marks(hits)
    names = sorted({mark.category for mark in chain(found, *coders)})
    rows = [row for name in [ALL, *names] for row in _rows(name, coders, found)]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _marks(table: DataFrame) -> list[Candidate]:
    """Return the stretches of a table in order of the text."""
    columns = (table[name].tolist() for name in Candidate._fields)
    return sorted(Candidate(*row) for row in zip(*columns, strict=True))


def _rows(
    category: str, coders: Sequence[list[Candidate]], found: list[Candidate]
) -> Iterable[tuple]:
    """Yield the measures of a category, or of all."""
    own = [_of(category, marks) for marks in coders]
    agreed = _agreed(own)
    met = _of(category, found)
    yield _row(AGREED, category, len(agreed), len(agreed) + _alone(own, agreed))
    yield _row(HIT, category, _count_met(agreed, found), len(agreed))
    alike = [mark for mark in agreed if any(_alike(mark, hit) for hit in found)]
    yield _row(HIT_ALIKE, category, len(alike), len(agreed))
    yield _row(HITS_AGREED, category, _count_met(met, _agreed(coders)), len(met))
    yield _row(HITS_MARKED, category, _count_met(met, [*chain(*coders)]), len(met))


def _row(measure: str, category: str, count: int, base: int) -> tuple:
    """Return a share with its interval."""
    value = count / base if base else float("nan")
    return (measure, category, count, base, value, *wilson(count, base))


def _of(category: str, marks: list[Candidate]) -> list[Candidate]:
    """Return those of a category, or all."""
    return [mark for mark in marks if category in (ALL, mark.category)]


def _agreed(coders: Sequence[list[Candidate]]) -> list[Candidate]:
    """Return the terms of the first coder that one of every other meets."""
    first, *others = coders
    return [mark for mark in first if all(_meets(mark, marks) for marks in others)]


def _alone(coders: Sequence[list[Candidate]], agreed: list[Candidate]) -> int:
    """Count the terms that not all coders mark, each once, whoever marks it."""
    seen = list(agreed)
    for marks in coders:
        seen += [mark for mark in marks if not _meets(mark, seen)]
    return len(seen) - len(agreed)


def _count_met(marks: list[Candidate], others: list[Candidate]) -> int:
    """Count the stretches that one of others meets."""
    return sum(_meets(mark, others) for mark in marks)


def _meets(mark: Candidate, others: list[Candidate]) -> bool:
    """Return whether a stretch shares a letter with one of others."""
    return any(mark.start < other.end and other.start < mark.end for other in others)


def _alike(mark: Candidate, other: Candidate) -> bool:
    """Return whether two stretches meet and have the same category."""
    return mark.category == other.category and _meets(mark, [other])
