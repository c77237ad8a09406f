"""Corrections: laid over the engine's reading, and over nothing else."""

import pytest

from framing.coding import codings, corrections
from framing.coding.overlay import Overlay
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


def corrected(article, at, kind, speaker=""):
    """Correct the stretch that begins with some words, and save that."""
    overlay = Overlay(article)
    start = article.text.index(at)
    row = overlay.stretch(start)
    overlay.mark(row.start, row.end, kind, speaker)
    return overlay.save()


def test_statements_are_the_engines_until_somebody_corrects_them(article):
    name = str(article.path)
    assert corrections.reading(name).equals(statements(article))
    corrected(article, "chief", "direct", "Ana Brook")
    assert corrections.reading(name)["kind"].tolist() == ["direct", "direct"]
    assert corrections.reading(name)["rule"].tolist()[1] == codings.BY_HAND


def test_the_coding_by_hand_stands_under_the_corrections_where_it_is_asked_for(article):
    coding = codings.CODING / "one.csv"
    coded = corrected(article, "We will", "reporter").rename(coding).read_bytes()
    path = corrected(article, "chief", "indirect", "Ana Brook")
    assert corrections.reading(article)["kind"].tolist() == ["direct", "indirect"]
    both = corrections.reading(article, by_hand=True)
    assert both["kind"].tolist() == ["reporter", "indirect"]
    assert list(codings.codings_of(article)) == ["first"]
    path.unlink()
    assert corrections.reading(article).equals(statements(article))
    assert coding.read_bytes() == coded


def test_the_corrections_of_an_article_are_not_those_of_another_of_its_name(article, tmp_path):
    corrected(article, "We will", "reporter")
    namesake = tmp_path / "one.txt"
    namesake.write_bytes(article.path.read_bytes())
    assert corrections.is_corrected(article)
    assert not corrections.is_corrected(read_article(namesake))
