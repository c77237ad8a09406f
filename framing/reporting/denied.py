"""What is said although the verb is negated, or not yet said: “not that …, only that …”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution, before_content
from framing.reporting.bounds import content_end
from framing.reporting.chains import subject_before
from framing.reporting.cues import Cue
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import Range, verb_group
from framing.reporting.unsaid import UNSAID
from framing.reporting.vocabulary import AUXILIARIES, BE, EXPECTED, Word

NOBODY = frozenset(["nobody", "none", "neither", "no"])
HARDLY = frozenset(["not", "hardly", "scarcely", "barely"])
BEFORE_NOBODY = (
    AUXILIARIES | HARDLY | {"neither", "nor", "no"}
)  # only after these is a source nobody
CAN = frozenset(["could", "can", "cannot", "couldn’t", "can’t"])
UNEXPLAINED = frozenset(["how", "why", "what", "where", "who"])
# Whoever cannot explain a thing tells that it is so; of what somebody cannot say nothing is said.
TOLD = (UNSAID - {"explain"}) | {"tell", "confirm"}
SUPPOSED = frozenset(["if", "unless", "lest"])  # if Brook were to say so
HEARSAY = word_class("hearsay")
WAS = frozenset(["was", "were"])
UNTIL = frozenset(["until", "till", "before"])
INSTEAD = frozenset(["only", "but", "just", "merely"])


def denied(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return what a negated verb reports all the same.

    Somebody who did not say one thing, only that …, said the other; who could not explain why the
    gate fell said that it fell.
    """
    source = subject_before(words, verb)
    noun = words[verb - 1].low == "no"  # gave no details, saying only that …
    if source is None or noun or words[source[0]].quoted:
        return None
    start, end = _instead(words, verb), content_end(words)
    if start is not None and start < end:
        rule = "said instead"
        return Attribution((verb, verb + 1), source, ((start, end),), True, rule)
    unexplained = verb + 1 < end and words[verb + 1].low in UNEXPLAINED
    unexplained = unexplained and cue.verb not in TOLD
    if unexplained and any(word.low in CAN for word in words[group:verb]):
        return before_content(words, verb, group, cue, source, "source and verb before", False)
    return None


def _instead(words: list[Word], verb: int) -> int | None:
    """Return where the clause after “only that”, “but that” begins, or None."""
    for at in range(verb + 2, len(words)):
        if words[at].low == "that" and words[at - 1].low in INSTEAD:
            return at + 1
    return None


def says_not_that(words: list[Word], verb: int) -> bool:
    """Return whether what follows a verb is denied: said not that …, but that …."""
    if verb + 2 >= len(words) or words[verb + 1].low != "not":
        return False
    return words[verb + 2].low == "that"


def is_nobody(words: list[Word], source: Range) -> bool:
    """Return whether a source denies that anybody spoke: “nobody”, “neither A nor B”, “no …”."""
    before, first = words[source[0] - 1].low if source[0] else "", words[source[0]]
    if first.text == "No" and words[source[0] + 1].low[0] in ".0123456789":
        return False  # No 10, No. 10
    if before in {"neither", "nor", "no"} or first.low in NOBODY:
        return True
    if before in HARDLY:
        return source[0] == 1  # not one sailor said so
    return before in AUXILIARIES and _is_inverted(words, source[0] - 1)


def _is_inverted(words: list[Word], auxiliary: int) -> bool:
    """Return whether a negator puts the verb before its subject: nor did Brook confirm …."""
    for at in range(auxiliary - 1, -1, -1):
        if words[at].negates or words[at].low == "nor":
            if words[at + 1].low in UNTIL:
                return False  # not until Friday did the port admit it
            return not any(word.negates for word in words[auxiliary : auxiliary + 1])
        if words[at].is_sign or words[at].low in INSTEAD:
            return False
    return False


def is_to_come(words: list[Word], group: int) -> bool:
    """Return whether a verb stands after “is expected to”, “is to”, “is said to” and “have”."""
    if group < 2 or words[group - 1].low != "to":
        return False
    if words[group].low == "have" and words[group - 2].low in HEARSAY:
        return True
    return words[group - 2].low in EXPECTED or words[group - 2].low in BE


def to_come(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “is expected to say …”; of one not expected there is none."""
    at = group - 1 if words[group - 2].low in BE else group - 2
    said = words[verb_group(words, at) : at]
    if cue.kind == "attitude" or not any(word.low in BE for word in said):
        return None
    if any(word.negates for word in said) or _was_to_have(words, at, group):
        return None
    source = subject_before(words, at)
    begins = verb_group(words, at)
    if source is None and begins and words[begins - 1].low in {"and", "but"}:
        source = governing_subject(words, begins)
    if source is None or words[source[0]].quoted or words[source[0] - 1].low in SUPPOSED:
        return None
    rule = "hearsay" if words[at].low in HEARSAY else "statement to come"
    return before_content(words, verb, group, cue, source, rule, False)


def _was_to_have(words: list[Word], at: int, group: int) -> bool:
    """Return whether something was to be said, and then was not: was to have told them that …."""
    if words[group].low != "have" or words[at].low in HEARSAY:
        return False
    return any(word.low in WAS for word in words[at - 1 : at + 1])
