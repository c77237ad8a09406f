"""The text of a file in UTF-8, and what no text can be: refused with file, line and remedy."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from framing.base.errors import InputError
from framing.base.files import refuse_no_file, unreadable

DEEPEST = 100
# A name within a name within …: to read one takes time with the square of its depth.
DEEP = re.compile(
    r"(?m)(?:^|[\[{,])[ \t]*+"
    rf"""(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{DEEPEST}}}"""
)
LONGEST = 20_000_000  # characters of a text: it bounds the memory that one article can take


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, newlines untouched.

    Raises InputError for a file that is empty, binary, not UTF-8, too long or not readable.
    """
    refuse_no_file(path)
    try:
        if path.stat().st_size > 4 * LONGEST:  # bytes of a character, at most: not even read
            _refuse_length(path, None)
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(error, path) from error
    return text_of(raw, path)


def text_of(raw: bytes, file: str | Path) -> str:
    """Return the text that bytes are in UTF-8, newlines untouched; InputError as ``read_text``."""
    if b"\0" in raw:
        line = _line(raw, raw.index(0))
        raise InputError("holds binary data", file=file, line=line, remedy="Save it as plain UTF-8")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte 0x{raw[error.start]:02x})"
        line = _line(raw, error.start)
        raise InputError(message, file=file, line=line, remedy="Save it as UTF-8") from error
    return usable(text, file)


def toml_of(text: str, file: Path, remedy: str) -> dict[str, Any]:
    """Return the table that a text in TOML is; InputError, with its line, where it is none."""
    if deep := DEEP.search(text):
        message, where = f"has a name of more than {DEEPEST} parts", text.count("\n", 0, deep.end())
        raise InputError(message, file=file, line=where + 1, remedy=remedy)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers too long, brackets too deep as well
        line = re.search(r"at line (\d+)", str(error))
        at = int(line[1]) if line else text.count("\n") + 1 if "end of" in str(error) else None
        message = f"is not valid TOML: {error}"
        raise InputError(message, file=file, line=at, remedy=remedy) from error


def usable(text: str, file: str | Path, line: int | None = None) -> str:
    """Return a text that can be an article's; InputError if it is empty, binary or too long.

    Half a character (a lone surrogate) can be no part of a text either.
    """
    if len(text) > LONGEST:
        _refuse_length(file, line)
    if "\0" in text:
        remedy = "Save it as plain UTF-8"
        raise InputError("holds binary data", file=file, line=line, remedy=remedy)
    if not text.strip():
        raise InputError("is empty", file=file, line=line, remedy="Fill it, or leave it out")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        remedy = "Save it as UTF-8"
        raise InputError("is not UTF-8", file=file, line=line, remedy=remedy) from error
    return text


def _refuse_length(file: str | Path, line: int | None) -> None:
    """Raise InputError for what is too long to be one article."""
    message, remedy = f"is longer than {LONGEST:,} characters", "Split it into its articles"
    raise InputError(message, file=file, line=line, remedy=remedy)


def text_sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def line_spans(text: str) -> list[tuple[int, int]]:
    """Return the span of every line that holds more than white space, without its white space."""
    found, end = [], 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        if rest := line.lstrip():
            start = end - len(rest)
            found.append((start, start + len(rest.rstrip())))
    return found


def unusual_signs(text: str) -> str:
    """Return the signs of a text beyond those that ASCII prints and the white space of a page.

    What is asked of a sign is quicker asked of these: most texts have few.
    """
    raw = text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
    return raw.decode("utf-8", "surrogatepass")


_USUAL = bytes([*b"\t\n\v\f\r", *range(32, 127)])


def places(text: str, signs: Iterable[str], start: int, stop: int) -> list[tuple[int, int]]:
    """Return where signs stand between two offsets, in order; no sign begins within another.

    Each is looked for alone: that is much faster than to ask at each place for all of them.
    """
    found = []
    for sign in signs:
        at = text.find(sign, start, stop) if sign[0] in text else -1
        while at >= 0:
            end = at + len(sign)
            found.append((at, end))
            at = text.find(sign, end, stop)
    return sorted(found)


def line_of(text: str, needle: str, start: int = 0) -> int | None:
    """Return the first line, counted from 1, that holds ``needle`` after an offset, or None."""
    at = text.find(needle, start)
    return None if at < 0 else text.count("\n", 0, at) + 1


def _line(raw: bytes, at: int) -> int:
    """Return the line, counted from 1, of a byte position."""
    return raw.count(b"\n", 0, at) + 1
