"""Headings that are countries, in a report that goes through several of them."""

from hypothesis import given, strategies as st

from framing.reporting.sentences import read_sentences
from framing.speakers.headed import country_above, headings
from framing.text.tokens import paragraphs

LINES = st.sampled_from(["France", "CHINA", "Charities", "Rain fell.", "It was late in Oslo."])


def found_in(text):
    """Return the headings of a text."""
    return headings(read_sentences(text, [], paragraphs(text)))


def test_the_country_above_a_paragraph():
    text = "Replies\n\nFrance\n\nRain fell.\n\nCHINA\n\nIt snowed.\n\nCharities\n\nIt was late."
    found = found_in(text)
    above = [country_above(found, text.index(part)) for part in ("Rain", "It snowed", "It was")]
    assert above == ["France", "China", ""]


def test_one_country_is_no_round_up():
    assert found_in("Weather\n\nFrance\n\nRain fell.\n\nFrance\n\nIt snowed.") == []


@given(st.lists(LINES, min_size=1, max_size=12))
def test_the_country_is_that_of_the_last_heading_or_none(lines):
    text = "\n\n".join(lines)
    found = found_in(text)
    assert not found or len({country for _, country in found if country}) > 1
    for at in range(len(text)):
        country = country_above(found, at)
        assert not country or country.lower() in text[: at + len(country) + 1].lower()
