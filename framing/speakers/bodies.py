"""Which body “it” or “its” stands for, by the subjects of a sentence and of the one before."""

from __future__ import annotations

import re
from itertools import islice

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.finite import first_finite
from framing.reporting.phrases import DETERMINERS, Range, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.descriptions import UNSURE, described
from framing.speakers.discourse import BODY, OF_STATE, PERSON, SEVERAL, Discourse, named_beside
from framing.speakers.doers import doer
from framing.speakers.forms import GIVEN_NAMES
from framing.speakers.governments import stands_for_government
from framing.speakers.sources import INDEFINITE, PHRASES, POINTING
from framing.speakers.subjects import last_before, subjects_before

PAPERS = word_class("papers") | {
    *("decision", "survey", "audit", "review", "judgment", "judgement", "indictment", "complaint")
}
BEARERS = PAPERS | word_class("bearers") | {"letter"}  # a note was found: it read
WRITTEN = BEARERS | STATEMENT_NOUNS
ONE = frozenset(["he", "she"])
READ_FROM = re.compile(
    r"\b(?:reads?|quote[ds]) (?:out |aloud )?from ((?:the|an?|his|her) [^,.;:“”\"()]+?)"
    r"(?=[,.;:“”\"(]| (?:that|which|who|in|at|on|to|before|during|found|written|kept|left)\b)"
)
NEAR = 4  # words from a noun to its article
TAG_AFTER = frozenset([",", "”", '"', "’", "'", ",”", "—", "–"])


def body_before(discourse: Discourse, at: int, near: int = 1) -> str:
    """Return the body without a name, or whose name might be a person's, that was just told of.

    Further back than one subject it is a body by its form alone.
    """
    for sentence, subject in islice(subjects_before(discourse.sentences, at), near):
        text = sentence.said(subject)
        if discourse.kind(text) == SEVERAL or PHRASES[text].is_pronoun:
            continue  # people
        given = near > 1 or text.partition(" ")[0].lower() in GIVEN_NAMES
        if discourse.acts_as_body(text) or (discourse.names.is_person(text) and not given):
            return text
    return ""


def opening_body(discourse: Discourse, at: int) -> str:
    """Return the body that the sentence before is about, if that opens a paragraph and none spoke.

    Peru’s foreign ministry told another story. In a note it said …: not who spoke further up.
    """
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        opens = discourse.text.endswith("\n", 0, sentence.start)
        spoken = discourse.said and discourse.said[-1].at >= sentence.start
        if not opens or spoken or discourse.text.find("\n", sentence.start, at) >= 0:
            return ""
        name = sentence.said(subject)
        if PHRASES[name].first in POINTING and not PHRASES[name].names:
            name, how = described(discourse, name, at)
            if how == UNSURE and PHRASES[name].head not in OF_STATE:
                return ""  # “the company” is the one told of
        return name if discourse.kind(name) == BODY and discourse.acts_as_body(name) else ""
    return ""


def paper_before(discourse: Discourse, at: int) -> str:
    """Return the paper that is the subject of the sentence before: the ruling is long; it says.

    It speaks for whoever is told to have made it: a note was left by Ana Brook; it read.
    """
    if spoken := _paper_that_spoke(discourse, at):
        return spoken
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        text = sentence.said(subject)
        head, first = PHRASES[text].head, PHRASES[text].first
        made = doer(discourse, sentence) if first in INDEFINITE and head in WRITTEN else ""
        bears = head in PAPERS if first in POINTING else head in BEARERS and first in INDEFINITE
        return made or (text if bears else "")
    return ""


def _paper_that_spoke(discourse: Discourse, at: int) -> str:
    """Return the paper that spoke in the sentence before, if nothing else is its subject."""
    before = last_before(discourse.sentences, at)
    if before is None or before.subject:
        return ""
    said = next(iter(discourse.spoke_in(before, at)), None)
    name = said.name if said else ""
    return name if PHRASES[name].head in PAPERS and PHRASES[name].first in INDEFINITE else ""


def bearer_before(discourse: Discourse, at: int) -> str:
    """Return the thing with words on it that was just told of: taped a note; it read."""
    before = islice(discourse.sentences_before(at), 2)
    words = next((sentence.words for sentence in before if sentence.stop <= at), [])
    for noun in range(len(words) - 1, 0, -1):
        if words[noun].low in BEARERS:
            near = range(noun - 1, max(-1, noun - NEAR), -1)
            start = next((at for at in near if words[at].low in DETERMINERS), noun)
            return text_of(words, (start, noun + 1)) if start < noun else ""
    return ""


def read_from(discourse: Discourse, at: int) -> str:
    """Return what a person has just read from: Brook read from a clerk’s diary. “…,” it says.

    Not where a body reads, which “it” may be as well, or where they read a statement.
    """
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        name = discourse.full(sentence.said(subject))
        if discourse.kind(name) != PERSON and name.lower() not in ONE:
            return ""
        found = READ_FROM.search(sentence.text, sentence.at(subject[0]), sentence.stop)
        stated = found and not STATEMENT_NOUNS.isdisjoint(found.group(1).split())
        return found.group(1) if found and not stated else ""
    return ""


def own_subject(discourse: Discourse, word: str, at: int) -> str:
    """Return the body that is the subject of a sentence in which “it” stands further on.

    Brook Drilling cut jobs in what it called “a hard week”; Freedonia has paid, its envoy said.
    """
    sentence = next(discourse.sentences_before(at), None)
    verb = _verb(sentence.words) if sentence else None
    subject = subject_before(sentence.words, verb) if sentence and verb else None
    if sentence is None or subject is None or sentence.span(*subject)[1] >= at:
        return ""
    text = sentence.said(subject)
    tag = sentence.text[max(0, at - 2) : at].strip() in TAG_AFTER
    set_off = tag and sentence.text.find(":", sentence.span(*subject)[1], at) > 0
    if tag and not set_off and not (word == "its" and stands_for_government(text)):
        told = _has_spoken(discourse, sentence, at)  # the price had doubled, it said
        return told or ("" if discourse.said else _opening_body(discourse, sentence, subject))
    if PHRASES[text].is_pronoun or sentence.words[subject[0]].quoted:
        return ""
    name = described(discourse, text, at).name if PHRASES[text].first in POINTING else text
    full = discourse.full(name)
    return full if discourse.acts_as_body(full) else ""


def _opening_body(discourse: Discourse, sentence: Sentence, subject: Range) -> str:
    """Return the body that a report begins with, before anybody speaks: Brook Ltd …, it said."""
    name = discourse.full(sentence.said(named_beside(sentence.words, subject)))
    named = PHRASES[name].names and " " in name  # not “Demand was weak, it said”
    person = name.partition(" ")[0].lower() in GIVEN_NAMES or discourse.kind(name) == SEVERAL
    return name if named and not person else ""


def _has_spoken(discourse: Discourse, sentence: Sentence, at: int) -> str:
    """Return the body that has spoken in a sentence before a place, the last first."""
    said = (said.name for said in discourse.spoke_in(sentence, at))
    return next(filter(discourse.acts_as_body, said), "")


def _verb(words: list[Word]) -> int | None:
    """Return the first finite verb of a sentence, or the marks in which it may stand."""
    marks = next((at for at, word in enumerate(words) if word.goes_on), None)
    verb = first_finite(words)
    return marks if marks and (verb is None or verb > marks) else verb
