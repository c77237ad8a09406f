"""Copies in a corpus: told in its summary and a table, and no other article is called one."""

import random

import corpora
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from framing.corpus import copies, pipeline
from framing.corpus.datasets import SKETCHED
from framing.reading.duplicates import near_duplicates, sketch


def made(seed, number=300):
    """A text of its own."""
    draw = random.Random(seed)
    words = [f"word{int(draw.paretovariate(0.6)) % 9000}" for _ in range(number)]
    return " ".join(words) + ".\n"


def edited(text, share):
    draw = random.Random(1)
    return " ".join("other" if draw.random() < share else word for word in text.split())


def found(texts):
    """What is found among texts, by their places."""
    known = copies._copies(
        [text.encode() for text in texts], [sketch(text, SKETCHED) for text in texts]
    )
    return {one: other for one, (other, _) in known.items()}


def run(tmp_path, texts, say=lambda line: None, out="out"):
    source = tmp_path / f"{out}-in"
    source.mkdir()
    for at, text in enumerate(texts):
        (source / f"{at:03}.txt").write_text(text, encoding="utf-8")
    pipeline.run(source, tmp_path / out, part=4_000, say=say)
    return pd.read_parquet(tmp_path / out / copies.TABLE)


COPIES = {
    "the same": lambda text: text,
    "a word in ten another": lambda text: edited(text, 0.1),
    "its first half": lambda text: text[: len(text) // 2],
    "with others around it": lambda text: made(8, 80) + text + made(9, 80),
    "in capitals": lambda text: text.upper(),
}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found_and_no_other(kind):
    texts = [made(1), made(2), COPIES[kind](made(1)), made(3)]
    assert found(texts) == {2: 0}
    assert near_duplicates(texts) == [None, None, 0, None]


def test_all_copies_name_the_first_however_many_there_are():
    assert found([made(2), *[made(1)] * 100]) == dict.fromkeys(range(2, 101), 1)
    edits = [edited(made(1), at / 1_000) for at in range(60)]
    assert set(found(edits).values()) == {0} and len(found(edits)) == 59


@pytest.mark.parametrize("words", [14, 30, 60, 70])
def test_short_texts_are_compared_whole(words):
    assert found([made(1, words), made(2, words), "Then: " + made(1, words)]) == {2: 0}
    assert found([made(1, 8), made(1, 8) + "Then."]) == {}


def test_a_phrase_that_all_share_makes_no_copies():
    """Every article of an archive ends alike."""
    ending = " ".join(made(0, 40).split())
    assert found([made(at) + ending for at in range(1, 60)]) == {}


@settings(max_examples=30)
@given(st.lists(st.integers(0, 5), max_size=12), st.integers(1, 100))
def test_a_text_is_a_copy_where_it_stood_before_and_only_there(seeds, at_once):
    expected = {at: seeds.index(s) for at, s in enumerate(seeds) if seeds.index(s) != at}
    before, copies.AT_ONCE = copies.AT_ONCE, at_once  # in however many rounds
    try:
        assert found([made(seed, 60) for seed in seeds]) == expected
    finally:
        copies.AT_ONCE = before


def test_a_corpus_says_how_many_and_which(tmp_path):
    said = []
    texts = [made(at) for at in range(20)]
    table = run(tmp_path, [*texts, texts[3], edited(texts[5], 0.1)], said.append)
    assert "2 articles repeat another, whole or in large part, 1 to the letter" in said[-1]
    rows = table[["article", "copy_of", "same_text"]].to_numpy().tolist()
    assert rows == [["020.txt", "003.txt", True], ["021.txt", "005.txt", False]]
    assert table["shared"][0] == 1 and 0.4 <= table["shared"][1] < 1
    assert tuple(table.columns) == copies.COLUMNS


def test_without_copies_nothing_is_said_and_the_table_is_empty(tmp_path):
    said = []
    assert run(tmp_path, [made(at) for at in range(3)], said.append).empty
    assert said == []


def test_warnings_are_counted(tmp_path):
    said = []
    run(
        tmp_path,
        [made(1), "# It rained\n\nIt *rained* all **day**, [she](http://a.b) said.\n"],
        said.append,
    )
    articles = pd.read_parquet(tmp_path / "out" / "articles")
    assert (articles["warnings"] != "").sum() == 1
    assert said == ["1 article read with a warning: see warnings in the table articles"]


def test_where_there_are_too_many_it_is_said(tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(copies, "MOST", 4)
    assert run(tmp_path, [made(1)] * 5, said.append).empty
    assert said == ["more than 4 articles: it was not looked for copies among them"]


def test_warnings_are_counted_where_there_are_too_many_to_compare(tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(copies, "MOST", 1)
    marked = "# It rained\n\nIt *rained* all **day**, [she](http://a.b) said.\n"
    run(tmp_path, [made(1) * 9, *[marked] * 3, made(2) * 9, marked], said.append)
    assert said[-1] == "4 articles read with a warning: see warnings in the table articles"


def test_the_table_is_the_same_however_the_input_is_cut(tmp_path):
    source = corpora.write_lines(tmp_path / "many.jsonl", 12)
    for name, part in (("a", 300), ("b", 100_000)):
        pipeline.run(source, tmp_path / name, part=part)
    one, other = (tmp_path / name / copies.TABLE for name in "ab")
    assert one.read_bytes() == other.read_bytes() and len(pd.read_parquet(one)) > 0
