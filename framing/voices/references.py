"""Lists of other texts below an article: “Sources”, “Related news”, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.text.tokens import Span
from framing.voices.datelines import DATE

HEADINGS = frozenset(word.replace("-", " ") for word in word_class("reference_headings"))
LONGEST_HEADING = 40  # characters
LONGEST_TITLE = 140  # of a title that stands alone, without marks
LONGEST_ENTRY = 400
LONGEST_LANGUAGE = 30
ITEMS, ENDS = "*•·#", '.!:”"'
EDGES = " \t*•#=:-–—[]()"
# “Ana Brook. “A title” — The Courier, 3 May 2024”: the title in marks, then where it appeared.
ENTRY = LazyPattern(
    r"(?:[*•·#–—-] ?|\[?\d+[.)\]] ?)?(?:[^“”\"«»]{2,120}[.,:;] ?)?"
    r"(?:“[^\n]{3,300}”|\"[^\n]{3,300}\"|«[^\n]{3,300}»|‘[^\n]{3,300}’)[.,]? ?"
    rf"(?:[—–-]+|,|\(|\||in ) ?[^“”\"«»]{{2,80}}?(?P<date>,? ?\(?{DATE}|,? ?\(?\d{{4}}\)?)?\)?"
    r"(?: \((?:in )?[A-Z][a-z]+\)| \(press release\))?\.?"
)
# Behind its date an entry may tell in which language it is.
LANGUAGE = re.compile(r"(?<=\d) \([^()\d]{3,20}\)\.?$")


def references(text: str, lines: list[Span]) -> set[int]:
    """Return the numbers of the lines that list other texts, with the headings above them.

    An entry counts by itself where a date ends it: a name alone may sign a quotation.
    """
    found = set(_dated(text, lines))
    for number, (start, end) in enumerate(lines):
        if end - start <= LONGEST_HEADING and is_heading(text[start:end]):
            below = _below(text, lines, number, found)
            found |= {number, *below} if below else set()
    return found


def is_heading(line: str) -> bool:
    """Return whether a line is the heading of a list of other texts."""
    return line.strip(EDGES).lower() in HEADINGS


def _dated(text: str, lines: list[Span]) -> Iterator[int]:
    """Yield the entries that tell when a text appeared; the first line of a text is none."""
    for number, (start, end) in enumerate(lines[1:], 1):
        last = text[start:end].rstrip(".)")[-1:]
        told = last.isdigit() or (
            text.endswith((")", ")."), start, end) and _in_language(text, end)
        )
        if not told or end - start > LONGEST_ENTRY:
            continue
        entry = ENTRY.fullmatch(text, start, end)
        if entry and entry["date"]:
            yield number


def _in_language(text: str, end: int) -> bool:
    """Return whether a language in brackets, behind a date, ends a line: 3 May 2024 (Danish)."""
    return LANGUAGE.search(text, max(0, end - LONGEST_LANGUAGE), end) is not None


def _below(text: str, lines: list[Span], heading: int, dated: set[int]) -> list[int]:
    """Return the entries below a heading; where a text goes on below them one must be dated."""
    found: list[int] = []
    for number in range(heading + 1, len(lines)):
        line = text[slice(*lines[number])]
        if number not in dated and not (ENTRY.fullmatch(line) or _is_title(line)):
            return found if dated.intersection(found) else []
        found.append(number)
    return found


def _is_title(line: str) -> bool:
    """Return whether a line may be the title of another text: no sentence, and nobody's words."""
    return len(line) <= LONGEST_TITLE and (line[0] in ITEMS or line[-1] not in ENDS)
