"""Hostile files: bounded time and memory, nothing expanded, fetched or run, and a clear error."""

import io
import resource
import socket
import sys
import time
import zipfile
import zlib

import pytest
from documents import FONT, assembled, docx, pdf, pdf_of
from pages import DAM, plain

from framing.base.errors import InputError
from framing.reading.readers import HEAVIEST, read_article

SECONDS = 20
MEMORY = 1_000_000  # kilobytes more than before
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = "word/document.xml"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "regime">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(12))
    + b"]>"
)


def document(**changed):
    """Return a document with other parts: bytes, or a head, a piece, how often, and a tail."""
    with zipfile.ZipFile(io.BytesIO(docx(["Hello there."]))) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()} | changed
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            with packed.open(name, "w", force_zip64=True) as part:
                whole = content if isinstance(content, tuple) else (content, b"", 0, b"")
                head, piece, times, tail = whole
                part.write(head)
                for _ in range(times):
                    part.write(piece)
                part.write(tail)
    return out.getvalue()


def body(content):
    return f"<w:document {SPACE}><w:body>".encode() + content + b"</w:body></w:document>"


def filled(piece, times):
    head, _, tail = body(b"|").partition(b"|")
    return document(**{DOCUMENT: (head, piece * 1000, times // 1000, tail)})


def stream(content, more=b""):
    packed = zlib.compress(content, 9)
    return b"<< /Filter /FlateDecode %s /Length %d >>\nstream\n%s\nendstream" % (
        more,
        len(packed),
        packed,
    )


def forms(depth, times):
    """Return a PDF whose page draws a form several times, which draws another as often."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources"
        b" << /XObject << /X 6 0 R >> /Font << /F1 5 0 R >> >> >>",
        stream(b"/X Do " * times),
        FONT,
    ]
    for at in range(depth):
        inner = b"/Resources << /XObject << /X %d 0 R >> >>" % min(7 + at, 5 + depth)
        more = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + inner
        objects.append(stream(b"/X Do " * times, more))
    return assembled(objects)


def page(content):
    before, article, after = plain(DAM).encode().partition(b"<h1>")
    return before + article + after.replace(b"</body>", content + b"</body>")


def empty_pages(number):
    kids = b" ".join(b"%d 0 R" % (3 + at) for at in range(number))
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, number)
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[leaf] * number])


PARAGRAPH = b"<w:p><w:r><w:t>The regime fell.</w:t></w:r></w:p>"
LAUGHED = LAUGHS + body(b"<w:p><w:r><w:t>&m;</w:t></w:r></w:p>")
REFUSED = {
    "4 million lines": (lambda: b"1\n" * 4_000_000, "250,000 lines"),
    "4 million lines of an old Mac": (lambda: b"1\r" * 4_000_000, "250,000 lines"),
    "235 MB of paragraphs": (lambda: filled(PARAGRAPH, 5_000_000), "unpacks to"),
    "many elements": (lambda: filled(b"<w:p/>", 6_000_000), "tags"),
    "elements in elements": (lambda: document(**{DOCUMENT: body(b"<w:sdt>" * 100_000)}), "DOCX"),
    "entities that expand": (lambda: document(**{DOCUMENT: LAUGHED}), "entities"),
    "entities in UTF-16": (
        lambda: document(**{DOCUMENT: LAUGHED.decode()[21:].encode("utf-16")}),
        "entities",
    ),
    "entities after a comment": (
        lambda: document(**{DOCUMENT: b"<!--" + b"x" * 3_000_000 + b"-->" + LAUGHED[21:]}),
        "entities",
    ),
    "an entity of a file": (
        lambda: document(
            **{DOCUMENT: b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + body(b"&a;")}
        ),
        "entities",
    ),
    "files without end": (
        lambda: document(**{f"word/{at}.xml": b"" for at in range(6_000)}),
        "files",
    ),
    "10,000 empty pages": (lambda: empty_pages(10_000), "1,000 pages"),
    "900 empty pages": (lambda: empty_pages(900), "pictures"),
    "forms in forms": (lambda: forms(12, 10), "draws too much"),
    "a page of 70 MB": (
        lambda: pdf_of([stream(b"BT /F1 9 Tf (word) Tj ET " * 2_800_000)]),
        "draws too much",
    ),
    "drawing without end": (lambda: pdf_of([stream(b"n " * 200_000)] * 9), "draws too much"),
    "pages that hold themselves": (
        lambda: assembled(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]
        ),
        "PDF",
    ),
    "arrays in arrays": (lambda: pdf_of([stream(b"[" * 400_000)]), "PDF"),
    "complaints without end": (lambda: b"%PDF-1.4\n" + b"startxref\n9\n" * 300_000, "PDF"),
    "groups in groups": (lambda: rb"{\rtf1 " + b"{" * 3_000_000, "nested too deeply"),
    "control words": (lambda: rb"{\rtf1 " + rb"\b x" * 1_300_000, "too much"),
    "51 MB of RTF": (lambda: rb"{\rtf1 " + b"word " * 10_200_000 + b"}", "50,000,000 bytes"),
    "divisions in divisions": (lambda: page(b"<div>" * 100_000), "nested too deeply"),
    "20 MB of HTML": (lambda: page(b"<p>The regime fell, he said.</p>" * 650_000), "too large"),
    "a tag of attributes": (
        lambda: page(b"<p " + b" ".join(b"a%d=1" % at for at in range(150_000)) + b">x"),
        "too large",
    ),
    "messages in messages": (
        lambda: (
            b"MIME-Version: 1.0\n"
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at)
                for at in range(5_000)
            )
        ),
        "message",
    ),
}


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in kilobytes here")
@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_bounded_time_and_memory(name):
    make, says = REFUSED[name]
    raw = make()
    before, start = peak(), time.perf_counter()
    with pytest.raises(InputError, match=says) as refused:
        read_article(raw)
    assert time.perf_counter() - start < SECONDS
    assert peak() - before < MEMORY
    assert refused.value.remedy


def test_a_file_of_500_megabytes_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "large.rtf"
    with file.open("wb") as large:
        large.write(rb"{\rtf1 ")
        large.truncate(500_000_000)  # a hole: it takes no room
    start = time.perf_counter()
    with pytest.raises(InputError, match=f"is larger than {HEAVIEST:,} bytes"):
        read_article(file)
    assert time.perf_counter() - start < 1


EXTERNAL = (
    b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
)


@pytest.fixture
def offline(monkeypatch):
    """Fail where anything asks for a connection."""

    def refuse(*_):
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_nothing_is_fetched_for_a_document(offline):
    with zipfile.ZipFile(io.BytesIO(docx(["Hello."]))) as packed:
        relations = packed.read("word/_rels/document.xml.rels")
    changed = relations.replace(b"</Relationships>", EXTERNAL + b"</Relationships>")
    raw = document(**{"word/_rels/document.xml.rels": changed, "word/vbaProject.bin": b"\0macro"})
    assert read_article(raw).text == "Hello there.\n"


def test_nothing_is_fetched_for_a_page(offline):
    outside = (
        b'<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="//127.0.0.1:9/b.js">'
        b'</script><img src="http://127.0.0.1:9/c.png"><iframe src="http://127.0.0.1:9/d"></iframe>'
    )
    assert read_article(page(outside)).text.split("\n")[0] == DAM.texts[0]


def test_what_a_page_embeds_is_no_part_of_its_size():
    picture = b'<img src="data:image/png;base64,' + b"QUJD" * 1_500_000 + b'">'
    script = b"<script>" + b"var a = '<p>regime</p>';" * 100_000 + b"</script>"
    lines = read_article(page(picture + script)).text.split("\n\n")
    assert [line.strip() for line in lines] == DAM.texts


def test_a_long_pdf_of_text_is_read():
    texts = [f"{text} This is number {at}." for at in range(120) for text in DAM.texts]
    article = read_article(pdf(texts, head="Harbour Gazette"))
    assert article.text.count("This is number 119.") == len(DAM.texts)
    assert "Harbour Gazette" not in article.text
