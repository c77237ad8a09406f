"""Files that are whole or not there: several are put in place together, or none of them.

Whatever writes a file of a user's writes it here. New content is written beside its place; only
when all of it is there, and sound, do the files get their names, and on any failure each place
holds what it held before. A process that is killed between two names leaves each file whole, but
files of two runs beside each other.
"""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from framing.base.errors import InputError
from framing.base.leftovers import beside, discard
from framing.base.locks import PATIENCE, alone

REMEDY = "Check the folder, its permissions and its disk"
UNTOUCHED = f"{REMEDY}; all that was there before is as it was"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # a disk, a share of one, a file: no room for more
NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}  # of folders, in some systems
Held = Mapping[Path, bytes | None]  # what files hold, as far as a writer knows; None: no file
NO_FILE = {
    stat.S_ISDIR: "is a folder that cannot be read",
    stat.S_ISFIFO: "is a pipe",
    stat.S_ISSOCK: "is a socket",
    stat.S_ISCHR: "is a device",
    stat.S_ISBLK: "is a device",
}


def write_files(
    contents: Mapping[Path, bytes],
    check: Callable[[Mapping[Path, Path]], object] | None = None,
    *,
    expected: Held | None = None,
    durable: bool = False,
) -> None:
    """Write files to folders that are there: all of them or none; ``durable`` as in ``replace``.

    ``check`` is given the path at which the content of each file stands so far, and may refuse it.
    Several files are never half of one process and half of another. Raises InputError where what is
    ``expected`` of files has changed since, where a file cannot be written, and what ``check``
    raises.
    """
    parts = {path: beside(path) for path in contents}
    together = len(contents) > 1 or expected is not None
    folders = {path.parent for path in contents} if together else ()
    with ExitStack() as leftovers:
        for folder in sorted(filter(Path.is_dir, folders)):
            leftovers.enter_context(alone(folder, PATIENCE))
        for path, part in parts.items():
            leftovers.callback(discard, part)
            _write(part, contents[path], path)
        if check is not None:
            check(parts)
        refuse_changed(expected or {})  # last, since not everybody asks for the lock
        replace(parts, durable=durable)


def _write(part: Path, content: bytes, path: Path) -> None:
    """Write the new content of a file beside it; InputError, which names the file."""
    try:
        part.write_bytes(content)
    except OSError as error:
        raise unwritable(error, path) from error


