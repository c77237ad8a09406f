"""A dictionary that is brought as bytes is the one that its file is."""

import pytest

from framing.base.errors import InputError
from framing.terms.brought import brought
from framing.terms.chosen import choose
from framing.terms.lexicon import LEXICON
from framing.terms.matching import compile_terms
from framing.terms.overlaps import shared

YAML = "war:\n  - bomb*\n  - shell\npeace:\n  - truce\n"


def test_what_is_brought_is_what_the_file_holds(tmp_path):
    file = tmp_path / "mine.yml"
    file.write_text(YAML, encoding="utf-8")
    read, got = choose(file), brought(file.read_bytes(), "mine.yml")
    assert got.table.equals(read.table)
    assert got[2:] == read[2:] and str(got.path) == "mine.yml"
    assert set(got.categories) == {"war", "peace"}
    assert not (got.shipped or got.ours)


def test_ours_may_be_brought_too_and_compared():
    got = brought(LEXICON.read_bytes(), "lexicon.csv")
    assert got.ours and got.table.equals(choose().table)
    ours, mine = compile_terms(choose().table), compile_terms(brought(YAML.encode(), "m").table)
    assert shared(mine, ours).both + shared(mine, ours).first == 3


@pytest.mark.parametrize("file", ["../../etc/mine.yml", "C:\\lists\\mine.yml", "mine.yml"])
def test_what_cannot_be_read_is_refused_by_its_name_alone(file):
    with pytest.raises(InputError) as refused:
        brought(b"words without a form", file)
    assert str(refused.value.file) == "mine.yml"
    with pytest.raises(InputError) as refused:
        brought(b"\xff\xfe\xff", file)
    assert "/tmp" not in str(refused.value)


@pytest.mark.parametrize("file", ["", "..", "a/..", "\0", "x" * 300, "a\nb"])
def test_a_name_that_no_file_could_have_is_left_out(file):
    assert str(brought(YAML.encode(), file).path) == "list"
