"""Abbreviations that a text explains in brackets."""

import pytest
from hypothesis import given, strategies as st

from framing.speakers.abbreviations import explained, written_out

TEXT = "China’s Ministry of Commerce (MOFCOM) and the Weather Union (WUN) met in Lima (Peru)."


def test_what_stands_in_brackets_after_its_words():
    assert explained(TEXT) == {
        "MOFCOM": "China’s Ministry of Commerce",
        "WUN": "the Weather Union",
    }


@pytest.mark.parametrize(
    ("source", "whole"),
    [
        ("A MOFCOM spokesperson", "A China’s Ministry of Commerce spokesperson"),
        ("the MOFCOM", "the China’s Ministry of Commerce"),
        ("A NATO spokesman", ""),
        ("the ministry", ""),
    ],
)
def test_a_source_with_its_abbreviation_written_out(source, whole):
    assert written_out(source, explained(TEXT)) == whole


@given(st.text(alphabet="AB of()a,. ", max_size=60))
def test_an_abbreviation_and_its_words_stand_in_the_text(text):
    for short, whole in explained(text).items():
        assert f"{whole} ({short})" in text
