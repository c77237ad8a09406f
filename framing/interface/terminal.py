"""Standard output and error: what comes from an article is shown there, never obeyed.

Records and tables go to a file or a pipe as they are, and to a terminal with all that it would
obey written out. A stream that is closed, or on a disk that is full, is named; nothing is ever
told as if it were another file's fault.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from framing.base.errors import shown

OUTPUT = "standard output"


class Raw(io.RawIOBase):
    """Where standard output goes, by a name that its errors carry."""

    def __init__(self, raw: Any) -> None:
        super().__init__()
        self.raw, self.lost = raw, False

    def writable(self) -> bool:
        """Return that it can be written to."""
        return True

    def fileno(self) -> int:
        """Return the number of the file."""
        return int(self.raw.fileno())

    def write(self, data: Any) -> int | None:
        """Write what fits; OSError naming OUTPUT where nothing does, and from then on nowhere."""
        if self.lost:
            return len(data)
        try:
            written: int | None = self.raw.write(data)
            return written
        except OSError as error:
            self.lost = True
            raise OSError(error.errno, error.strerror, OUTPUT) from error


class Terminal(io.TextIOWrapper):
    """A terminal: lines go there as they are, and nothing else that it obeys."""

    def write(self, text: str) -> int:
        """Write a text as it may be shown."""
        return super().write(shown(text, kept="\n\t"))


class Terminated(KeyboardInterrupt):
    """The process was asked to end, by a signal."""


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Let SIGTERM do what Ctrl-C does: what is at work puts back what it has begun."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminated)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminated(*_: object) -> None:
    """Raise Terminated, where the process is."""
    raise Terminated


@contextmanager
def streams() -> Iterator[None]:
    """Let standard output be UTF-8 whatever the terminal's encoding, and both streams be there."""
    _open_closed()
    before = sys.stdout
    if not isinstance(before, io.TextIOWrapper):  # a notebook's or a test's own
        yield
        return
    before.flush()
    kind = Terminal if before.isatty() else io.TextIOWrapper
    raw = Raw(getattr(before.buffer, "raw", before.buffer))
    named = io.BufferedWriter(raw)
    sys.stdout = kind(named, encoding="utf-8", errors="backslashreplace")
    try:
        yield
    finally:
        with suppress(OSError):
            sys.stdout.flush()
        sys.stdout = before


def _open_closed() -> None:
    """Give the streams that were closed when Python started a file that says so, or is silent.

    No file that is opened later can then take their number, and be written to by mistake.
    """
    for number, mode in enumerate((os.O_RDWR, os.O_RDONLY, os.O_RDWR)):
        try:  # an output that is lost is an error: 1 is given what cannot be written to
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # it takes the lowest number that is free
    for number, (name, way) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            stream = open(number, way, encoding="utf-8", closefd=False)  # noqa: SIM115 – it stays
            setattr(sys, name, stream)


def say(message: object) -> None:
    """Print a line on standard error, shown; nobody is there to be told where that fails."""
    with suppress(OSError, ValueError):
        print(shown(f"framing: {message}"), file=sys.stderr, flush=True)


def record(value: object, indent: int | None = None) -> str:
    r"""Return a value as JSON in which nothing is left that a terminal would obey.

    Every character that cannot be printed is written as JSON writes it, so that the value is read
    back as it was.

    >>> print(record({"text": "é\x9b"}))
    {"text": "é\u009b"}
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
