"""Whom an apposition after names: “her spokesman, Jane Roe”; “the mayor – Ana Brook”."""

from __future__ import annotations

import re

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.phrases import PREPOSITIONS
from framing.speakers.actors import country_words
from framing.speakers.forms import FEMALE_NAMES, MALE_NAMES

DAYS = word_class("days")
KIN_OF_MANY = word_class("kin_of_many")
FEMALE_NOUNS, MALE_NOUNS = word_class("female_nouns"), word_class("male_nouns")
GAP = r"(?: +|\n)"  # a nickname in marks leaves more than one space
NAME = rf"[A-Z][\w.’'-]*(?:{GAP}(?:[a-z]{{2,3}}\s)?[A-Z][\w.’'-]*){{0,3}}"
APPOSED = re.compile(
    r"(?:\s(?:to|in|at|for|of|with|from|who|that) [^,.;:()—–“”\"]{2,60})?(?: \([^()\n]{1,40}\))?"
    r"(?:,\s|\s?[—–] ?)(?:(?:the|an?|former)\s)?((?:(?:[a-z-]+|[A-Z]{2,4})\s){0,3})"
    rf"({NAME})(?=[,.;]|\s?[—–]|\s\(|\s(?:of|from)\s(?:the\s)?[A-Z])"
)
OF_ONE = LazyPattern(
    r"(?:to|for|of|from) (?:the|an?|his|her|their) (?:[\w’'-]+ ){0,3}[\w-]*[^s\W]$"
)
RELATION = LazyPattern(r"([\w-]+) (?:to|for|of|from) ")


def apposed(text: str, source: str, at: int) -> str:
    """Return the person that an apposition after a source names; empty where there is none."""
    if " ".join(text[at : at + len(source)].split("\n")) != source:
        return ""
    found = APPOSED.match(text, at + len(source))
    if found is None or found.group(2).lower() in DAYS or found.group(2) in country_words():
        return ""
    before = found.group(1).split()
    if before and (before[0] == "and" or not PREPOSITIONS.isdisjoint(before)):
        return ""  # seen by Ana Brook
    name = " ".join(found.group(2).split()).rstrip(".")
    return "" if _names_another(source, name) else name


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
