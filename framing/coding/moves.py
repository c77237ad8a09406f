"""What a step of coding has changed, in words: how many words and terms went from whom to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.base.kinds import REPORTER, voice
from framing.base.prose import quantity
from framing.text.tokens import Span

NOTHING = "changed nothing"


class Label(NamedTuple):
    """What a reading says of a token, as in ``tokens``."""

    kind: str = "reporter"
    voice: str = REPORTER
    speaker: str = ""
    government: str = ""
    statement: int = -1


OWN = Label()  # of a word that nobody is said to say


def label(kind: str, speaker: str, government: str, statement: int) -> Label:
    """Return what a stretch says of its tokens."""
    return Label(kind, voice(kind, government), speaker, government, statement)


class Move(NamedTuple):
    """Words, and the terms that begin with one of them, that a step has given another reading."""

    before: Label
    after: Label
    words: int
    terms: int

    def __str__(self) -> str:
        """Say it as a reader would."""
        size = quantity(self.words, "word")
        size += f" and {quantity(self.terms, 'term')}" if self.terms else ""
        if self.before.voice != self.after.voice:
            return f"moved {size} from {self.before.voice} to {self.after.voice}"
        stays = f"{size} {'stays' if size == '1 word' else 'stay'} with {self.after.voice}"
        now = self.after.kind if self.after.kind != self.before.kind else ""
        by = f"by {self.after.speaker or 'nobody named'}"
        by = by if self.after.speaker != self.before.speaker else ""
        return f"{stays}, now {' '.join(filter(None, (now, by))) or 'for another government'}"


class Change(NamedTuple):
    """A step: the stretches that it is about, and what it has moved."""

    what: str  # what was done: "marked", "removed", "bounds", "given back", …
    spans: tuple[Span, ...]
    text: str  # the words that it is about
    moves: tuple[Move, ...] = ()
    besides: str = ""  # what else there is to say

    def __str__(self) -> str:
        """Say what has changed: “moved 3 words and 2 terms from Reporter to Hill”."""
        said = [*map(str, self.moves), *([self.besides] if self.besides else [])]
        return "; ".join(said) or NOTHING


def moves(
    before: Sequence[Label], after: Sequence[Label], terms: Iterable[bool]
) -> tuple[Move, ...]:
    """Return what has moved between two readings of the same words, the most words first.

    ``terms`` tells of each word whether a term begins with it. The number of a statement is no
    part of what is said of a word.
    """
    words: Counter[tuple[Label, Label]] = Counter()
    begun: Counter[tuple[Label, Label]] = Counter()
    for one, other, begins in zip(before, after, terms, strict=True):
        pair = one._replace(statement=-1), other._replace(statement=-1)
        if pair[0] != pair[1]:
            words[pair] += 1
            begun[pair] += begins
    return tuple(_by_voice(words, begun))


def _by_voice(
    words: Counter[tuple[Label, Label]], begun: Counter[tuple[Label, Label]]
) -> Iterable[Move]:
    """Yield a move for each pair of voices; within a voice one for each pair of labels."""
    sums: dict[tuple, tuple[tuple[Label, Label], int, int]] = {}
    for pair, number in words.items():
        one, other = pair
        key = (one.voice, other.voice) if one.voice != other.voice else pair
        first, so_far, terms = sums.get(key, (pair, 0, 0))
        sums[key] = first, so_far + number, terms + begun[pair]
    for (one, other), number, terms in sorted(sums.values(), key=lambda row: -row[1]):
        yield Move(one, other, number, terms)
