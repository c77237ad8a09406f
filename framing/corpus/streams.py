"""The bytes of a table, whatever it is packed or written in: lines of UTF-8 or Windows-1252."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from framing.base.errors import InputError
from framing.base.files import as_text, refuse_no_file
from framing.reading.encodings import MARKS, WESTERN, refuse_foreign, whole_and_stray, wide

PIECE = 1 << 20  # bytes read at once
UNPACKED = 2 << 30  # bytes that a packed file may come to
GZIP = b"\x1f\x8b"
UTF8 = "UTF-8"
SPLIT = "Unpack it first, and split it"
CODECS = {UTF8: "utf-8", WESTERN: "cp1252"}  # lines are read in these; all else is recoded


@contextmanager
def opened(path: Path, encoding: str, packed: bool) -> Iterator[BinaryIO]:
    """Open a table as a stream of bytes in which a line ends with a line feed.

    What is not in one of CODECS comes as UTF-8. Raises InputError where a packed file is broken,
    or larger than UNPACKED.
    """
    refuse_no_file(path)
    with open(path, "rb") as file:
        if not packed and encoding in CODECS:
            yield file
            return
        pieces = _unpacked(file, path) if packed else _pieces(file)
        if encoding not in CODECS:
            pieces = _recoded(pieces, encoding)
        yield cast(BinaryIO, io.BufferedReader(_Piped(pieces), PIECE))


def skip(file: BinaryIO, size: int) -> None:
    """Go to a place in a stream that has just been opened."""
    if file.seekable():
        file.seek(size)
        return
    while size and (piece := file.read(min(size, PIECE))):
        size -= len(piece)


def begins(path: Path, encoding: str, packed: bool) -> bytes:
    """Return how a table begins: a piece of it."""
    with opened(path, encoding, packed) as file:
        return file.read(PIECE)


def encoding_of(path: Path, packed: bool) -> str:
    """Return the encoding of a table: a codec of UTF-16 or 32, or a name in CODECS.

    A mark at its beginning decides, then the NULs of UTF-16, then whether it is UTF-8. What is
    not, and has more bytes astray than whole characters beyond ASCII, is Windows-1252; where it
    has fewer, single lines are wrong. Reads all of it. Raises InputError for what is plainly in
    another encoding.
    """
    head = begins(path, UTF8, packed)
    if known := codec_of(head):
        return UTF8 if known == "utf-8" else known.upper()
    with opened(path, UTF8, packed) as file:
        strict = codecs.getincrementaldecoder("utf-8")()
        try:
            for piece in _pieces(file):
                strict.decode(piece)
            strict.decode(b"", final=True)
        except UnicodeDecodeError:
            return _utf8_or_western(path, packed)
    return UTF8


def _utf8_or_western(path: Path, packed: bool) -> str:
    """Return the encoding of a table that is not all UTF-8, by how much of it is."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    whole = stray = 0
    with opened(path, UTF8, packed) as file:
        for piece in _pieces(file):
            found = whole_and_stray(decoder.decode(piece))
            whole, stray = whole + found[0], stray + found[1]
    if whole > stray:
        return UTF8
    with opened(path, UTF8, packed) as file:
        for piece in _pieces(file):
            refuse_foreign(piece.decode("cp1252", "replace"), as_text(path), whole=False)
    return WESTERN


def codec_of(head: bytes) -> str:
    """Return the codec that the beginning of a file shows by itself, "" for none."""
    return next((codec for mark, codec, _ in MARKS if head.startswith(mark)), wide(head))


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """Yield a stream a piece at a time."""
    while piece := file.read(PIECE):
        yield piece


def _unpacked(file: BinaryIO, path: Path) -> Iterator[bytes]:
    """Yield what a packed file holds, up to a bound."""
    size = 0
    try:
        for piece in _pieces(cast(BinaryIO, gzip.GzipFile(fileobj=file))):
            size += len(piece)
            if size > UNPACKED:
                message = f"unpacks to more than {UNPACKED:,} bytes"
                raise InputError(message, file=as_text(path), remedy=SPLIT)
            yield piece
    except (OSError, EOFError, zlib.error) as error:
        message = f"cannot be unpacked ({error})"
        raise InputError(message, file=as_text(path), remedy="Pack it again") from error


def _recoded(pieces: Iterator[bytes], codec: str) -> Iterator[bytes]:
    """Yield pieces of another encoding as UTF-8; what is wrong in them is none."""
    decoder = codecs.getincrementaldecoder(codec)("surrogatepass")
    try:
        for piece in pieces:
            yield decoder.decode(piece).encode("utf-8", "surrogatepass")
        yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")
    except UnicodeDecodeError:  # half a character at the end, or what stands for none
        yield b"\xff"


class _Piped(io.RawIOBase):
    """A stream of the pieces that an iterator gives."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self.pieces, self.left = pieces, memoryview(b"")

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next; return how many bytes that is, 0 at the end."""
        while not self.left:
            piece = next(self.pieces, None)
            if piece is None:
                return 0
            self.left = memoryview(piece)
        size = min(len(buffer), len(self.left))
        buffer[:size], self.left = self.left[:size], self.left[size:]
        return size
