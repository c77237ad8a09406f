"""The one error a user can cause and mend, and how it may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike

LONGEST = 600  # characters of a message, or of a file's name, that anybody reads
SPACES = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""The spaces of other languages and of typesetting: not printable to Python, and harmless."""


class InputError(ValueError):
    """Say what is wrong with an input, where it stands, and how to mend it.

    ``str(error)`` reads ``file:line: message. Remedy.``; file, line and remedy are left out
    when unknown. What an article or a list brings into it is shown, never obeyed (``shown``), and
    a part that nobody would read to its end has its middle left out.
    """

    def __init__(
        self,
        message: str,
        *,
        file: str | PathLike[str] | None = None,
        line: int | None = None,
        remedy: str = "",
    ) -> None:
        """Keep the parts, so that a caller may lay them out in its own way."""
        self.message, self.remedy = shortened(message), shortened(remedy)
        self.file, self.line = file, line
        super().__init__(self.message)

    def __str__(self) -> str:
        """Join the parts into one line."""
        file = None if self.file is None else shortened(str(self.file))
        where = ":".join(str(part) for part in (file, self.line) if part is not None)
        sentence = f"{where}: {self.message}" if where else self.message
        return shown(f"{sentence}. {self.remedy}" if self.remedy else sentence)

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows of it: what to mend, and nothing of the code that asked."""
        return [f"{type(self).__name__}: {self}"]


@contextmanager
def refused_as(file: str | PathLike[str] | None) -> Iterator[None]:
    """Let what is refused within be refused as ``file``: what is read may stand elsewhere so far.

    Raises the same InputError, with its line and remedy.
    """
    try:
        yield
    except InputError as error:
        error.file = file
        raise


def shortened(text: str) -> str:
    """Return a text, its middle left out where it is longer than LONGEST.

    >>> len(shortened("a" * 1_000_000)) < 700
    True
    """
    if len(text) <= LONGEST:
        return text
    first, last = text[: LONGEST * 2 // 3], text[-LONGEST // 3 :]
    return f"{first} … {len(text) - len(first) - len(last):,} more characters … {last}"


def shown(text: str, kept: str = "") -> str:
    r"""Return a text with everything that a terminal would obey written out.

    A line break, an escape sequence or a mark that turns the direction of writing says what it is
    and does nothing; ``kept`` are those that stay.

    >>> print(shown("a\x1b[2Jb\nc"))
    a\x1b[2Jb\nc
    """
    if text.isprintable():
        return text
    harmless = SPACES.union(kept)
    return "".join(c if c.isprintable() or c in harmless else repr(c)[1:-1] for c in text)
