"""Words with ``*`` or ``?`` in them, found by the letters that they name: none is tried in vain.

A ``*`` takes any letters or digits, also none, so that the leftmost place of the letters between
two of them is as good as any other: what it leaves is then no less than what a later place leaves.
Nothing is ever tried again, and the time of a look-up does not grow with the square of a word.
A ``?`` takes one letter or digit: it is looked up as a ``*``, and then held to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

LETTERS = re.compile(r"\w*")
STARS = re.compile(r"[*?]+")
WILD = frozenset("*?")

Kept = tuple[str, Sequence[str]]  # a pattern, and what stands between its further *
Middles = dict[int, dict[str, list[Kept]]]  # by length, then by the letters after the first *
Lasts = dict[int, dict[str, Middles]]  # by length, then by the letters after the last *


class Beginnings:
    """Texts, and which of them a word begins with: found by halves, whatever their number.

    >>> Beginnings(["re", "rebel", "war"]).of("rebels")
    ('rebel', 're')
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = sorted(texts)
        self.chains: list[tuple[str, ...]] = []  # each text, and those that it begins with
        chain: tuple[str, ...] = ()
        for text in self.texts:
            while chain and not text.startswith(chain[0]):
                chain = chain[1:]
            self.chains.append(chain := (text, *chain))
        self.chains.append(())  # a word before all texts begins with none

    def of(self, word: str) -> Sequence[str]:
        """Return the texts that a word begins with, the longest first.

        In order of the alphabet nothing stands between the longest of them and the word but texts
        that begin with it.
        """
        chain = self.chains[bisect_right(self.texts, word) - 1]
        if not word.startswith(chain):
            return ()
        while not word.startswith(chain[0]):
            chain = chain[1:]
        return chain


class Wildcards:
    """Patterns sorted by the letters before, after and between their ``*``.

    ``others`` are further beginnings of words, sought by ``begun`` along with those of patterns.

    >>> Wildcards(["aggress*", "*-led", "h*ld"]).matching("rebel-led")
    ['*-led']
    """

    def __init__(self, patterns: Iterable[str], others: Iterable[str] = ()) -> None:
        self.held: defaultdict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
        self.own, starred = set(patterns), set()
        for pattern in self.own:
            starred.add(wider := STARS.sub("*", pattern) if "?" in pattern else pattern)
            if "?" in pattern:
                self.held[wider].append((pattern, _held(pattern)))
        # Most patterns are a stem and one *.
        self.stems = {p[:-1]: p for p in starred if p.endswith("*") and p.count("*") == 1}
        self.firsts: dict[str, Lasts] = {}  # of patterns that begin with letters, but no stem
        self.lasts: dict[str, Middles] = {}  # of the others, by their last letters read backwards
        for pattern in starred - set(self.stems.values()):
            self._sort_in(pattern)
        self.begun = Beginnings({*self.stems, *self.firsts, *others})
        self.ended = Beginnings(self.lasts)

    def _sort_in(self, pattern: str) -> None:
        """Take in a pattern by its letters."""
        first, *between, last = pattern.split("*")
        middle, *more = list(filter(None, between)) or [""]
        if first:
            lasts = self.firsts.setdefault(first, {}).setdefault(len(last), {})
            middles = lasts.setdefault(last, {})
        else:
            middles = self.lasts.setdefault(last[::-1], {})
        middles.setdefault(len(middle), {}).setdefault(middle, []).append((pattern, more))

    def matching(self, word: str) -> Sequence[str]:
        """Return the patterns that match the whole of a word."""
        return self.among(self.begun.of(word), word)

    def among(self, begun: Sequence[str], word: str) -> Sequence[str]:
        """Return the patterns that match the whole of a word, given what ``begun`` finds of it."""
        ended = self.ended.of(word[::-1])
        if not (begun or ended):
            return ()
        starred = self._starred(word, begun, ended)
        if not self.held:
            return starred
        found = []
        for known in starred:
            found += [known] if known in self.own else []
            found += [pattern for pattern, held in self.held.get(known, ()) if held.fullmatch(word)]
        return found

    def _starred(self, word: str, begun: Sequence[str], ended: Sequence[str]) -> list[str]:
        """Return the patterns that match a word, each ``?`` being a ``*``, by its two ends."""
        found: list[str] = []
        for first in begun:
            rest = word[len(first) :]
            if first in self.stems and (rest.isalpha() or LETTERS.fullmatch(rest)):
                found.append(self.stems[first])
            if first in self.firsts:
                found += _inside(rest, self.firsts[first])
        for last in ended:
            found += _between(word[: len(word) - len(last)], self.lasts[last])
        return found


def _inside(rest: str, lasts: Lasts) -> Iterator[str]:
    """Yield the patterns whose first letters match, as far as they match the rest of the word."""
    for size, known in lasts.items():
        end = len(rest) - size
        if end >= 0 and (middles := known.get(rest[end:])):
            yield from _between(rest[:end], middles)


def _held(pattern: str) -> re.Pattern[str]:
    """Return a pattern as an expression that holds a ``?`` to one letter or digit."""
    parts = ["".join(_sign(sign) for sign in part) for part in pattern.split("*")]
    first, *between, last = parts if len(parts) > 1 else [*parts, ""]
    leftmost = "".join(rf"(?>\w*?{part})" for part in between)
    return re.compile(f"{first}{leftmost}{LETTERS.pattern if len(parts) > 1 else ''}{last}")


def _sign(sign: str) -> str:
    """Return a sign of a pattern as an expression."""
    return r"\w" if sign == "?" else re.escape(sign)


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
