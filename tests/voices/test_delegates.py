"""Delegates as the record of a meeting names them."""

import pytest
from hypothesis import given, strategies as st

from framing.voices.delegates import delegates


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("ANA ROE (Panama) said so.", "Panama"),
        ("JEAN-LUC O’BRIEN (Republic of Korea), for the group, said so.", "South Korea"),
        ("OMAR AL SAAD (Oman), speaking for the group, said so.", "Oman"),
        ("ANA ROE (Green Party) said so.", None),
        ("Ana Roe (Panama) said so.", None),
        ("He met ANA ROE (Panama) there.", None),
        ("ANA (Panama) said so.", None),
    ],
)
def test_a_name_in_capitals_and_its_state(line, state):
    found = delegates(f"The Council met.\n{line}\n")
    assert list(found.values()) == ([state] if state else [])


@given(st.text(alphabet="AB (Oman),\na", max_size=60))
def test_a_delegate_begins_a_line_and_is_in_capitals(text):
    for (start, end), state in delegates(text).items():
        assert text[start:end].isupper()
        assert not start or text[start - 1] == "\n"
        assert state == "Oman"
