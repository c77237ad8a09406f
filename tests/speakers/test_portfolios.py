"""Which words are the office of a minister or a secretary of a state, and of which field."""

import pytest
from hypothesis import given, strategies as st

from framing.speakers.portfolios import is_of_a_part, ministers_field, secretarys_field


@pytest.mark.parametrize(
    ("office", "field"),
    [
        ("Health Minister", "health"),
        ("the deputy health minister", "deputy health"),
        ("Minister of Energy", "energy"),
        ("Minister of State for Fisheries", "fisheries"),
        ("the Minister for the Environment", "environment"),
        ("Federal Minister for National Food Security", "national food security"),
        ("Minister of Trade, Industry and Labour", "trade industry and labour"),
        ("His Excellency the Minister of State for Foreign Affairs", "foreign affairs"),
        ("Minister for Local Government", "local government"),
    ],
)
def test_fields_of_ministers(office, field):
    assert ministers_field(office) == field.split()


@pytest.mark.parametrize(
    "office",
    [
        "Manitoba Education Minister",
        "the Scottish transport minister",
        "Provincial Health Minister",
        "Chile’s health minister",
        "a baker",
        "the ministry",
    ],
)
def test_what_is_no_minister_of_a_state(office):
    assert ministers_field(office) is None


@pytest.mark.parametrize(
    ("office", "field"),
    [
        ("Environment Secretary", "environment"),
        ("the home secretary", "home"),
        ("Secretary of Energy", "energy"),
        ("Cabinet Secretary for Health", "health"),
    ],
)
def test_fields_of_secretaries(office, field):
    assert secretarys_field(office) == field.split()


@pytest.mark.parametrize(
    "office",
    [
        "Press Secretary",
        "the general secretary",
        "Secretary of State",
        "the club secretary",
        "Permanent Secretary",
        "the Welsh health secretary",
        "secretary",
    ],
)
def test_what_is_no_secretary_of_a_cabinet(office):
    assert secretarys_field(office) is None


@given(st.text(alphabet="mMinsterof Saecy,’", max_size=60))
def test_a_field_has_words_of_the_office(office):
    for words in (ministers_field(office), secretarys_field(office)):
        assert words is None or all(word in office.lower() for word in words)
        assert words is None or not is_of_a_part(office)
