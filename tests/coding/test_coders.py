"""The files of codings: their names, and what is written being what is read."""

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from kept import kept

from framing.base.errors import InputError
from framing.coding import coders, codings
from framing.reading.articles import Article
from framing.terms.scheme import counted_categories
from framing.text.tokens import spans

TEXT = "“No 😀 way,” Ana Brook said.\r\nIt rained,\rbut “not” here.\n"


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT)


def term(start, end, category="law", note=""):
    text = TEXT[start:end]
    return {"start": start, "end": end, "text": text, "category": category, "note": note}


def written(article, coder, rows):
    """Write the terms of a coder; return where they stand."""
    path = coders.files_of(article, coder).terms
    coders.put(article, {path: rows})
    return path


@pytest.mark.parametrize(
    "name",
    ["", "../ana", "ana/../b", "a.b", "Ana", "ana brook", "-a", "a--b", "a" * 41, "é", "a\n"],
)
def test_a_name_that_is_no_plain_name_is_refused_and_never_a_path(article, name):
    with pytest.raises(InputError, match="cannot name a coder"):
        coders.files_of(article, name)


@pytest.mark.parametrize("name", codings.NO_CODERS)
def test_a_name_that_means_another_file_is_refused(article, name):
    with pytest.raises(InputError, match="names no coder"):
        coders.files_of(article, name)


def test_only_an_article_of_the_collection_with_a_plain_name_has_files(article, tmp_path):
    with pytest.raises(InputError, match="not kept in data/articles"):
        coders.files_of(Article("one", TEXT), "b")
    odd = Article("one.b", TEXT, article.path.with_name("one.b.txt"))
    with pytest.raises(InputError, match="its name has a stop"):
        coders.files_of(odd, "b")


def test_terms_that_are_written_are_the_terms_of_their_coder(article):
    rows = [term(29, 31, "blame"), term(1, 3, "stance", 'a “note”, with "marks"\r\n=1+1')]
    path = written(article, "coder-b", rows)
    assert path.name == "one.coder-b.terms.csv"
    (coder, table), *rest = codings.term_codings_of(article).items()
    assert (coder, rest) == ("coder-b", [])
    assert table.to_dict("records") == rows[::-1]


places = st.lists(st.sampled_from(spans(TEXT)), unique=True)
words = st.tuples(places, st.sampled_from(counted_categories()), st.text("a,\"\r\n='", max_size=9))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words)
def test_whatever_is_written_is_read_again(article, chosen):
    found, category, note = chosen
    rows = sorted((term(*span, category, note) for span in found), key=lambda row: row["start"])
    written(article, "b", rows)
    assert codings.term_codings_of(article)["b"].to_dict("records") == rows


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([term(1, 3, "cheese")], "unknown category 'cheese'"),
        ([term(1, 9), term(4, 9)], "overlaps the row before"),
        ([term(1, 3) | {"text": "No!"}], "the text at 1 is 'No'"),
        ([term(1, 99)], "lie outside the text"),
    ],
)
def test_what_could_not_be_read_is_not_written(article, rows, says):
    old = written(article, "b", [term(1, 3)]).read_bytes()
    with pytest.raises(InputError, match=says) as refused:
        written(article, "b", rows)
    path = codings.CODING / "one.b.terms.csv"
    assert refused.value.file == path and path.read_bytes() == old
    assert [file.name for file in codings.CODING.iterdir()] == [path.name]


def test_what_another_wrote_meanwhile_is_not_written_over(article):
    path = written(article, "b", [term(1, 3)])
    with pytest.raises(InputError, match="was changed by another"):
        coders.put(article, {path: []}, {path: None})
    coders.put(article, {path: []}, {path: path.read_bytes()})
    assert codings.term_codings_of(article)["b"].empty
