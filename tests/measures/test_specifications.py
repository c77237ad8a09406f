"""Specifications: each is the analysis it says, and they are counted as they are."""

import pandas as pd
import pytest

from framing.measures import contrasts
from framing.measures.analysis import analyse
from framing.measures.specifications import (
    COLUMNS,
    COUNTED,
    EACH,
    FILINGS,
    GRAVE,
    OWN_NAME,
    PARTS,
    PHRASES,
    agreement,
    by_origin,
    clear_by_category,
    leave_one_out,
    random_subsets,
    specifications,
    without_categories,
)  # fmt: skip
from framing.reading.articles import Article, Speaker
from framing.terms.lexicon import read_lexicon

TEXT = (
    "The regime fell. The brutal dictator left, and the regime left too.\n\n"
    "“This genocide and this aggression must never be forgotten,” the Brook ministry said.\n"
)
ARTICLE = Article("one", TEXT, speakers=(Speaker("Brook ministry", "Brook"),))


@pytest.fixture(scope="module")
def found():
    return analyse(ARTICLE)


@pytest.fixture(scope="module")
def lexicon():
    return read_lexicon()


def test_the_usual_specification_is_the_usual_contrast(found, lexicon):
    table = specifications({"engine": found}, {"all": lexicon}, ["Brook"], ["all", "label"]).table
    assert list(table.columns) == COLUMNS
    assert len(table) == 24
    usual = contrasts.overall(found.totals, against=["Brook"]).iloc[0]
    for name in ("count", "words", "against_count", "against_words", "ratio", "low", "high"):
        assert table.iloc[0][name] == usual[name]


def test_every_combination_is_there_once(found, lexicon):
    lists = {"all": lexicon, **without_categories(lexicon, ["label", "law"])}
    table = specifications({"a": found, "b": found}, lists, ["Brook"]).table
    assert len(table) == len(table.drop_duplicates(COLUMNS[:6])) == 2 * 3 * 12
    without = table[table["lexicon"] == "without label"]
    assert (without["count"] < table.loc[table["lexicon"] == "all", "count"].to_numpy()).all()


def test_a_list_is_parted_by_where_it_has_its_terms_from(lexicon):
    lists = by_origin(lexicon)
    assert list(lists) == ["all terms", "none added after reading", "literature alone"]
    assert (
        len(lists["all terms"])
        == len(lexicon)
        == len(lists["none added after reading"]) + sum(lexicon["origin"] == "article")
    )
    assert set(lists["literature alone"]["origin"]) == {"literature"}
    assert list(by_origin(lexicon.assign(origin=""))) == ["all terms"]


def test_scare_quotes_are_counted_with_stance_alone(lexicon):
    article = Article("one", TEXT + "The “reform” was dropped.\n", speakers=ARTICLE.speakers)
    found = analyse(article)
    lists = {"all": lexicon, **without_categories(lexicon, ["stance", "label"])}
    table = specifications({"engine": found}, lists, ["Brook"]).table.set_index("lexicon")
    counts = {name: int(rows["count"].iloc[0]) for name, rows in table.groupby("lexicon")}
    assert counts["without stance"] == counts["all"] - 1  # the scare quotes
    assert counts["without label"] == counts["all"] - 3  # no shorter term takes a label's place


def test_agreement_counts_signs_and_intervals():
    table = pd.DataFrame(
        {"ratio": [2, 3, 0.5, float("nan")], "low": [1.2, 0.8, 0.2, float("nan")],
         "high": [4, 9, 0.9, float("nan")], "p": [0.04, 0.2, 0.01, float("nan")]}
    )  # fmt: skip
    assert agreement(table, 2) == {"total": 4, "same": 2, "clear": 1, "exact": 1, "against": 1}
    assert agreement(table, 0.5) == {"total": 4, "same": 1, "clear": 1, "exact": 1, "against": 1}


