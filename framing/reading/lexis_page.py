"""A web page of LexisNexis → its lines, as ``lexis`` knows them."""

from __future__ import annotations

from framing.reading.elements import paragraphs, tree_of
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return the lines of a page; InputError where its bytes are no text."""
    tree, encoding = tree_of(raw, file)
    text = "\n".join(paragraphs(tree) if tree is not None else []) + "\n"
    return Extract(text, {}, encoding, False, ("taken out of HTML: the lines of LexisNexis",))
