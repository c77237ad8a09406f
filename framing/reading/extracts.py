"""What a reader of a format takes out of a file, and what the user decides about reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

LINES = MEASURED, JOINED, KEPT = "measured", "joined", "kept"
LABEL = 40  # characters of a table's cell that holds no prose


@dataclass(frozen=True)
class Choices:
    """What the user decides where a file does not say it."""

    lines: str = MEASURED  # one of LINES: whether lines are broken for a page's width
    mend: bool = False  # whether what a wrong decoding left is mended, not refused
    separator: str = ""  # a line that parts the articles of one file


AS_MEASURED = Choices()


class Extract(NamedTuple):
    """A text with what its file states about it, before anything is decided about its lines."""

    text: str
    metadata: dict[str, str]  # keys of METADATA, as far as the file states them
    encoding: str = ""  # "" where the format has no choice of its own
    wrapped: bool = True  # whether its lines may have been broken for a page's width
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def holds_prose(cells: Sequence[str]) -> bool:
    """Return whether a cell of a table's row, but for the last, holds more than a label."""
    return any(len(cell) > LABEL for cell in cells[:-1])


def laid_out(paragraphs: Sequence[str]) -> tuple[str, bool]:
    r"""Return a text from its paragraphs, and whether they may be lines broken for a page's width.

    Where empty ones stand between them, those were meant to part them, and each of the others may
    be a line only; else each is parted from the next by an empty line.

    >>> laid_out(["He said", "no.", "", "Then he left."])
    ('He said\nno.\n\nThen he left.\n', True)
    """
    lines = [line.strip(" \n") for line in paragraphs]
    while lines and not lines[-1].strip():
        lines.pop()
    spaced = any(not line.strip() for line in lines)
    return ("\n" if spaced else "\n\n").join(lines).lstrip("\n") + "\n", spaced
