"""What lies in an input: its files, those that are passed over, and what is no file at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.files import as_text
from framing.reading.articles import SIDECAR

HIDDEN = "._"  # names that begin so are passed over
TABLES = (".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".tab", ".parquet")
PACKED = ".gz"
NO_TEXTS = (SIDECAR, *TABLES, *(f"{name}{PACKED}" for name in TABLES))  # how names end


class Found(NamedTuple):
    """An input: the folder that names count from, and what is to be read in it."""

    root: Path
    names: tuple[str, ...]  # sorted, as paths from the root; some may be no file
    passed_over: Mapping[str, int]  # why, and how many: a folder counts once


def survey(source: Path) -> Found:
    """Return what an input holds; InputError where there is none, or nothing in it.

    Folders within a folder are looked through, links to folders are not: those, and whatever else
    is no file, are among the names, so that somebody says why they cannot be read.
    """
    if source.is_file():
        return Found(source.parent.resolve(), (source.name,), {})
    if not source.is_dir():
        remedy = "Give a folder of articles, or a file of JSON Lines, CSV or Parquet"
        raise InputError("there is no such input", file=as_text(source), remedy=remedy)
    root = source.resolve()
    passed: Counter[str] = Counter()
    names = sorted(_walk(root, passed), key=os.fsencode)
    if not names:
        raise InputError("holds no article", file=as_text(source), remedy="Put articles there")
    return Found(root, tuple(names), dict(sorted(passed.items())))


def _walk(root: Path, passed: Counter[str]) -> Iterator[str]:
    """Yield what is to be read below a folder, by its path from there; count what is not."""
    unread: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=unread.append):
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        inside = [name for name in folders if name not in linked]
        declared = _declared(files)
        for name in (*files, *linked, *inside):
            if name[0] in HIDDEN:
                passed["hidden"] += 1
            elif name in declared:
                passed["sidecars"] += 1
            elif name not in inside:
                yield _from(root, os.path.join(folder, name))
        folders[:] = [name for name in inside if name[0] not in HIDDEN]
    for error in unread:
        _refuse_root(error, root)
        yield _from(root, error.filename)


def _from(root: Path, path: str) -> str:
    """Return a path as it is seen from a folder, with slashes."""
    return os.path.relpath(path, root).replace(os.sep, "/")


def _declared(files: Iterable[str]) -> set[str]:
    """Return the names of the sidecars that stand beside a text."""
    texts = {PurePath(name).stem for name in files if not name.lower().endswith(NO_TEXTS)}
    tables = (PurePath(name) for name in files if name.lower().endswith(SIDECAR))
    return {path.name for path in tables if path.stem in texts}


def _refuse_root(error: OSError, root: Path) -> None:
    """Refuse an input that cannot be read itself."""
    if error.filename == str(root):
        remedy = "Change its permissions, or give another folder"
        message = f"cannot be read: {error.strerror}"
        raise InputError(message, file=as_text(root), remedy=remedy) from error
