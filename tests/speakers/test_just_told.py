"""Another word for whoever has just spoken: only where it may be of them, and of nobody else."""

import pytest

from framing.reading.articles import Article
from framing.voices.stretches import stretches


def speakers(text):
    return [row.speaker for row in stretches(Article("one", text)) if row.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” said Ana Brook. “Yes,” the widow said.", "Ana Brook"),
        ("“No,” said Ana Brook. “Yes,” the Italian said.", "Ana Brook"),
        ("“No,” said Ana Brook. “Yes,” the widower said.", "the widower"),
        ("“No,” said Ana Brook. “Yes,” a widow said.", "a widow"),
        ("A widow sang. “No,” said Ana Brook. “Yes,” the widow said.", "the widow"),
        ("Mayor Ana Brook left. “No,” said Brook. “Yes,” the midfielder said.", "the midfielder"),
    ],
)
def test_what_tells_more_of_whoever_has_just_spoken(text, speaker):
    assert speakers(text)[-1] == speaker
