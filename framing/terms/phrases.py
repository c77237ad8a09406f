"""Terms that are nouns or adjectives: whose they are by their own noun phrase."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.finite import is_finite
from framing.reporting.vocabulary import BE, DETERMINERS, PREPOSITIONS
from framing.speakers.actors import capitals
from framing.terms.clauses import THIRD, Clause
from framing.terms.deeds import is_judging
from framing.terms.filed import LABEL, VICTIM
from framing.terms.named import ADJECTIVE, states
from framing.terms.roles import NOUN, PASSIVE, Roles
from framing.terms.spans import JOINS, OWN

DEEDS = frozenset(["violence", "law", "threat", "blame"])  # their nouns tell of deeds
RELATIONAL = word_class("relational_nouns")
PATRONISED = word_class("patronised_nouns")
DOERS = word_class("doer_nouns")
RULING = word_class("ruling_nouns")
BEFALLING = word_class("befalling")
SUBJECTIVE = word_class("subjective_nouns")
OBJECTIVE = word_class("objective_nouns")
DONE_BY = word_class("done_by")
# After an adjective and these, “of” leads to whom it is said of: the corrupt elite of X.
OF_WHOM = word_class("bodies_of_state") | RULING | SUBJECTIVE | word_class("titles")
LIKE_ADJECTIVES = (
    *(
        "ly",
        "ed",
        "ous",
        "al",
        "ive",
        "ish",
        "ic",
        "ful",
        "less",
        "ary",
        "ble",
        "ent",
        "ant",
        "ty",
        "dy",
    ),
    "ory",
)
NO_ADJECTIVES = word_class("nouns_like_adjectives")
OF_PLACE = word_class("events_of_place")
# A country’s party, movement or rebels are not the country.
APART = word_class("parties_apart") | word_class("group_heads") | word_class("out_of_office")
CLOSES = JOINS | BE | {"to", "that", "which", "who"}  # a phrase does not go on over these
REACH = 12  # words looked at after it
FAR = 3  # words between an adjective and the name in its phrase


class Phrase:
    """A term within its noun phrase, and what that phrase names before, in and after it."""

    def __init__(self, clause: Clause, first: int, last: int, category: str) -> None:
        """Find the noun phrase of the words from ``first`` to before ``last``."""
        self.clause, self.first, self.last, self.category = clause, first, last, category
        self.start, self.stop = clause.start(first), clause.stop(last)
        names = [at for at in range(last, self.stop) if clause.names.get(at)]
        bare = next((clause.first_of(at) for at in names), self.stop)
        low = clause.low(last - 1)
        plural = low.endswith("s") and low in RELATIONAL | PATRONISED | DOERS
        self.head = low if plural else clause.low(self._head(bare) - 1)

    def _head(self, bare: int) -> int:
        """Return the word after the head: a name as the last of a phrase is in apposition to it."""
        last_named = self.stop > self.last and self.clause.name(self.stop - 1)
        return max(self.last, bare) if last_named else self.stop

    @property
    def modifies(self) -> bool:
        """Return whether a noun follows that the term only tells more of."""
        return self.stop > self.last

    @property
    def relational(self) -> bool:
        """Return whether the head says whose, not who."""
        return self.head in RELATIONAL or self.head in PATRONISED or self.head in DOERS

    @property
    def apart(self) -> bool:
        """Return whether the head is a body that a country’s name only tells where to find."""
        named = self.modifies and self.clause.name(self.stop - 1) is not None
        return self.head in APART and not named

    def before(self) -> tuple[int, str] | None:
        """Return where an actor named before the term stands in its phrase, and which."""
        clause = self.clause
        for at in range(self.first - 1, self.start - 1, -1):
            if "-" in clause.words[at].text and at in clause.names and not clause.name(at):
                return None  # whoever “Freedonia-backed” tells of
            name = clause.name(at)
            near = at == self.first - 1
            if name and (near or name.form == ADJECTIVE or clause.owns(at)):
                return at, name.actor
            if name:
                return None
        return None

    def after(self) -> str:
        """Return the actor named after an adjective or a label in its own phrase."""
        clause = self.clause
        plural = clause.low(self.last - 1).endswith("s") and self.category == LABEL
        for at in range(self.last, min(self.stop, self.last + (1 if plural else FAR + 1))):
            if clause.name(at) and self._tells(at):
                return clause.names[at].actor
        return ""

    def _tells(self, at: int) -> bool:
        """Return whether a name after a term says whom it is said of."""
        if self.clause.low(self.stop - 1) in RELATIONAL | PATRONISED:
            return self.clause.last_of(at) == self.stop
        return self.category == LABEL or self.modifies

    def own(self) -> str:
        """Return the actor that the pronoun “its”, or “whose”, before the term stands for."""
        clause = self.clause
        if OWN.isdisjoint(clause.lows):
            return ""
        owner = next((at for at in range(self.start, self.first) if clause.low(at) in OWN), None)
        if owner is None:
            return ""
        if clause.low(owner) == "whose":
            return clause.actors(clause.antecedent(owner))
        return clause.pronoun(owner) if clause.low(owner) in THIRD else ""

    def following(self, preposition: str) -> str:
        """Return the actors named after a preposition that belongs to the phrase."""
        at = self.preposition(preposition)
        if at and self.clause.low(at + 1) in THIRD:  # the cruelty of its police
            return self.clause.actors((at + 1, self.clause.stop(at + 2)))
        return self.clause.listed(at + 1) if at else ""

    def preposition(self, wanted: str) -> int:
        """Return where a preposition that tells more of the phrase stands; 0 without one.

        “By” may follow another phrase, or a participle: the cruelty to them shown by X.
        """
        clause, end = self.clause, len(self.clause.words)
        if wanted not in clause.lows:
            return 0  # as a rule
        start = self.stop
        if clause.low(start) in JOINS and not clause.ends(start + 1) and not clause.name(start + 1):
            start = clause.stop(start + 1)  # threats and | crimes by X
        for at in range(start, min(self.stop + REACH, end)):
            low = clause.low(at)
            if low == wanted:
                return at
            if wanted == "of" or clause.words[at].is_sign or low in CLOSES:
                return 0
            if at in clause.names or not is_finite(clause.words, at):
                continue
            done = clause.low(at + 1) == wanted == "by" and low not in reporting_verbs()
            return at + 1 if done and not is_judging(low) else 0
        return 0


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
