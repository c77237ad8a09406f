"""Actors: countries and organs read from a source's own words, and never from a person's name."""

import pytest

from framing.speakers.actors import countries_in
from framing.speakers.governments import government_of


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("France’s Foreign Ministry", ("France", "foreign ministry")),
        ("the Canadian prime minister", ("Canada", "head of government")),
        ("Brazil’s army", ("Brazil", "military")),
        ("a Canadian singer", ("", "")),
        ("the president", ("", "")),
        ("Michael Jordan, a military man", ("", "")),
        ("Chad Smith, an army officer", ("", "")),
        ("the attorney general of Georgia", ("Georgia", "justice")),
        ("France’s President Jane Roe", ("France", "head of state")),
        ("the United States Congress", ("United States", "parliament")),
        ("the French president and the German chancellor", ("", "")),
        ("France", ("France", "government")),
        ("French", ("", "")),
        ("An Israeli official", ("Israel", "government")),
        ("the United States", ("United States", "government")),
        ("the official newspaper of the Communist Party of Cuba", ("Cuba", "party newspaper")),
        ("Cuban state television", ("Cuba", "state media")),
    ],
)
def test_a_government_is_read_from_the_sources_own_words(source, expected):
    assert government_of(source) == expected


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("US$40 for the US", ["United States"]),
        ("NZ$40", []),
        ("told FEMA and the Lok Sabha", ["United States", "India"]),
        ("the EPA and the FDA", []),
        ("Canada2", []),
    ],
)
def test_which_countries_a_text_names(text, countries):
    assert [actor for _, _, actor in countries_in(text)] == countries
