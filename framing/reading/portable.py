"""PDF: the lines of its pages, in order."""

from __future__ import annotations

from io import BytesIO

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of a PDF; InputError where it holds none, or cannot be read."""
    require("formats")
    from pypdf import PdfReader

    try:
        pages = [page.extract_text() for page in PdfReader(BytesIO(raw)).pages]
    except Exception as error:
        raise InputError("is a broken PDF", file=file, remedy="Save it anew") from error
    return Extract("\n".join(pages) + "\n", {}, notes=("taken out of PDF",))
