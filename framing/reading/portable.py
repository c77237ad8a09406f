"""PDF: the lines of its pages in order, without the heads and numbers of pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from time import monotonic
from typing import Any

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract
from framing.reading.logs import kept
from framing.reading.pages import Line, column, in_paragraphs, without_heads

MOST = 1_000  # pages: an archive of articles has no more
OPERATIONS = 400_000  # of drawing, over all pages; a page of text has some hundreds
WRITES = frozenset((b"Tj", b"TJ", b"'", b'"'))
FORM = 1_000  # operations that a drawing within a drawing counts for
CHARACTERS = 5_000_000
BYTES = 20_000_000  # of drawing, unpacked, over all pages
SECONDS = 30.0  # the last resort, where none of these is reached
LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 10_000_000,
    "stream_parsing_work_maximum_count": 500_000,
}
LEAST = 20  # letters on a page, on average: below that the pages are pictures
UNREADABLE = re.compile(r"[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]|\(cid:\d+\)")
FEW = 0.02  # of the characters that are unreadable, at most
VOWELS = 0.2, 0.65  # of the Latin letters, in any language written with them
ENOUGH = 200  # letters: with fewer the share of vowels says little
MISSED = re.compile(r"skip|exceed|impossible|limit", re.IGNORECASE)
REASONS = {  # the library's errors that say more than that a file is broken
    "DependencyError": "is locked against copying",
    "LimitReachedError": "draws too much to be an article",
}
PRINTED = "Open it in a viewer and print it to a new PDF, or save its text"


class _Spent(Exception):
    """More than an article needs."""


class _Budget:
    """What may still be spent on a file."""

    def __init__(self) -> None:
        self.operations, self.characters, self.bytes = OPERATIONS, CHARACTERS, BYTES
        self.until = monotonic() + SECONDS

    def spend(self, operations: int = 0, characters: int = 0, size: int = 0) -> None:
        """Spend some of it; raise _Spent where nothing is left."""
        self.operations -= operations
        self.characters -= characters
        self.bytes -= size
        if min(self.operations, self.characters, self.bytes) < 0 or monotonic() > self.until:
            raise _Spent


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of a PDF; InputError where it holds none, is locked or cannot be read."""
    require("formats")
    from pypdf import apply_configuration

    with kept("pypdf") as said, apply_configuration(**LIMITS):
        pages = _read(raw, file)
    lines = without_heads(pages)
    text = in_paragraphs(lines)
    _refuse_unreadable(text, len(pages), file)
    empty = sum(not page for page in pages)
    warnings = [f"{empty:,} of {len(pages):,} pages hold no text"] if empty else []
    warnings += [message for message in said if MISSED.search(message)][:1]
    dropped = sum(map(len, pages)) - sum(map(len, lines))
    notes = ["taken out of PDF"]
    if dropped:
        notes.append(f"{dropped:,} lines of page heads and numbers left out")
    return Extract(text, {}, "", True, tuple(notes), tuple(warnings))


def _read(raw: bytes, file: str) -> list[list[Line]]:
    """Return the lines of each page."""
    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is locked by a password", file=file, remedy=PRINTED)
        pages = list(islice(reader.pages, MOST + 1))
        if len(pages) > MOST:
            remedy = "Split it into its articles"
            raise InputError(f"is a PDF of more than {MOST:,} pages", file=file, remedy=remedy)
        budget = _Budget()
        return [_lines(page, budget) for page in pages]
    except InputError:
        raise
    except _Spent as error:
        raise InputError("draws too much to be an article", file=file, remedy=PRINTED) from error
    except Exception as error:  # a broken file makes the library raise almost anything
        message = REASONS.get(type(error).__name__, "is a broken PDF")
        raise InputError(message, file=file, remedy=PRINTED) from error


def _lines(page: Any, budget: _Budget) -> list[Line]:
    """Return the lines of a page, one column after the other."""
    contents = page.get_contents()
    budget.spend(size=len(contents.get_data()) if contents is not None else 0)
    starts: list[tuple[float, float]] = []

    def anywhere(x: float, y: float) -> bool:
        """Note a place at which something is written."""
        starts.append((x, y))
        return True

    found = list(_drawn(page, budget, anywhere))
    edge = column(starts)
    if edge is None:
        return found
    left = _drawn(page, budget, lambda x, _: x < edge)
    return [*left, *_drawn(page, budget, lambda x, _: x >= edge)]


def _drawn(page: Any, budget: _Budget, wanted: Callable[[float, float], bool]) -> Iterator[Line]:
    """Yield the lines of what is written at places of a page that are wanted."""
    pieces: list[tuple[str, float, float, float]] = []

    def before(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        """Count an operation; take the text from one that writes elsewhere."""
        budget.spend(FORM if operator == b"Do" else 1)
        if operator in WRITES and operands and not wanted(*_place(cm, tm)):
            operands[-1] = [] if operator == b"TJ" else b""

    def said(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        """Take a piece of text with its place."""
        budget.spend(characters=len(text))
        height = abs(size) * (abs(tm[3]) or abs(tm[1])) * (abs(cm[3]) or abs(cm[1]))
        pieces.append((text, *_place(cm, tm), height))

    page.extract_text(visitor_operand_before=before, visitor_text=said)
    return _gathered(pieces)


def _place(cm: list[float], tm: list[float]) -> tuple[float, float]:
    """Return where text is written on a page, in points from its lower left."""
    return tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]


def _gathered(pieces: list[tuple[str, float, float, float]]) -> Iterator[Line]:
    """Yield lines from pieces of text: a piece may hold a line's end, or be a part of a line."""
    line: Line | None = None
    for piece, x, y, size in pieces:
        for at, text in enumerate(piece.split("\n")):
            if at and line:
                yield line._replace(text=line.text.strip())
                line = None
            if line:
                line = line._replace(text=line.text + text)
            elif text.strip():
                line = Line(text, x, y, size)
    if line:
        yield line._replace(text=line.text.strip())


def _refuse_unreadable(text: str, pages: int, file: str) -> None:
    """Raise InputError for pages that are pictures, or whose letters nobody can know."""
    letters = sum(map(str.isalpha, text))
    if letters < LEAST * min(pages, 10):
        remedy = "Run a text recognition (OCR) over it first"
        raise InputError("holds pictures of text, or none", file=file, remedy=remedy)
    latin = re.findall("[A-Za-z]", text)
    vowels = sum(letter in "aeiouyAEIOUY" for letter in latin) / max(1, len(latin))
    few, many = VOWELS
    odd = len(latin) >= ENOUGH and not few <= vowels <= many
    if odd or len(UNREADABLE.findall(text)) > FEW * len(text):
        message = "does not say which letters its fonts draw: its text cannot be read"
        remedy = "Run a text recognition (OCR) over it, or find it in another format"
        raise InputError(message, file=file, remedy=remedy)
