"""Make up news-like English articles, the same for the same seed, or read a user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.vocabulary import Weighted, loaded_terms, names, running_words, zipf
from framing.base.errors import InputError
from framing.base.texts import read_text

SEED = 2026
SIZE = 4_800  # bytes of UTF-8, about, in an article
# Share of words drawn as loaded terms; common words that are terms come on top of it.
LOADED, FEW_LOADED = 0.026, 0.006
NAMED = 0.105  # share of places between words where a name stands
NUMBERS = 0.012
COMMAS = 0.045
HYPHENS = 0.008  # share of words that are joined to the next: war-torn
# Other signs between words, by their share of places.
SIGNS = {" —": 0.002, " –": 0.001, ";": 0.001, ":": 0.001}
MARKS = (("“", "”"), ('"', '"'))  # articles keep to one kind
TITLES = ("President", "Minister", "Senator", "Gov.", "Rep.", "Mr.", "Dr.", "spokeswoman")
BODIES = ("Ministry", "Committee", "University", "Department", "Council", "Party", "Times")
SAID = zipf(["said", "says", "told", "added", "argued", "called", "warned", "announced"], 1.6)
# How long sentences are, in words before names are put in.
LENGTHS = [4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 26, 29, 34]


class Cast(NamedTuple):
    """Whom an article is about, and the marks it quotes them in."""

    people: list[str]
    surnames: list[str]
    things: Weighted
    marks: tuple[str, str]


class Writer:
    """Writes one article: draws its words in one go and hands them out sentence by sentence."""

    def __init__(self, chance: Random, loaded: float):
        self.chance = chance
        self.loaded = loaded
        self.cast = _cast(chance)
        self.words: list[str] = []

    def take(self, count: int) -> list[str]:
        """Return the next words, loaded terms among them."""
        if len(self.words) < count:
            self.words = running_words().draw(self.chance, 700)
            for at in self.chance.sample(range(700), int(700 * self.loaded)):
                self.words[at] = loaded_terms().draw(self.chance, 1)[0]
        taken, self.words = self.words[:count], self.words[count:]
        return taken

    def clause(self, shorter: float = 1.0) -> str:
        """Return words with names, figures and commas between them."""
        words = self.take(max(3, int(self.chance.choice(LENGTHS) * shorter)))
        return " ".join(self._set(words)).rstrip(",;:–— ")

    def _set(self, words: list[str]) -> Iterator[str]:
        """Yield words, some of them with something before or after them."""
        for word in words:
            dice = self.chance.random()
            if dice < NAMED:
                yield self.thing()
            elif dice < NAMED + NUMBERS:
                yield self.figure()
            elif dice < NAMED + NUMBERS + HYPHENS:
                word += f"-{self.take(1)[0]}"
            yield ("I" if word == "i" else word) + _sign(1 - dice)

    def thing(self) -> str:
        """Return a name of the article, sometimes in the possessive."""
        owned = "'s" if self.cast.marks[0] == '"' else "’s"
        return self.cast.things.draw(self.chance, 1)[0] + owned * (self.chance.random() < 0.11)

    def figure(self) -> str:
        """Return a number as newspapers write them."""
        number = int(self.chance.paretovariate(0.4))
        return self.chance.choice(("{}", "{:,}", "${}", "{}%", "20{:02.0f}")).format(
            number % 90_000
        )

    def quoted(self, words: str, end: str = "") -> str:
        """Return words in the marks of the article."""
        return f"{self.cast.marks[0]}{words}{end}{self.cast.marks[1]}"

    def speaker(self) -> str:
        """Return who speaks: a name, a surname, a pronoun or an office."""
        dice = self.chance.random()
        if dice < 0.3:
            return self.chance.choice(("he", "she", "they", "he", "the official", "the company"))
        if dice < 0.7:
            return self.chance.choice(self.cast.surnames)
        title = f"{self.chance.choice(TITLES)} " if dice > 0.85 else ""
        return title + self.chance.choice(self.cast.people)

    def said(self) -> str:
        """Return a verb of reporting."""
        return SAID.draw(self.chance, 1)[0]

    def sentence(self) -> str:
        """Return a sentence of one of the kinds that news are made of."""
        kinds, weights = zip(*KINDS.items(), strict=True)
        return kinds[self.chance.choices(range(len(kinds)), weights)[0]](self)

    def paragraph(self) -> str:
        """Return one to three sentences."""
        count = self.chance.choice((1, 1, 2, 2, 2, 3))
        return " ".join(self.sentence() for _ in range(count))

    def article(self) -> str:
        """Return paragraphs up to about the size of an article."""
        length, size = 0, SIZE * self.chance.uniform(0.55, 1.4)
        lines = []
        while length < size:
            lines.append(self.paragraph())
            length += len(lines[-1]) + 2
        return "\n\n".join(lines) + "\n"


def _sign(dice: float) -> str:
    """Return what stands after a word, mostly nothing."""
    for sign, share in {",": COMMAS, **SIGNS}.items():
        if dice < share:
            return sign
        dice -= share
    return ""


def _opened(text: str) -> str:
    """Begin a sentence with a capital."""
    return text[:1].upper() + text[1:]


def plain(writer: Writer) -> str:
    """Tell something in the reporter's own words."""
    return _opened(writer.clause()) + ".?!"[writer.chance.random() > 0.985]


