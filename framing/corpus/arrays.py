"""Inputs in JSON that is not one object per line: an array, or objects over several lines.

Read element by element, so that a file of any size needs no more memory than its longest article.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import BinaryIO

from framing.base.texts import LONGEST

LONGEST_ELEMENT = 6 * LONGEST  # bytes: an escaped character of JSON takes six
PIECE = 1 << 20  # bytes read at once
BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[?[\s,]*")  # the array's bracket, where there is one
BETWEEN = re.compile(rb"[\s,]*")
# A string, a bracket, or the mark of a string that has no end as yet.
SIGN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|["{}\[\]]', re.DOTALL)
SCALAR = re.compile(rb"[^\s,\]}]+|.", re.DOTALL)

Element = tuple[int, bytes]  # the line on which it begins; b"" for one that has no end


class Elements:
    """The elements of a range of a file, and the place that reading has come to.

    After an element that has no end, or is longer than LONGEST_ELEMENT, nothing is read.
    """

    whole = True  # whatever has been read, the next begins after it

    def __init__(self, file: BinaryIO, start: int, end: int, line: int = 1) -> None:
        self.file, self.at, self.end, self.line = file, start, end, line
        self.digest = hashlib.sha256()
        self.held, self.next = b"", 0  # bytes of the file, and which of them is the next
        self.read = start  # the place in the file up to which bytes are held

    def __iter__(self) -> Iterator[Element]:
        self._pass(BEGIN if self.at == 0 else BETWEEN)
        while self.next < len(self.held):
            line, size = self.line, self._size()
            element = self.held[self.next : self.next + size]
            self._take(self.next + size if size else len(self.held))
            self._pass(BETWEEN)
            if element != b"]":  # the end of the array
                yield line, element
            if not size:
                return

    def _size(self) -> int:
        """Return the length in bytes of the element that comes next, 0 for one without end."""
        while True:
            size = _size(self.held, self.next)
            if size and (self.next + size < len(self.held) or not self._more()):
                return size if size <= LONGEST_ELEMENT else 0
            if not size and (len(self.held) - self.next > LONGEST_ELEMENT or not self._more()):
                return 0

    def _pass(self, between: re.Pattern[bytes]) -> None:
        """Go to where the next element begins, or to the end."""
        while True:
            found = between.match(self.held, self.next)
            if found and found.end() < len(self.held):
                return self._take(found.end())
            if not self._more():
                return self._take(len(self.held))

    def _more(self) -> bool:
        """Hold more of the file, as much again: what is held is looked through from its start."""
        self.held, self.next = self.held[self.next :], 0
        wanted = min(max(PIECE, len(self.held)), self.end - self.read)
        piece = self.file.read(wanted) if wanted > 0 else b""
        self.held += piece
        self.read += len(piece)
        return bool(piece)

    def _take(self, upto: int) -> None:
        """Take note of what has been read."""
        taken = self.held[self.next : upto]
        self.digest.update(taken)
        self.line += taken.count(b"\n")
        self.at, self.next = self.at + len(taken), upto


def _size(held: bytes, start: int) -> int:
    """Return the length of the element that begins there, 0 where its end is not held."""
    if held[start : start + 1] not in (b"{", b"["):
        found = (SIGN if held[start : start + 1] == b'"' else SCALAR).match(held, start)
        return 0 if found is None or found.group() == b'"' else found.end() - start
    depth = 0
    for sign in SIGN.finditer(held, start):
        mark = sign.group()
        if mark == b'"':
            return 0
        depth += (mark in (b"{", b"[")) - (mark in (b"}", b"]"))
        if not depth:
            return sign.end() - start
    return 0
