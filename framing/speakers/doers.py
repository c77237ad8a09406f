"""Who did what a passive sentence tells: the claim was brought by Ana Brook."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from framing.reporting.endings import in_s, is_role
from framing.reporting.phrases import DETERMINERS, PARTICIPLES, PREPOSITIONS, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import BE, NOTHING, Word
from framing.speakers.discourse import BODIES, Discourse
from framing.speakers.subjects import is_acted_on, last_before

FOR = frozenset(["for", "to"])
CALLED = frozenset(["itself", "called", "named", "as"])  # a group calling itself Red Dawn
LONGEST = 5  # words before a name
SENTENCES = 2  # in which whoever acts may be meant


def doer(discourse: Discourse, sentence: Sentence) -> str:
    """Return the only person of a passive sentence, where they did it: brought by its owner, Roe.

    Empty where the sentence names another person, or none.
    """
    persons = discourse.names.persons_in(sentence)
    if len(persons) != 1 or not is_acted_on(sentence):
        return ""
    words, at = sentence.words, persons[0].start
    while at and (words[at - 1].in_phrase or words[at - 1].text == ",") and words[at].low != "by":
        at -= 1
    by = words[at] if words[at].low == "by" else words[at - 1]
    return discourse.names.of(persons[0]) if at and by.low == "by" else ""


def body_doing(discourse: Discourse, at: int) -> str:
    """Return the body that did what the sentence before tells: it was claimed by Red Dawn.

    Empty where a body is told of as whom it was done to, so that either may be meant.
    """
    sentence = last_before(discourse.sentences, at)
    words = sentence.words if sentence else []
    by = next((i for i, word in enumerate(words) if word.low == "by"), 0)
    if sentence is None or not _is_passive(words, by):
        return ""
    subject = sentence.said(sentence.subject) if sentence.subject else ""
    either = " " in subject and discourse.acts_as_body(subject)
    return "" if either else _body_behind(discourse, sentence, by)


def _body_behind(discourse: Discourse, sentence: Sentence, by: int) -> str:
    """Return the body that “by” leads to: by the Red Dawn movement; by a group called Red Dawn."""
    words = sentence.words
    named = next((m for m in discourse.names.in_sentence(sentence) if m.start > by), None)
    if named is None:
        return ""
    start, end = named.start - (words[named.start - 1].low == "the"), named.end
    end += end < len(words) and words[end].low in BODIES
    if not (start == by + 1 or words[start - 1].low in CALLED) or _goes_on(words, end):
        return ""
    name = discourse.full(sentence.said((start, end)))
    body = discourse.acts_as_body(name) and not discourse.names.is_person(name)
    return name if body or start < named.start else ""


def _goes_on(words: list[Word], end: int) -> bool:
    """Return whether a noun phrase goes on with a noun or “of”: the Lund | brigade."""
    after = words[end] if end < len(words) else NOTHING
    return after.low == "of" or (after.in_phrase and after.low not in PREPOSITIONS)


def _is_passive(words: list[Word], by: int) -> bool:
    """Return whether “by” leads to who did something: is run by; was put out by."""
    done = any(map(_is_past, words[max(0, by - 2) : by]))
    return done and any(word.low in BE for word in words[: by - 1])


def _is_past(word: Word) -> bool:
    """Return whether a word may be a participle of the past."""
    return word.finite in {"past", "always"} or word.low in PARTICIPLES


def opens_with(discourse: Discourse, sentence: Sentence, at: int) -> str:
    """Return who did what the sentence tells that opens the paragraph of an offset; else empty.

    Or for whom it is so: To the skipper Ana Brook the tide is a clock.
    """
    text, start = discourse.text, sentence.start
    if start and text[start - 1] != "\n":
        return ""
    if text.find("\n", start, at) >= 0:
        before = next(islice(discourse.sentences_before(at), 1, None), None)
        return _for_whom(discourse, sentence) if before is sentence else ""
    return doer(discourse, sentence) or _for_whom(discourse, sentence)


def _for_whom(discourse: Discourse, sentence: Sentence) -> str:
    """Return the only person of a sentence that begins with for or to them; else empty."""
    persons = discourse.names.persons_in(sentence)
    if len(persons) != 1 or sentence.words[0].low not in FOR:
        return ""
    between = sentence.words[1 : persons[0].start]
    led = len(between) < LONGEST and all(word.in_phrase for word in between)
    return discourse.names.of(persons[0]) if led else ""


def opening_roles(discourse: Discourse, at: int) -> Iterator[str]:
    """Yield who opens the last sentences, where no form tells their verb: A fisherman | mends nets.

    The noun says what somebody is, the word behind it may be a verb in the present.
    """
    for sentence in islice(discourse.sentences_before(at), SENTENCES):
        words = sentence.words[: LONGEST + 1]
        end = next((i for i, word in enumerate(words) if is_role(word.low)), 0) + 1
        if 1 < end < len(words) and words[0].low in DETERMINERS and in_s(words[end].low):
            yield text_of(words, (0, end))
