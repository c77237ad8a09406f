"""Whether a question leads to a pronoun: asked why, | she said; but when pressed, | he replied."""

from __future__ import annotations

from framing.reporting.tags import ASKED, LEADS
from framing.speakers.discourse import Discourse

JOINS = frozenset(["and", "but"])
FIRST = 3  # words: but when asked


def is_asked(discourse: Discourse, at: int) -> bool:
    """Return whether a pronoun is of whoever is asked: not of the one who has asked before."""
    sentence = next(discourse.sentences_before(at), None)
    led = discourse.text[sentence.start : at].rpartition(";")[2] if sentence else ""
    first = [word.lower() for word in led.split(maxsplit=FIRST)[:FIRST]]
    first = first[1:] if first and first[0] in JOINS else first[: FIRST - 1]
    return not ASKED.isdisjoint(first) and first[0] in LEADS
