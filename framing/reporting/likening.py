"""What somebody is said to have said by “as”: “as Ana Brook put it, …”, “…, as the mayor noted”."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.bounds import content_end
from framing.reporting.cues import OF_CLAUSES, Cue
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.phrases import Range
from framing.reporting.tags import after_particle
from framing.reporting.times import after_time
from framing.reporting.vocabulary import Word

RULE = "as X said"
SIGNS = frozenset([",", "—", "–", "-"])
CLOSES = SIGNS | {")"}
BEFORE_AS = frozenset(["but", "and", "yet", "so"])


def is_as_said(words: list[Word], verb: int, source: Range) -> bool:
    """Return whether “as X said,” stands at the beginning of a sentence, within one, at its end."""
    at = source[0] - 1
    if at < 0 or words[at].low != "as":
        return False
    stop = _stop(words, verb)
    if stop < len(words) and not (words[stop].text in CLOSES or words[stop].quoted):
        beside = at - 1 - (at > 1 and words[at - 1].text in SIGNS)
        return at > 0 and words[beside].quoted and words[stop].text in ".?!;"
    opens = at == 0 or (at == 1 and words[0].low in BEFORE_AS)
    return opens or words[at - 1].text in SIGNS or words[at - 1].quoted


def as_said(words: list[Word], verb: int, cue: Cue, source: Range) -> Attribution | None:
    """Return the act of “as X said, …” and “…, as X said, …”: all but that is what X said.

    Of “…, as X put it, …” it is only what marks hold right before it.
    """
    before, start = _edges(words, source[0] - 1, _stop(words, verb))
    aside = before > 0 and words[before - 1].quoted and start < content_end(words)
    if aside and _puts_it(words, verb):
        return Attribution((verb, verb + 1), source, ((before - 1, before),), True, RULE, True)
    content = () if cue.complements.isdisjoint(OF_CLAUSES) else _around(words, before, start)
    if not content:
        return None
    return Attribution((verb, verb + 1), source, content, True, RULE, True, kind=cue.outside)


def _edges(words: list[Word], before: int, start: int) -> Range:
    """Return where “as X said” begins and ends with the signs on either side of it."""
    while before > 0 and words[before - 1].text in SIGNS:
        before -= 1
    while start < len(words) and words[start].text in SIGNS:
        start += 1
    return before, start


def _around(words: list[Word], before: int, start: int) -> tuple[Range, ...]:
    """Return what stands around “as X said”: on either side where it interrupts a clause."""
    after = (start, content_end(words))
    rest = (after,) if after[0] < after[1] else ()
    if before < 2 and not (before and words[before - 1].quoted):
        return rest
    if not rest:
        return ((0, before),)
    goes_on = is_finite(words, start) or finite_in(words, 0, before)
    return ((0, before), after) if goes_on and not words[start].quoted else rest


def _puts_it(words: list[Word], verb: int) -> bool:
    """Return whether a verb tells of the words themselves: put it, called it."""
    return verb + 1 < len(words) and words[verb + 1].low in {"it", "them"}


def _stop(words: list[Word], verb: int) -> int:
    """Return where “as X said” ends, with when it was said, and the “it” of “put it”."""
    at = after_particle(words, verb + 1)
    at += _puts_it(words, verb)
    return after_time(words, at, len(words)) if at < len(words) else at
