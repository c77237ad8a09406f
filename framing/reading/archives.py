"""One file with many articles → an extract for each."""

from __future__ import annotations

from framing.reading.extracts import Choices, Extract


def articles_of(extract: Extract, choices: Choices) -> list[Extract]:
    """Return the articles of a file; of one that holds one article, itself."""
    return [extract]
