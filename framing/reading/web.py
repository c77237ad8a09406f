"""HTML: a saved page → its article, without what stands around it."""

from __future__ import annotations

from typing import Any

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.encodings import decode
from framing.reading.extracts import Extract


def extract(raw: bytes, file: str) -> Extract:
    """Return the article of a web page; InputError where the page shows none."""
    require("formats")
    from trafilatura import bare_extraction

    text, encoding = decode(raw, file)
    found: Any = bare_extraction(
        text, include_comments=False, favor_recall=True, with_metadata=True, include_tables=True
    )
    if found is None or not found.text:
        raise InputError("is a web page without an article", file=file, remedy="Give its text")
    stated = {
        "title": found.title,
        "outlet": found.sitename,
        "author": found.author,
        "date": found.date,
        "language": found.language,
    }
    metadata = {key: value for key, value in stated.items() if value}
    notes = ("taken out of HTML: menus, scripts and comments left out",)
    return Extract("\n\n".join(found.text.split("\n")) + "\n", metadata, encoding, False, notes)
