"""What the forms of the desk ask of it, and the form that corrects a voice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from framing.base.kinds import KINDS
from framing.base.rows import row_dicts
from framing.coding import corrections
from framing.interface.forms import Field, Form
from framing.reading.readers import read_article

if TYPE_CHECKING:
    from framing.interface.pictures import Picture
    from framing.interface.view import View
    from framing.measures.analysis import Analysis
    from framing.measures.selections import Selection
    from framing.reading.articles import Article


class Own(Protocol):
    """What is asked of the form that takes a text in."""

    taken: dict[str, Article]  # the texts that were brought, by name


class Lexicons(Protocol):
    """What is asked of the form that changes the list of terms."""

    path: str  # where the list in use is saved, "" for nowhere

    def changed(self) -> bool:
        """Return whether another list than the shipped one is in use."""


class Source(Protocol):
    """What is asked of the form that says what is read."""

    @property
    def by_hand(self) -> bool:
        """Whether the coding by hand is read."""

    def offer(self, name: str) -> None:
        """Offer the articles there are, and choose one."""


class Desk(Protocol):
    """What a form asks of the explorer that it belongs to."""

    found: Analysis  # the article's analysis
    view: Analysis  # the part of it that is chosen
    page: View

    @property
    def own(self) -> Own:
        """The form that takes a text in."""

    @property
    def lexicons(self) -> Lexicons:
        """The form that changes the list of terms."""

    @property
    def source(self) -> Source:
        """The form that says what is read."""

    @property
    def said(self) -> str:
        """What is chosen, in words."""

    @property
    def selection(self) -> Selection:
        """What is chosen."""

    def picture(self) -> Picture:
        """Return the chart of what is chosen."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line above the answers."""

    def attempt(self, act: Callable[[], object], done: str = "") -> None:
        """Do something, read and show again, and say what came of it."""


class VoicePanel:
    """Set the kind and the speaker of the stretch that is chosen, beside the coding by hand."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.before: list[tuple[str, bytes | None]] = []  # articles, and what undoing puts back
        fields = [
            Field("kind", "Kind", "choice", "direct"),
            Field("speaker", "Speaker", "choice"),
        ]
        fields[0].offer(KINDS)
        buttons = {"Save correction": self.correct, "Undo last correction": self.undo}
        about = "Choose a stretch in the text first."
        self.form = Form("voice", "Correct a voice", about, fields, buttons)

    def _row(self) -> dict[str, Any] | None:
        """Return the statement that is chosen, by its offsets."""
        place = self.explorer.selection.place
        for row in row_dicts(self.explorer.found.statements) if place else []:
            if (row["start"], row["end"]) == place:
                return row
        return None

    def fill(self) -> None:
        """Show the stretch that is chosen, and offer the speakers of the article."""
        row = self._row()
        names = [speaker.name for speaker in self.explorer.found.article.speakers]
        self.form.field("speaker").offer([("(nobody)", ""), *((name, name) for name in names)])
        self.form.about = "Choose a stretch in the text first."
        if row:
            self.form.about = f"“{row['text'][:90]}”"
            self.form["kind"] = row["kind"]
            self.form["speaker"] = row["speaker"] if row["speaker"] in names else ""

    def correct(self) -> None:
        """Write kind and speaker of the stretch chosen into the corrections."""
        row = self._row()
        article = self.explorer.found.article
        if article.path is None:
            self.explorer.say("Take the text in first, to correct it: framing new FILE", wrong=True)
            return
        if row is None:
            self.explorer.say("There is no statement to correct", wrong=True)
            return
        kind, speaker = self.form["kind"], self.form["speaker"]

        def write() -> None:
            before = corrections.correct(article, row, kind, speaker)
            self.before.append((article.name, before))

        self.explorer.attempt(write, f"Saved in {corrections.file_of(article).name}")

    def undo(self) -> None:
        """Put back what the corrections held before the last one."""
        if not self.before:
            self.explorer.say("There is no correction to undo", wrong=True)
            return
        name, before = self.before.pop()
        put_back = read_article(name)
        self.explorer.attempt(lambda: corrections.undo(put_back, before), "Correction undone")
