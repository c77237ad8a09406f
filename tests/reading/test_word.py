"""Documents in Word's format: what is printed, in order, and nothing else."""

import io

import pytest
from documents import docx, saved
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from framing.base.errors import InputError
from framing.reading.readers import read_article

INNER = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BOX = (
    f'<w:r {nsdecls("w")}><mc:AlternateContent xmlns:mc="{COMPATIBLE}"><mc:Choice Requires="wps">'
    f"<w:drawing>{INNER}</w:drawing></mc:Choice><mc:Fallback><w:pict>{INNER}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def read(inner):
    """Return a document of three paragraphs, one of which holds an element in its middle."""
    document = Document()
    document.add_paragraph("He spoke.")
    paragraph = document.add_paragraph("Before. ")
    paragraph._p.append(parse_xml(inner))
    paragraph.add_run(" After.")
    document.add_paragraph("He left.")
    return read_article(saved(document))


def element(name, inner, **attributes):
    stated = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name} {nsdecls('w')}{stated}>{inner}</w:{name}>"


def run(text, properties=""):
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}<w:t>{text}</w:t></w:r>"


WHO = {"id": "1", "author": "Ada Moor", "date": "2024-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (element("ins", run("Inserted."), **WHO), "Before. Inserted. After."),
        (element("del", "<w:r><w:delText>Deleted.</w:delText></w:r>", **WHO), "Before.  After."),
        (element("moveFrom", run("Moved."), **WHO), "Before.  After."),
        (element("moveTo", run("Moved."), **WHO), "Before. Moved. After."),
        (element("hyperlink", run("A link."), anchor="x"), "Before. A link. After."),
        (element("smartTag", run("Tagged.")), "Before. Tagged. After."),
        (element("sdt", f"<w:sdtContent>{run('Held.')}</w:sdtContent>"), "Before. Held. After."),
        (element("fldSimple", run("A field."), instr="X"), "Before. A field. After."),
        (element("r", "<w:instrText>HYPERLINK x</w:instrText>"), "Before.  After."),
        (element("r", "<w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t>"), "Before.  After."),
        (element("r", '<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>S</w:t>'), "Before. S After."),
        (element("r", "<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>"), "Before. a\u2011b After."),
        (element("r", "<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>"), "Before. a\u00adb After."),
        (element("r", "<w:t>a</w:t><w:tab/><w:t>b</w:t>"), "Before. a\tb After."),
        (element("r", '<w:br w:type="page"/><w:t>On.</w:t>'), "Before. On. After."),
        (element("r", "<w:t>1</w:t><w:footnoteReference w:id='2'/>"), "Before. 1 After."),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_is_printed_of_it(inner, text):
    assert read(inner).text.split("\n\n")[1] == text


def test_a_text_box_stands_once_after_its_paragraph():
    assert read(BOX).text.split("\n\n")[1:3] == ["Before.  After.", "In a box."]


def test_what_is_left_out_or_taken_as_accepted_is_a_note():
    document = Document()
    paragraph = document.add_paragraph("He spoke.")
    document.add_comment(paragraph.runs, "Who says so? The regime?", "Ada", "A")
    paragraph._p.append(parse_xml(element("ins", run(" Loudly."), **WHO)))
    article = read_article(saved(document))
    assert article.text == "He spoke. Loudly.\n"
    assert {"1 comment left out", "tracked changes taken as accepted"} <= set(article.source.notes)


def test_heads_and_feet_of_pages_are_none_of_the_text():
    document = Document()
    document.add_paragraph("He spoke.")
    document.sections[0].header.paragraphs[0].text = "The brutal regime"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    assert read_article(saved(document)).text == "He spoke.\n"


def test_a_row_is_a_line_and_a_page_laid_out_in_cells_is_paragraphs():
    document = Document()
    document.add_paragraph("Before.")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Dead", "4", "Hurt", "11"), strict=True):
        cell.text = text
    document.add_paragraph("Between.")
    columns = document.add_table(1, 2)
    columns.cell(0, 0).text = "“We will not leave the valley tonight,” the governor said on Monday."
    columns.cell(0, 1).text = "Then he left."
    lines = [line for line in read_article(saved(document)).text.split("\n") if line]
    said = columns.cell(0, 0).text
    assert lines == ["Before.", "Dead\t4", "Hurt\t11", "Between.", said, "Then he left."]


@pytest.mark.parametrize("level", [0, 1])
def test_what_is_set_as_the_title_is_the_title(level):
    document = Document()
    document.add_heading("The dam", level)
    document.add_paragraph("He spoke.")
    article = read_article(saved(document))
    assert (article.metadata, article.text) == ({"title": "The dam"}, "He spoke.\n")
    assert "its title is no part of the text" in article.source.notes


def test_headings_within_a_text_are_of_it():
    document = Document()
    for text in ("One", "Two"):
        document.add_heading(text, 1)
        document.add_paragraph("He spoke.")
    article = read_article(saved(document))
    lines = [line for line in article.text.split("\n") if line]
    assert lines == ["One", "He spoke.", "Two", "He spoke."]
    assert article.metadata == {}


def test_who_saved_a_document_is_not_its_author():
    document = Document()
    document.core_properties.author = "A Researcher"
    document.core_properties.title = "Document1"
    document.add_paragraph("He spoke.")
    assert read_article(saved(document)).metadata == {}


def test_a_part_in_another_format_is_a_warning():
    document = Document()
    document.add_paragraph("He spoke.")
    document.element.body.append(parse_xml(f"<w:altChunk {nsdecls('w')}/>"))
    (warning,) = read_article(saved(document)).source.warnings
    assert "another format" in warning


def test_lines_that_a_document_holds_as_paragraphs_are_joined_where_they_are_wrapped():
    lines = ["The minister said on Monday that the raid was an act of", "aggression against the"]
    lines += [
        "people of the country, and left the room.",
        "",
        "He was followed by nobody, and",
        "the",
    ]
    lines += ["door stayed open."]
    text = read_article(docx(lines)).text
    assert "act of aggression against" in " ".join(text.split())
    assert "act of\naggression" not in text


def test_a_truncated_document_is_refused():
    raw = docx(["He spoke."])
    with pytest.raises(InputError, match=r"broken|cannot be read") as refused:
        read_article(raw[: len(raw) // 2])
    assert refused.value.remedy


def test_a_document_without_a_text_is_refused():
    with pytest.raises(InputError, match="is empty"):
        read_article(docx([]))


def test_a_document_is_saved_in_memory_only(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    read_article(io.BytesIO(docx(["He spoke."])).getvalue())
    assert list(tmp_path.iterdir()) == []
