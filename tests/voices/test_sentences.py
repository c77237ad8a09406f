"""Voices within a sentence: the verb and its source, wherever they stand."""

import re

import pytest
from layouts_clauses import CLAUSES
from layouts_inserts import INSERTS
from layouts_paragraphs import PARAGRAPHS
from layouts_sources import SOURCES

from framing.reading.readers import article_of
from framing.voices.stretches import stretches

STATED = {"«": "direct", "‹": "indirect"}
MARKED = SOURCES | CLAUSES | INSERTS | PARAGRAPHS
KINDS = {*STATED.values(), "block", "scare"}
SPAN = re.compile(r"«(.*?)»|‹(.*?)›")
EDGES = " .,;:!?“”"


def marked(sentence):
    """Return the plain text of a sentence and its expected (kind, text) stretches."""
    found = [(STATED[m.group()[0]], m.group()[1:-1].strip(EDGES)) for m in SPAN.finditer(sentence)]
    return re.sub(r"[«»‹›]", "", sentence), found


def bare(name):
    """Return a name without its article."""
    return re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE)


@pytest.mark.parametrize("sentence", MARKED)
def test_who_says_what(sentence):
    text, expected = marked(sentence)
    found = [row for row in stretches(article_of(text, "sentence")) if row.kind in KINDS]
    assert [(row.kind, row.text.strip(EDGES)) for row in found] == expected
    assert list(map(bare, (row.speaker for row in found))) == list(map(bare, MARKED[sentence]))
