"""The names of a text: their fullest forms, where they stand, and whether they are a person's."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import PARTICLES
from framing.speakers.actors import country_words
from framing.speakers.forms import (
    FEMALE_TITLES,
    GIVEN_NAMES,
    MALE_TITLES,
    NO_PERSON,
    PARTS,
    Parts,
    is_other_sex,
    is_person,
    is_role,
    untitled,
)
from framing.speakers.introductions import introductions
from framing.speakers.kin_names import BESIDE_KIN, FEMALE_NOUNS, MALE_NOUNS, kin_noun
from framing.speakers.mentions import Mention, called_by, mentions_in, stands_for_body
from framing.speakers.noun_phrases import DESCRIPTIONS, SAME, forms_of
from framing.speakers.short_names import SHORT

BODIES = word_class("bodies")
SEXED_TITLES = FEMALE_TITLES | MALE_TITLES
# Sheikh Nasser, Sir Keith: by a first name.
TITLES_OF_GIVEN_NAMES = word_class("titles_of_given_names")
CALLED = frozenset(["itself", "called", "named"])  # a group calling itself X
LEADING = BODIES | CALLED | {"and"}  # what is asked of the word before a name
FIRMS = word_class("firm_endings")  # a firm may be called by its first word alone
INTRODUCED = 5  # mentions: a text says early who somebody is


@dataclass
class Names:
    """The names of a text as a reader of all of it knows them."""

    mentions: list[Mention]
    met: dict[str, list[Mention]]  # each name, in reading order
    by_sentence: dict[Sentence, list[Mention]] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)
    full: dict[str, list[Parts]] = field(default_factory=dict)  # last name -> full forms met
    first: dict[str, list[str]] = field(default_factory=dict)  # first name -> full names met
    couples: dict[str, list[Parts]] = field(default_factory=dict)  # last name -> its first half
    titled: dict[str, str] = field(default_factory=dict)  # single name -> with its first title
    with_titles: set[str] = field(default_factory=set)  # what a title makes a person's
    bodies: set[str] = field(default_factory=set)  # names of bodies, as the noun before tells
    led: dict[str, list[Mention]] = field(default_factory=dict)  # noun for a body -> names after it
    by_last_word: dict[str, list[str]] = field(default_factory=dict)  # the names met
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)
    _forms: dict[str, str] = field(default_factory=dict)  # of the names asked for
    _persons_in: dict[Sentence, list[Mention]] = field(default_factory=dict)
    _persons: list[Mention] | None = None

    def of(self, mention: Mention) -> str:
        """Return the fullest form of a mention."""
        return self.form_of(mention.name)

    def form_of(self, name: str) -> str:
        """Return the fullest form of a name met, asked once."""
        found = self._forms.get(name)
        if found is None:
            found = self._forms[name] = fullest(self, name)
        return found

    def is_person(self, full: str) -> bool:
        """Return whether a full name is, as far as form and titles tell, a person's."""
        return (is_person(full) and full not in self.bodies) or full in self.with_titles

    def places(self, full: str) -> list[Mention]:
        """Return where a name is met first, under its fullest form."""
        alike = self.by_last_word.get(full.rpartition(" ")[2], ())
        names = [name for name in alike if self.form_of(name) == full]
        found = [mention for name in names for mention in self.met[name][:INTRODUCED]]
        return sorted(found, key=Mention.order)[:INTRODUCED] if len(names) > 1 else found

    @property
    def persons(self) -> list[Mention]:
        """Return the mentions of persons."""
        if self._persons is None:
            names = {name for name in self.met if self.is_person(self.form_of(name))}
            self._persons = [mention for mention in self.mentions if mention.name in names]
        return self._persons

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        """Return the mentions of a sentence."""
        return self.by_sentence.get(sentence, [])

    def persons_in(self, sentence: Sentence) -> list[Mention]:
        """Return the mentions of persons in a sentence, found once."""
        found = self._persons_in.get(sentence)
        if found is None:
            found = [m for m in self.in_sentence(sentence) if self.is_person(self.form_of(m.name))]
            self._persons_in[sentence] = found
        return found


