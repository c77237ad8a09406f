"""Packed files: what they hold by their own list, and how much that would be."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from framing.base.errors import InputError

if TYPE_CHECKING:
    import zipfile

MOST = 5_000  # files in one document
LONGEST_LIST = 2_000_000  # bytes of the list itself
LARGEST = 200_000_000  # bytes of all of them, unpacked
LARGEST_XML = 40_000_000  # bytes of the XML among them
MOST_TAGS = 2_000_000  # in the XML: a tree takes a quarter of a kilobyte for each element
CHUNK = 1 << 20  # bytes unpacked at a time
RECORD = 22 + 65_535  # bytes from the end in which a zip's last record begins
SAVED = "Open it in a word processor and save it as .docx anew"


def names_in(raw: bytes) -> frozenset[str]:
    """Return the names of the files in a zip; none where it is broken."""
    if is_crowded(raw):
        return frozenset()
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            return frozenset(packed.namelist()[:MOST])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


def is_crowded(raw: bytes) -> bool:
    """Return whether the list of a zip is too long to be looked at, as its last record says."""
    at = raw.rfind(b"PK\5\6", -RECORD)
    return at >= 0 and int.from_bytes(raw[at + 12 : at + 16], "little") > LONGEST_LIST


def refuse_bomb(raw: bytes, file: str) -> None:
    """Raise InputError for a document that unpacks to too much, is locked, or declares entities.

    Nothing is unpacked beyond the size that the list states: what is larger is broken.
    """
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            _weigh(packed.infolist(), file)
            trees = [part for part in packed.infolist() if _is_tree(part)]
            if sum(_tags(packed, part, file) for part in trees) > MOST_TAGS:
                message = f"has more than {MOST_TAGS:,} tags, too many for an article"
                raise InputError(message, file=file, remedy="Save its text alone")
    except InputError:
        raise
    except Exception as error:  # a broken file makes the library raise almost anything
        raise InputError("is a broken DOCX", file=file, remedy=SAVED) from error


def _weigh(parts: list[zipfile.ZipInfo], file: str) -> None:
    """Raise InputError for parts that are too many, too large or locked."""
    whole = sum(part.file_size for part in parts)
    trees = sum(part.file_size for part in parts if _is_tree(part))
    if len(parts) > MOST or whole > LARGEST or trees > LARGEST_XML:
        message = f"unpacks to {whole:,} bytes in {len(parts):,} files, too many for an article"
        raise InputError(message, file=file, remedy="Save its text alone")
    if any(part.flag_bits & 1 for part in parts):
        raise InputError("is locked by a password", file=file, remedy="Save it without one")


def _is_tree(part: zipfile.ZipInfo) -> bool:
    """Return whether a part is XML."""
    return part.filename.lower().endswith((".xml", ".rels"))


def _tags(packed: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> int:
    """Return how many tags a part has, unpacked piece by piece.

    Raises InputError for XML with a document type: no word processor writes one into DOCX.
    """
    number, before = 0, b""
    with packed.open(part) as unpacked:
        while piece := unpacked.read(CHUNK).replace(b"\0", b""):
            number += piece.count(b"<")
            if b"<!DOCTYPE" in before[-16:] + piece:
                message = "is a DOCX that declares entities, which are not expanded"
                raise InputError(message, file=file, remedy=SAVED)
            before = piece
    return number
