"""Files that are whole or not there: several are put in place together, or none of them.

Whatever writes a file of a user's writes it here. New content is written beside its place; only
when all of it is there, and sound, do the files get their names, and on any failure each place
holds what it held before. A process that is killed between two names leaves each file whole, but
files of two runs beside each other.
"""

from __future__ import annotations

import filecmp
import hashlib
import os
import shutil
import stat
import uuid
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.base.errors import InputError

REMEDY = "Check the folder, its permissions and its disk"
NO_FILE = {
    stat.S_ISDIR: "is a folder that cannot be read",
    stat.S_ISFIFO: "is a pipe",
    stat.S_ISSOCK: "is a socket",
    stat.S_ISCHR: "is a device",
    stat.S_ISBLK: "is a device",
}


def write_files(
    contents: Mapping[Path, bytes], check: Callable[[Mapping[Path, Path]], object] | None = None
) -> None:
    """Write files to folders that are there: all of them or none.

    ``check`` is given the path at which the content of each file stands so far, and may refuse it.
    Raises InputError where a file cannot be written, and what ``check`` raises.
    """
    parts = {path: beside(path) for path in contents}
    with ExitStack() as leftovers:
        try:
            for path, part in parts.items():
                leftovers.callback(_discard, part)
                part.write_bytes(contents[path])
        except OSError as error:
            raise _unwritable(error, path) from error
        if check is not None:
            check(parts)
        replace(parts)


def make_folder(folder: Path) -> Path:
    """Return a folder, made if missing; InputError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot be made: {error.strerror}"
        raise InputError(message, file=folder, remedy="Choose another folder") from error
    return folder


def write_text(path: Path, text: str) -> None:
    """Write a file in UTF-8; InputError where it cannot be written, which leaves an older one."""
    write_files({path: text.encode()})


def replace(new: Mapping[Path, Path], stale: Iterable[Path] = ()) -> None:
    """Rename each new file over its target and remove the stale ones; on any failure put all back.

    ``new`` maps target to new file, both on one file system; a target that holds the same bytes
    is left alone. Raises InputError where a target cannot be written.
    """
    stale = list(stale)
    changed = {target: file for target, file in new.items() if not _same_bytes(target, file)}
    with ExitStack() as copies, ExitStack() as undo:
        try:
            for target in [*changed, *stale]:
                _remember(target, undo, copies)
            for target, file in changed.items():
                os.replace(file, target)
            for target in stale:
                target.unlink()
        except OSError as error:
            raise _unwritable(error, target) from error
        undo.pop_all()  # everything is in place: nothing to undo


def beside(path: Path) -> Path:
    """Return a name beside a file's that no other process takes."""
    return path.with_name(f".{path.stem}.{os.getpid()}.{uuid.uuid4().hex}.part")


def folder_beside(target: Path) -> TemporaryDirectory[str]:
    """Make a temporary folder beside the target folder, from where a file can be renamed into it.

    Raises InputError where the target is a file, or a folder cannot be made there.
    """
    if target.exists() and not target.is_dir():
        raise InputError("is a file, not a folder", file=target, remedy="Name a folder")
    place = make_folder(target.parent)
    try:
        return TemporaryDirectory(prefix=f".{target.name}-", dir=place)
    except OSError as error:
        raise _unwritable(error, target) from error


def refuse_unwritable(folders: Iterable[Path]) -> None:
    """Raise InputError for a folder that cannot be written to, before any work is done for it."""
    for folder in folders:
        if folder.exists() and not os.access(folder, os.W_OK):
            raise InputError("cannot be written to", file=folder, remedy="Change its permissions")


def shown(name: str | Path) -> str:
    """Return a name of a file as a text, also where it is not UTF-8."""
    return str(name).encode("utf-8", "backslashreplace").decode("utf-8")


def refuse_no_file(path: Path) -> None:
    """Raise InputError for a path at which no file stands: opening it could wait for ever."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        what = "is a link to nothing" if path.is_symlink() else f"cannot be read: {error.strerror}"
        remedy = "Check its path and permissions"
        raise InputError(what, file=shown(path), remedy=remedy) from error
    if stat.S_ISREG(mode):
        return
    what = next(what for is_such, what in NO_FILE.items() if is_such(mode))
    if stat.S_ISDIR(mode) and path.is_symlink():
        what = "is a link to a folder, which is not followed"
    raise InputError(what, file=shown(path), remedy="Put a file there, or take it away")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _remember(target: Path, undo: ExitStack, copies: ExitStack) -> None:
    """Arrange that the target can be put back as it is now."""
    if target.exists():
        copy = beside(target)
        copies.callback(_discard, copy)
        shutil.copy2(target, copy)
        undo.callback(os.replace, copy, target)
    else:
        if not target.parent.exists():
            target.parent.mkdir()
            undo.callback(target.parent.rmdir)
        undo.callback(_discard, target)


def _discard(path: Path) -> None:
    """Remove a file if it is there and can be."""
    with suppress(OSError):
        path.unlink()


def _same_bytes(target: Path, file: Path) -> bool:
    """Tell whether the target already holds what the file does."""
    return target.is_file() and filecmp.cmp(target, file, shallow=False)


def _unwritable(error: OSError, path: Path) -> InputError:
    """Return what a failure to write says: the file that is meant, not the one beside it."""
    file = error.filename2 or error.filename or path
    meant = path if str(file).endswith(".part") else file
    return InputError(f"cannot be written: {error.strerror}", file=meant, remedy=REMEDY)
