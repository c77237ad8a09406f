"""What a sentence is about: the words of trades, sciences and conflict, by data/fields.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, reduce
from operator import or_

from framing.base.errors import InputError
from framing.base.memory import Memory
from framing.base.places import DATA
from framing.base.words import read_classes
from framing.terms.wildcards import Beginnings
from framing.terms.wording import plain

FIELDS = DATA / "fields.toml"


@cache
def fields() -> Mapping[str, frozenset[str]]:
    """Return the words of each field; one that names others with @ holds theirs as well.

    Raises InputError for a field that names one that is not there.
    """
    own = read_classes(FIELDS)
    return {name: _whole(name, own) for name in own}


def _whole(name: str, own: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the words of a field, those of the fields it names among them."""
    if name not in own:
        remedy = f"Known: {', '.join(own)}"
        raise InputError(f"@{name} names no field", file=FIELDS, remedy=remedy)
    named = [word[1:] for word in own[name] if word.startswith("@")]
    plainly = frozenset(word for word in own[name] if not word.startswith("@"))
    return plainly.union(*(_whole(other, own) for other in named))


@cache
def bits() -> dict[str, int]:
    """Return a number for each field, a power of two: fields together are their sum."""
    return {name: 1 << number for number, name in enumerate(fields())}


def together(names: Iterable[str]) -> int:
    """Return the number of some fields together."""
    return reduce(or_, (bits()[name] for name in names), 0)


@cache
def field_of() -> Callable[[str], int]:
    """Return what says of a word in which fields it is, as a number, and remembers that."""
    known, stemmed = numbers(), stems()
    begun = Beginnings(stemmed).of

    def asked(word: str) -> int:
        word = plain(word)
        return reduce(or_, map(stemmed.__getitem__, begun(word)), known.get(word, 0))

    return Memory(asked).__getitem__


@cache
def numbers() -> Mapping[str, int]:
    """Return the words of all fields, each with those that have it as a number."""
    known: dict[str, int] = {}
    for name, words in fields().items():
        for word in words:
            known[word] = known.get(word, 0) | bits()[name]
    return known


@cache
def stems() -> Mapping[str, int]:
    """Return the stems among the words of all fields, which end in ``*`` there, as ``numbers``."""
    return {word[:-1]: number for word, number in numbers().items() if word.endswith("*")}
