"""Whether an answer names the source that coders have marked, by the judge's own rules of names."""

from __future__ import annotations

import re

from framing.base.words import word_class
from framing.coding.standoff import Source
from framing.voices.stretches import Stretch

PRONOUNS = word_class("pronouns")
NO_NAMES = PRONOUNS | word_class("no_names")
WORD = re.compile(r"\w[\w’'-]*")


def given(answer: Stretch) -> str:
    """Return what the engine says of a source: its words, and whom they are resolved to."""
    return f"{answer.source} / {answer.speaker}"


def names_source(answer: Stretch, source: Source) -> bool:
    """Return whether an answer names a source by any phrase that the text has for it."""
    phrases = ((source.text, source.head), *source.mentions)
    return any(same_source(given(answer), *phrase) for phrase in phrases)


def same_source(answer: str, phrase: str, head: str = "") -> bool:
    """Return whether an answer shares a name with a phrase, or holds its head.

    >>> same_source("Ms. Brook", "Ana Brook of Hill"), same_source("the mayor", "a mayor of Hill")
    (True, True)
    """
    head = (head or _head(phrase)).lower()
    holds = len(head) > 1 and head not in PRONOUNS and head in map(str.lower, _bare_words(answer))
    return holds or bool(_names(answer) & _names(phrase))


def is_pronoun(phrase: str) -> bool:
    """Return whether a phrase names nobody by itself."""
    words = _bare_words(phrase)
    return bool(words) and all(word.lower() in PRONOUNS for word in words)


def _head(phrase: str) -> str:
    """Return the last word before whatever follows the head of a noun phrase."""
    words = WORD.findall(re.split(r",| of | for | in | with | who | from ", phrase)[0])
    return words[-1] if words else ""


def _names(phrase: str) -> set[str]:
    """Return the capitalised words that are no title, day or function word."""
    words = {word.lower() for word in _bare_words(phrase) if word[:1].isupper()}
    return words - NO_NAMES


def _bare_words(phrase: str) -> list[str]:
    """Return the words of a phrase, possessives without their ending."""
    return [re.sub(r"[’']s$", "", word) for word in WORD.findall(phrase)]
