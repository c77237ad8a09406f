"""What a library says while it reads: kept, not printed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

MOST = 2_000  # messages about one file: one that needs more cannot be read


class _Kept(logging.Handler):
    """A handler that keeps messages as text, and ends the work where they do not end."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        if len(self.said) >= MOST:
            raise RuntimeError("a library complains without end")
        self.said.append(record.getMessage())


@contextmanager
def kept(name: str) -> Iterator[list[str]]:
    """Yield the list to which a library's warnings go, instead of to standard error."""
    logger, handler = logging.getLogger(name), _Kept()
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.said
    finally:
        logger.propagate = before
        logger.removeHandler(handler)
