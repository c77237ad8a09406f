"""Corrections: laid over the engine's reading, and over nothing else."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st
from kept import SIDECAR, kept

from framing.coding import codings, corrections
from framing.coding.overlay import Overlay
from framing.reading.articles import Article
from framing.reading.readers import read_article
from framing.voices import voiced
from framing.voices.stretches import Stretch
from framing.voices.voiced import statements

TEXT = "“We will not sign,” Ana Brook said. The “chief” left.\n"


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


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


# ---------------------------------------------------------------- one reading laid over another

WORDS = "“No,” Ana Brook said. It rained."
SHORT = Article("one", WORDS)
ROW = {
    **{"start": 1, "end": 4, "text": "No,", "kind": "direct", "statement": 0},
    **{"source": "Ana Brook", "cue": "said", "cue_start": 16, "cue_end": 20},
    **{"speaker": "Ana Brook", "government": "Hill", "organ": "", "note": ""},
}


def _engine(*spans):
    """Return a table of statements that covers spans of the text."""
    rows = [
        dict.fromkeys(Stretch._fields, "")
        | {"start": a, "end": b, "text": WORDS[a:b], "kind": kind, "statement": n}
        | {"cue_start": -1, "cue_end": -1, "rule": "colon"}
        for n, (a, b, kind) in enumerate(spans)
    ]
    types = dict.fromkeys(("start", "end", "statement", "cue_start", "cue_end"), "int64")
    return pd.DataFrame(rows, columns=Stretch._fields).astype(types)


def test_a_coded_row_takes_its_span_and_leaves_the_rest_to_the_engine():
    rows = [ROW, ROW | {"start": 22, "end": 24, "text": "It", "kind": "reporter", "source": ""}]
    rows[1] |= {"cue": "", "cue_start": -1, "cue_end": -1, "speaker": "", "government": ""}
    coded = codings.coding_table(rows)
    both = corrections.corrected(_engine((1, 3, "scare"), (6, 32, "indirect")), coded)
    assert both[["text", "kind", "rule"]].to_numpy().tolist() == [
        ["No,", "direct", "coded by hand"],
        ["Ana Brook said.", "indirect", "colon"],
        ["It", "reporter", "coded by hand"],
        ["rained.", "indirect", "colon"],
    ]
    assert not set(both.loc[both["rule"] == "colon", "statement"]) & set(
        both.loc[both["rule"] == codings.BY_HAND, "statement"]
    )


spans = st.lists(st.integers(0, len(WORDS)), max_size=8, unique=True).map(sorted)


@given(spans, spans)
def test_every_word_is_read_as_coded_or_else_as_the_engine_reads_it(first, second):
    tables = [
        _engine(*((a, b, kind) for a, b in zip(at[::2], at[1::2], strict=False)))
        for at, kind in ((first, "indirect"), (second, "direct"))
    ]
    both = corrections.corrected(*tables)
    assert (both["text"] == [WORDS[a:b] for a, b in both[["start", "end"]].to_numpy()]).all()
    kinds = [voiced.tokens(SHORT, table)["kind"].tolist() for table in (*tables, both)]
    words = voiced.tokens(SHORT)["is_word"]
    covered = [
        any(a <= at < b for a, b in tables[1][["start", "end"]].to_numpy())
        for at in voiced.tokens(SHORT)["start"]
    ]
    for is_word, by_hand, engine, coded, read in zip(words, covered, *kinds, strict=True):
        assert not is_word or read == (coded if by_hand else engine)
