"""The engine's errors: counted by hand, read again, and carried into a comparison."""

import pandas as pd
import pytest

from framing.base.errors import InputError
from framing.coding import errors as module
from framing.coding.errors import BAND_COLUMNS, COLUMNS, band, errors, read_errors
from framing.coding.standoff import Act, Coded, Source
from framing.measures.analysis import analyse
from framing.measures.contrasts import rate_ratio
from framing.reading.articles import Article, Speaker

TEXT = "“The gate fell on Monday,” said Ana Brook.\n\nIvo Hill said that the bridge would hold.\n"
BROOK, HILL = Source("Ana Brook", "Brook"), Source("Ivo Hill", "Hill")


def act(words, source):
    return Act(((TEXT.index(words), TEXT.index(words) + len(words)),), source)


def counted(*acts):
    table = errors([Coded(Article("a", TEXT), (acts,))])
    assert list(table.columns) == list(COLUMNS)
    rows = table.set_index(["found", "truth"])["words"]
    return {key: number for key, number in rows.items() if number}


def test_what_coders_found_too_is_right():
    found = counted(act("The gate fell on Monday", BROOK), act("the bridge would hold", HILL))
    assert found[("quoted", "quoted")] == 5 and found[("told", "told")] == 4
    assert set(found) == {("quoted", "quoted"), ("told", "told"), ("reporter", "reporter")}


def test_another_source_and_what_nobody_said_are_errors():
    found = counted(act("The gate fell on Monday", HILL))
    assert found[("quoted", "quoted of another")] == 5 and found[("told", "reporter")] == 4


def test_what_the_engine_misses_is_an_error():
    found = counted(act("Ivo Hill said that", BROOK))
    assert found[("reporter", "told")] == 4 and found[("quoted", "reporter")] >= 5


def written(tmp_path, **shares):
    rows = [
        f"{n},{t},{shares.get(n, {}).get(t, n == t)}"
        for n, ts in module.CLASSES.items()
        for t in ts
    ]
    rows = [row.replace("True", "1").replace("False", "0") for row in rows]
    path = tmp_path / "errors.csv"
    path.write_text("\n".join([",".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    return path


def test_the_shares_of_each_class_add_up():
    for found in read_errors().values():
        assert sum(found.values()) == pytest.approx(1) and min(found.values()) >= 0


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("told,told,1", "told,told,many", "no number"),
        ("told,told,1", "told,told,0", "says nothing of 'told'"),
        ("told,told", "told,gold", "unknown truth 'gold'"),
        ("reporter,reporter", "author,reporter", "unknown found 'author'"),
    ],
)
def test_a_table_that_does_not_say_it_is_refused(tmp_path, old, new, says):
    path = written(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_errors(path)


ARTICLE = Article(
    "one",
    "The brutal regime fell. A brutal dictator left.\n\n“This aggression is a crime, "
    "a brutal one,” the Brook ministry said. It said that the regime lied.\n",
    speakers=(Speaker("Brook ministry", "Brook"),),
)


@pytest.fixture(scope="module")
def found():
    return analyse(ARTICLE)


def test_without_errors_the_band_is_the_ratio(found, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "read_errors", lambda: read_errors(written(tmp_path)))
    table = band(found, ["Brook"], draws=50).set_index("category")
    assert list(table.reset_index().columns) == BAND_COLUMNS
    sizes = found.counts.set_index(["category", "voice"])
    for name in found.categories:
        sides = [
            int(sizes.loc[(name, v), c]) for v in ("Reporter", "Brook") for c in ("count", "words")
        ]
        ratio = rate_ratio(*sides)["ratio"]
        assert table.loc[name, "ratio"] == pytest.approx(ratio, nan_ok=True)
        assert table.loc[name, "low"] == pytest.approx(ratio, nan_ok=True)
        assert table.loc[name, "high"] == pytest.approx(ratio, nan_ok=True)
        assert table.loc[name, "undefined"] == float(pd.isna(ratio))


def test_with_errors_the_band_holds_more(found):
    table = band(found, ["Brook"], ["label", "evaluation"], draws=500)
    assert (table["low"] <= table["ratio"]).all() and (table["high"] >= table["ratio"]).all()
    assert (table["low"] < table["high"]).any()
    again = band(found, ["Brook"], ["label", "evaluation"], draws=500)
    pd.testing.assert_frame_equal(table, again)
