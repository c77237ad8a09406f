"""Selections: a part with its base, and code that makes it again."""

import pytest

from framing.measures import rates
from framing.measures.analysis import analyse
from framing.measures.readings import Reading
from framing.measures.selections import Selection, as_code, selected


@pytest.fixture(scope="module")
def found():
    return analyse("cuba-venezuela-iran")


def test_everything_is_the_analysis_itself(found):
    view = selected(found, Selection())
    assert view.hits.equals(found.hits) and view.counts.equals(found.counts)
    assert view.totals.equals(found.totals)


def test_voices_and_kinds_choose_the_base_terms_and_categories_do_not(found):
    words = rates.base(found.tokens, found.voices)
    view = selected(found, Selection(voices=("Reporter",), categories=("label", "law")))
    assert view.counts["words"].tolist() == [words["Reporter"]] * 2
    assert set(view.hits["voice"]) == {"Reporter"} and set(view.hits["category"]) == {"label"}
    scare = selected(found, Selection(kinds=("scare",)))
    assert (
        scare.totals["words"].sum()
        == ((found.tokens["kind"] == "scare") & found.tokens["is_word"]).sum()
    )
    term = selected(found, Selection(term="regime*"))
    assert term.totals["words"].tolist() == found.totals["words"].tolist()
    assert set(term.hits["term"]) == {"regime*"}


def test_a_party_newspaper_is_put_aside_with_its_words_and_terms(found):
    kept = selected(found, Selection(reading=Reading(newspaper="without")))
    before, after = (t.totals.set_index("voice") for t in (found, kept))
    papers = found.statements[found.statements["organ"] == "party newspaper"]
    quoted = papers["kind"].isin(["direct", "block"])
    inside = [
        any(a <= start < b for a, b in papers.loc[quoted, ["start", "end"]].to_numpy())
        for start in found.tokens["start"]
    ]
    words = int(found.tokens.loc[inside, "is_word"].sum())
    assert before.loc["Cuba", "words"] - after.loc["Cuba", "words"] == words > 0
    assert before.loc["Reporter"].equals(after.loc["Reporter"])


def test_an_empty_selection_counts_nothing(found):
    view = selected(found, Selection(voices=("Reporter",), kinds=("direct",)))
    assert view.hits.empty and view.totals["words"].sum() == 0
    assert view.counts["per_1000"].isna().all()


@pytest.mark.parametrize(
    "chosen",
    [
        Selection(),
        Selection(("Cuba",), ("direct", "block"), ("law",), "genocid*"),
        Selection(reading=Reading("without", "Reporter", "full statements")),
    ],
)
@pytest.mark.parametrize("said", ["", "by_hand"])
def test_the_code_makes_the_same_view(found, chosen, said):
    made = {}
    exec(as_code("cuba-venezuela-iran", chosen, said=said), made)
    assert list(made["view"].counts.columns) == list(found.counts.columns)
    if not said:
        assert made["view"].counts.equals(selected(found, chosen).counts)


def test_text_in_code_stays_text():
    code = as_code("it's", Selection(term="a'); import os; ('"), lexicon="b'c.csv")
    compile(code, "code", "exec")
    assert "\nimport os" not in code
