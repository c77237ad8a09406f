"""Infinitives and gerunds as what a verb reports: urged them to go, denied having gone."""

from __future__ import annotations

from framing.reporting.cues import Cue
from framing.reporting.endings import in_ing, in_s
from framing.reporting.objects import Reported, has_as, object_end
from framing.reporting.times import after_time
from framing.reporting.vocabulary import DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, Word

OPENS_INFINITIVE = frozenset(["to", "whether", "if"])
BEFORE_GERUND = frozenset(["not", "ever", "even", "already", "also"])
DIFFERING = frozenset(["differ", "disagree"])  # no more than that another speaks
PAST = frozenset(["said", "told", "went", "gave", "took", "came", "began", "spoke", "wrote"])
PAST |= {"left", "forbade", "flew", "drove", "ran", "sat", "stood", "threw", "withdrew"}
NO_BASE = DETERMINERS | PERSONAL | {"him", "her", "them", "me", "us", "people"}
AFTER_BASE = DETERMINERS | {"him", "her", "them", "me", "us", "it", "until", "when", "out"}
RANGED = frozenset("nYmdy")  # a number, a year, a month, a day: with these a range may end
WHEN_PROMISED = frozenset(["on", "in", "at", "during"])
OWN = frozenset(["be", "have"])  # claimed to be, claimed to have


def infinitive(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause of “urged the court to stop …”, “promised to stop …”, “claimed to be …”."""
    if "infinitive" not in cue.complements:
        own = words[verb + 1].low == "to" and verb + 2 < end
        to = cue.verb == "say" and words[verb + 1].low in {"to", "not"}
        if to and _tells_to(words, verb + 1, end):
            return Reported(verb + 1, True)
        return Reported(verb + 1, True) if own and words[verb + 2].low in OWN else None
    at = verb + 1
    low = [word.low for word in words[at : min(at + 12, end)]]
    if low[0] == "to" and low[1:2] and low[1] in DIFFERING:
        return Reported(at + 2, False)  # begged to differ: “…”
    if OPENS_INFINITIVE.isdisjoint(low) or _only_counts(words, at, low):
        return None
    return Reported(_after_when(words, at, at + low.index("to")) if "to" in low else at, True)


def _after_when(words: list[Word], start: int, to: int) -> int:
    """Return where “to” stands after when or in what somebody promised: agreed in May | to pay."""
    first = words[start]
    led = first.low in WHEN_PROMISED and not in_ing(words[start + 1].low)
    led = led or after_time(words, start, to) == to
    return to if led and not any(word.is_sign for word in words[start:to]) else start


def _only_counts(words: list[Word], start: int, low: list[str]) -> bool:
    """Return whether “to” only ends a range: advised the town from 2011 | to 2015, to May 2015."""
    if "from" not in low or low.count("to") != 1 or "if" in low or "whether" in low:
        return False
    to = low.index("to") + 1
    after = words[start + to] if to < len(low) else words[start]
    return low.index("from") < to and (no_base(after) or after.low == "the")


def no_base(word: Word) -> bool:
    """Return whether a word after “to” is no verb: a name, a number, a day."""
    return word.is_name or word.time in RANGED


def _tells_to(words: list[Word], start: int, end: int) -> bool:
    """Return whether somebody is told what to do: said (not) to wait; not: said to reporters."""
    base = start + 1 + (words[start].low == "not")
    if base + 1 >= end or words[base - 1].low != "to" or not words[base].in_phrase:
        return False
    word, after = words[base], words[base + 1].low
    if word.is_name or in_s(word.low) or word.low in NO_BASE:
        return False
    told = any(
        other.low == "that" or other.quoted or other.text == ":" for other in words[base:end]
    )
    return not told and (after in AFTER_BASE or after in PREPOSITIONS)


def gerund(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause of “denied having …”, or of “accused the town of having …”."""
    if "gerund" in cue.complements and _is_gerund(words, verb + 1, end):
        judged = "as" in cue.complements and has_as(words, object_end(words, verb + 1, end), end)
        return None if judged else Reported(verb + 1, True)  # described voting as “calm”
    if "of" not in cue.complements:
        return None
    of = gerund_after_of(words, verb + 1, end)
    return Reported(of + 1, True, (verb + 1, of)) if of else None


def gerund_after_of(words: list[Word], start: int, end: int) -> int | None:
    """Return where the “of” of “accused the town of having …” stands, or None."""
    for at in range(start, min(start + 16, end)):
        if words[at].low == "of" and _is_gerund(words, at + 1, end):
            return at
    return None


def _is_gerund(words: list[Word], at: int, end: int) -> bool:
    """Return whether an -ing form stands here, “not” or an adverb before it or not."""
    at += at < end and (words[at].low in BEFORE_GERUND or words[at].low.endswith("ly"))
    return at < end and in_ing(words[at].low) and not words[at].is_name


def before_past(words: list[Word], start: int, end: int) -> int:
    """Return where a main verb goes on after an infinitive: urged them to stay | and left.

    In “to be cleaned and painted” the past form belongs to the infinitive.
    """
    begun = False
    for at in range(start, end - 1):
        word, after = words[at], words[at + 1]
        begun = begun or word.low == "to"
        if word.low in OWN or word.is_sign or word.finite or word.low in SUBORDINATORS:
            return end
        if word.low == "and" and begun and (after.finite == "past" or after.low in PAST):
            return end if "-" in after.low else at
    return end
