"""Marks over a reading of an article, step by step; every step can be undone and done again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.rows import named_rows
from framing.coding.codings import coding_table
from framing.coding.corrections import corrected
from framing.coding.moves import OWN, Change, Label, Move, label, moves
from framing.coding.pages import Mark, Marks, Page, Term, laid, next_statement, numbered
from framing.coding.steps import Steps
from framing.coding.whose import fixed, whose
from framing.reading.articles import Article, Speaker
from framing.text.tokens import Span
from framing.voices import voiced

if TYPE_CHECKING:
    from pandas import DataFrame


class State(NamedTuple):
    """All that a step can change."""

    marks: Marks = ()
    terms: tuple[Term, ...] = ()
    seen: frozenset[int] = frozenset()  # numbers of sentences


class Step(NamedTuple):
    """What a step has changed, and what was before and after it."""

    change: Change
    before: State
    after: State


class Layer(Steps[Step]):
    """Marks over a reading; ``done`` and ``undone`` list the steps, the latest last.

    ``under`` is the ``statements`` table of the reading underneath, without a row for a text that
    nobody has read yet. ``begins`` holds where terms begin, for what a step says that it has moved.
    """

    state: State

    def __init__(self, article: Article, under: DataFrame, state: State) -> None:
        super().__init__()
        self.article, self.under, self.state = article, under, state
        self._read: tuple[Marks, DataFrame] | None = None
        self.page = Page(article.text)
        self.begins: frozenset[int] = frozenset()
        self.beneath = list(named_rows(under))
        self._under = [OWN] * len(self.page.starts)
        self._first = next_statement(self.beneath)
        for row in self.beneath:
            self._label(self._under, 0, row, 0)

    # ------------------------------------------------------------ what is read

    @property
    def marks(self) -> Marks:
        """Return the marks, in the order of the text."""
        return self.state.marks

    @property
    def changes(self) -> list[Change]:
        """Return what has been done and not undone, the latest last."""
        return [step.change for step in self.done]

    def labels(self, tokens: range, marks: Marks | None = None) -> list[Label]:
        """Return what is said of some tokens, one after another."""
        found = self._under[tokens.start : tokens.stop]
        marks = self.marks if marks is None else marks
        for mark in marks if tokens else ():
            if mark.end > self.page.starts[tokens[0]] and mark.start < self.page.ends[tokens[-1]]:
                self._label(found, tokens.start, mark, self._first)
        return found

    def _label(self, found: list[Label], base: int, row: Any, first: int) -> None:
        """Write what a stretch says of its tokens into labels that begin with token ``base``."""
        said = label(row.kind, row.speaker, row.government, row.statement + first)
        start = max(bisect_left(self.page.starts, row.start) - base, 0)
        end = min(bisect_left(self.page.starts, row.end) - base, len(found))
        if start < end:
            found[start:end] = [said] * (end - start)

    @property
    def statements(self) -> DataFrame:
        """Return the ``statements`` table: the reading underneath, with the marks laid over it."""
        if self._read is None or self._read[0] is not self.marks:
            table = corrected(self.under, self.table) if self.marks else self.under
            self._read = self.marks, table
        return self._read[1]

    @property
    def tokens(self) -> DataFrame:
        """Return the ``tokens`` table of the same."""
        return voiced.tokens(self.article, self.statements)

    @property
    def table(self) -> DataFrame:
        """Return the marks as the table of a coding."""
        return coding_table([mark._asdict() for mark in self.marks])

    # ------------------------------------------------------------ steps

    def mark(
        self, start: int, end: int, kind: str, speaker: str | Speaker = "", note: str = ""
    ) -> Change:
        """Mark a selection as a kind of language, and as whose; say what that has moved.

        ``start`` and ``end`` are offsets of characters; words that they cut are taken whole, and
        each paragraph is a stretch. ``speaker`` is a name of ``speakers``, "" for nobody, or a
        ``Speaker`` with government and organ. Words outside keep their kind and voice. Raises
        InputError, and changes nothing, for a selection without a word, an unknown kind or name,
        and a speaker who is already known as somebody else.
        """
        spans = self.page.snapped(start, end)
        who = whose(kind, speaker, self.speakers(), self.fixed())
        new = self.marked(spans, kind, who, note)
        return self._lay(new, "marked", spans)

    def marked(self, spans: Sequence[Span], kind: str, who: Speaker, note: str) -> list[Mark]:
        """Return marks for spans; they share the number of a statement."""
        blank = Mark(0, 0, "", kind, next_statement(self.marks), note=note)
        said = blank._replace(speaker=who.name, government=who.government, organ=who.organ)
        return [said._replace(start=a, end=b, text=self.article.text[a:b]) for a, b in spans]

    def _lay(self, new: Sequence[Mark], what: str, spans: Sequence[Span]) -> Change:
        """Lay new marks over those there are, as a step that is about spans."""
        return self.step(self.state._replace(marks=laid(self.marks, new)), what, spans)

    def step(self, state: State, what: str, spans: Sequence[Span], besides: str = "") -> Change:
        """Do a step; what was undone before it cannot be done again."""
        state = state._replace(marks=numbered(state.marks))
        text = " … ".join(self.article.text[a:b] for a, b in spans)
        moved = self.moved(spans, self.marks, state.marks)
        change = Change(what, tuple(spans), text, moved, besides)
        self.take(Step(change, self.state, state))
        self.state = state
        return change

    def moved(self, spans: Sequence[Span], before: Marks, after: Marks) -> tuple[Move, ...]:
        """Return what moves within spans between two sets of marks."""
        words = self.page.words(spans)
        if not words:
            return ()
        across = range(words[0], words[-1] + 1)
        one, other = self.labels(across, before), self.labels(across, after)
        inside = [at - across.start for at in words]
        begun = [self.page.starts[at] in self.begins for at in words]
        return moves([one[at] for at in inside], [other[at] for at in inside], begun)

    def undo(self) -> Change:
        """Undo the last step; return it. Raises InputError where there is none."""
        step = self.take_back()
        self.state = step.before
        return step.change

    def redo(self) -> Change:
        """Do again what was undone last; return it. Raises InputError where there is nothing."""
        step = self.take_again()
        self.state = step.after
        return step.change

    # ------------------------------------------------------------ who speaks

    def speakers(self) -> dict[str, Speaker]:
        """Return who may be named, by name: whom the sidecar declares, and who has been marked."""
        return {who.name: who for who in reversed(self.fixed())}

    def fixed(self) -> list[Speaker]:
        """Return those of whom the sidecar or a mark says for whom they speak."""
        return fixed(self.article, self.marks)
