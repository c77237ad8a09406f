"""Where a sentence names somebody: its runs of capitalised words outside marks."""

from __future__ import annotations

from dataclasses import dataclass

from framing.base.words import word_class
from framing.reporting.endings import bare
from framing.reporting.phrases import DETERMINERS, PREPOSITIONS, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import PARTICLES, Word
from framing.speakers.forms import OF_FIELDS, is_role
from framing.speakers.short_names import named_after, of_body
from framing.text.tokens import Span

BODIES = word_class("bodies")
OF_BODY = frozenset(["of", "to", "for", "at"])  # after an office


@dataclass(slots=True, eq=False)
class Mention:
    """A name in a sentence: the words from ``start`` to before ``end``."""

    sentence: Sentence
    start: int
    end: int
    name: str
    before: str = ""  # the word before it, in lower case; empty where it begins the sentence
    roles: list[str] | None = None  # as what it introduces somebody, kept once that was asked

    @property
    def at(self) -> int:
        """Return the offset at which it begins."""
        return self.sentence.at(self.start)

    @property
    def span(self) -> Span:
        """Return its character span."""
        return self.sentence.span(self.start, self.end)

    def order(self) -> tuple[int, int]:
        """Return its place in the reading order."""
        return self.sentence.start, self.start


def mentions_in(sentence: Sentence) -> list[Mention]:
    """Return where a sentence names somebody: its runs of capitalised words outside marks."""
    words, size, end = sentence.words, len(sentence.words), 0
    found: list[Mention] = []
    for start, word in enumerate(words):
        if not word.names or start < end:
            continue
        end = start + 1
        while end < size and words[end].in_name and _goes_on(words, end):
            if words[end - 1].low[-1] == "s" and _owns(sentence, end - 1):
                break  # Belarus' | Defence Ministry
            end += 1
        if end == start + 1:
            name = word.bare
        else:
            start = _after_office(words, start, end) if end > start + 2 else start
            name = bare(text_of(words, (start, end)))
        found.append(Mention(sentence, start, end, name, words[start - 1].low if start else ""))
    return found


def _after_office(words: list[Word], start: int, end: int) -> int:
    """Return where a person's name begins in a run of names: Minister of Health | Ana Brook."""
    of = start - 1 - (start > 1 and words[start - 1].low == "the")
    if of < 1 or words[of].low not in OF_BODY:
        return start
    run = [word.text for word in words[start:end]]
    state = of > 2 and words[of - 1].text == "State" and words[of - 2].low == "of"
    office = words[of - 3] if state else words[of - 1]
    minister = office.text in OF_FIELDS if words[of].low == "for" else words[of].low == "of"
    if not (minister and office.is_name and is_role(office.low)):
        return start + of_body(run)
    at = start + named_after(run)
    return at if at < end else start


def stands_for_body(mention: Mention) -> bool:
    """Return whether a name is that of a body right before it: the union, SLT, said.

    Not so where the noun belongs to somebody’s office: the head of the agency, Ana Brook, said.
    """
    words, noun, end = mention.sentence.words, mention.start - 2, mention.end
    if noun < 1 or words[noun].low not in BODIES or end >= len(words) or words[end].text != ",":
        return False
    first = noun
    while first and words[first - 1].in_phrase and words[first - 1].low not in PREPOSITIONS:
        first -= 1
    served = first > 0 and words[first - 1].low in PREPOSITIONS
    return words[first].low in DETERMINERS and not served


def _owns(sentence: Sentence, at: int) -> bool:
    """Return whether an apostrophe alone makes a word in -s a possessive: Cyprus’ coast."""
    end = sentence.ends[at]
    return sentence.text[end : end + 2] in {"’ ", "' "}


def _goes_on(words: list[Word], at: int) -> bool:
    """Return whether a name goes on: with a capital, or with a particle or a stop before one."""
    word, before = words[at], words[at - 1]
    if before.low.endswith("’s"):
        return False
    if word.is_name:
        return True
    joins = word.text != "." or len(before.text) < 5
    if not joins or at + 1 >= len(words) or words[at + 1].is_name:
        return joins and at + 1 < len(words)
    two = words[at + 1].low in PARTICLES and at + 2 < len(words)  # Lena van der Meer
    return two and words[at + 2].is_name


def called_by(mention: Mention) -> str:
    """Return the noun for a body that is said to be called a name: a group | calling itself X."""
    before = mention.sentence.words[max(0, mention.start - 4) : mention.start]
    return next((word.low for word in reversed(before) if word.low in BODIES), "")
