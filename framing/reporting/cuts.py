"""What is left of an act where another stands: cut before it begins, begun after it ends."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.bounds import tie_before
from framing.reporting.phrases import Range, verb_group
from framing.reporting.vocabulary import Word

LEADS_ON = frozenset(["as", "while", "whereas", "and", "but", "though", "although"])


def reaches(act: Attribution, at: int) -> bool:
    """Return whether an act's content holds the word at ``at``."""
    holds = False
    for start, end in act.content:
        holds = holds or start <= at < end
    return holds


def beginning(words: list[Word], act: Attribution) -> int:
    """Return the first word of an act: its source's, or of the group of its verb."""
    if act.source and act.source[1] <= act.cue[0] and not act.shared:
        tie = tie_before(words, act.source[0]) if act.sequential else None
        return act.source[0] if tie is None else tie
    return verb_group(words, act.cue[0])


def cut(words: list[Word], act: Attribution, end: int) -> Attribution:
    """Return the act with its content ended before ``end``."""
    kept = [part for part in act.said_until(end) if not _only_joins(words, part)]
    return act.of(tuple(kept))


def _only_joins(words: list[Word], part: Range) -> bool:
    """Return whether nothing but a conjunction is left of a part: “…, she said, as | others …”."""
    return part[1] - part[0] == 1 and words[part[0]].low in LEADS_ON


def without_overlap(act: Attribution, others: list[Attribution]) -> Attribution:
    """Return the act with its content begun after the words that others hold."""
    floor = 0
    for other in others:
        for _, end in other.content:
            floor = max(floor, end)
    for start, end in act.content:
        if start < floor or start >= end:
            return act.of(tuple([(max(a, floor), b) for a, b in act.content if b > max(a, floor)]))
    return act
