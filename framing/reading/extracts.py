"""What a reader of a format takes out of a file, and what the user decides about reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Choices:
    """What the user decides where a file does not say it."""

    lines: str = "measured"  # or "joined", "kept": whether lines are broken for a page's width
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
