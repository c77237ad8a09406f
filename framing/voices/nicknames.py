"""What somebody is called, in marks: Ana “Annie” Brook; Brook – “the Professor” to her crew –."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.reporting.endings import is_role
from framing.reporting.phrases import DETERMINERS, PREPOSITIONS
from framing.speakers.actors import TITLES
from framing.text.quotes import Region
from framing.text.tokens import Span
from framing.voices.mentions import FEW, IN_MARKS
from framing.voices.named_works import IN_TITLES, INSIDE, LONGEST_TITLE, WORKS

NEAR = 40  # characters looked back
LIST_NEAR = 120  # characters looked back for what is listed
AMONG = frozenset(["to", "am", "fo"])  # with these it begins who calls somebody so
BY_WHOM = re.compile(
    r" (?:to|among|for) (?:(?:his|her|their|the|some|many|most|all|old|close) )*(?:[\w’'-]+"
    r"(?: (?:of|in|at|and)(?: [\w’'-]+){1,3})?) ?([,–—)-])"
)
WHO = re.compile(any_capital(r"(?P<last>[A-Z][\w’'.-]*|\b[a-z]+),? ?(?P<sign>[,–—(-])$"))
# Who gives a name says no more than that: the crew nicknamed the sponge “…”; which they named “…”.
GAVE_NAME = re.compile(
    r"\b(?:(?:nicknamed?|nicknames|christen(?:ed|s)?|renamed|code-?named)"
    r"(?: (?:the|an?|its|his|her|their|our|this|that|it|him|them)(?: [\w’'-]+){0,3})?"
    r"|which (?:[\w’'-]+ ){1,3}named|nickname,)$"
)
SEVERAL_WORKS = "|".join(sorted({f"{work.removesuffix('y')}(?:s|ies|ys)" for work in WORKS}))
LISTED_WORKS = re.compile(
    rf"\b(?:{SEVERAL_WORKS})\b[^.;:?!]*?, (?:including|among them)(?: | ,|,|\band)*$"
)
CLOSES = {"(": ")"}


def is_nickname(text: str, region: Region, marks: Span) -> bool:
    """Return whether marks stand inside a person's name: Ana “Annie” Brook."""
    after = text[marks[1] : marks[1] + 3]
    after = after[1:] if after[:1] == ")" else after
    if after[:1] != " " or not after[1:2].isupper():
        return False
    before = text[max(0, marks[0] - 30) : marks[0]].removesuffix("(")
    if not before.endswith(" "):
        return False
    given = before.split()[-1:] and INSIDE.fullmatch(before.split()[-1].strip("."))
    if not given or not given.group()[0].isupper():
        return False
    low = given.group().lower()
    named = low not in DETERMINERS and low not in TITLES and low not in PREPOSITIONS
    words = INSIDE.findall(text, region.start, region.end)
    short = 0 < len(words) <= FEW and text[region.end - 1] not in ".,?!"
    return named and short and all(word[0].isupper() or word in IN_TITLES for word in words)


def is_pet_name(text: str, region: Region, marks: Span) -> bool:
    """Return whether marks hold what some call somebody: Brook – “the Professor” to her crew –."""
    among = BY_WHOM.match(text, marks[1])
    who = WHO.search(text[max(0, marks[0] - NEAR) : marks[0]].rstrip()) if among else None
    if among is None or who is None or not _is_somebody(who["last"]):
        return False
    closed = among.group(1) == CLOSES.get(who["sign"], who["sign"])
    words = INSIDE.findall(text, region.start, region.end)
    return closed and 0 < len(words) <= FEW and text[region.end - 1].isalnum()


def is_given(text: str, region: Region, marks: Span, line: int) -> bool:
    """Return whether marks hold a name that somebody gives, or the title of a work in a list."""
    before = text[max(line, marks[0] - LIST_NEAR) : marks[0]].rstrip()
    if "named" in before or "christened" in before or "nickname" in before:
        words = INSIDE.findall(text, region.start, region.end)
        if len(words) <= FEW and GAVE_NAME.search(before):
            return True
    if not ("among them" in before or "including" in before) or not text[region.start].isupper():
        return False
    words = INSIDE.findall(text, region.start, region.end)
    listed = LISTED_WORKS.search(IN_MARKS.sub(" ", before)) is not None
    return listed and len(words) < LONGEST_TITLE and text[region.end - 1] not in ".?!"


def _is_somebody(word: str) -> bool:
    """Return whether a word ends a name, or says what somebody does."""
    return word[0].isupper() or is_role(word)
