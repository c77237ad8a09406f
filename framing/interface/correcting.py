"""Correct by reading: whose words a part of the text is, step by step, each undone and done again.

What is chosen in the text is what is corrected: a stretch that was clicked, or words that were
selected. Each step is kept by its offsets and saved at once beside the codings by hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from framing.base.errors import InputError
from framing.base.kinds import KINDS, QUOTED, TOLD
from framing.base.rows import named_rows
from framing.base.tables import table_bytes
from framing.coding import codings
from framing.coding.codings import is_kept
from framing.coding.moves import Change
from framing.coding.overlay import Overlay
from framing.coding.pages import Marks, numbered
from framing.interface.forms import Field, Form
from framing.measures.selections import Selection
from framing.reading.articles import Article, Speaker

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.interface.panels import Desk

SAID = {
    "reporter": "the reporter's own words",
    "direct": "said, in quotation marks",
    "block": "said, set off without marks",
    "indirect": "reported without marks",
    "attitude": "ascribed to a mind: hopes, fears",
    "topic": "what somebody spoke of",
    "scare": "marks of the reporter's distance",
    "paratext": "no part of the text: a byline, a credit",
}
SELECT = "Click a stretch, or select words, in the text first."
SPEAKERLESS = "a government or an organ is given, and no speaker"
KEEP = "keep the text first, under A text of your own"
LISTED = 60  # characters of a correction's words in the list


class CorrectPanel:
    """Mark what is chosen, change its bounds, remove it; undo and do again."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.overlay: Overlay | None = None
        self.held: Article | None = None
        self.unkept: dict[str, Overlay] = {}  # of texts that stand nowhere else, by the text
        self.moving: int | None = None  # where the stretch begins whose ends are being moved
        fields = [
            Field("kind", "It is", "choice", "direct"),
            Field("speaker", "Speaker", "offered", hint="any name of the text, or a new one"),
            Field("government", "of a new one: government", "line"),
            Field("organ", "of a new one: organ", "line"),
            Field("changes", "Corrections", "table", [], act="Take back"),
        ]
        fields[0].offer([(SAID[kind], kind) for kind in KINDS])
        buttons = {
            "Mark what is chosen": self.mark,
            "It is no statement": self.remove,
            "Begin a word earlier": lambda: self.bound(0, -1),
            "Begin a word later": lambda: self.bound(0, 1),
            "End a word earlier": lambda: self.bound(1, -1),
            "End a word later": lambda: self.bound(1, 1),
            "Give it these bounds": self.bounds,
            "Undo": self.undo,
            "Do again": self.redo,
        }
        acts = {"Take back": self.take_back, "Move its ends": self.move}
        self.form = Form("voice", "Correct a voice", SELECT, fields, buttons, acts)

    # ------------------------------------------------------------ what is read

    def statements(self, article: Article) -> DataFrame:
        """Return the engine's statements with the corrections; the steps are those of one text."""
        if self.overlay is None or self.held != article:
            self.overlay, self.held = self._begun(article), article
        return self.overlay.statements

    def _begun(self, article: Article) -> Overlay:
        """Return the corrections of an article; those of a text that is kept nowhere go on."""
        laid, before = Overlay(article), self.unkept.get(article.text)
        if is_kept(article):
            return laid
        if before is not None:
            laid.go_on(before)
        self.unkept[article.text] = laid
        return laid

    def keep(self, before: Article, kept: Article) -> None:
        """Save the corrections that were made of a text before it was kept.

        Raises InputError where they cannot be saved.
        """
        made = self.unkept.get(before.text)
        if made is None or not made.marks:
            return
        if before.text != kept.text:
            remedy = "Correct it again"
            raise InputError("the text is kept, its corrections do not fit it", remedy=remedy)
        laid = Overlay(kept)
        laid.go_on(made)
        laid.save()
        self.overlay, self.held = laid, kept

    def standing(self) -> str:
        """Return the corrections as they stand, as a coding; nothing where there are none."""
        marks = self.overlay.marks if self.overlay is not None else ()
        rows = [mark._asdict() for mark in marks]
        return table_bytes(codings.COLUMNS, rows).decode() if rows else ""

    def take_over(self, article: Article, marks: Marks) -> None:
        """Let these corrections of an article stand, and no others; InputError as ``save``."""
        self.statements(article)
        laid = self.overlay
        if laid is not None and numbered(marks) != laid.marks:
            laid.saved(lambda: laid.take_over(marks))

    def use(self, hits: DataFrame) -> None:
        """Say from now on of the terms of these hits how many a correction moves."""
        if self.overlay is not None:
            self.overlay.use(hits)

    def fill(self) -> None:
        """Show the words that are chosen and whose they are; offer the names of the text."""
        if self.overlay is None:
            return
        self.form.field("speaker").offer(sorted(self.overlay.speakers()))
        standing = self.overlay.standing()
        self.form["changes"] = [_row(change) for change in standing]
        self.form.field("changes").keys = [change.spans[0] for change in standing]
        self.form.about, self.moving = SELECT, None
        place = self.explorer.selection.place
        if place:
            text = self.explorer.found.article.text[place[0] : place[1]]
            self.form.about = f"Chosen: “{text if len(text) < 200 else text[:199] + '…'}”"
            row = self.overlay.stretch(place[0])
            if row is not None:
                self.form["kind"], self.form["speaker"] = row.kind, row.speaker
                if (row.start, row.end) == tuple(place):
                    self.moving = row.start

    def _place(self) -> tuple[int, int]:
        """Return the offsets of what is chosen; InputError where nothing is."""
        place = self.explorer.selection.place
        if not place:
            raise InputError("no words are chosen", remedy=SELECT)
        return place[0], place[1]

    # ------------------------------------------------------------ steps

    def mark(self) -> None:
        """Mark what is chosen as a kind, and as whose words."""
        self._step(lambda laid: laid.mark(*self._place(), self.form["kind"], self._speaker(laid)))

    def remove(self) -> None:
        """Give the statement that is chosen back to the reporter."""
        self._step(lambda laid: laid.remove(self._place()[0]))

    def bounds(self) -> None:
        """Let the statement that was chosen, or most of which is, run as far as what is chosen."""
        self._step(lambda laid: self._bounded(laid, self._meant(laid), *self._place()))

    def move(self, about: Any) -> None:
        """Let the statement that holds an offset run from one offset to another."""
        self._step(lambda laid: self._bounded(laid, *_offsets(about, 3)))

    def _meant(self, laid: Overlay) -> int:
        """Return where the statement begins whose bounds are to change."""
        if self.moving is not None:
            return self.moving
        start, end = self._place()
        shares = {
            row.start: min(row.end, end) - max(row.start, start)
            for row in named_rows(laid.statements)
            if row.kind != "reporter"
        }
        at = max(shares, key=shares.__getitem__, default=-1)
        if shares.get(at, 0) <= 0:
            raise InputError("no statement stands there", remedy="Mark it as one")
        return at

    def _bounded(self, laid: Overlay, at: int, start: int, end: int) -> Change:
        """Give a statement other bounds, and choose it as it is then."""
        change = laid.bounds(at, start, end)
        first = laid.page.snapped(start, end)[0]
        self.explorer.chosen = Selection(place=first, reading=self.explorer.selection.reading)
        return change

    def take_back(self, about: Any) -> None:
        """Take one correction back, wherever it stands among the others."""
        self._step(lambda laid: laid.take_away(*_offsets(about, 2)), "Taken back: ")

    def undo(self) -> None:
        """Undo the last step."""
        self._step(lambda laid: laid.undo(), "Undone: ")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(lambda laid: laid.redo(), "Done again: ")

    def _step(self, act: Callable[[Overlay], Change], before: str = "") -> None:
        """Do a step, save it where the text is kept, and say what it has changed."""
        if self.explorer.source.by_hand:
            remedy = "Read the voices as the engine does first"
            raise InputError("a coding by hand is not corrected here", remedy=remedy)
        laid = self.overlay
        if laid is None:
            raise InputError("there is no text to correct", remedy="Choose one")

        def do() -> str:
            change = laid.saved(lambda: act(laid))
            said = f"{before}“{_short(change.text)}”: {change}"
            if is_kept(laid.article):
                return f"{said}; saved in {codings.corrections_file(laid.article).name}"
            return f"{said} (not saved: {KEEP})"

        self.explorer.attempt(do)

    def _speaker(self, laid: Overlay) -> str | Speaker:
        """Return who is meant: a name that is known, or a new one with government and organ."""
        name = self.form["speaker"].strip()
        rest = (self.form["government"].strip(), self.form["organ"].strip())
        if any(rest) and not name and self.form["kind"] in (*QUOTED, *TOLD):
            raise InputError(SPEAKERLESS, remedy="Name the speaker, or empty the other two fields")
        if name in laid.speakers() or not name:
            return name
        return Speaker(name, *rest) if any(rest) else name

    def bound(self, side: int, step: int) -> None:
        """Move where what is chosen begins (0) or ends (1) by a word."""
        if self.overlay is None:
            return
        place, page = list(self._place()), self.overlay.page
        words = [at for at, is_word in enumerate(page.is_word) if is_word]
        edges = [(page.starts, page.ends)[side][at] for at in words]
        at = (bisect_left if step < 0 else bisect_right)(edges, place[side])
        at = at - 1 if step < 0 else at
        if 0 <= at < len(edges):
            place[side] = edges[at]
        if place[0] < place[1]:
            reading, moving = self.explorer.selection.reading, self.moving
            self.explorer.choose(Selection(place=tuple(place), reading=reading))
            self.moving = moving if self.moving is None else self.moving


def _offsets(about: Any, number: int) -> list[int]:
    """Return so many offsets that a page has sent; InputError where it sent something else."""
    if not (isinstance(about, list) and len(about) == number):
        raise InputError("the page sent no offsets", remedy="Reload it")
    if not all(type(at) is int for at in about):
        raise InputError("the page sent no offsets", remedy="Reload it")
    return about


def _row(change: Change) -> dict[str, str]:
    """Return a correction as a row of the list."""
    return {"words": _short(change.text), "what": change.what, "it has": str(change)}


def _short(text: str) -> str:
    """Return the beginning of some words."""
    return text if len(text) <= LISTED else f"{text[: LISTED - 1]}…"
