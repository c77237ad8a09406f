"""RTF: its text, with the quotation marks of its code pages."""

from __future__ import annotations

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of an RTF file; InputError where it is broken."""
    require("formats")
    from striprtf.striprtf import rtf_to_text

    try:
        text = rtf_to_text(raw.decode("latin-1"))
    except Exception as error:
        raise InputError("is a broken RTF file", file=file, remedy="Save it anew") from error
    return Extract(text, {})
