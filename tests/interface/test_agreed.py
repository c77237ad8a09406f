"""``framing agree``: from an uncoded article to a table of reliability, by command."""

import csv
import io

import pytest
from kept import SIDECAR, kept

from framing.coding import coders
from framing.coding.blind import Blind
from framing.interface.main import main

TEXT = "“We will not sign the cruel pact,” Ana Brook said. It rained all day. Snow fell.\n"


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


def code(article, coder, *, more=False):
    coding = Blind(article, coder)
    end = TEXT.index(",”")
    coding.mark(1, end, "direct", "Ana Brook")
    coding.term(TEXT.index("cruel"), end, "evaluation")
    if more:
        coding.mark(TEXT.index("Snow"), len(TEXT), "indirect")
    coding.see(0, len(TEXT))
    coding.save()


def run(capsys, *arguments):
    code, (out, error) = main(["agree", *arguments]), capsys.readouterr()
    return code, list(csv.DictReader(io.StringIO(out))), error


def test_an_article_is_coded_by_nobody_by_one_and_by_two(article, capsys):
    code_, rows, error = run(capsys, "one")
    assert (code_, rows) == (1, []) and "nobody has coded one" in error
    code(article, "b")
    code_, rows, error = run(capsys, "one")
    assert (code_, rows) == (1, []) and "only b has coded one" in error
    code_, rows, _ = run(capsys, "one", "--needed")
    assert code_ == 0 and [row["label"] for row in rows] == ["reporter", "direct", "evaluation"]
    code(article, "c", more=True)
    code_, rows, _ = run(capsys, "one")
    every = rows[0]
    assert (code_, every["one"], every["other"], every["label"]) == (0, "b", "c", "all")
    assert (every["base"], every["both"]) == ("16", "14")
    assert {row["what"] for row in rows} == {"kind", "voice", "speaker", "category"}


def test_the_engine_is_compared_as_what_it_is(article, capsys):
    code(article, "b")
    code_, rows, _ = run(capsys, "one", "--engine")
    assert code_ == 0 and {(row["one"], row["other"]) for row in rows} == {("b", "engine")}
    path = coders.files_of(article, "b").voices
    path.rename(path.with_name("one.engine.csv"))
    code_, rows, error = run(capsys, "one", "--engine")
    assert (code_, rows) == (1, []) and "is called engine" in error


def test_the_list_is_held_against_terms_of_two(article, capsys):
    code(article, "b")
    code_, rows, error = run(capsys, "one", "--list")
    assert (code_, rows) == (1, []) and "two coders" in error
    code(article, "c")
    code_, rows, _ = run(capsys, "one", "--list")
    found = {
        row["measure"]: (row["count"], row["base"]) for row in rows if row["category"] == "all"
    }
    assert code_ == 0 and found["marked by all"] == found["agreed are hits"] == ("1", "1")


def test_what_not_all_have_read_says_nothing_of_the_list(article, capsys):
    code(article, "b")
    coding = Blind(article, "c")
    coding.see(TEXT.index("It rained"), len(TEXT))
    coding.save()
    code_, rows, _ = run(capsys, "one", "--list")
    assert code_ == 0 and {row["base"] for row in rows} == {"0"}
