"""Hand-marked layouts of the page."""

import re
import time

import pytest
from layouts_page import PAGES

from framing.reading.articles import Article
from framing.reading.readers import article_of
from framing.voices.stretches import stretches

KINDS = {"«": "direct", "‹": "indirect", "{": "block", "[": "scare", "⟦": "paratext"}
SPANS = re.compile(r"«(.*?)»|‹(.*?)›|\{\{(.*?)\}\}|\[\[[“\"]?(.*?)[”\"]?\]\]|⟦(.*?)⟧", re.DOTALL)
EDGES = " .,;:"
AS_READ = dict.fromkeys(map(ord, "\r\n"), " ")  # lines are joined, and every place is kept


def marked(layout):
    """Return the plain text of a layout and its expected (kind, text) stretches."""
    expected = [
        (KINDS[m.group()[0]], next(filter(None, m.groups())).strip(EDGES))
        for m in SPANS.finditer(layout)
    ]
    return re.sub(r"[«»‹›⟦⟧]|\{\{|\}\}|\[\[|\]\]", "", layout), expected


@pytest.mark.parametrize("name", PAGES)
def test_page(name):
    layout, speakers = PAGES[name]
    text, expected = marked(layout)
    expected = [(kind, said.translate(AS_READ)) for kind, said in expected]
    found = [row for row in stretches(article_of(text, "page")) if row.kind in KINDS.values()]
    if speakers is not None:
        assert [(row.kind, row.text.strip(EDGES)) for row in found] == expected
        said = [row for row in found if row.kind not in {"scare", "paratext"}]
        assert [" ".join(row.speaker.split()) for row in said] == speakers


@pytest.mark.parametrize(
    "piece",
    [
        "“A.” ",
        "“A b c d e f” — Ana Brook\n\n",
        "BROOK: We did.\n\n",
        "Q: A?\n\nA: B.\n\n",
        "- “A”\n",
        "Ana said: A\n",
        "“A,” fumed Ana. ",
        "A line here\nand then ",
        "“A” (“b”), ",
        "the word “x” means “y” ",
        "in his words, “a”, ",
        "KALUND (AP) — It rained.\n",
        "(Photo: A/AP)\n\n",
        "'a ",
        "Dear A\n\nHe said:\n\nI do.\n\n",
    ],
)
def test_the_work_grows_with_the_page(piece):
    """Quadratic work would take minutes here."""
    started = time.process_time()
    stretches(Article("page", piece * 3_000))
    assert time.process_time() - started < 10


def test_a_label_whose_small_letters_are_more_signs_keeps_its_place():
    text = "İBROOK: It rained.\n\nREED: It did not.\n\nİBROOK: It did.\n"
    found = stretches(article_of(text))
    assert [text[row.start : row.end] for row in found] == [row.text for row in found]
    assert [row.text for row in found if row.kind == "block"] == [
        "It rained.",
        "It did not.",
        "It did.",
    ]
