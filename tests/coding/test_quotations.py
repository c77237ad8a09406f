"""Quotations on a page: between which marks they stand, and which answers which."""

import pytest

from framing.coding.quotations import pairs_of, quoted_regions


def test_each_quotation_answers_once_and_the_closest_first():
    pairs = pairs_of([(0, 10), (0, 9)], [(0, 10), (20, 30)])
    assert pairs == {(0, 10): (0, 10)}
    assert pairs_of([(0, 10)], [(0, 7)]) == {}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“a” and “b”", ["a", "b"]),
        ('"a" and "b"', ["a", "b"]),
        ("''a'' and ''b''", ["a", "b"]),
        ('“a" and "b”', ["a", "b"]),
        ("“left open\nnext “b”", ["left open", "b"]),
        ('"left open "b" c', ["left open ", "b"]),
        ("“a “nested” b", ["a “nested"]),
        ("closing” only, 6' 2'' tall", []),
        ("it’s 'single'", []),
    ],
)
def test_quoted_regions(text, inside):
    assert [text[slice(*region)] for region in quoted_regions(text)] == inside
