"""Whether some words stand right before or after a term, or near it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from framing.base.words import word_class
from framing.terms import fields
from framing.terms.wording import PLAIN

NEAR = 5  # tokens among which an item that begins with ~ is looked for
DETERMINERS = word_class("determiners")


class Beside(NamedTuple):
    """Items of which one must, or none may, stand beside a term, by what each begins with.

    An item is one or several words; a ``*`` ends a stem, and @ names a field. After a term items
    are read from it onwards, before it from it backwards.
    """

    before: bool  # the term; else after it
    wanted: bool  # that one stands there
    words: dict[str, list[tuple[str, ...]]]
    stems: list[tuple[str, tuple[str, ...]]]
    fields: list[tuple[int, tuple[str, ...]]]
    near: list[tuple[str, ...]]
    mask: int  # of the fields
    starts: tuple[str, ...]  # the stems

    def holds(self, before: Sequence[str], after: Sequence[str]) -> bool:
        """Return whether what is asked is so of the words before and after a term, in order."""
        return self.stands(before[::-1] if self.before else after) == self.wanted

    def may_stand(self, words: Iterator[str]) -> bool:
        """Return whether an item may stand beside a term, by few of the words there, in order."""
        word = next(words, "")
        if self.near or self._may_begin(word):
            return True
        if not determines(word):
            return False
        return self._may_begin(next((other for other in words if not determines(other)), ""))

    def stands(self, words: Sequence[str]) -> bool:
        """Return whether an item begins the words, determiners aside or not, or stands near."""
        if not words:
            return False
        if self._begins(words):
            return True
        skipped = next((at for at, word in enumerate(words) if not determines(word)), 0)
        if skipped and self._begins(words[skipped:]):
            return True
        reach = range(min(NEAR, len(words)))
        return any(follow(words[at:], item) for item in self.near for at in reach)

    def _may_begin(self, word: str) -> bool:
        """Return whether an item may begin with a word."""
        first = PLAIN[word]
        if first in self.words or first.startswith(self.starts):
            return True
        return bool(self.mask and fields.field_of()(word) & self.mask)

    def _begins(self, words: Sequence[str]) -> bool:
        """Return whether an item begins the words."""
        if not self._may_begin(words[0]):
            return False
        first, rest = PLAIN[words[0]], words[1:]
        if any(follow(rest, item) for item in self.words.get(first, ())):
            return True
        if any(first.startswith(stem) and follow(rest, item) for stem, item in self.stems):
            return True
        if not self.mask or not (found := fields.field_of()(words[0]) & self.mask):
            return False
        return any(found & mask and follow(rest, item) for mask, item in self.fields)


def determines(word: str) -> bool:
    """Return whether a word is a determiner: what follows it stands beside a term as well."""
    return PLAIN[word] in DETERMINERS


def follow(words: Sequence[str], item: Sequence[str]) -> bool:
    """Return whether words begin with those of an item."""
    if len(words) < len(item):
        return False
    return all(_is(word, wanted) for word, wanted in zip(words, item, strict=False))


def _is(word: str, wanted: str) -> bool:
    """Return whether a word is one that is wanted: itself, a stem*, or in a @field."""
    if wanted.startswith("@"):
        return bool(fields.field_of()(word) & fields.bits()[wanted[1:]])
    word = PLAIN[word]
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def beside(items: Iterable[str], *, before: bool, wanted: bool) -> Beside:
    """Return what tells whether one of some items stands beside a term, as it must or must not."""
    found = Beside(before, wanted, {}, [], [], [], 0, ())
    for item in items:
        words = item.lstrip("~").split()
        first, *rest = words[::-1] if before else words
        if item.startswith("~"):
            found.near.append((first, *rest))
        elif first.startswith("@"):
            found.fields.append((fields.bits()[first[1:]], tuple(rest)))
        elif first.endswith("*"):
            found.stems.append((first[:-1], tuple(rest)))
        else:
            found.words.setdefault(first, []).append(tuple(rest))
    mask = reduce(or_, (bit for bit, _ in found.fields), 0)
    return found._replace(mask=mask, starts=tuple(stem for stem, _ in found.stems))
