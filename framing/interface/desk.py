"""The explorer: ask an article one's own questions with widgets, and take the answers away."""

from __future__ import annotations

import os
from collections.abc import Callable

import ipywidgets as widgets
from matplotlib.figure import Figure

from framing.base import prose
from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.places import ARTICLES
from framing.base.progress import UNATTENDED
from framing.charts import counts_grid, drawn, positions, rates_by_category
from framing.coding import corrections
from framing.interface.own import OwnPanel
from framing.interface.panels import LexiconPanel, TakePanel, VoicePanel
from framing.interface.widgets import TEXT, button, dropdown, framed, image, row, several, status
from framing.measures.analysis import Analysis, analyse
from framing.measures.readings import CHOICES, Reading
from framing.measures.selections import Selection, as_code, selected
from framing.publishing import display
from framing.reading.readers import read_article
from framing.terms.lexicon import counted_categories

# In command mode JupyterLab takes letters and arrows for itself, wherever a list has the focus: R
# would turn the cell into raw text. Lumino leaves an element alone that carries this attribute.
OWN_KEYS = """
document.addEventListener('focusin', event => {
    if (event.target.closest('.framing-explorer'))
        event.target.setAttribute('data-lm-suppress-shortcuts', 'true');
});
"""
EVERY = "(every term)"
EVERYTHING = Selection()
CHARTS = ("rates by category", "counts", "where they fall")
READERS = ("engine", "coding by hand")
COLUMNS = ["voice", "category", "count", "words", "per_1000", "low", "high"]


def explore(article: str = "", selection: Selection = EVERYTHING) -> object:
    """Return the explorer of an article, with a selection already made.

    ``article`` is a name in ``data/articles``, by default the first. Where notebooks are run
    unattended it is a still picture of the chart, since widgets cannot be kept. Raises InputError
    where the article or its coding by hand cannot be used.
    """
    explorer = Explorer(article or min(_articles()), selection)
    if UNATTENDED in os.environ:
        return display.picture(explorer.figure(), f"The explorer's chart: {explorer.said}.")
    _keep_keys()
    return explorer.box


def _keep_keys() -> None:
    """Keep JupyterLab from taking keys that are meant for a control of an explorer."""
    from IPython.display import Javascript, display

    display(Javascript(OWN_KEYS))


def _articles() -> list[str]:
    """Return the names of the articles there are."""
    return sorted(path.stem for path in ARTICLES.glob("*.txt"))


