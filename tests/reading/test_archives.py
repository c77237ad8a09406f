"""Archives: one file with many articles gives each with its metadata, and nothing else."""

import re

import press
import pytest
from archived import FILES, parts, stated, words
from hypothesis import example, given, strategies as st

from framing.base.errors import InputError
from framing.reading.extracts import Extract
from framing.reading.readers import read_article, read_articles

NO_TEXT = re.compile(
    r"DOCUMENTS|End of Document|All Rights Reserved|Load-Date|LOAD-DATE|LANGUAGE|^Copyright \d"
    r"|\(c\) \d|Document VELL|Link to Image|Classification|Page \d of|User Name|Job Number"
    r"|Documents \(|Search (?:Terms|Summary)|Byline|BYLINE|\d words|Publication|ProQuest|Factiva",
    re.MULTILINE,
)


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


def test_labels_that_are_not_known_are_none_of_a_text():
    text = press.lexis_text().replace("LANGUAGE: ENGLISH", "PUB-KIND: Paper\n\nCODEX: 4")
    text = text.replace("SECTION: NEWS; Pg. 4", "PAGES: 4")
    proquest = press.proquest_text().replace("Location: Vell", "Milestone: first\n\nKeys: two")
    factiva = press.factiva_text("\t").replace("\nSC\t", "\nXQ\tunheard of\nSC\t")
    for found in (parts(text), parts(proquest), parts(factiva)):
        assert [part.metadata for part in found] == [stated(report) for report in press.REPORTS]
        for part, report in zip(found, press.REPORTS, strict=True):
            assert words(part.text) == words(" ".join(report.paragraphs))


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
            "People: not one was to be seen.",
            "Copyright: a right that he had never asked for.",
            "Links: the old road and the river.",
        ]
    ),
)


BODIES = st.lists(st.lists(LINES, min_size=2, max_size=6), min_size=1, max_size=4)


LAST = "So the day ended, as all days do."  # a label that ends a text is taken for the archive's


@given(BODIES, st.sampled_from([name for name in FILES if not re.search("Word|PDF", name)]))
@example([["It rained.", "Location: unknown, said the sergeant."]], "ProQuest, RTF")
@example([["It rained.", "Links: the old road and the river."]], "ProQuest, text")
@example([["It rained.", "People: not one was to be seen."]], "ProQuest, text last")
def test_every_line_of_a_body_is_in_one_article_and_in_its_own(bodies, name):
    reports = [
        press.REPORTS[at]._replace(paragraphs=(*body, LAST)) for at, body in enumerate(bodies)
    ]
    found = read_articles(FILES[name](reports))
    assert [words(part.text) for part in found] == [words(" ".join((*b, LAST))) for b in bodies]


# Lines that an archive might have written, each in the middle of a text.
ALIKE = """
Graphic|Notes|Body|End of Document|Classification|3 of 10 DOCUMENTS|Document 3 of 10|SE: News
HD: News|12 January 2018|812 words|Copyright 2018 The Post|All rights reserved.|LENGTH: 812 words
Length: 812 words|Load-Date: January 12, 2018|LOAD-DATE: January 12, 2018|Byline: Ada Marsh
BYLINE: Ada Marsh|Subject: the dam|Title: the dam|Full text: the dam|Document ABCDEFGHIJKLMNOPQ12
TD|IN|HD|SN The Post|Publication title: The Post|1. The dam|Language: English|PUB Reuters
AN: Document ABCDEFGHIJKLMNOPQ|________________________________________
"""


@pytest.mark.parametrize("name", [name for name in FILES if not re.search("Word|PDF", name)])
def test_a_line_that_looks_like_an_archives_does_not_cut_a_text(name):
    for line in re.split(r"[|\n]", ALIKE.strip()):
        paragraphs = (*press.HARBOUR[:2], line, *press.HARBOUR[2:])
        reports = (press.REPORTS[0]._replace(paragraphs=paragraphs), press.REPORTS[1])
        found = read_articles(FILES[name](reports))
        assert [words(part.text) for part in found] == [
            words(" ".join(report.paragraphs)) for report in reports
        ], line


TITLES = """
12 January 2018: a day to remember|Length: the long road to peace|Section 8 in court|Rain|News|Text
1. FC Karst wins again|By the river|Body of evidence|UKRAINE: The war goes on|Final whistle
THE LAST TYPESETTER|Title: none|Subject: to change|January 6, 2021|Copyright in court|Ada Marsh
A headline that goes on for more than one line of a page, so that it is wrapped, and then once more
"""


@pytest.mark.parametrize("name", [name for name in FILES if not re.search("Word|PDF", name)])
def test_a_title_may_look_like_what_stands_around_it(name):
    for title in re.split(r"[|\n]", TITLES.strip()):
        report = press.REPORTS[0]._replace(title=title)
        found = read_articles(FILES[name]((report, press.REPORTS[1])))
        assert [part.metadata["title"] for part in found] == [title, press.REPORTS[1].title]
        assert words(found[0].text) == words(" ".join(report.paragraphs))


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
