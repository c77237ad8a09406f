"""What coding software knows: marks over a text. Our tables become marks, and marks our tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import count, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.rows import row_dicts
from framing.coding.codings import ATTRIBUTED
from framing.coding.pages import next_statement
from framing.reading.articles import Article, Speaker

if TYPE_CHECKING:
    from pandas import DataFrame

KIND, SPEAKER, CUE, TERM = LAYERS = ("Kind", "Speaker", "Cue", "Term")
"""What a mark can say of a stretch: its kind, whose words it is, that it reports, its category."""

NAMED = re.compile(r"(.+?) \(government: ([^,()]*)(?:, organ: ([^()]*))?\)")
"""A speaker named with a government, whom nobody has declared."""


class Annotation(NamedTuple):
    """One code on one stretch of a text; ``start`` and ``end`` count characters of it.

    ``statement`` is the number that pieces of one statement and their cue share, -1 where nobody
    gave one. ``source`` is how the text calls the speaker, ``note`` what a coder remarked.
    """

    start: int
    end: int
    layer: str
    code: str
    statement: int = -1
    source: str = ""
    note: str = ""


class Taken(NamedTuple):
    """What a file of codings holds, and phrases on how it was read."""

    marks: list[Annotation]
    notes: list[str]


class Newlines:
    """Offsets of a text, and of the same text with every line ended by one line feed.

    Other programs take a text apart and put it together with line ends of their own.
    """

    def __init__(self, text: str) -> None:
        """Remember where two signs become one."""
        self.text = re.sub("\r\n?", "\n", text)
        self.pairs = [match.start() for match in re.finditer("\r\n", text)]
        self.joined = [at - number for number, at in enumerate(self.pairs)]

    def out(self, offset: int) -> int:
        """Return where a place of the text is in ``self.text``."""
        return offset - bisect_left(self.pairs, offset)

    def back(self, offset: int) -> int:
        """Return where a place of ``self.text`` is in the text."""
        return offset + bisect_left(self.joined, offset)


def is_text_of(text: str, article: Article) -> bool:
    """Return whether a text is the article's, whatever its line ends and the space at its end."""
    return Newlines(text).text.rstrip() == Newlines(article.text).text.rstrip()


def annotations_of(article: Article, statements: DataFrame, terms: DataFrame) -> list[Annotation]:
    """Return the marks of a ``statements`` table or a coding, and of hits or a coding of terms.

    The pieces of one statement share its cue, which is marked once. A speaker whom the sidecar does
    not declare is named with a government: ``Ana Brook (government: Hill, organ: ministry)``.
    """
    rows, declared = row_dicts(statements), {speaker.name for speaker in article.speakers}
    marks = [mark for row in rows for mark in _of_row(row, declared)]
    marks += {
        Annotation(row["cue_start"], row["cue_end"], CUE, "", row["statement"]): None
        for row in rows
        if row["cue"]
    }
    marks += [
        Annotation(row["start"], row["end"], TERM, row["category"], note=row.get("note", ""))
        for row in row_dicts(terms)
    ]
    return sorted(marks, key=lambda mark: (mark.start, mark.end, LAYERS.index(mark.layer)))


def _of_row(row: dict[str, Any], declared: Collection[str]) -> Iterator[Annotation]:
    """Yield the marks of one stretch: its kind, and its speaker where it has one."""
    start, end, number = row["start"], row["end"], row["statement"]
    yield Annotation(start, end, KIND, row["kind"], number, row["source"], row.get("note", ""))
    if row["speaker"]:
        organ = f", organ: {row['organ']}" if row["organ"] else ""
        theirs = f" (government: {row['government']}{organ})" if row["government"] or organ else ""
        name = row["speaker"] + (theirs if row["speaker"] not in declared else "")
        yield Annotation(start, end, SPEAKER, name, number)


def rows_of(marks: Iterable[Annotation], article: Article, file: Path) -> list[dict[str, Any]]:
    """Return the rows of a coding of voices that marks make, sorted by place.

    A stretch is of the speaker whose mark covers most of it. Pieces without a number are a
    statement each; a cue without one is of the nearest statement of its paragraph that has none.
    Raises InputError, naming ``file``, for a kind that is none and for marks of kind that overlap.
    """
    layers: dict[str, list[Annotation]] = defaultdict(list)
    for mark in sorted(marks):
        layers[mark.layer].append(mark)
    kinds = _numbered(layers[KIND])
    _refuse(kinds, article.text, file)
    cues = _cues(kinds, layers[CUE], article.text)
    said = {mark: _speaker(mark, layers[SPEAKER]) for mark in kinds if mark.code in ATTRIBUTED}
    return [_row(mark, said.get(mark, ""), cues.get(mark), article) for mark in kinds]


