"""LexisNexis: documents below “n of N DOCUMENTS”."""

import re

import press
from archived import parts, words

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


def test_those_who_speak_are_no_labels():
    said = ("ADA: It rained.", "BEN: It did not.", "ADA: It did.")
    report = press.REPORTS[0]._replace(paragraphs=(*press.HARBOUR, *said))
    (part,) = parts(press.lexis_text((report,)))
    assert words(part.text) == words(" ".join(report.paragraphs))


def test_lines_are_joined_as_the_whole_file_is_wrapped():
    short = press.REPORTS[5]._replace(paragraphs=("It rained " + "and rained " * 8 + "all day.",))
    reports = (*press.REPORTS, short)
    text = press.lexis_text(reports)
    for part, report in zip(parts(text), reports, strict=True):
        assert part.text.split("\n\n") == [*report.paragraphs[:-1], f"{report.paragraphs[-1]}\n"]
        assert re.fullmatch(r"lines joined: wrapped at 7\d characters", part.notes[-1])
    kept = parts(text, lines="kept")
    assert "\nand rained" in kept[-1].text.replace(" \n", "\n")
