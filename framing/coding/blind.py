"""Blind coding: a person marks voices and terms from nothing, and never sees what the engine finds.

Every row that is saved has a note that begins with BLIND. What a coder has read and left to the
reporter is a row of kind ``reporter`` with the note READ, so that the file itself tells which
sentences have been coded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.base.files import held
from framing.coding import coders, codings
from framing.coding.coders import Files
from framing.coding.codings import NUMBERS, TERM_COLUMNS, Coding, coding_table
from framing.coding.layers import Layer, State
from framing.coding.moves import Change
from framing.coding.pages import Mark, Page, Term, marks_of, next_statement, terms_of, without
from framing.coding.whose import refuse_unknown
from framing.reading.articles import Article
from framing.terms.scheme import counted_categories
from framing.voices.stretches import Stretch

if TYPE_CHECKING:
    from pathlib import Path

    from pandas import DataFrame

BLIND = "coded blind"
OWN = f"{BLIND}: "  # before what the coder has noted
READ = f"{BLIND}, left to the reporter"


class Progress(NamedTuple):
    """How far a coder has come, in sentences of the text."""

    sentences: int
    seen: int  # read, whether or not anything was marked
    coded: int  # with a mark or a term
    marks: int
    terms: int

    @property
    def share(self) -> float:
        """Return the share of sentences seen, from 0 to 1."""
        return self.seen / self.sentences if self.sentences else 1.0


class Blind(Layer):
    """What one coder has marked of an article, from nothing; taken up where it was left.

    Steps are those of ``Layer`` (``mark``, ``undo``, ``redo``, ``changes``), ``clear``, ``term``,
    ``clear_term`` and ``see``. Only speakers whom the sidecar declares or the coder has named are
    offered. ``statements`` and ``tokens`` are what the coder alone says.
    """

    def __init__(self, article: Article, coder: str) -> None:
        """Begin, or go on with, the coding of a coder.

        An article that is not kept can be coded too, and not be saved. Raises InputError for a name
        that cannot be a coder's, files that cannot be read, and a coding that was not made blind.
        """
        self.coder = coders.coder_named(coder)
        self._held: dict[Path, bytes | None] = {}
        super().__init__(article, _nothing(), State())
        if codings.is_kept(article):
            self.state = self._saved(coders.files_of(article, coder))

    def _saved(self, files: Files) -> State:
        """Return what the files of the coder hold."""
        voices, terms = files
        self._held = {path: held(path) for path in files}
        marks = marks_of(self._read_again(voices))
        if any(not mark.note.startswith(BLIND) for mark in marks):
            remedy = "Give another name for the blind coding"
            raise InputError("was not coded blind", file=voices, remedy=remedy)
        known = terms_of(self._read_again(terms))
        seen = self.page.sentences_of([*marks, *known])
        return State(tuple(_own(mark) for mark in marks if mark.note != READ), known, seen)

    def _read_again(self, path: Path) -> DataFrame | None:
        """Return the coding that a file holds, None where there is none."""
        return codings.read(path, self.article) if self._held[path] else None

    # ------------------------------------------------------------ steps

    def step(self, state: State, what: str, spans: Iterable, besides: str = "") -> Change:
        """Do a step as ``Layer.step``; a sentence in which something is marked has been seen."""
        marked = self.page.sentences_of([*state.marks, *state.terms])
        return super().step(state._replace(seen=state.seen | marked), what, list(spans), besides)

    def clear(self, start: int, end: int) -> Change:
        """Take away what is marked as voices in a selection: it is the reporter's."""
        spans = self.page.snapped(start, end)
        state = self.state._replace(marks=without(self.marks, spans))
        return self.step(state, "cleared", spans)

    def see(self, start: int, end: int, *, seen: bool = True) -> Change:
        """Say that every sentence of a selection has been read, or not, if nothing is marked."""
        spans = self.page.snapped(start, end)
        chosen = frozenset(self.page.sentence[at] for at in self.page.words(spans))
        kept = self.state.seen | chosen if seen else self.state.seen - chosen
        said = f"{len(kept):,} of {len(self.page.spoken):,} sentences read"
        return self.step(self.state._replace(seen=kept), "seen", spans, said)

    def term(self, start: int, end: int, category: str, note: str = "") -> Change:
        """Mark a selection as a loaded term of a category, in the place of what it covers.

        Words that it cuts are taken whole. Raises InputError for an unknown category, a selection
        without a word, and one that goes beyond a sentence.
        """
        refuse_unknown("category", category, counted_categories())
        spans = self.page.snapped(start, end)
        words = self.page.words(spans)
        if len(spans) > 1 or len({self.page.sentence[at] for at in words}) > 1:
            raise InputError("a term stands within one sentence", remedy="Select fewer words")
        first, last = self.page.starts[words[0]], self.page.ends[words[-1]]
        made = Term(first, last, self.article.text[first:last], category, note)
        terms = tuple(sorted([*self._terms_outside(first, last), made]))
        said = f"{made.text!r} marked as {category}"
        return self.step(self.state._replace(terms=terms), "term", [(first, last)], said)

    def clear_term(self, at: int) -> Change:
        """Take away the term that holds an offset; InputError where there is none."""
        found = next((term for term in self.terms if term.start <= at < term.end), None)
        if found is None:
            raise InputError("no term stands there", remedy="Click a term that is marked")
        terms = self._terms_outside(found.start, found.end)
        said = f"{found.text!r} is no term"
        state = self.state._replace(terms=tuple(terms))
        return self.step(state, "term cleared", [(found.start, found.end)], said)

    def _terms_outside(self, start: int, end: int) -> list[Term]:
        """Return the terms that share nothing with a stretch."""
        return [term for term in self.terms if term.end <= start or end <= term.start]

    # ------------------------------------------------------------ how far one has come

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return the terms marked, in the order of the text."""
        return self.state.terms

    @property
    def progress(self) -> Progress:
        """Return how far the coder has come."""
        coded = self.page.sentences_of([*self.marks, *self.terms])
        sizes = len(self.marks), len(self.terms)
        return Progress(len(self.page.spoken), len(self.state.seen), len(coded), *sizes)

    # ------------------------------------------------------------ the files

    def rows(self) -> list[dict]:
        """Return the rows of the coder's voices as they are saved, those only read among them."""
        marks = self.marks
        spans = [self.page.sentences[number] for number in sorted(self.state.seen)]
        text = self.article.text
        read = [Mark(a, b, text[a:b], "reporter", note=READ) for a, b in spans]
        rest = enumerate(without(read, [m[:2] for m in marks]), next_statement(marks))
        left = [mark._replace(statement=number) for number, mark in rest]
        noted = [mark._replace(note=f"{OWN}{mark.note}" if mark.note else BLIND) for mark in marks]
        return [mark._asdict() for mark in sorted([*noted, *left])]

    @property
    def reading(self) -> Coding:
        """Return what the coder says, as it is saved: for ``agreement`` and ``Settling``."""
        import pandas as pd

        terms = pd.DataFrame(self.terms, columns=list(TERM_COLUMNS))
        return Coding(coding_table(self.rows()), terms)

    def save(self) -> Files:
        """Write both files, or neither; return where they stand.

        Raises InputError, and leaves the files as they were, for an article that is not kept, where
        another has changed them since they were read, and where they cannot be written.
        """
        files = coders.files_of(self.article, self.coder)
        if not (self.state.seen or self.terms):
            return self._removed(files)
        tables = {files.voices: self.rows(), files.terms: map(Term._asdict, self.terms)}
        self._held = dict(coders.put(self.article, tables, self._held))
        return files

    def _removed(self, files: Files) -> Files:
        """Remove the files of a coding in which nothing is left."""
        known = {path: held for path, held in self._held.items() if held is not None}
        if known:
            coders.take_away(known)
            self._held = dict.fromkeys(self._held)
        return files


def coded_sentences(page: Page, coding: DataFrame) -> frozenset[int]:
    """Return the numbers of the sentences that a coding is of: all, unless it was made blind.

    A blind coding may be half done, and says itself how far it has come.
    """
    if "note" in coding and any(note.startswith(BLIND) for note in coding["note"]):
        return page.sentences_of(marks_of(coding))
    return page.spoken


def _own(mark: Mark) -> Mark:
    """Return a mark with the note that its coder has written."""
    return mark._replace(note="" if mark.note == BLIND else mark.note.removeprefix(OWN))


def _nothing() -> DataFrame:
    """Return the ``statements`` table of a text that nobody has read."""
    import pandas as pd

    types = {name: "int64" if name in NUMBERS else "str" for name in Stretch._fields}
    return pd.DataFrame(columns=list(types)).astype(types)
