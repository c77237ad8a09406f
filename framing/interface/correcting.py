"""Correct by reading: whose words a part of the text is, step by step, each undone and done again.

What is chosen in the text is what is corrected: a stretch that was clicked, or words that were
selected. Each step is kept by its offsets and saved at once beside the codings by hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.rows import named_rows
from framing.coding.codings import is_kept
from framing.coding.moves import Change
from framing.coding.overlay import Overlay
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
LISTED = 60  # characters of a correction's words in the list


class CorrectPanel:
    """Mark what is chosen, change its bounds, remove it; undo and do again."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.overlay: Overlay | None = None
        self.held: Article | None = None
        fields = [
            Field("kind", "It is", "choice", "direct"),
            Field("speaker", "Speaker", "offered", hint="any name of the text, or a new one"),
            Field("government", "of a new one: government", "line"),
            Field("organ", "of a new one: organ", "line"),
            Field("changes", "Corrections", "table", []),
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
        self.form = Form("voice", "Correct a voice", SELECT, fields, buttons)

    # ------------------------------------------------------------ what is read

    def statements(self, article: Article) -> DataFrame:
        """Return the engine's statements with the corrections; the steps are those of one text."""
        if self.overlay is None or self.held != article:
            self.overlay, self.held = Overlay(article), article
        return self.overlay.statements

    def use(self, hits: DataFrame) -> None:
        """Say from now on of the terms of these hits how many a correction moves."""
        if self.overlay is not None:
            self.overlay.use(hits)

    def fill(self) -> None:
        """Show the words that are chosen and whose they are; offer the names of the text."""
        if self.overlay is None:
            return
        self.form.field("speaker").offer(sorted(self.overlay.speakers()))
        self.form["changes"] = [_row(change) for change in self.overlay.standing()]
        self.form.about = SELECT
        place = self.explorer.selection.place
        if place:
            text = self.explorer.found.article.text[place[0] : place[1]]
            self.form.about = f"Chosen: “{text if len(text) < 200 else text[:199] + '…'}”"
            row = self.overlay.stretch(place[0])
            if row is not None:
                self.form["kind"], self.form["speaker"] = row.kind, row.speaker

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
        """Let the statement that what is chosen touches run as far as what is chosen."""

        def change(laid: Overlay) -> Change:
            start, end = self._place()
            for row in named_rows(laid.statements):
                if row.start < end and row.end > start and row.kind != "reporter":
                    return laid.bounds(row.start, start, end)
            raise InputError("no statement stands there", remedy="Mark it as one")

        self._step(change)

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
            before_it = laid.state, [*laid.done], [*laid.undone]
            change = act(laid)
            if not is_kept(laid.article):
                kept = "not saved: take the text in first, framing new FILE"
                return f"{before}“{_short(change.text)}”: {change} ({kept})"
            try:
                saved = laid.save().name
            except InputError:
                laid.state, laid.done, laid.undone = before_it
                raise
            return f"{before}“{_short(change.text)}”: {change}; saved in {saved}"

        self.explorer.attempt(do)

    def _speaker(self, laid: Overlay) -> str | Speaker:
        """Return who is meant: a name that is known, or a new one with government and organ."""
        name = self.form["speaker"].strip()
        rest = (self.form["government"].strip(), self.form["organ"].strip())
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
            reading = self.explorer.selection.reading
            self.explorer.choose(Selection(place=tuple(place), reading=reading))


def _row(change: Change) -> dict[str, str]:
    """Return a correction as a row of the list."""
    return {"words": _short(change.text), "what": change.what, "it has": str(change)}


def _short(text: str) -> str:
    """Return the beginning of some words."""
    return text if len(text) <= LISTED else f"{text[: LISTED - 1]}…"
