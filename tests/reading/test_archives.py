"""Archives: one file with many articles gives each with its metadata, and nothing else."""

import re

import documents
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
    "Nexis Uni, PDF": lambda reports: documents.pdf(
        (line for line in press.nexis_lines(reports) if line.strip()), gap=0.4, head="Results"
    ),
    "LexisNexis, text": lambda reports: press.lexis_text(reports).encode(),
    "LexisNexis, text of an American paper": lambda reports: press.lexis_text(
        reports, american=True
    ).encode(),
    "LexisNexis, RTF": lambda reports: press.rich(press.lexis_text(reports).splitlines()),
    "Factiva, RTF": press.factiva_rtf,
    "Factiva, page": press.factiva_html,
    "Factiva, page without codes": press.factiva_display,
    "Factiva, RTF with a table": press.factiva_table,
    "Factiva, RTF without codes": lambda reports: press.rich(list(press.factiva_plain(reports))),
    "Factiva, text": lambda reports: press.factiva_text("\t", reports).encode(),
    "Factiva, text with spaces": lambda reports: press.factiva_text(" ", reports).encode(),
    "Factiva, text with colons": lambda reports: press.factiva_text(": ", reports).encode(),
    "Factiva, text with lines": lambda reports: press.factiva_text("\n", reports).encode(),
    "LexisNexis, page": press.lexis_html,
    "Factiva, page without a table": press.factiva_bold,
    "ProQuest, text last": lambda reports: press.proquest_text_last(reports).encode(),
    "ProQuest, RTF": lambda reports: press.rich(list(press.proquest_details(reports))),
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


# ---------------------------------------------------------------- other languages, other layouts

GERMAN = """\
Benutzername: A. Beispiel
Datum und Uhrzeit: Freitag, 1. März 2024 09:41:00 CET
Dokumente (2)
1. Der letzte Setzer
Suchbegriffe: Setzer
2. Regen, endlich
Suchbegriffe: Regen

Der letzte Setzer
Karster Abendpost
7. Juli 2020 Dienstag
Ausgabe Süd

Copyright 2020 Karster Abendpost GmbH Alle Rechte vorbehalten
Section: LOKALES; S. 6
Length: 12 words
Byline: Lio Sandoval
Body

Gregor Ames setzt jede Seite von Hand.

Load-Date: July 6, 2020

End of Document
Regen, endlich
Karster Abendpost
Mittwoch 8. Juli 2020
Copyright 2020 Karster Abendpost GmbH Alle Rechte vorbehalten
Rubrik: LOKALES
Länge: 2 Wörter
Autor: Lio Sandoval
Body

Es regnete.

Sprache: GERMAN; DEUTSCH
Update: July 6, 2020

Ende des Dokuments
"""


def test_a_german_file_of_nexis_uni_is_read():
    first, second = parts(GERMAN)
    known = {"outlet": "Karster Abendpost", "author": "Lio Sandoval"}
    assert first.metadata == known | {"title": "Der letzte Setzer", "date": "2020-07-07"}
    more = {"title": "Regen, endlich", "date": "2020-07-08", "language": "German"}
    assert second.metadata == known | more
    assert first.text == "Gregor Ames setzt jede Seite von Hand.\n"
    assert second.text == "Es regnete.\n"


OLD_GERMAN = """\
                               Dokument 1 von 2

                              Karster Abendpost

                            Dienstag 7. Juli 2020
                                 Ausgabe Süd

Der letzte Setzer;
Ein Abschied

AUTOR: Lio Sandoval

LÄNGE: 12 Wörter


Gregor Ames setzt jede Seite von Hand. Er hört am
Freitag auf.

UPDATE: 7. Juli 2020

SPRACHE: GERMAN; DEUTSCH

GRAFIK: Gregor Ames
Foto: Lio

                   Copyright 2020 Karster Abendpost GmbH
                           Alle Rechte vorbehalten

                               Dokument 2 von 2

                              Karster Abendpost

                            8. Juli 2020 Mittwoch

Regen

LÄNGE: 2 Wörter

Es regnete.
"""


