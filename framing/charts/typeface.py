"""The typeface of the figures, which travels with the package: no font of the system is needed.

IBM Plex Sans (version 3.005, SIL Open Font License, ``fonts/OFL.txt``): its figures are as wide as
each other in every weight, so that columns of numbers stand under one another, and its letters are
high for their size. Signs that it lacks come from DejaVu Sans, which matplotlib brings along.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
FAMILY = "IBM Plex Sans"
BOLD, ITALIC = r'font(?:-weight)?: [^;"]*\b700', r'font(?:-style)?: [^;"]*\bitalic'
FACES = {
    "Regular": (400, "normal", ""),
    "Bold": (700, "normal", BOLD),
    "Italic": (400, "italic", ITALIC),
    "BoldItalic": (700, "italic", rf'{ITALIC}[^"]*\b700'),
}
"""Weight and slant of every face, and by what an SVG is known that uses it."""

SIGNS = "".join(map(chr, range(32, 127))) + "áéíóúñüçãö–—‘’“”…·×÷−±≤≥∞α"
"""What every SVG may hold without its letters being gathered anew."""
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


def embedded(svg: str) -> str:
    """Return an SVG with the letters that it may need, so that it looks alike on every machine.

    Its text stays text. Without them a page would be set in a typeface of its reader's, which is
    wider, and what was laid out side by side would overlap. An SVG in another typeface is returned
    as it is.
    """
    if FAMILY not in svg or "@font-face" in svg:
        return svg
    further = "".join(sorted({sign for sign in set(svg) if sign.isprintable()} - set(SIGNS)))
    used = [name for name, (_, _, word) in FACES.items() if re.search(word, svg)]
    rules = "".join(_rule(name, further) for name in used)
    end = svg.index(">", svg.index("<svg")) + 1
    return f'{svg[:end]}\n <style type="text/css">{rules}</style>{svg[end:]}'


def _rule(name: str, further: str) -> str:
    """Return the rule of a style sheet that holds one face."""
    weight, slant, _ = FACES[name]
    data = b64encode(_letters(name, further)).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{slant};"
        f"src:url(data:font/ttf;base64,{data})}}"
    )


@cache
def _letters(name: str, further: str) -> bytes:
    """Return a face with the letters and signs of SIGNS and what is ``further`` wanted."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(hinting=False, layout_features=["kern"], notdef_outline=True)
    options.drop_tables += ["GSUB", "GDEF"]
    font, kept = TTFont(FOLDER / f"IBMPlexSans-{name}.ttf", recalcTimestamp=False), BytesIO()
    letters = Subsetter(options)
    letters.populate(text=SIGNS + further)
    letters.subset(font)
    font.save(kept)
    return kept.getvalue()
