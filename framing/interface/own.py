"""A text of one's own at the desk: a file or a paste, its speakers confirmed, kept if one wants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from framing.base.errors import InputError, refused_as
from framing.base.prose import quantity
from framing.interface.forms import Field, Form
from framing.interface.panels import Desk
from framing.interface.sources import showable
from framing.publishing.confirmed import confirm, take_in
from framing.publishing.proposals import proposed
from framing.reading.articles import Article, Speaker
from framing.reading.extracts import Choices
from framing.reading.faults import BY_OPTION
from framing.reading.readers import read_article

OWN = " (own)"  # at the end of a name, so that it is no name in data/articles
PARTS, ALIASES = "|", ";"
MEND = "Mend what a wrong decoding left"
BY_FIELD = f"Tick “{MEND}”"
HINT = "name | government | organ | other names; …"


class OwnPanel:
    """Bring a file or a text; it joins the articles that can be chosen.

    Who speaks is proposed, a line each, and counted with once it is confirmed. Nothing is written
    until the article is kept.
    """

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.taken: dict[str, Article] = {}
        self.raw: dict[str, tuple[str, bytes]] = {}  # the file of each, and what it held
        fields = [
            Field("file", "File", "file", hint="text, HTML, DOCX, PDF, RTF or an e-mail"),
            Field("text", "or text", "area", hint="paste the article here"),
            Field("mend", MEND, "check", False),
            Field("speakers", "Who speaks", "area", hint=HINT),
            Field("name", "Name to keep it by", "line", hint="a-z, 0-9 and hyphens"),
        ]
        about = "It is read on this computer; nothing is written until you keep it."
        buttons = {
            "Read it": self.read,
            "Confirm the speakers": self.confirm,
            "Keep it in the collection": self.keep,
        }
        self.form = Form("own", "A text of your own", about, fields, buttons)

    def read(self) -> None:
        """Read what was given, and choose it; what cannot be read is said, and changes nothing."""
        article, file, raw = self._given()
        self.taken[article.name], self.raw[article.name] = article, (file, raw)
        notes = "; ".join([f"Read {article.name}", *article.source.notes, *article.source.warnings])
        self.form["file"], self.form["text"] = "", ""
        self.form["speakers"] = as_lines(row.speaker for row in proposed(article))
        self.explorer.source.offer(article.name)
        if self.explorer.attempt(lambda: None):
            self.explorer.say(f"{notes}. {self.explorer.said}")

    def _given(self) -> tuple[Article, str, bytes]:
        """Return the article that was given, the file, else the text, with its name and bytes."""
        file, text = self.form["file"], str(self.form["text"])
        if file:
            name, raw = PurePath(file["name"]).stem or "file", bytes(file["content"])
        elif text.strip():
            name, raw = "text", text.encode()
        else:
            raise InputError("nothing was given", remedy="Choose a file, or paste a text")
        called = file["name"] if file else ""
        return replace(self._read(raw, called), name=f"{name}{OWN}"), called, raw

    def _read(self, raw: bytes, file: str) -> Article:
        """Return the article of some bytes; what is refused is named as the desk names it."""
        try:
            with refused_as(file or "the text"):
                return showable(read_article(raw, choices=Choices(mend=bool(self.form["mend"]))))
        except InputError as error:
            error.remedy = error.remedy.replace(BY_OPTION, BY_FIELD)
            raise

    def _chosen(self) -> Article:
        """Return the article that is open, if it was brought; InputError where it was not."""
        name = self.explorer.found.article.name
        if name not in self.taken:
            raise InputError("no text of your own is open", remedy="Read one first")
        return self.taken[name]

    def confirm(self) -> None:
        """Count with the speakers as they stand in the form."""
        article = self._chosen()
        speakers = list(speakers_in(str(self.form["speakers"])))
        told = confirm(article, speakers)
        self.taken[article.name] = told
        said = f"{quantity(len(speakers), 'speaker')} of {article.name} confirmed"
        self.explorer.attempt(lambda: None, said)

    def keep(self) -> None:
        """Write the open article, with the speakers in the form, into the collection."""
        article = self._chosen()
        told = confirm(article, speakers_in(str(self.form["speakers"])))
        file, raw = self.raw[article.name]
        text, sidecar = take_in(told, raw, file, str(self.form["name"]).strip())
        self.explorer.source.offer(text.stem)
        done = f"Kept as {text.name}, with {sidecar.name}"
        kept = read_article(text.stem)
        self.explorer.attempt(lambda: self.explorer.voice.keep(told, kept), done)


def as_lines(speakers: Iterable[Speaker]) -> str:
    """Return speakers as the form shows them, one a line.

    >>> as_lines([Speaker("Ana Brook", "Hill", "envoy", ("Ms. Brook",))])
    'Ana Brook | Hill | envoy | Ms. Brook'
    """
    rows = (
        (who.name, who.government, who.organ, f"{ALIASES} ".join(who.aliases)) for who in speakers
    )
    return "\n".join(f" {PARTS} ".join(row).rstrip(f" {PARTS}") for row in rows)


def speakers_in(lines: str) -> Iterable[Speaker]:
    """Yield the speakers of lines; InputError, with its number, for a line that says too much."""
    for number, line in enumerate(lines.splitlines(), 1):
        parts = [part.strip() for part in line.split(PARTS)]
        if len(parts) > 4:
            remedy = f"Write {HINT}"
            raise InputError(f"speakers, line {number}: {len(parts)} parts", remedy=remedy)
        if any(parts):
            name, government, organ, others = [*parts, "", "", ""][:4]
            aliases = (alias.strip() for alias in others.split(ALIASES))
            yield Speaker(name, government, organ, tuple(filter(None, aliases)))
