"""Names of offices: a ministry, a minister or who in it, whichever state’s it is."""

import pytest

from framing.speakers.office_names import may_name_office, names_office, of_one_state, organ_in


@pytest.mark.parametrize(
    ("source", "organ"),
    [
        ("a senior ministry official", "ministry"),
        ("The health ministry’s spokeswoman", "health ministry"),
        ("sources in the Ministry", "the Ministry"),
        ("the press service of the Ministry of Energy", "the Ministry of Energy"),
        ("Permanent Secretary in the Ministry of Health", "the Ministry of Health"),
        ("a baker in the village", "a baker in the village"),
    ],
)
def test_the_ministry_that_somebody_speaks_for(source, organ):
    assert organ_in(source).removeprefix("the ") == organ.removeprefix("the ")
    assert names_office(source) == (source != organ)


@pytest.mark.parametrize(
    "office",
    [
        "President",
        "outgoing president",
        "the presidency",
        "the prime minister",
        "Presidential spokesman",
        "government spokeswoman",
        "Health Secretary",
        "the department of health",
        "the taoiseach",
    ],
)
def test_what_names_an_office_may_name_one(office):
    assert names_office(office)
    assert may_name_office(office)


def test_few_other_phrases_may_name_one():
    assert not any(map(may_name_office, ["a baker", "the club president", "Ana Brook"]))


@pytest.mark.parametrize(
    ("office", "text", "state"),
    [
        ("the Taoiseach", "", "Ireland"),
        ("home secretary", "The Home Office is in London.", "United Kingdom"),
        ("home secretary", "It rained.", ""),
        ("President", "It rained.", ""),
    ],
)
def test_an_office_that_one_state_alone_has(office, text, state):
    assert of_one_state(office, text) == state
