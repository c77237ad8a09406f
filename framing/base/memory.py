"""Answers that are remembered: texts repeat their words, so that most are asked for again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

VOCABULARY = 100_000  # answers kept before all are forgotten
LONGEST = 64  # characters of a text worth remembering: longer ones are hardly met again


class Memory(dict[str, Answer]):
    """What a pure function says of a short text, asked once: ``memory[text]``.

    A look-up costs a tenth of a call, and ``map(memory.__getitem__, texts)`` less still. When
    VOCABULARY answers are kept all are forgotten: the common ones are soon asked for again, and no
    corpus makes a memory grow.
    """

    __slots__ = ("function",)

    def __init__(self, function: Callable[[str], Answer]) -> None:
        self.function = function

    def __missing__(self, text: str) -> Answer:
        """Ask the function, and remember what it says of a text that is short."""
        answer = self.function(text)
        if len(text) > LONGEST:
            return answer
        if len(self) >= VOCABULARY:
            self.clear()
        self[text] = answer
        return answer