def held(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none; InputError where it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise unreadable(error, path) from error


def refuse_changed(expected: Held) -> None:
    """Refuse to write over what somebody else has written meanwhile."""
    for path, known in expected.items():
        if held(path) != known:
            remedy = "Read it again, and repeat what is not in it"
            raise InputError("was changed by another since it was read", file=path, remedy=remedy)


def refuse_unread(path: Path, known: Held) -> None:
    """Refuse to write over a file that is there, unless it is among those known."""
    if path not in known and os.path.lexists(path):
        remedy = "Give another name, or open it first"
        raise InputError("is there already, and was not read here", file=path, remedy=remedy)


def make_folder(folder: Path) -> Path:
    """Return a folder, made if missing; InputError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot be made: {error.strerror}"
        raise InputError(message, file=folder, remedy="Choose another folder") from error
    return folder


def write_text(path: Path, text: str, *, durable: bool = False) -> None:
    """Write a file in UTF-8; InputError where it cannot be written, which leaves an older one."""
    write_files({path: text.encode()}, durable=durable)


def replace(new: Mapping[Path, Path], stale: Iterable[Path] = (), *, durable: bool = False) -> None:
    """Rename each new file over its target and remove the stale ones; on any failure put all back.

    ``new`` maps target to new file, both on one file system; a target that holds the same bytes
    is left alone. What is ``durable`` is on the disk before this returns, and its content before
    its name. Raises InputError where a target cannot be written.
    """
    stale = list(stale)
    changed: dict[Path, Path] = {}
    undo, target = _Undo(), Path()
    try:
        for target, file in new.items():
            if not _same_bytes(target, file):
                changed[target] = file
        for target in [*changed, *stale]:
            undo.remember(target)
        if durable:
            _sync(changed.values())
        for target, file in changed.items():
            os.replace(file, target)
        for target in stale:
            target.unlink()
        if durable:
            _sync({target.parent for target in [*changed, *stale]})
    except BaseException as error:
        lost = undo.put_back()
        if isinstance(error, OSError) or lost:
            raise unwritable(error, target, lost) from error
        raise
    undo.forget()


class _Undo:
    """What stood at some places before, kept until it is known that it is needed no more."""

    def __init__(self) -> None:
        self.saved: dict[Path, Path] = {}  # where it stands, and its copy
        self.new: list[Path] = []  # what was not there, the last first

    def remember(self, target: Path) -> None:
        """Keep what stands at a place: as a second name, or as a copy where there can be none."""
        if target.exists():
            copy = beside(target)
            self.saved[target] = copy
            try:
                os.link(target, copy)
            except OSError:  # a file system without links
                shutil.copy2(target, copy)
        else:
            if not target.parent.exists():
                target.parent.mkdir()
                self.new.insert(0, target.parent)
            self.new.insert(0, target)

    def put_back(self) -> dict[Path, Path]:
        """Let each place hold what it held; return those that cannot, with what is kept of them."""
        lost = {}
        for path in self.new:
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        for target, copy in self.saved.items():
            try:
                if copy.exists():
                    os.replace(copy, target)
            except OSError:
                lost[target] = copy
        self.saved = {target: copy for target, copy in self.saved.items() if target not in lost}
        self.forget()
        return lost

    def forget(self) -> None:
        """Remove the copies."""
        for copy in self.saved.values():
            discard(copy)


def refuse_unwritable(folders: Iterable[Path]) -> None:
    """Raise InputError for a folder that cannot be written to, before any work is done for it."""
    for folder in folders:
        if folder.exists() and not os.access(folder, os.W_OK):
            raise InputError("cannot be written to", file=folder, remedy="Change its permissions")


def as_text(name: str | Path) -> str:
    """Return a name of a file as a text, also where it is not UTF-8."""
    return str(name).encode("utf-8", "backslashreplace").decode("utf-8")


def refuse_no_file(path: Path) -> None:
    """Raise InputError for a path at which no file stands: opening it could wait for ever."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        what = "is a link to nothing" if path.is_symlink() else ""
        raise unreadable(error, as_text(path), what) from error
    if stat.S_ISREG(mode):
        return
    what = next(what for is_such, what in NO_FILE.items() if is_such(mode))
    if stat.S_ISDIR(mode) and path.is_symlink():
        what = "is a link to a folder, which is not followed"
    raise InputError(what, file=as_text(path), remedy="Put a file there, or take it away")


def unreadable(error: OSError, file: str | Path, what: str = "") -> InputError:
    """Return what a failure to read says, or ``what`` is known of it."""
    message, remedy = what or f"cannot be read: {error.strerror}", "Check its path and permissions"
    return InputError(message, file=file, remedy=remedy)


def _sync(paths: Iterable[Path]) -> None:
    """Have files, and the names in folders, written to the disk: side by side, for the waiting."""
    paths = list(paths)
    if len(paths) < 2:
        for path in paths:
            _sync_one(path)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(len(paths)) as threads:
        for _ in threads.map(_sync_one, paths):
            pass


def _sync_one(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk; a system may lack the latter."""
    try:
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except OSError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in NO_SYNC or not path.is_dir():
            raise
    finally:
        os.close(handle)


def _same_bytes(target: Path, file: Path) -> bool:
    """Tell whether the target already holds what the file does."""
    return target.is_file() and filecmp.cmp(target, file, shallow=False)


def unwritable(
    error: BaseException,
    path: Path,
    lost: Mapping[Path, Path] | None = None,
    *,
    remedy: str = REMEDY,
) -> InputError:
    """Return what a failure to write says: the file that is meant, not the one beside it.

    ``lost`` are files that could not be put back, with where their content is kept.
    """
    failed = error if isinstance(error, OSError) else OSError()
    kept = "".join(f"; what {old} held is kept in {copy}" for old, copy in (lost or {}).items())
    message = f"cannot be written: {failed.strerror or type(error).__name__}{kept}"
    if failed.errno == errno.ENAMETOOLONG:
        remedy = "Give it a shorter name"
    return InputError(message, file=path, remedy=remedy)


def no_room(error: BaseException | None) -> OSError | None:
    """Return the want of room that an error is, or was raised from; None where it is another."""
    while error is not None and not (isinstance(error, OSError) and error.errno in FULL):
        error = error.__cause__
    return error
