"""What tells files apart."""

import os

import pytest

from framing.base import digests
from framing.base.digests import place_of


def test_a_file_has_one_place_whatever_it_is_called(tmp_path):
    (tmp_path / "a").touch()
    (tmp_path / "b").symlink_to("a")
    os.link(tmp_path / "a", tmp_path / "c")
    (tmp_path / "d").touch()
    assert place_of(tmp_path / "a") == place_of(tmp_path / "b") == place_of(tmp_path / "c")
    assert place_of(tmp_path / "a") != place_of(tmp_path / "d")
    assert place_of(tmp_path / "none") is None


@pytest.mark.parametrize("kind", ["none", "folder", "unreadable"])
def test_what_cannot_be_read_has_no_digest(tmp_path, monkeypatch, kind):
    path = tmp_path / "a"
    if kind == "folder":
        path.mkdir()
    elif kind == "unreadable":
        path.touch()
        monkeypatch.setattr(
            digests, "sha256_of", lambda path: (_ for _ in ()).throw(OSError(13, "no"))
        )
    assert digests.digest_of(path) == ""
