"""A country that tells where a place is, and no source: a man in Winnipeg, Canada told a court."""

from __future__ import annotations

from dataclasses import replace

from framing.reporting.acts import Attribution
from framing.reporting.endings import in_s
from framing.reporting.finite import is_finite
from framing.reporting.phrases import DETERMINERS, PREPOSITIONS, RELATIVE, Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import SUBORDINATORS, Word
from framing.speakers.actors import country_names

IN_PLACES = frozenset(["in", "near", "at", "from", "of", "outside", "to", "around"])
INNER = frozenset(["-", "&", "%", "$"])
LONGEST_TOWN = 3  # words
LONGEST_TAG = 8  # words from a verb to the comma behind it


def placed(sentence: Sentence, act: Attribution) -> Attribution:
    """Return an act whose source is a country behind a town with the subject that both belong to.

    Where the sentence opens with a noun phrase that has no other verb: “The flood in Hill, Chile
    said, was over” has one, “After talks in Hill, Chile said” and “Two died in Hill, Chile said”
    open with none.
    """
    source, words = act.source, sentence.words
    if source is None or source[0] < 3 or words[source[0] - 1].text != ",":
        return act  # as a rule
    if act.cue[0] < source[1] or sentence.said(source) not in country_names():
        return act
    if in_s(words[act.cue[0]].low):
        return act  # as in a headline, where the verb before may be one by its -s alone
    town = source[0] - 1
    while town > source[0] - 1 - LONGEST_TOWN and town > 1 and words[town - 1].is_name:
        town -= 1
    if town == source[0] - 1 or words[town - 1].low not in IN_PLACES:
        return act
    subject = _opening(words, source[0] - 1)
    if subject is None or _goes_on(words, act.cue[1]):
        return act
    if sentence.subject == source:
        sentence.begins_with(subject)
    return replace(act, source=subject)


def _opening(words: list[Word], end: int) -> Range | None:
    """Return the noun phrase that opens a sentence, if no verb but a relative clause’s follows."""
    first = words[0]
    if first.low not in DETERMINERS and words[1].low not in PREPOSITIONS:
        return None
    if not first.in_phrase or first.low in PREPOSITIONS or first.low in SUBORDINATORS:
        return None
    relative = next((at for at in range(1, end) if words[at].low in RELATIVE), end)
    verbs = [at for at in range(end) if words[at].finite and is_finite(words, at)]
    free = [at for at in verbs if at < relative]
    if free or len(verbs) > 1 or any(map(_is_stop, words[:end])):
        return None
    return (0, relative)


def _is_stop(word: Word) -> bool:
    """Return whether a word is a sign that ends a phrase, or marks."""
    return word.quoted or (word.is_sign and word.text not in INNER)


def _goes_on(words: list[Word], after: int) -> bool:
    """Return whether the sentence goes on behind a comma with a verb: , Chile said, was over."""
    for at in range(after, min(after + LONGEST_TAG, len(words) - 1)):
        if words[at].text == ",":
            return bool(words[at + 1].finite or words[at + 1].in_group)
    return False
