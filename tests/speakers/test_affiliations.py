"""Affiliations: the words around a name say for whom its bearer speaks."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.speakers.affiliations import Affiliations
from framing.speakers.cast import Cast
from framing.speakers.names import read_names
from framing.text.quotes import regions
from framing.text.tokens import paragraphs


def affiliations(text):
    names = read_names(read_sentences(text, regions(text), paragraphs(text)))
    return Affiliations(Cast(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil’s foreign minister Jane Roe left.", ("Brazil", "foreign ministry")),
        ("Brazil’s popular “president” Jane Roe left.", ("Brazil", "head of state")),
        ("Jane Roe, Brazil’s envoy, left.", ("Brazil", "mission")),
        ("Jane Roe, the president of Brazil, left.", ("Brazil", "head of state")),
        ("Jane Roe, president of Brazil, left.", ("Brazil", "head of state")),
        ("Jane Roe, 51, a lawyer and the president of Brazil, left.", ("Brazil", "head of state")),
        ("Jane Roe, who was named Brazil’s envoy in May, left.", ("Brazil", "mission")),
        ("The foreign minister of Brazil, Jane Roe, left.", ("Brazil", "foreign ministry")),
        ("The Brazilian envoy in Tokyo, Jane Roe, left.", ("Brazil", "mission")),
        ("Brazil’s envoy came with its minister of trade, Jane Roe.", ("Brazil", "ministry")),
        ("Beside the Peruvian envoy, Jane Roe, Brazil’s envoy, sang.", ("Brazil", "mission")),
        ("Brazil won. Jane Roe, a singer, left.", ("", "")),
        ("The president of Brazil met Jane Roe, who sang.", ("", "")),
        ("The army came to Brazil with Jane Roe.", ("", "")),
        ("Beside Brazil’s president, Jane Roe sang.", ("", "")),
        ("Jane Roe, a former Brazilian envoy, left.", ("", "")),
        ("Brazilian opposition leader Jane Roe left.", ("", "")),
        ("It rained.", ("", "")),
    ],
)
def test_the_words_around_a_name(text, expected):
    assert affiliations(text).government("Jane Roe") == expected


def test_the_first_mention_that_tells_counts():
    text = "Jane Roe left. Brazil’s president Jane Roe came. France’s president Jane Roe sang."
    assert affiliations(text).government("Jane Roe") == ("Brazil", "head of state")
