"""How wide a printed table is, from the metrics of a font, and how its columns are made to fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
from matplotlib.ft2font import FT2Font

from framing.publishing.typeset import BLANK, Typeset

WIDTH = 174 / 25.4 * 72  # points: a page of print between its margins
GAP = 8.0  # points between two columns
BROADER = 1.2  # the faces that others set tables in are up to this much broader than these metrics
FACE, ANY_SCRIPT = "STIXGeneral.ttf", "DejaVuSans.ttf"
LONG = 24  # characters of a word that may be broken
NAME = 56.0  # points: a longer name is set in lines rather than widen its column


class Fit(NamedTuple):
    """How a table fits: its type in points, and of each column the width and its lines of head.

    ``broken`` says which columns are too narrow for their longest cell.
    """

    size: float
    widths: tuple[float, ...]
    broken: tuple[bool, ...]
    heads: tuple[tuple[str, ...], ...]


def fitted(
    table: Typeset, *, width: float = WIDTH, gap: float = GAP, sizes: Sequence[float] = (8.0, 7.0)
) -> Fit | None:
    """Return how a table fits a width in points, in the largest size that does; None if in none.

    ``gap`` are the points between two columns. Numbers are never broken, text between its words.
    """
    for size in sizes:
        room = width - gap * (len(table.heads) - 1)
        columns = list(zip(table.heads, table.numeric, *table.rows, strict=True))
        most = [_most(head, cells, size) for head, _, *cells in columns]
        least = [
            _least(
                [head, *([cell.replace(" ", BLANK) for cell in cells] if numeric else cells)], size
            )
            for head, numeric, *cells in columns
        ]
        if sum(least) <= room:
            widths = _shared(most, least, room)
            broken = [one < other - 1e-6 for one, other in zip(widths, most, strict=True)]
            heads = [_lines(head, one, size) for head, one in zip(table.heads, widths, strict=True)]
            return Fit(size, tuple(widths), tuple(broken), tuple(heads))
    return None


def text_width(text: str, size: float) -> float:
    """Return how wide a text is in points, at a size in points."""
    return sum(map(_advance, text)) * size * BROADER


def pieces(word: str) -> list[str]:
    """Return a word in the pieces that it may be broken into: whole, unless it is long.

    >>> pieces("incomprehensibilities" * 2)[0]
    'incomprehens'
    """
    half = LONG // 2
    return [word] if len(word) <= LONG else re.findall(rf".{{1,{half}}}", word, re.DOTALL)


def _most(head: str, cells: Sequence[str], size: float) -> float:
    """Return the width in which no cell is broken, the head only where it is long."""
    name = max(_least([head], size), min(text_width(head, size), NAME))
    return max([name, *(text_width(cell, size) for cell in cells)])


def _least(texts: Iterable[str], size: float) -> float:
    """Return the width of the broadest word, in pieces where it is long."""
    words = {part for text in texts for word in text.split() for part in pieces(word)}
    return max((text_width(word, size) for word in words), default=0.0)


def _shared(most: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return widths that add up to the room at most, what is broadest being narrowed first."""
    low, high = 0.0, max(most, default=0.0)
    for _ in range(40):
        level = (low + high) / 2
        total = sum(max(one, min(level, other)) for one, other in zip(least, most, strict=True))
        low, high = (level, high) if total <= room else (low, level)
    if sum(most) <= room:
        return list(most)
    return [max(one, min(low, other)) for one, other in zip(least, most, strict=True)]


def _lines(head: str, width: float, size: float) -> tuple[str, ...]:
    """Return the head of a column in lines that are no broader than it."""
    lines: list[str] = []
    for word in head.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width + 1e-6:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    """Return the advance of a character in ems; that of a broad one where no face has it."""
    for face in (FACE, ANY_SCRIPT):
        font = _font(face)
        if font.get_char_index(ord(character)):
            return font.load_char(ord(character)).linearHoriAdvance / 65536 / 1000
    return 1.0


@lru_cache(maxsize=2)
def _font(face: str) -> FT2Font:
    """Return a face that comes with matplotlib, a thousand pixels to the em."""
    font = FT2Font(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / face))
    font.set_size(1000, 72)
    return font
