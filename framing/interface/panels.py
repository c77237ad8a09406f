"""The explorer's panels: change the lexicon, correct a voice, take a view away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import ipywidgets as widgets

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.places import REPORTS, ROOT
from framing.base.prose import share
from framing.base.rows import named_rows
from framing.coding import corrections
from framing.coding.certainty import least_sure_first
from framing.interface.widgets import WIDE, button, dropdown, line, row
from framing.publishing import display, export
from framing.reading.readers import read_article
from framing.terms import changes
from framing.terms.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure
    from pandas import DataFrame

    from framing.measures.analysis import Analysis

TAKEN = REPORTS / "explored"


class Desk(Protocol):
    """What a panel asks of the explorer that it belongs to."""

    found: Analysis  # the article's analysis
    view: Analysis  # the part of it that is chosen
    said: str  # what is chosen, in words

    def figure(self) -> Figure:
        """Return the figure of the view."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line above the answers."""

    def attempt(self, act: Callable[[], object], done: str = "") -> None:
        """Do something, read and show again, and say what came of it."""

    def offer(self, name: str) -> None:
        """Add an article that was brought to those there are, and choose it."""


class LexiconPanel:
    """Switch terms off, move them, add some; save the list and load it again."""

    def __init__(self, explorer: Desk, categories: list[str]) -> None:
        """Make the controls."""
        self.explorer = explorer
        self.shipped = self.lexicon = read_lexicon()
        self.path = ""  # where the lexicon in use is saved
        self.term = widgets.Combobox(description="Change term", layout=WIDE)
        self.category = dropdown("Category", categories, categories[0])
        self.file = line("File", "lexicon-mine.csv")
        self.listing = widgets.HTML()
        buttons = row(
            button("Switch off", self.switch_off),
            button("Move to category", self.move),
            button("Add to category", self.add),
            button("Undo all changes", self.undo),
            button("Save as file", self.save),
            button("Load file", self.load),
        )
        self.box = widgets.VBox([self.term, self.category, buttons, self.file, self.listing])
        self.fill()

    def fill(self) -> None:
        """Offer the terms there are, and list what has changed."""
        self.term.options = sorted(self.lexicon["term"])
        rows = changes.listed(changes.between(self.shipped, self.lexicon), self.shipped)
        self.listing.value = display.table(rows, name="changes").data if len(rows) else ""

    def changed(self) -> bool:
        """Return whether another lexicon than the shipped one is in use."""
        return self.lexicon is not self.shipped

    def take(self, table: DataFrame, done: str, path: str = "") -> None:
        """Count with a lexicon from now on."""
        self.lexicon, self.path = table, path
        self.fill()
        self.explorer.attempt(lambda: None, done)

    def _known(self) -> str | None:
        """Return the term to change, or say that there is none."""
        term = self.term.value.strip()
        if term in set(self.lexicon["term"]):
            return term
        self.explorer.say(f"{term!r} is no term of this lexicon", wrong=True)
        return None

    def switch_off(self) -> None:
        """Count a term no more."""
        term = self._known()
        if term:
            off = changes.Changes(off=(term,))
            self.take(changes.changed(self.lexicon, off), f"{term} is off")

    def move(self) -> None:
        """Count a term in another category."""
        term, category = self._known(), self.category.value
        if term:
            moved = changes.Changes(moved=((term, category),))
            self.take(changes.changed(self.lexicon, moved), f"{term} counts as {category}")

    def add(self) -> None:
        """Count a term that the lexicon does not have."""
        term, category = self.term.value.strip(), self.category.value
        added = changes.Changes(added=((term, category),))
        table = changes.changed(self.lexicon, added)
        try:
            changes.check(table)
        except InputError as error:
            self.explorer.say(f"{error.message}. {error.remedy}", wrong=True)
        else:
            self.take(table, f"{term} counts as {category}")

    def undo(self) -> None:
        """Count with the shipped lexicon again."""
        self.take(self.shipped, "The lexicon is the shipped one")

    def save(self) -> None:
        """Write the lexicon as a file of its own."""

        def write() -> None:
            self.path = str(changes.save(self.lexicon, self.file.value))

        self.explorer.attempt(write, f"The lexicon is in {self.file.value}")

    def load(self) -> None:
        """Count with the lexicon of a file."""
        path = self.file.value
        try:
            self.take(read_lexicon(path), f"The lexicon is that of {path}", path)
        except InputError as error:
            self.explorer.say(str(error), wrong=True)


