"""The closed classes of English words that the engine's rules rest on."""

from __future__ import annotations

import tomllib
from functools import cache

from framing.articles import DATA

WORDS = DATA / "words.toml"


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Return every class of ``data/words.toml``."""
    with WORDS.open("rb") as file:
        return {name: frozenset(words.split()) for name, words in tomllib.load(file).items()}


def word_class(name: str) -> frozenset[str]:
    """Return the words of a class, lower case; KeyError for a class that the file does not have."""
    return _classes()[name]
