"""Quotations that stand apart from the text and repeat what somebody says in it: pull-quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

FIRST = 4  # words by which a repeated quotation is known
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=[.?!…])[”’\"']?\s+")
Place = tuple[int, int]  # a quotation, and the word of it at which a sentence begins


class Said(Protocol):
    """What is asked of a stretch here."""

    @property
    def text(self) -> str:
        """Return its words."""


Row = TypeVar("Row", bound=Said)


def repeated(apart: Iterable[Row], others: list[Row]) -> list[tuple[Row, Row]]:
    """Return the quotations that repeat another from a sentence of it on, each with that other."""
    words = [WORD.findall(row.text.lower()) for row in others]
    places = _places(others, words)
    found = []
    for row in apart:
        own = WORD.findall(row.text.lower())
        at, first = places.get(tuple(own[:FIRST]), (-1, 0))
        if at >= 0 and words[at][first : first + len(own)] == own:
            found.append((row, others[at]))
    return found


def _places(rows: Iterable[Said], words: list[list[str]]) -> dict[tuple[str, ...], Place]:
    """Return where each sentence of quotations begins, under its first words."""
    found: dict[tuple[str, ...], Place] = {}
    for at, row in enumerate(rows):
        first = 0
        for sentence in SENTENCE.split(row.text):
            found.setdefault(tuple(words[at][first : first + FIRST]), (at, first))
            first += len(WORD.findall(sentence))
    return found
