"""Sidecars: what is read of many entries."""

import os

import pytest

from framing.base.errors import InputError
from framing.reading import sidecars
from framing.reading.readers import read_article
from framing.reading.sidecars import read_sidecar


def test_a_sound_sidecar_is_not_searched_for_lines(tmp_path, monkeypatch):
    monkeypatch.setattr(sidecars, "line_of", None)
    entries = [
        f'[[speakers]]\nname = "Speaker {at}"\naliases = ["the envoy {at}"]\n' for at in range(50)
    ]
    (tmp_path / "one.toml").write_text("\n".join(entries), encoding="utf-8")
    assert len(sidecars.read_sidecar(tmp_path / "one.toml")["speakers"]) == 50


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("title = " + "[" * 100_000, "is not valid TOML: maximum recursion"),
        ("title = " + "9" * 5_000, "is not valid TOML: Exceeds the limit"),
        ("title = " + "{a=" * 50_000, "is not valid TOML"),
        ("x." * 50_000 + "y = 1", "a.toml:1: has a name of more than 100 parts"),
        ("a = 1\n[[" + "x." * 50_000 + "y]]", "a.toml:2: has a name of more than 100 parts"),
        ("a = {b = 1, " + "'x' . " * 50_000 + "y = 1}", "has a name of more than 100 parts"),
        ("x." * 90 + "y = 1", "unknown key 'x'"),
        ('title = "' + "x." * 50_000 + '"\nx = 1', "unknown key 'x'"),
        ('[[speakers]]\nname = "' + "n" * 1_001 + '"', "name is longer than 1,000 characters"),
        ('[[speakers]]\nname = "a"\naliases = ["' + "n" * 1_001 + '"]', "aliases is longer"),
        ('[[actors]]\nname = "a"\nnames = ["b", "' + "n" * 1_001 + '"]', "names is longer"),
    ],
)
def test_whatever_a_hostile_sidecar_holds_it_is_refused(tmp_path, content, says):
    path = tmp_path / "a.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_sidecar(path)
    assert says in str(refused.value)


@pytest.mark.parametrize("kind", ["pipe", "folder", "link to nothing", "device"])
def test_a_sidecar_that_is_no_file_is_refused_and_not_waited_for(tmp_path, kind):
    (tmp_path / "a.txt").write_text("A text.", encoding="utf-8")
    path = tmp_path / "a.toml"
    made = {
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "link to nothing": lambda: path.symlink_to(tmp_path / "none"),
        "device": lambda: path.symlink_to("/dev/zero"),
    }
    made[kind]()
    with pytest.raises(InputError, match=r"a\.toml: is a "):
        read_article(tmp_path / "a.txt")
    with pytest.raises(InputError, match=r"a\.toml: is a "):
        read_article(tmp_path / "a.txt", path)
