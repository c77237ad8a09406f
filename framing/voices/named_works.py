"""What stands in marks and is written as a name is: a title, a ship, an award, a song."""

from __future__ import annotations

import re

from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.phrases import DETERMINERS, PREPOSITIONS
from framing.reporting.vocabulary import FINITE
from framing.text.quotes import Region
from framing.text.tokens import Span

NAMING, MAKING, WORKS = map(word_class, ("naming", "making", "works"))
STORMS = word_class("storms")
IN_TITLES = PREPOSITIONS | DETERMINERS | {"and", "or"}  # small letters in title case
INSIDE = re.compile(r"\w[\w’'-]*")
# Told “Morning View” | on Friday that …; told “Newsline”, a radio show, that ….
GOES_ON = re.compile(
    r" (?:that|on|in|last|he|she|it|they|the|[A-Z]\w+day)\b"
    rf"|, (?:an?|the)(?: [\w’-]+){{0,2}} (?:{'|'.join(sorted(WORKS))})\b"
)
SIGNS = "“”„‟«»\"'‘’`‹›<>"
TOLD = frozenset(["told", "tells"])
NEAR_NOUN = 7  # words looked back for a noun for a work
LONGEST_TITLE = 9  # words, where nothing else tells that it is one
LONGEST_TAG = 6  # words of “, Says Weather Office”


def outer(text: str, region: Region) -> Span:
    """Return the span of a region with its marks."""
    start, end = region.start, region.end
    while start and (text[start - 1] in SIGNS or text[start - 1] == " "):
        start -= 1
        if text[start] in SIGNS and text[start - 1 : start] != text[start]:
            break
    while end < len(text) and (text[end] in SIGNS or text[end] == " "):
        end += 1
        if text[end - 1] in SIGNS and text[end : end + 1] != text[end - 1]:
            break
    return start, end


def is_a_name(text: str, region: Region, words: list[str], sign: str, inside: list[str]) -> bool:
    """Return whether what stands in marks is written as a name, where no one is quoted."""
    if not is_title(inside) or not region.closed or text[region.end - 1] in "?!":
        return False
    end = outer(text, region)[1]
    if _is_claimed(text, end):
        return False
    last = words[-1] if words else ""
    if last in TOLD and not sign:
        return GOES_ON.match(text, end) is not None
    if last in WORKS or last in STORMS:
        return sign in {"", "(", "’", ","}
    if sign == ",":
        return _names_work(words, text[region.end : region.end + 2].endswith(","))
    return sign in {"", "(", "’"} and _is_named_plainly(words, inside, text[region.end - 1])


def _is_named_plainly(words: list[str], inside: list[str], end: str) -> bool:
    """Return whether no act of saying or naming stands before a name: the ferry “Blue Heron”.

    ``end`` is the last sign in the marks.
    """
    last, several = words[-1] if words else "", len(inside) > 1
    if several and last in MAKING and end not in ".,":
        return True
    if several and words[-2:] == ["among", "them"]:
        return True
    if not words or any(word in reporting_verbs() or word in NAMING for word in words):
        return False
    return several or last in DETERMINERS or last.endswith(("’s", "'s"))


def _is_claimed(text: str, end: int) -> bool:
    """Return whether only a tag follows in a headline: Bank ‘Close to Collapse’, Minister Warns."""
    if text[end : end + 1] != ",":
        return False
    stop = text.find("\n", end)
    tag = INSIDE.findall(text, end, stop if stop >= 0 else len(text))
    ends = text[stop - 1] if stop > end else text[-1]
    return len(tag) <= LONGEST_TAG and ends.isalnum() and any(map(_reports, tag))


def _reports(word: str) -> bool:
    """Return whether a word, with or without a capital, may be a verb of reporting."""
    return word.lower() in reporting_verbs()


def _names_work(words: list[str], comma: bool) -> bool:
    """Return whether a work and what it is about stand before a comma: a song of the sea, “…”.

    ``comma`` says that one stands after the marks too, as around an apposition.
    """
    places = range(len(words) - 2, max(-1, len(words) - NEAR_NOUN - 1), -1)
    noun = next((at for at in places if words[at] in WORKS), None)
    if noun is None or words[noun + 1] not in PREPOSITIONS:
        return False
    behind = words[noun + 1 :]
    if not FINITE.isdisjoint(behind) or not reporting_verbs().keys().isdisjoint(behind):
        return False
    acts = {word for word in words[:noun] if word in reporting_verbs()}
    within = not PREPOSITIONS.isdisjoint(words[max(0, noun - 3) : noun])  # said in a report
    return comma or not acts or (acts <= MAKING and not within)


def is_title(inside: list[str]) -> bool:
    """Return whether words are written as a title or a name: every long one with a capital."""
    if not inside or len(inside) >= LONGEST_TITLE or inside[0][0].islower():
        return False
    return IN_TITLES.issuperset([word for word in inside if word[0].islower()])
