"""Terms that are verbs: who does it, to whom, in the active, the passive, or without an agent."""

from __future__ import annotations

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.finite import is_finite
from framing.reporting.phrases import subject_after
from framing.reporting.vocabulary import AUXILIARIES, DETERMINERS, PREPOSITIONS
from framing.terms.clauses import Clause
from framing.terms.filed import STANCE, VICTIM
from framing.terms.roles import ACTIVE, AGENTLESS, PASSIVE, Roles
from framing.terms.spans import JOINS, RELATIVES
from framing.terms.verbal import HAVE, IRREGULAR, OBJECTS, STEERING

NO_DEEDS = frozenset([STANCE, VICTIM])
JUDGING = word_class("judging")
AGAINST = frozenset(["against", "at", "on"])
ON = ("meddl", "interfer", "interven")  # these are done “in” a country
NEAR = 8  # words from a verb to its infinitive
FAR = 12  # words from a verb to its agent


def of_verb(clause: Clause, first: int, last: int, category: str) -> Roles:
    """Return the roles towards a verb."""
    form = form_of_verb(clause, first, last, category)
    if _is_passive(clause, first, last):
        return _passive(clause, first, last, category, form)
    if is_judging(clause.low(first)):
        return Roles(said_of=_victim(clause, first, last))
    agent = _agent(clause, first)
    if category in NO_DEEDS:
        return Roles(said_of=agent, victim=agent if category == VICTIM else "")
    victim = _victim(clause, first, last)
    return Roles(agent, agent, victim if victim != agent else "", form)


def form_of_verb(clause: Clause, first: int, last: int, category: str) -> str:
    """Return how a verb tells of a deed; "" where it tells of none."""
    if category in NO_DEEDS or is_judging(clause.low(first)):
        return ""
    if not _is_passive(clause, first, last):
        return ACTIVE
    by = _by(clause, last)
    return PASSIVE if by >= 0 and not clause.low(by + 1).endswith("ing") else AGENTLESS


def _is_judging(low: str) -> bool:
    """Return whether a verb passes a verdict on its object: that is whom it is said of."""
    cue = reporting_verbs().get(low)
    return (cue.verb if cue else "") in JUDGING or _stems(low) & JUDGING != frozenset()


def _stems(low: str) -> frozenset[str]:
    """Return the base forms that a regular form may have."""
    for ending in ("ing", "ed", "es", "s", "d"):
        if low.endswith(ending):
            stem = low[: -len(ending)]
            return frozenset([stem, stem + "e", stem[:-1], low[:-1]])
    return frozenset([low])


is_judging = Memory(_is_judging).__getitem__


def _is_passive(clause: Clause, first: int, last: int) -> bool:
    """Return whether something is done to the subject, or to the noun right before a participle."""
    low = clause.low(first)
    if low.endswith("ing") or not (low.endswith("ed") or low in IRREGULAR):
        return False
    group = clause.words[clause.verbal(first) : first]
    if clause.passive(first):
        return True
    if group:
        return 0 <= _by(clause, last) <= last and not _has(group)
    return 0 <= _by(clause, last) <= last or _is_reduced(clause, first, last)


def _has(group: list) -> bool:
    return any(word.low in HAVE for word in group)


def _is_reduced(clause: Clause, first: int, last: int) -> bool:
    """Return whether a participle only tells more of a noun: the town | looted in May."""
    if last >= len(clause.words) or clause.low(last) not in PREPOSITIONS - {"to"}:
        return False
    start = clause.start(first - 1)
    if clause.low(start - 1) in PREPOSITIONS and start > 1 and not clause.words[start - 2].is_sign:
        return True  # for the principles | enshrined in it
    for at in range(last + 1, min(last + FAR, len(clause.words))):
        if clause.words[at].is_sign or clause.low(at) in JOINS | RELATIVES:
            return False
        if clause.words[at].finite == "always" and is_finite(clause.words, at):
            return True
    return False


def _by(clause: Clause, last: int) -> int:
    """Return where “by” stands after a participle, in its clause; -1 without one."""
    if clause.low(last - 1) == "by":
        return last - 1  # a term that holds it: caused by
    for at in range(last, min(last + FAR, len(clause.words))):
        if clause.low(at) == "by":
            return at
        if clause.low(at) == "of" and clause.low(at - 1) == "hands" and clause.low(at - 3) == "at":
            return at  # at the hands of
        if clause.words[at].is_sign or is_finite(clause.words, at) or clause.low(at) in RELATIVES:
            break
    return -1


