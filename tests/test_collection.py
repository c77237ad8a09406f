"""The collection: every notebook runs, and gives byte for byte what is committed."""

import json
import os
import re

import pytest

from framing.base.places import ROOT
from framing.publishing import export, notebooks
from framing.publishing.notebook_files import differences

PATHS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """Run the whole collection once, into a folder of its own."""
    figures = tmp_path_factory.mktemp("collection") / "figures"
    run = notebooks.executed(PATHS, figures=figures, progress=False)
    export.contact_sheet(figures)
    return run, figures


def test_there_are_notebooks():
    assert len(PATHS) >= 5


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_fresh_run_equals_the_committed_notebook(fresh, path):
    committed = json.loads(path.read_text(encoding="utf-8"))
    assert differences(fresh[0][path], committed) == []


def test_a_fresh_run_writes_the_committed_figures(fresh):
    _, figures = fresh
    made = {file.name: file.read_bytes() for file in figures.iterdir()}
    kept = {file.name: file.read_bytes() for file in (ROOT / "figures").iterdir()}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_notebook_is_written_as_the_house_does(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    numbers = [cell["execution_count"] for cell in cells if cell["cell_type"] == "code"]
    assert numbers == list(range(1, len(code) + 1))
    assert len(cells) <= 30
    assert all(text.count("\n") < 15 and "def " not in text for text in code)
    text = "\n".join(prose)
    assert prose[0].startswith("# ")
    for part in ("**The question.**", "## In short", "## What this cannot tell you", "**Next:**"):
        assert part in text, part
    questions = re.findall(r"^## (.+\?)$", text, re.MULTILINE)
    assert 2 <= len(questions) <= 8
    assert text.index("## What this cannot tell you") < text.index(f"## {questions[0]}")


def test_nothing_of_this_machine_is_committed():
    for folder in ("notebooks", "figures", "data"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and os.fsencode(str(ROOT)) in file.read_bytes():
                pytest.fail(f"{file} holds a path of this machine")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_cell_warned(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    assert [output for output in outputs if output.get("name") == "stderr"] == []
