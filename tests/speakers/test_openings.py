"""Openings: the headline and the next paragraph with a clause, and what they name."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.speakers.openings import first_paragraphs, told_in
from framing.text.tokens import paragraphs

HEADLINE = "Rain falls in Chile"


def openings(text):
    return list(first_paragraphs(read_sentences(text, [], paragraphs(text))))


def test_a_line_without_a_clause_is_passed_over():
    text = f"{HEADLINE}\n\nMonday, 3 May\n\nRain was heavy.\n\nIt was warm."
    opening = [sentences[0].words[0].text for sentences in openings(text)]
    assert opening == ["Rain", "Rain"]


@pytest.mark.parametrize(
    ("text", "named", "times"),
    [
        ("Rain was heavy in Peru.", [{"Chile"}, {"Peru"}], 2),
        ("Rain was heavy, the European Union said.", [{"Chile"}, set()], 1),
        ("Chilean farmers said Chile was dry.", [{"Chile"}, {"Chile"}], 3),
    ],
)
def test_the_states_that_each_paragraph_names(text, named, times):
    told = told_in(openings(f"{HEADLINE}\n\n{text}"))
    assert (told.named, told.times) == (named, times)
    assert told.every == set().union(*named)


@pytest.mark.parametrize(
    ("text", "owns", "placed"),
    [
        ("Rain in Chile was heavy.", True, True),
        ("The Chilean island of Hill was wet.", True, True),
        ("A Chilean court met.", True, False),
        ("Chilean wine was dear.", False, False),
    ],
)
def test_a_country_may_be_named_as_where_something_is(text, owns, placed):
    told = told_in(openings(text))
    assert (told.owns, told.placed, told.fought) == (owns, placed, False)


def test_an_opening_may_tell_of_war():
    assert told_in(openings("Three missiles were seen in Chile.")).fought
