"""Codings for other programs, and back from them: one door for each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.coding import brat, brat_files, refi, web_annotations
from framing.coding.annotated import Annotation, Taken, annotations_of, rows_of, term_rows_of
from framing.coding.coders import files_of, put
from framing.reading.articles import Article

if TYPE_CHECKING:
    from pandas import DataFrame


WRITERS: Mapping[str, Callable[[Article, list[Annotation], str], dict[str, bytes]]] = {
    "qdpx": refi.write,
    "brat": brat.write,
    "jsonld": web_annotations.write,
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
    files = WRITERS[form](article, annotations_of(article, statements, terms), coder)
    folder = make_folder(out)
    write_files({folder / name: content for name, content in files.items()})
    return [folder / name for name in files]


def take_back(path: Path, article: Article, coder: str) -> tuple[list[Path], list[str]]:
    """Write a coding that comes from another program as a coder's; return its files, and notes.

    Voices and terms are written where there are any, under the names of ``coders.files_of``.
    Raises InputError for a file that cannot be read, for a coding that does not fit the article,
    and for a coder who has a coding already; then no file has changed.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        remedy = f"Known: {', '.join(READERS)}"
        raise InputError("is no file of codings that is known", file=path, remedy=remedy)
    files = files_of(article, coder)
    taken = reader(path, article)
    voices, terms = rows_of(taken.marks, article, path), term_rows_of(taken.marks, article)
    tables = {file: rows for file, rows in zip(files, (voices, terms), strict=True) if rows}
    if not tables:
        raise InputError("holds no coding of this article", file=path, remedy="Code it first")
    for file in files:
        if file.exists():
            raise InputError("is there already", file=file, remedy="Name another coder")
    put(article, tables)
    return list(tables), taken.notes
