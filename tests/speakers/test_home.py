"""A report's own country: told by where it was filed and what it opens with, or not at all."""

import pytest
from hypothesis import given, strategies as st

from framing.reporting.sentences import read_sentences
from framing.speakers.at_home import office_at_home, organ_at_home, state_at_home
from framing.speakers.home import NO_HOME, home
from framing.text.tokens import paragraphs

OFFICES = ["Health Minister", "the transport minister", "Prime Minister", "President", "Baker"]
ORGANS = ["the health ministry", "ministry", "the ministry of mines", "The presidency", "the club"]
WORDS = st.sampled_from(
    [
        "Chile",
        "Chilean",
        "Peru",
        "in",
        "of",
        "northern",
        "missiles",
        "said",
        "court",
        ".",
        "\n",
        "Lima",
    ]
)


def read(text):
    """Return the sentences of a text, each line of it a paragraph."""
    return read_sentences(text, [], paragraphs(text))


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Rain falls in Chile\n\nRain was heavy in northern Chile on Monday.", "Chile"),
        ("A Chilean court met.\n\nThe court in Chile sat late.", "Chile"),
        ("Chilean wine is dear\n\nChilean wine was dear on Monday.", ""),
        ("Rain falls in Chile\n\nRain was heavy in northern Peru on Monday.", ""),
        ("Missiles fall in Chile\n\nThree missiles were seen in Chile on Monday.", ""),
        ("Rain falls\n\nRain was heavy on Monday.", ""),
    ],
)
def test_the_country_that_an_opening_names_alone(text, alone):
    assert home(read(text)).alone == alone


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Rain fell, the Weather Agency of Chile said.", "Chile"),
        ("Rain fell, the Chile Roads Authority said.", "Chile"),
        ("Rain fell, the Roads Authority of Chile said. Peru was dry.", ""),
        ("Rain fell, the Football Authority of Chile said.", ""),
        ("Rain fell, the Chilean Roads Authority said.", ""),
        ("Rain fell, the Bank of America said.", ""),
        ("Rain fell, the Bank of Chile said.", "Chile"),
        ("Rain fell in Chile. The Roads Authority said so.", ""),
    ],
)
def test_the_one_country_of_a_text_in_the_name_of_a_body(text, only):
    assert home(read(f"Rain\n\n{text}")).only == only


def test_a_dateline_tells_where_a_report_was_filed():
    text = "LIMA, Peru — Rain fell on Monday. It was warm."
    start = text.index("Rain")
    sentences = read_sentences(text, [], [(start, len(text))])
    assert home(sentences).filed == "Peru"
    assert office_at_home("President", home(sentences), sentences, len(text)) == "Peru"


@given(st.lists(WORDS, min_size=1, max_size=40))
def test_an_office_is_of_the_country_at_home_or_of_none(words):
    sentences = read(" ".join(words))
    own = home(sentences)
    for at in range(0, 200, 40):
        told = {office_at_home(office, own, sentences, at) for office in OFFICES}
        told |= {organ_at_home(source, own, sentences, at) for source in ORGANS}
        told.add(state_at_home(frozenset(), own, sentences, at))
        assert told <= {"", own.filed, own.alone, own.only, own.opened, *own.sides}
        assert not state_at_home(frozenset(["Nauru"]), own, sentences, at)


@given(st.text(alphabet="abc .\nXY", max_size=80))
def test_a_text_that_names_no_country_is_at_home_nowhere(text):
    assert home(read(text)) == NO_HOME
