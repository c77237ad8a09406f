"""Noun phrases around a verb, found with closed word classes instead of a parser."""

from __future__ import annotations

from framing.reporting.vocabulary import (
    ADVERBS as ADVERBS,
    AUXILIARIES as AUXILIARIES,
    CLAUSE_OPENERS,
    DAYS as DAYS,
    DETERMINERS as DETERMINERS,
    PERSONAL as PERSONAL,
    PREPOSITIONS as PREPOSITIONS,
    SUBORDINATORS as SUBORDINATORS,
    Word,
)
from framing.text.words import word_class

Range = tuple[int, int]

RELATIVE = word_class("relative")
PRONOUNS = PERSONAL | RELATIVE
BEFORE_PHRASE = ADVERBS | SUBORDINATORS | DAYS | {"and", "or", "."}
NO_SUBJECT_AFTER = PREPOSITIONS | DAYS | ADVERBS
NO_PHRASE = PREPOSITIONS | SUBORDINATORS | DAYS | AUXILIARIES


def is_finite(words: list[Word], at: int) -> bool:
    """Return whether a word is, as far as its form tells, a finite verb."""
    finite = words[at].finite
    if finite == "past":
        before = words[at - 1].low if at else ""
        return not (before in DETERMINERS or before in PREPOSITIONS or before.endswith("’s"))
    return finite == "always" or (finite == "third" and at > 0 and words[at - 1].is_name)


def first_finite(words: list[Word]) -> int | None:
    """Return where the first finite verb outside quotation marks stands, or None."""
    return next((i for i, word in enumerate(words) if word.finite and is_finite(words, i)), None)


def text_of(words: list[Word], reach: Range) -> str:
    """Return the words of a range as one text."""
    return " ".join([word.text for word in words[slice(*reach)]]).replace(" .", ".")


def verb_group(words: list[Word], verb: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    at = verb
    while at and words[at - 1].in_group:
        at -= 1
    return at


def subject_before(words: list[Word], verb: int) -> Range | None:
    """Return the range of the noun phrase that ends where the verb group begins, or None.

    An apposition or a parenthesis between the two is stepped over; a relative pronoun is answered
    by the noun phrase it stands for.
    """
    end = verb_group(words, verb)
    skipped = _before_parenthesis(words, end)
    found = _phrase_before(words, skipped)
    if found and words[found[0]].low in RELATIVE and found[1] - found[0] == 1:
        return _antecedent(words, found[0])
    return found


def governing_subject(words: list[Word], verb: int) -> Range | None:
    """Return the subject of the finite verb before, which “…, saying” or “and said” shares."""
    for at in range(verb - 1, -1, -1):
        if words[at].finite and is_finite(words, at):
            found = subject_before(words, at)
            if found:
                return found
    return None


def subject_after(words: list[Word], verb: int, stop: int) -> Range | None:
    """Return the noun phrase right after a verb (“said the minister”), or None."""
    at = verb + 1
    while at < stop and _continues_phrase(words, at, verb + 1):
        at += 1
    if at == verb + 1 or words[verb + 1].low in NO_SUBJECT_AFTER:
        return None
    return verb + 1, at


def _before_parenthesis(words: list[Word], end: int) -> int:
    """Return where the noun phrase ends when a parenthesis stands between it and ``end``."""
    if end < 3 or words[end - 1].text not in {",", ")", "—", "–", "-"}:
        return end
    sign = {")": "("}.get(words[end - 1].text, words[end - 1].text)
    for at in range(end - 2, max(0, end - 45), -1):
        if words[at].text == sign:
            if at > 1 and words[at - 1].text == "," and sign == "(":
                return at - 1
            return at
    return end


def _phrase_before(words: list[Word], end: int) -> Range | None:
    """Return the noun phrase that ends at ``end``."""
    if end and words[end - 1].low in PRONOUNS:
        return end - 1, end
    at = end
    while at and (words[at - 1].in_phrase or _precedes_in_phrase(words, at - 1, end)):
        at -= 1
    return _trimmed(words, at, end)


def _precedes_in_phrase(words: list[Word], at: int, end: int) -> bool:
    """Return whether the word at ``at`` may belong to the noun phrase that follows it."""
    word = words[at]
    if word.quoted or word.low in PERSONAL or word.low in CLAUSE_OPENERS:
        return False
    if word.low in {"and", "&", "or"}:
        return at > 0 and at + 1 < end and _coordinates(words, at)
    if word.is_sign:
        return word.text == "." and at > 0 and len(words[at - 1].text) < 6 and words[at - 1].is_name
    return not (is_finite(words, at) or word.low == "that")


def _coordinates(words: list[Word], at: int) -> bool:
    """Return whether an “and” joins two names rather than two clauses."""
    return words[at - 1].is_name and (
        words[at + 1].is_name or words[at + 1].low in DETERMINERS or words[at + 1].low in {"other"}
    )


def _trimmed(words: list[Word], start: int, end: int) -> Range | None:
    """Drop what stands before the phrase proper: adverbs, conjunctions, a leading preposition."""
    while start < end and (
        words[start].low in BEFORE_PHRASE
        or (words[start].low.endswith("ly") and start + 1 < end and not words[start].is_name)
    ):
        start += 1
    if start < end and words[start].low in PREPOSITIONS:
        return _after_preposition(words, start, end)
    return (start, end) if start < end and not words[start].quoted else None


def _after_preposition(words: list[Word], start: int, end: int) -> Range | None:
    """Return the last run of names after a leading prepositional phrase, or None."""
    at = end
    while at > start + 1 and words[at - 1].is_name:
        at -= 1
    return (at, end) if at < end and at > start + 1 else None


def _antecedent(words: list[Word], relative: int) -> Range | None:
    """Return the noun phrase a relative pronoun stands for."""
    end = relative - 1 if relative and words[relative - 1].text == "," else relative
    return _phrase_before(words, end) if end else None


def _continues_phrase(words: list[Word], at: int, start: int) -> bool:
    """Return whether the word at ``at`` may still belong to the noun phrase begun at ``start``."""
    word = words[at]
    if word.quoted:
        return False
    if word.text == ".":
        return at + 1 < len(words) and len(words[at - 1].text) < 6 and words[at - 1].is_name
    if word.low in {"of", "&", "for", "and"}:
        return at > start
    if at > start and words[at - 1].low in PERSONAL:
        return False
    return not word.is_sign and not (word.low in NO_PHRASE or is_finite(words, at))
