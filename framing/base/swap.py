"""Put new files in place of old ones: all of them or none."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.base.errors import InputError


def folder_beside(target: Path) -> TemporaryDirectory:
    """Make a temporary folder beside the target folder, from where a file can be renamed into it.

    Raises InputError where the target is a file, or a folder cannot be made there.
    """
    if target.exists() and not target.is_dir():
        raise InputError("is a file, not a folder", file=target, remedy="Name a folder")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent)
    except OSError as error:
        message = f"cannot be made: {error.strerror}"
        raise InputError(message, file=target, remedy="Choose another folder") from error


def refuse_unwritable(folders: Iterable[Path]) -> None:
    """Raise InputError for a folder that cannot be written to, before any work is done for it."""
    for folder in folders:
        if folder.exists() and not os.access(folder, os.W_OK):
            raise InputError("cannot be written to", file=folder, remedy="Change its permissions")


def replace(new: Mapping[Path, Path], stale: Iterable[Path], scratch: Path) -> None:
    """Rename each new file over its target and remove the stale ones; on any failure put all back.

    ``new`` maps target to new file, both on one file system; a target that holds the same bytes
    is left alone. ``scratch`` is an empty folder to keep the old files in meanwhile.
    Raises InputError where a target cannot be written.
    """
    changed = {target: file for target, file in new.items() if not _same_bytes(target, file)}
    try:
        with ExitStack() as undo:
            for number, target in enumerate([*changed, *stale]):
                _remember(target, scratch / str(number), undo)
            for target, file in changed.items():
                os.replace(file, target)
            for target in stale:
                target.unlink()
            undo.pop_all()  # everything is in place: nothing to undo
    except OSError as error:
        message = f"cannot be written: {error.strerror}"
        remedy = "Close it where it is open, and run again"
        raise InputError(message, file=error.filename2 or error.filename, remedy=remedy) from error


def _remember(target: Path, copy: Path, undo: ExitStack) -> None:
    """Arrange that the target can be put back as it is now."""
    if target.exists():
        shutil.copy2(target, copy)
        undo.callback(shutil.copy2, copy, target)
    else:
        if not target.parent.exists():
            target.parent.mkdir()
            undo.callback(target.parent.rmdir)
        undo.callback(target.unlink, missing_ok=True)


def _same_bytes(target: Path, file: Path) -> bool:
    """Tell whether the target already holds what the file does."""
    return target.is_file() and filecmp.cmp(target, file, shallow=False)
