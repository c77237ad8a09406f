"""Notebooks written for one article: for another they say in a line what to open, and stop."""

import os

import nbformat
import pytest
from nbclient import NotebookClient

from framing.base.errors import InputError
from framing.base.places import ROOT
from framing.measures.analysis import analyse
from framing.publishing.notebook_files import KERNEL, read_notebook
from framing.publishing.written_for import OTHERS, still, written_for
from framing.reading.articles import Article

BOUND = sorted((ROOT / "notebooks").glob("0[02]-*.ipynb"))
ARTICLE, OTHER = "cuba-venezuela-iran", "neutral-control"
ANALYSED = f'analyse("{ARTICLE}")'
SAID = (
    f"InputError: this notebook is written for {ARTICLE} alone, and was given {OTHER}. "
    f"For another article open {OTHERS}"
)


def run(sources):
    """Run cells in a kernel, whichever fail; return the lines that each shows of what is wrong."""
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    client = NotebookClient(notebook, kernel_name=KERNEL["name"], allow_errors=True)
    client.execute(env={**os.environ, "PYTHONPATH": path})
    errors = ([out for out in cell.outputs if out.output_type == "error"] for cell in cells)
    return [[line for out in found for line in out.traceback] for found in errors]


@pytest.mark.parametrize("path", BOUND, ids=lambda path: path.stem)
def test_with_another_article_every_cell_says_what_to_open_in_a_line(path, tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_FIGURES", str(tmp_path))
    code = [cell.source for cell in read_notebook(path).cells if cell.cell_type == "code"]
    assert code[0].count(ANALYSED) == 1 and not any(ARTICLE in cell for cell in code[1:])
    # As after an earlier run, of which everything is still known.
    before = code[0].partition("found =")[0] + f"found = {ANALYSED}"
    changed = code[0].replace(ANALYSED, f'analyse("{OTHER}")')
    said = run([before, changed, *code[1:], code[0], "found.article.name"])
    assert said == [[], *[[SAID]] * len(code), [], []]
    assert not list(tmp_path.iterdir())


def test_an_article_of_the_same_name_elsewhere_is_another():
    with pytest.raises(InputError, match="written for"):
        written_for(analyse(Article(ARTICLE, "It rained.\n")), ARTICLE)
    found = analyse(ARTICLE)
    assert written_for(found, ARTICLE) is found


def test_what_no_longer_holds_is_not_said():
    still(True, "the rates differ")
    with pytest.raises(InputError, match="the rates differ, so that the sentence") as caught:
        still(False, "the rates differ")
    assert OTHERS in caught.value.remedy
