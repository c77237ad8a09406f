"""What the forms of the desk ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.coding.pages import Marks
    from framing.interface.forms import Form
    from framing.interface.pictures import Picture
    from framing.interface.view import View
    from framing.measures.analysis import Analysis
    from framing.measures.readings import Reading
    from framing.measures.selections import Selection
    from framing.reading.articles import Article


class Own(Protocol):
    """What is asked of the form that takes a text in."""

    taken: dict[str, Article]  # the texts that were brought, by name


class Lexicons(Protocol):
    """What is asked of the form that changes the list of terms."""

    path: str  # where the list in use is saved, "" for nowhere
    lexicon: DataFrame  # the list in use
    shipped: DataFrame

    def use(self, table: DataFrame, path: str = "") -> None:
        """Take a list that is saved at a path, or nowhere; what is read is to be read again."""

    def changed(self) -> bool:
        """Return whether another list than the shipped one is in use."""


class Corrections(Protocol):
    """What is asked of the form that corrects."""

    def keep(self, before: Article, kept: Article) -> None:
        """Save the corrections that were made of a text before it was kept."""

    def standing(self) -> str:
        """Return the corrections as they stand, as a coding; nothing where there are none."""

    def take_over(self, article: Article, marks: Marks) -> None:
        """Let these corrections of an article stand, and no others."""


class Source(Protocol):
    """What is asked of the form that says what is read."""

    form: Form

    @property
    def by_hand(self) -> bool:
        """Whether the coding by hand is read."""

    def named(self, name: str) -> Article | None:
        """Return an article by its name, read; None where there is none."""

    def set(self, reading: Reading) -> None:
        """Set the fields to a reading."""

    def offer(self, name: str) -> None:
        """Offer the articles there are, and choose one."""


class Desk(Protocol):
    """What a form asks of the explorer that it belongs to."""

    found: Analysis  # the article's analysis
    chosen: Selection  # what is chosen, and is shown the next time that something is
    page: View

    @property
    def own(self) -> Own:
        """The form that takes a text in."""

    @property
    def lexicons(self) -> Lexicons:
        """The form that changes the list of terms."""

    @property
    def source(self) -> Source:
        """The form that says what is read."""

    @property
    def voice(self) -> Corrections:
        """The form that corrects."""

    @property
    def said(self) -> str:
        """What is chosen, in words."""

    @property
    def selection(self) -> Selection:
        """What is chosen."""

    def choose(self, chosen: Selection) -> None:
        """Make a selection."""

    def picture(self) -> Picture:
        """Return the chart of what is chosen."""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line above the answers."""

    def attempt(
        self, act: Callable[[], object], done: str = "", *, changes_reading: bool = True
    ) -> bool:
        """Do something, show how things are now, and say what came of it: a text, or else ``done``.

        The article is read again, unless what is done changes nothing of what is read. Returns
        whether it was done; where it was refused, that is said.
        """
