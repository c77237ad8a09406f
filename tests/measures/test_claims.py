"""What is claimed: one family, sentence parts as units, and nothing from one phrase."""

import pandas as pd
import pytest

from framing.measures import contrasts
from framing.measures.analysis import analyse
from framing.measures.claims import COLUMNS, FEWEST, amount, claimed, comparison, too_short
from framing.measures.resampling import by_category
from framing.reading.articles import Article, Speaker

HILL = (Speaker("Hill ministry", "Hill"),)
PLAIN = "It rained on the hill. "


def found(own, quoted):
    text = own + "".join(f"“{words},” the Hill ministry said. " for words in quoted) + "\n"
    return analyse(Article("one", text, speakers=HILL))


def test_both_tests_stand_beside_the_contrast():
    one = found(PLAIN * 6 + "The regime fell. ", ["That is a crime", "It rained"] * 4)
    table = comparison(one, ["Hill"])
    assert list(table.columns) == COLUMNS and "stance" not in set(table["category"])
    names = table["category"].tolist()
    counts = one.counts[one.counts["category"].isin(names)]
    same = contrasts.contrasts(counts, against=["Hill"])
    pd.testing.assert_frame_equal(table[same.columns.tolist()], same)
    chance = by_category(one.tokens, one.hits, ["Hill"], names).set_index("category")
    assert table["p_sentences_holm"].tolist() == chance.loc[names, "p_holm"].tolist()


def test_one_phrase_beside_fifty_plain_sentences_claims_nothing():
    one = found(PLAIN * 50, ["This brutal aggression is a crime"])
    table = comparison(one, ["Hill"])
    assert (table["p"] < 0.05).any()  # as the exact test of terms would have it
    assert too_short(table) and claimed(table).empty


def test_many_sentences_that_differ_are_claimed():
    one = found("The regime fell. " * 12, ["It rained on the hill"] * 12)
    table = comparison(one, ["Hill"])
    assert not too_short(table) and claimed(table)["category"].tolist() == ["label"]
    assert (claimed(table)[["sentences", "against_sentences"]] >= FEWEST).all(axis=None)


def test_the_amount_is_told_with_and_without_what_is_the_reporters_by_construction():
    one = found("The regime fell. He claimed so, allegedly. " * 6, ["It rained"] * 6)
    every, planned = amount(one, ["Hill"]), amount(one, ["Hill"], planned=True)
    totals = one.totals.set_index("voice")
    assert every["count"] == totals.loc["Reporter", "count"]
    stance = one.counts.set_index(["voice", "category"])["count"]["Reporter", "stance"]
    assert planned["count"] == every["count"] - stance < every["count"]
    assert every["words"] == planned["words"]
    assert every["p_sentences"] == pytest.approx(every["p_sentences_holm"])
