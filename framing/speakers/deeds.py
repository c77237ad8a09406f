"""Who has become what a description says, or has done it: the winner is whoever won."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.finite import first_finite
from framing.reporting.phrases import text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.discourse import Discourse
from framing.speakers.names import fullest

DEEDS: dict[str, set[str]] = {}  # a noun for whoever does something -> forms of its verb
for _pair in word_class("deeds"):
    DEEDS.setdefault(_pair.partition("=")[0], set()).add(_pair.partition("=")[2])
BECOME = frozenset(["become", "became", "becoming"])
NEAR = 7  # words from “become” to the noun


def by_deed(discourse: Discourse, noun: str, at: int) -> str:
    """Return the last person before an offset who became what a noun says, or did its deed."""
    if not noun:
        return ""
    verbs = DEEDS.get(noun, set())
    last = _last_form(discourse, (*verbs, *BECOME), at)
    if last < 0:
        return ""  # as a rule
    for sentence in discourse.sentences_told(at):
        if sentence.start <= last and sentence.stop <= at and _tells(sentence, noun, verbs):
            name = _subject(discourse, sentence)
            if name:
                return name
    return ""


def _last_form(discourse: Discourse, forms: Iterable[str], at: int) -> int:
    """Return the offset after which no word before an offset has one of some forms; else below 0.

    Where small letters are longer than capitals nothing is known of offsets.
    """
    low = discourse.low
    if len(low) != len(discourse.article.text):
        return at
    return max([low.rfind(form, 0, at) for form in forms])


def _tells(sentence: Sentence, noun: str, verbs: set[str]) -> bool:
    """Return whether a sentence tells who became a noun, or did its deed."""
    low = [word.low for word in sentence.words]
    if verbs.isdisjoint(low) and BECOME.isdisjoint(low):
        return False  # as a rule
    return not verbs.isdisjoint(low) or any(_after_become(sentence.words, noun))


def _after_become(words: list[Word], noun: str) -> Iterator[bool]:
    """Yield whether a noun stands shortly after each “become”."""
    for at, word in enumerate(words):
        if word.low in BECOME:
            yield any(after.low == noun for after in words[at + 1 : at + NEAR])


def _subject(discourse: Discourse, sentence: Sentence) -> str:
    """Return the person who is the subject of a sentence; empty where it has none."""
    words = sentence.words
    subject = subject_before(words, first_finite(words) or 0)
    name = fullest(discourse.names, text_of(words, subject)) if subject else ""
    return name if discourse.names.is_person(name) else ""
