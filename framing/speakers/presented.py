"""Whom a sentence presents: At the gate stood Ana Brook, a baker; A guide who waited was ill."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.phrases import PREPOSITIONS
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.discourse import Discourse
from framing.speakers.kin_names import FEMALE_NOUNS, MALE_NOUNS, kin_noun
from framing.speakers.mentions import Mention
from framing.speakers.sources import INDEFINITE, PHRASES

PRESENTING = word_class("presenting")
PLACING = PREPOSITIONS | word_class("placing")
SUBJECTS = frozenset(["he", "she", "it", "they", "i", "we", "you", "who", "which", "that"])
SILENT = word_class("past_speaking")
LONGEST_PLACE, LONGEST_ROLE = 10, 6  # words
AMONG = frozenset(["them", "whom", "these"])


def presented(sentence: Sentence, persons: list[Mention]) -> Mention | None:
    """Return the person whom a sentence presents: behind what opens it and its verb, or among many.

    Among those waiting was Ana Brook; people waited, among them his father, Jo Brook.
    """
    if not persons:
        return None
    words, first = sentence.words, persons[0]
    if words[0].low in PLACING and _is_behind_verb(words, first):
        return first
    last = persons[-1]
    at = _phrase_start(words, last)
    among = at > 1 and words[at - 1].low in AMONG and words[at - 2].low == "among"
    return last if among and not _are_several(words, last) else None


def is_new(discourse: Discourse, sentence: Sentence, name: str, at: int) -> bool:
    """Return whether a sentence that opens the paragraph of an offset tells of somebody new.

    By kin and a given name, or without a name: A nurse came out.
    """
    text, start = discourse.text, sentence.start
    if (start and text[start - 1] != "\n") or text.find("\n", start, at) >= 0:
        return False
    if PHRASES[name].first in INDEFINITE:
        return not discourse.names.persons_in(sentence)
    return kin_told(discourse, sentence, name) != ""


def kin_told(discourse: Discourse, sentence: Sentence, name: str) -> str:
    """Return the noun for kin by which a sentence introduces a given name, else empty."""
    first = next(iter(discourse.names.met.get(name, ())), None)
    return kin_noun(first) if first is not None and first.sentence is sentence else ""


def is_in_doubt(discourse: Discourse, sentence: Sentence, name: str, at: int) -> bool:
    """Return whether a name is of kin whose noun tells no sex, in another paragraph than an offset.

    Ana Brook sold it. Her cousin Sefa left. | She said so: it may be Ana Brook as well.
    """
    noun = kin_told(discourse, sentence, name)
    if not noun or noun in FEMALE_NOUNS or noun in MALE_NOUNS:
        return False
    return not is_new(discourse, sentence, name, at)


def is_left(discourse: Discourse, name: str, own: frozenset[str], at: int) -> bool:
    """Return whether a paragraph goes on with whose kin somebody is, who spoke in another by name.

    “…,” her niece Ines said. | Her budget of 1983 was hard. “…,” she said: not the niece. ``own``
    are the forms of the pronoun.
    """
    first = next(iter(discourse.names.met.get(name, ())), None)
    here = next(discourse.sentences_before(at), None)
    if first is None or here is None or not kin_noun(first):
        return False
    whose = first.sentence.words[max(0, first.start - LONGEST_ROLE) : first.start]
    if first.sentence.paragraph == here.paragraph or own.isdisjoint([w.low for w in whose]):
        return False
    beside = (s for s in discourse.sentences_before(at) if s.paragraph == here.paragraph)
    told = (s for s in beside if s is not here and not s.regions)
    return any(word.low in own for sentence in told for word in sentence.words)


def _is_behind_verb(words: list[Word], mention: Mention) -> bool:
    """Return whether a verb of being or standing comes right before a name with what leads to it.

    What stands before the verb is a place and no subject, and tells of nobody dead.
    """
    verb = _phrase_start(words, mention) - 1
    if not 0 < verb <= LONGEST_PLACE or words[verb].low not in PRESENTING:
        return False
    place = words[:verb]
    if any(word.is_sign or word.quoted or word.low in SILENT for word in place):
        return False
    return place[-1].low not in SUBJECTS and not any(word.finite == "always" for word in place)


def _phrase_start(words: list[Word], mention: Mention) -> int:
    """Return where the noun phrase begins that ends in a name: the boy’s aunt, | Rosa Lind."""
    at = mention.start
    if at > 1 and words[at - 1].text == ",":
        at -= 1
    lowest = max(0, at - LONGEST_ROLE)
    while at > lowest and words[at - 1].in_phrase and words[at - 1].low not in PREPOSITIONS:
        if words[at - 1].low in AMONG:
            break
        at -= 1
    return at


def _are_several(words: list[Word], mention: Mention) -> bool:
    """Return whether another one is joined to a name: Ana Brook and her son."""
    end = mention.end
    return end < len(words) and words[end].low == "and"
