"""The demonstration: known by what was put in, and the same every time."""

import json

import pandas as pd
import pytest

from framing.base.errors import InputError
from framing.base.places import DATA
from framing.corpus.demonstration import RECIPE, demonstration, read_recipe, rows
from framing.measures.records import records
from framing.reading.articles import Article
from framing.terms.lexicon import read_matcher

WHOLE = read_recipe()


@pytest.mark.parametrize("kind", ["reporter", "quoted"])
def test_loaded_sentences_hold_one_term_and_plain_ones_none(kind):
    matcher = read_matcher(DATA / "lexicon.csv")
    for name, expected in (("plain", 0), ("loaded", 1)):
        for sentence in WHOLE["sentences"][kind][name]:
            text = sentence.format(a="Freedonia", b="Sylvania")
            assert len(records(Article("one", text), matcher).hits["term"]) == expected, text


def test_the_same_articles_every_time():
    assert list(rows(WHOLE)) == list(rows(WHOLE))
    assert list(rows(WHOLE, seed=1)) != list(rows(WHOLE))


def test_shares_are_those_of_the_recipe():
    table = pd.DataFrame(row | row["planted"] for row in rows(WHOLE | {"articles": 300}))
    months = pd.to_datetime(table["date"])
    table["quarter"] = 4 * (months.dt.year - WHOLE["first"].year) + months.dt.quarter - 1
    means = table.groupby(["outlet", table["quarter"] >= 4])["Reporter"].mean() / 7
    for outlet in (row for row in WHOLE["outlets"] if "articles" not in row):
        early, late = means[outlet["name"]]
        assert early == pytest.approx(outlet["share"], abs=0.02)
        assert late == pytest.approx(outlet.get("then", outlet["share"]), abs=0.02)
    assert table["id"].nunique() < len(table)  # 300 to a quarter share their days


def test_what_was_put_in_is_found(tmp_path):
    out = demonstration(tmp_path)
    lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    planted = {row["id"]: row["planted"] for row in map(json.loads, lines)}
    assert len(planted) == len(lines)
    counts = pd.read_parquet(out / "counts").groupby(["id", "voice"])["count"].sum().unstack()
    put = pd.DataFrame(planted).T
    assert counts.loc[put.index, put.columns].eq(put).all(axis=None)


def test_a_recipe_that_does_not_say_all_is_refused(tmp_path):
    path = tmp_path / "demonstration.toml"
    for text, says in (("first = ", "not valid TOML"), (RECIPE.read_text()[:300], "has no ")):
        path.write_text(text)
        with pytest.raises(InputError, match=says):
            read_recipe(path)