def read_names(sentences: list[Sentence]) -> Names:
    """Return every name of a text, and where it stands."""
    by_sentence = {sentence: mentions_in(sentence) for sentence in sentences}
    mentions = list(chain.from_iterable(by_sentence.values()))
    met: dict[str, list[Mention]] = {}
    led, kin = [], []
    for number, mention in enumerate(mentions):
        met.setdefault(mention.name, []).append(mention)
        if mention.before in BESIDE_KIN and (noun := kin_noun(mention)):
            kin.append((mention.name, noun))
        elif mention.before in LEADING or (mention.before == "," and stands_for_body(mention)):
            led.append(number)
    found = Names(mentions, met, by_sentence, sentences)
    sexed = _read_forms(found)
    for number in led:
        _read_led(found, mentions[number - 1], mentions[number])
    for name, woman in sexed:
        (found.women if woman else found.men).add(fullest(found, name))
    for name, noun in kin:
        _read_kin(found, name, noun)
    return found


def _read_forms(names: Names) -> list[tuple[str, bool]]:
    """Keep what the forms of the names met tell; return those of a woman (true) or a man."""
    sexed = []
    for name, parts in zip(names.met, map(PARTS.__getitem__, names.met), strict=True):
        names.by_last_word.setdefault(parts.ending, []).append(name)
        if parts.last:
            _keep(names, parts)
            if parts.person:
                names.with_titles.add(parts.untitled)
        elif parts.person and parts.untitled not in names.titled:
            names.titled[parts.untitled] = name
            names.with_titles.add(name)
        if parts.woman or parts.man:
            sexed.append((name, parts.woman))
    return sexed


def _read_led(names: Names, one: Mention, other: Mention) -> None:
    """Keep what the word before a name tells: a body, or that it goes with the name before."""
    if other.before == "and":
        if other.start == one.end + 1 and one.sentence is other.sentence:
            _couple(names, one, other)
    elif other.name.partition(" ")[0].lower() not in GIVEN_NAMES:
        names.bodies.add(other.name)
        noun = other.before if other.before in BODIES else called_by(other)
        names.led.setdefault(noun, []).append(other)


def _read_kin(names: Names, name: str, noun: str) -> None:
    """Keep that a given name alone, beside a noun for kin, is a person’s, and what the noun tells.

    Not so where it is the name of somebody met with more of it.
    """
    if name in names.full or fullest(names, name) != name:
        return
    names.with_titles.add(name)
    if noun in FEMALE_NOUNS or noun in MALE_NOUNS:
        (names.women if noun in FEMALE_NOUNS else names.men).add(name)


def _couple(names: Names, one: Mention, other: Mention) -> None:
    """Keep the first of two who share a last name under it: “Ana and Jo Brook”.

    Where a given name tells of one of them, the other may be called by the other title.
    """
    parts, first = PARTS[other.name], untitled(one.name)
    if not is_person(parts.untitled) or " " in first or first in names.full:
        return
    if first in country_words() or first.lower() in NO_PERSON:
        return
    full = f"{first} {parts.last}"
    names.couples.setdefault(parts.last, []).append(PARTS[full])
    names.first.setdefault(first, []).append(full)
    if parts.woman or parts.man:
        (names.men if parts.woman else names.women).add(full)


def fullest(names: Names, source: str) -> str:
    """Return the fullest form of a name the text gives, without titles; else the source itself.

    Of two persons with one last name a title decides, “Mrs. Brook”, “Judge Brook”, else who was
    met first.
    """
    last, words, itself = SHORT[source]
    if " and " in source and _are_two(names, source, last):
        return source  # two who speak together
    known = names.full.get(last)
    if names.couples and last in names.couples and (len(words) > 1 or _titles(source)):
        known = [*names.couples[last], *(known or ())]
    fitting = known and [parts for parts in known if parts.words.issuperset(words)]
    if known and len(words) > 1 and words[0].lower() in PARTICLES:
        small = [words[0].lower(), *words[1:]]  # De Wit is Piet de Wit
        fitting = [parts for parts in known if parts.words.issuperset(small)] or fitting
    if not fitting:
        return (_of_one_word(names, words[0], source) if len(words) == 1 else "") or itself
    if len(fitting) > 1:
        return _one_of(names, fitting, source)
    full = fitting[0].untitled  # Mrs Brook may be met where only Mr Harold Brook was named
    return itself if full != source and is_other_sex(fitting[0], source) else full


