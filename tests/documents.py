"""Documents made for tests: the same paragraphs in Word's format, as RTF and as PDF."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842  # points, of a page of A4
HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    rb"{\f1\fnil\fcharset2 Symbol;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}"
    rb"{\info{\title Terror}{\author Nobody}}{\header\pard The brutal regime\par}"
    rb"{\footer\pard Page {\field{\*\fldinst{PAGE}}{\fldrslt 1}}\par}"
)


def docx(paragraphs: Iterable[str]) -> bytes:
    """Return paragraphs as a document in Word's format."""
    from docx import Document

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document) -> bytes:
    """Return a document as the bytes of its file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rtf(paragraphs: Iterable[str]) -> bytes:
    """Return paragraphs as RTF, its marks as bytes of Windows-1252 and the rest as Unicode."""
    body = b"".join(
        rb"\pard\plain\f0\fs24 " + b"".join(map(_sign, text)) + b"\\par\n" for text in paragraphs
    )
    return HEAD + b"\n" + body + b"}"


def _sign(sign: str) -> bytes:
    if sign in "\\{}":
        return b"\\" + sign.encode()
    if sign.isascii():
        return sign.encode()
    try:
        return rb"\'%02x" % sign.encode("cp1252")[0]
    except UnicodeEncodeError:
        return b"".join(rb"\u%d?" % unit for unit in _units(sign))


def _units(sign: str) -> list[int]:
    raw = sign.encode("utf-16-le")
    units = [int.from_bytes(raw[at : at + 2], "little") for at in range(0, len(raw), 2)]
    return [unit - 0x10000 if unit > 0x7FFF else unit for unit in units]


def wrapped(text: str, width: int = 84) -> list[str]:
    """Return a paragraph broken into lines for a page's width."""
    return textwrap.wrap(text, width, break_on_hyphens=False)


def pdf(
    paragraphs: Iterable[str], *, width: int = 84, gap: float = 1.0, head: str = "", lines: int = 46
) -> bytes:
    """Return paragraphs as a PDF, wrapped, with space between them and a head on each page."""
    placed = [
        (line, 1.0 if at else 1.0 + gap)
        for text in paragraphs
        for at, line in enumerate(wrapped(text, width))
    ]
    pages, page, used = [], [], 0.0
    for line, step in placed:
        if used + step > lines:
            pages, page, used, step = [*pages, page], [], 0.0, 1.0
        used += step
        page.append((72, 780 - 14 * used, line))
    pages.append(page)
    return pages_of([*_head(head, number), *page] for number, page in enumerate(pages, 1))


def _head(head: str, number: int) -> list[tuple[float, float, str]]:
    if not head:
        return []
    return [(72, 810, head), (290, 30, str(number))]


def pages_of(pages: Iterable[Sequence[tuple[float, float, str]]], size: int = 11) -> bytes:
    """Return a PDF of pages, each of lines with the place where they begin, in Windows-1252."""
    streams = [
        b"BT /F1 %d Tf " % size
        + b" ".join(b"1 0 0 1 %g %g Tm (%s) Tj" % (x, y, _string(text)) for x, y, text in page)
        + b" ET"
        for page in pages
    ]
    return pdf_of(
        [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream) for stream in streams]
    )


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"


def pdf_of(contents: Sequence[bytes], font: bytes = FONT) -> bytes:
    """Return a PDF whose pages have the contents given, each an object's bytes."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        font,
    ]
    for at, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (WIDTH, HEIGHT, 5 + 2 * at)
        )
        objects.append(content)
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of objects, the first its catalogue."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return bytes(out)


def _string(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
