"""Which state a phrase points back to: “the country’s minister”, “the ambassador” met before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from framing.base.capitals import any_capital
from framing.base.words import word_class
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import Range, phrase_before
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in
from framing.speakers.governments import government_of, stands_for_government, state_named
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.subjects import NEAR, sentences_to, subject_around, subjects_before

IT = frozenset(["It", "it"])
OWN = frozenset(["its", "his", "her", "their"])
# Prime and foreign ministers may be on a visit.
MINISTER = re.compile(
    any_capital(
        r"\b(?!Prime|Foreign)[A-Z][a-z]+ (?:Minister|Cabinet Secretary)\b"
        r"|^[Tt]he (?!prime|foreign)[a-z-]+ minister\b|^State Secretary$"
    )
)
ANSWERING = re.compile(
    r"^(?:[A-Z][a-z]+ ){1,3}(?:Minister|Secretary)$"
    r"|^(?:[A-Z]?[a-z]+ ){1,3}[Mm]inistry spokes(?:man|woman|person)$"
    r"|^(?:(?:[Dd]eputy|[Pp]ermanent) )?(?:[Aa]mbassador|[Rr]epresentative)$"
)
FOUGHT = word_class("fought") | {"struck", "attacked", "fired", "killed", "shot"}
SPOKESPERSON = re.compile(r"(?:a|the) spokes(?:man|woman|person)", re.I)
OF_COUNTRY = re.compile(
    r"(?:the|that|his|her|their|its) (?:country|nation|kingdom|republic)['’]s ", re.I
)


LONGEST_COUNTRY = 60  # characters that hold the name of a country
SUMMONS = frozenset(["summoned", "summons", "expelled", "expels"])  # another’s ambassador
STATES = frozenset(["country", "nation", "kingdom", "republic", "emirate", "sultanate"])
OF_OTHERS = frozenset(["other", "neighbouring", "neighboring", "host", "third", "whole", "entire"])


def state_itself(source: str, sentences: list[Sentence], at: int) -> str:
    """Return which state speaks as “the kingdom”, “the Nordic country”; empty for another."""
    *before, last = source.lower().split()
    alone = last in STATES and len(before) < 3 and OF_OTHERS.isdisjoint(before)
    return _country_meant(sentences, at) if alone else ""


def of_country(text: str, sentences: list[Sentence], at: int) -> str:
    """Return “the country’s envoy” as the envoy of the country meant; empty for another phrase."""
    found = OF_COUNTRY.match(text)
    country = _country_meant(sentences, at) if found else ""
    return f"{country}’s {text[found.end() :]}" if found and country else ""


def _country_meant(sentences: list[Sentence], at: int) -> str:
    """Return the country that “the country” means at an offset: the last that alone is named.

    Where a sentence names several it is the one that is its subject.
    """
    for sentence in reversed(sentences_to(sentences, at, NEAR)):
        found = _named_in([sentence], at)
        if len(found) == 1:
            return found.pop()
        before = subjects_before([sentence], min(at, sentence.stop)) if found else ()
        for told, subject in before:
            return state_named(told.said(subject))
    return ""


def state_near(sentences: list[Sentence], at: int) -> str:
    """Return the only country of a sentence, as far as an offset, and of the one before it.

    For Malta it is grave. “…,” its delegate said. Empty where both name none, or several, unless
    one is the subject of the sentence: Malta has closed its port, its ministry said.
    """
    if state := _state_around(sentences, at):
        return state
    near = sentences_to(sentences, at, 2)
    return _only_in([s for s in near if s.paragraph == near[-1].paragraph], at)


def _state_around(sentences: list[Sentence], at: int) -> str:
    """Return the state that alone is the subject of the sentence that an offset stands in."""
    return state_named(subject_around(sentences, at))


def _only_in(near: list[Sentence], at: int) -> str:
    """Return the only country that some sentences name before an offset; empty for several."""
    found = _named_in(near, at)
    return found.pop() if len(found) == 1 else ""


def _named_in(near: list[Sentence], at: int) -> set[str]:
    """Return the countries that some sentences name before an offset."""
    texts = [sentence.text[sentence.start : min(at, sentence.stop)] for sentence in near]
    return {actor for text in texts for _, _, actor in countries_in(text)}


def acted_last(country: str, sentences: list[Sentence], at: int, alone: bool = False) -> bool:
    """Return whether a state was the last to act before the sentence at an offset.

    Algeria recalled its envoy to Mali. The ministry said …. A state that is named since, though not
    as a subject, leaves it open. ``alone`` asks for the state or its government, no part of it.
    """
    for sentence in reversed(sentences_to(sentences, at, NEAR + 1)[:-1]):
        subject = sentence.said(sentence.subject) if sentence.subject else ""
        state = government_of(subject)[0]
        if state:
            itself = stands_for_government(subject) or DESCRIPTIONS[subject].head == "government"
            return state == country and (itself or not alone)
        if _named_in([sentence], sentence.stop) - {country}:
            return False
    return False


def has_just_said(country: str, sentences: list[Sentence], at: int) -> bool:
    """Return whether a state itself says something in the sentence before: Chad said …."""
    for sentence in sentences_to(sentences, at, 2)[:-1]:
        subject = sentence.subject
        verb = sentence.words[subject[1]] if subject else None
        if subject and verb and verb.cue:
            return state_named(sentence.said(subject)) == country
    return False


def spoken_for(source: str, sentences: list[Sentence], at: int) -> str:
    """Return the body of state that is the subject right before “a spokesman”; else empty."""
    if not SPOKESPERSON.fullmatch(source):
        return ""
    before = islice(subjects_before(sentences, at), 1)
    return next((sentence.said(subject) for sentence, subject in before), "")


def of_state_before(text: str, sentences: list[Sentence], at: int) -> str:
    """Return an office that names no country as that of the one told of before; empty for none.

    Tanzania has banned night buses. Transport Minister …; Peru replied. Foreign Minister ….
    """
    if countries_in(text):
        return ""
    state = _acting(sentences, at) if MINISTER.search(text) else ""
    state = state or (_answering(sentences, at) if ANSWERING.search(text) else "")
    return f"{state}’s {text[4:] if text[:4].lower() == 'the ' else text}" if state else ""


def _acting(sentences: list[Sentence], at: int) -> str:
    """Return the only country that is told of just before, if a subject there is of a state."""
    state = _only_in(sentences_to(sentences, at, NEAR), at)
    if not state:
        return ""
    subjects = [s.said(subject) for s, subject in subjects_before(sentences, at)]
    subjects.append(subject_around(sentences, at))  # the Swedish government has no plans, the …
    return state if any(government_of(told)[0] for told in subjects) else ""


def _answering(sentences: list[Sentence], at: int) -> str:
    """Return the only state of the sentence before, if it is its subject: Peru replied.

    “It”, in sentences between, is that state. Not where it fights: the minister may be the other’s.
    """
    *told, own = sentences_to(sentences, at, NEAR)
    near = [before for before in told if before.paragraph == own.paragraph]
    subjects = [before.said(before.subject) if before.subject else "" for before in near]
    while subjects and subjects[-1] in IT:
        subjects.pop()
    state = subjects[-1] if subjects else ""
    near = near[len(subjects) - 1 :]
    summons = stands_for_government(state) and any(w.low in SUMMONS for w in near[0].words)
    if not (summons or (stands_for_government(state) and _only_in(near, own.start))):
        return ""
    fights = any(word.low in FOUGHT for before in near for word in before.words)
    return "" if fights or _named_in([own], at) - {state_named(state)} else state


def state_leading(sentences: list[Sentence], at: int) -> str:
    """Return the state whose act “, with” leads from: Chile refused, with the ministry saying ….

    ``at`` is where what follows “with” begins; empty where no state is the subject.
    """
    here = sentences_to(sentences, at, 1)
    led = here and here[0].text.endswith(", with ", here[0].start, at)
    return _state_around(sentences, at) if led else ""


def offices_before(sentences: list[Sentence], at: int, heads: Collection[str]) -> Iterator[str]:
    """Yield the noun phrases with one of some heads before an offset, those of a subject first."""
    for sentence, subject in subjects_before(sentences, at):
        yield sentence.said(subject)
    for sentence in reversed(sentences_to(sentences, at - 1, NEAR)):
        words = sentence.words
        for place in [i for i, word in enumerate(words) if word.low in heads]:
            found = phrase_before(words, place + 1)
            if found:
                yield _with_owner(sentence, found) + _of_country(sentence, found[1])


def _of_country(sentence: Sentence, end: int) -> str:
    """Return the country right after an office, with what leads to it: “ of Chile”; else empty."""
    words = sentence.words
    if end + 1 >= len(words) or words[end].low != "of":
        return ""
    begin = sentence.ends[end - 1]
    text = sentence.text[begin : min(begin + LONGEST_COUNTRY, sentence.stop)]
    first, last, _ = next(iter(countries_in(text)), (0, 0, ""))
    return text[:last] if text[:first] in {" of ", " of the "} else ""


def of_one_state(told: Iterable[str]) -> str:
    """Return the first of some phrases that names a state, if all that do name the same alone."""
    states = {text: {actor for _, _, actor in countries_in(text)} for text in told}
    named = [text for text, actors in states.items() if actors]
    return named[0] if len(set[str]().union(*states.values())) == 1 else ""


def one_before(noun: str, sentences: list[Sentence], at: int) -> str:
    """Return the phrase with a noun before an offset that names a state, if all name the same."""
    told = offices_before(sentences, at, [noun])
    return of_one_state(text for text in told if text.endswith(noun))


def _with_owner(sentence: Sentence, office: Range) -> str:
    """Return “its ambassador” as that of the subject of its sentence, where that is a state."""
    told = sentence.said(office)
    first, _, rest = told.partition(" ")
    if first.lower() not in OWN:
        return told
    state = governing_subject(sentence.words, office[0])
    owner = sentence.said(state) if state else ""
    return f"{owner}’s {rest}" if stands_for_government(owner) else rest
