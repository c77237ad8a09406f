"""Where two codings of a text say different things: runs of words, and places of terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from framing.coding.pages import Mark, Marks, Page, Term

NO_TERM = "no term"
BETWEEN = "; "
Row = TypeVar("Row", Mark, Term)


class Apart(NamedTuple):
    """A run of words, or the terms of a place, that two coders code differently."""

    start: int
    end: int
    text: str
    one_says: str
    other_says: str


class Says(NamedTuple):
    """What a coder says of a word."""

    kind: str = "reporter"
    speaker: str = ""
    government: str = ""
    organ: str = ""

    def __str__(self) -> str:
        """Say it as a list of disagreements shows it: “direct: Ana Brook (envoy, Hill)”."""
        by = f": {self.speaker}" if self.speaker else ""
        beside = ", ".join(filter(None, (self.organ, self.government)))
        return f"{self.kind}{by} ({beside})" if beside else f"{self.kind}{by}"


def inside(rows: Iterable[Row], page: Page, covered: frozenset[int]) -> tuple[Row, ...]:
    """Return the marks, or the terms, that have words in some sentences."""
    return tuple(row for row in rows if page.sentences_of([row]) & covered)


def runs(page: Page, one: Marks, other: Marks, covered: frozenset[int]) -> list[Apart]:
    """Return the runs of words within a sentence of which two codings say different things."""
    first, second = _said(page, one), _said(page, other)
    words = [at for at, is_word in enumerate(page.is_word) if is_word]
    found = []
    for key, numbers in groupby(words, lambda at: (page.sentence[at], first[at], second[at])):
        if key[0] in covered and key[1] != key[2]:
            run = list(numbers)
            start, end = page.starts[run[0]], page.ends[run[-1]]
            found.append(Apart(start, end, page.text[start:end], str(key[1]), str(key[2])))
    return found


def _said(page: Page, marks: Marks) -> list[Says]:
    """Return what marks say of every token."""
    found = [Says()] * len(page.starts)
    for mark in marks:
        for at in page.within(mark.start, mark.end):
            found[at] = Says(mark.kind, mark.speaker, mark.government, mark.organ)
    return found


def clusters(text: str, one: Sequence[Term], other: Sequence[Term]) -> list[Apart]:
    """Return the places in which two codings mark other terms, those that overlap together."""
    return [
        Apart(start, end, text[start:end], _listed(mine), _listed(theirs))
        for start, end, mine, theirs in _places(one, other)
    ]


def _places(one: Sequence[Term], other: Sequence[Term]) -> Iterator[tuple]:
    """Yield start and end of each place, and the terms of both codings there."""
    both = {term[:4] for term in one} & {term[:4] for term in other}
    rows = sorted(
        (term.start, term.end, side, term)
        for side, terms in enumerate((one, other))
        for term in terms
        if term[:4] not in both
    )
    place: list[Any] = []
    for start, end, side, term in rows:
        if place and start >= place[1]:
            yield tuple(place)
            place = []
        place = place or [start, end, [], []]
        place[1] = max(place[1], end)
        place[2 + side].append(term)
    if place:
        yield tuple(place)


def _listed(terms: Iterable[Term]) -> str:
    """Return terms as a list of disagreements shows them."""
    return BETWEEN.join(f"{term.text}: {term.category}" for term in terms) or NO_TERM
