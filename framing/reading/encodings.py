"""Bytes → text: which encoding they are in, by what they hold."""

from __future__ import annotations

from framing.base.errors import InputError


def decode(raw: bytes, file: str) -> tuple[str, str]:
    """Return the text of bytes and the name of its encoding; InputError where they are no text."""
    if b"\0" in raw:
        line = _line(raw, raw.index(0))
        raise InputError("holds binary data", file=file, line=line, remedy="Save it as plain UTF-8")
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte 0x{raw[error.start]:02x})"
        line = _line(raw, error.start)
        raise InputError(message, file=file, line=line, remedy="Save it as UTF-8") from error


def _line(raw: bytes, at: int) -> int:
    """Return the line, counted from 1, of a byte position."""
    return raw.count(b"\n", 0, at) + 1
