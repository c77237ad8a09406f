"""Terms told of an actor across a verb, a comma or an “as”: is a Y; X, a Y; called X a Y."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.finite import is_finite
from framing.reporting.vocabulary import BE, DETERMINERS, PREPOSITIONS
from framing.terms.clauses import Clause
from framing.terms.deeds import is_judging
from framing.terms.roles import joined
from framing.terms.spans import JOINS, OWN, RELATIVES

LINKING = word_class("linking")
CALLING = word_class("calling")
WITH_AS = word_class("calling_with_as")
DOING = word_class("doing")
ANSWERING = frozenset(["guilty", "responsible", "culpable", "complicit", "liable", "capable"])
HELD = ANSWERING | {"accountable", "answerable"}
HOLDING = frozenset(["hold", "holds", "held", "holding", "found", "deemed"])
BOTH = frozenset(["both", "all", "neither"])
CLEARED = frozenset(["cleared", "acquitted", "absolved", "exonerated"])
DASHES = frozenset(["–", "—", "-", "("])
CLOSING = frozenset([",", ";", ".", "–", "—", ")", ":", "!", "?", "-"])
DEGREE = frozenset(["ever", "more", "most", "less", "so", "too", "as", "rather", "even", "still"])
GOES_ON = PREPOSITIONS | JOINS  # a noun phrase goes on after these
FAR = 14  # words from a verb of calling to what it calls its object


def linked(clause: Clause, start: int) -> str | None:
    """Return the subject of “be” or “become” before a phrase; None where none stands there."""
    denied = clause.low(start - 1) == "but" and clause.low(start - 2) == "anything"
    at = start - 2 if denied else start
    while at and (clause.words[at - 1].in_group or clause.low(at - 1) in DEGREE):
        at -= 1
        if clause.low(at) in BE:
            return _subject(clause, at)
    if at and clause.low(at - 1) in LINKING and not clause.name(at - 1):
        return _subject(clause, at - 1)
    return None


def answering(clause: Clause, start: int) -> str | None:
    """Return the subject of “is guilty of”, “is behind” before a phrase; None without one."""
    if clause.low(start - 1) == "behind":
        return linked(clause, start - 1)
    answers = start > 1 and clause.low(start - 2) in ANSWERING
    return linked(clause, start - 2) if answers else None


def answerable(clause: Clause, first: int) -> str | None:
    """Return whom a term that begins at a word makes answer: X is to blame, held responsible."""
    low, after = clause.low(first), clause.low(first + 1)
    at = first + (low == "to")
    if clause.low(at) == "blame" and clause.low(at - 1) == "to":
        return linked(clause, at - 1) if clause.ends(at + 1) else None
    if low not in HOLDING or after not in HELD:
        return None
    return _subject(clause, first) if clause.passive(first) else clause.listed(first + 2)


def _subject(clause: Clause, verb: int) -> str:
    """Return the actors of a linking verb's subject, which may be a question's after it."""
    reach = clause.subject(verb)
    found = clause.actors(reach)
    if found and reach and clause.low(reach[1]) == "," and clause.low(reach[1] + 1) == "like":
        return joined(found, clause.listed(reach[1] + 2))  # X, like Y, is
    return found


def called(clause: Clause, first: int) -> str | None:
    """Return whom a verb of calling gives the name that begins at a word; None without one."""
    if CALLING.isdisjoint(clause.lows) or clause.low(clause.start(first) - 1) in PREPOSITIONS:
        return None  # as a rule
    for verb in range(first - 1, max(-1, first - FAR), -1):
        word = clause.words[verb]
        if word.is_sign or (word.low in RELATIVES and verb < first - 1):
            return None
        if word.low in CALLING and not clause.name(verb):
            return _called(clause, verb, first)
    return None


def _called(clause: Clause, verb: int, first: int) -> str | None:
    """Return whom a verb calls what stands at a word."""
    needs_as = clause.low(verb) in WITH_AS
    has_as = any(clause.low(at) == "as" for at in range(verb + 1, first))
    if needs_as and not has_as:
        return None
    if clause.passive(verb):
        return _subject(clause, verb)
    between = _last_object(clause, verb + 1, first)
    if between[0] < between[1]:
        return clause.actors(between)
    return _relative(clause, verb)


def _last_object(clause: Clause, start: int, first: int) -> tuple[int, int]:
    """Return the object of a verb of calling; the last of several: X as this and | Y as that."""
    marks = [at for at in range(start, first) if clause.low(at) == "as"]
    joins = [at for at in range(marks[0], marks[-1]) if clause.low(at) in JOINS] if marks else []
    if joins:
        return joins[-1] + 1, marks[-1]
    return start, _object_end(clause, start, first)


def _object_end(clause: Clause, start: int, first: int) -> int:
    """Return where the object of a verb of calling ends: before “as”, or the next determiner."""
    for at in range(start, first):
        low = clause.low(at)
        new = at > start and low in DETERMINERS and clause.low(at - 1) not in GOES_ON
        if low == "as" or new:
            return at
        if clause.words[at].in_group and at == start:
            return start
    return first if clause.low(start) not in DETERMINERS or first - start > 1 else start


def _relative(clause: Clause, verb: int) -> str | None:
    """Return whom “which X calls” stands for."""
    subject = clause.subject(verb)
    before = subject[0] - 1 if subject else -1
    if clause.relates(before):
        return clause.actors(clause.antecedent(before))
    return None


def apposed(clause: Clause, start: int, last: int) -> str:
    """Return whom a phrase set off by commas renames: X, a Y, …; a Y, X ….; those Ys, the X, …."""
    return _after_name(clause, start, last) or _before_name(clause, start, last)


def _after_name(clause: Clause, start: int, last: int) -> str:
    """Return the actors right before a comma or a dash that opens an apposition."""
    if clause.low(start) == "whose":
        return ""
    if start < 2 or clause.words[start - 1].text not in DASHES | {","}:
        return ""
    near = start - 2
    if clause.ends(near) or not _set_off(clause, start, last):
        return ""
    if clause.name(near) is None:
        named = clause.low(start) in DETERMINERS and clause.low(start) not in OWN
        return clause.actors((clause.start(near), near + 1)) if named else ""
    end = next((at for at in range(last, len(clause.words)) if clause.words[at].is_sign), None)
    if end is not None and (clause.low(end + 1) in JOINS or clause.name(end + 1)):
        return ""  # X, the Y and Z
    begin = clause.start(clause.first_of(near))
    while clause.low(begin - 1) in JOINS and clause.name(begin - 2):
        begin = clause.start(clause.first_of(begin - 2))
    if clause.low(start) not in BOTH:
        begin = clause.start(clause.first_of(near))
    return clause.actors((begin, near + 1))


def _set_off(clause: Clause, start: int, last: int) -> bool:
    """Return whether a phrase ends at a sign, or at the end, with no verb of its own."""
    named = clause.low(start) in DETERMINERS | BOTH
    for at in range(last, len(clause.words)):
        if clause.words[at].text in CLOSING:
            return True
        if at not in clause.names and is_finite(clause.words, at):
            return clause.low(at - 1) in RELATIVES and named
        if clause.low(at) in RELATIVES:
            return named
    return named


def _before_name(clause: Clause, start: int, last: int) -> str:
    """Return the actor after the comma that ends a phrase which opens a clause: a Y, X did."""
    if not clause.opens(start):
        return ""
    if clause.low(start) not in DETERMINERS | {"once", "long"}:
        return ""
    for at in range(last, min(last + 10, len(clause.words) - 1)):
        if clause.words[at].text == ",":
            return clause.listed(at + 1) if _is_head(clause, at + 1) else ""
        if clause.words[at].is_sign or is_finite(clause.words, at):
            return ""
    return ""


def _is_head(clause: Clause, at: int) -> bool:
    """Return whether a noun phrase at a word is an actor's name and no more."""
    at += clause.low(at) in DETERMINERS
    return clause.name(at) is not None and clause.ends(clause.last_of(at))


