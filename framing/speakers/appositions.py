"""What an apposition says: “her spokesman, Jane Roe”; “Jane Roe, a baker,”."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.phrases import PREPOSITIONS, RELATIVE
from framing.reporting.vocabulary import COMPOUNDED, FINITE, SUBORDINATORS, Word
from framing.speakers.actors import country_words
from framing.speakers.forms import FEMALE_NAMES, MALE_NAMES, is_role
from framing.speakers.organs import organs_in
from framing.speakers.sources import PHRASES, TIMES

DAYS = word_class("days")
KIN_OF_MANY, MANY = word_class("kin_of_many"), word_class("many")
FEMALE_NOUNS, MALE_NOUNS = word_class("female_nouns"), word_class("male_nouns")
LONGEST_TAG = 7  # words from a verb to the comma behind to whom and when it was said
LONGEST = 14  # words of a phrase before or after a name
CLOSERS = SUBORDINATORS | {"and", "or", "but"}
NO_APPOSITION = CLOSERS | DAYS | PREPOSITIONS
ENDS = frozenset([",", ".", ";", ":", ")", "—", "–", "?", "!"])
# Past forms that a name or a noun follows where they tell more of somebody: a lawyer turned author.
RENAMING = frozenset(["named", "called", "dubbed", "turned", "elected", "appointed", "considered"])
OWN = frozenset(["his", "her", "its", "their"])
NOT_BESIDE = PREPOSITIONS | FINITE | {"off"}
# A nickname, or an honour, leaves more than one space; a line that ends with a stop ends a name.
GAP = r"(?: +|(?<!\w\w\.)\n)"
NAME = rf"[A-Z][\w.’'-]*(?:{GAP}(?:[a-z]{{2,3}}[\s-])?[A-Z][\w.’'-]*){{0,3}}"
PEOPLE = (
    r"[A-Z][a-z-]+(?:an|ese|ish|[aeiou]n|[aeiou]i|ch|ss)"  # adjectives of countries, as they end
)
ADJECTIVE = rf"[A-Z][\w.]*-(?:{'|'.join(sorted(COMPOUNDED))})"  # London-based
APPOSED = re.compile(
    any_capital(
        r"(?:\s(?:to|in|at|for|of|with|from|who|that|which) [^,.;:()—–“”\"]{2,60})?"
        r"(?: \([^()\n]{1,40}\))?"
        rf"(?:,{GAP}|\s?[—–] ?)(?:(?:the|an?)\s)?(?:(?:former|retired)\s)?(?:\d{{1,3}}-year-old\s)?"
        rf"(?:{ADJECTIVE}\s)?(?:(?:{PEOPLE})\s(?=[a-z])|[A-Z][a-z]+\s(?=(?:named|called)\s))?"
        r"((?:(?:[a-z-]+|[A-Z]{2,4})\s){0,3}"
        r"(?:and (?!(?:the|an?|his|her|its|their)\s)(?:[a-z-]+\s){1,3})?)"
        rf"({NAME})(?=[,.;:]|\s?[—–]|\s\(|\s(?:of|from)\s(?:the\s)?[A-Z]|\n|\Z)"
    )
)
# Further names of a list, the last behind “and”, and what closes it.
LISTED = LazyPattern(any_capital(rf"(?:,{GAP}{NAME})*?,?{GAP}and {NAME}(?=[,;:]|\s?[—–]|\n|\Z)"))
BEFORE_NAMES = word_class("abbreviated_titles") - {"jr", "sr"}
INITIAL = 2  # letters of one with its stop
ONE_OF = ("one of ", "another of ")
OF_ONE = LazyPattern(
    r"(?:to|for|of|from) (?:the|an?|his|her|their) (?:[\w’'-]+ ){0,3}[\w-]*[^s\W]$"
)
RELATION = LazyPattern(r"([\w-]+) (?:to|for|of|from) ")


def apposed(text: str, source: str, at: int) -> str:
    """Return the person that an apposition after a source names; empty where there is none."""
    end = _end(text, source, at)
    found = APPOSED.match(text, end) if end else None
    if found is None or found.group(2).lower() in DAYS or found.group(2) in country_words():
        return ""
    many = _are_many(source)
    listed = LISTED.match(text, found.end()) if many else None
    if many and not (listed or " and " in found.group(2)):
        return ""  # called so by her pupils, Ana Brook
    before = found.group(1).split()
    if before and (before[0] == "and" or not NOT_BESIDE.isdisjoint(before)):
        return ""  # seen by Ana Brook, sank off Hill
    joint = before.index("and") if "and" in before else 0
    if joint and not (is_role(before[joint - 1]) and is_role(before[-1])):
        return ""  # bread and the baker Ana Brook; the cellist and former swimmer Ana Brook is one
    name = _in_sentence(text[found.start(2) : (listed or found).end()].split())
    return "" if _names_another(source, name) else name


def _in_sentence(name: list[str]) -> str:
    """Return the words of a name up to a stop that ends its sentence: behind no initial, no Dr."""
    for at, word in enumerate(name):
        if word[-1] == "." and len(word) > INITIAL and word[:-1].lower() not in BEFORE_NAMES:
            return " ".join(name[: at + 1]).rstrip(".")
    return " ".join(name).rstrip(".")


def _are_many(source: str) -> bool:
    """Return whether a source is of several: lawyers for the firm; her pupils; two of the banks."""
    if source.lower().startswith(ONE_OF):
        return False  # one of the organisers, baker Ana Brook
    words = source.lower().split()
    head = PHRASES[source].head
    if head in MANY:
        return True
    if not head.endswith("s") or head.endswith(("ss", "us", "is")):
        return False
    return is_role(head[:-1]) or words[0] in OWN or not MANY.isdisjoint(words)


def _end(text: str, source: str, at: int) -> int:
    """Return where a source ends that begins at an offset; 0 where it does not stand there.

    What is passed over in it, and the end of a line, leave other white space than one space.
    """
    if text.startswith(source, at):
        return at + len(source)
    found = re.compile(r"\s+".join(map(re.escape, source.split()))).match(text, at)
    return found.end() if found else 0


def _names_another(source: str, name: str) -> bool:
    """Return whether an apposition tells whose relative somebody is: the parents of the boy, Jo."""
    relation = RELATION.search(source)
    if relation is None or not OF_ONE.search(source):
        return False
    head, given = relation.group(1).lower(), name.split()[0].lower()
    if head in KIN_OF_MANY:
        return True
    wrong = MALE_NAMES if head in FEMALE_NOUNS else FEMALE_NAMES if head in MALE_NOUNS else ()
    return given in wrong


def phrase_end(words: list[Word], at: int) -> int:
    """Return where a phrase ends: at a sign, a quotation or a finite verb."""
    last = min(len(words), at + LONGEST)
    for end in range(at, last):
        word = words[end]
        if word.is_sign:
            stop = word.text == "." and end > at and len(words[end - 1].text) < 3
            if word.quoted or (word.text in ENDS and not stop):
                return end
        elif word.finite == "always" and end > at and not word.is_name:
            return end
    return last


def is_apposition(words: list[Word], at: int, end: int) -> bool:
    """Return whether words that follow a name say who that is."""
    first = words[at] if at < end else None
    if first is None or first.finite or first.low in NO_APPOSITION:
        return False
    if words[end - 1].signals and words[end - 1].finite:  # “…, the mayor insisted, …”
        return False
    head = next((i for i in range(at + 1, end) if words[i].low in PREPOSITIONS), end) - 1
    low = words[head].low
    article = first.low in {"a", "an"} or (first.low == "the" and head > at and low not in TIMES)
    return is_role(low) or article or bool(organs_in(low))


def has_verb(words: list[Word], at: int, end: int) -> bool:
    """Return whether a phrase is a clause's subject: in Hill, the mayor said; no: a mayor who said.

    Where it goes on with a verb, or holds one of reporting that is no participle. After a name that
    begins the sentence a comma may have been left out instead.
    """
    stops = end < len(words) and not (words[end].is_sign or words[end].quoted)
    if stops and words[end].finite == "always" and words[end - 1].low not in RELATIVE:
        return True
    for verb in range(at + 1, min(end, len(words) - 1)):
        after = words[verb + 1]
        past = words[verb].finite == "past" and (words[verb].signals or _acts(words, verb))
        if past and not (after.is_sign or after.low in PREPOSITIONS):
            return words[verb - 1].low not in RELATIVE
    return False


def is_tag(words: list[Word], verb: int) -> bool:
    """Return whether a verb of reporting ends a tag: Brook, the mayor | said, …; told us, had ….

    Behind its comma goes on what is said, where more than the verb stands before that.
    """
    if verb + 2 >= len(words) or not (words[verb].cue and words[verb].finite):
        return False
    for comma in range(verb + 1, min(verb + LONGEST_TAG, len(words) - 1)):
        if words[comma].text == ",":
            after = words[comma + 1]
            goes_on = after.in_group or after.finite == "always" or after.goes_on
            return comma == verb + 1 or goes_on
        if words[comma].is_sign or words[comma].finite == "always" or words[comma].low == "that":
            return False
    return False


def _acts(words: list[Word], past: int) -> bool:
    """Return whether a past form tells what somebody did: the pilot cleared the gate, not named."""
    return is_role(words[past - 1].low) and words[past].low not in RENAMING
