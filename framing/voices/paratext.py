"""What stands around an article and is counted for nobody: datelines, lines about the text."""

from __future__ import annotations

import re

from framing.text.tokens import Span

# Lines about the text rather than of it: who wrote it, where to read on, whom to follow. Read in
# lower case, and each alternative begins with a letter: that is what makes the search quick.
ABOUT_BEGINS = re.compile(
    r"(?:read more|read also|see also|sign up|subscribe|click here)\b"
    r"|(?:related|photo|image|credit|contact) ?[:|]"
)
LONGEST_BEGINNING = 32  # characters that hold any of these and the sign after it
ABOUT_HINTS = ("follow ", "contributed to this ", " appeared")  # no other text holds the next
ABOUT = re.compile(
    r"follow (?:him|her|them|us|me|@\w+|\w+(?: \w+)?) on (?:twitter|x|facebook|instagram)\b"
    r"|contributed to this (?:report|article|story)\b"
    r"|this (?:article|story) (?:originally|first) appeared\b"
)

# Where and when a report was filed: “GENEVA, Sept. 3 (UPI) —”.
DATELINE = re.compile(
    r"([A-Z][A-Z.’' -]+[A-Z.](?:, [A-Z][\w.]+(?: \d{1,2})?){0,2}(?: \([\w ]+\))?) ?(?:—|–|-{1,2}) "
)


def is_about(text: str, line: Span, hinted: bool) -> bool:
    """Return whether a paragraph is about the text rather than of it; ``hinted`` by the text."""
    start, end = line
    begins = ABOUT_BEGINS.match(text[start : min(end, start + LONGEST_BEGINNING)].lower())
    return bool(begins or (hinted and ABOUT.search(text[start:end].lower())))
