"""Groups of articles: every article is in one, and dates that are none are no periods."""

import dask.dataframe as dd
import pandas as pd
import pytest
from hypothesis import example, given, strategies as st

from framing.measures.groups import OTHERS, PERIODS, outlets, periods, span, with_groups


def corpus(**sizes):
    names = [name for name, size in sizes.items() for _ in range(size)]
    rows = {"article": [f"a:{number}" for number in range(len(names))], "outlet": names}
    return pd.DataFrame(rows).assign(words=100, date="2024-10-01")


def test_small_outlets_are_counted_together():
    found = outlets(corpus(a=12, b=30, c=9, d=2, e=11), most=2)
    assert found["outlet"].tolist() == ["b", "a", "e", "c", "d"]
    assert found["group"].tolist() == ["b", "a", OTHERS, OTHERS, OTHERS]


def test_a_single_small_outlet_keeps_its_name():
    assert outlets(corpus(a=12, b=9))["group"].tolist() == ["a", "b"]
    assert outlets(corpus(a=1))["group"].tolist() == ["a"]


def test_articles_without_an_outlet_are_a_group():
    table = corpus(**{"": 20, "a": 12})
    groups = outlets(table)
    assert groups["group"].tolist() == ["(no outlet)", "a"]
    found = with_groups(table, groups.set_index("outlet")["group"], "day")
    assert found["group"].value_counts().to_dict() == {"(no outlet)": 20, "a": 12}


@given(
    st.dictionaries(st.sampled_from(["", "a", "b", "$x_1$", "<i>"]), st.integers(1, 14)),
    st.integers(1, 4),
)
def test_every_article_is_in_one_group(sizes, most):
    table = corpus(**sizes)
    groups = outlets(table, most)
    found = with_groups(table, groups.set_index("outlet")["group"], "month")
    per_group = groups.groupby("group")["articles"].sum().to_dict()
    assert found["group"].value_counts().to_dict() == per_group
    assert sum(per_group.values()) == len(table)
    assert len(per_group) <= most + 1


def test_in_parts_as_in_one():
    table = corpus(a=12, b=30, c=9, d=2)
    lazy = dd.from_pandas(table, npartitions=3)
    groups = outlets(table)
    pd.testing.assert_frame_equal(outlets(lazy), groups, check_dtype=False)
    named = groups.set_index("outlet")["group"]
    whole, parts = (with_groups(one, named, "quarter") for one in (table, lazy))
    pd.testing.assert_frame_equal(parts.compute(), whole, check_dtype=False)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("year", ["2024", "2024", "", "", "", "", "1999", "", "", "2020"]),
        ("quarter", ["2024-Q1", "2024-Q4", "", "", "", "", "1999-Q2", "", "", ""]),
        ("month", ["2024-01", "2024-12", "", "", "", "", "1999-06", "", "", ""]),
        ("day", ["2024-01-31", "2024-12-01", "", "", "", "", "", "", "", ""]),
    ],
)
def test_periods(unit, expected):
    dates = ["2024-01-31", "2024-12-01T10:00", "2024-13-01", "spring", "", None, "1999-06"]
    dates += ["2024-010", "20241001", "2020"]
    assert periods(pd.Series(dates), unit).tolist() == expected


@given(st.lists(st.text(max_size=12), max_size=6), st.sampled_from(sorted(PERIODS)))
def test_any_date_has_a_period_or_none(dates, unit):
    found = periods(pd.Series(dates, dtype="str"), unit)
    assert len(found) == len(dates)
    assert all(period == "" or period[:4].isdigit() for period in found)


@given(
    st.lists(st.from_regex(r"\A\d{4}(-\d\d(-\d\d)?)?\Z"), min_size=1, max_size=4),
    st.sampled_from(["year", "quarter", "month"]),
)
@example(["0000-01-01", "2024-10"], "quarter")
@example(["\u0662\u0660\u0662\u0664-10", "2024-10"], "month")
def test_an_axis_has_every_period_that_is_known(dates, unit):
    known = periods(pd.Series(dates), unit)
    known = known[known != ""]
    if len(known):
        assert set(known) <= set(span(known, unit))
