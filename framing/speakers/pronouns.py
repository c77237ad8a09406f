"""Whom a pronoun stands for: the last speaker or subject that agrees with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from framing.reporting.phrases import PERSONAL, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.tags import LEADS
from framing.speakers.agreement import (
    FEMALE,
    FEMALE_NOUNS,
    MALE,
    MALE_NOUNS,
    agrees,
    alike,
    by_given_name,
    forms_of,
    moves_as_another,
    moving,
    note,
    reacts,
)
from framing.speakers.asked import is_asked
from framing.speakers.descriptions import UNSURE, Found
from framing.speakers.discourse import PERSON, Discourse
from framing.speakers.doers import opening_roles, opens_with
from framing.speakers.forms import is_role
from framing.speakers.kin_names import KIN_OF_ONE
from framing.speakers.presented import is_in_doubt, is_left, is_new
from framing.speakers.several import RESOLVED, persons, several
from framing.speakers.sources import INDEFINITE, PHRASES
from framing.speakers.subjects import NEAR, is_acted_on, subject_around, subject_next
from framing.speakers.things import thing
from framing.speakers.told_of import FIRST_WORDS, persons_told
from framing.speakers.turns import ANSWERS, QUESTIONS, in_turn

OF_SPEAKER = frozenset(["i", "me", "my", "we", "us", "our", "you", "your"])
IT = frozenset(["it", "its"])
THEY = frozenset(["they", "them", "their", "both"])
SELF = frozenset(["i", "my", "me", "myself"])
WORD = re.compile(r"[a-z]+")
OWNED = frozenset(["his", "her"])
POSSESSIVE = {"she": "her", "her": "her", "he": "his", "his": "his"}
SPOKE_NEAR = 2  # sentences before one in which nobody speaks
SURE = 2  # sentences, the pronoun’s own among them
SUBJECTS = 3  # of a sentence
PAIR = 2  # persons of whom “he” may be either
BY, AND = " by ", " and "


def pronoun(discourse: Discourse, word: str, at: int, cue: str = "") -> Found:
    """Return whom a pronoun in lower case most likely stands for; no name where nobody agrees."""
    if word in OF_SPEAKER:
        return Found(discourse.last, RESOLVED if discourse.last else UNSURE)
    if word in THEY:
        return several(discourse, at, word)
    if word in IT:
        return thing(discourse, word, at, cue)
    return _one(discourse, word, at, cue)


def _one(discourse: Discourse, word: str, at: int, cue: str) -> Found:
    """Return the person that “he” or “she” stands for."""
    return (
        in_turn(discourse, word, at, cue)
        or _in_sentences(discourse, word, at, cue)
        or _last_resort(discourse, word, at)
    )


def _in_sentences(discourse: Discourse, word: str, at: int, cue: str) -> Found | None:
    """Return who speaks, or is told of, in the last sentence that has somebody who agrees."""
    asked = is_asked(discourse, at)
    for far, sentence in enumerate(discourse.sentences_before(at)):
        if asked and not far and _is_only_asked(discourse, sentence, at):
            continue
        name = _in_sentence(discourse, sentence, word, at, cue)
        if name and far and is_left(discourse, name, forms_of(word), at):
            continue
        quiet = name and far and not discourse.spoke_in(sentence, sentence.stop)
        if quiet and _may_be_told_of(discourse, sentence, name, word, at):
            did = name in {opens_with(discourse, sentence, at), moving(discourse, sentence, word)}
            name = ("" if did else _spoke_before(discourse, sentence, word)) or name
        if name:
            return note(discourse, name, word) if far < SURE else Found(name, RESOLVED)
    return None


def _is_only_asked(discourse: Discourse, sentence: Sentence, at: int) -> bool:
    """Return whether a sentence tells only of a question before a pronoun, and who is in that.

    Asked whether the minister would go, | he said: he was told of before, and is no minister.
    """
    subject = sentence.subject
    before = subject[0] if subject and sentence.at(subject[0]) < at else -1
    of_question = before < 0 or (before > 0 and sentence.words[before - 1].text != ",")
    return of_question and not discourse.spoke_in(sentence, at)


def _may_be_told_of(
    discourse: Discourse, sentence: Sentence, name: str, word: str, at: int
) -> bool:
    """Return whether the subject of a sentence may be told of rather than go on to speak."""
    if is_acted_on(sentence):
        return True
    if is_new(discourse, sentence, name, at):
        return PHRASES[name].first in INDEFINITE and _speaks_of(discourse, FEMALE | MALE)
    if not discourse.names.is_person(name):
        return not (reacts(sentence) or _is_of_another(sentence, word))
    return _speaks_of(discourse, forms_of(word)) and not reacts(sentence)


def _speaks_of(discourse: Discourse, pronouns: frozenset[str]) -> bool:
    """Return whether what “he” says in marks speaks of a “he” itself, and not of an “I”."""
    words = set(WORD.findall(discourse.saying.lower())) if discourse.saying else set()
    return not words.isdisjoint(pronouns) and words.isdisjoint(SELF)


def _spoke_before(discourse: Discourse, sentence: Sentence, word: str) -> str:
    """Return who has just spoken before a sentence in which nobody does, if they agree."""
    for before in islice(discourse.sentences_before(sentence.start - 1), SPOKE_NEAR):
        for said in discourse.spoke_in(before, sentence.start):
            if said.kind == PERSON and agrees(discourse, said.name, word):
                return said.name
    return ""


def _last_resort(discourse: Discourse, word: str, at: int) -> Found:
    """Return who is left where no speaker or subject agrees: a short name, then the last at all."""
    for sentence in discourse.sentences_before(at):
        for said in discourse.spoke_in(sentence, at):
            if not said.kind:
                return Found(said.name, RESOLVED)
    told = (_mentioned(discourse, s, word, at) for s in _told_on(discourse, word, at))
    other = next(filter(None, told), "")
    known = alike(discourse, word)
    last = discourse.last if discourse.kind(discourse.last) in {PERSON, ""} else ""
    left = [name for name in (discourse.person, other, last) if name]
    for name in (*(name for name in left if name in known), *left):
        if agrees(discourse, name, word):
            return Found(note(discourse, name, word).name, UNSURE)
    somebody = _somebody(discourse, at, word) or _named_next(discourse, word, at)
    return Found(note(discourse, somebody, word).name if somebody else "", UNSURE)


def _told_on(discourse: Discourse, word: str, at: int) -> Iterator[Sentence]:
    """Yield the sentences before an offset, the latest first, and further ones that tell of “he”.

    Ana Brook was born in Hill. She left. She came back …: as long as the next goes on with her.
    """
    forms, goes_on = forms_of(word), True
    for far, sentence in enumerate(discourse.sentences_told(at)):
        if far > NEAR and not (goes_on and len(discourse.names.persons_in(sentence)) < PAIR):
            return
        yield sentence
        goes_on = any(each.low in forms for each in sentence.words)


def _named_next(discourse: Discourse, word: str, at: int) -> str:
    """Return the person of the sentence after the first: “It is gone,” she said. Ana Brook, ….

    Only where nobody has spoken or been told of before.
    """
    if discourse.said or any(mention.at < at for mention in discourse.names.persons[:1]):
        return ""
    for sentence, subject in subject_next(discourse.sentences, at):
        named = {m.end: discourse.names.of(m) for m in discourse.names.persons_in(sentence)}
        name = named.get(subject[1]) or next(iter(named.values()), "")
        return name if name and agrees(discourse, name, word) else ""
    return ""


def _somebody(discourse: Discourse, at: int, word: str) -> str:
    """Return the last subject that says what somebody is, known or not: “The driver stopped.”."""
    own = subject_around(discourse.sentences, at)
    told = [
        own,
        *(text_of(*each) for each in discourse.subjects(at)),
        *opening_roles(discourse, at),
    ]
    roles = (text for text in told if is_role(PHRASES[text].head) and AND not in text)
    return next((text for text in roles if agrees(discourse, text, word)), "")


def _in_sentence(discourse: Discourse, sentence: Sentence, word: str, at: int, cue: str) -> str:
    """Return the speaker of a sentence that agrees, else its subject, else whom it is told of."""
    agent = ""
    for said in discourse.spoke_in(sentence, at):
        if said.asked and cue not in QUESTIONS and _asks_for_others(said.name, cue):
            return ""
        if said.kind == PERSON and agrees(discourse, said.name, word):
            if not discourse.text.endswith(BY, 0, said.at):
                return said.name
            if word in discourse.text[sentence.start : said.at].lower().split():
                return ""  # she was told by the mayor: she is told of before
            agent = agent or said.name
    own = _goes_on(sentence, word) or _opens_with_own(sentence, word, at)
    return agent if own else _told_in(discourse, sentence, word, at, agent)


def _told_in(discourse: Discourse, sentence: Sentence, word: str, at: int, agent: str) -> str:
    """Return the subject of a sentence that agrees, else whom else it is told of.

    ``agent`` is who has spoken in it, but not as its subject: Brook was told by the mayor.
    """
    told = False
    for name in islice(persons_told(discourse, sentence, at), SUBJECTS):
        if _may_mean(discourse, sentence, name, word, at):
            return name
        told = True
    sure = _sure(discourse, sentence, word, at) if told else ""
    found = sure or by_given_name(discourse, sentence, word, at) or agent
    found = found or moving(discourse, sentence, word)
    name = "" if found or told else opens_with(discourse, sentence, at)
    return name if name and agrees(discourse, name, word) else found


def _may_mean(discourse: Discourse, sentence: Sentence, name: str, word: str, at: int) -> bool:
    """Return whether a pronoun may stand for a subject of a sentence, as far as both tell."""
    if not agrees(discourse, name, word) or moves_as_another(discourse, sentence, name, word):
        return False
    return reacts(sentence) or not is_in_doubt(discourse, sentence, name, at)


def _asks_for_others(name: str, cue: str) -> bool:
    """Return whether whoever asked is not the one who answers: “a reporter asked”."""
    return cue in ANSWERS or PHRASES[name].first in INDEFINITE


def _goes_on(sentence: Sentence, word: str) -> bool:
    """Return whether a sentence begins with a personal pronoun: it goes on with its subject.

    Not so in “Asked if he would go, Ana Brook laughed.”.
    """
    first = [word.low for word in sentence.words[:FIRST_WORDS]]
    if PERSONAL.isdisjoint(first) or first[0] in LEADS:
        return False
    return not _is_of_another(sentence, word)


def _is_of_another(sentence: Sentence, word: str) -> bool:
    """Return whether who is told of first is no more than somebody’s: Her brother rose, | he said.

    The same sex they may have where they are kin, and answer: Her sister, her cousin nodded.
    """
    whose, kin = (*[first.low for first in sentence.words[:2]], "", "")[:2]
    if whose == POSSESSIVE.get(word):
        other = MALE_NOUNS if word in FEMALE else FEMALE_NOUNS
        return kin in KIN_OF_ONE and kin not in other and reacts(sentence)
    return whose in OWNED and is_role(kin)


def _opens_with_own(sentence: Sentence, word: str, at: int) -> bool:
    """Return whether a sentence tells of somebody’s own: Her deputy, Ana Roe, had left, she said.

    It is she who speaks, told of before, and not her deputy.
    """
    own = sentence.words[0].low == POSSESSIVE.get(word)
    return own and sentence.start < at < sentence.stop and sentence.text.endswith(", ", 0, at)


def _sure(discourse: Discourse, sentence: Sentence, word: str, at: int) -> str:
    """Return the person of a sentence of whom it is known that they agree."""
    known = alike(discourse, word)
    return next((name for name in persons(discourse, sentence, at) if name in known), "")


def _mentioned(discourse: Discourse, sentence: Sentence, word: str, at: int) -> str:
    """Return the last person whom a sentence mentions and who agrees."""
    found = (n for n in persons(discourse, sentence, at) if agrees(discourse, n, word))
    return next(found, "")
