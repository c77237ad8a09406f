"""What tells files apart: what they hold, and which file it is, whatever it is called."""

from __future__ import annotations

import hashlib
from pathlib import Path


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def place_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from every other, whatever it is called; None where there is none.

    Where a file system takes ``a`` and ``A``, or two ways to write an accent, for the same, they
    have the same place.
    """
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file as it stands now, "" where none can be read."""
    try:
        return sha256_of(path) if path.is_file() else ""
    except OSError:
        return ""
