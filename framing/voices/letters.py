"""Letters within a text: a greeting on a line of its own, what follows it, and who signs."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.text.tokens import Span

LONGEST = 15  # paragraphs of a letter
LONGEST_LINE = 60  # characters of a greeting, of a closing and of a signature
GREETS = ("My", "De", "Si", "Ma", "Ge", "Mr", "Ed", "To")  # how a greeting begins
GREETING = LazyPattern(
    r"(?:My )?Dear (?:[^.!?:,]|(?<=M[rs])\.|(?<=Dr)\.|(?<=Mrs)\.){1,50}[,:]?"
    r"|(?:Dear )?(?:Sirs?|Madam|Gentlemen|(?:Mr |Madam )?Editor|To (?:the [Ee]ditor|whom it may "
    r"concern))(?:(?: or|,) Madam)?(?:[,:]? ?[—–-]|[,:])?"
)
WITH_TEXT = re.compile(
    any_capital(
        r"(?:Sir|Madam|Dear [A-Z][\w. ]{1,30}),? ?(?:[—–-] ?(?=[A-Z])|(?<=,) ?(?=[a-z]))"
        r"|To the [Ee]ditor: ?(?=[A-Z])"
    )
)
CLOSING = LazyPattern(
    r"(?:Yours|Sincerely|Respectfully|Faithfully|Regards|Love|Warmly|Best|Kind|Warm|With)\b[^.!?:]*"
)
NAME = r"[A-Z][\w.’'-]*"
FURTHER = rf"(?:{NAME}|van|von|de|der|den|al|bin|la|le)"  # words of a name behind its first
SIGNATURE = LazyPattern(
    any_capital(
        rf"(?:[—–-]+ ?)?({NAME}(?: {FURTHER}){{1,4}})"
        r"(?:(?:,| [—–-]) [^.!?]{2,50})?"
    )
)


def letters(text: str, lines: list[Span]) -> dict[int, Span]:
    """Return who signs, under the number of every paragraph from a greeting to a signature."""
    found: dict[int, Span] = {}
    for number, line in enumerate(lines):
        if text.startswith(GREETS, line[0]) and number not in found and _greets(text, line):
            signed = _signature(text, lines, number)
            if signed:
                found.update(dict.fromkeys(range(number, signed[0] + 1), signed[1]))
    return found


def _greets(text: str, line: Span) -> bool:
    """Return whether a paragraph is a greeting, or begins with one."""
    if line[1] - line[0] <= LONGEST_LINE and GREETING.fullmatch(text, *line):
        return True
    return WITH_TEXT.match(text, *line) is not None


def _signature(text: str, lines: list[Span], greeting: int) -> tuple[int, Span] | None:
    """Return the paragraph that signs a letter after its greeting, and the name there, or None."""
    for number in range(greeting + 1, min(len(lines), greeting + LONGEST)):
        line = lines[number]
        if line[1] - line[0] > LONGEST_LINE:
            continue
        closed = number > greeting + 1 and CLOSING.fullmatch(text, *lines[number - 1])
        signed = SIGNATURE.fullmatch(text, *line)
        if signed and not CLOSING.fullmatch(text, *line):
            return number, signed.span(1)
        if closed:
            return number, line
    return None
