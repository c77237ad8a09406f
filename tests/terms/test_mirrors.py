"""The list is as wide for one side as for the other: words that opposed sides use of each other."""

from collections import Counter

import pytest

from framing.base.places import DATA
from framing.base.tables import read_rows
from framing.terms.lexicon import read_matcher
from framing.terms.scheme import counted_categories
from framing.terms.unvoiced import terms_in

COLUMNS = ["setting", "category", "a", "b"]
ROWS = [row for _, row in read_rows(DATA / "mirrors.csv", COLUMNS)]
POINTS = 5  # how far apart the two sides may be covered, in points of a hundred
OWN_POINTS = 10  # the same, where only terms of the category itself are counted
FEW = 20  # words of a category from which on it is held to that by itself


@pytest.fixture(scope="module")
def matcher():
    return read_matcher()


def covered(words, matcher, category=""):
    """Return the share of words, each said by one, that hold a term, of a category or any."""
    found = [terms_in(f"The minister spoke of “{word}”.", matcher)[1] for word in words]
    hit = [any(category in use.category for use in uses) for uses in found]
    return 100 * sum(hit) / len(hit)


def gap(rows, matcher, category=""):
    a, b = ([row[side] for row in rows] for side in "ab")
    return abs(covered(a, matcher, category) - covered(b, matcher, category))


def test_both_columns_are_covered_alike(matcher):
    assert gap(ROWS, matcher) <= POINTS
    assert covered([row["a"] for row in ROWS] + [row["b"] for row in ROWS], matcher) > 90


@pytest.mark.parametrize("category", counted_categories())
def test_both_columns_are_covered_alike_in_each_category(matcher, category):
    rows = [row for row in ROWS if row["category"] == category]
    assert rows
    if 2 * len(rows) >= FEW:
        assert gap(rows, matcher) <= POINTS
        assert gap(rows, matcher, category) <= OWN_POINTS


def test_a_pair_is_given_once_and_its_sides_differ():
    assert max(Counter(map(str, ROWS)).values()) == 1
    assert all(row["a"] != row["b"] for row in ROWS)


def test_a_list_that_is_wide_for_one_side_alone_would_fail(matcher):
    from framing.terms.matching import Matcher

    other = {word for row in ROWS for word in row["b"].split()}
    one = Matcher(entry for entry in matcher.terms if entry[0].rstrip("*") not in other)
    assert gap(ROWS, one) > POINTS
