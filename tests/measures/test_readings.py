"""Readings: every choice moves only the words that it is about."""

import pytest

from framing.measures.analysis import analyse
from framing.measures.readings import (
    CHOICES,
    FULL,
    NEITHER,
    NOBODY,
    SOURCE,
    WITHOUT,
    Reading,
    every_reading,
    fragments,
    read_as,
    revoiced,
)  # fmt: skip
from framing.reading.articles import Article, Speaker

TEXT = (
    "“The ministry of this town has never been asked about it,” the Brook ministry said. "
    "The ministry called it a “clear response” and said that the regime would fall. "
    "“It is over,” the Hill Daily wrote. It rained.\n"
)
SPEAKERS = (
    Speaker("Brook ministry", "Brook", "ministry", ("The ministry",)),
    Speaker("Hill Daily", "Hill", "party newspaper"),
)


@pytest.fixture(scope="module")
def found():
    return analyse(Article("one", TEXT, speakers=SPEAKERS))


def words(found, voices, voice):
    chosen = found.tokens[(voices == voice).to_numpy() & found.tokens["is_word"].to_numpy()]
    return " ".join(chosen["token"])


def test_the_usual_reading_changes_nothing(found):
    assert read_as(found, Reading()).tolist() == found.tokens["voice"].tolist()
    assert every_reading()[0] == Reading()
    assert len(every_reading()) == len(set(every_reading())) == 12 * 3 * 3
    assert len(every_reading({"reporter", "topic"})) == 12 * 3


def test_a_party_newspaper_counts_for_nobody(found):
    voices = read_as(found, Reading(newspaper=WITHOUT))
    assert words(found, voices, NOBODY) == "It is over"
    assert words(found, voices, "Hill") == ""


def test_fragments_count_for_nobody(found):
    assert fragments(found.statements)["text"].tolist() == ["clear response", "It is over,"]
    assert (
        words(found, read_as(found, Reading(quotations=FULL)), NOBODY)
        == "clear response It is over"
    )


@pytest.mark.parametrize(("choice", "voice"), [("Reporter", "Reporter"), (SOURCE, "Brook")])
def test_a_paraphrase_goes_to_either_side(found, choice, voice):
    voices = read_as(found, Reading(paraphrase=choice))
    assert "the regime would fall" in words(found, voices, voice)
    assert words(found, voices, "Paraphrase") == ""


TOLD = "Brook fears the raids. The Brook ministry condemned the brutal regime.\n"


@pytest.mark.parametrize(
    ("reading", "voice", "expected"),
    [
        (Reading(), "Paraphrase", "the raids"),
        (Reading(attitude="Reporter"), "Paraphrase", ""),
        (Reading(attitude=SOURCE), "Other", "the raids"),
        (Reading(topic=SOURCE), "Brook", "the brutal regime"),
        (Reading(topic=NEITHER), "Paraphrase", "the raids the brutal regime"),
    ],
)
def test_attitudes_and_topics_go_to_either_side_or_to_none(reading, voice, expected):
    told = analyse(Article("one", TOLD, speakers=SPEAKERS))
    assert words(told, read_as(told, reading), voice) == expected


def test_every_token_keeps_one_voice_and_hits_follow_their_tokens(found):
    for reading in every_reading():
        tokens, hits = revoiced(found, reading, found.hits)
        assert len(tokens) + (read_as(found, reading) == NOBODY).sum() == len(found.tokens)
        voice = dict(zip(tokens["start"], tokens["voice"], strict=True))
        assert hits["voice"].tolist() == [voice[start] for start in hits["start"]]


def test_the_first_option_of_each_choice_is_the_usual_one():
    assert Reading() == Reading(*(options[0] for options in CHOICES.values()))
