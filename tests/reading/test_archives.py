"""Archives: one file with many articles gives each with its metadata, and nothing else."""

import re

import press
import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.reading.archives import articles_of
from framing.reading.extracts import AS_MEASURED, Choices, Extract
from framing.reading.readers import read_article, read_articles

FILES = {
    "Nexis Uni, Word": lambda reports: press.nexis_docx(reports),
    "Nexis Uni, RTF": lambda reports: press.rich(list(press.nexis_lines(reports))),
    "Nexis Uni, text": lambda reports: "\n".join(press.nexis_lines(reports)).encode(),
    "LexisNexis, text": lambda reports: press.lexis_text(reports).encode(),
    "LexisNexis, text of an American paper": lambda reports: press.lexis_text(
        reports, american=True
    ).encode(),
    "LexisNexis, RTF": lambda reports: press.rich(press.lexis_text(reports).splitlines()),
    "Factiva, RTF": press.factiva_rtf,
    "Factiva, page": press.factiva_html,
    "Factiva, page without codes": press.factiva_display,
    "ProQuest, text": lambda reports: press.proquest_text(reports).encode(),
}
NO_TEXT = re.compile(
    r"DOCUMENTS|End of Document|All Rights Reserved|Load-Date|LOAD-DATE|LANGUAGE|^Copyright \d"
    r"|\(c\) \d|Document VELL|Link to Image|Classification|Page \d of|User Name|Job Number"
    r"|Documents \(|Search (?:Terms|Summary)|Byline|BYLINE|\d words|Publication|ProQuest|Factiva",
    re.MULTILINE,
)


def words(text):
    return text.split()


def stated(report):
    known = {"title": report.title, "outlet": report.outlet, "date": report.date}
    return known | ({"author": report.author} if report.author else {})


@pytest.fixture(scope="module", params=FILES)
def parted(request):
    return read_articles(FILES[request.param](press.REPORTS))


def test_every_article_has_its_title_outlet_date_and_author(parted):
    found = [
        {key: value.title() if value.isupper() else value for key, value in part.metadata.items()}
        for part in parted
    ]
    assert found == [stated(report) for report in press.REPORTS]


def test_every_text_is_its_body_and_nothing_else(parted):
    for part, report in zip(parted, press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))
        assert not NO_TEXT.search(part.text)


def test_a_file_in_which_nothing_is_missing_warns_of_nothing(parted):
    assert [part.source.warnings for part in parted] == [()] * len(press.REPORTS)
    assert len({part.name for part in parted}) == len(parted)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("number", [1, 2, 101])
def test_files_of_one_article_or_of_a_hundred_are_read(name, number):
    reports = (press.REPORTS * 11)[:number]
    found = read_articles(FILES[name](reports))
    assert [part.metadata["title"] for part in found] == [report.title for report in reports]
    assert words(found[-1].text) == words(" ".join(reports[-1].paragraphs))


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_several_articles_is_none(name):
    with pytest.raises(InputError, match=r"holds 10 articles. Part them first: framing split"):
        read_article(FILES[name](press.REPORTS))


def parts(text, **choices):
    return articles_of(Extract(text, {}, "UTF-8"), Choices(**choices) if choices else AS_MEASURED)


# ---------------------------------------------------------------- what is missing


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


# ---------------------------------------------------------------- what is no archive


@pytest.mark.parametrize(
    "text",
    [
        "A quiet day.\n\nNothing happened, the mayor said.\n",
        "3 of 10 DOCUMENTS\n\nwere burned, the mayor said.\n",
        "The clerk wrote:\n\nEnd of Document\n\nand left.\n",
        "Full text: the treaty\n\nThe treaty was signed, the mayor said.\n",
        "HD Gate shut\nWC 188 words\nPD 3 May 2019\nSN Courier\n\nIN MAY it rained all day long.\n",
        "LENGTH: 20 words\n\nBYLINE: Ana Brook\n\nIt rained.\n\nLOAD-DATE: May 3, 2023\n",
    ],
)
def test_a_file_that_is_no_archive_is_one_article_as_it_stands(text):
    (part,) = parts(text)
    assert part == Extract(text, {}, "UTF-8")


# ---------------------------------------------------------------- separators


@pytest.mark.parametrize("separator", ["***", "-----", "### next", "=" * 40])
def test_a_separator_parts_a_plain_file(separator):
    found = parts(press.separated(separator), separator=separator)
    assert [words(part.text) for part in found] == [
        words(" ".join(report.paragraphs)) for report in press.REPORTS
    ]
    assert all(separator not in part.text for part in found)


def test_a_longer_rule_of_the_same_sign_is_the_separator_too():
    assert len(parts("One.\n----------\nTwo.\n", separator="-----")) == 2


def test_a_separator_that_stands_nowhere_is_said():
    (part,) = parts("One.\n\nTwo.\n", separator="***")
    assert part.text == "One.\n\nTwo.\n"
    assert part.warnings == ("no line is the separator '***': read as one article",)


# ---------------------------------------------------------------- conservation

# Lines of a text that look like what an archive writes, and are none of it there.
LINES = st.one_of(
    st.from_regex(r"[A-Z][a-z]{1,9}( [a-z]{1,9}){2,9}[.?!]", fullmatch=True),
    st.sampled_from(
        [
            "SE: these two letters stand on the stone.",
            "HD: so he signed his letters.",
            "LENGTH: forty centimetres.",
            "Subject: to be closed today.",
            "Body and soul, she said.",
            "Copyright law is older than copying, he said in 2010.",
            "Document 3 of 10 names him.",
            "12 January 2018 was a Friday.",
            "“End of Document,” she read aloud.",
            "TD is what the pilots call it.",
            "Full text of the treaty below, they wrote.",
            "IN MAY it rained.",
            "Location: unknown, said the sergeant.",
        ]
    ),
)
BODIES = st.lists(st.lists(LINES, min_size=2, max_size=6), min_size=1, max_size=4)
LAST = "So the day ended, as all days do."  # a label that ends a text is taken for the archive's


@given(BODIES, st.sampled_from([name for name in FILES if "Word" not in name]))
def test_every_line_of_a_body_is_in_one_article_and_in_its_own(bodies, name):
    reports = [
        press.REPORTS[at]._replace(paragraphs=(*body, LAST)) for at, body in enumerate(bodies)
    ]
    found = read_articles(FILES[name](reports))
    assert [words(part.text) for part in found] == [words(" ".join((*b, LAST))) for b in bodies]


WRITTEN = [
    *press.lexis_text().splitlines(),
    *press.proquest_text().splitlines(),
    *press.nexis_lines(),
    *("HD\tx", "WC\t3", "SN\ty", "TD\tz", "AN\tDocument ABCDEFGHIJKL"),
]


@given(st.lists(st.sampled_from(WRITTEN), max_size=60))
def test_lines_of_archives_in_any_order_are_read_or_left_as_they_are(lines):
    text = "\n".join(lines)
    found = parts(text)
    assert all(part.text.strip() for part in found) or found[0].text == text
    assert sum(len(words(part.text)) for part in found) <= len(words(text))
