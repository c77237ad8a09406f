"""Whose statement a statement is: who is told to have made it, or that it speaks for itself."""

from __future__ import annotations

import re
from itertools import islice

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.phrases import DETERMINERS, Range, start_of_noun, subject_after, text_of
from framing.reporting.vocabulary import Word
from framing.speakers.discourse import Discourse
from framing.speakers.sources import INDEFINITE, POSSESSIVES, PRONOUNS, Phrase

NO_ISSUER = PRONOUNS | STATEMENT_NOUNS
PAPERS = word_class("papers")
ISSUING = word_class("issuing")
READING = ISSUING | {"read"}
READ_OUT = frozenset(["statement", "declaration", "speech", "message"])
OF_OTHERS = (["by"], ["from"], ["of"], ["with"])
MADE_KNOWN = STATEMENT_NOUNS | PAPERS
# A note that is found: in the same box, under the floor, on the door; not on its website.
FOUND = LazyPattern(
    r"(?:an?|another) (?:[\w’-]+ )?(?:note|letter|message|label|inscription) "
    r"(?:(?:in|inside|under|beneath|beside|behind|above) (?:the|an?|one) |on (?:the|an?) "
    r"(?:[\w’-]+ )?(?:door|wall|gate|table|desk|box|fridge|window|board|lid|shelf|parcel)\b)"
    r"(?!.*\b(?:statement|website|site|page|account|channel|paper|app|case|matter|report)\b)",
    re.I,
)
ISSUED_BY = LazyPattern(
    r" (?:jointly )?(?:issued|released|put out|posted|signed)"
    r"(?: (?:(?:on|late|early) )*[\w ]{3,20}?)? by (?=\S)"
)
NEAR = 7  # words from a verb to what was made known


def is_itself_a_source(source: str, first: str) -> bool:
    """Return whether a document speaks for itself: a report by X; the auditors’ report.

    ``first`` is its first word in lower case. A named possessor speaks by it: Ana Brook’s report.
    """
    owner, _, _ = source.rpartition("’" if "’" in source else "'")
    if PAPERS.isdisjoint(source.lower().split()):
        return False
    described = first in DETERMINERS and first not in POSSESSIVES
    names = any(word[0].isupper() for word in owner.split()[1:])
    return (bool(owner) and described and not names) or first in INDEFINITE


def is_found(source: str) -> bool:
    """Return whether a text is told of by where it lies, and is so nobody’s: a note in the box."""
    return FOUND.match(source) is not None


def is_ones_statement(source: str, phrase: Phrase) -> bool:
    """Return whether a source begins with a statement of somebody: “its statement in full”."""
    words = source.split(" ", 2) if phrase.first in POSSESSIVES else []
    return len(words) > 1 and words[1] in STATEMENT_NOUNS


def issued(discourse: Discourse, head: str, at: int) -> str:
    """Return who is told to have issued a document: “Ana Brook published a report”."""
    for words, subject in discourse.subjects(at):
        after = [word.low for word in words[subject[1] :]]
        noun = after.index(head) if head in after else 0
        if not ISSUING.isdisjoint(after[:noun]) and words[subject[1] - 1].low not in NO_ISSUER:
            return text_of(words, subject)
    return ""


def issued_by(discourse: Discourse, start: int, end: int) -> tuple[str, int]:
    """Return who issued a statement, as is told behind it: a statement released by | the ministry.

    With how far they stand from where the statement begins.
    """
    found = ISSUED_BY.match(discourse.text, end)
    sentence = next(discourse.sentences_before(start), None) if found else None
    if found is None or sentence is None:
        return "", 0
    words = sentence.words
    by = next(i for i, word in enumerate(words) if word.low == "by" and sentence.at(i) >= end)
    reach = subject_after(words, by, len(words))
    return (sentence.said(reach), sentence.at(reach[0]) - start) if reach else ("", 0)


def just_issued(discourse: Discourse, at: int) -> str:
    """Return the person who, in the sentence before, made a statement known: “…,” it said.

    Ana Brook read a statement on behalf of the families. What she read or posted by another, or
    filed with a court, that may speak itself, is not told to be hers.
    """
    for words, subject in islice(discourse.subjects(at), 1):
        after = [word.low for word in words[subject[1] :]]
        verb = next((i for i, low in enumerate(after) if low in READING), len(after))
        known = MADE_KNOWN if after[verb : verb + 1] != ["read"] else READ_OUT
        noun = next((i for i in range(verb, min(verb + NEAR, len(after))) if after[i] in known), 0)
        if not noun or after[noun + 1 : noun + 2] in OF_OTHERS:
            return ""
        name = discourse.full(text_of(words, subject))
        return name if discourse.names.is_person(name) else ""
    return ""


def issuer(discourse: Discourse, at: int) -> str:
    """Return whose statement “the statement” is: the subject of a sentence that tells of one."""
    before = list(discourse.subjects(at))
    for words, subject in before:
        low = words[subject[1] - 1].low
        told = any(word.low in STATEMENT_NOUNS for word in words[subject[1] :])
        if not told or low in NO_ISSUER:
            continue
        if whose := _according_to(words, subject):
            return whose
        if not _is_cited(words, subject) or words[subject[1] - 1].is_name:
            return text_of(words, subject)
    named = (
        pair for pair in before[:1] if any(word.is_name for word in pair[0][slice(*pair[1])][1:])
    )
    return next((text_of(*pair) for pair in named), "")


def _is_cited(words: list[Word], subject: Range) -> bool:
    """Return whether a sentence is so by a statement: all were safe, according to it."""
    return any(word.low == "according" for word in words[subject[1] :])


def _according_to(words: list[Word], subject: Range) -> str:
    """Return who owns what holds a statement: according to a statement on | the firm | ’s site."""
    cited = False
    for at in range(subject[1], len(words)):
        cited = cited or words[at].low == "according"
        if cited and words[at].possessive:
            owner = text_of(words, (start_of_noun(words, at), at + 1))
            return owner[:-2]
    return ""
