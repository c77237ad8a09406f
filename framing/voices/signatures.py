"""Quotations signed by a name right after them: “…” — Ana Brook, baker."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.endings import ROLES
from framing.reporting.finite import first_finite, is_finite
from framing.reporting.phrases import ADVERBS, DETERMINERS, PREPOSITIONS, RELATIVE, Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import LAST_LETTERS, NO_NAME, PERSONAL, Word
from framing.speakers.forms import is_role
from framing.text.tokens import Span
from framing.voices.owners import stated_in

AMID = frozenset(["as", "amid", "over", "at", "after"])
DASHES = frozenset("—–―-~")
OWN = frozenset(["his", "her", "its", "their", "my", "our"])
GOES_ON = DETERMINERS | {":"}  # after a verb: the paper carried the headline; another shrugged:
NOBODY = NO_NAME - DETERMINERS - PERSONAL
THEN = ADVERBS | {"and", "but"}
PERSONS = word_class("humans") | word_class("kin") | word_class("crowds")
BRACKETS = frozenset("([")
BODIES = word_class("bodies") | word_class("bodies_of_state") | word_class("bodies_with_of")
OPENERS = DASHES | BRACKETS | {":"}
LONGEST = 25  # words of a signature
LONGEST_NAME = 6
LONGEST_LABEL = 6
Signature = tuple[Span, Span | None]  # a name, and what stands beside it


def signature(sentences: list[Sentence], after: list[Sentence]) -> Signature | None:
    """Return who signs the quotation that a paragraph begins with.

    It is signed at its end, after a dash, a colon, in brackets or with nothing but a name; or by
    a name on the line below, ``after``.
    """
    if not _opens(sentences[0].words):
        return None
    sentence, at = _tail(sentences)
    if at < len(sentence.words):
        return _signed(sentence, at)
    if not sentences[0].words[0].quoted:
        return None
    below = len(after) == 1 and not after[0].regions and after[0].words[-1].text not in ".?!:"
    return _signed(after[0], 0) if below and is_whole(sentences) else None


def is_whole(sentences: list[Sentence]) -> bool:
    """Return whether a paragraph is in marks as a whole."""
    return all(word.quoted or word.is_sign for row in sentences for word in row.words)


def _opens(words: list[Word]) -> bool:
    """Return whether a paragraph begins with a quotation, or with a few words and a colon."""
    if words[0].quoted:
        return True
    first = range(1, min(len(words), LONGEST_LABEL + 1))
    at = next((at for at in first if words[at].quoted), 0)
    return at > 1 and words[at - 1].text == ":" and first_finite(words[:at]) is None


def signer_before(words: list[Word], at: int) -> tuple[Range, Range | None] | None:
    """Return who is named before a colon and a quotation, and what stands beside the name."""
    name = _name(words, 0)
    if name is None or _speaks(words[:at], 0) or stated_in(words, name):
        return None
    if words[0].low in NOBODY:
        return None  # On the roof: “…”
    if words[name[1]].low in {"on", "about"}:
        led = words[0].low.endswith("ed") and any(word.text == "," for word in words[:at])
        return None if led else (name, None)  # Consulted on it, he smiled; Brook on the ruling: “…”
    if words[name[1]].text not in {",", "(", ":"} and name[1] < at - 1:
        return None
    return name, (name[1], at - 1) if name[1] < at - 1 else None


def goes_on_after(words: list[Word], at: int) -> bool:
    """Return whether whoever spoke goes on after a colon: Then, after a pause: “…”."""
    opens = words[0].low in THEN and first_finite(words[:at]) is None
    told = (
        w.names or (w.in_phrase and is_role(w.low) and w.low not in NOBODY) for w in words[1:at]
    )
    return opens and not any(told)


def _tail(sentences: list[Sentence]) -> tuple[Sentence, int]:
    """Return where the words begin that stand after the last quotation of a paragraph."""
    for sentence in reversed(sentences):
        for at in range(len(sentence.words) - 1, -1, -1):
            if sentence.words[at].quoted:
                alone = sentence is not sentences[-1]
                beyond = sentences[-1] if alone and sentence is sentences[-2] else sentence
                return (
                    (beyond, 0) if alone and at + 1 == len(sentence.words) else (sentence, at + 1)
                )
    return sentences[-1], len(sentences[-1].words)


def _signed(sentence: Sentence, at: int) -> Signature | None:
    """Return the name that words from a place on are, and what is said of it after a comma."""
    words = sentence.words
    while at < len(words) and words[at].text in ".?!,":
        at += 1
    opened = at < len(words) and words[at].text in OPENERS
    while at < len(words) and words[at].text in OPENERS:
        at += 1
    name = _name(words, at)
    if name is None or len(words) - at > LONGEST or _speaks(words, at):
        return None
    if _is_time(words, name) or (opened and _is_remark(sentence, name)):
        return None
    closes = next((i for i in range(name[1], len(words)) if words[i].text in DASHES), len(words))
    if any(word.finite == "always" for word in words[closes:]):
        return None  # “…” – a phrase that all knew – was on every shirt
    name = with_noun(words, name) if opened else name
    ends = name[1] == len(words) or words[name[1]].text in {",", "(", ")", "]", "|"}
    if not (opened or (ends and name[1] - name[0] > 1 and words[at].is_name)):
        return None
    beside = sentence.span(name[1], len(words)) if name[1] < len(words) else None
    return sentence.span(*name), beside


def _is_time(words: list[Word], name: Range) -> bool:
    """Return whether words that might sign a quotation say when it was: the next day."""
    return words[name[0]].low in DETERMINERS and words[name[1] - 1].time in LAST_LETTERS


def _is_remark(sentence: Sentence, name: Range) -> bool:
    """Return whether a word tells what there is, and no name: (Laughter); Fury as lane is cut.

    The text has it nowhere else, as it has whoever speaks.
    """
    words, (start, end) = sentence.words, name
    alone = end - start == 1 and words[start - 1].text in BRACKETS
    if alone and sentence.text.count(words[start].text) == 1:
        return True
    return is_event(sentence, name)


def _name(words: list[Word], at: int) -> Range | None:
    """Return the run of capitalised words, or the short description, that begins at a place."""
    if at + 1 < len(words) and words[at].text == "@":
        return at, at + 2  # a name on a network
    if at >= len(words) or not (words[at].is_name or words[at].low in DETERMINERS):
        return None
    end = at
    owned = words[at].possessive  # Chile’s minister, Ana Brook
    described = owned or words[at].low in DETERMINERS
    while end < len(words) and not words[end].is_sign and (described or words[end].in_name):
        if end > at and words[end].low in OWN and words[end - 1].low not in PREPOSITIONS:
            return None  # the mother shakes | her head
        end += 1
    while end + 1 < len(words) and words[end].text == "." and words[end + 1].is_name:
        end += 1
        while end < len(words) and words[end].in_name and words[end].text != ".":
            end += 1
    end = _of_body(words, end)
    if owned and not is_role(words[end - 1].low):
        return None
    return (at, end) if 0 < end - at <= LONGEST_NAME else None


def _of_body(words: list[Word], end: int) -> int:
    """Return where a name ends that has “of” or “for” after its body: Ministry of Ports."""
    led = 0 < end < len(words) - 1 and words[end].low in {"of", "for"}
    if not led or words[end - 1].low not in BODIES:
        return end
    field = end + 1 + (words[end + 1].low == "the")
    goes_on = field
    while goes_on < len(words) and words[goes_on].in_name and words[goes_on].is_name:
        goes_on += 1
    return goes_on if goes_on > field else end


def with_noun(words: list[Word], name: Range) -> Range:
    """Return a name with a noun for somebody right after it: the speaker is no place: Hull | man.

    Hull man’s escape; Ana Brook’s mother on the day; Dover pensioners’ fury.
    """
    noun = name[1]
    if noun >= len(words) or words[noun].is_name:
        return name
    low = words[noun].bare.lower()
    known = low in PERSONS or low in ROLES
    if not (known or words[noun - 1].possessive):  # Norway’s anger: its ending alone tells nothing
        known = is_role(low) or (low[-1] == "s" and is_role(low[:-1]))
    return (name[0], noun + 1) if known else name


def is_event(sentence: Sentence, name: Range) -> bool:
    """Return whether a word behind a colon tells what there is, and no name: Fury as lane is cut.

    The text has it nowhere else, as it has whoever speaks.
    """
    words, (start, end) = sentence.words, name
    if end - start > 1 or end >= len(words) or words[end].low not in AMID:
        return False
    text = sentence.text
    return sentence.stop < len(text.rstrip()) and text.count(words[start].text) == 1


def _speaks(words: list[Word], at: int) -> bool:
    """Return whether words are a sentence rather than a signature."""
    relative = next((i for i in range(at, len(words)) if words[i].low in RELATIVE), len(words))
    said = any(word.finite == "always" for word in words[at:relative])
    told = (i for i in range(at + 1, relative - 1) if is_finite(words, i))
    said = said or any(words[i + 1].low in GOES_ON for i in told)
    return said or any(word.quoted for word in words[at:])
