"""Units of chance: what hangs together, by hand, and the same test for each kind of unit."""

import numpy as np
import pandas as pd
import pytest

from framing.measures import claims
from framing.measures.analysis import analyse
from framing.measures.chance import COLUMNS, UNITS, by_unit, units_of
from framing.measures.permutation import permuted
from framing.measures.resampling import units
from framing.reading.articles import Article, Speaker

TEXT = (
    "The regime fell. “This genocide is a crime. We will never forget it,” the Brook ministry said."
    "\n\nThe regime left. “This aggression is illegal,” the Hill ministry said.\n\n"
    "“It was a war crime,” the Brook ministry said.\n"
)
SPEAKERS = (Speaker("Brook ministry", "Brook"), Speaker("Hill ministry", "Hill"))


@pytest.fixture(scope="module")
def found():
    return analyse(Article("made up", TEXT, speakers=SPEAKERS))


def groups(unit):
    """Return the sentences of each unit."""
    return [np.flatnonzero(unit == number).tolist() for number in dict.fromkeys(unit)]


def test_what_hangs_together_by_hand(found):
    unit = units_of(found.tokens)
    assert list(unit) == list(UNITS)
    assert groups(unit["sentences"]) == [[0], [1], [2], [3], [4], [5]]
    assert groups(unit["paragraphs"]) == [[0, 1, 2], [3, 4], [5]]
    assert groups(unit["statements"]) == [[0], [1, 2], [3], [4], [5]]
    assert groups(unit["speakers"]) == [[0], [1, 2, 5], [3], [4]]


def test_chains_of_sentences_are_one_unit():
    tokens = pd.DataFrame(
        [(0, 0, "direct", 1, "A"), (1, 1, "direct", 1, "A"), (1, 1, "direct", 2, "B"),
         (2, 2, "direct", 2, "B"), (3, 3, "reporter", -1, "")],
        columns=["sentence", "paragraph", "kind", "statement", "speaker"],
    )  # fmt: skip
    for name in ("statements", "speakers"):
        assert groups(units_of(tokens)[name]) == [[0, 1, 2], [3]]


def test_sentences_as_units_are_the_test_that_claims_rest_on(found):
    names = claims.planned_categories(found.categories)
    table = by_unit(found, found.governments, names)
    assert list(table.columns) == COLUMNS
    own = table[table["unit"] == "sentences"]
    planned = claims.comparison(found, found.governments)
    assert own["p"].tolist() == planned["p_sentences"].tolist()
    assert own["p_holm"].tolist() == planned["p_sentences_holm"].tolist()


def test_larger_units_are_the_same_test_of_their_sums(found):
    table = by_unit(found, found.governments, ["law"])
    parts = units(found.tokens, found.hits, found.governments, category="law")
    place = units_of(found.tokens)["speakers"]
    summed = parts.assign(sentence=place[parts["sentence"]])
    summed = summed.groupby(["sentence", "side"], as_index=False)[["words", "count"]].sum()
    row = table[table["unit"] == "speakers"].iloc[0]
    assert row["p"] == pytest.approx(permuted(summed, np.random.default_rng(1)).p)
    assert (row["units"], row["against_units"]) == (
        (summed["side"] == "side").sum(), (summed["side"] == "against").sum()
    )  # fmt: skip


def test_no_article_no_unit():
    empty = pd.DataFrame(columns=["sentence", "paragraph", "kind", "statement", "speaker"])
    assert all(len(unit) == 0 for unit in units_of(empty).values())
