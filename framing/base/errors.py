"""The one error a user can cause and mend."""

from __future__ import annotations

from os import PathLike


class InputError(ValueError):
    """Say what is wrong with an input, where it stands, and how to mend it.

    ``str(error)`` reads ``file:line: message. Remedy.``; file, line and remedy are left out
    when unknown.
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
        self.message, self.file, self.line, self.remedy = message, file, line, remedy
        super().__init__(message)

    def __str__(self) -> str:
        """Join the parts into one line."""
        where = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        sentence = f"{where}: {self.message}" if where else self.message
        return f"{sentence}. {self.remedy}" if self.remedy else sentence
