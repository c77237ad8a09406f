"""What the head of a state does at home and nowhere else: days of mourning, a snap election."""

from __future__ import annotations

from framing.base.lazy import LazyPattern
from framing.reporting.sentences import Sentence

DECREED = LazyPattern(
    r"\b(?:declared|decreed|proclaimed|announced|ordered|imposed|lifted)\b[^.;:“”\"]{0,40}"
    r"\b(?:(?:national|official) mourning|days? of mourning|national holiday|martial law"
    r"|states? of (?:emergency|disaster|calamity|siege))\b"
    r"|\bcut short (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:visit|trip|tour) (?:to|of|in)"
    r" (?:the )?[A-Z]"
    r"|\bdissolved (?:the )?(?:parliament|congress|(?:national )?assembly)\b"
    r"|\bcalled (?:an? )?(?:snap|early) elections?\b"
)
LONGEST_NAME = 60  # characters from an office to the verb


def is_decreed(sentence: Sentence, at: int) -> bool:
    """Return whether whoever holds the office at an offset does such a thing there."""
    found = DECREED.search(sentence.text, at, sentence.stop)
    return found is not None and found.start() - at <= LONGEST_NAME
