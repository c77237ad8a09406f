"""What the forms of the desk ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from framing.interface.pictures import Picture
    from framing.interface.view import View
    from framing.measures.analysis import Analysis
    from framing.measures.selections import Selection
    from framing.reading.articles import Article


class Own(Protocol):
    """What is asked of the form that takes a text in."""

    taken: dict[str, Article]  # the texts that were brought, by name


class Lexicons(Protocol):
    """What is asked of the form that changes the list of terms."""

    path: str  # where the list in use is saved, "" for nowhere

    def changed(self) -> bool:
        """Return whether another list than the shipped one is in use."""


class Source(Protocol):
    """What is asked of the form that says what is read."""

    @property
    def by_hand(self) -> bool:
        """Whether the coding by hand is read."""

    def offer(self, name: str) -> None:
        """Offer the articles there are, and choose one."""


class Desk(Protocol):
    """What a form asks of the explorer that it belongs to."""

    found: Analysis  # the article's analysis
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
    ) -> None:
        """Do something, show how things are now, and say what came of it: a text, or else ``done``.

        The article is read again, unless what is done changes nothing of what is read.
        """
