"""A colour and a shape for every voice, the same in every figure.

Colour is never the only signal: the shapes differ too, and the charts write the voice's name
beside its mark. No flag colours, no pair of red and green.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from framing.base.kinds import OTHER, PARAPHRASE, PARATEXT, REPORTER, governments

STYLE: Path
"""The style file, for ``plt.style.use(STYLE)``; asking for it makes its typeface known."""

COLUMN, PAGE = 84.0, 174.0
"""Widths of a figure in millimetres: one column, one page."""

MM = 1 / 25.4
"""One millimetre in inches, the unit of ``figsize``."""

GOVERNMENTS = ("#1F4E9C", "#D55E00", "#0A7A5E", "#C774B0")
GREYS = ("#4D4D4D", "#8C8C8C", "#B8B8B8")
POOLED = "#8C8C8C"
"""Several voices together: no government's colour, since they are not one government."""

COLOURS = {
    REPORTER: "#222222",
    OTHER: "#7F7F7F",
    PARAPHRASE: "#A0A0A0",
    PARATEXT: "#D9D9D9",
}
MARKERS = {REPORTER: "o", OTHER: "h", PARAPHRASE: "X", PARATEXT: "*"}
SHAPES = ("s", "^", "D", "v", "P", "p", "d", "8", "H")
HOLLOW = frozenset({PARAPHRASE})
"""Voices drawn as an outline: their words are nobody's alone."""


def __getattr__(name: str) -> Any:
    if name != "STYLE":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from framing.charts.typeface import style

    return style()


def voice_colours(voices: Iterable[str]) -> dict[str, str]:
    """Give every voice its colour, as ``#RRGGBB``.

    ``voices`` holds all voices of the article in declared order, so that a voice keeps its colour
    in figures that leave another one out. After four governments come greys.
    """
    voices = list(dict.fromkeys(voices))
    named = governments(voices)
    own = dict(zip(named, [*GOVERNMENTS, *islice(cycle(GREYS), len(named))], strict=False))
    return {voice: COLOURS.get(voice) or own[voice] for voice in voices}


def voice_markers(voices: Iterable[str]) -> dict[str, str]:
    """Give every voice its marker, one of matplotlib's filled shapes."""
    voices = list(dict.fromkeys(voices))
    own = dict(zip(governments(voices), cycle(SHAPES), strict=False))
    return {voice: MARKERS.get(voice) or own[voice] for voice in voices}


def voice_faces(voices: Iterable[str]) -> dict[str, str]:
    """Give every voice the colour inside its marks: its own, or white for a hollow voice."""
    colours = voice_colours(voices)
    return {voice: "#FFFFFF" if voice in HOLLOW else colour for voice, colour in colours.items()}


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 black to 1 white (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink(background: str) -> str:
    """Choose the text colour, black or white, that reads better on ``background``."""
    return max("#FFFFFF", "#111111", key=lambda text: contrast(text, background))


def figure_size(width: float = PAGE, height: float = 90.0) -> tuple[float, float]:
    """Return ``figsize`` in inches for a width and height in millimetres."""
    return width * MM, height * MM
