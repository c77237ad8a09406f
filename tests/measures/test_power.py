"""What could have been found, and what one sentence makes: by hand, and by what is conserved."""

import numpy as np
import pandas as pd
import pytest

from framing import analyse
from framing.measures import claims
from framing.measures.contrasts import detectable, rate_ratio, smallest_p
from framing.measures.power import ALL_SENTENCES, findable, without_each_sentence

TEXT = (
    "The brutal regime fell. The regime lost its brutal war.\n\n“The regime broke the law,” the "
    "French envoy said. “It is a crime of war and a war of aggression,” he said."
)


@pytest.fixture(scope="module")
def found():
    return analyse(text=TEXT)


def test_the_ends_are_those_of_the_exact_test_at_the_first_step_of_holm(found):
    planned = claims.comparison(found, found.quoted)
    table = findable(planned)
    assert table["category"].tolist() == planned["category"].tolist()
    for row, own in zip(table.itertuples(), planned.itertuples(), strict=True):
        sizes = own.count + own.against_count, own.words, own.against_words
        assert row.terms == sizes[0]
        ends = detectable(*sizes, level=0.05 / len(planned))
        assert (row.found_below, row.found_above) == pytest.approx(ends, nan_ok=True)
        assert row.smallest_p == pytest.approx(smallest_p(*sizes))


def test_more_terms_let_smaller_differences_be_found():
    columns = [
        "category",
        "count",
        "words",
        "against_count",
        "against_words",
        "ratio",
        "low",
        "high",
    ]
    rows = [(f"of {n}", n, 300, n, 300, 1.0, 0.5, 2.0) for n in (2, 10, 40)]
    table = findable(pd.DataFrame(rows, columns=columns))
    few, some, many = table["found_above"]
    assert np.isnan(few) and some > many > 1
    assert table["smallest_p"].is_monotonic_decreasing


def test_without_a_sentence_are_all_terms_and_words_but_its_own(found):
    table = without_each_sentence(found.hits, found.tokens, found.quoted, ["label", "law"])
    for category, part in table.groupby("category"):
        whole = part[part["sentence"] == ALL_SENTENCES].iloc[0]
        each = part[part["sentence"] != ALL_SENTENCES]
        assert part.index[0] == whole.name  # all sentences stand first
        for side in ("count", "against_count"):  # what the sentences take away is all there is
            assert (whole[side] - each[side]).sum() == whole[side]
        for row in part.itertuples():
            own = rate_ratio(row.count, row.words, row.against_count, row.against_words)
            assert (row.ratio, row.low) == pytest.approx((own["ratio"], own["low"]), nan_ok=True)
        uses = found.hits[found.hits["category"] == category]
        assert set(each["sentence"]) == set(uses["sentence"])


def test_the_sentence_that_brings_the_ratio_nearest_to_1_comes_first():
    tokens = pd.DataFrame(
        {"is_word": True, "start": range(60), "sentence": np.repeat(range(6), 10),
         "voice": np.repeat(["Reporter", "Freedonia"], 30)}
    )  # fmt: skip
    starts = [0, 1, 2, 10, 30]  # three in the first sentence, one in the next, one of the others'
    hits = pd.DataFrame({"start": starts, "category": "label", "sentence": [0, 0, 0, 1, 3]})
    table = without_each_sentence(hits, tokens, ["Freedonia"], ["label"])
    assert table["sentence"].tolist() == [ALL_SENTENCES, 0, 1, 3]
    assert table["ratio"].tolist() == pytest.approx([4.0, 1.5, 4.5, np.inf])


def test_a_category_without_a_term_has_the_row_of_all_sentences_alone(found):
    table = without_each_sentence(found.hits, found.tokens, found.quoted, ["victim"])
    assert table["sentence"].tolist() == [ALL_SENTENCES] and np.isnan(table["ratio"].iloc[0])
