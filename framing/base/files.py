"""Files that are whole or not there, and what they hold in short."""

from __future__ import annotations

import hashlib
import os
import uuid
from pathlib import Path

from framing.base.errors import InputError


def write_beside(path: Path, text: str) -> None:
    """Write a file in UTF-8 beside its place, then give it its name: never half a file.

    Raises InputError where it cannot be written; an older file is then as it was.
    """
    part = beside(path)
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        message, remedy = f"cannot be written: {error.strerror}", "Check the folder and its disk"
        raise InputError(message, file=path, remedy=remedy) from error
    finally:
        part.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """Return a name beside a file's that no other process takes."""
    return path.with_name(f".{path.stem}.{os.getpid()}.{uuid.uuid4().hex}.part")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
