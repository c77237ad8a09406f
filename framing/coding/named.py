"""Whom a text names, for a reader who has to say whose words a statement is."""

from __future__ import annotations

from dataclasses import replace

from framing.base.kinds import RESERVED
from framing.reading.articles import Article, Speaker
from framing.reporting.sentences import read_sentences
from framing.speakers.affiliations import Affiliations
from framing.speakers.cast import Cast
from framing.speakers.names import read_names
from framing.text.folding import folded
from framing.voices.layout import read_layout


def named_in(article: Article) -> list[Speaker]:
    """Return the persons whom a text names, by their full names, in the order of the text.

    Each with the government and the organ for which the text introduces them, or without.
    """
    seen = folded(article.text)
    text = seen.text if seen else article.text
    layout = read_layout(text)
    names = read_names(read_sentences(layout.text, layout.marked.quoted, layout.lines))
    affiliations = Affiliations(Cast(names))
    full = dict.fromkeys(map(names.of, names.persons))
    return [_speaker(name, *affiliations.government(name)) for name in full]


def _speaker(name: str, government: str, organ: str) -> Speaker:
    """Return a speaker, for nobody where the government has the name of another voice."""
    found = Speaker(name, government, organ)
    return replace(found, government="") if government in RESERVED else found
