"""How sure a statement is: the table, what is read from it, and what it is made from."""

import math

import pytest

from framing.base.errors import InputError
from framing.coding import certainty
from framing.coding.certainty import COLUMNS, FEWEST, least_sure_first, read_rules, rule_rates, sure
from framing.coding.standoff import Act, Coded, Source
from framing.reading.articles import Article
from framing.voices.voiced import statements

TEXT = "“The gate fell on Monday,” said Ana Brook.\n\nIvo Hill said that the bridge would hold.\n"
BROOK, HILL = Source("Ana Brook", "Brook"), Source("Ivo Hill", "Hill")


def span(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def coded(*acts):
    return Coded(Article("a", TEXT), (tuple(acts),))


def test_what_a_coder_found_with_its_source_is_right():
    gate = Act((span("The gate fell on Monday"),), BROOK)
    bridge = Act((span("the bridge would hold"),), HILL)
    table = rule_rates([coded(gate, bridge)])
    assert list(table.columns) == list(COLUMNS)
    assert table[["statements", "right"]].to_numpy().tolist() == [[1, 1], [1, 1]]


@pytest.mark.parametrize(
    ("gate", "bridge"), [(HILL, BROOK), (Source("the mayor"), Source("the owner"))]
)
def test_another_source_is_wrong(gate, bridge):
    acts = (
        Act((span("The gate fell on Monday"),), gate),
        Act((span("the bridge would hold"),), bridge),
    )
    assert rule_rates([coded(*acts)])["right"].sum() == 0


def test_what_nobody_coded_is_wrong_and_what_cannot_be_judged_is_left_out():
    she = Source("she", "she")
    assert rule_rates([coded()])[["statements", "right"]].sum().tolist() == [2, 0]
    assert (
        rule_rates([coded(Act((span("The gate fell on Monday"),), she))])["statements"].sum() == 1
    )


def test_two_codings_of_an_article_count_as_one():
    gate = (Act((span("The gate fell on Monday"),), BROOK),)
    table = rule_rates([Coded(Article("a", TEXT), (gate, ()))])
    assert table["statements"].sum() == 2
    assert table["right"].sum() == 0.5


def test_few_of_a_kind_are_told_by_more_of_their_like(tmp_path, monkeypatch):
    file = tmp_path / "rules.csv"
    file.write_text(
        "kind,rule,resolved,statements,right\n"
        f"direct,a,named,{FEWEST},{FEWEST}\ndirect,a,pronoun,{FEWEST - 1},0\ndirect,b,,1,0\n"
    )
    monkeypatch.setattr(certainty, "_sums", lambda: certainty.summed(read_rules(file)))
    like = certainty.share_of
    every = 2 * FEWEST - 1
    assert like(("direct", "a", "named")) == 1
    assert like(("direct", "a", "pronoun")) == FEWEST / every
    assert like(("direct", "b", "")) == FEWEST / (every + 1)
    assert math.isnan(like(("direct", "never seen", "")))
    assert math.isnan(like(("scare", "a", "")))


def test_the_least_sure_stand_first_and_the_unmeasured_last():
    article = Article("a", f"PARIS (Wire) — {TEXT}\nThe “deal” is off. She said it was over.\n")
    table = least_sure_first(statements(article))
    shares = table["sure"].tolist()
    known = [share for share in shares if not math.isnan(share)]
    assert known == sorted(known) == shares[: len(known)]
    assert 0 < len(known) < len(shares)
    assert sorted(table.index) == list(range(len(table)))
    assert sure(table) == pytest.approx(shares, nan_ok=True)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("loud,a,,1,1", "unknown kind"),
        ("direct,a,,x,1", "are numbers"),
        ("direct,a,,1,2", "more are right"),
    ],
)
def test_a_table_that_does_not_say_it_is_refused_with_its_line(tmp_path, row, message):
    file = tmp_path / "rules.csv"
    file.write_text(f"kind,rule,resolved,statements,right\n{row}\n")
    with pytest.raises(InputError, match=message) as error:
        read_rules(file)
    assert error.value.line == 2
