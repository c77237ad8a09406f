"""PDF: the lines of its pages in order, heads and numbers of pages dropped, or a clear refusal."""

import io

import pytest
from documents import FONT, assembled, pages_of, pdf, pdf_of, wrapped
from pages import DAM

from framing.base.errors import InputError
from framing.reading.pages import Line, in_paragraphs, without_heads
from framing.reading.readers import read_article

TEXTS = DAM.texts
BLOCKS = [text for kind, text in DAM.blocks if kind == "p"]


def paragraphs(raw):
    text = read_article(raw).text
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def columns(across):
    """Return a page of two columns, written column by column or across both of them."""
    lines = [line for text in BLOCKS for line in wrapped(text, 38)]
    half = (len(lines) + 1) // 2
    left = [(60, 780 - 14 * at, line) for at, line in enumerate(lines[:half])]
    right = [(320, 780 - 14 * at, line) for at, line in enumerate(lines[half:])]
    if across:
        rows = sorted([*left, *right], key=lambda line: (-line[1], line[0]))
        return pages_of([rows])
    return pages_of([[*left, *right]])


@pytest.mark.parametrize("width", [57, 84, 100])
@pytest.mark.parametrize("gap", [0.5, 1.0])
def test_space_between_paragraphs_parts_them(width, gap):
    assert paragraphs(pdf(TEXTS, width=width, gap=gap, lines=200)) == TEXTS


def test_an_indent_begins_a_paragraph():
    lines = [
        (72 + 12 * (at == 0), line) for text in BLOCKS for at, line in enumerate(wrapped(text, 60))
    ]
    raw = pages_of([[(x, 780 - 14 * at, line) for at, (x, line) in enumerate(lines)]])
    assert paragraphs(raw) == BLOCKS


def test_a_paragraph_goes_on_over_a_page():
    text = " ".join(f"This is sentence number {at} of one long paragraph." for at in range(120))
    assert paragraphs(pdf([text], head="Harbour Gazette", lines=20)) == [text]


@pytest.mark.parametrize("across", [False, True])
def test_columns_are_read_one_after_the_other(across):
    assert " ".join(read_article(columns(across)).text.split()) == " ".join(BLOCKS)


@pytest.mark.parametrize(
    "head", ["Harbour Gazette", "18 April 2023  Page 7", "The Dam | War crimes"]
)
def test_heads_and_numbers_of_pages_are_dropped_and_said(head):
    article = read_article(pdf(TEXTS * 5, head=head))
    assert head not in article.text and "War crimes" not in article.text
    assert any("page heads and numbers" in note for note in article.source.notes)
    assert not {line.strip() for line in article.text.split("\n")} & set("123456789")


def test_a_line_that_is_at_no_edge_is_never_a_head():
    page = [Line(text, 72, 700 - at, 11) for at, text in enumerate("abcdefg")]
    assert without_heads([page]) == [page]


def test_a_title_in_large_letters_is_one_paragraph():
    title = [(72, 780, "Villages below the dam"), (72, 756, "told to leave")]
    lines = [Line(text, x, y, 20) for x, y, text in title]
    body = [Line(text, 72, 720 - 14 * at, 11) for at, text in enumerate(["One", "two", "three."])]
    text = in_paragraphs([[*lines, *body]])
    assert text == "Villages below the dam\ntold to leave\n\nOne\ntwo\nthree.\n"


@pytest.mark.parametrize("kind", [3, 42])
def test_what_matplotlib_draws_is_read(kind):
    import matplotlib
    from matplotlib.figure import Figure

    lines = [line for text in TEXTS[:6] for line in [*wrapped(text, 70), ""]]
    with matplotlib.rc_context({"pdf.fonttype": kind}):
        figure = Figure(figsize=(8, 11))
        figure.text(0.1, 0.9, "\n".join(lines), va="top", family="serif", parse_math=False)
        out = io.BytesIO()
        figure.savefig(out, format="pdf")
    assert paragraphs(out.getvalue()) == TEXTS[:6]


def test_pages_that_are_pictures_are_refused():
    raw = pdf_of([b"<< /Length 21 >>\nstream\n0 0 595 842 re f q Q \nendstream"] * 3)
    with pytest.raises(InputError, match="pictures of text") as refused:
        read_article(raw)
    assert "OCR" in refused.value.remedy


def test_some_pages_without_text_are_a_warning():
    pages = [[(72, 780 - 14 * at, line) for at, line in enumerate(wrapped(TEXTS[0]))], []]
    (warning,) = read_article(pages_of(pages)).source.warnings
    assert warning == "1 of 2 pages hold no text"


def shifted(text):
    """Return a text as a font without a map gives it: every letter another one."""
    return "".join(chr(ord(c) + 3) if c.isascii() and c.isalpha() else c for c in text)


def test_fonts_that_do_not_say_their_letters_are_refused():
    with pytest.raises(InputError, match="which letters its fonts draw"):
        read_article(pdf([shifted(text) for text in BLOCKS]))


def test_a_locked_file_is_refused():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(TEXTS))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(InputError, match="locked by a password"):
        read_article(out.getvalue())


def test_a_file_that_anybody_may_open_is_read():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(TEXTS, lines=200))))
    writer.encrypt("", owner_password="secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert paragraphs(out.getvalue()) == TEXTS


def test_a_truncated_file_is_read_or_refused():
    raw = pdf(TEXTS)
    with pytest.raises(InputError) as refused:
        read_article(raw[: len(raw) // 3])
    assert refused.value.remedy


def test_a_file_without_pages_is_refused():
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", FONT]
    with pytest.raises(InputError):
        read_article(assembled(objects))
