"""Plain text: nothing to take out, nothing known beside it."""

from __future__ import annotations

from framing.base.errors import InputError
from framing.base.texts import LONGEST
from framing.reading.encodings import decode
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return a plain text as it stands; InputError where its bytes are no text."""
    if len(raw) > 4 * LONGEST:  # bytes of a character, at most
        message = f"is longer than {LONGEST:,} characters"
        raise InputError(message, file=file, remedy="Split it into its articles")
    text, encoding = decode(raw, file)
    notes = () if encoding == "UTF-8" else (f"read as {encoding}",)
    return Extract(text, {}, encoding, notes=notes)
