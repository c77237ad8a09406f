"""Signs that are printed as others, or not at all: a text as people see it, and the way back.

Everything that reads words, names or marks reads the folded text; every offset that leaves a room
is one of the text that is kept. Source: The Unicode Standard 16, chapters 6.2 and 23.2; Unicode
Standard Annex #15 for letters and their accents.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from framing.base.lazy import LazyPattern
from framing.base.texts import places, unusual_signs

Span = tuple[int, int]

# Soft hyphens, joiners and their opposites, marks of direction, byte order marks.
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ENDS = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"  # of lines, besides the usual one
ACCENTS = "\u0300-\u034e\u0350-\u036f"
SAME = {
    **dict.fromkeys("\u2010\u2011\ufe63", "-"),
    **dict(zip("\u275b\u275c\u275d\u275e\u02bc", "‘’“”’", strict=True)),
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # as wide as an ideograph
}
OTHERS = "".join(map(re.escape, SAME))
ODD = re.compile(rf"[{UNSEEN}{SPACES}{ENDS}{ACCENTS}{OTHERS}]")
ENDS_IN_ASCII = ("\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e")
APART = re.compile("  +")
# Runs of spaces, with what is unseen among them; an accented letter; the end of a line; any other.
PIECES = LazyPattern(
    rf"[ {SPACES}{UNSEEN}]*[{SPACES}{UNSEEN}][ {SPACES}{UNSEEN}]*|  +"
    rf"|[^\W\d_][{ACCENTS}]+|\r\n|[{ENDS}{OTHERS}]"
)
INVISIBLE = re.compile(rf"[{UNSEEN}]*")


class Folded(NamedTuple):
    """A text as it is seen, and where its pieces stand in the text that is kept.

    Piece ``n`` begins at ``seen[n]`` of the one and at ``kept[n]`` of the other; those with odd
    numbers are written otherwise in the two.
    """

    text: str
    seen: list[int]
    kept: list[int]

    def back(self, start: int, end: int) -> Span:
        """Return the span in the kept text of what is seen in a span, no sign too many."""
        moved = self.moved(start, end)
        if moved is not None:
            return start + moved, max(start, end) + moved
        first = bisect_right(self.seen, start) - 1
        alike = first % 2 == 0
        begin = self.kept[first] + (start - self.seen[first]) * alike
        if end <= start:
            return begin, begin
        last = bisect_right(self.seen, end - 1) - 1
        whole = self.kept[last + 1] if last % 2 else self.kept[last] + end - self.seen[last]
        return begin, whole

    def moved(self, start: int, end: int) -> int | None:
        """Return how far on a span stands in the kept text; None where it is written otherwise."""
        _, seen, kept = self
        first = bisect_right(seen, start) - 1
        if first % 2 or (first + 1 < len(seen) and end > seen[first + 1]):
            return None
        return kept[first] - seen[first]

    def forths(self, places: Sequence[int]) -> list[int]:
        """Return where places of the kept text are in what is seen."""
        _, seen, kept = self
        pieces = map(bisect_right, repeat(kept), places)
        return [
            seen[after - 1] + (at - kept[after - 1]) * (after % 2)
            for at, after in zip(places, pieces, strict=True)
        ]

    def backs(self, spans: Iterable[Span]) -> list[Span]:
        """Return spans as those of the kept text."""
        return [self.back(*span) for span in spans]


def fold(text: str) -> Folded | None:
    """Return a text as it is seen; None where it has no sign that is printed as another."""
    odd = odd_signs(text)
    if not odd and "  " not in text:
        return None
    parts: list[str] = []
    seen, kept = [0], [0]
    at = 0
    for piece in pieces(text, odd) if odd else APART.finditer(text):
        new = _as_seen(piece.group())
        parts += [text[at : piece.start()], new]
        seen.append(seen[-1] + piece.start() - at)
        seen.append(seen[-1] + len(new))
        at = piece.end()
        kept += [piece.start(), at]
    return Folded("".join([*parts, text[at:]]), seen, kept)


# Of whole texts, which several rooms ask for one after the other.
folded = lru_cache(maxsize=4)(fold)


def pieces(text: str, odd: set[str]) -> Iterator[re.Match[str]]:
    """Yield what PIECES finds in a text, looked for only where one of its odd signs tells of it.

    A piece begins at its first odd sign, at the first of its spaces, or at what stands right before
    its first odd sign: a single space, a letter with accents.
    """
    begins = [start for start, _ in places(text, odd, 0, len(text))]
    at = 0
    for first in sorted([*begins, *(found.start() for found in APART.finditer(text))]):
        if first < at:
            continue  # it belongs to the piece before
        found = PIECES.match(text, first - 1) if first > at else None
        found = found or PIECES.match(text, first)
        if found:
            at = found.end()
            yield found


def odd_signs(text: str) -> set[str]:
    """Return the odd signs of a text, other than a second space."""
    found = {sign for sign in ENDS_IN_ASCII if sign in text}
    return found if text.isascii() else found.union(ODD.findall(unusual_signs(text)))


def as_seen(text: str) -> str:
    """Return a text as it is seen: a name, a word, a line."""
    found = fold(text)
    return found.text if found else text


def _as_seen(piece: str) -> str:
    """Return what is seen of a piece that stands for something else."""
    if piece in SAME:
        return SAME[piece]
    if piece[0].isalpha():
        return unicodedata.normalize("NFC", piece)
    if piece.strip(" ") and INVISIBLE.fullmatch(piece):
        return ""
    return "\n" if piece in _LINE_ENDS else " "


_LINE_ENDS = frozenset(["\r\n", *"\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"])
