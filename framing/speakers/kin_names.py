"""Who is introduced as somebody’s kin by a given name alone: Brook’s mother, Louise,."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.phrases import DAYS, DETERMINERS
from framing.speakers.actors import country_words
from framing.speakers.forms import NO_PERSON
from framing.speakers.mentions import Mention

KIN_OF_ONE = word_class("kin_of_one")
BESIDE_KIN = KIN_OF_ONE | {","}  # what is asked of the word before a name
FEMALE_NOUNS, MALE_NOUNS = word_class("female_nouns"), word_class("male_nouns")
AFTER_NAMES = frozenset([",", ".", ";", ":", ")", "—", "–"])
OF_PERSONS = frozenset(["his", "her", "their", "my", "our"])
LONGEST_KIN = 5  # words: the boy’s late great-uncle


def kin_noun(mention: Mention) -> str:
    """Return the noun for one of kin beside a single name, else empty: his brother | Karim.

    Whose they are must be told: her cousin, Sefa, not “a sister, Hill”.
    """
    words, noun = mention.sentence.words, mention.start - 1
    if mention.end != mention.start + 1 or noun < 1:
        return ""
    apart = words[noun].text == ","
    noun -= apart
    if words[noun].low not in KIN_OF_ONE or not _is_given(mention):
        return ""
    closed = mention.end == len(words) or words[mention.end].text in AFTER_NAMES
    return words[noun].low if _is_owned(mention, noun) and (closed or not apart) else ""


def _is_given(mention: Mention) -> bool:
    """Return whether a single name may be a given name: no day, no country, no abbreviation."""
    name, word = mention.name, mention.sentence.words[mention.start]
    if name.isupper() or name in country_words() or not name[0].isupper() or word.possessive:
        return False
    return name.lower() not in DAYS and name.lower() not in NO_PERSON


def _is_owned(mention: Mention, noun: int) -> bool:
    """Return whether the noun phrase that ends at a noun says whose kin it is."""
    words = mention.sentence.words
    for at in range(noun - 1, max(-1, noun - 1 - LONGEST_KIN), -1):
        word = words[at]
        if word.low in OF_PERSONS or word.possessive:
            return word.bare not in country_words()  # Freedonia’s neighbour, Ruritania
        if not word.in_phrase or word.low in DETERMINERS:
            return word.low == "the" and at == noun - 1  # The brother, Karim,: told of before
    return False
