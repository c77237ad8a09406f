"""Steps that can be undone and done again: of a coder, of a reader, of whoever settles."""

from __future__ import annotations

from typing import Generic, TypeVar

from framing.base.errors import InputError

Step = TypeVar("Step")


class Steps(Generic[Step]):
    """What can be done step by step; ``done`` and ``undone`` list the steps, the latest last."""

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


def _moved(steps: list[Step], others: list[Step], what: str) -> Step:
    """Move the last of some steps to others; return it."""
    if not steps:
        raise InputError(f"there is nothing to {what}")
    others.append(steps.pop())
    return others[-1]
