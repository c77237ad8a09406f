"""What in a dictionary looks like a slip: told, never mended, since it may be meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from framing.terms.entries import Entry
from framing.terms.filed import WITHIN
from framing.terms.wildcards import WILD

FEW = 2  # terms of a category that may be another's, misspelt
SHORTEST = 4  # letters of a name of which one may be a slip
MOST = 500  # categories that are compared with one another
TOLD = 5  # pairs that are told


def slips(rows: Sequence[Entry]) -> Iterator[str]:
    """Yield a note for columns that seem to be swapped, and for categories written nearly alike."""
    terms, lines = {row.pattern for row in rows}, {row.category: row.line for row in rows[::-1]}
    wild = next((name for name in lines if not WILD.isdisjoint(name)), "")
    swapped = FEW < len(lines) == len(rows) >= 2 * len(terms)
    if swapped or wild:
        sizes = f"{len(lines):,} categories of {len(terms):,} terms"
        what = f"category '{wild}' on line {lines[wild]}" if wild else sizes
        yield f"{what}: are the columns of term and category swapped?"
    sizes_of = Counter(row.category for row in rows)
    for one, other in _alike(sizes_of)[:TOLD]:
        yield (
            f"categories '{one}' (line {lines[one]}) and '{other}' (line {lines[other]}) are "
            f"written nearly alike, and counted apart: is one of them a slip?"
        )


def _alike(sizes: Counter[str]) -> list[tuple[str, str]]:
    """Return pairs of categories, one of them of few terms, whose names differ by one slip."""
    if len(sizes) > MOST:
        return []
    pairs = combinations(sizes, 2)
    return [pair for pair in pairs if min(sizes[name] for name in pair) <= FEW and _slip(*pair)]


def _slip(one: str, other: str) -> bool:
    """Tell whether two categories are one but for one slip in the name of one of their levels."""
    levels = one.split(WITHIN), other.split(WITHIN)
    if len(levels[0]) != len(levels[1]):
        return False
    differ = [pair for pair in zip(*levels, strict=True) if pair[0] != pair[1]]
    return len(differ) == 1 and one_slip(*differ[0])


def one_slip(one: str, other: str) -> bool:
    """Tell whether two names differ by case, or by one letter left out, added, changed or moved.

    >>> one_slip("greif", "grief"), one_slip("Joy", "joy"), one_slip("part 1", "part 2")
    (True, True, False)
    """
    one, other = one.casefold(), other.casefold()
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next(at for at in range(len(one) + 1) if one[: at + 1] != other[: at + 1])
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if any(map(str.isdigit, left + right)):
        return False
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])
