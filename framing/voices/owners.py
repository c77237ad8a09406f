"""Whose statement a noun names: “the verdict of the chair”, “Brook’s answer”, “her message”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.nouns import possessor
from framing.reporting.phrases import PREPOSITIONS, Range, subject_after
from framing.reporting.vocabulary import Word

LEAD_NOUNS = STATEMENT_NOUNS | word_class("lead_nouns")
POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your"])


def owner(words: list[Word], noun: int, stop: int) -> Range | None:
    """Return whose statement a noun names: “the verdict of the chair”, “Brook’s answer”, “her”."""
    near = range(noun - 1, max(-1, noun - 4), -1)
    pronoun = next((i for i in near if words[i].low in POSSESSIVES), None)
    if pronoun is not None:
        return pronoun, pronoun + 1
    before = next((i for i in range(noun, max(-1, noun - 4), -1) if _is_possessor(words[i])), None)
    if before is not None:
        phrase, own = subject_before(words, before + 1), possessor(words, before)
        return phrase if phrase and phrase[0] <= own[0] else own
    if noun + 2 < stop and words[noun + 1].low in {"of", "from", "by"}:
        owner = subject_after(words, noun + 1, stop)
        if owner and words[owner[0]].low in POSSESSIVES and _names_statement(words, owner[0] + 1):
            return owner[0], owner[0] + 1  # the text of its statement
        return _named_after(words, owner, stop) if owner else None
    return None


def stated_in(words: list[Word], phrase: Range) -> int:
    """Return the head of a phrase that names a statement, or 0: Brook’s verdict on the lake."""
    start, end = phrase
    nouns = (at for at in range(end - 1, start, -1) if words[at].low in LEAD_NOUNS)
    return next((at for at in nouns if at + 1 == end or words[at + 1].low in PREPOSITIONS), 0)


def _names_statement(words: list[Word], at: int) -> bool:
    """Return whether a noun for a statement stands at a place."""
    return at < len(words) and words[at].low in STATEMENT_NOUNS


def _is_possessor(word: Word) -> bool:
    """Return whether a word is a possessive."""
    return word.low.endswith(("’s", "s’"))


def _named_after(words: list[Word], owner: Range, stop: int) -> Range:
    """Return the name that stands in apposition to a description: “the chair, Ana Brook,”."""
    at = owner[1] + 1
    end = at
    while end < stop and words[end].is_name:
        end += 1
    apposed = end > at and words[owner[1]].text == "," and words[end].text in {",", ":"}
    return (at, end) if apposed else owner
