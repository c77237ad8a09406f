"""Sources: what their words tell by themselves."""

import pytest
from hypothesis import given, strategies as st

from framing.speakers.sources import ENDINGS, trimmed


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_name_of_letters_alone_is_not_shortened(name):
    assert ENDINGS[name] == []


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("Late on Friday Australia", "Australia"),
        ("Zambia last week", "Zambia"),
        ("the ministry on Monday,", "the ministry"),
        ("Ana May", "Ana May"),
        ("minutes of the meeting", "minutes of the meeting"),
        ("our report of 3", "our report"),
        ("Yesterday", "Yesterday"),
    ],
)
def test_words_of_time_around_a_source_are_left_out(source, left):
    cut, own = trimmed(source)
    assert (source[cut:].startswith(own), own) == (True, left)
