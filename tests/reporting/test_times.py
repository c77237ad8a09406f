"""Dates by their words: where one ends and where one begins."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.reporting.times import ALONE, AT_START, after_time, before_time
from framing.reporting.vocabulary import TIMES
from framing.text.tokens import paragraphs


def words_of(text):
    """Return the words of a sentence."""
    (sentence,) = read_sentences(text, [], paragraphs(text))
    return sentence.words


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Monday Brook left", 1),
        ("On Monday Brook left", 2),
        ("Yesterday Brook left", 1),
        ("Last week Brook left", 2),
        ("Days later Brook left", 2),  # a capital that begins a sentence tells nothing
        ("Two years ago the port closed", 3),
        ("The port closed", 0),
        ("The last ship left", 0),
        ("May left", 0),
        ("Brook left", 0),
    ],
)
def test_a_date_that_begins_a_sentence_ends_where_its_words_do(text, ends):
    words = words_of(text)
    assert after_time(words, 0, len(words)) == ends


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Brook left on Monday", 2), ("Brook left two days ago", 2), ("Brook left the Times", 4)],
)
def test_a_date_at_the_end_begins_where_its_words_do(text, begins):
    words = words_of(text)
    assert before_time(words, len(words)) == begins


def test_one_word_is_a_date_where_the_pattern_says_so():
    letters = {*TIMES.values(), "d", "m", "Y"}
    assert {letter for letter in letters if AT_START.match(letter)} == ALONE


def test_no_more_is_read_than_the_range_holds():
    words = words_of("Brook left on Monday morning")
    assert after_time(words, 2, len(words)) == 5
    assert after_time(words, 2, 4) == 4
    assert after_time(words, 3, 4) == 4
    assert after_time(words, 2, 3) == 2
