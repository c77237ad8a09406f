"""What somebody is said to have left unsaid, and who: the words around a phrase of silence."""

from __future__ import annotations

from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.finite import is_finite
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    OCCASIONS,
    PERSONAL,
    SUBORDINATORS,
)
from framing.terms.clauses import Clause
from framing.terms.spans import JOINS, OWN, RELATIVES

MENTIONING, WITH_WORD = word_class("mentioning"), word_class("with_word")
LATER = frozenset(["until", "till"])
ABOUT = frozenset(["of", "to", "on", "about", "for", "over", "regarding", "concerning", "upon"])
LEADING = frozenset(["for", "on", "upon", "of", "about"])
WHERE = frozenset(["in", "from", "by"])
WHEN = frozenset(["in", "during", "at", "on", "from"])
CLOSES = (SUBORDINATORS | {"but", "despite", "amid"}) - {"that", *RELATIVES}
OPENS = frozenset(["whether", "that", "what", "who", "whom", "where", "why", "how", "when", "if"])
SEVERAL = (("much", "less"), ("let", "alone"), ("still", "less"), ("or", "even"), ("never", "mind"))
YEAR = "Y"  # what a year is in a date
SOME_DAY = frozenset(["occasion", "occasions", "times", "time"])
LONGEST = 40  # words of what is left unsaid


class Silence(NamedTuple):
    """An omission that a clause states, in words: the phrase that states it, who, and what."""

    first: int
    last: int
    construction: str
    who: Range | None
    what: Range | None


def told(
    clause: Clause,
    first: int,
    last: int,
    construction: str,
    who: Range | None,
    begin: int = 0,
) -> Silence | None:
    """Return a silence with what comes after its phrase, or from ``begin``, as left unsaid."""
    last = _over_others(clause, last)
    what = what_after(clause, max(last, begin))
    after = what[1] if what else last
    if any(clause.low(n) in LATER for n in range(last, min(after + 2, len(clause.words)))):
        return None
    who = who if who and clause.low(who[0]) != "there" else None
    last -= clause.low(last - 1) == ","
    return Silence(first, last, construction, who or in_whose(clause, after), what)


def told_of(
    clause: Clause, first: int, last: int, construction: str, what: Range | None
) -> Silence | None:
    """Return a silence whose subject is left unsaid: by X, in the statement of X."""
    return Silence(first, last, construction, in_whose(clause, last), what) if what else None


def mentions(clause: Clause, at: int) -> bool:
    """Return whether a word is a verb by which something would have been said."""
    low = clause.low(at)
    if low not in MENTIONING or at in clause.names:
        return False
    return low not in WITH_WORD or clause.low(at + 1) in LEADING


def _over_others(clause: Clause, at: int) -> int:
    """Return where the verbs end that another is joined to: mention, much less condemn, | X."""
    comma = clause.low(at) == ","
    begin = at + comma
    if comma and clause.low(begin + 1) == "," and clause.words[begin].in_group:
        return begin + 2  # did not mention, however, | X
    if (clause.low(begin), clause.low(begin + 1)) in SEVERAL:
        end = begin + 2
    elif clause.low(begin) in JOINS:
        end = begin + 1
    else:
        return at
    if not mentions(clause, end):
        return at
    return end + 1 + (comma and clause.low(end + 1) == ",")


def what_after(clause: Clause, at: int) -> Range | None:
    """Return what is left unsaid, which begins at a word: a noun phrase, or a clause."""
    while clause.low(at).endswith("ly") and clause.words[at].in_group:
        at += 1
    start = at + (clause.low(at) in ABOUT and not _is_occasion(clause, at))
    end, clausal = start, clause.low(start) in OPENS
    if not clausal and (clause.low(start) in CLOSES or _is_occasion(clause, start)):
        return None
    while end < min(len(clause.words), start + LONGEST) and not _closed(
        clause, start, end, clausal
    ):
        end += 1
    return (start, end) if end > start else None


def _closed(clause: Clause, start: int, at: int, clausal: bool) -> bool:
    """Return whether what is left unsaid ends before a word."""
    low = clause.low(at)
    if clause.words[at].is_sign:
        inside = clause.words[at].text == "." and at + 1 < len(clause.words)  # Sen. Brook
        return not (inside or (clause.words[at].text == "," and _lists_on(clause, at)))
    if at == start:
        return False
    if low in JOINS and not clausal:
        return at + 1 in range(len(clause.words)) and _is_verb(clause, at + 1)
    if low == "by" and clause.low(at + 1) == "name":
        return True
    led = any(clause.low(n) in RELATIVES | OPENS for n in range(start, at))
    is_aux = low in AUXILIARIES and clause.words[at].in_group  # not the May of a date
    asks = low in OPENS and clause.low(at - 1) in ABOUT  # questions about how
    if not clausal and not asks and (low in CLOSES or (is_aux and not led)):
        return True
    return _is_occasion(clause, at)


def _is_verb(clause: Clause, at: int) -> bool:
    """Return whether a new clause begins at a word: and called for; and it said."""
    return clause.low(at) in PERSONAL or any(
        n not in clause.names and is_finite(clause.words, n)
        for n in range(at, min(at + 2, len(clause.words)))
    )


def _lists_on(clause: Clause, comma: int) -> bool:
    """Return whether a list goes on after a comma: X, | Y and Z."""
    end = clause.stop(comma + 1 + (clause.low(comma + 1) in DETERMINERS))
    return end > comma + 1 and (
        (clause.low(end) in JOINS and not _is_verb(clause, end + 1))
        or (clause.low(end) == "," and _lists_on(clause, end))
    )


def _is_occasion(clause: Clause, at: int) -> bool:
    """Return whether a phrase begins at a word that says when, or on what occasion."""
    if clause.low(at) in DAYS:
        return clause.low(at - 1) not in DETERMINERS and not clause.owns(at)
    if clause.low(at) not in WHEN:
        return False
    start, end = phrase_at(clause, at + 1)
    told = DAYS | OCCASIONS | SOME_DAY
    return any(clause.low(n) in told or clause.words[n].time == YEAR for n in range(start, end))


def in_whose(clause: Clause, at: int) -> Range | None:
    """Return the speaker, or the text, that a phrase after a word names: in X’s statement, by X."""
    for place in range(at, len(clause.words)):
        if clause.words[place].text in {".", ";"}:
            break
        if clause.low(place) in WHERE:
            found = phrase_at(clause, place + 1)
            by = clause.low(place) == "by" and found[1] > found[0]
            if by or is_text(clause, found):
                return found
    return None


def phrase_at(clause: Clause, at: int) -> Range:
    """Return the noun phrase that begins at a word."""
    return at, clause.stop(at + (clause.low(at) in DETERMINERS | OWN))


def is_text(clause: Clause, reach: Range | None) -> bool:
    """Return whether a noun phrase is a statement, a speech, a report."""
    if reach is None:
        return False
    return any(clause.low(n) in STATEMENT_NOUNS | OCCASIONS for n in range(*reach))


def subject_beside(clause: Clause, at: int) -> Range | None:
    """Return the subject of the clause that “without” belongs to, which may come after it."""
    found = clause.subject(at) if at else None
    if found and found[1] <= at:
        return found
    verb = next((n for n in range(at + 1, len(clause.words)) if is_finite(clause.words, n)), None)
    return clause.subject(verb) if verb is not None else None
