"""What stands in the marks of a text: quotations, and what they only name or gloss."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from framing.base.capitals import any_capital
from framing.reporting.cues import reporting_verbs
from framing.text.quotes import Region, regions
from framing.text.tokens import Span
from framing.voices.glossed import gloss_after, is_as_well
from framing.voices.mentions import is_mention
from framing.voices.named_works import outer
from framing.voices.nicknames import AMONG, is_given, is_nickname, is_pet_name

ASIDE = re.compile(r"[”\"’'»›]{1,2} ?(\([^()“”\"\n]{1,60}\))(?=,| [a-z])")  # “…” (laughs), she said
# “Ons is moeg” – we are tired – said Ana Brook.
BETWEEN = re.compile(
    any_capital(
        r"[”\"’'»›]{1,2} ([—–-] [^—–“”\"\n]{2,60} [—–-])"
        r"(?:(?: (?:the|an?|his|her)\b| [A-Z])[^.!?:;“”\"\n]{2,60} ([a-z]+)\.| ([a-z]+) )"
    )
)
DASHES = frozenset("—–-")
LONGEST_GAP = 24  # characters between a quotation and its gloss
LONGEST_NAMED = 110  # characters of what marks only name
STOPS = re.compile(r"[.?!]+(?=\s)")

Respelt = dict[Span, str]  # what is read in place of some spans, each as long as what it replaces


@dataclass(slots=True)
class Marked:
    """What the marks of a text hold, and what is read in place of some of it."""

    quoted: list[Region] = field(default_factory=list)
    glosses: dict[int, Span] = field(default_factory=dict)  # where a quotation begins -> its gloss
    mentions: list[int] = field(default_factory=list)  # where what is only named begins
    respelt: Respelt = field(default_factory=dict)


def read_marks(text: str, lines: list[Span]) -> Marked:
    """Return the quotations of a text; what only stands in marks reads as if it stood in none."""
    found = Marked()
    before: Region | None = None
    for region in regions(text, lines):
        line, _ = lines[bisect_left(lines, (region.start,)) - 1]
        near = before if before and line < before.start else None
        if near and near.end + LONGEST_GAP < region.start:
            near = None
        if respelt := _not_quoted(text, region, line, near, found):
            found.respelt |= respelt
        else:
            found.quoted.append(before := region)
            found.respelt |= _remark_after(text, region.end)
    return found


def _not_quoted(
    text: str, region: Region, line: int, near: Region | None, found: Marked
) -> Respelt | None:
    """Return what is read in place of marks that quote nobody, and note what they do instead.

    ``line`` is where their line begins, ``near`` the quotation right before them in it.
    """
    short = region.closed and region.end - region.start <= LONGEST_NAMED
    if not (short or near):
        return None
    marks = outer(text, region)
    if short and is_nickname(text, region, marks):
        bracket = text[marks[0] - 1] == "(" and text[marks[1]] == ")"
        return _blank((marks[0] - bracket, marks[1] + bracket))
    if near and (gloss := gloss_after(text, near, marks)):
        found.glosses[near.start] = (region.start, region.end)
        return _blank(gloss)
    if short and _names(text, region, marks, line, found.mentions):
        found.mentions.append(region.start)
        return {marks: _unmarked(text, region, marks)}
    return None


def _names(text: str, region: Region, marks: Span, line: int, mentions: list[int]) -> bool:
    """Return whether marks only name something, as those before them in the line may do."""
    if is_mention(text, region, marks, line):
        return True
    if mentions and mentions[-1] > line and is_as_well(text, line, marks):
        return True
    if text[marks[1] + 1 : marks[1] + 3] in AMONG and is_pet_name(text, region, marks):
        return True
    return is_given(text, region, marks, line)


def _remark_after(text: str, end: int) -> Respelt:
    """Return what is read in place of the reporter's remark right after a quotation."""
    if remark := ASIDE.match(text, end):
        return _blank(remark.span(1))
    between = _told_between(text, end) if text[end + 2 : end + 3] in DASHES else None
    if between is None:
        return {}
    return {between.span(1): "," + " " * (len(between.group(1)) - 1)}


def _blank(span: Span) -> Respelt:
    """Return that a span is read as if nothing stood there."""
    return {span: " " * (span[1] - span[0])}


def _told_between(text: str, at: int) -> re.Match | None:
    """Return what stands between dashes after marks and before a verb of reporting: a gloss."""
    found = BETWEEN.match(text, at)
    return found if found and (found.group(2) or found.group(3)) in reporting_verbs() else None


def _unmarked(text: str, region: Region, marks: Span) -> str:
    """Return what stands in marks without them, in small letters: it is no name of a person."""
    inside = text[region.start : region.end].lower()
    if len(inside) != region.end - region.start:
        inside = text[region.start : region.end]
    inside = STOPS.sub(" ", inside).replace(" ", "-")  # one word: none of it is a verb
    return " " * (region.start - marks[0]) + inside + " " * (marks[1] - region.end)
