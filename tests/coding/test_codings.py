"""Coding by hand: read, refused where it does not fit, and compared."""

import csv

import pytest

from framing.base.errors import InputError
from framing.coding import codings
from framing.reading.articles import Article, Speaker
from framing.voices import voiced

TEXT = "“No,” Ana Brook said. It rained."
ARTICLE = Article("one", TEXT, speakers=(Speaker("Ana Brook", "Hill"),))
ROW = {
    **{
        "start": 1,
        "end": 4,
        "text": "No,",
        "kind": "direct",
        "statement": 0,
        "source": "Ana Brook",
    },
    **{"cue": "said", "cue_start": 16, "cue_end": 20, "speaker": "Ana Brook", "government": "Hill"},
    **{"organ": "", "note": ""},
}


def written(path, *rows, columns=codings.COLUMNS):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_coding_is_a_table_of_statements(tmp_path):
    table = codings.read_coding(written(tmp_path / "one.csv", ROW), ARTICLE)
    assert table.to_dict("records") == [ROW]
    tokens = voiced.tokens(ARTICLE, table)
    assert tokens.loc[tokens["voice"] == "Hill", "token"].tolist() == ["No", ","]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"end": 99}, "offsets 1 to 99 lie outside the text"),
        ({"start": 5}, "offsets 5 to 4 lie outside"),
        ({"text": "Yes"}, "the text at 1 is 'No,'"),
        ({"kind": "quoted"}, "unknown kind 'quoted'"),
        ({"cue_end": 999}, "cue: offsets 16 to 999 lie outside"),
        ({"cue": "claimed"}, "the cue at 16 is 'said'"),
        ({"source": "Bob"}, "the source 'Bob' does not stand in the article"),
        ({"government": "Vale"}, "the government of Ana Brook is 'Vale'"),
        ({"organ": "cheese"}, "the organ of Ana Brook is 'cheese'"),
        ({"kind": "reporter"}, "a row of kind reporter names a speaker"),
        ({"speaker": "Nobody"}, "unknown speaker 'Nobody'"),
        ({"start": "one"}, "start is 'one', not a whole number"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path, change, says):
    file = written(tmp_path / "one.csv", ROW | change)
    with pytest.raises(InputError) as refused:
        codings.read_coding(file, ARTICLE)
    assert (refused.value.file, refused.value.line) == (file, 2)
    assert says in str(refused.value)


def test_a_missing_column_and_an_overlap_are_named(tmp_path):
    with pytest.raises(InputError, match="'note' is needed once"):
        codings.read_coding(written(tmp_path / "a.csv", columns=codings.COLUMNS[:-1]), ARTICLE)
    with pytest.raises(InputError, match="overlaps") as refused:
        codings.read_coding(written(tmp_path / "b.csv", ROW, ROW), ARTICLE)
    assert refused.value.line == 3


def test_disagreements_are_runs_of_words():
    engine = voiced.tokens(ARTICLE)
    other = engine.copy()
    assert codings.disagreements(engine, other).empty
    other.loc[other["token"].isin(["It", "rained"]), "kind"] = "indirect"
    (row,) = codings.disagreements(engine, other).to_dict("records")
    assert TEXT[row["start"] : row["end"]] == "It rained"
    assert (row["words"], row["engine_kind"], row["coded_kind"]) == (2, "reporter", "indirect")


def test_further_coders_are_found_by_the_names_of_their_files(tmp_path, monkeypatch):
    monkeypatch.setattr(codings, "CODING", tmp_path)
    for name in ("one.csv", "one.b.csv", "other.csv"):
        written(tmp_path / name, ROW)
    term = {"start": 1, "end": 3, "text": "No", "category": "stance", "note": ""}
    written(tmp_path / "one.b.terms.csv", term, columns=codings.TERM_COLUMNS)
    assert list(codings.codings_of(ARTICLE)) == ["first", "b"]
    (coder, table), *rest = codings.term_codings_of(ARTICLE).items()
    assert (coder, rest, table.to_dict("records")) == ("b", [], [term])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": "Yes"}, "the text at 1 is 'No'"),
        ({"end": 99}, "lie outside"),
        ({"category": ""}, "is empty"),
    ],
)
def test_a_term_that_does_not_fit_is_named(tmp_path, change, says):
    term = {"start": 1, "end": 3, "text": "No", "category": "stance", "note": ""} | change
    file = written(tmp_path / "one.terms.csv", term, columns=codings.TERM_COLUMNS)
    with pytest.raises(InputError, match=says) as refused:
        codings.read_term_coding(file, ARTICLE)
    assert (refused.value.file, refused.value.line) == (file, 2)
