"""Faults at a file event: Python tells of each before it happens, and here it may go wrong instead.

An event opens a file for writing, makes, links, renames or removes one, within one folder.
"""

import errno
import os
import resource
import signal
import sys
from pathlib import Path

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
MAKES = ("open", "os.mkdir", "os.link", "os.symlink")  # what takes room on a disk
TURNS = 3  # how often one asks for a lock until it is said that one waits
EVENTS = (*MAKES, "os.rename", "os.remove", "os.rmdir", "os.truncate")


def listen(folder, hear):
    """Call ``hear(event, path)`` before each event within a folder, in this process, for good."""
    within = str(Path(folder).resolve()) + os.sep

    def hook(event, arguments):
        if event not in EVENTS or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & WRITES):
            return
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if path.startswith(within):
            hear(event, path)

    sys.addaudithook(hook)


class At:
    """Do something when the event of a number comes: each kind of fault is one of these."""

    def __init__(self, number):
        self.number, self.count = number, 0

    def __call__(self, event, path):
        """Hear of an event."""
        self.count += 1
        if self.count == self.number:
            self.now()
        if self.number and self.count >= self.number:
            self.then(event, path)

    def now(self):
        """Do what is done once."""

    def then(self, event, path):
        """Do what is done from then on."""


class Killed(At):
    """The process is gone, as when the machine is switched off."""

    def now(self):
        os.kill(os.getpid(), signal.SIGKILL)


class Full(At):
    """There is no room on the disk, from then on."""

    def then(self, event, path):
        if event in MAKES:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)


class Stopped(At):
    """Somebody presses Ctrl-C."""

    def now(self):
        raise KeyboardInterrupt


class Paused(At):
    """The process waits, while another is at work, until it is told to go on."""

    def __init__(self, number, say, wait):
        super().__init__(number)
        self.say, self.wait = say, wait

    def now(self):
        os.write(self.say, b".")
        os.read(self.wait, 1)


class Asking(At):
    """The process says when it waits for another: all it does is to open one lock, and again."""

    def __init__(self, say):
        super().__init__(0)
        self.say, self.last, self.turns = say, None, 0

    def __call__(self, event, path):
        """Hear of an event."""
        super().__call__(event, path)
        self.turns = self.turns + 1 if (event, path) == self.last else 1
        self.last = (event, path)
        if self.turns == TURNS:
            os.write(self.say, b".")


class Unsynced(At):
    """The disk says that it is full when it is to keep what was written: from a call on."""

    def __init__(self, number):
        super().__init__(number)
        sync = os.fsync

        def heard(handle):
            self("os.fsync", handle)
            sync(handle)

        os.fsync = heard

    def then(self, event, path):
        if event == "os.fsync":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def limited(size):
    """Let no file of this process, and of those it starts, grow beyond a size; -1 for any size."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
