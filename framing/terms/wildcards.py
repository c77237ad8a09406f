"""Words with ``*`` or ``?`` in them, found by the letters that they name: none is tried in vain.

A ``*`` takes any letters or digits, also none, so that the leftmost place of the letters between
two of them is as good as any other: what it leaves is then no less than what a later place leaves.
Nothing is ever tried again, and the time of a look-up does not grow with the square of a word.
A ``?`` takes one letter or digit: it is looked up as a ``*``, and then held to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

LETTERS = re.compile(r"\w*")
STARS = re.compile(r"[*?]+")
WILD = frozenset("*?")

Kept = tuple[str, Sequence[str]]  # a pattern, and what stands between its further *
Middles = dict[int, dict[str, list[Kept]]]  # by length, then by the letters after the first *
Lasts = dict[int, dict[str, Middles]]  # by length, then by the letters after the last *


class Wildcards:
    """Patterns sorted by the letters before, after and between their ``*``.

    >>> Wildcards(["aggress*", "*-led", "h*ld"]).matching("rebel-led")
    ['*-led']
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        patterns = sorted(patterns)
        self.firsts: dict[str, Lasts] = {}
        self.held: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        starred = set()
        for pattern in patterns:
            starred.add(wider := STARS.sub("*", pattern) if "?" in pattern else pattern)
            if "?" in pattern:
                self.held.setdefault(wider, []).append((pattern, _held(pattern)))
        self.own = starred.intersection(patterns)
        for pattern in sorted(starred):
            first, *between, last = pattern.split("*")
            middle, *more = list(filter(None, between)) or [""]
            lasts = self.firsts.setdefault(first, {}).setdefault(len(last), {})
            known = lasts.setdefault(last, {}).setdefault(len(middle), {})
            known.setdefault(middle, []).append((pattern, more))
        self.lengths = sorted(set(map(len, self.firsts)))

    def matching(self, word: str) -> list[str]:
        """Return the patterns that match the whole of a word."""
        found = self._starred(word)
        if not self.held:
            return found
        kept = [pattern for pattern in found if pattern in self.own]
        held = (pair for pattern in found for pair in self.held.get(pattern, ()))
        return kept + [pattern for pattern, exact in held if exact.fullmatch(word)]

    def _starred(self, word: str) -> list[str]:
        """Return the patterns that match a word, each ``?`` being a ``*``."""
        found: list[str] = []
        for length in self.lengths:
            if length > len(word):
                break
            if lasts := self.firsts.get(word[:length]):
                found += _inside(word[length:], lasts)
        return found


def _inside(rest: str, lasts: Lasts) -> Iterator[str]:
    """Yield the patterns whose first letters match, as far as they match the rest of the word."""
    for size, known in lasts.items():
        end = len(rest) - size
        if end >= 0 and (middles := known.get(rest[end:])):
            yield from _between(rest[:end], middles)


def _held(pattern: str) -> re.Pattern[str]:
    """Return a pattern as an expression, to hold a ``?`` to one letter or digit."""
    signs = {"*": r"\w*", "?": r"\w"}
    return re.compile("".join(signs.get(sign) or re.escape(sign) for sign in pattern))


def _between(inside: str, middles: Middles) -> Iterator[str]:
    """Yield the patterns whose ends match, as far as they match what is between their ends."""
    reach = LETTERS.match(inside).end()  # type: ignore[union-attr]  # it matches nothing, too
    for size, known in middles.items():
        for middle, at in _places(inside[: reach + size], size, known):
            rest = inside[at + size :]
            yield from (pattern for pattern, more in known[middle] if _fits(rest, more))


def _places(text: str, size: int, known: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Yield those of the letters known, all of one length, that a text holds, and where first.

    Few are looked for one by one, many by what stands at each place, whichever is less work.
    """
    if len(known) <= size or not size:
        places = ((middle, text.find(middle)) for middle in known)
        yield from ((middle, at) for middle, at in places if at >= 0)
        return
    found: dict[str, int] = {}
    for at in range(len(text) - size + 1):
        found.setdefault(text[at : at + size], at)
    yield from ((middle, at) for middle, at in found.items() if middle in known)


def _fits(rest: str, middles: Sequence[str]) -> bool:
    """Return whether a text is letters and nothing else, but for middles that part it in order."""
    for middle in middles:
        before, found, rest = rest.partition(middle)
        if not found or not LETTERS.fullmatch(before):
            return False
    return LETTERS.fullmatch(rest) is not None