def inverted(clause: Clause, start: int, last: int) -> str:
    """Return the name after “is” where a phrase before it is its subject: the bully is X."""
    while start and not clause.ends(start - 1):
        start = clause.start(start - 1)  # the state | most hostile to them
    if not clause.opens(start):
        return ""
    for at in range(last, len(clause.words) - 1):
        if clause.words[at].is_sign:
            return ""
        if clause.low(at) in BE:
            head = at + 1 + (clause.low(at + 1) == "the")
            named = clause.name(head) is not None
            return clause.listed(at + 1) if named and clause.ends(clause.last_of(head)) else ""
        if is_finite(clause.words, at) and clause.low(at - 1) not in RELATIVES:
            return ""
    return ""


def charged(clause: Clause, start: int) -> str | None:
    """Return whom a verb charges with what begins at a word: accused X of Ys; None without one."""
    if clause.low(start - 1) not in {"of", "for", "with"}:
        return None
    for verb in range(start - 2, max(-1, start - FAR), -1):
        if clause.words[verb].is_sign:
            return None
        cleared = clause.low(verb) in CLEARED and clause.passive(verb)
        if verb not in clause.names and (cleared or is_judging(clause.low(verb))):
            if clause.passive(verb):
                return _subject(clause, verb)
            return clause.actors((verb + 1, start - 1))
    return None


def done(clause: Clause, start: int) -> str:
    """Return the subject of a verb of doing whose object begins at a word: X committed Ys."""
    verb = start - 1
    while verb > 0 and clause.low(verb) in {"out", "up", "on"}:
        verb -= 1
    if verb < 1 or clause.low(verb) not in DOING or clause.name(verb):
        return ""
    return clause.actors(clause.subject(verb))
