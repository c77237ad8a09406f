"""The list held against coders: counted by hand on a made-up article."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.coding import term_hits
from framing.coding.term_hits import terms_held
from framing.measures.rates import ALL, wilson

TEXT = "The brutal junta slaughtered villagers, and its cynical spokesman denied the massacre."
A = {"brutal": "evaluation", "junta": "label", "slaughtered": "violence", "cynical": "evaluation"}
B = {"brutal junta": "label", "slaughtered": "violence", "massacre": "violence"}
HITS = {"junta": "label", "slaughtered": "law", "villagers": "victim", "massacre": "violence"}


def marked(words):
    rows = [(TEXT.index(word), TEXT.index(word) + len(word), name) for word, name in words.items()]
    return pd.DataFrame(rows, columns=["start", "end", "category"])


def measure(table, name, category=ALL):
    rows = table[(table["measure"] == name) & (table["category"] == category)]
    return tuple(rows[["count", "base"]].iloc[0])


def test_what_two_coders_and_the_list_find():
    table = terms_held({"a": marked(A), "b": marked(B)}, marked(HITS))
    assert list(table.columns) == list(term_hits.COLUMNS)
    assert measure(table, term_hits.AGREED) == (3, 5)  # neither cynical nor massacre is of both
    assert measure(table, term_hits.HIT) == (2, 3)  # brutal is no hit
    assert measure(table, term_hits.HIT_ALIKE) == (1, 3)  # slaughtered is filed elsewhere
    assert measure(table, term_hits.HITS_AGREED) == (2, 4)
    assert measure(table, term_hits.HITS_MARKED) == (3, 4)
    assert measure(table, term_hits.AGREED, "label") == (1, 1)
    assert measure(table, term_hits.HITS_AGREED, "victim") == (0, 1)


def test_a_share_has_its_interval():
    table = terms_held({"a": marked(A), "b": marked(B)}, marked(HITS))
    row = table[table["measure"] == term_hits.HIT].iloc[0]
    assert row["value"] == pytest.approx(2 / 3)
    assert (row["low"], row["high"]) == wilson(2, 3)


def test_one_coder_agrees_with_nobody():
    with pytest.raises(InputError, match="two coders"):
        terms_held({"a": marked(A)}, marked(HITS))


SPANS = st.lists(st.integers(0, 40), unique=True, max_size=8).map(
    lambda starts: pd.DataFrame(
        [(2 * at, 2 * at + 1, "label") for at in sorted(starts)],
        columns=["start", "end", "category"],
    )
)


@given(SPANS, SPANS, SPANS)
def test_no_share_passes_its_base_and_the_order_of_coders_is_nothing(one, other, hits):
    table = terms_held({"a": one, "b": other}, hits)
    assert (table["count"] <= table["base"]).all()
    assert table.equals(terms_held({"b": other, "a": one}, hits))


@given(SPANS, SPANS)
def test_a_list_that_marks_what_all_mark_is_right(one, hits):
    table = terms_held({"a": one, "b": one}, one)
    assert (table["count"] == table["base"]).all()
    either = terms_held({"a": one, "b": one}, hits)
    assert measure(either, term_hits.HITS_AGREED) == measure(either, term_hits.HITS_MARKED)