class Explorer:
    """The controls, the panels and the answers; every change of a control is followed by ``show``.

    ``found`` is the article's analysis, ``view`` the part of it that is chosen.
    """

    found: Analysis
    view: Analysis
    said = ""

    def __init__(self, article: str, chosen: Selection) -> None:
        """Build the controls, read the article and show the selection."""
        self.filling = False  # True while controls are filled rather than used
        self._make_controls(article)
        self.status, self.picture, self.lines, self.text, self.counts = (
            widgets.HTML() for _ in range(5)
        )
        self.lexicon = LexiconPanel(self, self.categories.options)
        self.voice = VoicePanel(self)
        self.take = TakePanel(self)
        self.own = OwnPanel(self)
        self.box = self._layout()
        self.box.add_class("framing-explorer")
        self.read()
        self.choose(chosen)

    def _make_controls(self, article: str) -> None:
        """Make what chooses."""
        self.article = dropdown("Article", _articles(), article)
        self.read_by = dropdown("Read by", READERS, READERS[0])
        self.voices = several("Voices", rows=5)
        self.kinds = several("Kinds", [kind for kind in KINDS if kind != "paratext"], rows=5)
        scheme = list(counted_categories())
        self.categories = several("Categories", scheme, rows=6)
        self.term = dropdown("Term", [(EVERY, "")], "")
        self.reading = [
            dropdown(name.capitalize(), options, options[0]) for name, options in CHOICES.items()
        ]
        self.chart = dropdown("Chart", CHARTS, CHARTS[0])
        for control in (self.article, self.read_by):
            control.observe(self._read_again, "value")
        for control in self._choosing():
            control.observe(lambda _: self.show(), "value")

    def _choosing(self) -> list[widgets.Widget]:
        """Return the controls that make the selection."""
        several = [self.voices, self.kinds, self.categories]
        return [*several, self.term, *self.reading, self.chart]

    def _layout(self) -> widgets.Widget:
        """Put controls at the left and answers at the right, or below where it is narrow."""
        every = button("Choose everything", lambda: self.choose(EVERYTHING))
        sides = {
            "0 1 300px": [self.article, self.read_by, *self._choosing(), every],
            "1 1 480px": [self.status, self.picture, self.lines, self.text, self.counts],
        }
        left, right = (
            widgets.VBox(parts, layout=widgets.Layout(flex=flex, min_width="280px"))
            for flex, parts in sides.items()
        )
        panels = [self.own.box, self.lexicon.box, self.voice.box, self.take.box]
        first = ("Bring a text of your own", "Change the lexicon")
        titles = (*first, "Correct a voice", "Take this view away")
        return widgets.VBox([row(left, right), widgets.Accordion(panels, titles=titles)])

    def read(self) -> None:
        """Read the article anew, with the lexicon and the coding as they are now."""
        name = self.article.value
        article = self.own.taken.get(name) or read_article(name)
        said = corrections.reading(article, by_hand=self._by_hand())
        self.found = analyse(article, terms=self.lexicon.lexicon, said=said)
        self._fill()

    def offer(self, name: str) -> None:
        """Add an article that was brought to those there are, and choose it."""
        self.filling = True
        self.article.options = [*_articles(), *self.own.taken]
        self.article.value = name
        self.filling = False
        self.attempt(lambda: None)

    def _read_again(self, _: object) -> None:
        """Read and show another article, unless its name is only being filled in."""
        if not self.filling:
            self.attempt(lambda: None)

    def _by_hand(self) -> bool:
        """Return whether the coding by hand is read."""
        return self.read_by.value == READERS[1]

    def _fill(self) -> None:
        """Offer what the article and the lexicon hold; what was chosen stays where it can."""
        self.filling = True
        present = set(self.found.tokens["voice"])
        kept, self.voices.options = (
            self.voices.value,
            [name for name in self.found.voices if name in present],
        )
        self.voices.value = [name for name in kept if name in self.voices.options]
        uses = self.found.hits["term"].value_counts().sort_index()
        term = self.term.value if self.term.value in uses.index else ""
        self.term.options = [(EVERY, ""), *((f"{name} ({n})", name) for name, n in uses.items())]
        self.term.value = term
        self.voice.fill()
        self.filling = False

    def choose(self, chosen: Selection) -> None:
        """Set the controls to a selection, as far as the article has it, and show it."""
        self.filling = True
        controls = (self.voices, self.kinds, self.categories)
        for control, values in zip(controls, chosen[:3], strict=True):
            control.value = [value for value in values if value in control.options]
        terms = [value for _, value in self.term.options]
        self.term.value = chosen.term if chosen.term in terms else ""
        for control, value in zip(self.reading, chosen.reading, strict=True):
            control.value = value
        self.filling = False
        self.show()

    def selection(self) -> Selection:
        """Return what the controls say."""
        controls = (self.voices, self.kinds, self.categories)
        voices, kinds, categories = (tuple(control.value) for control in controls)
        reading = Reading(*(control.value for control in self.reading))
        return Selection(voices, kinds, categories, self.term.value or "", reading)

    def show(self) -> None:
        """Show the selection: what it counts first, its picture last, which takes longest."""
        if self.filling:
            return
        view = self.view = selected(self.found, self.selection())
        hits, words = len(view.hits), int(view.totals["words"].sum())
        self.said = f"{prose.quantity(hits, 'loaded term')} in {prose.quantity(words, 'word')}"
        self.say(self.said if words else "Nothing is selected: no word is left. Choose more.")
        none = f'<p style="{TEXT}">No term of this selection stands in these words.</p>'
        self.lines.value = framed(self._lines() if hits else none, 200)
        self.text.value = framed(display.highlighted(self.found._replace(hits=view.hits)).data, 260)
        counted = view.counts[view.counts["words"] > 0]
        self.counts.value = framed(display.table(counted[COLUMNS], name="counts").data, 220)
        self.take.code.value = self._code()
        self.picture.value = framed(image(self.figure(), self.said), 340)

    def _lines(self) -> str:
        """Return the sentences of the terms chosen, with voice and speaker."""
        lines = display.concordance(self.view).drop(columns="start")
        lines.insert(4, "speaker", self.view.hits["speaker"].tolist())
        return display.table(lines, name="lines").data

    def _code(self) -> str:
        """Return what makes this view again; a changed lexicon must be saved for that."""
        lexicon = self.lexicon.path if self.lexicon.changed() else ""
        name, chosen = self.article.value, self.selection()
        said = "by_hand" if self._by_hand() else ""
        if not said and corrections.is_corrected(self.found.article):
            said = "corrected"
        lines = as_code(name, chosen, said=said, lexicon=lexicon)
        if name in self.own.taken:
            lines = (
                f"# first save your text as a file, and give its path in place of its name\n{lines}"
            )
        unsaved = self.lexicon.changed() and not lexicon
        return f"# save the changed lexicon first\n{lines}" if unsaved else lines

    def figure(self) -> Figure:
        """Return the figure of the view; no pyplot, since callbacks run on another thread."""
        view = self.view
        if self.chart.value == CHARTS[1]:
            return drawn(counts_grid, view.counts, voices=view.voices)
        if self.chart.value == CHARTS[2]:
            tables = view.hits, self.found.tokens
            return drawn(positions, *tables, voices=view.voices, categories=view.categories)
        return drawn(rates_by_category, view.counts, voices=view.voices)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line above the answers."""
        self.status.value = status(text, wrong=wrong)

    def attempt(self, act: Callable[[], object], done: str = "") -> None:
        """Do something, read and show again, and say what came of it."""
        try:
            act()
            self.read()
            self.show()
        except InputError as error:
            self.say(str(error), wrong=True)
        else:
            if done:
                self.say(done)