def _are_two(names: Names, source: str, last: str) -> bool:
    """Return whether a name is before “and”: of one met, or who shares the other’s last name.

    One of the Ministry of Science and Culture is one.
    """
    first, _, other = source.rpartition(" and ")
    if SHORT[first.rpartition(", ")[2]][0] in names.full:
        return " of " not in first or SHORT[other][0] in names.full
    given = first.rpartition(" ")[2]
    if given in names.titled:
        return True
    return any(parts.first == given for parts in names.couples.get(last, ()))


def _of_one_word(names: Names, word: str, source: str) -> str:
    """Return whom a single name means: one met with a title, or the only one of that first name."""
    titled, known = names.titled.get(word), names.first.get(word, ())
    if titled and len(known) == 1 and source.partition(" ")[0].lower() in TITLES_OF_GIVEN_NAMES:
        return known[0]
    if titled and _same_sex(source, titled):
        return titled
    return known[0] if len(known) == 1 else ""


def _same_sex(source: str, titled: str) -> bool:
    """Return whether a single name may be one that is met with a title: not Mrs. and Mr. Brook."""
    title, other = _titles(source), _titles(titled)
    one = title & FEMALE_TITLES and other & MALE_TITLES
    return not (one or (title & MALE_TITLES and other & FEMALE_TITLES))


def _one_of(names: Names, fitting: list[Parts], source: str) -> str:
    """Return which of several persons with one last name is meant."""
    titles = _titles(source)
    wrong = names.men if titles & FEMALE_TITLES else names.women if titles & MALE_TITLES else set()
    right = names.women if titles & FEMALE_TITLES else names.men if wrong is names.women else set()
    untitled = [parts.untitled for parts in fitting if parts.untitled not in wrong]
    sure = [name for name in untitled if name in right]
    left = sure or untitled or [fitting[0].untitled]
    several = len(left) > 1 and " " in source
    return (_in_office(names, left, source) if several else "") or left[0]


def _in_office(names: Names, known: list[str], source: str) -> str:
    """Return who of several is met with the title that a name holds, or introduced in that role."""
    before = source.lower().replace(".", "").split()[:-1]
    title = next(filter(is_role, before), "")
    title = SAME.get(title, title)
    met = names.by_last_word.get(source.rpartition(" ")[2], ()) if title else ()
    forms, held = frozenset(forms_of(title)) if met else frozenset[str](), ""
    for name in met:
        words = name.lower().replace(".", "").split()
        if not forms.isdisjoint(words) and PARTS[name].untitled in known:
            held = held or PARTS[name].untitled
            if all(word in words for word in before):
                return PARTS[name].untitled  # of two ministers the one of energy
    if held:
        return held
    told = (name for name in met if name in known and _is_introduced(names.met[name][0], title))
    return next(told, "") if title else ""


def _is_introduced(mention: Mention, role: str) -> bool:
    """Return whether a mention says that somebody is in a role: Ana Brook, a senator,."""
    return any(DESCRIPTIONS[said.text].head == role for said in introductions(mention))


def _titles(source: str) -> frozenset[str]:
    """Return the titles of a woman or a man that a name holds."""
    return SEXED_TITLES.intersection([word.strip(".") for word in source.lower().split()])


def _keep(names: Names, parts: Parts) -> None:
    """Keep a full name under its last and its first word, each person once."""
    known = names.full.setdefault(parts.last, [])
    if known and (parts.job or _is_kept(known, parts)):
        return
    known.append(parts)
    if parts.given or (parts.last.lower() in FIRMS and parts.first not in country_words()):
        names.first.setdefault(parts.first, []).append(parts.untitled)


def _is_kept(known: list[Parts], parts: Parts) -> bool:
    """Return whether a full name is one of those known; a job before a last name is forgotten."""
    for other in known[:]:
        led = other.first.lower() in PARTICLES and other.words < parts.words
        if other.job or led:  # Van Orden, met before Jan Van Orden
            known.remove(other)
        elif parts.words <= other.words or other.words <= parts.words:
            return True
    return False
