"""What goes into files of other programs: text that XML can hold, and a zip that knows no date."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip can tell
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return a text with a sign of replacement for each that XML has no way to write."""
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def zipped(files: Mapping[str, bytes], mode: int = 0o644) -> bytes:
    """Return a zip of files by name, in their order: the same bytes for the same files.

    ``mode`` are the permissions with which they are unpacked.
    """
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in files.items():
            about = ZipInfo(name, EPOCH)
            about.compress_type, about.external_attr = ZIP_DEFLATED, mode << 16
            archive.writestr(about, content)
    return packed.getvalue()
