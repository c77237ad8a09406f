"""Who speaks, and for which government, on hand-marked layouts."""

import pytest
from layouts_news import NEWS
from layouts_speakers import LAYOUTS

from framing.coding.codings import ATTRIBUTED
from framing.reading.readers import article_of
from framing.voices.stretches import stretches


def speakers(text):
    """Return the speaker and the government of each statement of a text."""
    found = [row for row in stretches(article_of(text, "layout")) if row.kind in ATTRIBUTED]
    return [(row.speaker, row.government) for row in found]


@pytest.mark.parametrize("name", LAYOUTS)
def test_speakers_and_governments(name):
    text, expected = LAYOUTS[name]
    assert speakers(text) == expected


@pytest.mark.parametrize("text", NEWS)
def test_speakers_and_governments_in_news(text):
    assert speakers(text) == NEWS[text]
