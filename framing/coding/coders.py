"""The files of an article's codings: where each stands, how it is written, whole or not at all.

``NAME.corrections.csv`` is a reader's, ``NAME.CODER.csv`` and ``NAME.CODER.terms.csv`` a coder's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.errors import InputError, refused_as
from framing.base.files import Held, make_folder, refuse_changed, unwritable, write_files
from framing.base.locks import PATIENCE, alone
from framing.base.tables import table_bytes
from framing.coding import codings
from framing.coding.codings import COLUMNS, NO_CODERS, TERM_COLUMNS
from framing.reading.articles import Article

PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_NAME = 40  # characters of a coder's name
Row = Mapping[str, Any]


class Files(NamedTuple):
    """The two files of a coder: voices, and loaded terms."""

    voices: Path
    terms: Path


def coder_named(name: str) -> str:
    """Return the name of a coder, which becomes a part of a file's name and nothing else.

    Raises InputError for one that is not made of a-z, 0-9 and single hyphens, is longer than
    LONGEST_NAME, or means another file than a coder's.
    """
    if not PLAIN.fullmatch(name) or len(name) > LONGEST_NAME:
        remedy = f"Write it with a-z, 0-9 and hyphens, at most {LONGEST_NAME} signs"
        raise InputError(f"{name!r} cannot name a coder", remedy=remedy)
    if name in NO_CODERS:
        raise InputError(f"{name!r} names no coder", remedy="Choose another name")
    return name


def place(article: Article, ending: str) -> Path:
    """Return where a file of codings stands: ``NAME.ending`` in ``data/coding``.

    Raises InputError for a text that is not kept in ``data/articles``, and for one whose name has
    a stop, after which a coder's name would stand.
    """
    if not codings.is_kept(article):
        remedy = "Take it in first: framing new FILE"
        raise InputError(f"{article.name!r} is not kept in data/articles", remedy=remedy)
    if "." in article.name:
        remedy = "Give it a name without stops: framing new FILE --name NAME"
        raise InputError("its name has a stop", file=article.path, remedy=remedy)
    return codings.CODING / f"{article.name}.{ending}"


def files_of(article: Article, coder: str) -> Files:
    """Return where the codings of a coder stand; InputError as ``coder_named`` and ``place``."""
    name = coder_named(coder)
    return Files(place(article, f"{name}.csv"), place(article, f"{name}.terms.csv"))


def put(
    article: Article,
    tables: Mapping[Path, Iterable[Row]],
    expected: Held | None = None,
) -> dict[Path, bytes]:
    """Write tables of codings together, all or none; return their bytes.

    Rows map COLUMNS, or TERM_COLUMNS for a file of terms, in any order. What ``codings.read`` makes
    of each table is checked before anything is written. Raises InputError as it does, where what is
    ``expected`` of files has changed since, and where a file cannot be written.
    """
    contents = {path: table_bytes(_columns(path), _sorted(rows)) for path, rows in tables.items()}

    def check(parts: Mapping[Path, Path]) -> None:
        for path, part in parts.items():
            _check(path, part, article)

    make_folder(codings.CODING)
    write_files(contents, check, expected=expected or {})
    return contents


def take_away(expected: Held) -> None:
    """Remove files of codings that would hold nothing; InputError where one has changed since."""
    with alone(make_folder(codings.CODING), PATIENCE):
        refuse_changed(expected)
        for path in expected:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise unwritable(error, path) from error


def _columns(path: Path) -> Sequence[str]:
    """Return the columns of a file."""
    return TERM_COLUMNS if codings.parts(path)[2] else COLUMNS


def _sorted(rows: Iterable[Row]) -> list[Row]:
    """Return rows in the order of the text."""
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def _check(path: Path, part: Path, article: Article) -> None:
    """Read new content as the file that it will be; InputError names that."""
    with refused_as(path):
        codings.read(path, article, part)
