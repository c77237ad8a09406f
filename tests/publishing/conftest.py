"""What every test of what a reader gets may use."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from framing.base import files


class Gone(BaseException):
    """The process is gone; nothing of it is done any more."""


@pytest.fixture
def killed():
    """Return what does some work until its process is killed before a name is given or taken.

    It is told which of the names that is; it returns whether all was done before.
    """

    def work(at, act):
        names = iter(range(1, at))

        def counted(given):
            def named(*places, **options):
                if next(names, None) is None:
                    raise Gone
                return given(*places, **options)

            return named

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(files._Undo, "put_back", lambda _: {})
            patch.setattr(files.os, "replace", counted(os.replace))
            patch.setattr(Path, "unlink", counted(Path.unlink))
            with suppress(Gone):
                act()
                return True
        return False

    return work
