"""The subjects of the sentences before a place, for pronouns and descriptions that point back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from framing.phrases import Range, first_finite, subject_before
from framing.sentences import Word

NEAR = 5  # sentences looked back


def subjects_before(sentences: list[list[Word]], at: int) -> Iterator[tuple[list[Word], Range]]:
    """Yield the sentences that end before an offset with their subject, the latest first.

    A sentence's subject is that of its first finite verb; a sentence without one is left out.
    """
    before = bisect_left(sentences, at, key=_end)
    for words in reversed(sentences[max(0, before - NEAR) : before]):
        subject = subject_before(words, first_finite(words) or 0)
        if subject and words[subject[0]].region < 0:
            yield words, subject


def _end(words: list[Word]) -> int:
    """Return where a sentence ends."""
    return words[-1].end
