"""A page as a document: all of its text, its headings, its tables, its figures, its links."""

import io
import re
import shutil
import subprocess
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html

from framing.publishing import page as pages, reports
from framing.publishing.word_page import report_document

TALK = (
    "“Your brutal aggression must end,” the French envoy said. The regime fell & rose.\n\n"
    "“No,” he said. The regime fell.\n"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return the folder of a report with its document."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "talk.txt").write_text(TALK, encoding="utf-8")
    (folder / "talk.toml").write_text('title = "Talk & <talk>"\n', encoding="utf-8")
    return reports.report(folder / "talk.txt", out=folder / "out", docx=True).parent


@pytest.fixture(scope="module")
def document(made):
    return docx.Document(str(made / "report.docx"))


@pytest.fixture(scope="module")
def page(made):
    return html.document_fromstring((made / "report.html").read_text(encoding="utf-8"))


def flat(text):
    return " ".join(text.split())


def test_the_headings_are_the_pages(document, page):
    titles = [part.text for part in document.paragraphs if part.style.name == "Title"]
    assert titles == ["Talk & <talk>"]
    headings = [part.text for part in document.paragraphs if part.style.name == "Heading 1"]
    there = [flat(part.text_content()).rstrip("¶") for part in page.findall(".//h2")]
    assert headings == there[:-1] and len(headings) > 8


def test_every_sentence_of_the_page_is_there(document, page):
    said = flat(" ".join(document.element.body.xpath(".//w:t/text()")))
    squeezed = said.replace(" ", "")
    for part in page.xpath("//main//p[not(ancestor::figure)]|//main//li"):
        if not part.xpath("preceding::h2[@id='files']"):
            assert flat(part.text_content()).replace(" ", "") in squeezed


def test_tables_are_those_of_the_page_cell_by_cell(document, page):
    tables = page.findall(".//table")
    assert len(document.tables) == len(tables) > 4
    for ours, theirs in zip(document.tables, tables, strict=True):
        cells = [[flat(cell.text_content()) for cell in row] for row in theirs.iter("tr")]
        shown = [
            [flat("".join(cell._tc.xpath(".//w:t/text()"))) for cell in row.cells]
            for row in ours.rows
        ]
        assert shown == cells
        marks = [[part.tag for part in row._tr.trPr] for row in ours.rows]
        assert all(qn("w:cantSplit") in part for part in marks)
        assert qn("w:tblHeader") in marks[0]


def test_captions_are_numbered_as_on_the_page(document, page):
    there = page.xpath("//caption|//figcaption")
    wanted = [re.match(r"\w+ \d+\. ", flat(part.text_content()))[0] for part in there]
    captions = [part for part in document.paragraphs if part.style.name == "Caption"]
    texts = ["".join(part._p.xpath(".//w:t/text()")) for part in captions]
    assert [re.match(r"\w+ \d+\. ", text)[0] for text in texts] == wanted
    assert not any("PDF" in text for text in texts)


def test_every_figure_has_its_alternative_text_and_its_size(document, page):
    alts = [image.get("alt") for image in page.findall(".//figure//img")]
    shapes = [shape._inline.docPr for shape in document.inline_shapes]
    assert [shape.get("descr") for shape in shapes] == alts and alts
    assert all(shape.width.mm <= 174.1 for shape in document.inline_shapes)
    assert len({shape.get("id") for shape in shapes}) == len(shapes)


def test_links_within_the_page_lead_somewhere_in_the_document(document):
    body = document.element.body
    ways = body.xpath(".//w:hyperlink/@w:anchor")
    places = body.xpath(".//w:bookmarkStart/@w:name")
    assert len(ways) > 5 and set(ways) <= set(places)
    assert len(places) == len(set(places))
    numbers = body.xpath(".//w:bookmarkStart/@w:id")
    assert len(numbers) == len(set(numbers))


def test_voices_and_terms_are_set_as_on_the_page(document):
    quoted = next(part for part in document.paragraphs if part.text.startswith("“Your brutal"))
    under = quoted._p.xpath(".//w:u/@w:val")
    assert "single" in under and "thick" in under
    assert quoted._p.xpath(".//w:shd/@w:fill")


def test_a_page_of_any_parts_is_a_document(tmp_path):
    body = "<div>one<br>two <span>three</span></div><pre>four</pre><ol><li><b>five</b></li></ol>"
    shown = pages.PAGE.format(
        **dict.fromkeys(["policy", "article", "style", "about", "contents"], ""),
        **{"title": "T", "heading": "H", "body": body, "files": "<p>none</p>"},
    )
    made = docx.Document(io.BytesIO(report_document(shown, tmp_path)))
    said = [part.text for part in made.paragraphs if part.text]
    assert said == ["Report on one article", "H", "one\ntwo three", "four", "five"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice is installed here")
def test_libreoffice_opens_it_with_every_table_and_alternative_text(made, document, tmp_path):
    place = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", place, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(made / "report.docx")], capture_output=True, check=True)
    content = ZipFile(tmp_path / "report.odt").read("content.xml").decode()
    assert content.count("<table:table ") == len(document.tables)
    assert content.count("<table:table-header-rows>") == len(document.tables)
    assert content.count("<svg:desc>") == len(document.inline_shapes)
