"""Whom a loaded term is said of, who acts and who suffers: rules of grammar, each in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import partial

from framing.base.kinds import QUOTED
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.reporting.finite import first_finite, is_finite
from framing.reporting.vocabulary import BE
from framing.terms import predicates
from framing.terms.clauses import CROWDS, THIRD, Clause
from framing.terms.deeds import form_of_verb, of_verb
from framing.terms.filed import LABEL, VICTIM
from framing.terms.hits import Targets
from framing.terms.named import NAME, Name, Names, known, names_in, tokens_as_seen
from framing.terms.nominal import form_of_noun, of_noun
from framing.terms.phrases import Phrase
from framing.terms.roles import ACTIVE, BETWEEN, NOBODY, NOUN, Roles
from framing.terms.runs import Row
from framing.terms.spans import REACH, RELATIVES
from framing.terms.verbal import is_verb

JOINT = frozenset({"both", "two", "these", "such"})
QUOTED_KINDS = frozenset(QUOTED)
WE = frozenset(["we", "us", "our", "ours"])
SAID = word_class("saying") | {"remarked", "declared", "added"}
NEAR = 14  # tokens beside a term that tell its form
LEADING = frozenset(["of", "on", "against"])  # to whom it is done: suppression of
LED = {"violence": LEADING, "law": LEADING, "blame": frozenset(["in"])}  # interference in
PERSON_NOUNS = ("ers", "ors", "ists", "er", "or", "ist")


def resolver(article: Article) -> Targets:
    """Return what ``hits.hits`` calls to tell the roles, for the actors known to an article.

    A term's own noun phrase is asked first, then the verb or the comma that ties it to another.
    Where the sentence names nobody, or nobody surely: "".
    """
    forms = known(article)

    def targets(tokens: Mapping[str, list], rows: list[Row]) -> list[Roles]:
        text, tokens = tokens_as_seen(article.text, tokens)
        names = names_in(text, forms, tokens) if rows else {}
        reader = Reader(text, tokens, names, forms)
        return [reader.roles(row) for row in rows]

    return targets


class Reader:
    """Reads the roles of an article's hits in order; remembers whom each voice has labelled."""

    def __init__(
        self, text: str, tokens: Mapping[str, list], names: dict[int, Name], forms: Names
    ) -> None:
        """Keep the text, its tokens and the names among them."""
        self.text, self.tokens, self.names, self.forms = text, tokens, names, forms
        self.places = sorted(names)
        self.labelled: dict[tuple[str, str], list[str]] = {}  # by term and voice, the latest last
        self.clauses: dict[tuple[int, int], Clause] = {}
        self.silent: dict[tuple[int, int], bool] = {}

    def roles(self, row: Row) -> Roles:
        """Return the roles of one hit."""
        first, last, term, category = row
        held = next((self.names[a] for a in range(first, last) if a in self.names), None)
        if category != LABEL:
            held = None  # the Charter of X is not said of X
        found = Roles(said_of=held.actor) if held and held.whole else self._read(row)
        before = self.labelled.setdefault((term, self.tokens["voice"][first]), [])
        if not found.said_of and category == LABEL:
            found = found._replace(said_of=self._joint(first, before))
        before += found.said_of.split(BETWEEN) if found.said_of else []
        return found

    def _joint(self, first: int, before: list[str]) -> str:
        """Return the two actors a “both” points back to: those given the label last."""
        if not first or self.tokens["token"][first - 1].lower() not in JOINT:
            return ""
        recent = list(dict.fromkeys(reversed(before)))[:2]
        return BETWEEN.join(reversed(recent))

    def _read(self, row: Row) -> Roles:
        """Return the roles that the clause of a hit tells."""
        start, end = self._sentence(row[0])
        silent = self.silent.get((start, end))
        if silent is None:
            silent = self.silent[start, end] = self._is_silent(start, end)
        if silent:  # as a rule, and then little is to be asked
            near = max(start, row[0] - NEAR), min(end, row[1] + NEAR)
            clause = Clause(self.tokens, *near, self.names)
        else:
            clause = self._clause(row[0], start, end)
        first, last = clause.reach(*row[:2])
        if first == last:
            return NOBODY
        return (unnamed if silent else told)(clause, first, last, row[3])

    def _sentence(self, at: int) -> tuple[int, int]:
        """Return the tokens of the sentence around one, not too far from it."""
        numbers = self.tokens["sentence"]
        start, end = bisect_left(numbers, numbers[at]), bisect_right(numbers, numbers[at])
        return max(start, at - REACH), min(end, at + REACH)

    def _is_silent(self, start: int, end: int) -> bool:
        """Return whether nothing in a sentence, or that a pronoun in it may mean, is an actor."""
        low = set(map(str.lower, self.tokens["token"][start:end]))
        back = 0 if THIRD.isdisjoint(low) else REACH
        at = bisect_left(self.places, start - back)
        if at < len(self.places) and self.places[at] < end:
            return False
        spoken = not (WE.isdisjoint(low) or QUOTED_KINDS.isdisjoint(self.tokens["kind"][start:end]))
        return not spoken and CROWDS.isdisjoint(low)

    def _clause(self, at: int, start: int, end: int) -> Clause:
        """Return the clause of a token: its sentence, or what it holds of a whole quotation."""
        if self.tokens["kind"][at] in QUOTED:
            inner = self._statement(at, start, end)
            start, end = inner if self._is_whole(*inner) else (start, end)
        if (start, end) not in self.clauses:
            self._name_speaker(start, end)
            before = partial(self._before, start, end)
            self.clauses[start, end] = Clause(self.tokens, start, end, self.names, before)
        return self.clauses[start, end]

    def _name_speaker(self, start: int, end: int) -> None:
        """Note that “we” in what somebody says for a government, or a group, stands for it."""
        kinds = self.tokens["kind"][start:end]
        if QUOTED_KINDS.isdisjoint(kinds):
            return
        for at in [start + i for i, kind in enumerate(kinds) if kind in QUOTED_KINDS]:
            if self.tokens["token"][at].lower() in WE:
                actor = self.tokens["government"][at] or self.forms.whole(
                    self.tokens["speaker"][at]
                )
                if actor:
                    self.names[at] = Name(at, at + 1, actor, NAME, True)

    def _before(self, start: int, end: int) -> str:
        """Return whom a pronoun stands for that its clause leaves open: said of X; the last told.

        The sentence before tells where it names one actor alone, as its subject, in the same voice.
        """
        sentence = self._sentence(start)
        if sentence != (start, end):
            return self._topic(*sentence)
        at = start - 1
        if at < 0 or self.tokens["voice"][at] != self.tokens["voice"][start] or self._breaks(start):
            return ""
        clause = Clause(self.tokens, *self._sentence(at), self.names)
        actors = {name.actor for name in clause.names.values()}
        verb = first_finite(clause.words)
        found = clause.actors(clause.subject(verb)) if verb and len(actors) == 1 else ""
        return found if found in actors else ""

    def _breaks(self, at: int) -> bool:
        """Return whether a paragraph begins at a token, or a statement."""
        starts, statements = self.tokens["start"], self.tokens["statement"]
        between = self.text[starts[at - 1] : starts[at]]
        return "\n" in between or statements[at - 1] != statements[at]

    def _topic(self, start: int, end: int) -> str:
        """Return of whom something is said: “…,” she said of X."""
        low = [word.lower() for word in self.tokens["token"][start:end]]
        for at in range(1, len(low) - 1):
            if low[at] in {"of", "about"} and low[at - 1] in SAID:
                name = self.names.get(start + at + 1) or self.names.get(start + at + 2)
                return name.actor if name else ""
        return ""

    def _statement(self, at: int, floor: int, ceiling: int) -> tuple[int, int]:
        """Return the tokens around one that belong to the same statement."""
        values = self.tokens["statement"]
        start, end = at, at + 1
        while start > floor and values[start - 1] == values[at]:
            start -= 1
        while end < ceiling and values[end] == values[at]:
            end += 1
        return start, end

    def _is_whole(self, start: int, end: int) -> bool:
        """Return whether a quotation holds a clause, and is no part of the one around it."""
        if not self.tokens["token"][start][:1].isupper():
            return False
        words = Clause(self.tokens, start, end, {}).words
        return any(word.finite and is_finite(words, at) for at, word in enumerate(words))


