"""Check: the shipped data are sound, and each kind of damage is found by file and line."""

import shutil

import pytest

from framing.articles import DATA
from framing.check import problems
from framing.cli import main

NAME = next((DATA / "articles").glob("*.toml")).stem


@pytest.fixture
def data(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def test_the_shipped_data_are_sound(capsys):
    assert main(["check"]) == 0
    assert "sound" in capsys.readouterr().out


DAMAGE = {
    "lexicon.csv": ("regime*,label", "regime*,lable"),
    "categories.csv": ("stance,yes", "stanse,yes"),
    "cues.csv": ("say,assertive", "say,asertive"),
    f"articles/{NAME}.toml": ("aliases = [", "alias = ["),
    f"coding/{NAME}.csv": (",direct,", ",quoted,"),
    f"articles/{NAME}.txt": ("The", "Teh"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_found_in_its_file(data, name):
    file = data / name
    file.write_text(file.read_text(encoding="utf-8").replace(*DAMAGE[name], 1), encoding="utf-8")
    found = problems(data)
    assert any(str(problem.file) == str(file) for problem in found)


def test_a_name_that_the_article_never_uses_is_found(data):
    sidecar = data / "articles" / f"{NAME}.toml"
    with sidecar.open("a", encoding="utf-8") as file:
        file.write('\n[[actors]]\nname = "Atlantis"\nnames = ["Atlantean"]\n')
    (problem,) = problems(data)
    assert "'Atlantean' does not stand in the article" in str(problem)
    assert problem.line == len(sidecar.read_text(encoding="utf-8").splitlines())


def test_a_coding_without_an_article_and_a_lone_mark_are_found(data):
    (data / "coding" / "other.csv").write_text("start\n", encoding="utf-8")
    (data / "articles" / "third.txt").write_text("He said “no.\n", encoding="utf-8")
    found = "\n".join(map(str, problems(data)))
    assert "codes an article that is not there" in found
    assert "third.txt:1: a quotation mark is never closed" in found
    assert "is not the text recorded in SOURCES.md" in found
