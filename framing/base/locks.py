"""A folder with one writer at a time, whichever process that is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from framing.base.errors import InputError

LOCK, SWEEP = ".lock", ".framing.lock"
"""The files in a folder that is kept to one writer, and to one that makes and removes folders."""

PATIENCE = 60.0  # seconds to wait for a writer that soon ends


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
        message = f"cannot be written: {error.strerror}"
        raise InputError(message, file=folder, remedy="Check it and its disk") from error
    try:
        yield
    finally:
        with suppress(OSError):  # nothing is left: who waits for a lock that is gone makes it anew
            os.unlink(lock.lock_file)
        lock.release()
