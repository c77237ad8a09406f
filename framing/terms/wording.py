"""The form in which words are compared."""

from __future__ import annotations

from framing.base.memory import Memory
from framing.text.folding import as_seen, fold

STRAIGHT = str.maketrans("’‘ʼ‐‑", "'''--")


def plain(word: str) -> str:
    """Put a word into the form that is compared: lower case, straight marks, no possessive.

    >>> plain("Freedonia’s")
    'freedonia'
    """
    if word.isascii():
        low = word.lower()
        return low if low.isalpha() else low[: len(low) - _ending(low)]
    word = as_seen(word).lower().translate(STRAIGHT)
    return word[: len(word) - possessive(word)]


def plain_words(term: str) -> list[str]:
    """Split a term into its words as compared."""
    return [PLAIN[word] for word in term.split()]


def compared(term: str) -> str:
    """Return a term as it is compared: two that are the same here match the same words."""
    return " ".join(plain_words(term))


def possessive(word: str) -> int:
    """Count the characters of a possessive ending: 2 for ’s, 1 for ’ after s, else 0."""
    if word.isascii():
        return _ending(word.lower())
    seen = fold(word)
    size = _ending((seen.text if seen else word)[-2:].lower().translate(STRAIGHT))
    if seen and size:
        return len(word) - seen.back(0, len(seen.text) - size)[1]
    return size


def _ending(word: str) -> int:
    """Count the characters of a possessive ending of a word in lower case, with straight marks."""
    return 2 if word.endswith("'s") else 1 if word.endswith("s'") else 0


PLAIN: Memory[str] = Memory(plain)  # a list uses a word in many terms, a text in many places
