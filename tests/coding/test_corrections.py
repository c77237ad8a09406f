"""Corrections: into the coding by hand and out of it, nothing else touched."""

import pytest

from framing.base.errors import InputError
from framing.coding import codings, corrections
from framing.reading import readers
from framing.reading.readers import read_article
from framing.voices.voiced import statements

TEXT = "“We will not sign,” Ana Brook said. The “chief” left.\n"
SIDECAR = '[[speakers]]\nname = "Ana Brook"\ngovernment = "Hill"\norgan = "envoy"\n'


@pytest.fixture
def article(tmp_path, monkeypatch):
    for name in ("articles", "coding"):
        (tmp_path / name).mkdir()
    (tmp_path / "articles" / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles" / "one.toml").write_text(SIDECAR, encoding="utf-8")
    monkeypatch.setattr(readers, "ARTICLES", tmp_path / "articles")
    monkeypatch.setattr(codings, "ARTICLES", tmp_path / "articles")
    monkeypatch.setattr(codings, "CODING", tmp_path / "coding")
    return read_article(tmp_path / "articles" / "one.txt")


def rows(article):
    return statements(article).to_dict("records")


def read(article):
    table = codings.read_coding(corrections.file_of(article), article)
    return table[["text", "kind", "speaker", "government", "note"]].to_numpy().tolist()


def test_a_correction_is_a_row_of_the_coding_and_can_be_undone(article):
    said, scare = rows(article)
    before = corrections.correct(article, scare, "direct", "Ana Brook")
    assert before is None and corrections.is_corrected(article)
    assert read(article) == [["chief", "direct", "Ana Brook", "Hill", corrections.NOTE]]
    then = corrections.correct(article, said, "reporter", "")
    assert [row[:2] for row in read(article)] == [
        ["We will not sign,", "reporter"],
        ["chief", "direct"],
    ]
    corrections.undo(article, then)
    assert len(read(article)) == 1
    corrections.undo(article, before)
    assert not corrections.file_of(article).exists()


def test_a_second_correction_of_a_statement_takes_the_place_of_the_first(article):
    said = rows(article)[0]
    corrections.correct(article, said, "reporter", "")
    corrections.correct(article, said, "indirect", "Ana Brook")
    assert [row[1] for row in read(article)] == ["indirect"]


def test_a_speaker_nobody_declared_is_refused_and_nothing_is_written(article):
    with pytest.raises(InputError, match="unknown speaker 'Somebody'"):
        corrections.correct(article, rows(article)[0], "direct", "Somebody")
    with pytest.raises(InputError, match="unknown kind 'odd'"):
        corrections.correct(article, rows(article)[0], "odd", "")
    assert not list(corrections.file_of(article).parent.iterdir())


def test_statements_are_the_engines_until_somebody_corrects_them(article):
    name = str(article.path)
    assert corrections.reading(name).equals(statements(article))
    corrections.correct(article, rows(article)[1], "direct", "Ana Brook")
    assert corrections.reading(name)["kind"].tolist() == ["direct", "direct"]
    assert corrections.reading(name)["rule"].tolist()[1] == codings.BY_HAND


def test_a_correction_moves_its_own_words_and_leaves_the_coding_by_hand_as_it_was(article):
    coding = codings.CODING / "one.csv"
    corrections.correct(article, rows(article)[0], "reporter", "")
    coded = corrections.file_of(article).rename(coding).read_bytes()
    before = corrections.correct(article, rows(article)[1], "indirect", "Ana Brook")
    assert corrections.reading(article)["kind"].tolist() == ["direct", "indirect"]
    both = corrections.reading(article, by_hand=True)
    assert both["kind"].tolist() == ["reporter", "indirect"]
    assert list(codings.codings_of(article)) == ["first"]
    corrections.undo(article, before)
    assert corrections.reading(article).equals(statements(article))
    assert coding.read_bytes() == coded


def test_the_corrections_of_an_article_are_not_those_of_another_of_its_name(article, tmp_path):
    corrections.correct(article, rows(article)[0], "reporter", "")
    namesake = tmp_path / "one.txt"
    namesake.write_bytes(article.path.read_bytes())
    assert corrections.is_corrected(article)
    assert not corrections.is_corrected(read_article(namesake))
