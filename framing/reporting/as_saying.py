"""Reports of a report: “quoted the envoy as saying …”, “the envoy was cited as saying …”."""

from __future__ import annotations

from framing.reporting.acts import (
    Attribution,
    after_content,
    before_content,
    quotation_right_before,
)
from framing.reporting.bounds import clause_before, comma_in
from framing.reporting.chains import subject_before
from framing.reporting.cues import Cue
from framing.reporting.particular import AS_SAYING
from framing.reporting.phrases import Range, verb_group
from framing.reporting.vocabulary import BE, Word

QUOTED = frozenset(["quoted", "quotes", "cited", "cites", "quoting", "citing"])
QUOTED |= {"recorded", "reported", "heard", "remembered"}


def quoted_at(words: list[Word], verb: int, first: int) -> int | None:
    """Return where from a place on the “quoted” of “quoted the envoy as saying” stands, or None."""
    for at in range(verb - 1, max(first - 1, verb - AS_SAYING), -1):
        if words[at].low in QUOTED:
            return at
    return None


def as_saying(
    words: list[Word], verb: int, before: int, cue: Cue, quoted: int
) -> Attribution | None:
    """Return the act of “quoted the envoy as saying …”, “the envoy was quoted as saying …”.

    ``before`` is where “as” stands.
    """
    group = verb_group(words, quoted)
    quoter = subject_before(words, quoted)
    passive = any(word.low in BE for word in words[group:quoted])
    source = quoter if passive else object_between(words, quoted + 1, before)
    if source is None:
        return None
    left = quoter[0] if quoter else group
    if quotation_right_before(words, left) or (
        left > 1 and clause_before(words, left - 1, verb + 1)
    ):
        return after_content(words, verb, cue, left, source, "quoted as saying")
    own = verb_group(words, verb)
    return before_content(words, verb, own, cue, source, "quoted as saying", True)


def object_between(words: list[Word], start: int, end: int) -> Range | None:
    """Return the noun phrase between two places, before its apposition."""
    stop = comma_in(words, start, end)
    return (start, stop) if start < stop else None
