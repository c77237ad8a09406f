"""What goes on behind “X said” after a clause begun outside marks: it was “old,” X said, and ….

Where marks hold all that stands before the tag, nobody knows whether another clause is told by X.
"""

from __future__ import annotations

from framing.reporting.bounds import NOMINATIVE
from framing.reporting.cues import Cue
from framing.reporting.finite import finite_in
from framing.reporting.phrases import PREPOSITIONS
from framing.reporting.tags import tag_end
from framing.reporting.vocabulary import DETERMINERS, Word

AS_TOLD = frozenset(["had", "would"])  # has and will, as somebody has said it
JOINS = frozenset(["and", "but"])
SUBJECTS = NOMINATIVE | {"it"}
WITHIN_SUBJECT = frozenset(["of", "them"])  # one of them
NO_SUBJECT_END = DETERMINERS | PREPOSITIONS


def goes_on_beside(words: list[Word], left: int, resume: int, cue: Cue) -> int:
    """Return where a clause goes on behind a tag that had begun outside marks; 0 where none does.

    It was “a wreck,” she said, | and one had seen it sink; …, | and the sea “is a thief.”
    ``left`` is where the tag begins, ``resume`` where its verb and its source are over.
    """
    marks, first = words[left - 1 - (words[left - 1].text == ",")], words[0]
    if not (marks.quoted and marks.goes_on and (first.in_phrase or first.low in SUBJECTS)):
        return 0
    stop = tag_end(words, resume, cue)
    joined = stop and stop + 3 < len(words) and words[stop + 1].low in JOINS
    return stop + 1 if stop and joined and _is_told(words, stop + 2) else 0


def _is_told(words: list[Word], start: int) -> bool:
    """Return whether a subject stands here, and then “had”, “would” or marks that are its verb."""
    at = start
    while at < len(words) - 1 and _is_of_subject(words[at]):
        at += 1
    if at == start or words[at - 1].low in NO_SUBJECT_END:
        return False
    marks = words[at].quoted and words[at].goes_on
    return words[at].low in AS_TOLD or (marks and not finite_in(words, at + 1, len(words)))


def _is_of_subject(word: Word) -> bool:
    """Return whether a word may be part of a subject."""
    return (word.in_phrase or word.low in WITHIN_SUBJECT) and not word.finite
