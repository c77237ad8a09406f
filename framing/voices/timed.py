"""Headings of a live report: the line below a line that holds nothing but a time of day."""

from __future__ import annotations

import re

from framing.text.tokens import Span
from framing.voices.datelines import CLOCK

AT = re.compile(CLOCK)
LONGEST = 20  # characters of a line that holds a time
LONGEST_HEADING = 90  # characters
ENDS_PROSE = frozenset('.?!…:;,”"')


def timed_headings(text: str, lines: list[Span]) -> list[int]:
    """Return the numbers of the paragraphs that are headings right below a time of day."""
    return [
        number
        for number, (start, end) in enumerate(lines[:-1])
        if end - start <= LONGEST_HEADING
        and text[end - 1] not in ENDS_PROSE
        and _is_below_time(text, start)
    ]


def _is_below_time(text: str, start: int) -> bool:
    """Return whether the line before an offset, blank ones aside, is a time."""
    stop = start
    while stop and text[stop - 1].isspace():
        stop -= 1
    first = text.rfind("\n", 0, stop) + 1
    if stop - first > LONGEST or not text[first : first + 1].isdigit():
        return False
    return AT.fullmatch(text, first, stop) is not None
