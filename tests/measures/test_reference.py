"""Rates beside those of other articles: counted as everywhere, placed as a count says."""

import io
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from scipy import stats

from framing.base.errors import InputError
from framing.measures.analysis import analyse
from framing.measures.reference import (
    COLUMNS,
    LEAST,
    long,
    placed,
    read_reference,
    reference_rows,
    write_reference,
)  # fmt: skip
from framing.reading.articles import Article
from framing.terms.lexicon import read_matcher
from framing.terms.scheme import counted_categories

ARTICLES = [
    Article("one", "The regime fell. “This regime must never be forgotten,” Ana Brook said.\n"),
    Article("two", "It rained. The dictator left.\n"),
]


def rows(articles=ARTICLES):
    return list(reference_rows(articles, read_matcher(), counted_categories(), "abc"))


def test_a_row_holds_the_counts_of_the_analysis():
    for article, row in zip(ARTICLES, rows(), strict=True):
        counts = analyse(article).counts
        own = counts[counts["voice"] == "Reporter"].set_index("category")
        others = counts[~counts["voice"].isin(["Reporter", "Paraphrase"])]
        assert row["words"] == own["words"].iloc[0]
        assert row["against_words"] == others.groupby("voice")["words"].first().sum()
        for name in counted_categories():
            assert row[name] == own.loc[name, "count"]
            assert row[f"against_{name}"] == others.loc[others["category"] == name, "count"].sum()


def test_a_reference_is_written_and_read_again(tmp_path):
    out = io.StringIO()
    write_reference(rows(), out, counted_categories())
    path = tmp_path / "reference.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    table = read_reference(path)
    assert table.to_dict("records") == rows()
    counts = long(table, counted_categories())
    assert len(counts) == 2 * 2 * len(counted_categories())
    terms = [name for name in table if name.removeprefix("against_") in counted_categories()]
    assert counts["count"].sum() == table[terms].to_numpy().sum() > 0


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n"])
def test_what_is_no_reference_is_refused(tmp_path, content):
    path = tmp_path / "reference.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_reference(path)
    assert "framing reference" in refused.value.remedy
    with pytest.raises(InputError):
        read_reference(tmp_path / "none.csv")


def others(*rates, words=1_000):
    table = {"words": words, "against_words": LEAST - 1, "label": rates, "against_label": 1}
    return pd.DataFrame(table)


def article(count, words=1_000):
    rows = [("Reporter", "label", count, words), ("Hill", "label", 1, 500)]
    return pd.DataFrame(rows, columns=["voice", "category", "count", "words"])


def test_the_percentile_by_hand():
    own, quoted = placed(others(0, 0, 2, 5), article(2), ["Hill"]).to_dict("records")
    assert list(own) == COLUMNS
    assert (own["side"], own["articles"], own["per_1000"]) == ("reporter", 4, 2)
    assert own["percentile"] == 2.5 / 4 and own["median"] == 1
    assert own["low"] < 2.5 / 4 < own["high"]
    assert quoted["articles"] == 0 and math.isnan(quoted["percentile"])  # too few words


def test_the_interval_is_that_of_clopper_and_pearson():
    (own, _) = placed(others(*range(0, 40, 2)), article(29), ["Hill"]).to_dict("records")
    exact = stats.binomtest(15, 20).proportion_ci(0.95, method="exact")
    assert (own["low"], own["high"]) == pytest.approx((exact.low, exact.high))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=20), st.integers(0, 9))
def test_a_percentile_lies_in_its_interval(rates, count):
    own = placed(others(*rates), article(count), ["Hill"]).iloc[0]
    assert 0 <= own["low"] <= own["percentile"] <= own["high"] <= 1
    lower, higher = (np.array(rates) < count).mean(), (np.array(rates) <= count).mean()
    assert lower <= own["percentile"] <= higher
