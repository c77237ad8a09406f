"""Prose: numbers as sentences say them."""

import pandas as pd
import pytest

from framing.base import prose


def test_lists():
    assert prose.listed([]) == "none"
    assert prose.listed(["a"]) == "a"
    assert prose.listed(["a", "b"]) == "a and b"
    assert prose.listed("abc", last="or") == "a, b or c"


def test_quantities():
    assert prose.quantity(0, "word") == "0 words"
    assert prose.quantity(1, "category", "categories") == "1 category"
    assert prose.quantity(2, "category", "categories") == "2 categories"


def test_a_rate_carries_its_base():
    table = pd.DataFrame({"count": 3, "words": [100], "per_1000": 30.0, "low": 6.2, "high": 87.7})
    counted = table.astype(object).iloc[0]
    assert prose.rate(counted) == "3 in 100 words, 30 per 1,000 (95% interval 6 to 88)"
    assert prose.rate(counted.replace({100: 0})) == "no words"
    alone = counted.replace({87.7: float("nan")})
    assert prose.rate(alone) == "3 in 100 words, 30 per 1,000 (no interval)"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((0.5, 0.1, 2.3), "0.50 (95% interval 0.10 to 2.30)"),
        ((float("inf"), 1.5, float("inf")), "∞ (95% interval 1.50 to ∞)"),
        ((12.3, 1.5, 66.1), "12 (95% interval 1.50 to 66)"),
        ((2.0, float("nan"), float("nan")), "2.00 (no interval)"),
        ((float("nan"), 0.0, float("inf")), "no ratio, for want of hits or words"),
    ],
)
def test_ratios(numbers, expected):
    assert (
        prose.ratio(pd.Series(dict(zip(("ratio", "low", "high"), numbers, strict=True))))
        == expected
    )


def test_one_row_or_an_error():
    table = pd.DataFrame({"a": ["x", "x", "y"], "b": [1, 2, 3]})
    assert prose.row(table, a="y")["b"] == 3
    with pytest.raises(ValueError, match="2 rows"):
        prose.row(table, a="x")


def test_probabilities_are_never_zero():
    assert [prose.probability(p) for p in (0.0, 0.0123, 0.5)] == [
        "p < 0.001",
        "p = 0.012",
        "p = 0.50",
    ]
