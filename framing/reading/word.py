"""DOCX: the paragraphs of a document in Word's format, in order."""

from __future__ import annotations

from io import BytesIO

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of a document, a line for each paragraph; InputError where it is broken."""
    require("formats")
    from docx import Document

    try:
        document = Document(BytesIO(raw))
    except Exception as error:
        raise InputError("is a broken DOCX", file=file, remedy="Save it anew") from error
    lines = [paragraph.text for paragraph in document.paragraphs]
    return Extract("\n\n".join(filter(None, lines)) + "\n", {}, wrapped=False)
