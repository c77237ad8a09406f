"""Which persons a sentence tells of: its subjects, by name, by what is beside them or described."""

from __future__ import annotations

from collections.abc import Iterator

from framing.reporting.chains import subject_before
from framing.reporting.finite import is_finite
from framing.reporting.phrases import PREPOSITIONS, Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.agreement import relative
from framing.speakers.descriptions import UNSURE, described
from framing.speakers.discourse import PERSON, Discourse
from framing.speakers.forms import is_role
from framing.speakers.mentions import Mention
from framing.speakers.presented import presented
from framing.speakers.sources import PHRASES, POINTING_BACK, POSSESSIVES

LONGEST_APPOSED = 7  # words
IDENTIFIED = frozenset(["identified", "named", "known"])
INDEFINITE_ONE = frozenset(["a", "an", "one", "another"])
FIRST_WORDS = 3  # of a sentence, among which its own subject begins


def persons_told(discourse: Discourse, sentence: Sentence, at: int) -> Iterator[str]:
    """Yield the persons who are subjects in a sentence before an offset, that of the first first.

    A name at its very beginning is one, whatever the verb, and last so is one that a verb of
    reporting leads to: said that Ana Brook ….
    """
    words = sentence.words
    whole = sentence.stop <= at
    told = discourse.names.persons_in(sentence)
    named = {mention.end: mention for mention in told if whole or mention.at < at}
    for mention in named.values():
        if mention.start == 0 and _alone(words, mention.end):
            yield discourse.names.of(mention)
    if behind := presented(sentence, list(named.values())):
        yield discourse.names.of(behind)
    for verb, word in enumerate(words):
        if word.finite and is_finite(words, verb):
            subject = subject_before(words, verb)
            if subject is None or words[subject[0]].quoted:
                continue
            if whole or sentence.span(*subject)[1] <= at:
                name = _person_of(discourse, sentence, subject, named, at)
                if name:
                    yield name
    for mention in named.values():
        if mention.before == "that" or (mention.start and words[mention.start - 1].signals):
            yield discourse.names.of(mention)


def _person_of(
    discourse: Discourse, sentence: Sentence, subject: Range, named: dict[int, Mention], at: int
) -> str:
    """Return the person that a subject names, by the name that ends it or is beside it; else empty.

    ``named`` are the names of persons in its sentence, by where they end.
    """
    own = named.get(subject[1])
    served = own is not None and own.start > subject[0] and own.before in PREPOSITIONS
    if own and not served:
        return discourse.names.of(own)
    beside = _apposed(sentence.words, subject, named)
    if beside:
        return discourse.names.of(beside)  # the sexton of Hill End, Jo Brook
    if own and not is_role(PHRASES[sentence.said(subject)].head):
        return discourse.names.of(own)  # but a lawyer for Ana Roe is not Ana Roe
    if subject[0] >= FIRST_WORDS:
        return ""
    text = sentence.said(subject)
    who = subject[1] < len(sentence.words) and sentence.words[subject[1]].low == "who"
    if who and PHRASES[text].first in INDEFINITE_ONE and not PHRASES[text].title:
        return text  # a guide who waited, whatever noun says what somebody is
    return _described_subject(discourse, text, at)


def _apposed(words: list[Word], subject: Range, named: dict[int, Mention]) -> Mention | None:
    """Return the person that stands in apposition to a subject: “her brother, the DJ Jo Brook,”."""
    at = subject[1] + 1
    if words[subject[1]].text != ",":
        return None
    near = (m for m in named.values() if at <= m.start < at + LONGEST_APPOSED)
    first = min(near, key=lambda mention: mention.start, default=None)
    between = words[at : first.start] if first else []
    if len(between) > 1 and between[0].low in IDENTIFIED and between[1].low == "as":
        between = between[2:]
    led = all(word.in_phrase and word.low not in PREPOSITIONS for word in between)
    return first if led else None


def _alone(words: list[Word], end: int) -> bool:
    """Return whether a name that ends at a word is itself meant: not “Roe consultant Ana Brook”."""
    return not words[end - 1].low.endswith(("’s", "s’")) and not (
        end < len(words) and is_role(words[end].low)
    )


def _described_subject(discourse: Discourse, text: str, at: int) -> str:
    """Return the person that a subject without a name describes, if that can be told."""
    phrase = PHRASES[text]
    if phrase.title and phrase.first in POSSESSIVES:
        return relative(discourse, text)
    if phrase.is_pronoun or phrase.title:
        return ""
    if phrase.first in POINTING_BACK:
        name, how = described(discourse, text, at)
        stranger = phrase.first in POSSESSIVES and is_role(phrase.head)
        told = how != UNSURE and discourse.kind(name) == PERSON
        return name if told or stranger else ""
    return text if discourse.kind(text) == PERSON else ""