def quoted_first(writer: Writer) -> str:
    """Quote a sentence, then name its speaker."""
    order = (writer.speaker(), writer.said())
    verb = order if writer.chance.random() < 0.6 else order[::-1]
    return f"{writer.quoted(_opened(writer.clause()), ',')} {' '.join(verb)}."


def quoted_last(writer: Writer) -> str:
    """Name a speaker, then quote a sentence."""
    said = f"{_opened(writer.speaker())} {writer.said()}"
    return f"{said}, {writer.quoted(_opened(writer.clause()), '.')}"


def quoted_alone(writer: Writer) -> str:
    """Quote a sentence and leave its speaker to the sentence before."""
    return writer.quoted(_opened(writer.clause()), ".")


def quoted_part(writer: Writer) -> str:
    """Put part of a reported sentence in marks."""
    said = f"{_opened(writer.speaker())} {writer.said()} {writer.clause(0.5)}"
    return f"{said} {writer.quoted(writer.clause(0.4))}."


def reported(writer: Writer) -> str:
    """Report without marks."""
    that = " that" if writer.chance.random() < 0.4 else ""
    return f"{_opened(writer.speaker())} {writer.said()}{that} {writer.clause()}."


def according(writer: Writer) -> str:
    """Report with the source at the end."""
    return f"{_opened(writer.clause())}, according to {writer.chance.choice(writer.cast.people)}."


def scare(writer: Writer) -> str:
    """Keep a distance from one or two words."""
    marked = writer.quoted(" ".join(writer.take(2)))
    return f"{_opened(writer.clause(0.5))} {marked} {writer.clause(0.5)}."


# Kinds of sentence by how many of a hundred are of it.
KINDS = {
    plain: 55,
    quoted_first: 9,
    quoted_last: 5,
    quoted_alone: 6,
    quoted_part: 5,
    reported: 14,
    according: 3,
    scare: 3,
}


def _cast(chance: Random) -> Cast:
    """Invent the people, places and bodies of one article."""
    surnames = names("surnames", 9_000).draw(chance, 6)
    given = names("given names", 900).draw(chance, 6)
    places = names("places", 3_000).draw(chance, 5)
    bodies = [f"{place} {chance.choice(BODIES)}" for place in places[:3]]
    people = [f"{first} {last}" for first, last in zip(given, surnames, strict=True)]
    things = zipf([*surnames[:2], *places, people[0], *bodies, "U.S.", *surnames[2:]], 0.5)
    return Cast(people, surnames, things, chance.choice(MARKS))


def article(number: int, seed: int = SEED, loaded: float = LOADED) -> str:
    """Return one made-up article: the same for the same arguments on any machine."""
    return Writer(Random(f"{seed}/{number}"), loaded).article()


def articles(count: int, seed: int = SEED, loaded: float = LOADED) -> list[str]:
    """Return so many made-up articles."""
    return [article(number, seed, loaded) for number in range(count)]


def long_article(size: int, texts: list[str]) -> str:
    """Return one article of so many characters: the paragraphs of others, one after another."""
    whole, at = [], 0
    while size > 0:
        whole.append(texts[at % len(texts)][:size])
        size -= len(whole[-1]) + 1
        at += 1
    return "\n".join(whole)


def read_folder(folder: Path) -> list[str]:
    """Return the texts of a folder's .txt files, in order of their names."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise InputError("holds no .txt file", file=folder, remedy="Give a folder of texts")
    return [read_text(file) for file in files]
