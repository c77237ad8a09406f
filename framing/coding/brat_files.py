"""Read brat's stand-off as ``brat`` writes it and people correct it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.prose import quantity
from framing.base.tables import refuse
from framing.base.texts import read_text
from framing.coding.annotated import (
    CUE,
    KIND,
    SPEAKER,
    TERM,
    Annotation,
    Newlines,
    Taken,
    is_text_of,
)
from framing.coding.brat import LABELS, NOTE, SOURCE, TOGETHER
from framing.coding.positions import placed
from framing.reading.articles import Article
from framing.text.tokens import Span

BOUND = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
REMEDY = "Write it as brat does"


@dataclass
class _File:
    """The records of a stand-off file, by the label of the mark they are of."""

    types: dict[str, str] = field(default_factory=dict)
    pieces: list[tuple[str, Span]] = field(default_factory=list)
    speakers: dict[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)  # of statements
    passed: int = 0


def read(path: Path, article: Article) -> Taken:
    """Return the marks of a stand-off file on an article's text, and notes on what was read.

    What codes are called in full is read from the labels beside it, and the text beside it must be
    the article's. Raises InputError, with the line, for what is no record, and for a place outside
    the text.
    """
    text, names, file = _text(path, article), _full(path.with_name(LABELS)), _records(path)
    spans, note = placed([span for _, span in file.pieces], text, path)
    back, normal = Newlines(article.text).back, Newlines(text).text
    places: dict[str, list[Span]] = {}
    for (label, _), span in zip(file.pieces, spans, strict=True):
        places.setdefault(label, []).append(span)
    marks = [
        mark._replace(start=back(start), end=back(end))
        for label, pieces in places.items()
        for start, end in _joined(pieces, normal)
        for mark in _marks(label, file, names)
    ]
    passed = f"{quantity(file.passed, 'record')} of other kinds passed over"
    return Taken(marks, [note for note in (note, passed if file.passed else "") if note])


def _text(path: Path, article: Article) -> str:
    """Return the text beside a stand-off file, the article's where there is none."""
    beside = path.with_suffix(".txt")
    if not beside.is_file():
        return Newlines(article.text).text
    text = read_text(beside)
    if not is_text_of(text, article):
        message, remedy = f"is not the text of {article.name}", "Mark the text as it was exported"
        raise InputError(message, file=beside, remedy=remedy)
    return text


def _full(path: Path) -> dict[str, str]:
    """Return what identifiers stand for, as brat's labels say; nothing where there are none."""
    rows = read_text(path).splitlines() if path.is_file() else []
    pairs = (row.split(" | ", 1) for row in rows if " | " in row)
    return {identifier.strip(): name.strip() for identifier, name in pairs}


def _records(path: Path) -> _File:
    """Return what a stand-off file holds; InputError, with the line, for what is no record."""
    file = _File()
    for line, row in enumerate(read_text(path).split("\n") if path.stat().st_size else (), 1):
        label, tab, value = row.rstrip("\r").partition("\t")
        if not row.strip():
            continue
        if not tab or label[0] not in "TARENM#*":
            refuse(path, line, f"{row[:30]!r} is no record of stand-off", REMEDY)
        _take(file, path, line, label, value)
    return file


def _take(file: _File, path: Path, line: int, label: str, value: str) -> None:
    """Add one record to what a file holds."""
    words = value.split("\t")[0].split()
    if label[0] == "T":
        match = BOUND.match(value)
        if not match:
            refuse(path, line, f"{value[:30]!r} has no offsets", REMEDY)
        file.types[label] = match[1]
        pairs = (pair.split() for pair in match[2].split(";"))
        file.pieces += [(label, (int(start), int(end))) for start, end in pairs]
    elif label[0] == "A" and words[:1] == [SPEAKER] and len(words) == 3:
        file.speakers[words[1]] = words[2]
    elif label[0] == "#" and len(words) == 2:
        file.notes[words[0], words[1]] = value.partition("\t")[2]
    elif label == "*" and words[:1] == [TOGETHER]:
        number = min((file.numbers[word] for word in words if word in file.numbers), default=line)
        file.numbers |= dict.fromkeys(words[1:], number)
    else:
        file.passed += 1


def _joined(pieces: list[Span], text: str) -> list[Span]:
    """Return the pieces of a mark, those that only a line end parts made one."""
    found = pieces[:1]
    for start, end in pieces[1:]:
        between = text[found[-1][1] : start]
        if between and not between.strip("\n"):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _marks(label: str, file: _File, names: dict[str, str]) -> list[Annotation]:
    """Return what a record says of its stretch, without the place."""
    identifier, number = file.types[label], file.numbers.get(label, -1)
    source, note = file.notes.get((SOURCE, label), ""), file.notes.get((NOTE, label), "")
    if identifier == CUE:
        return [Annotation(0, 0, CUE, "", number)]
    if identifier not in KINDS:
        return [Annotation(0, 0, TERM, names.get(identifier, identifier), note=note)]
    speaker = file.speakers.get(label, "")
    said = [Annotation(0, 0, SPEAKER, names.get(speaker, speaker), number)] if speaker else []
    return [Annotation(0, 0, KIND, identifier, number, source, note), *said]