def test_a_german_file_of_lexisnexis_is_read():
    first, second = parts(OLD_GERMAN)
    known = {"outlet": "Karster Abendpost"}
    more = {"author": "Lio Sandoval", "language": "German"}
    title = "Der letzte Setzer; Ein Abschied"
    assert first.metadata == known | more | {"title": title, "date": "2020-07-07"}
    assert second.metadata == known | {"title": "Regen", "date": "2020-07-08"}
    assert words(first.text)[-1] == "auf." and words(second.text) == ["Es", "regnete."]


UNTIDY = """\
Page 1 of 3
Rain
Rain
January 12, 2018 Friday
Copyright 2018 The Post All Rights Reserved
Length: 10 words
Body
It rained in Karst.
Page 2 of 3
Rain
It rained a lot.
Load-Date: January 12, 2018
End of Document
No Headline In Original
The Post
January 2018
Copyright 2018 The Post All Rights Reserved
Body
The clerk wrote:
End of Document
and left.
Notes
This is a column.
Classification
Language: ENGLISH
Load-Date: January 13, 2018
End of Document
A harbour
The Post
January 14, 2018
Copyright 2018 The Post All Rights Reserved
Length: 4 words
A caption, and no more.
Load-Date: January 14, 2018
End of Document
"""


def test_documents_without_an_outlet_a_title_or_the_word_body_are_read():
    first, second, third = parts(UNTIDY)
    assert first.metadata == {"title": "Rain", "date": "2018-01-12"}
    assert first.warnings == ("line 2: no outlet",)
    assert first.text == "It rained in Karst.\nIt rained a lot.\n"
    assert second.metadata == {"outlet": "The Post", "date": "2018-01"}
    assert second.text == "The clerk wrote:\nand left.\n"
    known = {"title": "A harbour", "outlet": "The Post", "date": "2018-01-14"}
    assert third.metadata == known and third.text == "A caption, and no more.\n"


WIRE = """\
                               1 of 1 DOCUMENT

             The Associated Example State & Local Wire

The materials in the AE file were compiled by The Associated Example. The
Associated Example does not permit their use without permission.

                  March 3, 2004, Wednesday, BC cycle

SECTION: State and Regional

LENGTH: 10 words

HEADLINE: Rain again;
Nobody knows why

BYLINE: By ADA MARSH, Associated Writer

DATELINE: KARST

BODY: It rained in Karst on Tuesday, and on Wednesday.

GRAPHIC: A field in Karst

 A boy in the rain

LOAD-DATE: March 4, 2004
"""


def test_a_report_of_a_wire_is_read():
    (part,) = parts(WIRE)
    assert part.metadata == {
        "title": "Rain again; Nobody knows why",
        "outlet": "The Associated Example State & Local Wire",
        "author": "ADA MARSH, Associated Writer",
        "date": "2004-03-03",
    }
    assert part.text == "It rained in Karst on Tuesday, and on Wednesday.\n"


@pytest.mark.parametrize(
    "last",
    ["Update: the minister has resigned.", "Photo: the harbour at night.", "Notes: he kept none."],
)
def test_a_label_that_may_end_a_text_is_the_texts_own(last):
    report = press.REPORTS[0]._replace(paragraphs=(*press.HARBOUR, last))
    (part,) = parts("\n".join(press.nexis_lines((report,))))
    assert part.text.endswith(f"{last}\n")


def test_labels_that_are_not_known_are_none_of_a_text():
    text = press.lexis_text().replace("LANGUAGE: ENGLISH", "PUB-KIND: Paper\n\nCODEX: 4")
    text = text.replace("SECTION: NEWS; Pg. 4", "PAGES: 4")
    proquest = press.proquest_text().replace("Location: Vell", "Milestone: first\n\nKeys: two")
    factiva = press.factiva_text("\t").replace("\nSC\t", "\nXQ\tunheard of\nSC\t")
    for found in (parts(text), parts(proquest), parts(factiva)):
        assert [part.metadata for part in found] == [stated(report) for report in press.REPORTS]
        for part, report in zip(found, press.REPORTS, strict=True):
            assert words(part.text) == words(" ".join(report.paragraphs))


