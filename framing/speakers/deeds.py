"""Who a description is of, as verbs tell: the winner is whoever won, the head whoever heads."""

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


def _verbs(name: str) -> dict[str, set[str]]:
    """Return the nouns of a class of pairs, each with the forms of the verbs that make one it."""
    found: dict[str, set[str]] = {}
    for noun, _, verb in (pair.partition("=") for pair in word_class(name)):
        found.setdefault(noun, set()).add(verb)
    return found


DEEDS = _verbs("deeds")  # whoever does something
POSTS = _verbs("posts")  # whoever holds a post
PERFECT = frozenset(["has", "had"])
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
            name = person_before(discourse, sentence, first_finite(sentence.words) or 0)
            if name:
                return name
    return ""


def in_post(discourse: Discourse, noun: str, of: frozenset[str], at: int) -> str:
    """Return the last person told to hold a post: she chairs the board | the board’s chair.

    ``of`` are the words that a description adds; a sentence that holds another than all of them
    tells of another post.
    """
    verbs = POSTS.get(noun)
    if not verbs or _last_form(discourse, sorted(verbs), at) < 0:
        return ""  # as a rule
    for sentence in discourse.sentences_told(at):
        low = [word.low for word in sentence.words]
        if sentence.stop > at or verbs.isdisjoint(low):
            continue
        if of.issubset([word.removesuffix("’s") for word in low]):
            holders = (_holder(discourse, sentence, i) for i, w in enumerate(low) if w in verbs)
            name = next(filter(None, holders), "")
            if name:
                return name
    return ""


def _holder(discourse: Discourse, sentence: Sentence, verb: int) -> str:
    """Return the person who holds a post that a verb tells of, if they still hold it: has led."""
    words = sentence.words
    if words[verb].low.endswith("s"):
        return person_before(discourse, sentence, verb)
    while verb and words[verb - 1].in_group:
        verb -= 1
        if words[verb].low in PERFECT:
            return person_before(discourse, sentence, verb)
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


def person_before(discourse: Discourse, sentence: Sentence, verb: int) -> str:
    """Return the person who is the subject of a verb, or stands beside it: his aunt, Ana Brook,."""
    subject = subject_before(sentence.words, verb)
    if subject is None:
        return ""
    name = fullest(discourse.names, text_of(sentence.words, subject))
    if discourse.names.is_person(name):
        return name
    beside = (m for m in discourse.names.persons_in(sentence) if subject[1] < m.start < verb)
    return next((discourse.names.of(mention) for mention in beside), "")
