"""The text as people printed it: what a page's width and a wrong decoding did to it undone."""

from __future__ import annotations

from framing.reading.extracts import JOINED, KEPT, Choices, Extract
from framing.reading.faults import in_order
from framing.reading.wrapping import unwrapped


def as_printed(extract: Extract, choices: Choices, file: str) -> Extract:
    """Return an extract with its lines joined where they are wrapped, and its faults said."""
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
