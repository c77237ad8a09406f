"""Names in print: every column of the collection's tables has one, written in a known way."""

import csv

import pytest

from framing.base.errors import InputError
from framing.base.places import ROOT
from framing.publishing import column_names

TABLES = sorted((ROOT / "figures").glob("*.tex"))


def columns():
    """Return every column that a table of the collection has."""
    for tex in TABLES:
        with tex.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            yield from next(csv.reader(file))


def test_every_column_that_is_printed_has_a_name_in_words():
    known = column_names.known()
    assert TABLES and set(columns()) <= set(known)
    for name, (words, _) in known.items():
        assert "_" not in words and words == words.strip(), name


def test_the_other_side_goes_by_its_name():
    names = column_names.named(["against_words", "words"], "Freedonia")
    assert names["against_words"].words == "words, Freedonia"
    assert names["words"].words == "words"


@pytest.mark.parametrize(
    ("column", "words"),
    [("my_own.column", "my own column"), ("x", "x"), ("_", "_"), ("a  b", "a b")],
)
def test_a_column_without_a_name_goes_by_its_own(column, words):
    assert column_names.named([column])[column] == (words, "")


def test_an_unknown_way_to_write_is_refused(tmp_path):
    book = tmp_path / "book.md"
    book.write_text("\n## Names in print\n\n| `a` | b | in roman |\n", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written as 'in roman'"):
        column_names.known(book)
