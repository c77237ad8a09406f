"""Agreement of coders: counted by hand on a made-up article, and what must hold of any two."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st
from kept import SIDECAR, kept

from framing.base.errors import InputError
from framing.coding import coders
from framing.coding.agreement import agreement, codings_by_coder, second_coder
from framing.coding.blind import Blind
from framing.coding.codings import TERM_COLUMNS, Coding, coding_table
from framing.coding.pages import Mark, Page
from framing.measures.reliability import alpha, kappa, units_needed
from framing.reading.articles import Article

TEXT = (
    "“We will not sign the cruel pact,” Ana Brook said. It rained all day.\n"
    "Bo Lake called it “fair”. The rain went on. Snow fell.\n"
)
ARTICLE = Article("one", TEXT)
DRAWS = 200


def mark(words, kind, speaker="", government="", number=0):
    start = TEXT.index(words)
    who = {"speaker": speaker, "government": government}
    return Mark(start, start + len(words), words, kind, number, **who)._asdict()


def term(words, category):
    start = TEXT.index(words)
    return (start, start + len(words), words, category, "")


ONE = Coding(
    coding_table(
        [
            mark("We will not sign the cruel pact,", "direct", "Ana Brook", "Hill"),
            mark("fair", "scare", number=1),
        ]
    ),
    pd.DataFrame([term("cruel", "evaluation"), term("fair", "evaluation")], columns=TERM_COLUMNS),
)
OTHER = Coding(
    coding_table(
        [
            mark("We will not sign the cruel pact,", "direct", "Ana Brook", "Hill"),
            mark("fair", "direct", "Bo Lake", "Vale", 1),
            mark("Snow fell.", "indirect", number=2),
        ]
    ),
    pd.DataFrame([term("cruel pact", "evaluation"), term("fair", "law")], columns=TERM_COLUMNS),
)


def row(table, what, unit, label):
    (found,) = table.query("what == @what and unit == @unit and label == @label").to_dict("records")
    return found


@pytest.fixture(scope="module")
def table():
    return agreement(ARTICLE, {"one": ONE, "other": OTHER}, DRAWS)


def test_words_are_compared_kind_by_kind(table):
    # 25 words; they differ in “fair” and in “Snow fell”.
    every = row(table, "kind", "word", "all")
    assert (every["base"], every["both"], every["percent"]) == (25, 22, 22 / 25)
    one = ["d"] * 7 + ["r"] * 11 + ["s"] + ["r"] * 6
    other = ["d"] * 7 + ["r"] * 11 + ["d"] + ["r"] * 4 + ["i"] * 2
    assert every["alpha"] == pytest.approx(alpha(one, other))
    assert every["kappa"] == pytest.approx(kappa(one, other))
    direct = row(table, "kind", "word", "direct")
    assert (direct["one_count"], direct["other_count"], direct["both"]) == (7, 8, 7)
    assert direct["alpha"] == pytest.approx(
        alpha([x == "d" for x in one], [x == "d" for x in other])
    )
    assert direct["low"] <= direct["alpha"] <= direct["high"]


def test_statements_are_stretches_and_sentences_without_one(table):
    # The quotation, “fair”, “Snow fell”, and two sentences in which neither marks anything.
    every = row(table, "kind", "statement", "all")
    assert (every["base"], every["both"]) == (5, 3)
    assert row(table, "kind", "statement", "direct")["other_count"] == 2
    voices = table.query("what == 'voice' and unit == 'statement'")["label"].tolist()
    assert voices == ["all", "Reporter", "Hill", "Vale", "Paraphrase"]


def test_terms_are_compared_by_category_where_they_share_half_their_words(table):
    every = row(table, "category", "term", "all")
    assert (every["base"], every["both"]) == (5, 4)
    assert row(table, "category", "term", "law")["one_count"] == 0
    words = row(table, "category", "word", "evaluation")
    assert (words["one_count"], words["other_count"], words["both"]) == (2, 2, 1)


def test_a_stretch_that_the_other_has_in_a_longer_one_is_judged_by_its_words():
    whole = "“We will not sign the cruel pact,” Ana Brook said. It rained all day"
    longer = coding_table([mark(whole, "direct"), mark("Snow fell", "direct")])
    shorter = coding_table([mark("rained", "direct")])
    found = agreement(ARTICLE, {"a": Coding(longer), "b": Coding(shorter)}, DRAWS)
    statements = row(found, "kind", "statement", "direct")
    assert (statements["one_count"], statements["other_count"], statements["both"]) == (3, 1, 1)
    assert set(found["what"]) == {"kind", "voice", "speaker"}


def test_one_coder_agrees_with_nobody_and_two_with_each_other():
    assert agreement(ARTICLE, {"one": ONE}).empty
    three = {"a": ONE, "b": OTHER, "c": ONE}
    pairs = agreement(ARTICLE, three, DRAWS)[["one", "other"]].drop_duplicates()
    assert pairs.to_numpy().tolist() == [["a", "b"], ["a", "c"], ["b", "c"]]
    only = Coding(terms=ONE.terms)
    assert set(agreement(ARTICLE, {"a": ONE, "b": only}, DRAWS)["what"]) == {"category"}


def test_of_blind_codings_only_what_both_have_read_is_compared(tmp_path, monkeypatch):
    article = kept(tmp_path, monkeypatch, TEXT, SIDECAR)
    for coder, upto in (("a", "It rained all day."), ("b", "The rain went on.")):
        coding = Blind(article, coder)
        coding.mark(TEXT.index("We"), TEXT.index(" pact"), "direct", "Ana Brook")
        coding.see(0, TEXT.index(upto) + len(upto))
        coding.save()
    found = agreement(article, codings_by_coder(article), DRAWS)
    assert row(found, "kind", "word", "all")["base"] == 14
    assert row(found, "kind", "word", "all")["alpha"] == 1
    assert row(found, "kind", "statement", "all")["base"] == 2


def test_a_coding_without_a_row_is_refused(tmp_path, monkeypatch):
    article = kept(tmp_path, monkeypatch, TEXT)
    coders.put(article, dict.fromkeys(coders.files_of(article, "b"), ()))
    with pytest.raises(InputError, match="the coding of b is empty"):
        codings_by_coder(article)


def test_what_a_second_coder_must_code_follows_from_how_often_a_label_is_given():
    table = second_coder(ARTICLE, ONE)
    direct = table.query("label == 'direct'").iloc[0]
    # The quotation, “fair”, and the three sentences without either.
    assert (direct["count"], direct["base"], direct["share"]) == (1, 5, 0.2)
    assert direct["needed_800"] == units_needed(0.2, 0.8)
    assert set(table["what"]) == {"kind", "category"}
    assert second_coder(ARTICLE, Coding(ONE.voices))["what"].unique().tolist() == ["kind"]


cuts = st.lists(st.integers(0, len(Page(TEXT).starts) - 1), unique=True, max_size=8).map(sorted)
kinds = st.lists(st.sampled_from(["direct", "indirect", "scare"]), min_size=4, max_size=4)


def coded(at, chosen):
    page = Page(TEXT)
    pairs = zip(at[::2], at[1::2], chosen, strict=False)
    spans = [(page.starts[a], page.ends[b - 1], kind) for a, b, kind in pairs]
    return Coding(coding_table([Mark(a, b, TEXT[a:b], kind)._asdict() for a, b, kind in spans]))


@given(cuts, kinds, cuts, kinds)
def test_agreement_has_no_sides_and_a_coder_agrees_with_themself(first, mine, second, theirs):
    one, other = coded(first, mine), coded(second, theirs)
    columns = ["what", "unit", "label", "base", "both", "percent", "alpha", "kappa"]
    forth = agreement(ARTICLE, {"x": one, "y": other}, 10)[columns]
    back = agreement(ARTICLE, {"x": other, "y": one}, 10)[columns]
    words = forth["unit"] == "word"
    pd.testing.assert_frame_equal(forth[words], back[words])
    same = agreement(ARTICLE, {"x": one, "y": one}, 10)
    assert (same["percent"] == 1).all() and not (same["alpha"] < 1).any()
    by_label = forth[words & (forth["what"] == "kind") & (forth["label"] != "all")]
    assert by_label["both"].sum() == forth["both"].iloc[0]
