"""A new article: its bytes as they were, and a sidecar that can be read and mended."""

import os
import tomllib

import pytest

from framing.base.errors import InputError
from framing.interface import main
from framing.publishing.proposals import plain_name, propose, quoted, sidecar
from framing.reading.articles import Article, Speaker
from framing.reading.readers import read_article
from framing.reading.sidecars import read_sidecar

TEXT = (
    "The Freedonian-born envoy waited.\r\n\r\n"
    "“We shall not yield,” the French foreign ministry said on Monday. "
    "“Never,” said Jane Roe.\r\n\r\nRoe added that “talks” would go on.\n"
)


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "Économie – 2.txt"
    file.write_bytes(TEXT.encode())
    return file


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_text_is_copied_byte_for_byte(source, folder):
    text, declared = propose(source, folder=folder)
    assert names(folder) == ["economie-2.toml", "economie-2.txt"] == [declared.name, text.name]
    assert text.read_bytes() == source.read_bytes()


def test_the_sidecar_has_an_entry_per_speaker(source, folder):
    text, declared = propose(source, folder=folder)
    speakers = read_sidecar(declared)["speakers"]
    assert Speaker("Jane Roe", aliases=("Roe",)) in speakers
    assert {s.government: s.organ for s in speakers} == {"France": "foreign ministry", "": ""}
    assert read_article(text).speakers == speakers
    written = declared.read_text(encoding="utf-8")
    assert "# 2 statements, for example: “Never,” said Jane Roe." in written


def test_what_else_a_speaker_is_called_is_proposed_once():
    text = (
        "“No,” said Freedonia’s liberal Brook ministry. “Never,” the Brook ministry said. "
        "“So,” it said. Venezuelan Foreign Minister Ana Brook left. “Yes,” Brook said."
    )
    entries = tomllib.loads(sidecar(Article("x", text)))["speakers"]
    named = {row["name"]: (row["government"], row["aliases"]) for row in entries}
    assert named == {
        "Freedonia’s liberal Brook ministry": ("", ["Brook ministry"]),
        "Ana Brook": ("Venezuela", ["Brook"]),
    }


def test_a_comment_stays_one_line():
    text = "“We shall not \x1b[1myield,”\tthe French envoy said\x0bto\x85all.\nname = 1\n"
    written = sidecar(Article("x", text))
    assert set(tomllib.loads(written)) == {"speakers"}
    assert "“We shall not [1myield,” the French envoy said" in written


def test_without_a_speaker_the_sidecar_is_valid_and_says_so(folder, tmp_path):
    file = tmp_path / "calm.txt"
    file.write_text("It rained.\n", encoding="utf-8")
    _, declared = propose(file, folder=folder)
    assert read_sidecar(declared)["speakers"] == ()
    assert "finds nobody" in declared.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ['the "chief"', "back\\slash", "a\nb\tc\x00\x7f", "‘É’ 😀 \u2028", ""]
)
def test_odd_names_round_trip(name):
    assert tomllib.loads(f"name = {quoted(name)}") == {"name": name}


def test_what_is_there_is_not_written_over(source, folder):
    for ending in (".txt", ".toml"):
        taken = folder / f"mine{ending}"
        taken.write_text("mine")
        with pytest.raises(InputError, match="is there already"):
            propose(source, "mine", folder)
        assert (names(folder), taken.read_text()) == ([taken.name], "mine")
        taken.unlink()


@pytest.mark.parametrize("name", ["../x", "A", "a b", "-", "a--b", "a/b"])
def test_a_name_that_is_not_plain_is_refused(name, source, folder):
    with pytest.raises(InputError, match="cannot name an article"):
        propose(source, name, folder)
    assert names(folder) == []


def test_a_file_without_a_plain_name_needs_one(tmp_path):
    with pytest.raises(InputError, match="Give --name"):
        plain_name("", tmp_path / "文章.txt")


def test_a_failure_leaves_nothing_behind(source, folder, monkeypatch):
    replace, calls = os.replace, []

    def fails_second(part, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left", str(target))
        return replace(part, target)

    with monkeypatch.context() as patch, pytest.raises(InputError, match="No space left"):
        patch.setattr(os, "replace", fails_second)
        propose(source, folder=folder)
    assert names(folder) == []


def test_the_command_says_what_comes_next(source, folder, monkeypatch, capsys):
    monkeypatch.setattr("framing.publishing.proposals.propose.__defaults__", ("", folder))
    assert main.main(["new", str(source), "--name", "mine"]) == 0
    out = capsys.readouterr().out
    assert "mine.toml" in out and "SOURCES.md" in out and "framing report mine" in out
    assert main.main(["new", str(source), "--name", "mine"]) == 1
    assert "is there already" in capsys.readouterr().err
