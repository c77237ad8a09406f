"""To whom something is said: named right after the verb, and so not the one who says it."""

import pytest

from framing.reading.articles import Article
from framing.voices.stretches import stretches


def speakers(text):
    return [row.speaker for row in stretches(Article("one", text)) if row.kind == "direct"]


@pytest.mark.parametrize("verb", ["told", "asked", "warned", "informed"])
def test_whoever_was_told_it_replies(verb):
    text = f"“No,” John Stone {verb} Ana Brook. “Yes,” she replied."
    assert speakers(text) == ["John Stone", "Ana Brook"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("“Why?” Jo Roe asked Ana Brook.", "Ana Brook"),
        ("“Why?” Jo Roe asked the fire chief, Ana Brook.", "Ana Brook"),
    ],
)
def test_whoever_was_asked_answers_in_marks_alone(question, asked):
    assert speakers(f"{question}\n\n“No.”") == ["Jo Roe", asked]


def test_who_is_told_something_does_not_say_it():
    text = "John Stone came. Lee Hill left. “No,” he told Hill."
    assert speakers(text) == ["John Stone"]
