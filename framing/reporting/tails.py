"""The last noun of a clause that stands before who speaks: it rained and | the mayor, Roe, said."""

from __future__ import annotations

from framing.reporting.asides import OPENERS
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.endings import PLURALS, ROLES, is_role
from framing.reporting.phrases import OFFICES, phrase_before
from framing.reporting.segments import may_be_clause
from framing.reporting.vocabulary import SUBORDINATORS, Word

PERSON_AND_ROLE = 2  # noun phrases: its finance minister, Ana Brook
SPEAKERS = ROLES | OFFICES | PLURALS | STATEMENT_NOUNS
OBJECTIVE = frozenset(["him", "her", "them", "me", "us"])


def tail(words: list[Word], heads: list[int], left: int, right: int) -> list[int]:
    """Return the end of a clause if its last noun phrase is a subject: it rained and the mayor.

    So it is after a conjunction or a verb of reporting. ``heads`` are where the noun phrases behind
    the clause end, the last first.
    """
    found = phrase_before(words, right)
    if found is None or found[0] <= left or is_somebody_else(words, heads, right):
        return []
    before = words[found[0] - 1]
    if before.low in SUBORDINATORS and may_be_clause(words, found):
        return []
    if words[found[0]].low in OBJECTIVE:
        return []  # the tower told | him to turn back, the captain, Ana Brook, said
    return [right] if before.low in OPENERS or (before.signals and before.finite) else []


def is_somebody_else(words: list[Word], heads: list[int], end: int) -> bool:
    """Return whether who stands behind a clause is nothing to its last noun, which does not speak.

    Taxes will stay until the harvest, | its finance minister, Ana Brook, said.
    """
    last = words[end - 1]
    if len(heads) < PERSON_AND_ROLE or last.is_name or _speaks(last):
        return False
    first, second = words[heads[-1] - 1], words[heads[-2] - 1]
    named = first.is_name and words[heads[-1] - 2].is_name
    return second.low in ROLES if named else second.is_name and is_role(first.low)


def _speaks(word: Word) -> bool:
    """Return whether a noun is, as far as it tells, of somebody or something that may speak."""
    return word.low in SPEAKERS or word.low.removesuffix("s") in SPEAKERS
