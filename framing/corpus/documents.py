"""Inputs of files, each an article or several, in any format that can be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from framing.base.errors import InputError
from framing.base.files import as_text, refuse_no_file, unreadable
from framing.corpus.entries import ROWS, TEXTS, Entry, Form, Given, Part, cell, failed
from framing.reading.articles import SIDECAR, Article, sidecar_of
from framing.reading.readers import read_each

PIECE = 1 << 20  # bytes read at once
FAULT = "Report it, with the file: this is a fault of the program"


def parts(root: Path, names: Sequence[str], size: int) -> Iterator[Part]:
    """Yield runs of files of about ``size`` bytes together, sidecars included."""
    held: list[str] = []
    read, digest = 0, hashlib.sha256()
    for name in names:
        held.append(name)
        for path in files_of(root, name):
            read += _feed(digest, path)
        if read >= size or len(held) == ROWS or name == names[-1]:
            files, sha256 = tuple(held), digest.hexdigest()
            yield Part(Form(TEXTS), str(root), files, 0, len(held), 0, read, sha256)
            held, read, digest = [], 0, hashlib.sha256()


def files_of(root: Path, name: str) -> tuple[Path, Path]:
    """Return the places of a file and its sidecar, whether or not they are there."""
    return root / name, sidecar_of(root / name)


def entries(part: Part, given: Given) -> Iterator[Entry]:
    """Yield the articles of a part, and the errors in place of files that cannot be read."""
    for name in part.files:
        label = as_text(name)
        try:
            found = articles(Path(part.root), name, given)
        except InputError as error:
            yield failed(label, 0, error)
        else:
            for number, article in enumerate(found, 1):
                yield _entry(article, label, number if len(found) > 1 else 0)


def articles(root: Path, name: str, given: Given) -> list[Article | InputError]:
    """Return the articles of a file, and the errors in place of those that can be none.

    Without a sidecar for all articles the one beside the file holds. Raises InputError where the
    file cannot be read, for whatever reason.
    """
    path, _ = files_of(root, name)
    try:
        refuse_no_file(path)
        if path.suffix.lower() == SIDECAR:
            remedy = "Put its text beside it, or give it for all articles with --speakers"
            raise InputError("is a sidecar without its text", file=path, remedy=remedy)
        return read_each(path, given.declared, given.choices)
    except (InputError, MemoryError):  # another time there may be room
        raise
    except OSError as error:
        raise unreadable(error, path) from error
    except Exception as error:
        message = f"could not be read ({type(error).__name__}: {error})"
        raise InputError(message, file=path, remedy=FAULT) from error


def _entry(article: Article | InputError, label: str, number: int) -> Entry:
    """Return the entry of an article, alone in its file or one of several."""
    key = f"{label}#{number}" if number else label
    if isinstance(article, InputError):
        return Entry(key, label, 0, article)
    try:
        known = [cell(article.metadata, name, label) for name in ("outlet", "date", "title")]
    except InputError as error:
        return Entry(key, label, 0, error)
    return Entry(key, label, 0, article, as_text(article.name), *known)


def _feed(digest: Any, path: Path) -> int:
    """Let a digest take in a file, if it is one, with its name; return its size in bytes."""
    digest.update(f"{path.name}\n".encode("utf-8", "surrogateescape"))
    try:
        refuse_no_file(path)
        with open(path, "rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
            return file.tell()
    except InputError as error:
        digest.update(error.message.encode())
    except OSError:
        pass
    return 0
