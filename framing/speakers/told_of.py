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
from framing.speakers.sources import PHRASES, POINTING_BACK, POSSESSIVES

LONGEST_APPOSED = 7  # words
IDENTIFIED = frozenset(["identified", "named", "known"])
FIRST_WORDS = 3  # of a sentence, among which its own subject begins


def persons_told(discourse: Discourse, sentence: Sentence, at: int) -> Iterator[str]:
    """Yield the persons who are subjects in a sentence before an offset, that of the first first.

    A name at its very beginning is one, whatever the verb.
    """
    words = sentence.words
    whole = sentence.stop <= at
    told = discourse.names.persons_in(sentence)
    named = {mention.end: mention for mention in told if whole or mention.at < at}
    for mention in named.values():
        if mention.start == 0 and _alone(words, mention.end):
            yield discourse.names.of(mention)
    for verb, word in enumerate(words):
        if not (word.finite and is_finite(words, verb)):
            continue
        found = subject_before(words, verb)
        if found is None or words[found[0]].quoted:
            continue
        if not whole and sentence.span(*found)[1] > at:
            continue
        own = named.get(found[1])
        # The sexton of Hill End, Jo Brook; a lawyer for Ana Roe is not Ana Roe.
        served = own is not None and own.start > found[0] and own.before in PREPOSITIONS
        beside = _apposed(words, found, named) if served or not own else None
        aide = served and is_role(PHRASES[sentence.said(found)].head)
        meant = beside or (None if aide else own)
        if meant:
            yield discourse.names.of(meant)
        elif found[0] < FIRST_WORDS:
            name = _described_subject(discourse, sentence.said(found), at)
            if name:
                yield name
    for mention in named.values():
        that = mention.before == "that"  # said that Ana Brook
        if that or (mention.start and words[mention.start - 1].signals):
            yield discourse.names.of(mention)


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