def test_clear_intervals_are_counted_by_category_none_left_out():
    table = pd.DataFrame(
        {"category": ["law", "label", "law", "label"], "counted": [EACH, EACH, EACH, PARTS],
         "low": [1.2, 0.8, 0.2, 2], "high": [4, 9, 0.9, 3]}
    )  # fmt: skip
    assert list(clear_by_category(table, EACH).items()) == [("law", 2), ("label", 0)]
    assert clear_by_category(table, PARTS) == {"label": 1}


def test_leaving_a_term_out_leaves_the_others(found):
    table = leave_one_out(found.hits, found.tokens, ["Brook"])
    assert set(table["term"]) == set(found.hits["term"])
    assert table["ratio"].is_monotonic_increasing


def test_subsets_are_seeded_and_all_terms_are_the_whole(found):
    args = found.hits, found.tokens, ["Brook"]
    assert random_subsets(*args, draws=5).equals(random_subsets(*args, draws=5))
    whole = random_subsets(*args, share=1.1, draws=2)["ratio"]
    usual = contrasts.overall(found.totals, against=["Brook"]).iloc[0]["ratio"]
    assert whole.tolist() == [usual, usual]


def test_families_of_terms_are_filed_otherwise(found, lexicon):
    terms = lexicon.assign(subtype="")
    terms.loc[terms["term"] == "genocid*", "subtype"] = GRAVE
    terms.loc[terms["term"] == "regime*", "subtype"] = OWN_NAME
    names = ["label", "law", "violence"]
    every = specifications({"engine": found}, {"all": terms}, ["Brook"], names, FILINGS)
    usual = every.table[every.table["topic"] == every.table["topic"].iloc[0]]
    counts = usual.groupby(["filing", "category"])[["count", "against_count"]].first()
    listed = counts.loc["as listed"]
    moved = counts.loc["grave crimes: violence"] - listed
    assert moved.loc["violence", "against_count"] == -moved.loc["law", "against_count"] == 1
    assert (counts.loc["own names: no label"] - listed).loc["label", "count"] == -2
    assert len(every.parts) == len(every.table)


def counted(text, category="label"):
    article = Article("one", text, speakers=ARTICLE.speakers)
    lexicon = read_lexicon()
    every = specifications(
        {"engine": analyse(article)}, {"all": lexicon}, ["Brook"], [category], counted=COUNTED
    )
    first = every.table.drop_duplicates("counted").set_index("counted")
    return {how: tuple(first.loc[how, ["count", "words", "against_count"]]) for how in COUNTED}


def test_terms_of_one_noun_phrase_count_once_and_of_one_sentence_once():
    found = counted("The fascist terrorist regime fell, and the jihadist regime fled.\n")
    assert found == {EACH: (5, 10, 0), PHRASES: (2, 10, 0), PARTS: (1, 1, 0)}


def test_each_side_of_a_sentence_is_a_part_of_its_own():
    text = (
        "The Brook ministry said of the regime that “the fascist regime and a terrorist regime "
        "fled.”\n"
    )
    found = counted(text)
    assert (found[EACH][0], found[EACH][2], found[PHRASES][2]) == (1, 4, 2)
    assert found[PARTS] == (1, 1, 1)


def test_no_way_of_counting_finds_more_than_each_term(found, lexicon):
    every = specifications(
        {"engine": found}, {"all": lexicon}, ["Brook"], ["all", "label"], counted=COUNTED
    )
    wide = every.table.pivot(
        index=["newspaper", "paraphrase", "quotations", "topic", "attitude", "category"],
        columns="counted",
        values=["count", "against_count"],
    )
    for side in ("count", "against_count"):
        assert (wide[side][EACH] >= wide[side][PHRASES]).all()
        assert (wide[side][EACH] >= wide[side][PARTS]).all()
    assert len(every.table) == 3 * 24


def test_a_term_of_several_categories_stays_in_the_others():
    lexicon = pd.DataFrame({"term": ["war", "woe"], "category": ["a; b", "a"]})
    others = without_categories(lexicon, ["a", "b"])
    assert others["without a"]["category"].tolist() == ["b", "exempt"]
    assert others["without b"]["category"].tolist() == ["a", "a"]
