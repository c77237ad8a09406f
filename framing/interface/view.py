"""The desk's page as a widget: what it shows, what was chosen on it, and what it asks for.

The scripts and styles of pages are files of the package, with nothing from elsewhere. What is
shown and what is chosen is kept here, in Python, so that a page that is loaded again finds all of
it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.charts import typeface

PAGE = Path(__file__).with_name("page")
PARTS = (
    *("colours", "frame", "selection", "bounds", "article", "chart", "lines", "forms", "search"),
    "desk",
)
"""The parts of the script, in the order in which they are joined to one module."""


def page_of(*names: str) -> str:
    """Return parts of a page, files of the package, joined in order."""
    return "\n".join((PAGE / name).read_text(encoding="utf-8") for name in names)


@cache
def faces() -> dict[str, bytes]:
    """Return the faces of the charts' typeface by their weight, so that no text is wider there."""
    weights = {"400": "Regular", "700": "Bold"}
    return {
        weight: (typeface.FOLDER / f"IBMPlexSans-{face}.ttf").read_bytes()
        for weight, face in weights.items()
    }


class Told(anywidget.AnyWidget):
    """A page with a line that says what was done, or what is wrong."""

    status = traitlets.Dict().tag(sync=True)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line; it is numbered, so that the page knows it was heard."""
        number = self.status.get("number", 0) + 1
        self.status = {"text": text, "wrong": wrong, "number": number}


class View(Told):
    """What a page and the explorer tell each other.

    The explorer sets ``shown`` (the article), ``picture`` (a chart), ``status``, ``forms``, and
    ``offered`` (what their fields have to offer); the page sets ``chart`` and ``width``; both set
    ``selection``. ``page`` keeps how the page is arranged, ``faces`` the typeface of the charts.
    Presses of buttons come as messages.
    """

    _esm = page_of(*(f"{name}.js" for name in PARTS))
    _css = page_of("desk.css")

    shown = traitlets.Dict().tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    selection = traitlets.Dict().tag(sync=True)
    found = traitlets.Dict().tag(sync=True)
    forms: traitlets.List[Any] = traitlets.List().tag(sync=True)
    offered = traitlets.Dict().tag(sync=True)
    charts: traitlets.List[str] = traitlets.List().tag(sync=True)
    chart = traitlets.Unicode().tag(sync=True)
    width = traitlets.Int(0).tag(sync=True)
    page = traitlets.Dict().tag(sync=True)
    faces = traitlets.Dict().tag(sync=True)
