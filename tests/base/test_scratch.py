"""Files for a while: gone afterwards; where none can be made, the place is named."""

import errno
import tempfile
from pathlib import Path

import pytest

from framing.base.errors import InputError
from framing.base.scratch import as_file


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Let what is made for a while be made in a folder, and return that."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


def test_bytes_are_a_file_as_long_as_they_are_read(place):
    with as_file(b"a", "mine.csv", "rows.csv") as file:
        assert file.read_bytes() == b"a" and place in file.parents
        assert [each.name for each in file.parent.iterdir()] == ["rows.csv"]
    assert not [*place.iterdir()]


@pytest.mark.parametrize("file", ["mine.csv", None])
def test_what_is_refused_is_refused_as_what_the_bytes_came_under(place, file):
    with (
        pytest.raises(InputError, match="is no list") as refused,
        as_file(b"a", file, "rows.csv") as made,
    ):
        raise InputError("is no list", file=made)
    assert refused.value.file == file


def test_a_place_without_room_is_named_and_not_what_the_bytes_came_under(place, monkeypatch):
    def full(path, _):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError, match="No space left on device") as refused:
        as_file(b"a", "mine.csv", "rows.csv").__enter__()
    assert place in Path(refused.value.file).parents and not [*place.iterdir()]


def test_where_no_folder_can_be_made_it_is_said(place):
    place.rmdir()
    with pytest.raises(InputError, match="no file can be made there for a while") as refused:
        as_file(b"a", "mine.csv", "rows.csv").__enter__()
    assert Path(refused.value.file).parent == place
