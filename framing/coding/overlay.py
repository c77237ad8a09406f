"""Corrections over the engine's reading of an article: made, listed, undone, saved, read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.base.errors import InputError
from framing.base.files import held
from framing.base.rows import named_rows
from framing.coding import coders, codings
from framing.coding.codings import ATTRIBUTED, CORRECTIONS
from framing.coding.layers import Layer, State, Step
from framing.coding.moves import Change
from framing.coding.named import named_in
from framing.coding.pages import Mark, Marks, joined, marks_of, numbered, without
from framing.coding.whose import NOBODY, meant
from framing.reading.articles import Article, Speaker
from framing.text.tokens import Span
from framing.voices import voiced

if TYPE_CHECKING:
    from pathlib import Path

    from pandas import DataFrame

NOTE = "corrected by a reader"


class Overlay(Layer):
    """The engine's reading of an article, with a reader's corrections laid over it.

    Corrections are kept by offsets of characters, so that one never touches another's words; what
    they leave stays as the engine reads it. ``statements`` is the whole reading, for
    ``analyse(article, said=overlay.statements)``.
    """

    def __init__(
        self, article: Article, engine: DataFrame | None = None, hits: DataFrame | None = None
    ) -> None:
        """Read an article and the corrections that are saved of it.

        ``engine`` is its table of statements without corrections, by default read here; ``hits``
        its table of hits, for what ``Change`` says of terms. Raises InputError where the
        corrections cannot be read.
        """
        engine = voiced.statements(article) if engine is None else engine
        path = codings.corrections_file(article)
        # Before it is read, so that what another writes meanwhile is noticed.
        self._held = held(path) if codings.is_kept(article) else None
        super().__init__(article, engine, State(marks_of(codings.corrections_of(article))))
        if hits is not None:
            self.use(hits)

    def use(self, hits: DataFrame) -> None:
        """Say from now on of the terms of these hits how many a correction moves."""
        self.begins = frozenset(hits["start"])

    def stretch(self, at: int) -> Any:
        """Return the row of ``statements`` that holds an offset, None where the reporter speaks."""
        for row in named_rows(self.statements):
            if row.start <= at < row.end:
                return row if row.kind != "reporter" else None
        return None

    # ------------------------------------------------------------ steps

    def marked(self, spans: Sequence[Span], kind: str, who: Speaker, note: str) -> list[Mark]:
        """Return marks as ``Layer.marked``; they keep the source and cue that the engine found."""
        new = super().marked(spans, kind, who, note or NOTE)
        return [self._with_cue(mark) for mark in new] if kind in ATTRIBUTED else new

    def _with_cue(self, mark: Mark) -> Mark:
        """Return a mark with source and cue of the stretch underneath, unless it covers the cue."""
        for row in self.beneath:
            shares = row.start < mark.end and mark.start < row.end
            apart = row.cue_end <= mark.start or mark.end <= row.cue_start
            if shares and row.kind in ATTRIBUTED and (not row.cue or apart):
                cue = {"cue": row.cue, "cue_start": row.cue_start, "cue_end": row.cue_end}
                return mark._replace(source=row.source, **cue)
        return mark

    def remove(self, at: int) -> Change:
        """Give the statement that holds an offset back to the reporter: it is none."""
        row = self._there(at)
        spans = [(row.start, row.end)]
        return self._lay(self.marked(spans, "reporter", NOBODY, ""), "removed", spans)

    def bounds(self, at: int, start: int, end: int) -> Change:
        """Let the statement that holds an offset run from ``start`` to ``end`` instead.

        It keeps its kind and speaker; what it gives up is the reporter's.
        """
        row = self._there(at)
        spans = self.page.snapped(start, end)
        old = Mark(row.start, row.end, row.text, row.kind)
        given = [(mark.start, mark.end) for mark in without([old], spans)]
        who = meant(row.speaker, self.fixed()) or Speaker(row.speaker, row.government, row.organ)
        new = self.marked(spans, row.kind, who, "") + self.marked(given, "reporter", NOBODY, "")
        return self._lay(sorted(new), "bounds", sorted([*spans, *given]))

    def give_back(self, start: int, end: int) -> Change:
        """Take away the corrections of some words, which are the engine's again."""
        spans = self.page.snapped(start, end)
        state = self.state._replace(marks=without(self.marks, spans))
        return self.step(state, "given back", spans)

    def take_away(self, start: int, end: int) -> Change:
        """Take away one correction; InputError where none stands from ``start`` to ``end``."""
        if not any((mark.start, mark.end) == (start, end) for mark in self.marks):
            remedy = "Choose one of those that are listed"
            raise InputError("no such correction stands", remedy=remedy)
        return self.give_back(start, end)

    def take_over(self, marks: Marks) -> Change:
        """Let these corrections stand, and no others, as one step."""
        new = numbered(marks)
        differ = sorted({(mark.start, mark.end) for mark in {*new} ^ {*self.marks}})
        return self.step(self.state._replace(marks=new), "taken over", joined(differ))

    def go_on(self, other: Overlay) -> None:
        """Go on with the corrections and steps of another overlay of the same text.

        Whom the sidecar declares speaks for whom it says from then on.
        """
        told = {who.name: who for who in self.article.speakers}
        self.state = _declared(other.state, told)
        self.done, self.undone = (
            [Step(s.change, _declared(s.before, told), _declared(s.after, told)) for s in steps]
            for steps in (other.done, other.undone)
        )

    def _there(self, at: int) -> Any:
        """Return the statement that holds an offset; InputError where there is none."""
        row = self.stretch(at)
        if row is None:
            remedy = "Click a statement, or select the words of one that was missed"
            raise InputError("no statement stands there", remedy=remedy)
        return row

    def standing(self) -> list[Change]:
        """Return every correction as it stands, in the order of the text, saved ones among them.

        Each says what it changes of the engine's reading.
        """
        found = []
        for mark in self.marks:
            spans = ((mark.start, mark.end),)
            what = "removed" if mark.kind == "reporter" else "marked"
            found.append(Change(what, spans, mark.text, self.moved(spans, (), (mark,))))
        return found

    # ------------------------------------------------------------ who speaks

    def speakers(self) -> dict[str, Speaker]:
        """Return who may be named: as declared, as corrected, as the engine reads it, as named."""
        found = dict(self._named)
        read = {row.speaker: row for row in self.beneath if row.speaker}
        read |= {row.speaker: row for row in self.beneath if row.speaker and row.government}
        found |= {n: Speaker(n, row.government, row.organ) for n, row in read.items()}
        return found | super().speakers()

    @cached_property
    def _named(self) -> dict[str, Speaker]:
        """Return the persons whom the text names."""
        return {who.name: who for who in named_in(self.article)}

    # ------------------------------------------------------------ the file

    def save(self) -> Path:
        """Write the corrections, or remove their file where there are none; return its place.

        Raises InputError, and leaves the file as it was, for an article that is not kept, where
        another has changed the file since it was read, and where it cannot be written.
        """
        path = coders.place(self.article, f"{CORRECTIONS}.csv")
        rows = [mark._asdict() for mark in self.marks]
        if rows:
            self._held = coders.put(self.article, {path: rows}, {path: self._held})[path]
        elif self._held is not None:
            coders.take_away({path: self._held})
            self._held = None
        return path


def _declared(state: State, told: Mapping[str, Speaker]) -> State:
    """Return a state in which those who are declared speak for whom they are said to."""

    def said(mark: Mark) -> Mark:
        who = told.get(mark.speaker, mark.who)
        return mark._replace(government=who.government, organ=who.organ)

    return state._replace(marks=tuple(map(said, state.marks)))