def _row(mark: Annotation, name: str, cue: Annotation | None, article: Article) -> dict[str, Any]:
    """Return the row of a stretch, its speaker's government and organ as the sidecar says."""
    who = _who(name, article.speakers)
    place = (cue.start, cue.end) if cue else (-1, -1)
    return {
        **{"start": mark.start, "end": mark.end, "text": article.text[mark.start : mark.end]},
        **{
            "kind": mark.code,
            "statement": mark.statement,
            "source": _written(mark.source, article.text) if name else "",
        },
        **{"cue": article.text[slice(*place)] if cue else ""},
        **{"cue_start": place[0], "cue_end": place[1]},
        **{"speaker": who.name, "government": who.government, "organ": who.organ},
        "note": mark.note,
    }


def _written(words: str, text: str) -> str:
    """Return words as a text has them, whatever a program made of its white space; else none."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = words if words in text else re.search(pattern, text)
    return found if isinstance(found, str) else found[0] if found else ""


def _who(name: str, speakers: Iterable[Speaker]) -> Speaker:
    """Return the speaker of that name, as declared, or else as the name itself says."""
    known = next((speaker for speaker in speakers if speaker.name == name), None)
    match = None if known else NAMED.fullmatch(name)
    return known or (Speaker(match[1], match[2], match[3] or "") if match else Speaker(name))


def term_rows_of(marks: Iterable[Annotation], article: Article) -> list[dict[str, Any]]:
    """Return the rows of a coding of terms that marks make, sorted by place."""
    return [
        {
            **{"start": mark.start, "end": mark.end, "text": article.text[mark.start : mark.end]},
            **{"category": mark.code, "note": mark.note},
        }
        for mark in sorted(marks)
        if mark.layer == TERM
    ]


def _numbered(kinds: list[Annotation]) -> list[Annotation]:
    """Give a number of its own to each stretch that has none."""
    fresh = count(next_statement(kinds))
    return [mark if mark.statement >= 0 else mark._replace(statement=next(fresh)) for mark in kinds]


def _refuse(kinds: list[Annotation], text: str, file: Path) -> None:
    """Raise InputError for what no coding of voices can hold."""
    for mark in kinds:
        if mark.code not in KINDS:
            message = f"unknown kind {mark.code!r}"
            raise InputError(message, file=file, remedy=f"Known: {', '.join(KINDS)}")
    for one, other in pairwise(kinds):
        if other.start < one.end:
            words = " and ".join(repr(text[mark.start : mark.end][:30]) for mark in (one, other))
            message = f"the kinds {one.code} and {other.code} overlap: {words}"
            raise InputError(message, file=file, remedy="Let every word have one kind")


def _speaker(mark: Annotation, speakers: list[Annotation]) -> str:
    """Return the name whose marks cover most of a stretch, the first where two cover the same."""
    shared: dict[str, int] = defaultdict(int)
    for other in speakers:
        shared[other.code] += max(0, min(mark.end, other.end) - max(mark.start, other.start))
    name = max(shared, key=lambda name: shared[name], default="")
    return name if shared[name] else ""


def _cues(
    kinds: list[Annotation], cues: list[Annotation], text: str
) -> dict[Annotation, Annotation]:
    """Return the cue of each stretch that has one."""
    by_number: dict[int, list[Annotation]] = defaultdict(list)
    for cue in cues:
        if cue.statement >= 0:
            by_number[cue.statement].append(cue)
    for cue in cues:
        if cue.statement < 0:
            free = [mark for mark in kinds if mark.statement not in by_number]
            near = [mark for mark in free if "\n" not in _between(mark, cue, text)]
            if near:
                nearest = min(near, key=lambda mark: _distance(mark, cue, text))
                by_number[nearest.statement].append(cue)
    return {
        mark: min(by_number[mark.statement], key=lambda cue: _distance(mark, cue, text))
        for mark in kinds
        if mark.statement in by_number and mark.code in ATTRIBUTED
    }


def _distance(one: Annotation, other: Annotation, text: str) -> tuple[bool, int]:
    """Return how far two marks are from each other: another sentence is farther than any word."""
    between = _between(one, other, text)
    return bool(re.search(r"[.!?]\W*\s", between)), len(between)


def _between(one: Annotation, other: Annotation, text: str) -> str:
    """Return what stands between two marks."""
    return text[min(one.end, other.end) : max(one.start, other.start)]
