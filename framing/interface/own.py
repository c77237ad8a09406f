"""A text of one's own at the desk: a file or a paste, read as everywhere, while it is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from framing.base.errors import InputError
from framing.interface.forms import Field, Form
from framing.interface.panels import Desk
from framing.reading.articles import Article
from framing.reading.extracts import Choices
from framing.reading.readers import read_article

OWN = " (own)"  # at the end of a name, so that it is no name in data/articles


class OwnPanel:
    """Bring a file or a text; it joins the articles that can be chosen, and nothing is written."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.taken: dict[str, Article] = {}
        fields = [
            Field("file", "File", "file", hint="text, HTML, DOCX, PDF, RTF or an e-mail"),
            Field("text", "or text", "area", hint="paste the article here"),
            Field("mend", "Mend what a wrong decoding left", "check", False),
        ]
        about = "It is read on this computer and kept while the desk is open; nothing is written."
        self.form = Form("own", "A text of your own", about, fields, {"Read it": self.read})

    def read(self) -> None:
        """Read what was given, and choose it; what cannot be read is said, and changes nothing."""
        article = self._article()
        self.taken[article.name] = article
        notes = "; ".join([f"Read {article.name}", *article.source.notes, *article.source.warnings])
        self.form["file"], self.form["text"] = "", ""
        self.explorer.source.offer(article.name)
        self.explorer.attempt(lambda: None)
        self.explorer.say(f"{notes}. {self.explorer.said}")

    def _article(self) -> Article:
        """Return the article that was given: the file, else the text."""
        choices = Choices(mend=bool(self.form["mend"]))
        file, text = self.form["file"], str(self.form["text"])
        if file:
            name = PurePath(file["name"]).stem or "file"
            found = read_article(file["content"], choices=choices)
        elif text.strip():
            name, found = "text", read_article(text.encode(), choices=choices)
        else:
            raise InputError("nothing was given", remedy="Choose a file, or paste a text")
        return replace(found, name=f"{name}{OWN}")
