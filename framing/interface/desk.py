"""The explorer: one linked view of an article, in which whatever is chosen answers everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from pandas import DataFrame

from framing.base.errors import InputError
from framing.base.progress import UNATTENDED
from framing.coding import corrections
from framing.interface import pictures, telling
from framing.interface.correcting import CorrectPanel
from framing.interface.facets import as_facets, from_facets
from framing.interface.forms import Form
from framing.interface.lexicons import LexiconPanel
from framing.interface.own import OwnPanel
from framing.interface.pictures import CHARTS, EVERYTHING, Picture
from framing.interface.shown import article_shown
from framing.interface.sources import SourcePanel
from framing.interface.takes import TakePanel
from framing.interface.view import View, faces
from framing.measures.analysis import Analysis, analyse
from framing.measures.selections import Selection, as_term, selected
from framing.publishing import display
from framing.reading.articles import Article


def explore(
    article: str = "",
    selection: Selection = EVERYTHING,
    chart: str = "",
    lexicon: DataFrame | None = None,
) -> Explorer:
    """Return the explorer of an article, with a selection already made.

    ``article`` is a name in ``data/articles``, by default the first; ``chart`` a key of
    ``pictures.CHARTS``; ``lexicon`` as ``read_lexicon`` gives it, by default the shipped one. A
    notebook shows it as the desk; where notebooks are run unattended, it shows a still picture of
    the chart, since widgets cannot be kept. Raises InputError where the article, its coding by hand
    or a searched word cannot be used, and for an unknown chart.
    """
    return Explorer(article, selection, chart, lexicon)


class Explorer:
    """The desk of one article: what is read, what is chosen, and the page that shows both.

    ``found`` is the analysis, ``whole`` the same under the reading that is set, ``view`` the part
    of it that is chosen; ``selection`` and ``lexicon`` are read and set. Every change is shown.
    """

    found: Analysis
    whole: Analysis
    view: Analysis

    def __init__(
        self,
        article: str = "",
        chosen: Selection = EVERYTHING,
        chart: str = "",
        lexicon: DataFrame | None = None,
    ) -> None:
        """Read the article and show the selection."""
        self.lock = RLock()  # messages of the page and a notebook's cells come from two threads
        self.drawn: dict[tuple[str, float], dict[str, str]] = {}
        chart = chart or (next(iter(CHARTS)) if chosen == EVERYTHING else "where they fall")
        if chart not in CHARTS:
            raise InputError(f"there is no chart {chart!r}", remedy=f"Known: {', '.join(CHARTS)}")
        self.page = View(charts=list(CHARTS), chart=chart, faces=faces())
        self.own, self.lexicons = OwnPanel(self), LexiconPanel(self, lexicon)
        self.source = SourcePanel(self, article)
        self.voice, self.take = CorrectPanel(self), TakePanel(self)
        self.chosen = chosen
        self.source.set(chosen.reading)
        self.read()
        self.choose(chosen)
        self.page.observe(self._page_chose, "selection")
        self.page.observe(self._page_drew, ["chart", "width"])
        self.page.on_msg(self._page_asked)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """Show the desk, or a still picture of its chart where nobody attends."""
        if UNATTENDED not in os.environ:
            return self.page._repr_mimebundle_()
        figure = self.picture().figure
        still = display.picture(figure, f"The desk's chart of {self.page.chart}: {self.said}.")
        data, about = still._repr_mimebundle_()
        return {**data, "text/plain": f"{self.found.article.name}: {self.said}"}, about

    @property
    def said(self) -> str:
        """What is chosen and its base, in words."""
        return telling.told(self.whole, self.view, self.chosen)

    @property
    def selection(self) -> Selection:
        """What is chosen; it may be set."""
        return self.chosen

    @selection.setter
    def selection(self, chosen: Selection) -> None:
        self.choose(chosen)

    @property
    def lexicon(self) -> DataFrame:
        """The list of terms that is counted; it may be set."""
        return self.lexicons.lexicon

    @lexicon.setter
    def lexicon(self, table: DataFrame) -> None:
        self.lexicons.take(table, "Another list of terms is counted")

    @property
    def forms(self) -> list[Form]:
        """The forms under the view."""
        panels = (self.source, self.lexicons, self.voice, self.own, self.take)
        return [panel.form for panel in panels]

    def read(self) -> None:
        """Read the article anew, with the lexicon and the coding as they are now."""
        article = self.source.article()
        self.found = analyse(article, terms=self.lexicons.matcher, said=self._statements(article))
        self.voice.use(self.found.hits)
        self._read_as_set()

    def _read_as_set(self) -> None:
        """Take what is read under the reading that is set; charts of another are forgotten."""
        self.whole = selected(self.found, self._undimmed())
        self.drawn.clear()

    def _statements(self, article: Article) -> DataFrame:
        """Return the statements as they are read: the engine's with corrections, or by hand."""
        if self.source.by_hand:
            return corrections.reading(article, by_hand=True)
        return self.voice.statements(article)

    def choose(self, chosen: Selection) -> None:
        """Make a selection, as far as the article has it, and show it."""
        with self.lock:
            if chosen.reading != self.source.reading:
                self.source.set(chosen.reading)
                self._read_as_set()
            self.chosen = self._known(chosen)
            self.show()

    def _known(self, chosen: Selection) -> Selection:
        """Return a selection without what the article does not have."""
        hits, whole = self.whole.hits, self.whole
        length = len(self.found.article.text)
        return chosen._replace(
            voices=tuple(name for name in chosen.voices if name in whole.voices),
            categories=tuple(name for name in chosen.categories if name in whole.categories),
            targets=tuple(name for name in chosen.targets if name in set(hits["target"])),
            term=chosen.term if chosen.term in set(hits["term"]) else "",
            place=chosen.place if not chosen.place or chosen.place[1] <= length else (),
            reading=self.source.reading,
        )

    def show(self, *, again: bool = True) -> None:
        """Show what is read and chosen; ``again`` with the article itself and its chart."""
        self.view = selected(self.found, self.chosen)
        if again or self.chosen.word != self.page.found.get("word", ""):
            self._show_article()
        self.page.selection = as_facets(self.chosen)
        self.say(self.said)
        for panel in (self.voice, self.take):
            panel.fill()
        self.tell_forms()
        if again:
            self.draw()

    def _show_article(self) -> None:
        """Show the article, with every use of the word that was searched, whatever is chosen."""
        word, matches, said = self.chosen.word, None, ""
        if word:
            everywhere = selected(self.found, self._undimmed()._replace(word=word))
            matches, said = everywhere.hits, telling.searched(everywhere, word)
        self.page.shown = article_shown(self.found, self.whole, self.source.reading, matches)
        self.page.found = {"word": word, "term": as_term(word), "said": said}

    def tell_forms(self) -> None:
        """Send the forms as they are now; what their fields offer only where it has changed."""
        self.page.offered = {form.name: form.offered() for form in self.forms}
        self.page.forms = [form.shown() for form in self.forms]

    def draw(self) -> None:
        """Send the chart; what is not chosen is dimmed by the page."""
        key = (self.page.chart, pictures.millimetres(self.page.width or 440))
        if key not in self.drawn:
            svg = pictures.shown(key[0], self.found, self._undimmed(), key[1])
            alt = f"{key[0]}, {telling.told(self.whole, self.whole, self._undimmed())}"
            note = pictures.note(key[0], self.whole)
            self.drawn[key] = {"chart": key[0], "svg": svg, "alt": alt, "note": note}
        self.page.picture = self.drawn[key]

    def _undimmed(self) -> Selection:
        return Selection(reading=self.source.reading)

    def picture(self) -> Picture:
        """Return the chart of what is chosen, as it is taken away."""
        return pictures.picture_of(self.page.chart, self.found, self.chosen)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line above the answers."""
        self.page.say(text, wrong=wrong)

    def attempt(
        self, act: Callable[[], object], done: str = "", *, changes_reading: bool = True
    ) -> bool:
        """Do something, show how things are now, and say what came of it: a text, or else ``done``.

        The article is read again, unless what is done changes nothing of what is read. Returns
        whether it was done; where it was refused, that is said.
        """
        with self.lock:
            try:
                said = act()
                if changes_reading:
                    self.read()
                    self.chosen = self._known(self.chosen)
                self.show(again=changes_reading)
            except InputError as error:
                self.say(str(error), wrong=True)
                self.tell_forms()
                return False
            if isinstance(said, str) or done:
                self.say(said if isinstance(said, str) else done)
            return True

    def _page_chose(self, change: dict[str, Any]) -> None:
        """Answer a choice that was made on the page."""
        before = self.chosen
        with self._answering():
            chosen = from_facets(change["new"], self.source.reading)
            if chosen == before:
                return
            try:
                self.chosen = self._known(chosen)
                self.show(again=False)
            except InputError:
                self.chosen = before
                self.page.selection = as_facets(before)
                raise

    def _page_drew(self, _: object) -> None:
        """Send the chart that the page wants, for the width that it has."""
        with self._answering():
            self.draw()

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Let one message be answered at a time, and say on the page what went wrong."""
        with self.lock:
            try:
                yield
            except InputError as error:
                self.say(str(error), wrong=True)
            except Exception as error:
                self.say(f"This went wrong ({type(error).__name__}: {error})", wrong=True)
                raise

    def _page_asked(self, _: object, asked: dict[str, Any], buffers: list[memoryview]) -> None:
        """Press a button of a form for the page."""
        with self._answering():
            if asked.get("say"):
                return self.say(self.said)
            values = dict(asked.get("values", {}))
            for name, buffer in zip(asked.get("files", []), buffers, strict=True):
                values[name] = {"name": values[name], "content": bytes(buffer)}
            forms = {form.name: form for form in self.forms}
            if asked.get("form") not in forms:
                raise InputError("the page asked for a form that is not there", remedy="Reload it")
            forms[asked["form"]].press(asked.get("button", ""), values, asked.get("about"))
