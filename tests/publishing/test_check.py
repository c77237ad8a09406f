"""Check: the shipped data are sound, and each kind of damage is found by file and line."""

import shutil

import pytest

from framing.base.places import DATA
from framing.interface.main import main
from framing.publishing.check import problems

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


@pytest.mark.parametrize(
    "name", ["lexicon.csv", "cues.csv", "countries.csv", "words.toml", f"coding/{NAME}.csv"]
)
def test_bytes_that_are_no_utf8_are_found(data, name):
    with (data / name).open("ab") as file:
        file.write(b"\xff")
    (problem,) = problems(data)
    assert str(problem.file) == str(data / name)
    assert "not UTF-8" in str(problem)


@pytest.mark.parametrize("name", ["lexicon.csv", "cues.csv", "countries.csv", "words.toml"])
def test_a_missing_table_is_found(data, name):
    (data / name).unlink()
    (problem,) = problems(data)
    assert str(problem.file) == str(data / name)


def test_a_class_that_is_no_text_and_a_double_verb_are_found(data):
    with (data / "words.toml").open("a", encoding="utf-8") as file:
        file.write("x = [1]\n")
    with (data / "cues.csv").open("a", encoding="utf-8") as file:
        file.write("say,assertive,clause,says said saying,Hooper 1975\n")
    found = "\n".join(map(str, problems(data)))
    assert "the class 'x' is not a text" in found
    assert "'say' stands on line 2 already" in found


def test_a_sidecar_without_an_article_is_found(data):
    (data / "articles" / "stray.toml").write_text('title = "x"\n', encoding="utf-8")
    (problem,) = problems(data)
    assert "is the sidecar of no article" in str(problem)


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
    assert "third.txt:1: a quotation mark has no partner" in found
    assert "is not the text recorded in SOURCES.md" in found
