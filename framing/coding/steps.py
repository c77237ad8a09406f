"""Steps that can be undone and done again: of a coder, of a reader, of whoever settles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from framing.base.errors import InputError
from framing.coding.codings import is_kept
from framing.reading.articles import Article

Step = TypeVar("Step")
Done = TypeVar("Done")


class Steps(Generic[Step]):
    """What can be done step by step; ``done`` and ``undone`` list the steps, the latest last.

    ``state`` is how things stand after the last step, in the coding of an ``article``.
    """

    article: Article
    state: Any

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def take(self, step: Step) -> None:
        """Add a step that was done; what was undone before it cannot be done again."""
        self.done.append(step)
        self.undone.clear()

    def take_back(self) -> Step:
        """Return the last step, undone from now on. Raises InputError where there is none."""
        return _moved(self.done, self.undone, "undo")

    def take_again(self) -> Step:
        """Return the step undone last, done from now on. Raises InputError where there is none."""
        return _moved(self.undone, self.done, "do again")

    def save(self) -> object:
        """Write the files of the coding."""
        raise NotImplementedError

    def saved(self, act: Callable[[], Done]) -> Done:
        """Do something step by step, and save it where the article is kept; return what it says.

        Where the act or the saving fails, everything is as it was, and what failed is raised.
        """
        before = self.state, [*self.done], [*self.undone]
        try:
            said = act()
            if is_kept(self.article):
                self.save()
        except BaseException:
            self.state, self.done, self.undone = before
            raise
        return said


def _moved(steps: list[Step], others: list[Step], what: str) -> Step:
    """Move the last of some steps to others; return it."""
    if not steps:
        raise InputError(f"there is nothing to {what}")
    others.append(steps.pop())
    return others[-1]
