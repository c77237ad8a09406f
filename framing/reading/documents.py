"""What an archive's file is made of: lines, and documents with fields and a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from framing.reading.dates import is_date_line

TITLE, OUTLET, AUTHOR, DATE, LANGUAGE, WORDS = (
    *("title", "outlet", "author", "date", "language"),
    "words",  # as many as the archive says there are
)
# “Copyright 2018 …”, “© The Lantern 2018”, “All Rights Reserved”: whose the words are.
SIGN = r"(?:[Cc]opyright|COPYRIGHT|©|\([cC]\))(?:[ :,]*(?:©|\([cC]\)|[Bb]y))*"
RESERVED = re.compile(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados",
    re.I,
)
RIGHTS = re.compile(
    rf"{SIGN}[ :,]*(?:1[89]|20)\d\d\b.{{0,240}}"
    rf"|{SIGN},?(?: (?:[^a-zß-ÿ\s]\S*|of|the|and|de|la|der|die|das|für))+"
)
WRITER = re.compile(r"(?:(?:by|von|par|por|door|di):? (?=\S))+", re.I)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
LONGEST_OWNER = 120  # characters that name an owner beside the words “all rights reserved”
LONGEST_DATE = 90  # characters of a line with a date, an hour and an edition
COUNT = re.compile(r"\d[\d.,' ]*")


class Line(NamedTuple):
    """A line of a file."""

    number: int  # counted from 1
    text: str  # without what ends it
    shown: str  # what it shows: every gap one space, none at its ends


class Document(NamedTuple):
    """A document of an archive, as its layout shows it."""

    line: int  # where it begins
    fields: dict[str, str]  # TITLE, OUTLET, … as they stand there
    body: list[Line]


def line_of(number: int, text: str) -> Line:
    """Return a line with what it shows."""
    seen = text.replace("\u200b", "").replace("\ufeff", "") if not text.isascii() else text
    return Line(number, text, " ".join(seen.split()))


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text, those that a page break ends among them."""
    return [line_of(number, line) for number, line in enumerate(text.splitlines(), 1)]


def full(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that show anything."""
    return (line for line in lines if line.shown)


def is_rights(shown: str) -> bool:
    """Return whether a line says whose the words are, and nothing else."""
    if RIGHTS.fullmatch(shown) and YEAR.search(shown):
        return True
    reserved = RESERVED.search(shown)
    return reserved is not None and len(shown) - len(reserved.group()) <= LONGEST_OWNER


def is_date(shown: str) -> bool:
    """Return whether a line of a header is a date, perhaps with an hour and an edition."""
    return len(shown) <= LONGEST_DATE and is_date_line(shown)


def author_of(shown: str) -> str:
    """Return who wrote a document, without the word before the name.

    >>> author_of("By Ada Marsh")
    'Ada Marsh'
    """
    return WRITER.sub("", shown, count=1) if WRITER.match(shown) else shown


def number_in(text: str) -> int:
    """Return the first number that a text states, 0 where it states none.

    >>> number_in("Length: 1,204 words")
    1204
    """
    found = COUNT.search(text)
    digits = re.sub(r"\D", "", found.group()) if found else ""
    return int(digits) if digits else 0


def number_stated(lines: Iterable[Line], mark: re.Pattern[str]) -> int:
    """Return the number of documents in the first line that is such a mark, 0 where none is.

    It is what the last group of the mark that takes part holds.
    """
    found = (mark.fullmatch(line.shown) for line in lines)
    return next((int(match[match.lastindex or 0]) for match in found if match), 0)


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """Return lines without empty ones, and lines that say whose the words are, at either end."""
    first, last = 0, len(lines)
    while first < last and _is_outside(lines[first]):
        first += 1
    while last > first and _is_outside(lines[last - 1]):
        last -= 1
    return list(lines[first:last])


def _is_outside(line: Line) -> bool:
    """Return whether a line at an end of a body is none of it."""
    return not line.shown or is_rights(line.shown)