def told(clause: Clause, first: int, last: int, category: str) -> Roles:
    """Return the roles towards a term that a clause tells."""
    if last - first > 1 and clause.low(first) in BE:
        first += 1  # was stolen
    judged = predicates.answerable(clause, first)
    if judged is not None:
        return Roles(said_of=judged)
    if clause.low(first) == "to" and last - first > 1 and category != LABEL:
        return _of_verb(clause, first + 1, last, category)
    if is_verb(clause, first, last):
        return _of_verb(clause, first, last, category)
    return _of_phrase(_phrase(clause, first, last, category))


def _phrase(clause: Clause, first: int, last: int, category: str) -> Phrase:
    """Return the phrase of a noun, without the preposition that ends the term of a deed."""
    deed = last - first == 2 and category in LED
    led = deed and clause.low(last - 1) in LED[category]
    return Phrase(clause, first, last - led, category)


def _of_phrase(phrase: Phrase) -> Roles:
    """Return the roles towards a noun or an adjective."""
    clause, category = phrase.clause, phrase.category
    called = predicates.called(clause, phrase.first)
    if called is not None:
        return Roles(said_of=called) if called else of_noun(phrase)
    own = of_noun(phrase)
    if category == LABEL or not own.said_of:
        if did := predicates.answering(clause, phrase.start):
            return _as_deed(own, did)
        if across := _across(clause, phrase):
            return own._replace(said_of=across, victim=across if category == VICTIM else "")
    part = phrase.modifies and own.construction == NOUN  # crime statistics
    if own.said_of or own.victim or part:
        return own
    return _beside(clause, phrase, own)


