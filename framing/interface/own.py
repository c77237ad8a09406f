"""A text of one's own in the explorer: a file or a paste, read as everywhere, while it is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import ipywidgets as widgets

from framing.base.errors import InputError
from framing.interface.panels import Desk
from framing.interface.widgets import WIDE, button, row
from framing.reading.articles import Article
from framing.reading.extracts import Choices
from framing.reading.readers import read_article

OWN = " (own)"  # at the end of a name, so that it is no name in data/articles


class OwnPanel:
    """Bring a file or a text; it joins the articles that can be chosen, and nothing is written."""

    def __init__(self, explorer: Desk) -> None:
        """Make the controls."""
        self.explorer = explorer
        self.taken: dict[str, Article] = {}
        self.file = widgets.FileUpload(description="File", multiple=False, layout=WIDE)
        self.text = widgets.Textarea(
            description="Text", placeholder="or paste the article here", rows=6, layout=WIDE
        )
        self.mend = widgets.Checkbox(description="Mend faults", value=False, layout=WIDE)
        buttons = row(self.file, self.mend, button("Read it", self.read))
        self.box = widgets.VBox([self.text, buttons])

    def read(self) -> None:
        """Read what was given, and choose it; what cannot be read is said, and changes nothing."""
        try:
            article = self._article()
        except InputError as error:
            self.explorer.say(str(error), wrong=True)
            return
        self.taken[article.name] = article
        said = "; ".join([f"Read {article.name}", *article.source.notes, *article.source.warnings])
        self.explorer.offer(article.name)
        self.explorer.say(f"{said}. {self.explorer.said}")

    def _article(self) -> Article:
        """Return the article that was given: the file, else the text."""
        choices = Choices(mend=self.mend.value)
        if self.file.value:
            given = self.file.value[0]
            name = PurePath(given["name"]).stem or "file"
            found = read_article(bytes(given["content"]), choices=choices)
        elif self.text.value.strip():
            name, found = "text", read_article(self.text.value.encode(), choices=choices)
        else:
            raise InputError("nothing was given", remedy="Choose a file, or paste a text")
        return replace(found, name=f"{name}{OWN}")
