"""Who a source is: pronouns, descriptions and short names resolved to one speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from framing.actors import government_of
from framing.articles import Article, Speaker
from framing.cues import STATEMENT_NOUNS
from framing.phrases import (
    ADVERBS,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    is_finite,
)
from framing.sentences import Word
from framing.words import word_class

SINGULAR = frozenset(["he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself"])
FEMALE, MALE = frozenset(["she", "her", "herself"]), frozenset(["he", "him", "his", "himself"])
PLURAL = frozenset(["they", "we", "them", "us", "their", "our", "it", "its", "you", "your"])
PRONOUNS = PERSONAL | SINGULAR | PLURAL
TITLES = word_class("titles")
COLLECTIVE = word_class("collective")
PERSON_ROLES = word_class("person_roles")
FEMALE_NAMES = word_class("female_names")
MALE_NAMES = word_class("male_names")
NO_NAME = ADVERBS | PREPOSITIONS | SUBORDINATORS | DETERMINERS | PERSONAL | DAYS | {"and", "but"}
NAME_WORD = re.compile(r"[\w.-]+(?:['’]\w+)?")
POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass
class Discourse:
    """What a reader keeps in mind on the way through the text: names met, and who spoke last."""

    article: Article
    full: dict[str, str] = field(default_factory=dict)  # last name -> the fullest form met
    persons: list[tuple[int, str, bool]] = field(default_factory=list)  # True: as a subject
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)
    last: str = ""  # last speaker of any kind
    person: str = ""
    group: str = ""
    issuer: str = ""  # whose “statement” the definite article points to


def read_names(discourse: Discourse, sentences: list[list[Word]]) -> None:
    """Fill the discourse with every name of the text and where it is a sentence's subject."""
    mentions = [mention for words in sentences for mention in _mentions(words)]
    names = dict.fromkeys(name for _, name, _ in mentions)
    for name in names:
        _register(discourse, name)
    full = {name: _fullest(discourse, name) for name in names}
    persons = {name for name in names if is_person(full[name])}
    discourse.persons = [
        (at, full[name], subject) for at, name, subject in mentions if name in persons
    ]


def _mentions(words: list[Word]) -> Iterator[tuple[int, str, bool]]:
    """Yield where a sentence names somebody, the name, and whether it may be the subject."""
    runs = _name_runs(words)
    if not runs:
        return
    verb = next(
        (i for i, w in enumerate(words) if w.region < 0 and is_finite(words, i)), len(words)
    )
    for start, end in runs:
        name = " ".join([word.text for word in words[start:end]]).replace(" .", ".")
        yield words[start].start, _bare(name), end <= verb or start == 0


def resolve(discourse: Discourse, source: str, apposition: str, at: int) -> Speaker:
    """Return the speaker a source names, and remember them for the pronouns that follow.

    ``at`` is the source's character offset. Without an entry in the sidecar the speaker is the
    fullest name the text gives, its government and organ read from the source's own words.
    """
    name = speaker_name(discourse, source, at)
    known = _declared(discourse.article, name) or _declared(discourse.article, source)
    if known is None:
        government, organ = government_of(f"{source} {apposition}")
        known = Speaker(name, government, organ)
    _remember(discourse, known.name, source)
    return known


def speaker_name(discourse: Discourse, source: str, at: int) -> str:
    """Return the name a source stands for."""
    declared = _declared(discourse.article, source)
    if declared:
        return declared.name
    words = re.findall(r"[\w.&-]+(?:['’]\w+)?", source)
    low = [word.lower() for word in words]
    if not words:
        return ""
    if low[0] in PRONOUNS and len(low) == 1:
        return _pronoun(discourse, low[0], at) or source
    head = _head(words)
    if head in STATEMENT_NOUNS:
        possessor = re.match(r"(.+?)(?:['’]s|s['’])\s", source)
        if possessor and possessor.group(1).lower() not in PERSONAL:
            return speaker_name(discourse, possessor.group(1), at)
        if low[0] in DETERMINERS:
            return discourse.issuer or discourse.last or source
    described = low[0] in {"the", "this", "that"}
    if described and not any(word[0].isupper() for word in words[1:] or words):
        if head in PERSON_ROLES:
            return _pronoun(discourse, "", at) or source
        return source
    return _fullest(discourse, source)


def _pronoun(discourse: Discourse, pronoun: str, at: int) -> str:
    """Return who a pronoun most likely is: the last subject that agrees, else the last speaker."""
    if pronoun in {"i", "me", "my", "we", "us", "our", "you", "your"}:
        return discourse.last
    if pronoun in PLURAL:
        return discourse.group or discourse.last
    fitting = list(islice(_persons(discourse, pronoun, at), 12))
    subjects = [name for name, subject in fitting if subject]
    if subjects:
        return subjects[0]
    return discourse.person or (fitting[0][0] if fitting else discourse.last)


