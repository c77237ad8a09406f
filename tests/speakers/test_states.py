"""States told of before: an office without a country is theirs where only one can be meant."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.speakers.states import acted_last, of_state_before, state_leading, state_near
from framing.text.tokens import paragraphs


def read(text):
    return read_sentences(text, [], paragraphs(text))


@pytest.mark.parametrize(
    ("before", "office", "meant"),
    [
        ("Tanzania banned night buses.", "Transport Minister", "Tanzania’s Transport Minister"),
        ("Tanzania banned night buses.", "the transport minister", "Tanzania’s transport minister"),
        ("Tanzania met Kenya.", "Transport Minister", ""),
        ("Buses in Tanzania ran late.", "Transport Minister", ""),
        ("Peru replied.", "Foreign Minister", "Peru’s Foreign Minister"),
        ("Peru attacked.", "Foreign Minister", ""),
        ("Peru replied.", "Chilean Foreign Minister", ""),
        ("Peru replied.", "Club President", ""),
    ],
)
def test_an_office_is_of_the_state_told_of_before(before, office, meant):
    text = f"{before} {office} Ana Brook said so."
    assert of_state_before(office, read(text), len(before) + 1) == meant


@pytest.mark.parametrize(
    ("text", "peru"),
    [
        ("Peru left. It rained.", True),
        ("Peru left. It rained in Chile. It was wet.", False),
        ("Peru left. Chile did not. It was wet.", False),
        ("It rained. It was wet.", False),
    ],
)
def test_which_state_acted_last(text, peru):
    assert acted_last("Peru", read(text), len(text)) is peru


def test_the_only_country_near_by_and_the_one_whose_act_leads_on():
    text = "Malta has closed its port, with the ministry saying so."
    assert state_near(read(text), text.index("ministry")) == "Malta"
    assert state_leading(read(text), text.index("the ministry")) == "Malta"
    assert state_leading(read(text), text.index("saying")) == ""
