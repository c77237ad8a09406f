"""The subjects of the sentences before a place, for pronouns and descriptions that point back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from framing.base.words import word_class
from framing.reporting.finite import is_finite
from framing.reporting.phrases import PARTICIPLES, RELATIVE, Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import BE

IN_PAST = frozenset(["was", "were", "has", "have", "had"])
MOODS = word_class("moods")
NEAR = 5  # sentences looked back
START, END = attrgetter("start"), attrgetter("end")


def subjects_before(sentences: list[Sentence], at: int) -> Iterator[tuple[Sentence, Range]]:
    """Yield the sentences that end before an offset with their subject, the latest first.

    A sentence's subject is that of its first finite verb; a sentence without one is left out.
    """
    before = bisect_left(sentences, at, key=END)
    for sentence in reversed(sentences[max(0, before - NEAR) : before]):
        subject = sentence.subject
        if subject and not sentence.words[subject[0]].quoted:
            yield sentence, subject


def subject_around(sentences: list[Sentence], at: int) -> str:
    """Return the subject of the sentence that an offset stands in, where it ends before that."""
    for sentence in sentences_to(sentences, at, 1):
        subject = sentence.subject
        if subject and sentence.span(*subject)[1] < at < sentence.stop:
            return sentence.said(subject)
    return ""


def sentences_to(sentences: list[Sentence], at: int, most: int) -> list[Sentence]:
    """Return the sentence that holds an offset and those before it, ``most`` in all, in order."""
    end = bisect_right(sentences, at, key=START)
    return sentences[max(0, end - most) : end]


def last_before(sentences: list[Sentence], at: int) -> Sentence | None:
    """Return the last sentence that ends before an offset."""
    before = bisect_left(sentences, at, key=END)
    return sentences[before - 1] if before else None


def is_acted_on(sentence: Sentence) -> bool:
    """Return whether something is done to the subject of a sentence: Ana Brook was released."""
    words = sentence.words
    verbs = (i for i, word in enumerate(words) if word.finite and is_finite(words, i))
    verb = next((at for at in verbs if words[at - 1].low not in RELATIVE), None)
    if verb is None or words[verb].low not in IN_PAST:
        return False
    after = verb + 1
    while after < len(words) and words[after].in_group:
        after += 1
    if after == len(words) or words[after].low in MOODS:
        return False
    done = words[after].finite or words[after].low in PARTICIPLES
    return bool(done) and any(word.low in BE for word in words[verb:after])


def subject_next(sentences: list[Sentence], at: int) -> Iterator[tuple[Sentence, Range]]:
    """Yield the sentence after the one at an offset, in its paragraph, with its subject.

    One that holds a quotation of its own is left out.
    """
    number = bisect_right(sentences, at, key=START)
    for sentence in sentences[number : number + 1]:
        subject = sentence.subject
        beside = number and sentence.paragraph == sentences[number - 1].paragraph
        if subject and beside and not sentence.regions:
            yield sentence, subject
