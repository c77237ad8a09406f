"""The closed classes of English words that the engine's rules rest on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from framing.base.errors import InputError
from framing.base.places import DATA
from framing.base.texts import read_text, toml_of

WORDS = DATA / "words.toml"


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Return every class of ``data/words.toml``."""
    return read_classes(WORDS)


def read_classes(path: Path) -> dict[str, frozenset[str]]:
    """Return the classes of a TOML file of texts; InputError where it is something else."""
    table = toml_of(read_text(path), path, "Mend it there; each class is a text of words")
    for name, words in table.items():
        if not isinstance(words, str):
            remedy = 'Write the words between """ and """'
            raise InputError(f"the class {name!r} is not a text", file=path, remedy=remedy)
    return {name: frozenset(words.split()) for name, words in table.items()}


def word_class(name: str) -> frozenset[str]:
    """Return the words of a class, lower case; KeyError for a class that the file does not have."""
    return _classes()[name]
