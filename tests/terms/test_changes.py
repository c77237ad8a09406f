"""Changes to a lexicon: listed, made, found again; the shipped file stays as it is."""

import pytest
from dictionaries import FORMS
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.terms import changes
from framing.terms.changes import Changes
from framing.terms.lexicon import LEXICON, read_lexicon

SHIPPED = read_lexicon()
MINE = Changes(off=("regime*",), moved=(("threat*", "violence"),), added=(("port", "label"),))


def test_changes_are_made_listed_and_found_again():
    table = changes.changed(SHIPPED, MINE)
    assert changes.between(SHIPPED, table) == MINE
    assert changes.listed(MINE, SHIPPED).to_numpy().tolist() == [
        ["regime*", "off", "", "label"],
        ["threat*", "moved", "violence", "threat"],
        ["port", "added", "label", ""],
    ]
    assert len(table) == len(SHIPPED)


SOME = SHIPPED.iloc[::40].reset_index(drop=True)  # a list like any other, and quicker


@given(st.lists(st.sampled_from(SOME["term"].tolist()), unique=True, max_size=6))
def test_no_change_is_lost_between_two_lexicons(terms):
    made = Changes(off=tuple(term for term in SOME["term"] if term in terms))
    assert changes.between(SOME, changes.changed(SOME, made)) == made


@pytest.mark.parametrize("terms", [(), ("regime*",), tuple(SHIPPED["term"][::1_000])])
def test_no_change_is_lost_of_the_shipped_list(terms):
    made = Changes(off=tuple(term for term in SHIPPED["term"] if term in terms))
    assert changes.between(SHIPPED, changes.changed(SHIPPED, made)) == made


def test_a_saved_lexicon_is_the_same_when_read(tmp_path):
    table = changes.changed(SHIPPED, MINE)
    path = changes.save(table, tmp_path / "mine.csv")
    assert changes.checked(table) == path.read_bytes()
    assert changes.between(table, read_lexicon(path)) == Changes()
    assert [file.name for file in tmp_path.iterdir()] == ["mine.csv"]


@pytest.mark.parametrize(
    ("path", "says"),
    [(LEXICON, "is the shipped lexicon"), ("mine.txt", "is no name of a table"),
     ("nowhere/mine.csv", "cannot be written")],
)  # fmt: skip
def test_what_cannot_be_saved_is_refused(path, says, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = LEXICON.read_bytes()
    with pytest.raises(InputError, match=says):
        changes.save(SHIPPED, path)
    assert LEXICON.read_bytes() == before and not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """Return the shipped list as it is saved."""
    return changes.save(SHIPPED, tmp_path_factory.mktemp("shipped") / "ours.csv").read_bytes()


@pytest.mark.parametrize(
    "added", [("Bad", "label"), ("port", "nonsense"), ("regime*", "law"), ("", "law")]
)
def test_what_is_no_term_is_refused_and_the_old_file_stays(added, saved, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_bytes(saved)
    table = changes.changed(SHIPPED, Changes(added=(added,)))
    with pytest.raises(InputError) as refused:
        changes.save(table, path)
    assert refused.value.file == path and path.read_bytes() == saved
    assert [file.name for file in tmp_path.iterdir()] == ["mine.csv"]
    with pytest.raises(InputError) as refused:
        changes.checked(table)
    assert refused.value.file is None and refused.value.remedy


def test_what_another_has_put_into_a_list_is_not_written_over(saved, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_bytes(saved)
    for known in (None, saved + b"x"):
        with pytest.raises(InputError, match="was changed by another") as refused:
            changes.put(SOME, path, {path: known})
        assert refused.value.file == path and path.read_bytes() == saved
    assert changes.put(SOME, path, {path: saved}) == path.read_bytes() != saved
    assert [file.name for file in tmp_path.iterdir()] == ["mine.csv"]


def test_anothers_list_is_changed_saved_and_read_again(saved, tmp_path):
    path = tmp_path / "a.dic"
    path.write_text(FORMS["a.dic"], encoding="utf-8")
    moved = Changes(off=("kill*",), moved=(("war", "violence"),), added=(("peace", "hope"),))
    table = changes.changed(read_lexicon(path), moved)
    mine = changes.save(table, tmp_path / "mine.csv")
    again = read_lexicon(mine)
    columns = ["term", "category"]
    assert sorted(map(tuple, again[columns].to_numpy())) == [
        *(("cold war", "violence"), ("peace", "hope"), ("war", "violence"), ("wom?n", "grief")),
    ]
    assert mine.read_text(encoding="utf-8").splitlines()[0] == "term,category"
    (tmp_path / "ours.csv").write_bytes(saved)
    assert read_lexicon(tmp_path / "ours.csv").equals(SHIPPED)
