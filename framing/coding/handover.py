"""Codings for other programs, and back from them: one door for each form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.tables import Written, write_tables
from framing.coding import brat, brat_files, refi, web_annotations
from framing.coding.codings import (
    COLUMNS,
    CORRECTIONS,
    TERM_COLUMNS,
    read_coding,
    read_term_coding,
)
from framing.coding.marks import Mark, Taken, marks_of, rows_of, term_rows_of
from framing.reading.articles import Article

if TYPE_CHECKING:
    from pandas import DataFrame

CODER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def _one(module_write: Callable[..., bytes], ending: str) -> Callable[..., dict[str, bytes]]:
    """Return a writer of several files from one that writes one."""
    return lambda article, marks, coder: {
        f"{article.name}{ending}": module_write(article, marks, coder)
    }


WRITERS: Mapping[str, Callable[[Article, list[Mark], str], dict[str, bytes]]] = {
    "qdpx": _one(refi.write, refi.ENDING),
    "brat": brat.write,
    "jsonld": _one(web_annotations.write, web_annotations.ENDING),
}
READERS: Mapping[str, Callable[[Path, Article], Taken]] = {
    refi.ENDING: refi.read,
    brat.ENDING: brat_files.read,
    web_annotations.ENDING: web_annotations.read,
    ".json": web_annotations.read,
}


def hand_over(
    article: Article, statements: DataFrame, terms: DataFrame, form: str, out: Path, coder: str
) -> list[Path]:
    """Write statements and terms of an article for another program; return the files' paths.

    ``form`` is one of WRITERS, ``coder`` whom the program is to name as who coded. Raises
    InputError where a file cannot be written; then none has changed.
    """
    files = WRITERS[form](article, marks_of(statements, terms), coder)
    folder = make_folder(out)
    write_files({folder / name: content for name, content in files.items()})
    return [folder / name for name in files]


def take_back(path: Path, article: Article, coder: str, out: Path) -> tuple[list[Path], list[str]]:
    """Write a coding that comes from another program as ours; return its files, and notes.

    ``out/NAME.CODER.csv`` are the voices, ``out/NAME.CODER.terms.csv`` the terms, each written
    where there is one. Raises InputError for a file that cannot be read, for a coding that does
    not fit the article, and for a coder's name that no file can have; then no file has changed.
    """
    if not CODER.fullmatch(coder) or coder in (CORRECTIONS, "terms"):
        remedy = "Use letters, digits, - and _"
        raise InputError(f"{coder!r} cannot be a coder's name", remedy=remedy)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        remedy = f"Known: {', '.join(READERS)}"
        raise InputError("is no file of codings that is known", file=path, remedy=remedy)
    taken = reader(path, article)
    if not taken.marks:
        raise InputError("holds no coding of this article", file=path, remedy="Code it first")
    tables = {
        out / f"{article.name}.{coder}.csv": _voices(taken, article, path),
        out / f"{article.name}.{coder}.terms.csv": _terms(taken, article),
    }
    full = {file: table for file, table in tables.items() if table[1]}
    make_folder(out)
    write_tables(full)
    return list(full), taken.notes


def _voices(taken: Taken, article: Article, path: Path) -> Written:
    """Return the table of the voices that were taken back."""
    rows = rows_of(taken.marks, article, path)
    return COLUMNS, rows, lambda file: read_coding(file, article)


def _terms(taken: Taken, article: Article) -> Written:
    """Return the table of the terms that were taken back."""
    rows = term_rows_of(taken.marks, article)
    return TERM_COLUMNS, rows, lambda file: read_term_coding(file, article)
