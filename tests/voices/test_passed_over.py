"""What a noun phrase is read without: forms of address, an abbreviation in brackets."""

import pytest
from hypothesis import given, strategies as st

from framing.voices.passed_over import passed_over


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HE Dr. Brook said so.", ["HE "]),
        ("H.E. Ana Brook, HH the Emir and HRH Prince Omar met.", ["H.E. ", "HH ", "HRH "]),
        (
            "His Excellency, President Roe, and Her Royal Highness Ana met.",
            ["His Excellency, ", "Her Royal Highness "],
        ),
        ("Her Majesty’s Government praised his excellence.", []),
        ("The Weather Service (WS) chief and Roe (BoH) met. The Bank (BoH) fell.", [" (WS)"]),
        ("HE WAS LATE. HE was late. SHE Ana", []),
    ],
)
def test_a_form_of_address_stands_before_an_office_or_a_name(text, found):
    assert [text[start:end] for start, end in passed_over(text)] == found


@given(st.text(alphabet="HERisxcelny.(), AaB’", max_size=60))
def test_what_stands_for_it_is_as_long(text):
    for (start, end), spaces in passed_over(text).items():
        assert spaces == " " * (end - start)
        assert text[start:end].strip()
