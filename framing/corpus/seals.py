"""By what a file is known to be as it was written, or not to have been written to since."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from framing.base.digests import sha256_of

Stamp = tuple[int, int, int] | None  # of a file: its place, its size, its time; None for none


class Seal(NamedTuple):
    """By what a file is known to be as it was written."""

    size: int  # bytes; -1 for a file that is not there
    sha256: str


def seal(path: Path) -> Seal:
    """Return by what a file is known, or that there is none."""
    return Seal(path.stat().st_size, sha256_of(path)) if path.is_file() else Seal(-1, "")


def is_sealed(path: Path, known: Seal) -> bool:
    """Return whether a file is as it was written."""
    return has_size(path, known) and seal(path) == known


def has_size(path: Path, known: Seal) -> bool:
    """Return whether a file has the size it was written with."""
    return (path.stat().st_size if path.is_file() else -1) == known.size


def stamp(path: Path) -> Stamp:
    """Return by what it is seen that nobody has written to a file; it is not read."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_ino, about.st_size, about.st_mtime_ns
