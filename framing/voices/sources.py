"""What the words of a source tell by themselves, whatever the text around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.base.memory import Memory
from framing.reporting.phrases import DETERMINERS, PERSONAL, PREPOSITIONS
from framing.voices.names import COLLECTIVE

SINGULAR = frozenset(["he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself"])
PLURAL = frozenset(["they", "we", "them", "us", "their", "our", "it", "its", "you", "your"])
PRONOUNS = PERSONAL | SINGULAR | PLURAL
INDEFINITE = frozenset(["a", "an", "one", "some", "another"])
LONGEST_NAME = 8  # words; what is longer is a description


class Phrase(NamedTuple):
    """What the words of a source tell by themselves."""

    first: str  # its first word, lower case; empty where it has none
    head: str  # its head noun, lower case
    is_pronoun: bool
    names: bool  # it holds a name


def _phrase(source: str) -> Phrase:
    """Return what the words of a source tell by themselves."""
    words = re.findall(r"[\w.&-]+(?:['’]\w+)?", source)
    if not words:
        return Phrase("", "", False, False)
    first = words[0].lower()
    names = any(word[0].isupper() for word in words if word.lower() not in DETERMINERS)
    return Phrase(first, _head(words), first in PRONOUNS and len(words) == 1, names)


def _head(words: list[str]) -> str:
    """Return the head noun of a phrase: the last word before “of”, “for”, “in” and the like."""
    for at, word in enumerate(words):
        if at and word.lower() in PREPOSITIONS:
            return words[at - 1].lower()
    return words[-1].lower()


def undetermined(source: str) -> str:
    """Return a source in lower case without a determiner before it."""
    first, _, rest = source.lower().partition(" ")
    return rest if first in DETERMINERS else source.lower()


def _endings(name: str) -> list[str]:
    """Return what a text may shorten a long name of a body to, in lower case, at least two words.

    Freedonia’s liberal Brook ministry: the Brook ministry.
    """
    words = name.split()
    last = words[-1] if words else ""
    body = last.lower() in COLLECTIVE or last.islower()
    if not body or len(words) > LONGEST_NAME or words[0].lower() in INDEFINITE:
        return []
    tails = [words[at:] for at in range(1, len(words) - 1)]
    return [" ".join(tail).lower() for tail in tails if any(word[0].isupper() for word in tail)]


PHRASES: Memory[Phrase] = Memory(_phrase)
ENDINGS: Memory[list[str]] = Memory(_endings)
