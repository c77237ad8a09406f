"""Published lists: read from their packages, usable as lexicons, and about something else."""

from framing.measures.analysis import analyse
from framing.reading.articles import Article
from framing.terms.hits import hits
from framing.terms.published import NEGATIVE, POSITIVE, STRONG, pattern, vader


def test_vader_has_words_with_their_valence():
    table = vader().set_index("term")
    assert table.index.is_unique and len(table) > 7_000
    assert (
        table.loc["murder", "category"] == NEGATIVE and table.loc["united", "category"] == POSITIVE
    )
    assert (table["valence"] > 0).equals(table["category"] == POSITIVE)
    assert ":)" not in table.index


def test_pattern_has_words_as_subjective_as_is_asked():
    table = pattern().set_index("term")
    assert table.index.is_unique and len(table) > 500
    assert table["valence"].between(STRONG, 1).all()
    assert "dangerous" in table.index and "13th" not in table.index


def test_they_count_as_lexicons_do_and_know_nothing_of_names():
    found = analyse(Article("one", "The United States left. It was a dangerous regime."))
    assert hits(found.tokens, vader())["text"].tolist() == ["United", "dangerous"]
    assert hits(found.tokens, pattern())["text"].tolist() == ["dangerous"]
