"""Word lists that others published, as lexicons: what a generic list would have counted."""

from __future__ import annotations

from importlib.resources import files
from xml.etree import ElementTree

import pandas as pd

from framing.base.extras import require

NEGATIVE, POSITIVE, SUBJECTIVE = "negative", "positive", "subjective"
STRONG = 0.5  # at least this subjective, on Pattern's scale of 0 to 1


def vader() -> pd.DataFrame:
    """Return VADER's words: ``term, category, valence``, from -4 (negative) to 4 (positive).

    Signs without a letter (emoticons) are left out. Source: Hutto & Gilbert (2014), VADER, ICWSM;
    the list of the package vaderSentiment, MIT licence.
    """
    require("lists")
    text = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8")
    rows = [line.split("\t")[:2] for line in text.splitlines() if line.strip()]
    table = pd.DataFrame(rows, columns=["term", "valence"]).astype({"valence": float})
    return _lexicon(table, [POSITIVE if value > 0 else NEGATIVE for value in table["valence"]])


def pattern() -> pd.DataFrame:
    """Return Pattern's strongly subjective words: ``term, category, valence``.

    ``valence`` is the mean subjectivity of a word's senses, from 0 to 1. Source: De Smedt &
    Daelemans (2012), Pattern for Python, JMLR 13; the list as the package textblob ships it, PDDL.
    """
    require("lists")
    path = files("textblob").joinpath("en", "en-sentiment.xml")
    words = ElementTree.fromstring(path.read_bytes()).iter("word")
    pairs = [(word.attrib["form"], float(word.attrib["subjectivity"])) for word in words]
    table = pd.DataFrame(pairs, columns=["term", "valence"])
    table = table.groupby("term", sort=True)["valence"].mean().reset_index()
    table = table[table["valence"] >= STRONG]
    return _lexicon(table, [SUBJECTIVE] * len(table))


def _lexicon(table: pd.DataFrame, categories: list[str]) -> pd.DataFrame:
    """Return words that a text can hold, in lower case, each once, with their category."""
    table = table.assign(category=categories, term=table["term"].str.lower())
    words = table["term"].str.fullmatch(r"\w+(?:[-' ]\w+)*") & table["term"].str.contains("[a-z]")
    columns = ["term", "category", "valence"]
    return table.loc[words, columns].drop_duplicates("term").reset_index(drop=True)
