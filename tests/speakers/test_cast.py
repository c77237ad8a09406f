"""Casts: the words around a name say in which role its bearer appears."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.speakers.cast import Cast
from framing.speakers.names import read_names
from framing.text.quotes import regions
from framing.text.tokens import paragraphs

TEXT = (
    "Peru’s president Ana Brook came. The mayor, Jane Roe, sang. Chile’s President Mia Stone left."
    " The mayor slept."
)


def cast(text):
    return Cast(read_names(read_sentences(text, regions(text), paragraphs(text))))


def test_the_roles_of_a_head_noun_are_in_reading_order():
    assert [role.name for role in cast(TEXT).roles_as("president")] == ["Ana Brook", "Mia Stone"]
    assert [role.name for role in cast(TEXT).roles_as("mayor")] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("at", "expected"),
    [("came", ["Ana Brook"]), ("sang", ["Ana Brook"]), ("slept", ["Ana Brook", "Mia Stone"])],
)
def test_only_roles_before_an_offset_are_meant(at, expected):
    found = cast(TEXT).last_as("president", TEXT.index(at))
    assert [role.name for role in found] == expected


def test_roles_are_found_by_their_country():
    told = cast(TEXT)
    assert [role.name for role in told.roles_for("Peru", len(TEXT))] == ["Ana Brook"]
    assert told.roles_for("Kenya", len(TEXT)) == []
    assert told.of_country("Mia Stone")
    assert not told.of_country("Jane Roe")


def test_the_heads_of_somebody_are_all_their_roles():
    text = "The mayor, Jane Roe, sang. Senator Jane Roe left."
    assert cast(text).heads("Jane Roe") == {"mayor", "senator"}
