"""What a library says while it reads: kept, not printed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Kept(logging.Handler):
    """A handler that keeps the first messages as text."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        if len(self.said) < 100:
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
