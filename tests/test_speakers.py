"""Speakers: pronouns, short names and descriptions resolved; the sidecar's word is last."""

import pytest

from framing.actors import government_of
from framing.articles import Article, Speaker
from framing.stretches import stretches


def speakers(text, **declared):
    return [
        row.speaker for row in stretches(Article("one", text, **declared)) if row.kind == "direct"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Brook came. “No,” she said.", "Mary Brook"),
        ("John Stone met Mary Brook. “No,” she said.", "Mary Brook"),
        ("Mary Brook met John Stone. “No,” he said.", "John Stone"),
        ("Sen. Mary Brook came. “No,” Brook said.", "Mary Brook"),
        ("Mary Brook came. “No,” the senator said.", "Mary Brook"),
        ("“No,” said Mary Brook, the mayor of Hill.", "Mary Brook"),
        ("“No,” the ministry’s statement read.", "the ministry"),
        ("“No,” she said.", "she"),
    ],
)
def test_resolution(text, expected):
    assert speakers(text) == [expected]


def test_the_statement_is_its_issuers():
    text = "The Hill Union said that it rained. “No,” the statement read."
    assert speakers(text) == ["The Hill Union"]


DECLARED = (
    Speaker(
        "Ministry of Sylvania", "Sylvania", "ministry", ("Foreign Ministry", "the Brook regime")
    ),
    Speaker("Ministry of Freedonia", "Freedonia", "ministry", ("Freedonian Foreign Ministry",)),
)


def test_the_longest_declared_name_wins():
    text = "“No,” the Freedonian Foreign Ministry said. “Yes,” the Foreign Ministry said."
    found = speakers(text, speakers=DECLARED)
    assert found == ["Ministry of Freedonia", "Ministry of Sylvania"]


def test_a_declared_speaker_brings_government_and_organ():
    text = "“No,” the Brook regime said. “Yes,” the statement read."
    for row in stretches(Article("one", text, speakers=DECLARED)):
        assert (row.government, row.organ) == ("Sylvania", "ministry")


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
    ],
)
def test_a_government_is_read_from_the_sources_own_words(source, expected):
    assert government_of(source) == expected
