"""Factiva: documents of fields with codes of two or three letters, from “HD” to “AN”, as text.

The text comes from RTF, from a web page (``factiva_page``) or from a copy: “HD” and the title,
“WC” and the number of words, “PD” the date, “SN” the outlet, “LP” and “TD” the text, then “CO”,
“IN”, “NS”, “RE”, “PUB”, “AN” with “Document …”. In its other layout the same stands without codes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from framing.reading import factiva_display
from framing.reading.documents import (
    AUTHOR,
    DATE,
    LANGUAGE,
    OUTLET,
    TITLE,
    WORDS,
    Document,
    Line,
    full,
    line_of,
)

KEYS = {"HD": TITLE, "BY": AUTHOR, "WC": WORDS, "PD": DATE, "SN": OUTLET, "LA": LANGUAGE}
FIRST = ("SE", "CLM", "HD")  # with one of them a document begins
ABOVE = "BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY CX RST DLN"
BELOW = "ART CT RF CO IN NS RE IPC IPD PUB AN"
HEAD, TEXT, TAIL = (*FIRST, *ABOVE.split()), ("LP", "TD"), tuple(BELOW.split())
CODES = frozenset((*HEAD, *TEXT, *TAIL))
CODE = re.compile(r"[\s|]*(?P<code>[A-Z]{2,3})(?P<gap>[\s\xa0|:]*)(?P<value>.*)", re.S)
NUMBER = re.compile(r"(?:document|dokument|documento|documento:) ?[A-Za-z0-9]{10,40}", re.I)
SUMMARY = re.compile(r"search summary|suchübersicht|résumé de la recherche", re.I)
PAGE = re.compile(r"page \d+ of \d+ .{0,80}factiva.{0,80}|.{0,30}\d{4} factiva, inc\..*", re.I)
# How what stands below a text looks, for files in which one space parts code and value.
SHAPES = {code: re.compile(r".* : .*|.*\|.*|\w+$") for code in ("CO", "IN", "NS", "RE", "IPC")}
STRICT = ("|", "\t")  # what parts codes and values, and stands at the beginning of no line else
NEAR = 12  # lines within which a document shows that it is one


class Field(NamedTuple):
    """A line with a code: where it stands, what follows the code, and what parts the two."""

    at: int
    code: str
    value: str
    gap: str


def documents(lines: list[Line]) -> list[Document]:
    """Return the documents of a file, [] where it is laid out in another way."""
    found = list(_coded(lines))
    if found:
        own = len(found) > 1 or any(field.code == "AN" for field in _fields(lines))
        return found if own else []
    numbered = any(NUMBER.fullmatch(line.shown) for line in lines)
    return factiva_display.documents(lines) if numbered else []


def stated(lines: list[Line]) -> int:
    """Return 0: a file of Factiva does not say how many documents it holds."""
    return 0


def _gap(match: re.Match[str]) -> str:
    """Return the kind of gap between a code and its value."""
    gap = match["gap"]
    for sign in ("|", "\t", ":"):
        if sign in gap:
            return sign
    return "alone" if not match["value"] else " " if gap == " " else "wide" if gap else ""


def _fields(lines: list[Line]) -> list[Field]:
    """Return the lines that begin with a code, as this file parts codes and values."""
    found = []
    for at, line in enumerate(lines):
        match = CODE.match(line.text)
        if match and match["code"] in CODES and (gap := _gap(match)):
            found.append((gap, Field(at, match["code"], match["value"].strip(" \t\xa0|"), gap)))
    gaps = Counter(gap for gap, field in found if field.code in ("HD", "WC", "PD", "SN"))
    usual = {gap for gap, number in gaps.items() if number * 4 >= max(gaps.values())}
    return [
        field for gap, field in found if gap in usual or (gap == "alone" and field.code in TEXT)
    ]


def _coded(lines: list[Line]) -> Iterator[Document]:
    """Yield the documents whose fields have codes."""
    fields = _fields(lines)
    for start, end in pairwise([*_starts(fields), len(fields)]):
        last = fields[end].at if end < len(fields) else len(lines)
        yield _document(lines, _own(fields[start:end], lines, last), last)


def _starts(fields: list[Field]) -> list[int]:
    """Return with which fields a document begins: with a title, the words, the date, the outlet.

    A line of a text that looks like a field has none of these below it.
    """
    found: list[int] = []
    ready = True  # a text has begun since the last document did
    for at, field in enumerate(fields):
        if field.code in FIRST and ready and _begins(fields[at : at + NEAR]):
            found.append(at)
            ready = False
        ready = ready or field.code in TEXT or field.code in TAIL
    return found


def _begins(near: list[Field]) -> bool:
    """Return whether fields are a document's first."""
    codes = [field.code for field in near]
    texts = [at for at, code in enumerate(codes) if code in TEXT]
    head = codes[: texts[0]] if texts else codes
    again = next((at for at, code in enumerate(head) if at and code in head[:at]), len(head))
    return "HD" in head[:again] and bool({"WC", "PD", "SN"} & {*head[:again]})


