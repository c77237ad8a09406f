"""The noun phrase that a term stands in, and whom it names before, in and after it."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.finite import is_finite
from framing.reporting.vocabulary import BE
from framing.terms.clauses import THIRD, Clause
from framing.terms.deeds import is_judging
from framing.terms.filed import LABEL
from framing.terms.named import ADJECTIVE
from framing.terms.spans import JOINS, OWN

RELATIONAL = word_class("relational_nouns")
PATRONISED = word_class("patronised_nouns")
DOERS = word_class("doer_nouns")
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
