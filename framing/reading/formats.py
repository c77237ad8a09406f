"""Which format a file is in, by what it holds and never by its name, and who reads it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from framing.reading import signs
from framing.reading.extracts import Extract


class Format(NamedTuple):
    """A format: what it is called, how its bytes are known, and the module that reads it."""

    name: str
    knows: Callable[[bytes], bool]
    module: str  # with a function extract(raw, file) -> Extract; imported when it is needed


FORMATS = (  # the first that knows the bytes; the last knows all
    Format("RTF", signs.is_rich_text, "framing.reading.rich_text"),
    Format("PDF", signs.is_portable, "framing.reading.portable"),
    Format("DOCX", signs.is_word, "framing.reading.word"),
    Format("e-mail", signs.is_mail, "framing.reading.mail"),
    Format("Factiva HTML", signs.is_factiva, "framing.reading.factiva_page"),
    Format("LexisNexis HTML", signs.is_lexis, "framing.reading.lexis_page"),
    Format("HTML", signs.is_page, "framing.reading.web"),
    Format("plain text", lambda raw: True, "framing.reading.plain"),
)


def recognise(raw: bytes) -> Format:
    """Return the format of a file's bytes."""
    return next(form for form in FORMATS if form.knows(raw))


def extract(raw: bytes, file: str) -> tuple[Extract, Format]:
    """Return what a file holds, and its format; InputError where it cannot be read."""
    form = recognise(raw)
    if form is FORMATS[-1]:
        signs.refuse_known(raw, file)
    taken: Extract = import_module(form.module).extract(raw, file)
    return taken, form