def _own(fields: list[Field], lines: list[Line], last: int) -> list[Field]:
    """Return those fields of a document that are its own: each once, none that a text quotes."""
    found: list[Field] = []
    codes: set[str] = set()
    for field in fields:
        above = field.code in HEAD and not codes.intersection(TEXT)
        if field.code not in codes and (above or field.code in TEXT):
            found.append(field)
            codes.add(field.code)
    below = [field for field in fields if field.code in TAIL and field.at > found[-1].at]
    return [*found, *_below(below, lines)]


def _below(fields: list[Field], lines: list[Line]) -> list[Field]:
    """Return the fields that stand below a text, one right after the other up to the last.

    Where a tab or a table parts codes and values no line of a text looks like one of them.
    """
    found: list[Field] = []
    for field in reversed(fields):
        if field.code in {own.code for own in found} or not _is_tail(field):
            continue
        if found and field.gap not in STRICT and not _adjoin(lines[field.at + 1 : found[-1].at]):
            break
        found.append(field)
    return found[::-1]


def _adjoin(between: list[Line]) -> bool:
    """Return whether lines are what is left of a field's value: a line, or more with codes."""
    return sum(not re.search(r" : |\|", line.shown) for line in full(between)) <= 1


def _is_tail(field: Field) -> bool:
    """Return whether a field can only stand below a text, as far as its value shows it."""
    if field.code == "AN":
        return not field.value or NUMBER.fullmatch(field.value) is not None
    shape = SHAPES.get(field.code)
    return not field.value or shape is None or shape.fullmatch(field.value) is not None


def _document(lines: list[Line], fields: list[Field], last: int) -> Document:
    """Return the document that fields are; each goes on to the next, the last to a line."""
    ends = [*(field.at for field in fields[1:]), last]
    said: dict[str, str] = {}
    body: list[Line] = []
    for field, end in zip(fields, ends, strict=True):
        below = [*takewhile(_is_above_summary, lines[field.at + 1 : end])]
        below = [line for line in below if not PAGE.fullmatch(line.shown)]
        if field.code in TEXT:
            body += [line_of(lines[field.at].number, field.value), *map(_bare, below)]
        elif field.code in KEYS:
            rest = [_bare(line).shown for line in takewhile(_goes_on, full(below))]
            said[KEYS[field.code]] = " ".join(filter(None, [field.value, *rest]))
    return Document(lines[fields[0].at].number, said, body)


def _is_above_summary(line: Line) -> bool:
    """Return whether a line does not begin what a file says of the search, below its documents."""
    return SUMMARY.fullmatch(line.shown) is None


def _goes_on(line: Line) -> bool:
    """Return whether a line belongs to the field above it: it has no code, not even another."""
    match = CODE.match(line.text)
    return match is None or _gap(match) not in STRICT


def _bare(line: Line) -> Line:
    """Return a line without what a table leaves at its ends."""
    return line_of(line.number, line.text.strip(" \t\xa0|"))
