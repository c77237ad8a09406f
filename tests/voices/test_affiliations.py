"""Affiliations: the words around a name say for whom its bearer speaks."""

import pytest

from framing.voices.affiliations import affiliation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brazil’s foreign minister Jane Roe left.", ("Brazil", "foreign ministry")),
        ("Brazil’s popular “president” Jane Roe left.", ("Brazil", "head of state")),
        ("Jane Roe, Brazil’s envoy, left.", ("Brazil", "mission")),
        ("Jane Roe, the president of Brazil, left.", ("Brazil", "head of state")),
        ("Brazil won. Jane Roe, a singer, left.", ("", "")),
        ("The president of Brazil met Jane Roe, who sang.", ("", "")),
        ("The army came to Brazil with Jane Roe.", ("", "")),
        ("It rained.", ("", "")),
    ],
)
def test_the_words_around_a_name(text, expected):
    at = text.find("Jane Roe")
    mentions = [(at, at + 8)] if at >= 0 else []
    assert affiliation(text, mentions) == expected


def test_the_first_mention_that_tells_counts():
    text = "Jane Roe left. Brazil’s president Jane Roe came. France’s president Jane Roe sang."
    mentions = [(at, at + 8) for at in range(len(text)) if text.startswith("Jane Roe", at)]
    assert affiliation(text, mentions) == ("Brazil", "head of state")