def _persons(discourse: Discourse, pronoun: str, at: int) -> Iterator[tuple[str, bool]]:
    """Yield the persons mentioned before an offset who may be meant, the latest first."""
    men_or_women = {**dict.fromkeys(FEMALE, discourse.men), **dict.fromkeys(MALE, discourse.women)}
    others = men_or_women.get(pronoun, ())
    before = bisect_left(discourse.persons, (at,))
    for _, name, subject in reversed(discourse.persons[max(0, before - 40) : before]):
        if name not in others:
            yield name, subject


def _bare(name: str) -> str:
    """Return a name without its possessive ending."""
    if not name.endswith(POSSESSIVE):
        return name
    return name[:-2] if name[-1] == "s" else name[:-1]


def is_person(name: str) -> bool:
    """Return whether a full name is, as far as its form tells, a person's."""
    words = name.split()
    low = {word.lower().strip(".") for word in words}
    return len(words) > 1 and len(words) < 5 and not low & (COLLECTIVE - TITLES)


def _fullest(discourse: Discourse, source: str) -> str:
    """Return the fullest form of a name the text gives, without titles; else the source itself."""
    words = [_bare(w) for w in NAME_WORD.findall(source) if w[0].isupper()]
    while len(words) > 1 and words[0].lower().strip(".") in TITLES:
        words = words[1:]
    if words and words[-1] in discourse.full and len(words) <= 3:
        full = discourse.full[words[-1]]
        if set(words) <= set(full.split()):
            return full
    return _bare(source.strip())


def _register(discourse: Discourse, name: str) -> None:
    """Keep a name of two words or more under its last word, the first full form met."""
    parts = name.split()
    titled = {part.lower().strip(".") for part in parts}
    while len(parts) > 1 and parts[0].lower().strip(".") in TITLES:
        parts = parts[1:]
    if len(parts) > 1 and len(parts) < 5:
        discourse.full.setdefault(parts[-1], " ".join(parts))
    if parts[0].lower() in FEMALE_NAMES or titled & {"mrs", "ms", "congresswoman"}:
        discourse.women.add(_fullest(discourse, " ".join(parts)))
    elif parts[0].lower() in MALE_NAMES or titled & {"mr", "sir", "lord", "congressman"}:
        discourse.men.add(_fullest(discourse, " ".join(parts)))


def _name_runs(words: list[Word]) -> list[tuple[int, int]]:
    """Return the runs of capitalised words outside quotation marks."""
    runs, at = [], 0
    for begin in [i for i, word in enumerate(words) if word.is_name and word.low not in NO_NAME]:
        if begin < at:
            continue
        end = begin + 1
        while (
            end < len(words)
            and (
                words[end].is_name
                or (
                    words[end].text == "."
                    and end + 1 < len(words)
                    and len(words[end - 1].text) < 5
                    and words[end + 1].is_name
                )
            )
            and not words[end - 1].low.endswith(("’s", "'s"))
        ):
            end += 1
        runs.append((begin, end))
        at = end
    return runs


def _head(words: list[str]) -> str:
    """Return the head noun of a phrase: the last word before “of”, “for”, “in” and the like."""
    for at, word in enumerate(words):
        if at and word.lower() in PREPOSITIONS:
            return words[at - 1].lower()
    return words[-1].lower()


def _declared(article: Article, source: str) -> Speaker | None:
    """Return the sidecar's speaker whose longest name stands in the source, or None."""
    flat = f" {_plain(source)} " if article.speakers else ""
    best = max(
        (
            (len(_plain(name)), -order, speaker)
            for order, speaker in enumerate(article.speakers)
            for name in (speaker.name, *speaker.aliases)
            if f" {_plain(name)} " in flat
        ),
        key=lambda found: found[:2],
        default=None,
    )
    return best[2] if best else None


def _plain(text: str) -> str:
    """Return a text's words in lower case, possessives and punctuation dropped."""
    return " ".join(
        re.sub(r"['’]s?$", "", word) for word in re.findall(r"[\w.&-]+(?:['’]\w*)?", text.lower())
    )


def _remember(discourse: Discourse, name: str, source: str) -> None:
    """Note who spoke, for the pronouns and descriptions to come."""
    discourse.last = name
    low = source.lower().split()
    if low and low[0] in {"they", "it"}:
        return
    if is_person(_fullest(discourse, name)):
        discourse.person = name
    else:
        discourse.group = name
    discourse.issuer = name
