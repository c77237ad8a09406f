"""Plain text: nothing to take out, nothing known beside it."""

from __future__ import annotations

from framing.reading.encodings import decode
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return a plain text as it stands; InputError where its bytes are no text."""
    text, encoding = decode(raw, file)
    notes = () if encoding == "UTF-8" else (f"read as {encoding}",)
    return Extract(text, {}, encoding, notes=notes)