def test_the_feet_of_pages_and_the_search_are_none_of_a_text():
    text = press.factiva_text("\t").rpartition("AN\t")[0]
    foot = "Page 2 of 9 © 2024 Factiva, Inc. All rights reserved.\n"
    text = text.replace("\nFarmers", f"\n{foot}Farmers") + "Search Summary\nText\tferry\n"
    text = text.replace("PUB\tThe Vell Courier Ltd\nSearch", "Search")
    found = parts(text)
    for part, report in zip(found, press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))


def test_captions_below_a_text_of_proquest_are_none_of_it():
    below = "CAPTION: Ada Marsh at the harbour.\nCREDIT: Nils Ostergaard\n\nSubject: Ferries"
    text = press.proquest_text().replace("Subject: Ferries", below)
    for part, report in zip(parts(text), press.REPORTS, strict=True):
        assert words(part.text) == words(" ".join(report.paragraphs))


def test_those_who_speak_are_no_labels():
    said = ("ADA: It rained.", "BEN: It did not.", "ADA: It did.")
    report = press.REPORTS[0]._replace(paragraphs=(*press.HARBOUR, *said))
    (part,) = parts(press.lexis_text((report,)))
    assert words(part.text) == words(" ".join(report.paragraphs))


def test_a_date_in_a_language_that_is_not_known_is_no_outlet():
    line = f"{press.REPORTS[0].american} {press.REPORTS[0].weekday} 5:00 AM GMT\n"
    text = "\n".join(press.nexis_lines()).replace(line, "12 stycznia 2023\n", 1)
    first = parts(text)[0]
    assert first.metadata["outlet"] == "The Vell Courier"
    assert "'12 stycznia 2023' is no date" in first.warnings[0]


def test_a_title_in_capitals_is_not_who_wrote_it():
    report = press.REPORTS[0]._replace(title="Tanker Shuts The Harbour", author="")
    (part,) = parts("\n".join(press.factiva_plain((report,))))
    assert part.metadata == stated(report)


def test_a_title_about_copyright_is_a_title():
    report = press.REPORTS[0]._replace(title="Copyright Reform 2023 Passes At Last")
    (part,) = parts("\n".join(press.nexis_lines((report,))))
    assert part.metadata == stated(report)


def test_documents_of_proquest_parted_by_numbers_or_cut_by_a_rule_are_whole():
    text = press.proquest_text().replace(press.RULE + "\n", "")
    assert len(parts(text)) == 10
    cut = press.proquest_text().replace("nobody knows why.", f"nobody knows why.\n{press.RULE}")
    found = parts(cut)
    assert [part.metadata for part in found] == [stated(report) for report in press.REPORTS]
    assert words(found[1].text)[-1] == "April."


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


@given(BODIES, st.sampled_from([name for name in FILES if not re.search("Word|PDF", name)]))
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


def test_a_title_that_the_reader_of_a_format_has_taken_is_the_articles():
    lines = list(press.nexis_lines(press.REPORTS[:1]))
    title, *below = lines[lines.index("") + 1 :]
    extract = Extract("\n".join(below), {"title": title}, wrapped=False)
    (part,) = articles_of(extract, AS_MEASURED)
    assert part.metadata == stated(press.REPORTS[0]) and not part.warnings


def test_lines_are_joined_as_the_whole_file_is_wrapped():
    short = press.REPORTS[5]._replace(paragraphs=("It rained " + "and rained " * 8 + "all day.",))
    reports = (*press.REPORTS, short)
    text = press.lexis_text(reports)
    for part, report in zip(parts(text), reports, strict=True):
        assert part.text.split("\n\n") == [*report.paragraphs[:-1], f"{report.paragraphs[-1]}\n"]
        assert re.fullmatch(r"lines joined: wrapped at 7\d characters", part.notes[-1])
    kept = parts(text, lines="kept")
    assert "\nand rained" in kept[-1].text.replace(" \n", "\n")


def test_lines_wider_than_a_page_are_paragraphs():
    long = press.REPORTS[0]._replace(paragraphs=("It rained. " * 20, "The sun shone."))
    (part,) = parts(press.proquest_text((long,)))
    assert not part.wrapped and part.text.endswith("\n\nThe sun shone.\n")
    (part,) = parts(press.lexis_text((long,)))
    assert part.wrapped
