"""Who did what a passive sentence tells: the claim was brought by Ana Brook."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from framing.reporting.endings import in_s, is_role
from framing.reporting.phrases import DETERMINERS, text_of
from framing.reporting.sentences import Sentence
from framing.speakers.discourse import Discourse
from framing.speakers.subjects import is_acted_on

FOR = frozenset(["for", "to"])
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
