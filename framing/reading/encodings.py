"""Bytes → text: which encoding they are in, by what they hold."""

from __future__ import annotations

import codecs
import re

from framing.base.errors import InputError

MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
WESTERN = "Windows-1252"
HALVES = 0.3, 0.01  # of every second byte: at least, and of the others: at most, a NUL in UTF-16
CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")  # no text has these
FOREIGN = (  # what other encodings make of their letters and marks when read as Windows-1252
    (re.compile(r"[À-ÖØ-öø-ÿ]{4}"), "a script other than the Latin one"),
    (re.compile(r"[a-z]Õ[a-z]|[.,!?]Ó(?!\w)"), "Mac OS Roman"),
    (re.compile(r"[a-z'][‚„ˆŠ‡](?=[a-z\s.,])"), "an encoding of DOS"),
)
STRAY = re.compile("[\udc80-\udcff]+")  # bytes that are no UTF-8, decoded
LETTERS = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
ANEW = "Open it with its own encoding and save it as UTF-8"


def decode(raw: bytes, file: str) -> tuple[str, str]:
    """Return the text of bytes and the name of its encoding; InputError where they are no text.

    A byte order mark decides, then UTF-8, then UTF-16 where the NULs show it, then Windows-1252.
    """
    for mark, codec, name in MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], codec, name, file), name
    if b"\0" in raw:
        return _strict(raw, _wide(raw, file), "UTF-16", file), "UTF-16"
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        _refuse_damaged(raw, error.start, file)
    return _western(raw, file), WESTERN


def _strict(raw: bytes, codec: str, name: str, file: str) -> str:
    """Return the text of bytes in an encoding that is known; InputError for what is not in it."""
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        line = raw[: error.start].decode(codec, "replace").count("\n") + 1
        message = f"is not {name}, as it says (byte 0x{raw[error.start]:02x})"
        raise InputError(message, file=file, line=line, remedy=ANEW) from error


def _wide(raw: bytes, file: str) -> str:
    """Return the codec of bytes with a NUL among them; InputError where they are no UTF-16."""
    if codec := wide(raw):
        return codec
    line = _line(raw, raw.index(0))
    raise InputError("holds binary data", file=file, line=line, remedy="Save it as plain UTF-8")


def wide(raw: bytes) -> str:
    """Return the codec of UTF-16 without a mark that the NULs of bytes show, "" for none."""
    half, (many, few) = max(1, len(raw) // 2), HALVES
    first, second = (raw[at::2].count(0) / half for at in (0, 1))
    if second >= many and first <= few:
        return "utf-16-le"
    return "utf-16-be" if first >= many and second <= few else ""


def _refuse_damaged(raw: bytes, at: int, file: str) -> None:
    """Raise InputError for UTF-8 with a broken place: most of its long sequences are whole."""
    whole, stray = whole_and_stray(raw.decode("utf-8", "surrogateescape"))
    if whole > stray:
        message = f"is damaged UTF-8 (byte 0x{raw[at]:02x} belongs to no character)"
        raise InputError(message, file=file, line=_line(raw, at), remedy="Mend that place")


def whole_and_stray(text: str) -> tuple[int, int]:
    """Return the weight of the whole characters beyond ASCII, and the runs of bytes astray.

    ``text`` is decoded from UTF-8 with surrogates for the bytes that belong to no character. A
    character of three bytes or more weighs twice: such a sequence is hardly whole by accident.
    """
    whole = sum(1 + (found.group() > "\u07ff") for found in LETTERS.finditer(text))
    return whole, sum(1 for _ in STRAY.finditer(text))


def _western(raw: bytes, file: str) -> str:
    """Return the text of Windows-1252; InputError where it is plainly something else."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as error:
        message = f"is neither UTF-8 nor {WESTERN} (byte 0x{raw[error.start]:02x})"
        line = _line(raw, error.start)
        raise InputError(message, file=file, line=line, remedy=ANEW) from error
    if (binary := CONTROLS.search(text)) or not any(map(str.isalpha, text)):
        line = _line(raw, binary.start() if binary else 0)
        raise InputError("holds binary data", file=file, line=line, remedy="Give a text")
    if not re.search("[A-Za-z]", text):
        message = f"is no UTF-8, and without a Latin letter as {WESTERN}"
        raise InputError(message, file=file, line=1, remedy=ANEW)
    refuse_foreign(text, file)
    return text


def refuse_foreign(text: str, file: str, *, whole: bool = True) -> None:
    """Refuse what shows that it is in another encoding when it is read as Windows-1252.

    The line is said where the ``whole`` text is given, not a piece of it.
    """
    for sign, name in FOREIGN:
        if found := sign.search(text):
            line = text.count("\n", 0, found.start()) + 1 if whole else None
            message = f"is not UTF-8, and looks like {name} ({found.group()!r} in {WESTERN})"
            raise InputError(message, file=file, line=line, remedy=ANEW)


def _line(raw: bytes, at: int) -> int:
    """Return the line, counted from 1, of a byte position."""
    return raw.count(b"\n", 0, at) + 1
