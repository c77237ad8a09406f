"""News as agencies write it: every statement of a text, with its speaker and its government."""

import pytest
from layouts_wire import WIRE

from framing.reading.readers import article_of
from framing.voices.stretches import stretches

EDGES = " .,;:!?"


@pytest.mark.parametrize("text", WIRE)
def test_statements_of_news(text):
    found = stretches(article_of(text, "wire"))
    said = [(row.kind, row.text.strip(EDGES), row.speaker, row.government) for row in found]
    assert said == [(kind, words.replace("\n", " "), *who) for kind, words, *who in WIRE[text]]