class VoicePanel:
    """Set the kind and the speaker of a statement, in the article's coding by hand."""

    def __init__(self, explorer: Desk) -> None:
        """Make the controls."""
        self.explorer = explorer
        self.before: list[tuple[str, bytes | None]] = []  # articles, and what undoing puts back
        self.statement = dropdown("Statement")
        self.kind = dropdown("Kind", KINDS, "direct")
        self.speaker = dropdown("Speaker")
        self.statement.observe(lambda _: self.show(), "value")
        buttons = row(
            button("Save correction", self.correct), button("Undo last correction", self.undo)
        )
        self.box = widgets.VBox([self.statement, self.kind, self.speaker, buttons])

    def fill(self) -> None:
        """Offer the statements and speakers of the article."""
        found, kept = self.explorer.found, self.statement.value
        rows = named_rows(least_sure_first(found.statements))
        options = [
            (f"{share(row.sure)} sure: {row.text[:70]} ({row.Index + 1})", row.Index)
            for row in rows
        ]
        self.speaker.options = ["", *(speaker.name for speaker in found.article.speakers)]
        self.statement.options = options
        there = [number for _, number in options]
        self.statement.value = kept if kept in there else next(iter(there), None)
        self.show()

    def show(self) -> None:
        """Set kind and speaker to those of the statement chosen."""
        if self.statement.value is not None:
            row = self.explorer.found.statements.loc[self.statement.value]
            self.kind.value = row["kind"]
            known = row["speaker"] in self.speaker.options
            self.speaker.value = row["speaker"] if known else ""

    def correct(self) -> None:
        """Write kind and speaker of the statement chosen into the coding by hand."""
        if self.statement.value is None:
            self.explorer.say("There is no statement to correct", wrong=True)
            return
        article = self.explorer.found.article
        if article.path is None:
            self.explorer.say("Take the text in first, to correct it: framing new FILE", wrong=True)
            return
        chosen = self.explorer.found.statements.loc[self.statement.value].to_dict()
        kind, speaker = self.kind.value, self.speaker.value

        def write() -> None:
            before = corrections.correct(article, chosen, kind, speaker)
            self.before.append((article.name, before))

        self.explorer.attempt(write, f"Saved in {corrections.file_of(article).name}")

    def undo(self) -> None:
        """Put back what the coding by hand held before the last correction."""
        if not self.before:
            self.explorer.say("There is no correction to undo", wrong=True)
            return
        name, before = self.before.pop()
        put_back = read_article(name)
        self.explorer.attempt(lambda: corrections.undo(put_back, before), "Correction undone")


class TakePanel:
    """Save the view as figure and table, and show the code that makes it again."""

    def __init__(self, explorer: Desk) -> None:
        """Make the controls."""
        self.explorer = explorer
        self.name = line("Name", "explored")
        self.code = widgets.Textarea(description="Code", rows=6, layout=WIDE)
        save = row(button("Save figure and table", self.save))
        self.box = widgets.VBox([self.name, save, self.code])

    def save(self) -> None:
        """Write the figure as PDF, SVG and PNG, its table as CSV and LaTeX."""
        view, name = self.explorer.view, self.name.value
        said = f"{self.explorer.said}, {view.article.name}"

        def write() -> None:
            texts = {"title": said, "caption": self.code.value, "alt": said}
            figure = self.explorer.figure()
            export.figure(figure, name, table=view.counts, folder=TAKEN, **texts)
            export.table(view.counts, name, folder=TAKEN, caption=said, label=f"tab:{name}")

        where = TAKEN.relative_to(ROOT)
        self.explorer.attempt(write, f"Saved in {where}: {name}.pdf, .svg, .png, .csv, .tex")
