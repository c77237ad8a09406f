"""When something was said: dates and times at either edge of a noun phrase, by their words."""

from __future__ import annotations

import re

from framing.reporting.vocabulary import LAST_LETTERS, Word

LONGEST = 12  # words of a date

# Each word is a letter here, its ``time``: p(reposition), t(he), l(ast), e(arlier), n(umber),
# Y(ear of four digits), d(ay), m(onth), u(nit), y(esterday), a(go), o(f), c(omma), s(top).
DATE = r"n?ms?(?:n(?:c?Y)?|Y)?u?"
ONE = "|".join(
    (
        # on Monday morning, in May 2019, at dawn, late in the week, in the early hours of Sunday
        rf"e?p[tlen]*(?:{DATE}|d(?:u|nm)?|Y|u+(?:[op][tlen]*[udm])?)",
        r"[le]*du?",  # Monday, late Monday, last Monday evening
        r"e?t?l+[um]u?",  # last week, earlier this month, the next day
        r"p?[tln]*u+[ae]",  # two days later, a year ago
        r"e?yu?",  # yesterday
    )
)
AT_START = re.compile(rf"(?:{ONE})+")
AT_END = re.compile(rf"(?:{ONE})+$")
ALONE = frozenset(filter(AT_START.match, "ptlenYdmuyaocs"))  # a date of one word: Monday


def after_time(words: list[Word], start: int, end: int) -> int:
    """Return where a date at the start of a range ends: the start itself where there is none."""
    first = words[start].time if start else words[0].time_first
    if first == "x":
        return start
    if start + 1 >= end or words[start + 1].time == "x":
        return start + (first in ALONE)
    letters = [first, *[word.time for word in words[start + 1 : min(end, start + LONGEST)]]]
    found = AT_START.match("".join(letters))
    return start + found.end() if found else start


def before_time(words: list[Word], end: int) -> int:
    """Return where a date that ends at ``end`` begins: the end itself where there is none."""
    if not end or words[end - 1].time not in LAST_LETTERS:
        return end
    first = max(0, end - LONGEST)
    letters = "".join([word.time for word in words[first:end]])
    found = AT_END.search(letters)
    if found is None or letters[: found.start()].endswith(("o", "p")):
        return end
    return first + found.start()
