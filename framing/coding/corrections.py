"""Correct whose words a statement is, in a file beside the coding by hand, and read it so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.locks import PATIENCE, alone
from framing.base.rows import row_dicts
from framing.base.tables import write_rows
from framing.coding import codings
from framing.coding.codings import ATTRIBUTED, COLUMNS, read_coding
from framing.reading.articles import Article
from framing.reading.readers import read_article
from framing.voices.voiced import statements

if TYPE_CHECKING:
    from pandas import DataFrame

NOTE = "corrected by a reader"


def correct(article: Article, row: dict[str, Any], kind: str, speaker: str) -> bytes | None:
    """Write a kind and a speaker for a statement into the article's corrections.

    ``row`` is a row of ``statements``. Corrections that it overlaps give way to it. Returns
    what the file held before, None where there was none: what ``undo`` wants. Raises InputError
    where the coding would not be sound, and leaves it as it was.
    """
    path = file_of(article)
    with alone(make_folder(path.parent), PATIENCE):  # what another corrects meanwhile is kept
        before = path.read_bytes() if path.is_file() else None
        kept = row_dicts(read_coding(path, article)) if before else []
        start, end = row["start"], row["end"]
        kept = [other for other in kept if other["end"] <= start or other["start"] >= end]
        number = 1 + max((other["statement"] for other in kept), default=-1)
        rows = [*kept, _coded(article, row, kind, speaker, number)]
        rows.sort(key=lambda coded: coded["start"])
        write_rows(path, COLUMNS, rows, lambda file: read_coding(file, article))
    return before


def undo(article: Article, before: bytes | None) -> None:
    """Put back what the corrections were before."""
    path = file_of(article)
    if before is None:
        path.unlink(missing_ok=True)
        return
    write_files({path: before})


def file_of(article: Article) -> Path:
    """Return the file of an article's corrections."""
    return codings.CODING / f"{article.name}.{codings.CORRECTIONS}.csv"


def reading(source: str | Path | Article, *, by_hand: bool = False) -> DataFrame:
    """Return the statements that results are counted from: the engine's, with the corrections.

    With ``by_hand`` the coding by hand stands in the engine's place wherever it has a row. For
    ``analyse(name, said=reading(name))``. Raises InputError where a coding cannot be used.
    """
    article = source if isinstance(source, Article) else read_article(source)
    found = statements(article)
    coded = codings.coding_of(article) if by_hand else None
    for rows in (coded, codings.corrections_of(article)):
        found = found if rows is None else codings.corrected(found, rows)
    return found


def is_corrected(article: Article) -> bool:
    """Return whether a reader has corrected what is read in the article."""
    return codings.corrections_of(article) is not None


def _coded(
    article: Article, row: dict[str, Any], kind: str, speaker: str, number: int
) -> dict[str, Any]:
    """Return a row of the coding: what the engine found, with another kind and speaker."""
    wanted = {name: row.get(name, "") for name in COLUMNS}
    known = {other.name: other for other in article.speakers}
    if kind not in ATTRIBUTED:
        empty = {"source": "", "speaker": "", "government": "", "organ": ""}
        cue = {"cue": "", "cue_start": -1, "cue_end": -1}
        return wanted | empty | cue | {"kind": kind, "statement": number, "note": NOTE}
    who = known.get(speaker)
    if who is None:
        remedy = f"Declare them in {article.name}.toml first; known: {', '.join(known) or 'nobody'}"
        raise InputError(f"unknown speaker {speaker!r}", file=file_of(article), remedy=remedy)
    said = {"speaker": who.name, "government": who.government, "organ": who.organ}
    return wanted | said | {"kind": kind, "statement": number, "note": NOTE}
