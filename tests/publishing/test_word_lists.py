"""What a page says of the list it counts with: whose it is, what is tested, what is negated."""

import pytest
from dictionaries import FORMS, ODD_NAMES, TEXT, many, table

from framing.measures.analysis import analyse
from framing.measures.rates import negated_by_voice
from framing.publishing import findings, word_lists
from framing.reading.readers import article_of
from framing.terms.chosen import choose
from framing.terms.scheme import read_categories

LONG = "The war is a war. It was cold. Women fled the war. The town fell. The rain fell. He left. "
SAID = "“We killed nobody. We want no war. The women live. It is cold. We stay. It rains,” he said."


@pytest.fixture
def another(tmp_path):
    def made(text, name="their list.csv", level=0):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return choose(tmp_path / name, level)

    return made


def compared(terms):
    return findings.planned(analyse(article_of(LONG + SAID), terms=terms.table))


def test_the_shipped_categories_are_defined_and_anothers_are_shown(another):
    shipped, theirs = choose(), another(FORMS["a.csv"])
    assert word_lists.noun(shipped) == "loaded term" and word_lists.noun(theirs) == "listed term"
    definitions = read_categories().set_index("category")["definition"]
    rows = word_lists.contents(shipped)
    assert rows["definition"].tolist() == [definitions[name] for name in rows["category"]]
    rows = word_lists.contents(theirs)
    assert rows.to_dict("list") == {
        "category": ["grief", "violence"],
        "terms": [2, 3],
        "examples": ["wom?n, war", "war, cold war, kill*"],
    }


def test_a_category_of_our_name_among_others_is_not_defined(another):
    theirs = another(table([("war", "label"), ("calm", "joy")]))
    said = f"{word_lists.about(theirs)} {word_lists.contents(theirs).to_csv()}"
    assert not any(text in said for text in read_categories()["definition"])
    assert "for its authors to say" in said
    ours = another(table([("war", "label")]))
    assert "under the shipped categories" in word_lists.about(ours)
    assert word_lists.contents(ours)["definition"].tolist()


def test_a_list_is_named_with_its_size_its_level_and_what_it_does_not_count(another):
    theirs = another("a:\n  b: [war, war]\n  c: []\nd: [calm]\n", "n.yml", level=1)
    said = word_lists.about(theirs)
    assert "n.yml (YAML, 2 terms in 2 categories)" in said and "down to level 1" in said
    assert "stand twice" in said and theirs.sha256 in said


@pytest.mark.parametrize("number", [1, 2, 9, 40])
def test_what_is_corrected_together_is_said_and_nothing_is_declared(another, number):
    theirs = another(many(number))
    planned = compared(theirs)
    assert len(planned) == number  # stance is tested like any other of theirs
    said = word_lists.family(planned, theirs)
    assert all(name in said for name in planned["category"])
    together = f"over these {number} together" if number > 1 else "nothing to correct for"
    assert together in said and word_lists.UNFIXED in said
    assert not word_lists.declares(theirs)
    assert "nothing is declared" in word_lists.lowest(planned)
    assert "below" in word_lists.family(planned, theirs, fixed=True)


def test_of_the_shipped_family_it_is_said_what_is_not_tested():
    said = word_lists.family(compared(choose()), choose())
    assert "Not tested: stance" in said and word_lists.UNFIXED not in said


def test_terms_of_several_categories_are_in_several_tests(another):
    theirs = another(FORMS["a.dic"], "a.dic")
    assert "in the test of each" in word_lists.family(compared(theirs), theirs)


def test_a_list_of_which_nothing_occurs_is_told_so(another):
    theirs = another(table([("zeppelin", "air")]))
    found = analyse(article_of(LONG + SAID), terms=theirs.table)
    assert "Neither the reporter nor a quoted voice" in findings.amount(found)
    assert word_lists.lowest(findings.planned(found)) == ""
    negated = negated_by_voice(found.hits, found.tokens, found.voices)
    assert (
        word_lists.negation(negated, "listed term") == "None of the 0 listed terms stands negated."
    )


def test_a_difference_of_an_unfixed_list_is_described_and_not_claimed(another):
    theirs = another(table([("war", "x"), ("women", "x")]))
    text = (
        "The war hit women. War came. " * 12
        + "“It rained all day. We went home. " * 12
        + "” he said."
    )
    found = analyse(article_of(text), terms=theirs.table)
    said = findings.amount(found, term="listed term", declared=False)
    assert "not claimed" in said and "differ:" not in said
    assert "differ: " in findings.amount(found)


def test_negated_terms_are_told_with_their_base():
    found = analyse(article_of("The war was no war. “It was never a genocide,” he said.\n" + TEXT))
    negated = negated_by_voice(found.hits, found.tokens, found.voices)
    assert negated["count"].sum() == len(found.hits)
    assert negated["negated"].sum() == found.hits["negated"].sum() > 0
    row = negated[negated["negated"] > 0].iloc[0]
    assert row["per_1000"] - row["affirmed_per_1000"] == pytest.approx(
        1000 * row["negated"] / row["words"]
    )
    said = word_lists.negation(negated, "loaded term")
    assert f"{row['voice']} {row['negated']} of {row['count']}" in said


def test_odd_names_are_names(another):
    theirs = another(many(len(ODD_NAMES)))
    assert sorted(theirs.categories) == sorted(ODD_NAMES)
    assert word_lists.contents(theirs)["terms"].sum() == len(ODD_NAMES)
