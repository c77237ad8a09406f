"""Plain text: nothing to take out, nothing known beside it."""

from __future__ import annotations

import re

from framing.base.errors import InputError
from framing.base.texts import LONGEST
from framing.reading.encodings import decode
from framing.reading.extracts import Extract

LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\(https?://")


def extract(raw: bytes, file: str) -> Extract:
    """Return a plain text as it stands; InputError where its bytes are no text."""
    if len(raw) > 4 * LONGEST:  # bytes of a character, at most
        message = f"is longer than {LONGEST:,} characters"
        raise InputError(message, file=file, remedy="Split it into its articles")
    text, encoding = decode(raw, file)
    linked = LINK.search(text)
    warnings: tuple[str, ...] = ()
    if linked:
        line = text.count("\n", 0, linked.start()) + 1
        warnings = (f"line {line}: links as Markdown writes them: their addresses count as words",)
    notes = () if encoding == "UTF-8" else (f"read as {encoding}",)
    return Extract(text, {}, encoding, notes=notes, warnings=warnings)
