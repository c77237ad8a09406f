"""Whose an office, a ministry or who in it is, in a report that was filed somewhere."""

import pytest

from framing.reporting.sentences import read_sentences
from framing.speakers.at_home import of_office
from framing.speakers.home import home
from framing.text.tokens import paragraphs


def whose(office, head="", report="Rain fell on Monday. It was warm."):
    """Return the government of an office that follows a report."""
    text = head + report
    sentences = read_sentences(text, [], [(len(head), len(text))] if head else paragraphs(text))
    return of_office(office, home(sentences), sentences, len(text), False)[0]


@pytest.mark.parametrize(
    ("head", "office", "government"),
    [
        ("LIMA, Peru — ", "President", "Peru"),
        ("LIMA, Peru — ", "Minister of Energy", "Peru"),
        ("LIMA — ", "the energy minister", "Peru"),
        ("LIMA — ", "a spokesman for the Ministry of Energy", "Peru"),
        ("LIMA — ", "senior ministry officials", "Peru"),
        ("HILL, Mo. — ", "President", "United States"),
        ("HILL, Mo. — ", "Health Secretary", ""),
        ("HILL, Mo. — ", "the Department of Health", ""),
        ("WASHINGTON — ", "the Department of Health", "United States"),
        ("WASHINGTON — ", "Health Minister", ""),
        ("OSLO — ", "President", ""),
        ("MEXICO CITY — ", "Prime Minister", ""),
        ("OTTAWA — ", "Ontario Health Minister", ""),
        ("OTTAWA — ", "the Ontario Ministry of Health", ""),
        ("HILL — ", "President", ""),
    ],
)
def test_whose_an_office_is(head, office, government):
    assert whose(office, head) == government


def test_another_country_near_leaves_it_open():
    report = "Rain fell on Monday. It fell in Chile as well."
    assert whose("President", "LIMA, Peru — ") == "Peru"
    assert whose("President", "LIMA, Peru — ", report) == ""
