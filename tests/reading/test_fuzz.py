"""Whatever a file holds, reading it ends with an article or with an error that a user can mend."""

import io
import zipfile

import pytest
from documents import docx, pdf, rtf
from hypothesis import HealthCheck, given, settings, strategies as st
from pages import DAM, SHAPES, TALKS

from framing.base.errors import InputError
from framing.reading.readers import read_each

MAIL = (
    b"From: Ada Moor <ada@paper.example>\nTo: desk@paper.example\nSubject: The dam\n"
    b"Date: Tue, 18 Apr 2023 09:00:00 +0200\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n'
    b"\n" + "\n\n".join(DAM.texts).encode() + b"\n--b--\n"
)
SEEDS = {
    "text": "\n\n".join(DAM.texts).encode(),
    "Windows-1252": "\n\n".join(DAM.texts).encode("cp1252"),
    "UTF-16": "\n\n".join(TALKS.texts).encode("utf-16-le"),
    "DOCX": docx(TALKS.texts),
    "RTF": rtf(TALKS.texts),
    "PDF": pdf(TALKS.texts, head="Paper"),
    "mail": MAIL,
    "archive page": b"MIME-Version: 1.0\nSnapshot-Content-Location: x\nContent-Type: text/html\n\n"
    + SHAPES[0](TALKS).encode(),
    **{shape.__name__: shape(TALKS).encode() for shape in SHAPES},
}
SPICE = [
    *(
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<",
        b">",
        b"</div>",
        b"<table><tr><td>",
        b"&#x0;",
        b"{",
    ),
    *(
        b"}",
        b"\\",
        b"\\u",
        b"\\bin99 ",
        b"\\'8",
        b"\\uc-1",
        b"\\ansicpg77777",
        b"stream",
        b"endobj",
    ),
    *(
        b" 0 R",
        b"<<",
        b">>",
        b"/Length 9",
        b"(",
        b")",
        b"\r\n\r\n",
        b"--b",
        b"=?utf-8?q?=?=",
        b"]]>",
    ),
    *(b"<!--", b"-->", b"<script>", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"99999999999999999999"),
]


def mutations(raw):
    """Return changed copies of bytes: cut, doubled, overwritten, with pieces put in."""
    place = st.integers(0, len(raw))
    edit = st.tuples(place, place, st.sampled_from(SPICE) | st.binary(max_size=8))
    return st.lists(edit, min_size=1, max_size=6).map(lambda edits: _edited(raw, edits))


def _edited(raw, edits):
    for start, end, new in edits:
        start, end = sorted((start, end))
        end = end if end % 3 == 0 else min(end, start + len(new))  # a large cut now and then
        raw = raw[:start] + new + raw[end:]
    return raw


def survives(raw):
    """Read bytes; anything but an article or an InputError fails the test."""
    try:
        found = read_each(raw)
    except InputError as error:
        assert error.message and error.remedy
        return
    for article in found:
        if not isinstance(article, InputError):
            assert article.text.strip()
            article.text.encode()  # no half of a character


@pytest.mark.parametrize("seed", SEEDS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_changed_file_is_read_or_refused(seed, data):
    survives(data.draw(mutations(SEEDS[seed])))


PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)


@pytest.mark.parametrize("part", PARTS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_document_with_a_changed_part_is_read_or_refused(part, data):
    with zipfile.ZipFile(io.BytesIO(SEEDS["DOCX"])) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    held[part] = data.draw(mutations(held[part]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in held.items():
            packed.writestr(name, content)
    survives(out.getvalue())


BEGINNINGS = [
    b"",
    b"{\\rtf1",
    b"%PDF-1.4\n",
    b"PK\3\4",
    b"<html>",
    b"MIME-Version: 1.0\n\n",
    b"\xff\xfe",
]


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(beginning, rest):
    survives(beginning + rest)
