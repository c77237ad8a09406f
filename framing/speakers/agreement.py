"""Whether “she” or “he” may stand for somebody, as a title, a given name or a noun tells."""

from __future__ import annotations

from itertools import pairwise

from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import ARTICLES
from framing.speakers.descriptions import Found, described
from framing.speakers.discourse import Discourse
from framing.speakers.forms import FEMALE_NAMES, MALE_NAMES, PARTS, is_role
from framing.speakers.mentions import Mention
from framing.speakers.several import RESOLVED
from framing.speakers.sources import PHRASES

FEMALE, MALE = frozenset(["she", "her", "herself"]), frozenset(["he", "him", "his", "himself"])
FEMALE_NOUNS, MALE_NOUNS = word_class("female_nouns"), word_class("male_nouns")
KIN = word_class("kin")
OWN_THINGS = word_class("own_things")
REACTIONS = word_class("reactions")
LONGEST_ROLE = 7  # words of a role and the verb after it
NEAR_START = 5  # words before a given name that may be part of the subject


def agrees(discourse: Discourse, name: str, word: str) -> bool:
    """Return whether a pronoun may stand for somebody, as far as the text tells."""
    if name == discourse.hearing and name:
        return False  # he told Brook
    names = discourse.names
    phrase = PHRASES[name]
    if phrase.head in (MALE_NOUNS if word in FEMALE else FEMALE_NOUNS) and not phrase.title:
        return False
    if word in FEMALE:
        return name not in names.men and (name in names.women or not PARTS[name].man)
    if word in MALE:
        return name not in names.women and (name in names.men or not PARTS[name].woman)
    return True


def forms_of(word: str) -> frozenset[str]:
    """Return the forms of “she”, or of “he”."""
    return FEMALE if word in FEMALE else MALE


def alike(discourse: Discourse, word: str) -> set[str]:
    """Return those whom the text has told to be “she”, or “he”."""
    return discourse.names.women if word in FEMALE else discourse.names.men


def note(discourse: Discourse, name: str, word: str) -> Found:
    """Return somebody found, and note what they are: who has been “he” is not “she” further on."""
    alike(discourse, word).add(name)
    return Found(name, RESOLVED)


def relative(discourse: Discourse, text: str) -> str:
    """Return the relative whom a phrase names by one name, and note what they are: his sister Ana.

    Empty where the phrase names nobody so, or “her cousin Jo” may be a “she” as well.
    """
    *_, noun, name = ("", *text.lower().split())
    word = "she" if noun in FEMALE_NOUNS else "he" if noun in MALE_NOUNS else ""
    if not word or noun not in KIN:
        return ""
    return note(discourse, discourse.full(text[-len(name) :]), word).name


def by_given_name(discourse: Discourse, sentence: Sentence, word: str, at: int) -> str:
    """Return the single name near the start of a sentence that a given name or an age tells of."""
    given = FEMALE_NAMES if word in FEMALE else MALE_NAMES
    for mention in discourse.names.in_sentence(sentence):
        single = mention.end == mention.start + 1 and mention.start <= NEAR_START
        if single and mention.span[1] < at and (mention.name.lower() in given or _is_aged(mention)):
            name = discourse.names.of(mention)
            return name if agrees(discourse, name, word) else ""
    return ""


def _is_aged(mention: Mention) -> bool:
    """Return whether a sentence begins with a name and an age: Brook, 44, nodded."""
    words, end = mention.sentence.words, mention.end
    aged = end + 1 < len(words) and words[end].text == "," and words[end + 1].text.isdigit()
    return aged and mention.start == 0


def moves_as_another(discourse: Discourse, sentence: Sentence, name: str, word: str) -> bool:
    """Return whether what a subject does with their own tells that they are no “she”, or no “he”.

    Ana Brook shook her head. A given name, or a pronoun before, tells more.
    """
    part = PARTS[name].woman if word in FEMALE else PARTS[name].man
    if part or name in alike(discourse, word):
        return False
    return _moves(sentence, "his" if word in FEMALE else "her")


def moving(discourse: Discourse, sentence: Sentence, word: str) -> str:
    """Return who is told of by a role and moves what is their own: The minister shook her head.

    Or who answers without words: The clerk nodded.
    """
    answers = not REACTIONS.isdisjoint([first.low for first in sentence.words[:LONGEST_ROLE]])
    moves = answers or _moves(sentence, "her" if word in FEMALE else "his")
    subject = sentence.subject if moves else None
    text = sentence.said(subject) if subject else ""
    if PHRASES[text].first not in ARTICLES or not is_role(PHRASES[text].head):
        return ""
    name = described(discourse, text, sentence.start).name
    return name if agrees(discourse, name, word) else ""


def reacts(sentence: Sentence) -> bool:
    """Return whether a sentence tells of an answer to what was said: Ana Brook disagreed."""
    return any(word.low in REACTIONS for word in sentence.words)


def _moves(sentence: Sentence, whose: str) -> bool:
    """Return whether a sentence tells of a thing of his, or hers, that only its owner moves."""
    pairs = pairwise(sentence.words)
    return any(one.low == whose and thing.low in OWN_THINGS for one, thing in pairs)
