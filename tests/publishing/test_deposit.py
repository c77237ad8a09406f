"""A deposit: valid to another library, described to the last column, and without the article."""

import errno
import json
import os
import shutil
from pathlib import Path
from unittest.mock import Mock

import frictionless
import pandas as pd
import pytest

from framing.base.errors import InputError
from framing.base.files import UNTOUCHED
from framing.interface.main import main
from framing.measures import analysis
from framing.publishing import deposit as deposits, methods
from framing.reading.readers import read_article

TEXT = (
    "The brutal regime fell. “Your aggression must end,” Iran said. It rained.\n\n"
    "“We condemn this crime,” Iran said.\n"
)


@pytest.fixture
def written(tmp_path, monkeypatch):
    """An article, its sidecar, and what deposits it; its report is one picture, made at once."""
    made = {}  # what is said of its methods, by article and sidecar

    def run_on(found, terms, figures):
        figures.mkdir()
        (figures / "report-ribbon.png").write_bytes(b"a picture")
        key = repr(found.article)
        said = made.get(key) or made.setdefault(key, methods.methods(found, lexicon=terms))
        methods.write(said, prefix="report-", folder=figures)

    monkeypatch.setattr(deposits.reports, "run_on", run_on)
    article = tmp_path / "one.txt"
    article.write_text(TEXT, encoding="utf-8")

    def write(rights=""):
        sidecar = '[[speakers]]\nname = "Iran"\ngovernment = "Iran"\n'
        (tmp_path / "one.toml").write_text(f"{rights}{sidecar}", encoding="utf-8")
        return deposits.deposit(read_article(article), ["Vos, Ana"], tmp_path / "out")

    return write


def test_a_deposit_is_valid_says_what_every_column_is_and_is_analysed_once(
    tmp_path, capsys, monkeypatch
):
    hits = Mock(side_effect=analysis.hits)
    monkeypatch.setattr(analysis, "hits", hits)
    out = tmp_path / "out"
    assert main(["deposit", "neutral-control", "--author", "Vos, Ana", "--out", str(out)]) == 0
    package = out / "neutral-control" / "datapackage.json"
    assert capsys.readouterr().out.strip() == str(package)
    hits.assert_called_once()
    report = frictionless.validate(str(package))
    assert report.valid, report.flatten(["type", "message"])
    described = json.loads(package.read_text(encoding="utf-8"))
    files = {path.name for path in package.parent.iterdir()}
    assert {resource["path"] for resource in described["resources"]} == files - {package.name}
    assert "report-ribbon.svg" in files
    for resource in described["resources"]:
        if "schema" in resource:
            table = pd.read_csv(package.parent / resource["path"], keep_default_na=False)
            fields = resource["schema"]["fields"]
            assert [field["name"] for field in fields] == list(table)
            assert all(field["description"] for field in fields), resource["name"]


def test_its_authors_are_named_wherever_an_archive_looks(written):
    package = written()
    described = json.loads(package.read_text(encoding="utf-8"))
    assert described["contributors"] == [{"title": "Vos, Ana", "role": "author"}]
    zenodo = json.loads((package.parent / ".zenodo.json").read_text(encoding="utf-8"))
    assert zenodo["creators"] == [{"name": "Vos, Ana"}]
    assert '- name: "Vos, Ana"' in (package.parent / "CITATION.cff").read_text(encoding="utf-8")


def test_the_articles_words_are_not_given_away(written):
    folder = written().parent
    names = [path.name for path in folder.iterdir()]
    assert "one.txt" not in names
    texts = (path.read_text(encoding="utf-8") for path in folder.iterdir() if path.suffix != ".png")
    held = "".join(texts)
    assert "Your aggression must end" not in held
    assert "token" not in pd.read_csv(folder / "tokens.csv").columns
    assert "text" not in pd.read_csv(folder / "statements.csv").columns


def test_declared_rights_let_the_text_in_and_withdrawn_ones_take_it_out(written):
    folder = written('rights = "CC BY 4.0"\n').parent
    assert (folder / "one.txt").read_text(encoding="utf-8") == TEXT
    assert "CC BY 4.0" in (folder / "README.md").read_text(encoding="utf-8")
    assert "token" in pd.read_csv(folder / "tokens.csv").columns
    written()
    assert not (folder / "one.txt").exists()
    assert "token" not in pd.read_csv(folder / "tokens.csv").columns


def test_the_same_analysis_is_the_same_bytes(written):
    folder = written().parent
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    written()
    assert first == {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def known(monkeypatch):
    """Let what an article comes to be found out once, for tests of how it is written down."""

    def remembered(work):
        made = {}

        def once(about, *rest, **options):
            key = repr(getattr(about, "article", about))  # with its text and all of its sidecar
            if key not in made:
                made[key] = work(about, *rest, **options)
            return made[key]

        return once

    for name in ("analyse", "_tables", "_contents"):
        monkeypatch.setattr(deposits, name, remembered(getattr(deposits, name)))


@pytest.mark.usefixtures("known")
def test_a_deposit_that_was_killed_between_two_names_is_made_again(written, tmp_path, killed):
    folder = tmp_path / "out" / "one"
    package = written()
    whole = {path.name: path.read_bytes() for path in folder.iterdir()}
    for first in (True, False):
        for at in range(1, 30):
            shutil.rmtree(folder)
            if not first:
                written('rights = "CC0"\n')
            done = killed(at, written)
            assert written() == package
            assert {path.name: path.read_bytes() for path in folder.iterdir()} == whole
            if done:
                break
        assert at > 3


def test_a_folder_of_something_else_stays(written, tmp_path):
    folder = tmp_path / "out" / "one"
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="a folder of something else"):
        written()
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    (folder / "mine.txt").unlink()
    written()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match=r"holds mine\.txt, which is of no deposit"):
        written()
    (folder / deposits.PACKAGE).write_text("[]")
    with pytest.raises(InputError, match="describes no data package"):
        written()


def test_nobody_is_no_author(tmp_path):
    article = read_article("neutral-control")
    for authors in ([], [" "]):
        with pytest.raises(InputError, match="a deposit has authors"):
            deposits.deposit(article, authors, tmp_path)


def test_the_codebook_speaks_of_every_table_of_a_deposit():
    explained = deposits.codebook()
    for name in deposits.TITLES:
        assert explained.get(name) or explained[f"{name}.csv"], name
    assert "no such table" not in explained


def test_where_there_is_no_room_the_deposit_is_named_and_the_old_one_stays(
    written, tmp_path, monkeypatch
):
    package = written()
    before = {path.name: path.read_bytes() for path in package.parent.iterdir()}
    write = Path.write_bytes

    def full(path, content):
        if path.name == "tokens.csv":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError) as caught:
        written(rights='rights = "CC BY 4.0"\n')
    said = f"{package}: cannot be written: {os.strerror(errno.ENOSPC)}. {UNTOUCHED}"
    assert str(caught.value) == said
    assert {path.name: path.read_bytes() for path in package.parent.iterdir()} == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["one"]
