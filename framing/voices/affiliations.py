"""For which government somebody speaks, by the words that introduce them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.base.memory import Memory
from framing.reporting.vocabulary import FINITE, PREPOSITIONS, SUBORDINATORS
from framing.text.tokens import Span
from framing.voices.actors import government_of

LONGEST = 7  # words that lead up to a name
LONGEST_ABBREVIATION = 5  # characters with the stop: “Sen.”
CLOSERS = ("ed", ",", ";", ":", ")", "—", "–", "?", "!")  # a participle or a mark ends the phrase
AFTER = re.compile(r", ((?:the|an?|[A-Z][\w’'-]+) [^,.;:\n]{3,80})(?=[,.;:\n]|$)")
ENDS = (PREPOSITIONS - {"of"}) | SUBORDINATORS | FINITE | {"and", "or"}


def affiliation(text: str, mentions: Iterable[Span]) -> tuple[str, str]:
    """Return the ``(government, organ)`` that a text gives somebody, or two empty texts.

    ``mentions`` are the places of their name. Looks at the words that lead up to it (“Freedonia’s
    foreign minister Jane Roe”) and at an apposition after it (“Jane Roe, Freedonia’s envoy,”).
    """
    for start, end in mentions:
        after = AFTER.match(text, end)
        for words in (_leading(text, start, end), after.group(1) if after else ""):
            found = government_of(words)
            if found[0]:
                return found
    return "", ""


def _leading(text: str, start: int, end: int) -> str:
    """Return a name with the words of its noun phrase that lead up to it."""
    kept = [text[start:end]]
    before = text[max(0, start - 100) : start].rsplit(" ", LONGEST + 1)[-LONGEST - 1 : -1]
    for word in reversed(before):
        if _CLOSES[word]:
            break
        kept.append(word)
    return " ".join(reversed(kept))


def _closes(word: str) -> bool:
    """Return whether a noun phrase begins only after a word."""
    ends_sentence = word.endswith(".") and len(word) > LONGEST_ABBREVIATION
    return word.lower() in ENDS or word.endswith(CLOSERS) or "\n" in word or ends_sentence


_CLOSES: Memory[bool] = Memory(_closes)
