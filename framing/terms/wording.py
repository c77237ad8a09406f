"""The form in which words are compared."""

from __future__ import annotations

from framing.base.memory import Memory
from framing.text.folding import as_seen, fold

OWNING = "'"  # stands for a possessive ending in words as compared: none else ends with it
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


def owning(word: str) -> str:
    """Put a word into the form that is compared where it is not a term's last.

    A possessive ending is part of it there: the firm’s response is no “firm response”.

    >>> owning("Women’s"), owning("women")
    ("women'", 'women')
    """
    return owned(PLAIN[word]) if not word.isalpha() and possessive(word) else PLAIN[word]


def owned(word: str) -> str:
    """Return a word as compared with a possessive ending, which an open end holds anyway.

    >>> owned("women"), owned("wom*")
    ("women'", 'wom*')
    """
    return word if word.endswith("*") else word + OWNING


def compared_words(term: str) -> list[str]:
    """Split a term into its words as compared: the last without a possessive ending."""
    words = term.split()
    return [*map(owning, words[:-1]), *map(PLAIN.__getitem__, words[-1:])]


def compared(term: str) -> str:
    """Return a term as it is compared: two that are the same here match the same words."""
    return " ".join(compared_words(term))


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
