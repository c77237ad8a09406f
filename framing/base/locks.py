"""One writer at a time, and a folder to work in that outlives nobody who is killed."""

from __future__ import annotations

import os
import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import make_folder, unwritable

LOCK, SWEEP = ".lock", ".framing.lock"
"""The files in a folder that is kept to one writer, and to one that makes and removes folders."""

PATIENCE = 60.0  # seconds to wait for a writer that soon ends
SCRATCH = ".framing-"
OURS = re.compile(re.escape(SCRATCH) + "[0-9a-f]{32}")


@contextmanager
def alone(folder: Path, patience: float = 0, name: str = LOCK) -> Iterator[None]:
    """Keep a folder that is there to one writer at a time, among those who ask for it here.

    Raises InputError where another writer has it for longer than ``patience`` seconds, and where
    nothing can be written there. Whoever is killed lets it go.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / name)
    try:
        lock.acquire(timeout=patience)
    except Timeout as error:
        remedy = "Wait for it to end, or write elsewhere"
        raise InputError("another run is writing there", file=folder, remedy=remedy) from error
    except OSError as error:
        raise unwritable(error, folder) from error
    try:
        yield
    finally:
        with suppress(OSError):  # nothing is left: who waits for a lock that is gone makes it anew
            os.unlink(lock.lock_file)
        lock.release()


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Give a temporary folder beside the target folder, from where a file can be renamed into it.

    What a killed process left there of its kind is removed. Raises InputError where the target is
    a file, or a folder cannot be made there.
    """
    if target.exists() and not target.is_dir():
        raise InputError("is a file, not a folder", file=target, remedy="Name a folder")
    place = make_folder(target.parent)
    with ExitStack() as stack:
        with alone(place, PATIENCE, SWEEP):  # nobody takes one for left that is being made
            _sweep(place)
            scratch = place / f"{SCRATCH}{uuid.uuid4().hex}"
            stack.callback(shutil.rmtree, scratch, ignore_errors=True)
            try:
                scratch.mkdir()
            except OSError as error:
                raise unwritable(error, target) from error
            stack.enter_context(alone(scratch))
        yield scratch


def _sweep(place: Path) -> None:
    """Remove the temporary folders that nobody holds any more."""
    for left in place.glob(f"{SCRATCH}*"):
        if OURS.fullmatch(left.name):
            with suppress(InputError), alone(left):
                shutil.rmtree(left, ignore_errors=True)
