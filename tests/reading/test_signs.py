"""Formats by what they hold: what is known and not read is refused by name, with a remedy."""

import gzip
import io
import tarfile
import zipfile

import pytest
from documents import docx, rtf
from hypothesis import given, strategies as st

from framing.base import extras
from framing.base.errors import InputError
from framing.reading import signs
from framing.reading.formats import recognise
from framing.reading.readers import read_article

PROSE = "The minister said on Monday that nobody would leave.\n"


def packed(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def tarred():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"), io.BytesIO())
    return out.getvalue()


OLDER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
REFUSED = {
    "doc": (OLDER, "older Office program", ".docx"),
    "locked docx": (OLDER + "EncryptedPackage".encode("utf-16-le"), "password", ""),
    "odt": (packed("mimetype", "content.xml"), "OpenDocument", ".docx"),
    "epub": (packed("mimetype", "META-INF/container.xml"), "EPUB", ""),
    "pages": (packed("Index/Document.iwa"), "Pages", ""),
    "xlsx": (packed("[Content_Types].xml", "xl/workbook.xml"), "workbook", "framing corpus"),
    "pptx": (packed("[Content_Types].xml", "ppt/presentation.xml"), "presentation", ""),
    "zip": (packed("a.txt"), "packed", "Unpack"),
    "half a zip": (packed("a.txt")[:40], "broken", ""),
    "gz": (gzip.compress(PROSE.encode()), "gzip", "Unpack"),
    "tar": (tarred(), "tar", "Unpack"),
    "png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "picture", "OCR"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture", "OCR"),
    "gif": (b"GIF89a\1\0\1\0", "picture", "OCR"),
    "webarchive": (b"bplist00\xd1\1\2_\x10\x0fWebMainResource\0", "web archive", "HTML"),
    "postscript": (b"%!PS-Adobe-3.0\n(x) show\n", "PostScript", "PDF"),
    "latex": (b"\\documentclass{article}\n\\begin{document}\n", "LaTeX", "PDF"),
    "json": (b'{"title": "One", "text": "The regime fell."}', "JSON", "framing corpus"),
    "json lines": (b'{"text": "One."}\n{"text": "Two."}\n', "JSON", "framing corpus"),
    "json list": (b'[\n  {"text": "One."}\n]', "JSON", "framing corpus"),
    "xml": (b"<?xml version='1.0'?><rss><item>The regime</item></rss>", "XML", "web page"),
    "xml without a head": (b"<nitf><body>The regime</body></nitf>\n", "XML", "web page"),
    "parquet": (b"PAR1\0\0\0\0PAR1", "Parquet", "framing corpus"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_known_and_not_read_is_refused_by_name(name, tmp_path):
    raw, says, remedy = REFUSED[name]
    file = tmp_path / "article.txt"
    file.write_bytes(raw)
    with pytest.raises(InputError, match=says) as refused:
        read_article(file)
    assert refused.value.file is not None
    assert refused.value.remedy and remedy in refused.value.remedy


@pytest.mark.parametrize(
    "text",
    ["From the hills came men: three of them.", "GIF8 was a name.", "BZh, she said.",
     "[Music] He sang.",
     "{He spoke.}", "PK said the sign.", "MZ\u0090", "<3 was all he wrote.", "<b and c> he wrote",
     "%PS said the note.", "Subject: the dam\n\nNobody left.", "% of voters, he said",
     '"No": he left.'],
)  # fmt: skip
def test_texts_that_begin_oddly_are_texts(text):
    assert recognise(text.encode()).name == "plain text"
    signs.refuse_known(text.encode(), "x")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=80))
def test_prose_is_a_text(text):
    prose = f"The minister said: {text}"
    assert recognise(prose.encode()).name == "plain text"
    signs.refuse_known(prose.encode(), "x")


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\n \n"])
def test_what_stands_before_a_sign_hides_nothing(before):
    assert recognise(before + rtf(["He spoke."])).name == "RTF"
    assert recognise(before + b"<!-- saved -->\n<!DOCTYPE html><html>").name == "HTML"
    assert recognise(before + b"%PDF-1.4\n").name == "PDF"


def test_a_page_in_utf16_is_one():
    page = "<html><body><p>One.</p></body></html>"
    for codec in ("utf-16", "utf-16-le", "utf-16-be"):
        assert recognise(page.encode(codec)).name == "HTML"


MADE = {"docx": docx(["He spoke."]), "rtf": rtf(["He spoke."]), "html": b"<html><p>He spoke.</p>"}


@pytest.mark.parametrize("made", [*MADE, "pdf"])
def test_a_format_whose_library_is_missing_names_the_extra(made, monkeypatch):
    monkeypatch.setitem(extras.EXTRAS, "formats", ("no_such_library",))
    with pytest.raises(InputError, match="this needs no_such_library") as refused:
        read_article(MADE.get(made, b"%PDF-1.4\n"))
    assert "framing[formats]" in refused.value.remedy


def test_links_as_markdown_writes_them_are_a_warning():
    text = PROSE + "\nShe [said so](https://paper.example/a).\n"
    (warning,) = read_article(text.encode()).source.warnings
    assert warning.startswith("line 3: links as Markdown")
    assert read_article(b"She [left] (at last).\n").source.warnings == ()


def test_plain_text_needs_no_library(monkeypatch):
    monkeypatch.setitem(extras.EXTRAS, "formats", ("no_such_library",))
    assert read_article(PROSE.encode()).text == PROSE


ROWS = 'Größe{0}Body\nOne{0}"Nobody, he said,\nwould leave."\nTwo{0}All left.\n'


@pytest.mark.parametrize("separator", ",;\t|")
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_of_articles_is_no_article(separator, codec):
    raw = ROWS.format(separator).encode(codec)
    with pytest.raises(InputError, match=r"is a table \(Gr.*e, Body\)") as refused:
        read_article(raw)
    assert "framing corpus" in refused.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        f"London,Monday\n{PROSE}",
        f"Ana Brook, Otto Lund\n{PROSE}, she said.\nThe rest, too.\n",
        "Title,Body\nOne row alone,is no table.\n",
        'A,B\n"Never closed,\nhe said.\n',
    ],
)
def test_a_line_with_commas_is_no_header(text):
    assert read_article(text.encode()).text.split() == text.split()
