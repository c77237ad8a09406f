"""What a reader keeps in mind on the way through a text: who is who, and who has spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from framing.base.capitals import any_capital
from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.phrases import Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word, is_capitalised
from framing.speakers.abbreviations import SHORT as ABBREVIATION, explained, spelt
from framing.speakers.actors import country_adjectives, country_names
from framing.speakers.affiliations import Affiliations
from framing.speakers.cast import Cast
from framing.speakers.forms import COLLECTIVE, is_role
from framing.speakers.mentions import Mention
from framing.speakers.names import Names, fullest
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.sources import (
    INDEFINITE,
    LONGEST_NAME,
    PHRASES,
    PRONOUNS,
    Phrase,
    undetermined,
)
from framing.speakers.subjects import NEAR, sentences_to, subjects_before

BODIES = word_class("bodies")
HUMANS = word_class("humans")
OF_STATE = word_class("bodies_of_state")
COMPANY_ROLES = word_class("company_roles")
UNITS = frozenset(["unit", "subsidiary", "affiliate"])  # of another firm, as no person is
CROWDS, MANY = word_class("crowds"), word_class("many")
PLURALS = CROWDS | word_class("crowds_acting") | word_class("kin_of_many") | word_class("kin")
JOINED = re.compile(any_capital(r"[A-Z][\w’'.-]* and (?:the |his |her )?[A-Z]"))
FAR = 60  # sentences looked back for whom a description may mean
RECENT = 40  # statements looked back
IN_NAMES = frozenset(["of", "the", "and", "for", "&", "in", "on"])  # small words in names
PERSON, BODY, SEVERAL = "person", "body", "several"


@dataclass(slots=True, eq=False)
class Said:
    """Somebody who has spoken: where their source stands, their name, and what they are."""

    at: int
    name: str
    kind: str
    asked: bool = False  # what they said was a question


@dataclass
class Discourse:
    """What a reader keeps in mind on the way through the text: who is who, and who spoke last."""

    article: Article
    text: str  # the article's, as its layout reads it
    names: Names
    sentences: list[Sentence]
    last: str = ""  # last speaker of any kind
    person: str = ""
    group: str = ""
    issuer: str = ""  # whose “statement” the definite article points to
    asked: str = ""  # whom the last question was put to
    hearing: str = ""  # to whom what is read was said, who does not say it
    saying: str = ""  # what stands in marks of the statement whose speaker is looked for
    addressed: bool = False  # the question says to whom it was put
    said: list[Said] = field(default_factory=list)
    known: dict[str, tuple[str, str]] = field(default_factory=dict)  # government, organ
    endings: dict[str, str] = field(default_factory=dict)  # how a long name ends -> the name
    called: dict[str, set[str]] = field(default_factory=dict)  # a body -> nouns that meant it
    _low: str = ""  # the text in lower case, once it is asked
    _explained: dict[str, str] | None = None  # its abbreviations, once they are

    def __post_init__(self) -> None:
        """Make the cast: the persons of the text and their roles."""
        self.cast = Cast(self.names)
        self.affiliations = Affiliations(self.cast)

    @property
    def explained(self) -> dict[str, str]:
        """Return the abbreviations of the text with what they stand for."""
        if self._explained is None:
            self._explained = explained(self.text)
        return self._explained

    @property
    def low(self) -> str:
        """Return the text in lower case: a form that it does not hold is in none of its words."""
        if not self._low:
            self._low = self.text.lower()
        return self._low

    def sentences_before(self, at: int) -> Iterator[Sentence]:
        """Return the sentence that holds an offset and those before it, the latest first."""
        return reversed(sentences_to(self.sentences, at, NEAR + 1))

    def sentences_told(self, at: int) -> Iterator[Sentence]:
        """Return all sentences up to the one that holds an offset, the latest first."""
        return reversed(sentences_to(self.sentences, at, FAR))

    def mentioned(self, sentence: Sentence, before: int) -> Iterator[Mention]:
        """Yield the persons whom a sentence names before an offset, the latest first."""
        whole = sentence.stop <= before
        for mention in reversed(self.names.persons_in(sentence)):
            if whole or mention.at < before:
                yield mention

    def spoke_in(self, sentence: Sentence, before: int) -> list[Said]:
        """Return who has spoken in a sentence before an offset, the latest first."""
        found = []
        for said in reversed(self.said):
            if said.at < sentence.start:
                break
            if said.at < min(sentence.stop, before):
                found.append(said)
        return found

    def subjects(self, at: int) -> Iterator[tuple[list[Word], Range]]:
        """Yield the words of the sentences before an offset with their subject, latest first."""
        for sentence, subject in subjects_before(self.sentences, at):
            yield sentence.words, subject

    def body(self, at: int, near: int = NEAR) -> str:
        """Return the body that “the group” or “it” points to: the latest that is a subject."""
        for sentence, subject in islice(subjects_before(self.sentences, at), near):
            words = sentence.words
            beside = named_beside(words, subject)
            company = beside != subject and words[subject[1] - 1].low in COMPANY_ROLES
            if words[subject[0]].low in PRONOUNS and not company:
                continue
            name = self.full(_spoken_for(sentence.said(beside)))
            if company or self._may_be_body(name):
                return name
            if PHRASES[name].names and _is_renamed(words, subject[1]):
                return name
        return ""

    def acts_as_body(self, name: str) -> bool:
        """Return whether a source is a body that may have spoken: by its name, or its noun."""
        phrase = PHRASES[name]
        body = phrase.head in BODIES or phrase.head in COLLECTIVE or phrase.head in OF_STATE
        return body or phrase.state or self._may_be_body(name)

    def _may_be_body(self, name: str) -> bool:
        """Return whether a name may be a body's: capitals throughout, and no person's."""
        if not PHRASES[name].names or JOINED.search(name):
            return False
        words = [word for word in name.split() if word not in IN_NAMES]
        if len(words) == 1 and self._is_noun(name):
            return False
        return all(map(is_capitalised, words[-2:])) and not self.names.is_person(name)

    def _is_noun(self, name: str) -> bool:
        """Return whether a single word is a noun that begins a sentence: Ferry is late; Taps ran.

        The text has it, or one of them, in small letters, or it is a word for several persons.
        """
        low = name.lower()
        one = low.endswith("s") and f" {low[:-1]} " in self.text
        return one or f" {low} " in self.text or low in PLURALS or KINDS[name] == SEVERAL

    def full(self, source: str) -> str:
        """Return the fullest form of a name, a person's or a long one of a body."""
        name = self.endings.get(undetermined(source)) or fullest(self.names, source)
        name = self.in_full(name)
        if PHRASES[source].state and not self.names.is_person(name):
            bare = source.removeprefix("the ").removeprefix("The ")
            return bare if bare in country_names() else source
        return name

    def in_full(self, name: str) -> str:
        """Return what a name that is an abbreviation stands for, if the text explains it."""
        if not self.explained:
            return name  # as a rule
        short = name.removeprefix("the ").removeprefix("The ")
        full = spelt(short, self.explained) if ABBREVIATION.fullmatch(short) else ""
        return self.endings.get(undetermined(full), full) if full else name

    def kind(self, name: str) -> str:
        """Return whether a name is a person's, a body's or several's; empty where it may be any."""
        if self.names.is_person(name):
            return PERSON
        return KINDS[name]


