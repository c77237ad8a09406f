"""A noun phrase with a clause or a participle that tells more of it: people who live there say."""

from __future__ import annotations

from framing.reporting.cues import CLAUSE_NOUNS, WITH_CLAUSE
from framing.reporting.endings import in_s
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.phrases import BODIES, PARTICIPLES, Range, phrase_before, run_before
from framing.reporting.reduced import PAST_FORMS
from framing.reporting.times import after_time
from framing.reporting.vocabulary import DETERMINERS, JOINS, PERSONAL, PREPOSITIONS, Word

FARTHEST = 30  # words from a relative pronoun to the end of its clause
NAMED = BODIES | {"journal", "periodical", "newsletter", "book", "blog"}
BEGINS_PHRASE = DETERMINERS | PERSONAL
# Go with a participle: carried out, handed down, left behind.
PARTICLES = frozenset(["out", "up", "down", "off", "over", "behind", "away", "back", "online"])
JOINED = frozenset(["and", "but"])  # begin another main clause
BEGINS_CLAUSE = JOINED | {"who", "which", "whom"}
ALSO_ELSE = frozenset(["that", "whose"])  # begin such a clause, and others


def of_relative_clause(words: list[Word], found: Range | None, end: int) -> Range | None:
    """Return the noun phrase before a relative clause without commas: people who live there say."""
    start = found[0] if found else end
    for at in range(start - 1, max(0, start - FARTHEST), -1):
        word = words[at]
        if word.is_sign:
            return None
        if word.low in BEGINS_CLAUSE:
            relative = _follows_noun(words, at) and _is_clause(words, at + 1, start, end)
            return phrase_before(words, at) if relative else None
        if word.low in ALSO_ELSE and _is_relative(words, at, start):
            return phrase_before(words, at)
    return None


def _may_be_told_of(words: list[Word], at: int) -> bool:
    """Return whether a word is a noun that “that” tells more of: a fire that gutted the mill."""
    word, before = words[at], words[at - 1].low if at else ""
    noun = word.cue is None or (before in DETERMINERS and word.low not in CLAUSE_NOUNS)
    return word.in_phrase and noun


def _is_relative(words: list[Word], at: int, start: int) -> bool:
    """Return whether “that” or “whose” tells more of a noun: the firm that built it; … whose dog.

    After “that” stands its verb, and after “whose” a noun and its verb.
    """
    noun, verb = words[at - 1], at + 1 + words[at + 1].in_group
    if noun.low in JOINS or noun.adverbial or not _may_be_told_of(words, at - 1):
        return False
    if verb >= start:
        return verb == start == at + 1 and _takes_object(words, verb)
    if words[start - 1].low == "or":
        return False  # whoever lends them money or | asks for it
    if words[at].low == "whose":
        acts = finite_in(words, at + 2, start)
    else:
        acts = bool(words[verb].finite or in_s(words[verb].low))
    return acts and not any(_takes_clause(words, i) for i in range(at + 1, start))


def _takes_object(words: list[Word], verb: int) -> bool:
    """Return whether what looks like a noun phrase is a verb and its object: killed two workers."""
    first = words[verb + 1]
    opens = first.low in BEGINS_PHRASE or first.time == "n" or first.is_name
    if in_s(words[verb].low) and not words[verb].is_name:
        return first.low in DETERMINERS  # employs the controllers
    return words[verb].finite == "past" and opens


def _follows_noun(words: list[Word], at: int) -> bool:
    """Return whether what begins a clause is a relative pronoun after a noun."""
    before = words[at - 1]
    return not (words[at].low in JOINED or before.is_sign or before.low in PREPOSITIONS)


def _is_clause(words: list[Word], start: int, phrase: int, end: int) -> bool:
    """Return whether the words after a relative pronoun hold its verb, and none that reports."""
    first = words[start] if start < end else None
    if first is None or any(_takes_clause(words, at) for at in range(start, phrase)):
        return False
    if finite_in(words, start, phrase):
        return True
    return start == phrase and not (first.is_name or first.low in BEGINS_PHRASE)


def _takes_clause(words: list[Word], at: int) -> bool:
    """Return whether a word is a verb after which somebody else's clause may follow.

    None follows in “who asked not to be named”, “who claimed to have seen it”.
    """
    word, after = words[at], words[at + 1].low if at + 1 < len(words) else ""
    if after == "not" or after in PREPOSITIONS:
        return False
    cue = word.cue if word.finite else None
    return cue is not None and not cue.complements.isdisjoint(WITH_CLAUSE)


def of_participle(words: list[Word], found: Range | None, end: int) -> Range | None:
    """Return the noun phrase that a participle tells more of: data released by the bank show.

    A letter sent to parents says; a report read out in court.
    """
    start = found[0] if found else end
    if words[start - 1].breaks:
        return None
    at = run_before(words, start) - 1
    if join := _further(words, at, end):
        at, found, end = run_before(words, join) - 1, None, join
    if at < 1 or not _is_participle(words, at):
        return None
    noun = words[at - 1]
    if (noun.is_name and at > 1) or noun.low in PERSONAL or noun.is_sign:
        return None
    return phrase_before(words, at) if _is_over(words, at, found, end) else None


def _further(words: list[Word], at: int, end: int) -> int:
    """Return where “and” joins a further participle: a note signed by Roe | and sent to the bank.

    ``at`` is where what stands before a phrase ends: the join or the participle. 0 without one
    before ``end``.
    """
    join = at if words[at].low == "and" else at - 1
    if join < 2 or words[join].low != "and" or join + 1 >= end:
        return 0
    told = words[join + 1]
    return join if told.finite == "past" or told.low in PARTICIPLES else 0


def _is_participle(words: list[Word], at: int) -> bool:
    """Return whether a form may be a participle: data released; the man accused; a note read."""
    word = words[at]
    if word.finite == "always" and word.low in PARTICIPLES:
        return True
    return (word.finite == "past" or word.low in PAST_FORMS) and is_finite(words, at)


def _is_over(words: list[Word], at: int, found: Range | None, end: int) -> bool:
    """Return whether up to a place stands but what goes with a participle: released by the bank.

    What it takes may be a whole phrase: the man accused of stealing a bell; read out in court.
    """
    apart = at + 1 < end and words[at + 1].low in PARTICLES
    after = after_time(words, at + 1 + apart, end) if at + 1 + apart < end else end
    if after >= end:
        return True
    if words[after].low not in PREPOSITIONS:
        return False
    return apart or words[at].low in PAST_FORMS or not _begins_anew(words, found)


def _begins_anew(words: list[Word], found: Range | None) -> bool:
    """Return whether a phrase is another than the one in the prepositional phrase before it."""
    noun = words[found[0] - 1].low if found else ""
    return found is not None and noun not in JOINS and noun not in NAMED  # the journal Icarus
