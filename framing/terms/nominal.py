"""Terms that are nouns or adjectives: whose they are by their own noun phrase."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.finite import is_finite
from framing.reporting.vocabulary import DETERMINERS, PREPOSITIONS
from framing.speakers.actors import capitals
from framing.terms.clauses import Clause
from framing.terms.filed import LABEL, VICTIM
from framing.terms.named import ADJECTIVE, states
from framing.terms.phrases import DOERS, PATRONISED, RELATIONAL, Phrase
from framing.terms.roles import NOUN, PASSIVE, Roles

DEEDS = frozenset(["violence", "law", "threat", "blame"])  # their nouns tell of deeds
RULING = word_class("ruling_nouns")
BEFALLING = word_class("befalling")
SUBJECTIVE = word_class("subjective_nouns")
OBJECTIVE = word_class("objective_nouns")
DONE_BY = word_class("done_by")
# After an adjective and these, “of” leads to whom it is said of: the corrupt elite of X.
OF_WHOM = word_class("bodies_of_state") | RULING | SUBJECTIVE | word_class("titles")
LIKE_ADJECTIVES = (
    *("ly", "ed", "ous", "al", "ive", "ish", "ic", "ful", "less", "ary", "ory"),
    *("ble", "ent", "ant", "ty", "dy"),
)
NO_ADJECTIVES = word_class("nouns_like_adjectives")
OF_PLACE = word_class("events_of_place")


def of_noun(phrase: Phrase) -> Roles:
    """Return the roles that the phrase of a noun or an adjective names."""
    if phrase.category == LABEL:
        return _of_label(phrase)
    low = phrase.clause.low(phrase.first)
    if low.rpartition("-")[2] in DONE_BY and phrase.first in phrase.clause.names:
        agent = phrase.clause.names[phrase.first].actor  # the X-occupied town
        return Roles(agent, agent, "", PASSIVE)
    if phrase.category == VICTIM:
        found = phrase.after() or _owner(phrase) or phrase.following("by")
        found = found or ("" if phrase.relational else phrase.following("of"))
        return Roles(said_of=found, victim=found)
    if phrase.modifies and not _is_deed(phrase):
        return Roles(said_of=_described(phrase))
    return _of_deed(phrase)


def form_of_noun(phrase: Phrase) -> str:
    """Return how a noun or an adjective tells of a deed: “noun”, or not at all."""
    return NOUN if _is_deed(phrase) else ""


def _is_deed(phrase: Phrase) -> bool:
    """Return whether a term names a deed, as a noun does."""
    if phrase.modifies and phrase.category not in {"violence", "law"}:
        return False
    low = phrase.clause.low(phrase.last - 1)
    adjective = low.endswith(LIKE_ADJECTIVES) and low not in NO_ADJECTIVES
    return phrase.category in DEEDS and not (adjective or low in PREPOSITIONS)


def _owner(phrase: Phrase) -> str:
    """Return the actor named before a term in its phrase."""
    found = phrase.before()
    return found[1] if found else phrase.own()


def _of_label(phrase: Phrase) -> Roles:
    """Return whom a label names, by its own phrase."""
    if phrase.apart:
        return Roles()
    if found := phrase.after():
        return Roles(said_of=found)
    before = phrase.before()
    owned = before is not None and phrase.clause.owns(before[0])
    if phrase.head in PATRONISED or phrase.head in RELATIONAL:
        return Roles()
    if phrase.head in DOERS and (owned or (before is None and phrase.own())):
        return Roles(victim=before[1] if before else phrase.own())
    if before:
        return Roles(said_of=before[1])
    return Roles(said_of=phrase.own()) if phrase.own() else _after_label(phrase)


def _after_label(phrase: Phrase) -> Roles:
    """Return whom “of X”, “in the capital” after a label name."""
    found = phrase.following("of") if phrase.preposition("of") == phrase.stop else ""
    at = phrase.stop + 1
    if found and phrase.head in DOERS and _is_state(phrase, at):
        return Roles(victim=found)
    if found:
        return Roles(said_of=found)
    if phrase.clause.low(phrase.stop) == "in" and phrase.head in RULING and _is_seat(phrase, at):
        return Roles(said_of=phrase.clause.names[at].actor)
    return Roles()


def _is_state(phrase: Phrase, at: int) -> bool:
    """Return whether a name is a state's rather than a group's: the invaders of Freedonia."""
    at += phrase.clause.low(at) in DETERMINERS
    name = phrase.clause.name(at)
    return name is not None and name.actor in states()


def _is_seat(phrase: Phrase, at: int) -> bool:
    """Return whether a word is a capital that stands for its government."""
    return phrase.clause.name(at) is not None and phrase.clause.words[at].bare in capitals()


def _described(phrase: Phrase) -> str:
    """Return whom an adjective tells of: the actor of the phrase it stands in."""
    others = phrase.relational and not (phrase.clause.name(phrase.stop - 1) or _are_own(phrase))
    if phrase.apart or others:
        return ""
    found = phrase.after() or _owner(phrase) or phrase.following("by")
    return found or (phrase.following("of") if phrase.head in OF_WHOM else "")


def _are_own(phrase: Phrase) -> bool:
    """Return whether doers are of the people told right before them: Freedonian jailers."""
    at = phrase.stop - 2
    name = phrase.clause.name(at)
    adjective = name is not None and name.form == ADJECTIVE
    return adjective and phrase.head in DOERS and not phrase.clause.owns(at)


def _of_deed(phrase: Phrase) -> Roles:
    """Return who does and who suffers what a noun tells of, as its phrase says."""
    clause, before = phrase.clause, phrase.before()
    takes = _takes_object(phrase)
    by, of = phrase.following("by"), phrase.following("of") if takes else _doer_after(phrase)
    against = phrase.following("against") or phrase.following("on")
    owner = "" if _is_place(phrase, before) else before[1] if before else phrase.own()
    agent = by or owner
    victim = against or (of if takes else "")
    if by and owner and owner != by:
        victim = victim or owner
    verb = phrase.start - 1
    if agent and not victim and clause.low(verb) in BEFALLING:
        suffers = clause.actors(clause.subject(verb))
        victim = suffers if suffers != agent else ""
    agent = agent or ("" if takes else of)
    if not _is_deed(phrase):
        return Roles(said_of=agent, victim=victim)
    return Roles(agent, agent, victim, NOUN)


def _is_place(phrase: Phrase, before: tuple[int, str] | None) -> bool:
    """Return whether what stands before a deed tells where it was: the Paris attacks, X’s war."""
    if before is None:
        return False
    clause, at = phrase.clause, before[0]
    if clause.low(phrase.last - 1) in OF_PLACE:
        return not clause.owns(at)
    name = clause.names[at]
    bare = name.form != ADJECTIVE and not clause.owns(at) and not clause.words[at].text.isupper()
    return bare and name.actor in states()


def _doer_after(phrase: Phrase) -> str:
    """Return whom “of” names after a deed: the crimes of X, not the threat of X’s exit.

    Nor is X who backs the backers of X.
    """
    at = 0 if phrase.relational else phrase.preposition("of")
    start = at + 1 + (phrase.clause.low(at + 1) in DETERMINERS)
    end = phrase.clause.stop(start)
    acts = phrase.clause.name(end - 1) is not None or phrase.clause.low(end - 1) in OF_WHOM
    return phrase.following("of") if at and (acts or _before_verb(phrase.clause, start)) else ""


def _before_verb(clause: Clause, at: int) -> bool:
    """Return whether a name stands before the one word that can be its clause's verb: X cost Y."""
    name = clause.name(at)
    if name is None or name.form == ADJECTIVE or clause.owns(at):
        return False
    words = clause.words
    return not any(word.finite and is_finite(words, i) for i, word in enumerate(words))


def _takes_object(phrase: Phrase) -> bool:
    """Return whether “of” after the term leads to whom it is done to."""
    low = phrase.clause.low(phrase.last - 1)
    if phrase.category in {"violence", "law"}:
        return low not in SUBJECTIVE
    return low in OBJECTIVE
