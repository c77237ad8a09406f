"""Tables are read in the order that is asked for, whatever the order of the file."""

import pytest

from framing.base.errors import InputError
from framing.base.tables import read_cells, read_rows, refuse_double


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a,b,c\n1,2,3\n", ["1", "2", "3"]),
        ("c,b,a\n3,2,1\n", ["1", "2", "3"]),
        ("a,x,b\n1,9,2\n", ["1", "2", ""]),
        ("b,a\n2,1\n", ["1", "2", ""]),
        ("a,b\n1,2\n", ["1", "2", ""]),
        ("a,b,c\n\n1,2,\n", ["1", "2", ""]),
    ],
)
def test_cells_stand_in_the_order_asked_for_and_a_column_that_is_not_there_is_empty(
    tmp_path, text, cells
):
    path = tmp_path / "table.csv"
    path.write_text(text)
    line = 2 + text.count("\n\n")
    assert read_cells(path, ["a", "b"], may_be_missing=["c"]) == [(line, cells)]
    rows = read_rows(path, ["a", "b"], may_be_missing=["c"])
    assert rows == [(line, dict(zip("abc", cells, strict=True)))]


@pytest.mark.parametrize("text", ["a\n1\n", "a,a,b\n1,1,2\n", "a,b,c,c\n1,2,3,3\n", "a,b\n1,\n"])
def test_a_table_without_what_is_needed_once_is_refused(tmp_path, text):
    path = tmp_path / "table.csv"
    path.write_text(text)
    with pytest.raises(InputError):
        read_cells(path, ["a", "b"], may_be_missing=["c"])


def test_a_name_that_stands_twice_is_refused_with_both_lines():
    refuse_double("table.csv", [2, 3], iter(["war", "peace"]))
    with pytest.raises(InputError, match="line 2 already") as refused:
        refuse_double("table.csv", [2, 3, 5], iter(["war", "peace", "war"]))
    assert refused.value.line == 5


def test_a_quotation_mark_that_is_never_closed_is_named(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text('a,b\n1,2\n"3,4\n')
    with pytest.raises(InputError, match="never closed") as refused:
        read_cells(path, ["a", "b"])
    assert refused.value.line == 3
