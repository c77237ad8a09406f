"""Endings: words that have one by chance are told apart from those that it tells something of."""

import pytest

from framing.reporting.endings import bare, in_ing, in_possessive, in_s, is_plural, is_role


@pytest.mark.parametrize(
    "asked, those, others",
    [
        (in_ing, ["saying", "trying", "lying"], ["bring", "king", "spring", "say"]),
        (in_s, ["hits", "claims"], ["hiss", "boss", "brook’s", "hit"]),
        (in_possessive, ["mayor’s", "mayors’"], ["mayors", "’s’e"]),
        (is_plural, ["boats", "police"], ["boat", "boss"]),
        (is_role, ["mayor", "painter"], ["her", "boat"]),
    ],
)
def test_an_ending_tells_only_of_words_that_have_it(asked, those, others):
    assert [asked(word) for word in those] == [True] * len(those)
    assert [asked(word) for word in others] == [False] * len(others)


@pytest.mark.parametrize("name", ["Brook's", "Brook’s", "Brook"])
def test_whose_it_is_leaves_the_name(name):
    assert bare(name) == "Brook"
    assert bare("Ross’") == "Ross"
