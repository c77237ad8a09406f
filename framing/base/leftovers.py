"""What stands beside a file while it is written, and stays where the process is killed."""

from __future__ import annotations

import os
import re
import uuid
from contextlib import suppress
from pathlib import Path

STEM = 40  # characters of a file's name in that of its new content: no name is too long for it
LEFT = re.compile(r"\.(.*)\.\d+\.[0-9a-f]{32}\.part", re.DOTALL)  # what ``beside`` names


def beside(path: Path) -> Path:
    """Return a name beside a file's that no other process takes, however long the file's is."""
    return path.with_name(f".{path.stem[:STEM]}.{os.getpid()}.{uuid.uuid4().hex}.part")


def sweep(path: Path) -> None:
    """Remove what killed processes left of a file: only where none can be at work."""
    for file in left_of(path):
        discard(file)


def sweep_folder(folder: Path) -> None:
    """Remove what killed processes left of files in a folder: only where none can be at work.

    That is new content, and what stood at a place that a process was killed while it wrote to.
    """
    for file in folder.iterdir() if folder.is_dir() else ():
        if LEFT.fullmatch(file.name):
            discard(file)


def left_of(path: Path) -> list[Path]:
    """Return what processes that were killed, or are at work, have left beside a file."""
    found = path.parent.iterdir() if path.parent.is_dir() else ()
    known = ((file, LEFT.fullmatch(file.name)) for file in found)
    return [file for file, left in known if left and left[1] == path.stem[:STEM]]


def discard(path: Path) -> None:
    """Remove a file if it is there and can be."""
    with suppress(OSError):
        path.unlink()
