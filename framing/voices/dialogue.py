"""Who speaks in a quotation that nothing around it gives to anybody: the one asked, or quoted."""

from __future__ import annotations

import re

Said = tuple[str, bool]  # a speaker, and whether they asked
NEAR = 8  # statements looked back
GRAM = 5  # words by which a quotation is known again
WORD = re.compile(r"\w+")


def answers(history: list[Said]) -> int | None:
    """Return which statement is by the one who answers now, or None.

    Somebody who asks again after an answer does not answer: “Why?” the host asked. “It rained.”
    """
    asker, asks = history[-1] if history else ("", False)
    if not asks:
        return None
    first = max(0, len(history) - NEAR)
    others = [at for at in range(first, len(history)) if history[at][0] not in {asker, ""}]
    asked_before = any(history[at] == (asker, True) for at in range(first, (others or [0])[-1]))
    return others[-1] if others and asked_before else None


def asks(words: str) -> bool:
    """Return whether what somebody says is a question."""
    return words.rstrip("”\"'’» ").endswith("?")


def grams(words: str) -> list[tuple[str, ...]]:
    """Return the runs of words by which a quotation is known again where it is repeated."""
    found = WORD.findall(words.lower())
    return [tuple(found[at : at + GRAM]) for at in range(len(found) - GRAM + 1)]
