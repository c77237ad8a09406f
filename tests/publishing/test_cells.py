"""Cells run in this process: their outputs, their failures, and nothing left behind."""

import errno

import matplotlib as mpl
import pytest

from framing.publishing import export, rich
from framing.publishing.cells import run_cells
from framing.publishing.notebook_files import NotebookError

PIXEL = bytes.fromhex("89504e470d0a1a0a")


def notebook(*sources):
    code = [{"cell_type": "code", "source": source, "outputs": []} for source in sources]
    return {"cells": [{"cell_type": "markdown", "source": "# Title"}, *code]}


def outputs(tmp_path, *sources):
    """Return the data of each cell's output, None where it has none."""
    done = run_cells(notebook(*sources), path=tmp_path / "a.ipynb", figures=tmp_path / "figures")
    shown = [cell["outputs"] for cell in done["cells"][1:]]
    return [kept[0]["data"] if kept else None for kept in shown]


def test_the_last_expression_of_a_cell_is_its_output(tmp_path):
    found = outputs(tmp_path, "a = 1", "a + 1", "a\nb = 2", "", "None", "'x'; b")
    assert found == [None, {"text/plain": "2"}, None, None, None, {"text/plain": "2"}]


def test_cells_are_numbered_and_see_each_other(tmp_path):
    cells = notebook("def f():\n    return a", "a = 3", "f()")
    done = run_cells(cells, path=tmp_path / "a.ipynb", figures=tmp_path)
    assert [cell["execution_count"] for cell in done["cells"][1:]] == [1, 2, 3]
    assert done["cells"][3]["outputs"][0]["data"] == {"text/plain": "3"}


@pytest.mark.parametrize("source", ["1 / 0", "nobody", "def", "'\0'"])
def test_a_failure_names_the_notebook_and_the_cell(tmp_path, source):
    with pytest.raises(NotebookError, match=r"a\.ipynb: code cell 2 failed") as error:
        outputs(tmp_path, "a = 1", source)
    assert error.value.cell == 2


def test_a_cell_without_room_for_its_figures_is_no_fault_of_the_notebook(tmp_path):
    cell = (
        "from framing.base.files import unwritable\nfrom pathlib import Path\n"
        "try:\n    raise OSError({number}, 'no room')\n"
        "except OSError as error:\n    raise unwritable(error, Path('a.pdf')) from error"
    )
    with pytest.raises(OSError, match="no room") as full:
        outputs(tmp_path, cell.format(number=errno.ENOSPC))
    assert full.value.filename == str(tmp_path / "figures")
    with pytest.raises(NotebookError, match=r"a\.pdf: cannot be written: no room"):
        outputs(tmp_path, cell.format(number=errno.EACCES))


def test_settings_and_the_folder_of_figures_are_put_back(tmp_path):
    folder, size = export.default_folder(), mpl.rcParams["font.size"]
    cells = (
        "import matplotlib as mpl; from framing.publishing import export",
        f"mpl.rcParams['font.size'] = {size + 1}",
        "str(export.default_folder())",
        "1 / 0",
    )
    assert outputs(tmp_path, *cells[:3])[2] == {"text/plain": repr(str(tmp_path / "figures"))}
    with pytest.raises(NotebookError):
        outputs(tmp_path, *cells)
    assert (export.default_folder(), mpl.rcParams["font.size"]) == (folder, size)


@pytest.mark.parametrize("there", [True, False])
def test_pages_and_pictures_are_the_same_without_ipython(monkeypatch, there):
    if not there:
        monkeypatch.setitem(__import__("sys").modules, "IPython.display", None)
    page, picture = rich.html("<p>é</p>"), rich.png(PIXEL, 120, "A pixel")
    assert type(page).__module__.startswith("IPython" if there else "framing")
    assert rich.bundle(page) == ({"text/html": "<p>é</p>"}, {})
    data, about = rich.bundle(picture)
    assert data == {"image/png": "iVBORw0KGgo="}
    assert about == {"image/png": {"alt": "A pixel", "width": 120}}
