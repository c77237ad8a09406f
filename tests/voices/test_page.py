"""Hand-marked layouts of the page."""

import re

import pytest
from layouts_page import PAGES

from framing.reading.articles import Article
from framing.voices.stretches import stretches

KINDS = {"«": "direct", "‹": "indirect", "{": "block", "[": "scare", "⟦": "paratext"}
SPANS = re.compile(r"«(.*?)»|‹(.*?)›|\{\{(.*?)\}\}|\[\[[“\"]?(.*?)[”\"]?\]\]|⟦(.*?)⟧", re.DOTALL)
EDGES = " .,;:"


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
    found = [row for row in stretches(Article("page", text)) if row.kind in KINDS.values()]
    if speakers is not None:
        assert [(row.kind, row.text.strip(EDGES)) for row in found] == expected
        said = [row for row in found if row.kind not in {"scare", "paratext"}]
        assert [" ".join(row.speaker.split()) for row in said] == speakers
