"""What is missing in an archive’s documents is said; their lines are joined or kept."""

import re

import press
import pytest
from archived import parts, stated


def test_an_article_that_lacks_a_field_keeps_the_others_and_warns():
    text = "\n".join(press.nexis_lines())
    first = press.REPORTS[0]
    line = f"{first.american} {first.weekday} 5:00 AM GMT\n"
    found = parts(text.replace(line, "", 1))
    assert len(found) == 10
    assert "date" not in found[0].metadata
    assert re.search(r"line \d+: no date", found[0].warnings[0])
    assert found[1].metadata == stated(press.REPORTS[1]) and not found[1].warnings


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("\n".join(press.nexis_lines()), "Documents (10)", "Documents (12)"),
        (press.lexis_text(), "of 10 DOCUMENTS", "of 12 DOCUMENTS"),
        (press.proquest_text(), " of 10\n", " of 12\n"),
    ],
)
def test_another_number_than_the_file_states_is_said(text, old, new):
    found = parts(text.replace(old, new))
    assert found[0].warnings == ("the file states 12 documents, 10 are found",)
    assert not any(part.warnings for part in found[1:])


def test_a_document_without_a_text_is_left_out_and_named():
    report = press.REPORTS[2]
    empty = report._replace(paragraphs=())
    found = parts(press.lexis_text((press.REPORTS[0], empty, press.REPORTS[1])))
    assert len(found) == 2
    assert re.fullmatch(
        rf"line \d+: a document that holds no text is left out: {report.title}",
        found[0].warnings[0],
    )


def test_a_text_much_shorter_than_stated_is_said():
    text = press.lexis_text().replace("LENGTH: 75 words", "LENGTH: 1,204 words")
    (warning,) = parts(text)[0].warnings
    assert re.fullmatch(r"line \d+: 1,204 words stated, 75 found", warning)


def test_a_date_that_can_be_read_in_two_ways_is_left_out():
    text = press.proquest_text().replace(
        "Publication date: Jan 12, 2023", "Publication date: 3/4/2023"
    )
    text = text.replace("12 January 2023: A.1.", "3/4/2023: A.1.")
    (first, *others) = parts(text)
    assert "date" not in first.metadata and "3/4/2023" in first.warnings[0]
    assert all("date" in part.metadata for part in others)


def test_lines_wider_than_a_page_are_paragraphs():
    long = press.REPORTS[0]._replace(paragraphs=("It rained. " * 20, "The sun shone."))
    (part,) = parts(press.proquest_text((long,)))
    assert not part.wrapped and part.text.endswith("\n\nThe sun shone.\n")
    (part,) = parts(press.lexis_text((long,)))
    assert part.wrapped
