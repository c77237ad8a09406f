"""Participles that tell more of a noun, and where the noun's own verb stands."""

import pytest

from framing.reporting.inserted import within_another
from framing.reporting.reduced import is_reduced, own_verb, shares_passive
from framing.reporting.sentences import read_sentences
from framing.reporting.verbs import by_verb
from framing.text.tokens import paragraphs

REDUCED = {
    "The man accused of theft says no.": ("accused", True),
    "The board accused the man of theft.": ("accused", False),
    "The woman charged with theft left.": ("charged", True),
    "Guards asked to wait said no.": ("asked", True),
    "Guards asked to wait by the gate.": ("asked", False),
    "Guards asked to see what she said.": ("asked", False),
}
OWN = {"to wait said no": 2, "to see what she said": 5, "of theft , says": 4, "by the gate": 3}


def words_of(text):
    """Return the words of a sentence as the rules of reporting have them."""
    (sentence,) = read_sentences(text, [], paragraphs(text))
    return sentence.words


@pytest.mark.parametrize("text", REDUCED)
def test_who_is_accused_or_asked_does_not_speak_by_that(text):
    words, (form, expected) = words_of(text), REDUCED[text]
    verb = [word.low for word in words].index(form)
    assert is_reduced(words, verb, words[verb].cue.verb, words[verb + 1]) is expected


@pytest.mark.parametrize("text", OWN)
def test_the_own_verb_stands_before_any_further_clause(text):
    words = words_of(text)
    assert own_verb(words, 0, len(words)) == OWN[text]


def test_what_is_said_within_a_subject_ends_at_its_verb():
    words = words_of("A man who said the bridge was safe was arrested.")
    act = by_verb(words, 3, words[3].cue)
    assert act.content == ((4, 8),)
    longer = act.of(((4, 10),))
    assert within_another(words, longer, act.source, 3).content == act.content


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The consul was summoned and told that it must stop.", "told", True),
        ("Two men were arrested and ordered to pay.", "ordered", True),
        ("The abbot was ill and told that story.", "told", False),
        ("The abbot was applauded and urged them to go.", "urged", False),
        ("The union met him and told him to go.", "told", False),
    ],
)
def test_whoever_is_summoned_and_told_does_not_tell(text, form, expected):
    words = words_of(text)
    verb = [word.low for word in words].index(form)
    assert shares_passive(words, verb, verb - 1) is expected
