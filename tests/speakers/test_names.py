"""Names: the fullest form of each, whether it is a person's, and where a text first has it."""

import pytest

from framing.reporting.endings import bare
from framing.reporting.sentences import read_sentences
from framing.speakers.forms import PARTS, Parts, is_person
from framing.speakers.names import fullest, read_names
from framing.text.quotes import regions
from framing.text.tokens import paragraphs


def read(text):
    return read_names(read_sentences(text, regions(text), paragraphs(text)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Brook’s", "Brook"),
        ("the states'", "the states"),
        ("Brook", "Brook"),
        ("", ""),
    ],
)
def test_a_possessive_is_no_part_of_a_name(name, expected):
    assert bare(name) == expected


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ana Brook", True),
        ("Brook", False),
        ("Bank of Hill", False),
        ("Hill City Council", False),
        ("FULL TEXT", False),
        ("One Two Three Four Five Six", False),
    ],
)
def test_a_persons_name_is_two_to_five_words_and_no_bodys(name, person):
    assert is_person(name) is person


def test_a_last_name_means_the_fullest_form_met_without_titles():
    names = read("Chilean President Ana Brook left. Sen. Brook came. French Premier Jo Hill sat.")
    assert fullest(names, "Brook") == fullest(names, "Sen. Brook") == "Ana Brook"
    assert fullest(names, "Hill’s") == "Jo Hill"
    assert fullest(names, "the Brook") == "Ana Brook"
    assert fullest(names, "Stone’s") == "Stone"


def test_a_name_within_marks_is_not_met():
    assert read("“Ana Brook left,” he said.").met == {}


def test_places_are_those_of_the_name_and_its_short_forms():
    text = "Ana Brook left. It was Brook who left."
    names = read(text)
    places = [mention.span for mention in names.places("Ana Brook")]
    assert [text[a:b] for a, b in places] == ["Ana Brook", "Brook"]
    assert [mention.at for mention in names.persons] == [0, 23]


@pytest.mark.parametrize(
    ("name", "woman", "man"), [("Ana", True, False), ("Otto", False, True), ("Brook", False, False)]
)
def test_a_name_of_one_word_is_its_own_first_name(name, woman, man):
    assert PARTS[name] == Parts(name, frozenset([name]), name, "", woman, man, name)
    assert PARTS[f"{name}’s"].words == {name}


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Judge Amos Roe met Senator Joan Roe.", "Senator Roe", "Joan Roe"),
        ("Amos Roe, a judge, met Joan Roe, a senator.", "Sen. Roe", "Joan Roe"),
        (
            "Energy Minister Ada Roe met Health Minister Carl Roe.",
            "Health Minister Roe",
            "Carl Roe",
        ),
        ("Amos Roe met Joan Roe.", "Captain Roe", "Amos Roe"),
        ("Piet de Wit left.", "De Wit", "Piet de Wit"),
        ("Minister of State for Fisheries Raghun Vela left.", "Mr. Vela", "Raghun Vela"),
    ],
)
def test_a_title_a_field_and_a_particle_tell_who_is_meant(text, name, full):
    assert fullest(read(text), name) == full


@pytest.mark.parametrize("name", ["St Veit", "Saint Gall", "St. Ives"])
def test_a_saint_is_a_place_or_a_body(name):
    assert not is_person(name)


@pytest.mark.parametrize("name", ["Mia Hill", "Barry White", "Ada J. West", "Mr. Church"])
def test_a_given_name_or_a_title_tells_a_person_whose_surname_is_a_noun(name):
    names = read(f"{name} left.")
    assert names.is_person(fullest(names, name))


@pytest.mark.parametrize("name", ["Notting Hill", "Labour Day", "Berlin Wall", "Ana Brook Church"])
def test_a_surname_that_is_a_noun_makes_no_person_of_a_place(name):
    assert not is_person(name)
