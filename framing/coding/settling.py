"""Where two coders disagree, one by one, and what was settled: a third file, every row traceable.

A row of ``NAME.settled.csv`` is a decision on a run of words, one of ``NAME.settled.terms.csv`` on
the terms of a place: what both coders say there, and what is to hold. What they agree on stands in
their own files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.coding.agreement import codings_by_coder, shared_sentences
from framing.coding.apart import Apart, clusters, inside, runs
from framing.coding.codings import TERM_COLUMNS, Coding, coding_table, is_kept
from framing.coding.decisions import (
    ANOTHER,
    NEITHER,
    Decision,
    coders_settled,
    read_decisions,
    settled_files,
    write_decisions,
)
from framing.coding.pages import (
    Mark,
    Marks,
    Page,
    Term,
    laid,
    marks_of,
    next_statement,
    terms_of,
    without,
)
from framing.coding.steps import Steps
from framing.coding.whose import fixed, refuse_unknown, whose
from framing.reading.articles import Article, Speaker
from framing.terms.scheme import counted_categories

if TYPE_CHECKING:
    from pathlib import Path

    from pandas import DataFrame


class State(NamedTuple):
    """What has been settled so far."""

    voices: Mapping[Apart, Decision]
    terms: Mapping[Apart, Decision]


class Settling(Steps[tuple[State, State]]):
    """The disagreements of two coders of an article, and the decisions on them.

    ``voices`` and ``terms`` list all disagreements, ``open`` and ``open_terms`` those without a
    decision, in the order of the text. ``decide``, ``decide_term`` and ``reopen`` are steps, which
    ``undo`` and ``redo`` take back and do again; ``save`` writes the decisions.
    """

    state: State

    def __init__(
        self,
        article: Article,
        one: str,
        other: str,
        readings: Mapping[str, Coding] | None = None,
    ) -> None:
        """Compare two coders, and read what was settled between them.

        ``readings`` are what they say, by default what was saved of the article. Raises InputError
        for a coder who has not coded it, two who have coded nothing in common, and decisions that
        are of other coders or on what the coders no longer say.
        """
        super().__init__()
        self.article, self.coders = article, (one, other)
        readings = codings_by_coder(article) if readings is None else readings
        first, second = (_of(readings, coder) for coder in self.coders)
        self.page = Page(article.text)
        covered = shared_sentences(self.page, first, second)
        if not covered:
            remedy = "Let both code the same sentences"
            raise InputError(f"{one} and {other} have no sentence in common", remedy=remedy)
        self._marks = (
            inside(marks_of(first.voices), self.page, covered),
            inside(marks_of(second.voices), self.page, covered),
        )
        self._terms = (
            inside(terms_of(first.terms), self.page, covered),
            inside(terms_of(second.terms), self.page, covered),
        )
        both_voices = first.voices is not None and second.voices is not None
        both_terms = first.terms is not None and second.terms is not None
        self.voices = runs(self.page, *self._marks, covered) if both_voices else []
        self.terms = clusters(article.text, *self._terms) if both_terms else []
        files = settled_files(article) if is_kept(article) else ()
        self._held, voices, terms = read_decisions(files, self)
        self.state = State(voices, terms)

    @property
    def open(self) -> list[Apart]:
        """Return the runs of words that are not settled."""
        return [apart for apart in self.voices if apart not in self.state.voices]

    @property
    def open_terms(self) -> list[Apart]:
        """Return the places of terms that are not settled."""
        return [apart for apart in self.terms if apart not in self.state.terms]

    # ------------------------------------------------------------ steps

    def decide(
        self,
        apart: Apart,
        chosen: str,
        kind: str = "",
        speaker: str | Speaker = "",
        note: str = "",
    ) -> Decision:
        """Settle a run of words: as a coder says, or as "another" ``kind`` and ``speaker``.

        Raises InputError for what is no disagreement, a choice that there is not, and a kind or
        speaker that ``whose`` refuses.
        """
        self._check(apart, self.voices, chosen, (*self.coders, ANOTHER))
        decision = Decision(apart, chosen, note=note)
        if chosen == ANOTHER:
            known = self.speakers()
            who = whose(kind, speaker, known, known.values())
            decision = decision._replace(kind=kind, speaker=who.name)
            decision = decision._replace(government=who.government, organ=who.organ)
        self._step(self.state._replace(voices={**self.state.voices, apart: decision}))
        return decision

    def decide_term(
        self, apart: Apart, chosen: str, category: str = "", note: str = ""
    ) -> Decision:
        """Settle the terms of a place: as a coder says, "neither", or all of it "another" category.

        Raises InputError as ``decide``.
        """
        self._check(apart, self.terms, chosen, (*self.coders, ANOTHER, NEITHER))
        decision = Decision(apart, chosen, note=note)
        if chosen == ANOTHER:
            refuse_unknown("category", category, counted_categories())
            decision = decision._replace(category=category)
        self._step(self.state._replace(terms={**self.state.terms, apart: decision}))
        return decision

    def reopen(self, apart: Apart) -> None:
        """Take a decision back."""
        voices, terms = (
            {place: decision for place, decision in decisions.items() if place != apart}
            for decisions in self.state
        )
        self._step(State(voices, terms))

    def undo(self) -> None:
        """Take back the last step; InputError where there is none."""
        self.state, _ = self.take_back()

    def redo(self) -> None:
        """Do again what was taken back last; InputError where there is nothing."""
        _, self.state = self.take_again()

    def _step(self, state: State) -> None:
        """Go on to another state."""
        self.take((self.state, state))
        self.state = state

    def _check(
        self, apart: Apart, known: list[Apart], chosen: str, choices: tuple[str, ...]
    ) -> None:
        """Refuse to settle what is no disagreement, or by a choice that there is not."""
        if apart not in known:
            raise InputError("the coders do not disagree there", remedy="Choose from the list")
        refuse_unknown("choice", chosen, choices)

    def _decided(self) -> Marks:
        """Return the marks that decisions for another kind or speaker make."""
        rows = [row for row in self.state.voices.values() if row.chosen == ANOTHER]
        return tuple(_mark(row) for row in rows)

    def speakers(self) -> dict[str, Speaker]:
        """Return who may be named, by name: as declared, as coded, as decided."""
        known = fixed(self.article, (*self._marks[0], *self._marks[1], *self._decided()))
        return {who.name: who for who in reversed(known)}

    # ------------------------------------------------------------ what holds

    def save(self) -> tuple[Path, Path]:
        """Write the decisions, both files or neither, and return their places.

        Raises InputError, and leaves the files as they were, for an article that is not kept, where
        another has changed them since they were read, and where they cannot be written.
        """
        files = settled_files(self.article)
        self._held = write_decisions(files, self, self._held)
        return files

    def reading(self) -> Coding:
        """Return what the coders agree on, with what was settled, as a coding; notes say by whom.

        Raises InputError as long as a disagreement is open.
        """
        left = len(self.open) + len(self.open_terms)
        if left:
            remedy = "Settle them first"
            raise InputError(f"{left:,} of the disagreements are open", remedy=remedy)
        marks = self._marks[0]
        for decision in self.state.voices.values():
            marks = self._laid(marks, decision)
        return Coding(coding_table([mark._asdict() for mark in marks]), self._settled_terms())

    def _laid(self, marks: Marks, decision: Decision) -> Marks:
        """Return marks with a decision laid over them."""
        start, end = decision.apart[:2]
        beyond = [(0, start), (end, len(self.article.text))]
        at = self.coders.index(decision.chosen) if decision.chosen in self.coders else None
        new = [_mark(decision)] if at is None else without(self._marks[at], beyond)
        number = next_statement(marks)
        new = [mark._replace(note=decision.why, statement=number) for mark in new]
        return laid(without(marks, [(start, end)]), new)

    def _settled_terms(self) -> DataFrame:
        """Return the terms that the coders have in common, with those settled."""
        import pandas as pd

        one, other = self._terms
        both = {term[:4] for term in other}
        kept = [term for term in one if term[:4] in both]
        for apart, decision in self.state.terms.items():
            if decision.category:
                kept.append(Term(*apart[:3], decision.category, decision.why))
            elif decision.chosen in self.coders:
                terms = self._terms[self.coders.index(decision.chosen)]
                there = (term for term in terms if apart.start <= term.start < apart.end)
                kept += [term._replace(note=decision.why) for term in there]
        return pd.DataFrame(sorted(kept), columns=list(TERM_COLUMNS))


def settled(article: Article) -> Settling | None:
    """Return what two coders of an article have settled, or None; InputError as ``Settling``."""
    found = coders_settled(article)
    return Settling(article, *found) if found else None


def _mark(decision: Decision) -> Mark:
    """Return the mark of a decision for another kind or speaker."""
    start, end, text, *_ = decision.apart
    return Mark(
        *(start, end, text, decision.kind),
        speaker=decision.speaker,
        government=decision.government,
        organ=decision.organ,
    )


def _of(readings: Mapping[str, Coding], coder: str) -> Coding:
    """Return the coding of a coder; InputError where there is none."""
    if coder not in readings:
        known = ", ".join(readings) or "nobody"
        raise InputError(f"nothing is coded by {coder!r}", remedy=f"Coded by: {known}")
    return readings[coder]
