"""Web pages: exactly the article's paragraphs, from pages as sites build them."""

import pytest
from pages import DAM, SHAPES, TALKS, plain, wordpress

from framing.base.errors import InputError
from framing.reading.readers import read_article

STORIES = (DAM, TALKS)


def lines(raw):
    return [line for line in read_article(raw).text.split("\n") if line.strip()]


def framed(inner):
    """Return a page whose article has something of its own in its middle."""
    before, after = plain(DAM).split("<p>He was right to be blunt.</p>")
    return f"{before}<p>He was right to be blunt.</p>{inner}{after}".encode()


def added(inner):
    """Return the paragraphs that are read of a page beyond its article's."""
    return [line for line in lines(framed(inner)) if line not in DAM.texts]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.outlet)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_paragraphs_are_the_articles(shape, story):
    article = read_article(shape(story).encode())
    read = [line.strip() for line in article.text.split("\n") if line.strip()]
    assert read == story.texts
    assert article.metadata["title"] == story.title
    assert article.metadata.get("outlet", story.outlet) == story.outlet
    assert story.author in article.metadata.get("author", story.author)
    assert article.metadata.get("date", story.date) in (story.date, "2024-02-05")
    assert any("taken out of HTML" in note for note in article.source.notes)
    assert any("headline is the title" in note for note in article.source.notes)


def test_what_describes_a_page_is_its_metadata():
    stated = read_article(wordpress(TALKS).encode()).metadata
    assert stated == {
        **{"title": TALKS.title, "outlet": TALKS.outlet, "author": TALKS.author},
        **{"date": TALKS.date, "language": "en"},
    }


def test_a_day_in_the_foot_is_not_the_articles():
    raw = plain(DAM).replace("</body>", "<footer><p>© 2011 Gazette</p></footer></body>").encode()
    assert "date" not in read_article(raw).metadata


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        ("<p>The word is <q>no</q>, he said.</p>", ["The word is “no”, he said."]),
        ("<p>Seen by three<sup><a href='#n'>4</a></sup> men.</p>", ["Seen by three men."]),
        ("<p>On 10<sup>3</sup> fields.</p>", ["On 103 fields."]),
        ("<p>A <a>link <span class='sr-only'>opens anew</span></a> in it.</p>", ["A link in it."]),
        ("<p>Seen <span style='display: none'>regime</span>by all.</p>", ["Seen by all."]),
        ("<p hidden>The regime.</p>", []),
        ("<p>One line,<br>another line.</p>", ["One line,", "another line."]),
        ("<p>One thought.<br><br>Another thought.</p>", ["One thought.", "Another thought."]),
        ("<p>A&nbsp;space and a soft&shy;hyphen.</p>", ["A\u00a0space and a soft\u00adhyphen."]),
        ("<p>He said &#147;no&#148; and &ldquo;yes&rdquo;.</p>", ["He said “no” and “yes”."]),
        ("<p>5 &lt; 6 &amp;amp; so on.</p>", ["5 < 6 &amp; so on."]),
        ("<p>It   was\n\tlate\n.</p>", ["It was late ."]),
        ("<p>Unclosed <b>and <i>crossed</b> marks</i> end.", ["Unclosed and crossed marks end."]),
        ("<script>document.write('<p>The regime.</p>')</script>", []),
        ("<style>p { content: '“regime”' }</style>", []),
        ("<!-- <p>The regime.</p> -->", []),
        ("<noscript><p>Switch the regime on.</p></noscript>", []),
        ("<form><p><label>Your regime</label><input value='regime'></p></form>", []),
        ("<nav><ul><li><a href='/a'>Regime</a></li><li><a href='/b'>War</a></li></ul></nav>", []),
        ("<div class='advertisement'><p>Buy the regime diet now, today only.</p></div>", []),
    ],
)  # fmt: skip
def test_a_page_is_read_as_it_is_shown(inner, read):
    assert added(inner) == read
    assert [line for line in lines(framed(inner)) if line in DAM.texts] == DAM.texts


