"""A folder to work in, which goes with the work, also where that was killed."""

from __future__ import annotations

import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.base.errors import InputError, refused_as
from framing.base.files import REMEDY, make_folder, unwritable, write_files
from framing.base.locks import PATIENCE, SWEEP, alone

SCRATCH = ".framing-"
OURS = re.compile(re.escape(SCRATCH) + "[0-9a-f]{32}")


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


@contextmanager
def as_file(content: bytes, file: str | Path | None, name: str) -> Iterator[Path]:
    """Give bytes as a file called ``name``, for as long as they are read.

    What is refused is refused as ``file``: what the bytes came under, and never a path. Raises
    InputError, which names the place, where none can be written.
    """
    with folder_for_now() as folder:
        place = folder / name
        write_files({place: content})
        with refused_as(file):
            yield place


@contextmanager
def folder_for_now() -> Iterator[Path]:
    """Give a temporary folder where the system has such; InputError where none can be made."""
    try:
        folder = TemporaryDirectory()
    except OSError as error:
        message = f"no file can be made there for a while: {error.strerror}"
        raise InputError(message, file=error.filename, remedy=REMEDY) from error
    with folder as name:
        yield Path(name)


def _sweep(place: Path) -> None:
    """Remove the temporary folders that nobody holds any more."""
    for left in place.glob(f"{SCRATCH}*"):
        if OURS.fullmatch(left.name):
            with suppress(InputError), alone(left):
                shutil.rmtree(left, ignore_errors=True)
