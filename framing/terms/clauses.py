"""The clause around a term: which actors its noun phrases and pronouns stand for."""

from __future__ import annotations

from collections.abc import Iterator

from framing.base.words import word_class
from framing.reporting.finite import is_finite
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import DETERMINERS, PREPOSITIONS
from framing.terms.named import ADJECTIVE, states
from framing.terms.roles import BETWEEN, joined
from framing.terms.spans import JOINS, Spans

NOT_THEIRS = (
    word_class("relational_nouns") | word_class("patronised_nouns") | word_class("out_of_office")
)
CROWDS = word_class("crowds_acting")
THIRD = frozenset(["it", "its", "they", "their"])
INDEFINITE = word_class("indefinite_pronouns") | {"one", "no-one", "none", "all", "most", "many"}
AFTER_HEAD = frozenset(["of", "by", "from"])  # a phrase is told whose it is after these


class Clause(Spans):
    """The words of a stretch of a text, and whom each of its phrases stands for."""

    def actors(self, reach: Range | None) -> str:
        """Return the actors that a noun phrase stands for, those of “X and Y” together."""
        if reach is None or reach[0] >= reach[1]:
            return ""
        return joined(*(self._actor(*part) for part in self._parts(*reach)))

    def _parts(self, start: int, end: int) -> Iterator[Range]:
        """Yield the noun phrases of a list, each a range; a preposition's list is its own."""
        at = start
        for cut in range(start, end):
            if self.low(cut) in PREPOSITIONS:
                break
            if self.low(cut) in JOINS or self.words[cut].text == ",":
                yield at, cut
                at = cut + 1
        yield at, end

    def _actor(self, start: int, end: int) -> str:
        """Return the actor that one noun phrase stands for: its own, or that named after it."""
        if end - start == 1 and self.low(start) in THIRD and start not in self.names:
            return self.pronoun(start)
        head = next((at for at in range(start + 1, end) if self.low(at) in PREPOSITIONS), end)
        if self.low(start) in INDEFINITE and self.low(head) in {"in", "of", "from"}:
            return self.actors((head + 1, end))
        found = self.within(start, head)
        if found is None and self.low(start) in THIRD and self.low(head - 1) not in NOT_THEIRS:
            found = self.pronoun(start) or None
        if found is not None:
            return found
        if head < end and self.low(head) in AFTER_HEAD and self.low(head - 1) not in NOT_THEIRS:
            return self.actors((head + 1, end))
        return self.crowd(start, head)

    def within(self, start: int, end: int) -> str | None:
        """Return the actor of a noun phrase without what follows it; None where it names nobody.

        The last name tells: Syria’s Kurdish minority; but the owner’s before a name that is only
        there for the topic: Turkey’s Syria policy. Enemies and puppets are not whose they are.
        """
        places = [at for at in range(start, end) if self.name(at)]
        if not places:
            return None
        last = places[-1]
        if last < end - 1 and self.low(end - 1) in NOT_THEIRS:
            return ""
        name = self.names[last]
        if last < end - 1 and name.form != ADJECTIVE and not self.owns(last):
            owners = [at for at in places if self.owns(at)]
            last = owners[0] if owners else last
        return self.names[last].actor

    def crowd(self, start: int, end: int) -> str:
        """Return a group told by what it is: the rebels, police; not “Freedonia-backed rebels”."""
        joint = any("-" in self.words[at].text for at in range(start, end))
        head = self.low(end - 1)
        return head if head in CROWDS and not joint else ""

    def pronoun(self, at: int) -> str:
        """Return the one actor that “it”, “its” or “their” stands for: a subject before it."""
        low = self.low(at)
        if low in {"it", "they"} and not self._is_subject(at):
            return ""  # whoever condemns it is somebody else
        for verb in range(at - 1, 0, -1):
            if verb in self.names or not is_finite(self.words, verb):
                continue
            subject = self.subject(verb)
            if subject and subject[1] <= verb and self.agrees(low, subject):
                found = self.actors(subject)
                others = {self.names[i].actor for i in range(verb, at) if i in self.names}
                return "" if others - {found} else found
        return self._opening(at) or self.before() if low != "their" else ""

    def _is_subject(self, at: int) -> bool:
        """Return whether a pronoun is a subject: a clause begins with it, or its verb follows."""
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        return self.opens(at) or (after is not None and bool(after.finite or after.in_group))

    def _opening(self, at: int) -> str:
        """Return the one actor named before a pronoun, as the first words of the clause."""
        named = [place for place in range(at) if self.name(place)]
        actors = {self.names[place].actor for place in named}
        opens = bool(named) and named[0] <= 1 and not self.owns(self.last_of(named[0]) - 1)
        if len(actors) != 1 or not opens or self.names[named[0]].form == ADJECTIVE:
            return ""
        return actors.pop()

    def agrees(self, low: str, subject: Range) -> bool:
        """Return whether a pronoun may stand for a subject: one state, or many people."""
        found = self.actors(subject)
        if not found or self.low(subject[0]) in THIRD:
            return False
        many = BETWEEN in found
        several = many or self.low(subject[1] - 1).endswith(("s", "’")) or found not in states()
        return not many if low in {"it", "its"} else several

    def listed(self, at: int) -> str:
        """Return the actors of the noun phrases that begin at a word: X, the Y of Z and W."""
        found: list[str] = []
        while at < len(self.words):
            end = self.stop(at + (self.low(at) in DETERMINERS))
            own = self.within(at, end)
            found += [own] if own else []
            goes_on = self.low(end) in JOINS or (self.low(end) == "," and self._listed(end + 1))
            if own is None or not goes_on:
                break
            at = end + 1
        return joined(*found)

    def _listed(self, at: int) -> bool:
        """Return whether a list goes on at a word after a comma: X, | Y and Z."""
        at += self.low(at) in DETERMINERS
        end = self.stop(at)
        named = any(self.name(i) for i in range(at, end))
        return named and (
            self.low(end) in JOINS or (self.low(end) == "," and self._listed(end + 1))
        )
