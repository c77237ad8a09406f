"""Where a report was filed: datelines, places alone on a line, bylines; one place or none."""

import pytest
from hypothesis import given, strategies as st

from framing.reporting.sentences import read_sentences
from framing.speakers.actors import countries
from framing.speakers.filed import NOWHERE, Filed, filed_from
from framing.text.tokens import paragraphs


def filed(head, report="Rain fell on Monday."):
    """Return from where a report is filed whose first sentence begins after a head."""
    text = head + report
    spans = [span for span in paragraphs(head) if span[1] < len(head)]
    sentences = read_sentences(text, [], [*spans, (len(head), len(text))])
    return filed_from(sentences, sentences[-1:])


@pytest.mark.parametrize(
    ("head", "country", "told", "part"),
    [
        ("LIMA — ", "Peru", False, False),
        ("LIMA, Peru — ", "Peru", True, False),
        ("ASTANA. NEWSNOVA – ", "Kazakhstan", False, False),
        ("HILL, Mo. (CWN) — ", "United States", True, True),
        ("HILL, W.Va. — ", "United States", True, True),
        ("HILL, New South Wales — ", "Australia", True, True),
        ("PARIS, Texas — ", "United States", True, True),
        ("LONDON, Ontario — ", "Canada", True, True),
        ("TBILISI, Georgia — ", "Georgia", True, False),
        ("Rain\n\nStaff Writer\nLima\n\n", "Peru", False, False),
        ("Rain\n\nLima, Peru\n\n", "Peru", True, False),
        ("Rain\n\nFrom Ana Roe, Abuja\n\n", "Nigeria", False, False),
        ("Rain\n\nBy Ana Roe in Lima\n\n", "Peru", False, False),
        ("Rain\n\nBy Ana Roe, Lima Bureau\n\n", "Peru", False, False),
        ("Rain\n\nMaria Roe in Lima\n\n", "Peru", False, False),
        ("Rain\n\nLima, 3 May 2025\n\n", "Peru", False, False),
        ("Rain\n\nBy Ana Roe | Lima, Peru\n\n", "Peru", True, False),
    ],
)
def test_forms_of_filing(head, country, told, part):
    assert filed(head) == Filed(country, told, part)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "HILL — ",
        "BRUSSELS — ",
        "HILL, Georgia — ",
        "LIMA/SANTIAGO — ",
        "Rain\n\nRain fell in Lima.\n\n",
        "Rain\n\nLeaders Meet in Lima\n\n",
        "Rain over Lima\n\n",
        "Rain\n\nIn Lima the rain and the wind were so strong that nobody went out at night\n\n",
    ],
)
def test_what_files_no_report(head):
    assert filed(head) == NOWHERE


@given(st.text(alphabet="abLima ,.–—\nPru", max_size=80))
def test_a_report_is_filed_from_a_country_of_the_table_or_nowhere(head):
    found = filed(f"{head} — ")
    assert found == NOWHERE or found.country in {form.actor for form in countries()}
