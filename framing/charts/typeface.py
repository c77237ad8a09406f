"""The typeface of the figures, which travels with the package: no font of the system is needed.

IBM Plex Sans (version 3.005, SIL Open Font License, ``fonts/OFL.txt``): its figures are as wide as
each other in every weight, so that columns of numbers stand under one another, and its letters are
high for their size. Signs that it lacks come from DejaVu Sans, which matplotlib brings along.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
STYLE = Path(__file__).with_name("style.mplstyle")


def style() -> Path:
    """Return the path of the style file, its typeface made known to matplotlib."""
    register()
    return STYLE


@cache
def register() -> None:
    """Make the faces known to matplotlib, before those of the same name that a system may have.

    Another version of the typeface could be a hair wider, and would give other bytes.
    """
    from matplotlib.font_manager import fontManager

    for face in FACES:
        fontManager.addfont(FOLDER / f"IBMPlexSans-{face}.ttf")
        fontManager.ttflist.insert(0, fontManager.ttflist.pop())