def test_short_paragraphs_between_others_stay():
    inner = "".join(f"<p>{word}.</p>" for word in ("No", "Never", "Not once"))
    assert added(inner) == ["No.", "Never.", "Not once."]


ENCODED = {
    "utf-8": ("UTF-8", ""),
    "utf-8-sig": ("UTF-8", ""),
    "utf-16": ("UTF-16", ""),
    "utf-16-le": ("UTF-16", ""),
    "cp1252": ("Windows-1252", ""),
    "cp1251": ("windows-1251", '<meta charset="windows-1251">'),
    "cp1250": ("windows-1250", '<meta http-equiv="x" content="text/html; charset=windows-1250">'),
    "iso-8859-2": ("ISO-8859-2", "<META CHARSET='ISO-8859-2'>"),
}  # fmt: skip


LETTERS = {"cp1251": "“Женя”", "cp1250": "“Žižka”", "iso-8859-2": '"Žižka"'}


@pytest.mark.parametrize("codec", ENCODED)
def test_a_page_is_decoded_as_its_bytes_show_else_as_it_says(codec):
    name, meta = ENCODED[codec]
    letters = (
        "“Žižka”" if "2" in name[-1] or "1250" in name else "“Ženја”" if "1251" in name else "“é”"
    )
    letters = letters if "1251" not in name else "“Женя”"
    letters = letters.replace("“", '"').replace("”", '"') if codec == "iso-8859-2" else letters
    text = plain(TALKS).replace('<meta charset="utf-8">', meta)
    text = text.replace("Two guards were hurt.", f"Two guards, {letters}, were hurt.")
    if codec == "iso-8859-2":
        text = text.translate(str.maketrans("“”’—", '""\'-'))
    article = read_article(text.encode(codec))
    assert f"Two guards, {letters}, were hurt." in article.text
    assert article.source.encoding == name
    assert (f"read as {name}" in article.source.notes) == (name != "UTF-8")


def test_a_page_that_says_another_encoding_than_its_bytes_have_is_read_by_its_bytes():
    raw = plain(TALKS).replace('charset="utf-8"', 'charset="iso-8859-1"').encode()
    assert lines(raw) == TALKS.texts


def test_latin_1_is_windows_1252_as_in_browsers():
    raw = plain(TALKS).replace('charset="utf-8"', 'charset="iso-8859-1"').encode("cp1252")
    assert lines(raw) == TALKS.texts


def test_a_part_of_a_page_is_one():
    inner = "\n".join(f"<p>{text}</p>" for text in TALKS.texts)
    assert lines(inner.encode()) == TALKS.texts
    assert lines(f"<div>{inner}</div>".encode()) == TALKS.texts
    assert lines(f"<h1>{TALKS.title}</h1>{inner}".encode()) == TALKS.texts


@pytest.mark.parametrize(
    "raw",
    [
        b"<!DOCTYPE html><html><head><title>Empty</title></head><body></body></html>",
        b"<html><body><script>var regime = 1;</script></body></html>",
        b"<html><body><nav><a href='/'>Home</a><a href='/w'>War</a></nav></body></html>",
        b"<html>",
        b"<!-- nothing but a comment",
    ],
)
def test_a_page_without_an_article_is_refused(raw):
    with pytest.raises(InputError, match=r"shows no article") as refused:
        read_article(raw)
    assert refused.value.remedy


def test_a_text_about_html_is_a_text():
    text = "He wrote <b>no</b> in HTML, and “<p>” means a paragraph.\n"
    assert read_article("\n".join([*TALKS.texts, ""]).encode()).source.format == "plain text"
    try:
        assert read_article(text.encode()).text == text
    except InputError as error:  # what was left of a page in a text may be refused, never counted
        assert error.line == 1
