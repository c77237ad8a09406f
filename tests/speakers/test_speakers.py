"""Speakers: pronouns, short names and descriptions resolved; the sidecar's word is last."""

import pytest

from framing.reading.articles import Article, Speaker
from framing.voices.stretches import stretches


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
        ("Sen. Mary Brook came. “No,” the senator said.", "Mary Brook"),
        ("Mary Brook came. “No,” the senator said.", "the senator"),
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


def test_a_body_is_known_by_the_end_of_its_name_and_an_indefinite_one_is_not():
    text = "“No,” said Freedonia’s liberal Brook ministry. “Yes,” the Brook ministry said."
    assert len(set(speakers(text))) == 1
    text = "“No,” said a retired Brook trader. “Yes,” a Brook trader said."
    assert len(set(speakers(text))) == 2


def test_somebody_introduced_once_speaks_for_their_government_throughout():
    text = "It rained. French Foreign Minister Ana Brook left. “No,” Brook said. “So,” she said."
    for row in stretches(Article("one", text)):
        assert (row.speaker, row.government) == ("Ana Brook", "France")
