"""Which format a file is in, by what it holds and never by its name, and who reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from framing.reading.extracts import Extract

PAGE = re.compile(
    rb"(?:<!--.*?-->|<\?xml.*?\?>|\s)*(?:<!doctype html|<html|<head|<body)", re.I | re.S
)


class Format(NamedTuple):
    """A format: what it is called, how its bytes are known, and the module that reads it."""

    name: str
    knows: Callable[[bytes], bool]
    module: str  # with a function extract(raw, file) -> Extract; imported when it is needed


def _is_page(raw: bytes) -> bool:
    """Return whether a file begins as a web page does."""
    return PAGE.match(raw[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


HTML = Format("HTML", _is_page, "framing.reading.web")
DOCX = Format("DOCX", lambda raw: raw[:4] == b"PK\3\4" and b"word/" in raw, "framing.reading.word")
PDF = Format("PDF", lambda raw: b"%PDF-" in raw[:1024], "framing.reading.portable")
RTF = Format("RTF", lambda raw: raw.lstrip()[:5] == rb"{\rtf", "framing.reading.rich_text")
PLAIN = Format("plain text", lambda raw: True, "framing.reading.plain")
FORMATS = (RTF, PDF, DOCX, HTML, PLAIN)  # the first that knows the bytes; the last knows all


def recognise(raw: bytes) -> Format:
    """Return the format of a file's bytes."""
    return next(form for form in FORMATS if form.knows(raw))


def extract(raw: bytes, file: str) -> tuple[Extract, Format]:
    """Return what a file holds, and its format; InputError where it cannot be read."""
    form = recognise(raw)
    taken: Extract = import_module(form.module).extract(raw, file)
    return taken, form
