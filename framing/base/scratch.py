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
from framing.base.files import make_folder, unwritable
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
def as_file(content: bytes, file: str | Path, name: str) -> Iterator[Path]:
    """Give bytes as a file called ``name``, for as long as they are read.

    What is refused is refused as ``file``: what the bytes came under, and never a path.
    """
    with TemporaryDirectory() as folder, refused_as(file):
        place = Path(folder, name)
        place.write_bytes(content)
        yield place


def _sweep(place: Path) -> None:
    """Remove the temporary folders that nobody holds any more."""
    for left in place.glob(f"{SCRATCH}*"):
        if OURS.fullmatch(left.name):
            with suppress(InputError), alone(left):
                shutil.rmtree(left, ignore_errors=True)
