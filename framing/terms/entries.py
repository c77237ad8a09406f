"""What every form of dictionary comes to: entries with the line on which each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Entry(NamedTuple):
    """A pattern as it is written, and a category that it is filed under."""

    line: int
    pattern: str
    category: str


@dataclass
class Entries:
    """The entries of a file, in its order; ``declared`` are categories that may be empty.

    ``notes`` say what the file holds that is not counted with.
    """

    rows: list[Entry] = field(default_factory=list)
    declared: dict[str, int] = field(default_factory=dict)  # name, and the line that declares it
    notes: list[str] = field(default_factory=list)

    def declare(self, name: str, line: int) -> str:
        """Take a category in; the first line that names it is its line."""
        self.declared.setdefault(name, line)
        return name

    def add(self, line: int, pattern: str, category: str) -> None:
        """Take an entry in, with its category."""
        self.declare(category, line)
        self.rows.append(Entry(line, pattern, category))
