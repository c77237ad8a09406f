"""The same article in every format: the same terms in the same voices, in the same order."""

import pytest
from documents import docx, pdf, rtf
from pages import SHAPES, Story

from framing.base.places import ARTICLES
from framing.measures.records import records
from framing.reading.formats import recognise
from framing.reading.readers import read_article
from framing.terms.lexicon import LEXICON, read_matcher

ARTICLE_PATHS = sorted(ARTICLES.glob("*.txt"))


def paragraphs(path):
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def story(path):
    blocks = tuple(("p", text) for text in paragraphs(path))
    return Story("A week at the border", "The Gazette", "Ada Moor", "2024-10-04", blocks)


MADE = {
    "plain text": lambda path: path.read_bytes(),
    "Windows-1252": lambda path: path.read_text(encoding="utf-8").encode("cp1252"),
    "UTF-16": lambda path: path.read_text(encoding="utf-8").encode("utf-16"),
    "DOCX": lambda path: docx(paragraphs(path)),
    "RTF": lambda path: rtf(paragraphs(path)),
    "PDF": lambda path: pdf(paragraphs(path), head="Collection of articles"),
    "PDF, narrow": lambda path: pdf(paragraphs(path), width=57, gap=0.5),
    **{
        f"HTML, {shape.__name__}": lambda path, shape=shape: shape(story(path)).encode()
        for shape in SHAPES
    },
}


def rows(source, speakers):
    found = records(read_article(source, speakers), read_matcher(LEXICON)).hits
    names = ("term", "category", "voice", "speaker")
    return list(zip(*(found[name] for name in names), strict=True))


@pytest.mark.parametrize("path", ARTICLE_PATHS, ids=lambda path: path.stem)
@pytest.mark.parametrize("made", MADE)
def test_an_article_gives_the_same_rows_in_every_format(path, made, tmp_path):
    speakers = path.with_suffix(".toml")
    file = tmp_path / "article.txt"  # named as none of them is
    file.write_bytes(MADE[made](path))
    wanted = rows(path, speakers)
    assert rows(file, speakers) == wanted
    assert len(wanted) > 5 or path.stem == "neutral-control"


@pytest.mark.parametrize("made", MADE)
def test_a_format_is_known_by_what_it_holds(made):
    found = recognise(MADE[made](ARTICLE_PATHS[0])).name
    assert found == {"Windows-1252": "plain text", "UTF-16": "plain text"}.get(
        made, made.partition(",")[0]
    )
