"""Where and when a report was filed: “GENEVA, Sept. 3 (UPI) —”, and dates as papers write them."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.actors import TITLES, country_words
from framing.text.tokens import Span

AGENCIES = word_class("agencies")
PERSON_ROLES = word_class("person_roles")
NO_SPEAKERS = word_class("no_speakers")

MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = rf"{WEEKDAY}(?:{DAY} {MONTH}|{MONTH} {DAY})(?:,? \d{{4}})?"
CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|[A-Z]{2,4}))?"

# Where and when a report was filed: “GENEVA, Sept. 3 (UPI) —”.
# No word is given up again letter by letter: after one stands none.
WORD = r"[A-Z][^\W\d_]*+(?:[.’'-]++[^\W\d_]++)*+\.?"
CAPITALS = r"[A-Z](?:[.’'-]*[A-Z])*\.?(?!\w)"
REGION = rf"(?:, (?!{MONTH} \d){WORD}(?: {WORD}){{0,2}}| \({WORD}\)(?=,))?"
AGENCY = r"(?:\((?:[A-Z][\w .,&’'/-]{1,40}|[a-z]{2,5})\)|/[A-Z][\w -]{1,20}/)"
BARE = r"(?:, [A-Z]{2,6}(?= ?[—–]| -))"  # an agency without brackets: KINGSTON, Jamaica, CMX —
DATELINE = LazyPattern(
    any_capital(
        rf"(?:{CAPITALS}(?:[ /-]{CAPITALS}){{0,3}}{REGION}(?:/{CAPITALS}{REGION})?(?:,? {DATE},?)?"
        rf"(?:[.,]? ?{AGENCY}\.?|{BARE})?"
        rf"|{WORD}(?:[ /]{WORD}){{0,3}}{REGION}(?:,? {DATE},?)?\.? ?{AGENCY}\.?"
        rf"|{WORD}(?:[ /]{WORD}){{0,3}}{REGION},? {DATE}{BARE}?"
        rf"|(?P<country>{WORD}(?: {WORD}){{0,2}}{REGION})(?= ?[—–] ?[A-Z“‘])"
        rf"|{AGENCY})(?= ?[—–]| -{{1,2}} |\.?- | ?-- ?|: |(?<=/\.) |(?<=\)\.)(?: |- ?)"
        r"|(?<=\)) (?=[A-Z“‘\"]))"
    )
)
ALONE = LazyPattern(
    any_capital(rf"{WORD}(?:[ /]{WORD}){{0,3}}{REGION}(?:,? {DATE},?)?(?:\.? ?{AGENCY})? ?[—–-]+")
)
PLACES = re.compile(r", ")
LABEL = re.compile(any_capital(r"([A-Z][A-Z .’-]{2,30}): (?=[A-Z])"))
BRACKETED = re.compile(r"\((.+)\)")
LONGEST_DATELINE = 100
DASH = re.compile(r" ?(?:[—–]|-{1,2}|:)? ?")


def dateline(line: str, place: bool) -> int | None:
    """Return where the dateline ends with which a paragraph begins, or None.

    ``place`` says that it is a place that stands before a colon.
    """
    head = line[:LONGEST_DATELINE]
    if line[-1] in "—–-" and ALONE.fullmatch(line):
        return len(line)
    capital = head[0].isupper() or head[0] in "(/"
    found = DATELINE.match(head) if capital and _may_end(head) else None
    if not found:
        return None
    rest = line[found.end() :].lstrip(" —–-:")
    if rest.isupper() or not rest or line[-1] not in ".?!…”\"’'»:)":
        return None
    told = _is_told(found.group(), line[found.end() : found.end() + 2]) or place
    names = PLACES.split(found.group())
    known = found.group("country") is None or not country_words().isdisjoint(names)
    return found.end() if told and known and len(found.group()) > 2 else None


def _may_end(head: str) -> bool:
    """Return whether a sign that ends a dateline stands in the beginning of a paragraph."""
    if "—" in head or "–" in head or ":" in head or ")" in head or "/" in head:
        return True
    return "-" in head and (" -" in head or "--" in head)


def _is_told(filed: str, after: str) -> bool:
    """Return whether when and by whom a report was filed is told well enough for the sign after it.

    A dash is enough by itself; before a colon may be a speaker, as “Ana Brook (chair):”.
    """
    dated = any(map(str.isdigit, filed))
    if after[0] == ":":
        named = BRACKETED.search(filed)
        agency = named and not AGENCIES.isdisjoint(named.group(1).lower().split())
        return dated or "/" in filed or bool(agency)
    return dated or after[0] in "—–-" or after[1:] in "—–-" or filed[-1] != ")"


def label(text: str, lines: list[Span]) -> int:
    """Return where the one line begins that opens with a place and a colon; -1 without one.

    Several labels in capitals are turns of speech, and an office speaks.
    """
    found = [match for line in lines if (match := LABEL.match(text, *line))]
    if len(found) != 1:
        return -1
    words = found[0].group(1).lower().split()
    speaks = words[0] in NO_SPEAKERS or not (TITLES | PERSON_ROLES).isdisjoint(words)
    return -1 if speaks else found[0].start()
