"""What the words of a source tell by themselves, whatever the text around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.phrases import DETERMINERS, PERSONAL, PREPOSITIONS
from framing.speakers.forms import COLLECTIVE
from framing.speakers.governments import stands_for_government
from framing.text.stops import MONTHS, SHORT_MONTHS

SINGULAR = frozenset(["he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself"])
PLURAL = frozenset(["they", "we", "them", "us", "their", "our", "it", "its", "you", "your"])
PRONOUNS = PERSONAL | SINGULAR | PLURAL
POINTING = frozenset(["the", "this", "that"])
POSSESSIVES = frozenset(["his", "her", "its", "their"])
POINTING_BACK = POINTING | POSSESSIVES
NAME_NOBODY = DETERMINERS | word_class("indefinite_pronouns")
INDEFINITE = frozenset(["a", "an", "one", "some", "another"])
NUMBERS = INDEFINITE | word_class("many")  # no names: Two of the firms
NAMES_OF_MONTHS = MONTHS | SHORT_MONTHS
TIMES = word_class("days") | MONTHS | word_class("times")
UNITS = word_class("time_units")  # with a capital, and not first, a name’s: Ana Day, the paper Dawn
# In small letters no time: the march, those who may.
CAPITALISED = TIMES - UNITS - {"yesterday", "today", "tonight"}
BEFORE_DATES = frozenset(["of", "from", "dated"])  # “the report of 3 May”
AROUND_TIMES = word_class("around_times")
YEAR_OR_HOUR = re.compile(r"[12]\d{3}|\d{1,2}[:.]\d\d")
WORD, DIGIT = re.compile(r"[\w.&-]+(?:['’]\w+)?"), re.compile(r"\d")
LONGEST_NAME = 8  # words; what is longer is a description


@dataclass(slots=True, eq=False)
class Phrase:
    """What the words of a source tell by themselves."""

    first: str  # its first word, lower case; empty where it has none
    head: str  # its head noun, lower case
    is_pronoun: bool
    names: bool  # it holds a name
    title: bool = False  # its head is a name's
    state: bool = False  # it is a country’s name, its capital or seat, and nothing else


def _phrase(source: str) -> Phrase:
    """Return what the words of a source tell by themselves."""
    words = WORD.findall(source)
    if not words:
        return Phrase("", "", False, False)
    first = words[0].lower()
    names = any(word[0].isupper() for word in words if word.lower() not in NAME_NOBODY)
    pronoun = len(words) == 1 and first in PRONOUNS and not _is_acronym(words[0])
    head = _head(words)
    titled = head[0].isupper() and head.lower() not in NUMBERS
    state = stands_for_government(source)
    return Phrase(first, head.lower(), pronoun, names, titled, state)


def _is_acronym(word: str) -> bool:
    """Return whether a word is written in capitals, as WHO and US are, which are no pronouns."""
    return len(word) > 1 and word.isupper()


def _head(words: list[str]) -> str:
    """Return the head noun of a phrase as it is written: the last word before “of”, “for”, “in”."""
    for at, word in enumerate(words):
        if at and word.lower() in PREPOSITIONS:
            issued = at > 1 and word.lower() == "by" and words[at - 1].endswith("ed")
            return words[at - 1 - issued]  # a statement issued by Brook
    return words[-1]


def undetermined(source: str) -> str:
    """Return a source in lower case without a determiner before it."""
    low = source.lower()
    first, _, rest = low.partition(" ")
    return rest if first in DETERMINERS else low


def _endings(name: str) -> list[str]:
    """Return what a text may shorten a long name of a body to, in lower case, at least two words.

    Freedonia’s liberal Brook ministry: the Brook ministry. Drivers for Brook Ltd are not Brook Ltd.
    """
    words = name.split()
    last = words[-1] if words else ""
    body = last.lower() in COLLECTIVE or last.islower()
    if not body or len(words) > LONGEST_NAME or words[0].lower() in INDEFINITE:
        return []
    starts = (at for at in range(1, len(words) - 1) if words[at - 1].lower() not in PREPOSITIONS)
    tails = [words[at:] for at in starts]
    return [" ".join(tail).lower() for tail in tails if any(word[0].isupper() for word in tail)]


PHRASES: Memory[Phrase] = Memory(_phrase)
ENDINGS: Memory[list[str]] = Memory(_endings)


def trimmed(source: str) -> tuple[int, str]:
    """Return a source without words of time around it, and how many characters it loses in front.

    “Late on Friday Australia”; “Zambia last week”.
    """
    low = [word.strip(",") for word in source.lower().split()]
    if TIMES.isdisjoint(low) and not DIGIT.search(source):
        return len(source) - len(source.lstrip()), source.strip().rstrip(",")
    return _without_times(source, low)


def _without_times(source: str, low: list[str]) -> tuple[int, str]:
    """Return what ``trimmed`` does of a source with a word of time or a number in it."""
    words = list(re.finditer(r"\S+", source))
    times = _as_times([word.group() for word in words], low)
    start = _times_in_front(times)
    end = _times_behind(times, start)
    if start >= end:
        return 0, source
    return words[start].start(), source[words[start].start() : words[end - 1].end()].rstrip(",")


def _as_times(words: list[str], low: list[str]) -> list[str]:
    """Return words as they may tell a time, in lower case; one of a name tells none: Ana | May."""
    times = [low[0], *map(_unless_name, words[1:], low[1:])]
    month = low[-1] in NAMES_OF_MONTHS and len(low) > 1
    if month and words[-2][0].isupper() and not _is_time(low[-2]):
        times[-1] = words[-1]
    return times


def _times_in_front(times: list[str]) -> int:
    """Return how many words of time lead a source: Late on Friday | Australia."""
    start = next((at for at, word in enumerate(times) if not _is_time(word)), len(times))
    while start and times[start - 1] in DETERMINERS:
        start -= 1
    own = times[start : start + 1] == ["of"]  # minutes of the meeting
    return 0 if own or not any(map(_is_day, times[:start])) else start


def _times_behind(times: list[str], start: int) -> int:
    """Return where the words of time after a source begin, which begins itself at ``start``."""
    end = last = len(times)
    while last > start + 1 and _is_time(times[last - 1]):
        last -= 1
    # “Our report of 3” where “May” is a verb too.
    dated = times[end - 1].isdigit() and times[max(0, end - 2)] in BEFORE_DATES
    if not (dated or any(map(_is_day, times[last:]))):
        return end
    while last > start + 1 and (times[last - 1] in BEFORE_DATES or times[last - 1].isdigit()):
        last -= 1
    return last


def _unless_name(word: str, low: str) -> str:
    """Return a word in lower case; as it is, or nothing, where its first letter is no time’s."""
    if word[0].isupper():
        return word if low in UNITS else low
    return "" if low in CAPITALISED else low


def _is_time(low: str) -> bool:
    """Return whether a word may stand in a phrase of time."""
    return low in AROUND_TIMES or low.isdigit() or _is_day(low)


def _is_day(low: str) -> bool:
    """Return whether a word tells a time by itself."""
    return low in TIMES or YEAR_OR_HOUR.fullmatch(low) is not None
