"""Nexis Uni: documents from a title to “End of Document”."""

import press
import pytest
from archived import parts, stated

from framing.reading.archives import articles_of
from framing.reading.extracts import AS_MEASURED, Extract

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
    assert second.text == "The clerk wrote:\nEnd of Document\nand left.\n"
    known = {"title": "A harbour", "outlet": "The Post", "date": "2018-01-14"}
    assert third.metadata == known and third.text == "A caption, and no more.\n"


@pytest.mark.parametrize(
    "last",
    ["Update: the minister has resigned.", "Photo: the harbour at night.", "Notes: he kept none."],
)
def test_a_label_that_may_end_a_text_is_the_texts_own(last):
    report = press.REPORTS[0]._replace(paragraphs=(*press.HARBOUR, last))
    (part,) = parts("\n".join(press.nexis_lines((report,))))
    assert part.text.endswith(f"{last}\n")


def test_a_date_in_a_language_that_is_not_known_is_no_outlet():
    line = f"{press.REPORTS[0].american} {press.REPORTS[0].weekday} 5:00 AM GMT\n"
    text = "\n".join(press.nexis_lines()).replace(line, "12 stycznia 2023\n", 1)
    first = parts(text)[0]
    assert first.metadata["outlet"] == "The Vell Courier"
    assert "'12 stycznia 2023' is no date" in first.warnings[0]


def test_a_title_about_copyright_is_a_title():
    report = press.REPORTS[0]._replace(title="Copyright Reform 2023 Passes At Last")
    (part,) = parts("\n".join(press.nexis_lines((report,))))
    assert part.metadata == stated(report)


def test_a_title_that_the_reader_of_a_format_has_taken_is_the_articles():
    lines = list(press.nexis_lines(press.REPORTS[:1]))
    title, *below = lines[lines.index("") + 1 :]
    extract = Extract("\n".join(below), {"title": title}, wrapped=False)
    (part,) = articles_of(extract, AS_MEASURED)
    assert part.metadata == stated(press.REPORTS[0]) and not part.warnings
