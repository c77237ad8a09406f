"""The text as people printed it: what a page's width and a wrong decoding did to it undone."""

from __future__ import annotations

from framing.base.errors import InputError
from framing.reading.extracts import JOINED, KEPT, Choices, Extract
from framing.reading.faults import in_order
from framing.reading.wrapping import unwrapped

LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
MOST_LINES = 250_000
"""Of an article: each can be a paragraph, which takes two kilobytes in the tables of a report."""


def as_printed(extract: Extract, choices: Choices, file: str) -> Extract:
    """Return an extract with its lines joined where they are wrapped, and its faults said.

    Every text that is read comes through here. Raises InputError, naming ``file``, for one of more
    than MOST_LINES lines, and for faults that may not be mended.
    """
    if sum(map(extract.text.count, LINE_ENDS)) - extract.text.count("\r\n") > MOST_LINES:
        message, remedy = f"has more than {MOST_LINES:,} lines", "Split it into its articles"
        raise InputError(message, file=file, remedy=remedy)
    text, mended, doubts = in_order(extract.text, choices.mend, file)
    said = (*extract.notes, *mended), (*extract.warnings, *doubts)
    extract = extract._replace(text=text, notes=said[0], warnings=said[1])
    if not extract.wrapped or choices.lines == KEPT:
        return extract
    found = unwrapped(extract.text, asked=choices.lines == JOINED)
    if not found.width:
        return extract
    notes = [f"lines joined: wrapped at {found.width} characters"]
    if found.words:
        notes.append(f"words joined at the hyphens of line ends: {found.words:,}")
    return extract._replace(text=found.text, notes=(*extract.notes, *notes))
