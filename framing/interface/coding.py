"""Blind coding in JupyterLab: a page for one coder, who sees the text and nothing of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.prose import quantity
from framing.coding.blind import Blind
from framing.coding.codings import is_kept
from framing.coding.pages import Page
from framing.interface.coding_page import CoderPage, CodingView, one_of
from framing.measures.analysis import article_of
from framing.reading.articles import Article, Speaker
from framing.terms.scheme import counted_categories
from framing.text.tokens import paragraphs

Word = tuple[int, int, str, str, int]  # start, end, what stands before, the word, its sentence


def code(article: str | Article, coder: str) -> CodingPage:
    """Return the page on which a coder codes an article, by its name, from nothing.

    Every step is saved at once as ``data/coding/NAME.CODER.csv`` and ``NAME.CODER.terms.csv``.
    Raises InputError as ``Blind``, and where the article cannot be read.
    """
    return CodingPage(article_of(article), coder)


class CodingPage(CoderPage):
    """The page of one coder; ``coding`` is what they have marked."""

    def __init__(self, article: Article, coder: str) -> None:
        """Take the coding up where it was left."""
        self.coding = Blind(article, coder)
        self.acts = {
            **{"mark": self._mark, "clear": self._clear, "term": self._term},
            **{"clear_term": self._clear_term, "see": self._see},
            "undo": lambda _: self._saved(lambda: f"Undone: {self.coding.undo()}"),
            "redo": lambda _: self._saved(lambda: f"Done again: {self.coding.redo()}"),
        }
        super().__init__(CodingView(text=words_of(self.coding.page)))
        kept = (
            "Each step is saved" if is_kept(article) else "The text is not kept: nothing is saved"
        )
        self.show(f"{kept}. Select words, then say whose they are")

    def state(self) -> dict[str, Any]:
        """Return what is marked, how far the coder has come, and what may be chosen."""
        coding, far = self.coding, self.coding.progress
        told = f"{far.seen:,} of {quantity(far.sentences, 'sentence')} read, {far.coded:,} coded"
        return {
            "name": coding.article.name,
            "coder": coding.coder,
            "marks": [[m.start, m.end, m.kind, m.speaker, m.text] for m in coding.marks],
            "terms": [[t.start, t.end, t.category, "", t.text] for t in coding.terms],
            "seen": sorted(coding.state.seen),
            "share": far.share,
            "progress": told,
            "speakers": sorted(coding.speakers()),
            "kinds": [*KINDS[1:], *KINDS[:1]],  # what is the reporter's is seldom marked
            "categories": list(counted_categories()),
        }

    def _saved(self, act: Callable[[], object]) -> str:
        """Do a step and save it, or neither; return what was done, with what became of it."""
        said = str(self.coding.saved(act))
        return said[:1].upper() + said[1:]

    def _mark(self, asked: Mapping[str, Any]) -> str:
        """Mark the selection as a statement."""
        name, government, organ = (one_of(asked, n) for n in ("speaker", "government", "organ"))
        new = name not in self.coding.speakers() or government or organ
        speaker = Speaker(name, government, organ) if name and new else name
        place, note = _chosen(asked), one_of(asked, "note")
        kind = one_of(asked, "kind")
        return self._saved(lambda: self.coding.mark(*place, kind, speaker, note))

    def _clear(self, asked: Mapping[str, Any]) -> str:
        """Give the selection back to the reporter."""
        return self._saved(lambda: self.coding.clear(*_chosen(asked)))

    def _term(self, asked: Mapping[str, Any]) -> str:
        """Mark the selection as a loaded term."""
        place, note = _chosen(asked), one_of(asked, "note")
        category = one_of(asked, "category")
        return self._saved(lambda: self.coding.term(*place, category, note))

    def _clear_term(self, asked: Mapping[str, Any]) -> str:
        """Take away the term at which the selection begins."""
        return self._saved(lambda: self.coding.clear_term(_chosen(asked)[0]))

    def _see(self, asked: Mapping[str, Any]) -> str:
        """Say that everything up to the end of the selection has been read."""
        return self._saved(lambda: self.coding.see(0, _chosen(asked)[1]))


def _chosen(asked: Mapping[str, Any]) -> tuple[int, int]:
    """Return the offsets that a page has sent; InputError where nothing is selected."""
    chosen = asked.get("chosen")
    if not (isinstance(chosen, list) and len(chosen) == 2 and all(type(n) is int for n in chosen)):
        raise InputError("no word is selected", remedy="Click a word, or select several")
    return chosen[0], chosen[1]


def words_of(page: Page) -> list[list[Word]]:
    """Return the tokens of a text by paragraph, each with what stands before it in its line."""
    lines = paragraphs(page.text)
    firsts = iter([*(start for start, _ in lines), len(page.text)])
    found: list[Word] = []
    numbers: list[int] = []
    line, after, before = -1, next(firsts), 0
    for start, end, sentence in zip(page.starts, page.ends, page.sentence, strict=True):
        while start >= after:
            before, line, after = after, line + 1, next(firsts)
        found.append((start, end, page.text[before:start], page.text[start:end], sentence))
        numbers.append(line)
        before = end
    pairs = groupby(zip(numbers, found, strict=True), lambda pair: pair[0])
    return [[word for _, word in line] for _, line in pairs]
