"""Titles of songs, films and books right behind these nouns, in capitals or not."""

from __future__ import annotations

from framing.base.words import word_class

ARTWORKS = word_class("artworks")
CALLING = word_class("calling")
FEW = 4  # words before marks among which a verb may judge what they hold


def is_entitled(before: str, last: str) -> bool:
    """Return whether marks name a work told of right before them: whose song “Ndar, mon amour”.

    Not so in “called the film “Late and long””. ``last`` is the word before the marks.
    """
    return last in ARTWORKS and CALLING.isdisjoint(before.lower().split()[-FEW:])
