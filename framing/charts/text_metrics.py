"""Text measured and broken into lines without a renderer: PDF, SVG and PNG are laid out alike.

Lengths are in points (1/72 inch). Every piece of text that a chart writes itself is ``TEXT``
points high, the smallest size that journals accept in print.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

import numpy as np
from matplotlib import rcParams
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextPath, text_to_path

TEXT = 7.0
SPACES = re.compile(r"[ \n\t]+")
STEPS = 24  # how finely the lines of a title are made of one length


def text_width(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """Return the width of the longest line of ``text``, in points, rounded up by a fiftieth.

    It is set in the typeface of the theme in use. Screens fit letters to their grid, which makes a
    line there a little wider than in print.
    """
    return _width(text, size, weight, *typeface())


def advance(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """Return how far a text moves the next one, in points: with its spaces, and nothing added."""
    font = FontProperties(family=list(typeface()[0]), size=size, weight=weight)
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])


def typeface() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the families of type that the theme asks for, and what it takes for a plain one."""
    return tuple(rcParams["font.family"]), tuple(rcParams["font.sans-serif"])


@lru_cache(maxsize=8192)
def _width(
    text: str, size: float, weight: str, families: tuple[str, ...], _generic: tuple[str, ...]
) -> float:
    """Return the width of a text; each sign comes from the first family that has it."""
    font = FontProperties(family=list(families), size=size, weight=weight)
    lines = [line for line in text.split("\n") if line.strip()]
    ends = (_reach(TextPath((0, 0), line, prop=font)) for line in lines)
    return 1.02 * max(ends, default=0.0)


def _reach(path: Path) -> float:
    """Return how far right a path reaches: as its extents say, at a tenth of the cost.

    No curve leaves the hull of its points, so that where the last of all points is one at which a
    line or curve ends, no curve need be followed.
    """
    codes, points = np.asarray(path.codes), np.asarray(path.vertices)
    drawn = np.flatnonzero(codes != Path.CLOSEPOLY)
    x = points[drawn, 0]
    last = drawn[x == x.max(initial=-np.inf)]
    if any(_is_end(codes, at) for at in last):
        return float(points[last[0], 0])
    return float(path.get_extents().x1)


def _is_end(codes: np.ndarray, at: int) -> bool:
    """Return whether a line or curve ends at a point, and is not only bent towards it."""
    points = {int(Path.CURVE3): 2, int(Path.CURVE4): 3}.get(int(codes[at]), 1)
    run = 1
    while run <= at and codes[at - run] == codes[at]:
        run += 1
    return run % points == 0


def wrapped(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Break ``text`` into lines no wider than ``room`` points, at spaces where possible.

    A no-break space holds words together; a word wider than the room is cut, since a cut word can
    be read and an overprinted one cannot.
    """
    lines: list[str] = []
    words = (pieces(word, room, size, weight) for word in SPACES.split(text))
    for word in chain.from_iterable(words):
        longer = f"{lines[-1]} {word}" if lines else ""
        if longer and text_width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def balanced(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Break ``text`` into as few lines as ``wrapped`` does, and all of about one length."""
    lines = wrapped(text, room, size, weight)
    many = lines.count("\n")
    for part in range(STEPS // 2, STEPS if many else 0):
        shorter = wrapped(text, room * part / STEPS, size, weight)
        if shorter.count("\n") == many and SPACES.split(shorter) == SPACES.split(lines):
            return shorter
    return lines


def wrapped_lines(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """Break every line of ``text`` into lines no wider than ``room`` points."""
    return "\n".join(wrapped(line, room, size, weight) for line in text.split("\n"))


def pieces(word: str, room: float, size: float = TEXT, weight: str = "normal") -> list[str]:
    """Cut a word into parts that fit the room, in points; most words stay whole.

    Words that a no-break space holds together come apart there first.
    """
    if text_width(word, size, weight) <= room:
        return [word]
    if "\xa0" in word.strip("\xa0"):
        held = word.split("\xa0")
        return list(chain.from_iterable(pieces(part, room, size, weight) for part in held))
    parts = [""]
    for letter in word:
        if parts[-1] and text_width(parts[-1] + letter, size, weight) > room:
            parts.append("")
        parts[-1] += letter
    return parts
