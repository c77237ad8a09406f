"""Words broken at the end of a line: whether their hyphen is the word's own or the printer's."""

from __future__ import annotations

import re
from functools import cached_property

from framing.base.words import word_class

HYPHENS = "-‐\u00ad"
SOFT = "\u00ad"
LEFT = re.compile(r"[\w’'.]+(?:-[\w’'.]+)*$")
WORDLY = re.compile(r"[\w.’']")
RIGHT = re.compile(r"\w+")
WORD = re.compile(r"\w+(?:-\w+)*")
LONGEST = 40  # characters of a word on either side of the break
SUSPENDED = frozenset({"and", "or", "to", "und", "et"})  # two- and three-storey: a space follows


class Hyphens:
    """The hyphens at the ends of the lines of a text, decided by the words of that text."""

    def __init__(self, text: str) -> None:
        """Keep the text; its words are looked at when the first hyphen asks."""
        self.text = text

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words of the text in small letters; what an end of line breaks is none."""
        return frozenset(match.group().lower() for match in WORD.finditer(self.text))

    def kept(self, end: int, start: int) -> int | None:
        """Return how much of the hyphen before an end of line stays: 1 or 0; None for no hyphen.

        ``end`` is where the line ends, ``start`` where the next begins. None too where a space
        follows the hyphen, as after a dash or in “two- and three-storey”.
        """
        if end < 2 or self.text[end - 1] not in HYPHENS or not WORDLY.match(self.text[end - 2]):
            return None
        right = RIGHT.match(self.text, start, start + LONGEST)
        if not right or right.group().lower() in SUSPENDED:
            return None
        if self.text[end - 1] == SOFT:
            return 0
        left = LEFT.search(self.text, max(0, end - 1 - LONGEST), end - 1)
        return int(left is None or self._is_compound(left.group(), right.group()))

    def _is_compound(self, left: str, right: str) -> bool:
        """Return whether a hyphen belongs to the word: by its other uses, else by its parts.

        The text's other uses decide. Without one, a compound is what goes on in capitals or
        figures, has another hyphen, begins with a name or an abbreviation that the text has by
        itself, or has a part that compounds are made with.
        """
        before, after = left.lower(), right.lower()
        if before + after in self.words:
            return False
        whole = f"{before}-{after}"
        if whole in self.words or whole in word_class("compounds"):
            return True
        named = left[0].isupper() and (before in self.words or left.isupper() or "." in left)
        return (
            not right.islower()
            or left[-1].isdigit()
            or "-" in left
            or named
            or after in word_class("compound_ends")
            or (before in word_class("compound_beginnings") and len(after) > 3)
        )
