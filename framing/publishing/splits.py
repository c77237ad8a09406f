"""The articles of one file: a table of what was understood, and a text with a sidecar for each."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.tables import no_formula
from framing.publishing.proposals import quoted, source_table
from framing.reading.articles import METADATA, Article
from framing.reading.duplicates import near_duplicates
from framing.text.tokens import cut, is_word

TABLE = "articles.csv"
COLUMNS = (
    *("number", "name", "title", "outlet", "author", "date"),
    *("words", "near_duplicate_of", "warnings"),
)
Row = dict[str, str | int]


def rows(articles: Sequence[Article]) -> list[Row]:
    """Return a row for each article of a file, in order; columns as in COLUMNS.

    ``near_duplicate_of`` is the number of the first article that it repeats, "" if none.
    """
    copies = near_duplicates(article.text for article in articles)
    return [
        {
            "number": number,
            "name": article.name,
            **{key: str(article.metadata.get(key, "")) for key in COLUMNS[2:6]},
            "words": sum(map(is_word, cut(article.text)[0])),
            "near_duplicate_of": "" if copy is None else copy + 1,
            "warnings": "; ".join(article.source.warnings),
        }
        for number, (article, copy) in enumerate(zip(articles, copies, strict=True), 1)
    ]


def common_notes(articles: Sequence[Article]) -> list[str]:
    """Return what was done to read every one of the articles of a file."""
    first, *others = (article.source.notes for article in articles)
    return [note for note in first if all(note in notes for notes in others)]


def table(found: Iterable[Row]) -> str:
    """Return rows as CSV, below the names of their columns; no cell is a formula."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: no_formula(value) for key, value in row.items()} for row in found)
    return stream.getvalue()


def write(articles: Sequence[Article], found: Iterable[Row], out: Path) -> None:
    """Write each article as NAME.txt with NAME.toml, and the table of all: every file or none.

    Raises InputError where a file is there already or cannot be written.
    """
    contents = {out / TABLE: table(found).encode()}
    for number, article in enumerate(articles, 1):
        contents[out / f"{article.name}.txt"] = article.text.encode()
        head = f"article {number} of {len(articles)}"
        contents[out / f"{article.name}.toml"] = sidecar(article, head).encode()
    _refuse_taken(contents)
    make_folder(out)
    write_files(contents, lambda _: _refuse_taken(contents))  # again, while nobody else is writing


def _refuse_taken(files: Iterable[Path]) -> None:
    """Refuse to write over a file that is there."""
    for file in files:
        if os.path.lexists(file):
            remedy = "Name a new folder, or remove it first"
            raise InputError("is there already", file=file, remedy=remedy)


def sidecar(article: Article, place: str) -> str:
    """Return the sidecar of an article of a file: what the file states about it."""
    file = f", {article.path.name}" if article.path else ""
    comment = "".join(c if c.isprintable() else " " for c in f"# {place}{file}")
    stated = [f"{key} = {quoted(str(article.metadata[key]))}" for key in _known(article)]
    head = f"{comment}: as its archive states it; complete it by hand."
    return "\n".join([head, *stated, "", source_table(article)])


def _known(article: Article) -> list[str]:
    """Return the keys of the metadata that a file has stated."""
    return [key for key in METADATA if str(article.metadata.get(key, "")).strip()]