def _passive(clause: Clause, first: int, last: int, category: str, form: str) -> Roles:
    """Return the roles towards a participle: of the passive, or after a noun."""
    by = _by(clause, last)
    agent = clause.listed(by + 1) or _crowd_after(clause, by + 1) if by >= 0 else ""
    apart = first > 1 and clause.words[first - 1].text == ","  # X, paralysed by Y, …
    told = (clause.start(first - 2), first - 1) if apart else clause.subject(first)
    subject = clause.actors(told)
    if is_judging(clause.low(first)) or category == VICTIM:
        return Roles(said_of=subject, victim=subject if category == VICTIM else "")
    if category == STANCE:
        return Roles(said_of=agent or subject)
    return Roles(agent, agent, subject, form)


def _crowd_after(clause: Clause, at: int) -> str:
    """Return the group told by what it is that begins at a word."""
    start = at + (clause.low(at) in DETERMINERS)
    end = clause.stop(start)
    return clause.crowd(start, end) if end > start else ""


def _agent(clause: Clause, verb: int) -> str:
    """Return who does what an active verb says."""
    near = clause.low(verb - 1)
    if near == "to" and verb > 1:
        return _of_infinitive(clause, verb)
    if near == "from" and clause.low(verb - 2) == "far" and clause.opens(verb - 2):
        ends = (at for at in range(verb, len(clause.words)) if clause.words[at].is_sign)
        end = next(ends, verb)
        return clause.listed(end + 1) if clause.low(end) == "," else ""  # far from doing it, X did
    if clause.low(verb).endswith("ing") and near in {"of", "for", "from"}:
        return _accused(clause, verb)
    return clause.actors(clause.subject(verb))


def _of_infinitive(clause: Clause, verb: int) -> str:
    """Return who does what an infinitive says: whom somebody urges to, else who wants to."""
    governing = _finite_before(clause, verb - 1)
    if governing is None:
        return ""
    between = clause.actors((governing + 1, verb - 1))
    if verb - governing > NEAR:
        return ""
    if between and clause.low(governing) in STEERING:
        return between
    if clause.passive(governing) or not (clause.low(governing) in STEERING and between == ""):
        return clause.actors(clause.subject(governing))
    plain = governing + 1 >= verb - 1 or clause.low(verb - 2) in STEERING
    return clause.actors(clause.subject(governing)) if plain else ""


def _accused(clause: Clause, verb: int) -> str:
    """Return whom a verb before “of” or “for” charges with what a gerund says."""
    governing = _finite_before(clause, verb - 1)
    if governing is None:
        return ""
    if clause.passive(governing):
        return clause.actors(clause.subject(governing))
    return clause.actors((governing + 1, verb - 1))


def _finite_before(clause: Clause, end: int) -> int | None:
    """Return the last finite verb, or participle of a verb group, before a word."""
    for at in range(end - 1, -1, -1):
        word = clause.words[at]
        if word.low in AUXILIARIES or (word.is_sign and word.text != ","):
            if word.is_sign:
                return None
            continue
        verb = clause.low(at) in STEERING or reporting_verbs().get(word.low) is not None
        if at not in clause.names and (is_finite(clause.words, at) or (verb and at)):
            return at
    return None


def _victim(clause: Clause, first: int, last: int) -> str:
    """Return to whom an active verb does it: its object, or what “which” before it stands for."""
    subject = clause.subject(first)
    before = subject[0] - 1 if subject else -1
    if subject and subject[1] <= first and clause.relates(before):
        return clause.actors(clause.antecedent(before))
    at = last
    low = clause.low(at)
    if low in OBJECTS - {"us", "it"} or (clause.low(last - 1) in PREPOSITIONS and last - first > 1):
        return ""  # accused him of it; led to the rise of X
    if low in AGAINST or (low == "in" and clause.low(first).startswith(ON)):
        return clause.listed(at + 1)
    if low in PREPOSITIONS:
        return ""
    found = subject_after(clause.words, last - 1, len(clause.words))
    return clause.actors(found) if found else ""