GUARDS = re.compile(
    r"(?:[Cc]oast ?|(?:[Nn]ational|[Pp]residential|[Rr]evolutionary|[Rr]epublican) )[Gg]uard$"
)
OF_BODY = re.compile(any_capital(r" (?:for|at|of) ([A-Z].*)$"))


def named_beside(words: list[Word], subject: Range) -> Range:
    """Return the name in apposition to a subject that has none: its operator, Brook Drilling,."""
    start = end = subject[1] + 1
    if words[subject[1]].text != "," or words[subject[1] - 1].names:
        return subject
    while end < len(words) and words[end].is_name and end - start < LONGEST_NAME:
        end += 1
    closed = start < end < len(words) and words[end].text in {",", "("}
    return (start, end) if closed else subject


def _spoken_for(source: str) -> str:
    """Return the body of somebody without a name: a spokesman for | Brook Ltd; drivers at | it."""
    phrase = PHRASES[source]
    several = phrase.head == phrase.first and phrase.head.endswith("s")  # Workers at Brook Ltd
    if (phrase.title and not several) or not is_role(phrase.head.removesuffix("s")):
        return source
    found = OF_BODY.search(source)
    return found.group(1) if found else source


def _is_renamed(words: list[Word], comma: int) -> bool:
    """Return whether a noun for a body stands in apposition: Brook Drilling, the company, cut ….

    Not so where it tells whose somebody is: Ana Brook, a spokeswoman for the company.
    """
    if words[comma].text != ",":
        return False
    for word in islice(words, comma + 1, comma + 1 + LONGEST_NAME):
        if word.low in BODIES or word.low in UNITS:
            return True
        if is_role(word.low) or word.text == ",":
            return False
    return False


def _kind(name: str) -> str:
    """Return what the form of a source that is no full name tells of what it names."""
    phrase = PHRASES[name]
    if phrase.state:
        return BODY
    if phrase.first in MANY or JOINED.search(name):
        return SEVERAL
    if GUARDS.search(name):
        return BODY
    if name.isalpha() and is_role(name.lower().removesuffix("s")) and name.endswith("s"):
        return SEVERAL  # Residents
    return _kind_of_head(name, phrase) or _kind_of_form(name)


def _kind_of_head(name: str, phrase: Phrase) -> str:
    """Return what the head noun of a source tells of what it names: a body, people, somebody."""
    head = DESCRIPTIONS[name].head.rpartition(" ")[2] or phrase.head
    if head in BODIES or head in COLLECTIVE or head in STATEMENT_NOUNS:
        return BODY
    if head in CROWDS or (head.endswith("s") and not head.endswith("ss") and not phrase.title):
        return SEVERAL
    role = is_role(head) or (phrase.first in INDEFINITE and head in HUMANS)
    return PERSON if role else ""


def _kind_of_form(name: str) -> str:
    """Return whether a source is a people, “the French”, or by its length a body."""
    people = undetermined(name).capitalize()
    if people in country_adjectives():
        return SEVERAL if people.endswith(("ese", "sh", "ch")) else PERSON
    return "" if len(name.split()) == 1 and not name.isupper() else BODY


KINDS: Memory[str] = Memory(_kind)
