"""Credits: where a text or a picture comes from, on a line of its own or at the end of one."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class

VERBS = word_class("auxiliaries") | word_class("irregular")

BEGINNINGS = frozenset(word.replace("-", " ") for word in word_class("paratext_beginnings"))
# What begins a line about the text, the longest beginning first; then a sign or its end.
ABOUT_BEGINS = LazyPattern(
    rf"\(?(?:{'|'.join(sorted(BEGINNINGS, key=len, reverse=True))}|©"
    r"|c\) (?:\d|[\w ]{2,40}\d{4})|copyright (?:©|\(c\)|\d)|https?://|www\.|pic\.twitter\.com)(?![a-z])"
)
AGENCIES = word_class("agencies")
# A credit in brackets at the end of a paragraph; and a credit after its last sentence.
BRACKETED = LazyPattern(any_capital(r" ?([(\[][A-Z©][^()\[\]]{1,90}[)\]])$"))
CREDIT = LazyPattern(
    r"(?:^|[ /(\[])(?:photo(?:graph)?s?|pictures?|image|credit|courtesy|handout|file|via|getty)\b",
    re.I,
)
TAIL = LazyPattern(
    any_capital(
        r"(?:[.?!”\"]|[\w.?!”\"’] ?[|·]) "
        r"((?:Photo(?:graph)?s?|Pictures?|Images?|Credits?|PHOTOS?|PICTURES?)"
        r"(?: credit| by|:) [^?!]{2,80}"
        r"|(?:Read|See|READ|SEE) (?:more|also|MORE|ALSO): .{2,80}|(?:Related|RELATED): .{2,80}"
        r"|(?:REUTERS|Reuters|AP|AFP|EPA|EFE)(?: Photo)?/ ?[A-Z][\w .’'-]{2,40}"
        r"|(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+/ ?(?:REUTERS|Reuters|AP|AFP|EPA|EFE)"
        r"|File (?:photo(?:graph)?|picture|image)s?\.?|[—–-] ?[A-Z][\w ]{1,20})$"
    )
)
PHOTOGRAPHER = LazyPattern(
    any_capital(r"(?:[A-Z][\w.’-]*,? ){0,3}[A-Z][\w.’-]* ?/ ?[A-Z][^:“”]{1,50}")
)
LINK = re.compile(r"(?:read|see|related)\b", re.I)
PICTURED = re.compile(r"\W*(?:photo(?:graph)?s?|pictures?|images?|credits?)\b", re.I)
WORD = re.compile(r"[\w’'-]+")
LONGEST_CAPTION = 200  # characters
ENDS_SENTENCE = frozenset(".?!”\"’'")
MARKS = frozenset('“”"«»„')
LONGEST_TAIL = 100


def credit(line: str) -> int | None:
    """Return where the credit begins with which a paragraph ends, or None."""
    tail = line[-LONGEST_TAIL:]
    if line[-1] in ENDS_SENTENCE and not (":" in tail or " by " in tail or " File " in tail):
        return None  # without one of these a sentence ends no credit
    pattern = BRACKETED if line[-1] in ")]" else TAIL
    found = pattern.search(tail)
    if found is None or not (LINK.match(found.group(1)) or is_credit(found.group(1))):
        return None
    return len(line) - len(tail) + found.start(1)


def is_caption(line: str, at: int) -> bool:
    """Return whether a line whose credit begins at an offset is what stands below a picture.

    Rescuers at the wreck on Sunday. Image: Ana Brook. In prose a sentence has a verb in the past.
    """
    caption = line[:at].rstrip()
    tells = PICTURED.match(line, at) or (line[at] in "[(" and caption[-1] not in ENDS_SENTENCE)
    if len(line) > LONGEST_CAPTION or not tells or not MARKS.isdisjoint(caption):
        return False
    words = WORD.findall(caption)
    past = any(word.endswith("ed") for word in words[1:]) or not VERBS.isdisjoint(words)
    return len(words) > 1 and not past and ". " not in caption


def is_credit(inside: str) -> bool:
    """Return whether a few words say where a text or a picture comes from."""
    words = WORD.findall(inside.lower())
    if ABOUT_BEGINS.match(inside.lower()):
        return True
    if not VERBS.isdisjoint(words) or AGENCIES.isdisjoint(words):
        return False
    return "/" in inside or len(words) <= 3 or CREDIT.search(inside) is not None
