"""Coding by hand: read, refused where it does not fit, and compared."""

import csv

import pytest

from framing import coding, voices
from framing.articles import Article, Speaker
from framing.errors import InputError

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


def written(path, *rows, columns=coding.COLUMNS):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_coding_is_a_table_of_statements(tmp_path):
    table = coding.read_coding(written(tmp_path / "one.csv", ROW), ARTICLE)
    assert table.to_dict("records") == [ROW]
    tokens = voices.tokens(ARTICLE, table)
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
        coding.read_coding(file, ARTICLE)
    assert (refused.value.file, refused.value.line) == (file, 2)
    assert says in str(refused.value)


def test_a_missing_column_and_an_overlap_are_named(tmp_path):
    with pytest.raises(InputError, match="'note' is needed once"):
        coding.read_coding(written(tmp_path / "a.csv", columns=coding.COLUMNS[:-1]), ARTICLE)
    with pytest.raises(InputError, match="overlaps") as refused:
        coding.read_coding(written(tmp_path / "b.csv", ROW, ROW), ARTICLE)
    assert refused.value.line == 3


def test_disagreements_are_runs_of_words():
    engine = voices.tokens(ARTICLE)
    other = engine.copy()
    assert coding.disagreements(engine, other).empty
    assert coding.agreement(engine, other) == 1
    other.loc[other["token"].isin(["It", "rained"]), "kind"] = "indirect"
    (row,) = coding.disagreements(engine, other).to_dict("records")
    assert TEXT[row["start"] : row["end"]] == "It rained"
    assert (row["words"], row["engine_kind"], row["coded_kind"]) == (2, "reporter", "indirect")
    assert coding.agreement(engine, other) < 1
