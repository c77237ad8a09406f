"""Word documents: real tables and captions, alternative text, the same bytes each time."""

import io
from zipfile import ZipFile

import docx
import pandas as pd
import pytest
from docx.oxml.ns import qn
from lxml import etree

from framing.base import extras
from framing.base.errors import InputError
from framing.publishing import word
from framing.publishing.typeset import typeset

FRAME = pd.DataFrame(
    {
        "voice": ["Reporter", "Ana\x0bVos & <b>", "ﷺ “so”"],
        "words": [1200, 3, 0],
        "p": [0.0001, 0.5, None],
    }
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000"
    "00002000148afa4710000000049454e44ae426082"
)


def table_of(content):
    return docx.Document(io.BytesIO(content)).tables[0]


def test_a_table_as_it_is_printed_and_its_caption():
    content = word.table_document(typeset(FRAME, "Words & more."))
    made = docx.Document(io.BytesIO(content))
    assert made.paragraphs[0].style.name == "Caption"
    assert "".join(made.paragraphs[0]._p.xpath(".//w:t/text()")) == "Table 1. Words & more."
    cells = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert cells[0] == ["Voice", "Words", "p"]
    assert cells[1:] == [
        ["Reporter", "1,200", "< 0.001"],
        ["Ana Vos & <b>", "3", "0.500"],
        ["ﷺ “so”", "0", "–"],
    ]


def test_the_head_is_repeated_and_no_row_splits():
    rows = table_of(word.table_document(typeset(FRAME, "C."))).rows
    properties = [[part.tag for part in row._tr.trPr] for row in rows]
    assert all(qn("w:cantSplit") in part for part in properties)
    assert [qn("w:tblHeader") in part for part in properties] == [True, False, False, False]


def test_numbers_are_flush_right_and_the_table_is_no_wider_than_the_page():
    table = table_of(word.table_document(typeset(FRAME, "C.")))
    sides = [cell.paragraphs[0].alignment for cell in table.rows[1].cells]
    assert [str(side).split()[0] for side in sides] == ["LEFT", "RIGHT", "RIGHT"]
    assert sum(column.width.mm for column in table.columns) <= 174.01


def test_the_bytes_tell_no_time():
    first, second = (word.table_document(typeset(FRAME, "C.")) for _ in range(2))
    assert first == second
    assert {part.date_time[0] for part in ZipFile(io.BytesIO(first)).infolist()} == {1980}
    about = docx.Document(io.BytesIO(first)).core_properties
    assert (about.created.year, about.author, about.title) == (1980, "", "C.")


def test_every_part_is_named_and_every_relation_leads_somewhere():
    made = word.document("T")
    word.picture(made, PIXEL, 'Two "bars" & one', 84)
    archive = ZipFile(io.BytesIO(word.saved(made)))
    names = set(archive.namelist())
    for name in (part for part in names if part.endswith(".rels")):
        base = (
            name.replace("_rels/", "").rsplit("/", 1)[0]
            if "/" in name.replace("_rels/", "")
            else ""
        )
        for relation in etree.fromstring(archive.read(name)):
            target = relation.get("Target")
            assert "/".join(filter(None, [base, target])).lstrip("/") in names, target


def test_pictures_have_their_alternative_text_and_captions_count_by_kind():
    made = word.document("T")
    for kind in ("Figure", "Table", "Figure"):
        if kind == "Figure":
            word.picture(made, PIXEL, 'Two "bars" & one', 84)
        word.caption(made, kind, "C.")
    back = docx.Document(io.BytesIO(word.saved(made)))
    said = ["".join(part._p.xpath(".//w:t/text()")) for part in back.paragraphs]
    assert [text for text in said if text] == ["Figure 1. C.", "Table 1. C.", "Figure 2. C."]
    for shape in back.inline_shapes:
        assert shape._inline.docPr.get("descr") == 'Two "bars" & one'
        assert shape.width.mm == pytest.approx(84, abs=0.1)


def test_a_table_of_any_width_is_set():
    frame = pd.DataFrame({f"a_long_name_{at}": [12345.678, 2] for at in range(60)})
    assert len(table_of(word.table_document(typeset(frame, "C."))).columns) == 60


def test_without_the_extra_it_is_said_how_to_have_it(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(InputError, match="this needs docx"):
        word.document("T")