def unnamed(clause: Clause, first: int, last: int, category: str) -> Roles:
    """Return how a term tells of a deed, where nobody is named."""
    if is_verb(clause, first, last):
        return Roles(construction=form_of_verb(clause, first, last, category))
    return Roles(construction=form_of_noun(_phrase(clause, first, last, category)))


def _as_deed(own: Roles, actor: str) -> Roles:
    """Return the roles of a noun whose doer is told apart from it: guilty of it, committed it."""
    return own._replace(said_of=actor, agent=actor if own.construction == NOUN else "")


def _of_verb(clause: Clause, first: int, last: int, category: str) -> Roles:
    """Return the roles towards a verb; who did it may come last: those who did it were the X."""
    found = of_verb(clause, first, last, category)
    if found.said_of or found.construction != ACTIVE or clause.low(first - 1) not in RELATIVES:
        return found
    subject = clause.subject(first)
    late = predicates.inverted(clause, subject[0], last) if subject else ""
    return found._replace(said_of=late, agent=late)


def _across(clause: Clause, phrase: Phrase) -> str:
    """Return whom a verb or a comma ties to a phrase."""
    start = phrase.start
    found = predicates.charged(clause, start) or predicates.linked(clause, start)
    apart = phrase.category == LABEL and not found
    return predicates.apposed(clause, start, phrase.last) if apart else found or ""


def _beside(clause: Clause, phrase: Phrase, own: Roles) -> Roles:
    """Return the roles of a phrase that renames somebody, or is what somebody does."""
    found = predicates.apposed(clause, phrase.start, phrase.last)
    found = found or predicates.inverted(clause, phrase.start, phrase.last)
    if found or (phrase.category == LABEL and phrase.head.endswith(PERSON_NOUNS)):
        return own._replace(said_of=found)
    return _as_deed(own, predicates.done(clause, phrase.start))
