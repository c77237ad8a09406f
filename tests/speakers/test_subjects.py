"""Subjects: looked for backwards, a few sentences at most, outside quotation marks."""

import pytest

from framing.reporting.phrases import text_of
from framing.reporting.sentences import read_sentences
from framing.speakers.subjects import NEAR, sentences_to, subjects_before
from framing.text.quotes import regions
from framing.text.tokens import paragraphs


def subjects(text, at=None):
    sentences = read_sentences(text, regions(text), paragraphs(text))
    found = subjects_before(sentences, len(text) + 1 if at is None else at)
    return [text_of(sentence.words, subject) for sentence, subject in found]


def test_the_latest_comes_first():
    assert subjects("Ana Brook left. The old mayor of Hill came.") == [
        "The old mayor of Hill",
        "Ana Brook",
    ]


def test_a_sentence_that_goes_on_is_not_before():
    text = "Ana Brook left. The mayor came."
    assert subjects(text, text.index("came")) == ["Ana Brook"]


def test_a_sentence_without_a_verb_or_of_marks_has_none():
    assert subjects("No rain. “He left.” Ana Brook came.") == ["Ana Brook"]


def test_it_looks_back_a_few_sentences_only():
    assert len(subjects("Ana Brook left. " * 20)) == NEAR


@pytest.mark.parametrize(
    ("word", "most", "expected"),
    [
        ("left", 1, ["Ana"]),
        ("came", 1, ["Jo"]),
        ("came", 2, ["Ana", "Jo"]),
        ("sang", 2, ["Jo", "Lea"]),
    ],
)
def test_sentences_up_to_the_one_that_holds_an_offset(word, most, expected):
    text = "Ana left. Jo came. Lea sang."
    sentences = read_sentences(text, regions(text), paragraphs(text))
    found = sentences_to(sentences, text.index(word), most)
    assert [sentence.words[0].text for sentence in found] == expected
