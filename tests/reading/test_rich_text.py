"""RTF: real quotation marks, paragraphs and lines, and nothing that is not printed."""

import pytest
from documents import rtf
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.reading.readers import read_article
from framing.reading.rich_text import extract

START = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Arial;}}"
)


def read(body, start=START):
    return read_article(start + body + b"}").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\'93We will\'94", "“We will”"),
        (rb"\ldblquote We will\rdblquote , it\rquote s", "“We will”, it’s"),
        (rb"\lquote We\rquote", "‘We’"),
        (rb"\u8220?We will\u8221?", "“We will”"),
        (rb"\u8220\'93We will\u8221\'94", "“We will”"),
        (rb"\uc0\u8220 We will\u8221 .", "“We will”."),
        (rb"\uc2\u8220\'93\'93We", "“We"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"One \emdash two\endash three", "One —two–three"),
        (rb"a\~b\_c\-d", "a\u00a0b\u2011c\u00add"),
        (rb"\{a\} \\", "{a} \\"),
        (rb"{\b bold} and {\i it}alic", "bold and italic"),
        (b"word\r\nword", "wordword"),
        (rb"{\v hidden}shown", "shown"),
        (rb"\v hidden\v0 shown", "shown"),
        (rb"{\v\ldblquote x\'93\u8220?\line}shown", "shown"),
        (rb"{\deleted gone}kept", "kept"),
        (rb"{\field{\*\fldinst{HYPERLINK http://x.example}}{\fldrslt a link}}.", "a link."),
        (rb"{\*\unknown The regime}said", "said"),
        (rb"{\pict\pngblip 89504e47}said", "said"),
        (rb"{\pict\bin4 }{}}}said", "said"),
        (rb"{\footnote The regime}said", "said"),
        (rb"{\*\annotation The regime}said", "said"),
        (rb"{\listtext\'b7\tab}an item", "an item"),
        (rb"\f1 \'c6\'e5\'ed\'ff", "Женя"),
    ],
)
def test_what_is_printed(body, text):
    assert read(body) == text + "\n"


def test_a_paragraph_and_a_line_are_two_things():
    assert read(rb"One,\line two.\par Three.\par") == "One,\ntwo.\n\nThree.\n"


@pytest.mark.parametrize(
    "start",
    [
        rb"{\rtf1\mac{\fonttbl{\f0\fcharset0 Times;}}",
        rb"{\rtf1\ansi\ansicpg10000{\fonttbl{\f0\fcharset0 Times;}}",
        rb"{\rtf1\mac{\fonttbl{\f0\fcharset77 Times;}}\f0 ",
    ],
)
def test_a_macs_marks(start):
    assert read(rb"\'d2We will\'d3, it\'d5s", start) == "“We will”, it’s\n"


def test_marks_that_stand_as_bytes():
    assert read(b"\x93We will\x94") == "“We will”\n"
    assert read("“We will” “ја”".encode()) == "“We will” “ја”\n"


def test_a_row_is_a_line():
    row = rb"\trowd\cellx9 Dead\cell 4\cell\row\trowd Hurt\cell 11\cell\row\pard After.\par"
    assert read(row).split("\n\n") == ["Dead\t4", "Hurt\t11", "After.\n"]


def test_a_file_that_ends_within_a_group_says_so():
    article = read_article(START + rb"He spoke. {\b He")
    assert article.text == "He spoke. He\n"
    assert article.source.warnings


@pytest.mark.parametrize("body", [rb"\'81", rb"\u99999999999", b""])
def test_what_cannot_be_read_is_refused(body):
    with pytest.raises(InputError) as refused:
        read(body)
    assert refused.value.remedy


LINES = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"]), min_size=1
)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_whatever_is_written_is_read(lines):
    assert [line for line in extract(rtf(lines), "x").text.split("\n") if line] == lines
