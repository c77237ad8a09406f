"""The words around a term: whom they name, where noun phrases end, who is a verb's subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.finite import is_finite
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import Range, verb_group
from framing.reporting.vocabulary import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RUNS,
    SUBORDINATORS,
    Word,
)
from framing.terms.named import ADJECTIVE, Name

JOINS = frozenset(["and", "or", "nor", "&"])
ENDS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | PERSONAL | JOINS | {"that"}
OWN = frozenset(["its", "their", "his", "her", "our", "my", "your", "whose"])
DOING = word_class("doing")
VERBS = DOING | word_class("befalling") | word_class("linking")
GET = frozenset(["get", "gets", "got", "getting"])
STAND = frozenset(["stand", "stands", "stood", *GET])
OPENERS = SUBORDINATORS | {"that", "neither", "both", "either"}
RELATIVES = frozenset(["which", "whom", "that", "who"])
LONGEST = 14  # words of a noun phrase
REACH = 60  # words of a sentence looked at on either side of a term


class Spans:
    """The words of a stretch of a text, quotation marks aside, with the actors they name."""

    def __init__(
        self,
        tokens: Mapping[str, list],
        start: int,
        end: int,
        names: Mapping[int, Name],
        before: Callable[[], str] = str,
    ) -> None:
        """Keep the words of the tokens from ``start`` to before ``end``, and whom they name.

        ``before`` tells whom a pronoun may stand for that nothing in the clause explains.
        """
        runs = list(map(RUNS.__getitem__, tokens["token"][start:end]))
        self.words: list[Word] = [run[0] for run in runs if run]
        self.places = [start + at for at, run in enumerate(runs) if run]  # token of each word
        self.names = {at: names[place] for at, place in enumerate(self.places) if place in names}
        self.before = before
        self._subjects: dict[int, Range | None] = {}  # kept once somebody has asked
        self._lows: set[str] | None = None

    @property
    def lows(self) -> set[str]:
        """Return the words in lower case, in no order."""
        if self._lows is None:
            self._lows = {word.low for word in self.words}
        return self._lows

    def reach(self, first: int, last: int) -> Range:
        """Return the words that some tokens are."""
        return bisect_left(self.places, first), bisect_left(self.places, last)

    def low(self, at: int) -> str:
        """Return a word in lower case; "" outside the clause."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def name(self, at: int) -> Name | None:
        """Return the actor named by a word as a whole, or None: not that of “Freedonia-backed”."""
        found = self.names.get(at)
        return found if found and found.whole else None

    def first_of(self, at: int) -> int:
        """Return the first word of the name that a word belongs to."""
        name = self.names[at]
        while at and self.names.get(at - 1) is name:
            at -= 1
        return at

    def last_of(self, at: int) -> int:
        """Return the word after the name that a word belongs to."""
        name = self.names[at]
        while self.names.get(at) is name:
            at += 1
        return at

    def owns(self, at: int) -> bool:
        """Return whether a word has a possessive ending, or is “our” where that names somebody."""
        return self.words[at].bare != self.words[at].text or self.low(at) in OWN

    def ends(self, at: int) -> bool:
        """Return whether no noun phrase goes on over a word."""
        if not 0 <= at < len(self.words) or self.words[at].is_sign:
            return True
        if at in self.names:
            return False
        return self.words[at].low in ENDS or is_finite(self.words, at)

    def start(self, at: int) -> int:
        """Return where the noun phrase begins that holds a word, its determiners included."""
        floor, led = max(0, at - LONGEST), False
        while at > floor and (not self.ends(at - 1) or self.low(at - 1) == "whose"):
            ended = led and (self.low(at - 1) not in DETERMINERS or self.low(at - 1) == "that")
            if ended or self._is_plain_verb(at - 1):
                break
            at -= 1
            led = led or self.low(at) in DETERMINERS or self.low(at) == "whose"
        return at

    def _is_plain_verb(self, at: int) -> bool:
        """Return whether a word with a subject right before it is a verb: X bears, who wage."""
        if self.low(at) not in VERBS or not at:
            return False
        name = self.name(at - 1)
        named = name is not None and name.form != ADJECTIVE and not self.owns(at - 1)
        return named or self.low(at - 1) in RELATIVES | PERSONAL

    def stop(self, at: int) -> int:
        """Return where the noun phrase ends that goes on before a word."""
        while not self.ends(at) and self.words[at].low not in DETERMINERS:
            at += 1
        return at

    def opens(self, at: int) -> bool:
        """Return whether a clause may begin at a word."""
        return at == 0 or self.words[at - 1].is_sign or self.low(at - 1) in OPENERS

    def relates(self, at: int) -> bool:
        """Return whether a word is a relative pronoun: not the “that” of “said that”."""
        if at < 1 or self.low(at) not in RELATIVES:
            return False
        before = self.words[at - 1]
        return self.low(at) != "that" or not (before.signals or before.finite or before.is_sign)

    def verbal(self, verb: int) -> int:
        """Return where the auxiliaries and adverbs before a verb begin."""
        return verb_group(self.words, verb)

    def passive(self, verb: int) -> bool:
        """Return whether a form of “be” stands in the group of a participle."""
        group = self.words[self.verbal(verb) : verb]
        before = self.low(self.verbal(verb) - 1)
        return any(word.low in BE or word.low in GET for word in group) or before in STAND

    def subject(self, verb: int) -> Range | None:
        """Return the subject of a verb, “neither X nor Y” as a whole; shared ones included."""
        if verb not in self._subjects:
            self._subjects[verb] = self._subject(verb)
        return self._subjects[verb]

    def _subject(self, verb: int) -> Range | None:
        """Find what ``subject`` keeps."""
        group = self.verbal(verb)
        shared = group and self.low(group - 1) in JOINS | {"but", "then"}
        found = None if shared else subject_before(self.words, verb)
        if found is None and self.low(group - 1) in RELATIVES and not self.ends(group - 2):
            found = self.start(group - 2), group - 1
        found = found or self._over_insert(group) or governing_subject(self.words, group)
        if found is None or found[1] > verb:
            return found
        if self.low(found[1]) in DOING and self.low(found[1] + 1) == "by":
            return found[0], self.stop(found[1] + 2)  # the laws | passed by X | are
        return self._with_list(self._before_participle(found))

    def _over_insert(self, group: int) -> Range | None:
        """Return the name that opens a clause before an insert: X, instead of that, | has."""
        if self.low(group - 1) != ",":
            return None
        for at in range(group - 2, max(0, group - REACH // 2), -1):
            if self.words[at].text == "," and self.names.get(at - 1) and not self.ends(at - 1):
                start = self.start(self.first_of(at - 1))
                return (start, at) if not start or self.words[start - 1].is_sign else None
            if self.words[at].text == "," and not self.ends(at - 1):
                start = self.start(at - 1)
                opens = not start or self.words[start - 1].is_sign
                return (start, at) if opens else None
        return None

    def _before_participle(self, found: Range) -> Range:
        """Return the subject that a participle tells more of: forces | backed by jets | fled."""
        start = self.start(found[0])
        if self.low(start - 1) != "by" or self.words[start - 2].finite != "past" or start < 3:
            return found
        if self.ends(start - 3):
            return found
        head, does = self.start(start - 3), self.low(start - 2) in DOING
        return head, found[1] if does else start - 2

    def _with_list(self, found: Range) -> Range:
        """Return a subject with what “and” joins to it before: X’s soldiers and | militias."""
        if found[0] < 2 or self.low(found[0] - 1) not in JOINS or self.ends(found[0] - 2):
            return found
        start = self.start(found[0] - 2)
        before = self.words[start - 1] if start else None
        opens = before is None or before.is_sign or before.signals or before.low in OPENERS
        return (start, found[1]) if opens or self.name(found[0] - 2) else found

    def antecedent(self, relative: int) -> Range | None:
        """Return the noun phrase that a relative pronoun stands for."""
        return subject_before(self.words, relative + 1) if relative else None
