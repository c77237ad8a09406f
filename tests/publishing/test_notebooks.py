"""The runner: same bytes, all or nothing, and errors that say where to look."""

import asyncio
import errno
import json
import os
import signal
import subprocess
import sys

import pytest
from jupyter_client.asynchronous import AsyncKernelClient

from framing.base.errors import InputError
from framing.base.files import UNTOUCHED
from framing.base.places import ROOT
from framing.publishing.notebook_files import cleaned, differences, read_notebook, written
from framing.publishing.notebooks import NotebookError, executed, run

PIXEL = (  # a transparent PNG of one pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

EXPORT = """\
import os, pathlib
pathlib.Path(os.environ["FRAMING_FIGURES"], "{name}").write_text("{text}")"""
SHOW = f"""\
import base64
from IPython.display import Image
print("Freedonia", object())
import warnings; warnings.warn("Sylvania")
Image(data=base64.b64decode("{PIXEL}"))"""


def notebook(*cells, **metadata):
    """A notebook as JupyterLab would save it; a text starting with # is prose."""
    return {
        "cells": [cell(source) for source in cells],
        "metadata": metadata,
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def cell(source):
    if source.startswith("#"):
        return {"cell_type": "markdown", "metadata": {}, "source": source.splitlines(True)}
    code = {"cell_type": "code", "execution_count": 7, "outputs": []}
    return code | {"metadata": {"scrolled": True, "tags": ["a"]}, "source": source.splitlines(True)}


def saved(path, *cells):
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(notebook(*cells)), encoding="utf-8")
    return path


def tree(folder):
    """Every file under a folder, hidden ones too, with its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def collection(tmp_path):
    """Two notebooks that export and show, and the figures of an earlier run."""
    saved(
        tmp_path / "notebooks/00-one.ipynb",
        "# One",
        EXPORT.format(name="one.csv", text="new"),
        SHOW,
    )
    saved(tmp_path / "notebooks/01-two.ipynb", EXPORT.format(name="two.csv", text="new"), "1 + 1")
    figures = tmp_path / "figures"
    figures.mkdir()
    for name in ("one.csv", "stale.caption.txt", "README.md", "Notes of mine.csv"):
        (figures / name).write_text("old")
    return tmp_path


def notebooks(folder):
    return sorted((folder / "notebooks").glob("*.ipynb"))


def test_a_run_replaces_figures_and_notebooks_with_the_same_bytes_each_time(collection, capsys):
    target = collection / "figures"
    files = run(notebooks(collection), figures=target, finish=contact_sheet)
    first = tree(collection)
    shown = capsys.readouterr().err
    run(notebooks(collection), figures=target, progress=False, finish=contact_sheet)

    assert tree(collection) == first
    assert capsys.readouterr().err == ""
    assert "2/2" in shown and ("00-one" in shown or "01-two" in shown)
    assert {path.name for path in files} == {
        "00-one.ipynb", "01-two.ipynb", "one.csv", "two.csv", "README.md"
    }  # fmt: skip
    assert set(first) == {
        "notebooks/00-one.ipynb",
        "notebooks/01-two.ipynb",
        "figures/one.csv",
        "figures/two.csv",
        "figures/README.md",
        "figures/Notes of mine.csv",
    }
    assert first["figures/one.csv"] == b"new"
    assert first["figures/README.md"] == b"one.csv two.csv"
    assert first["figures/Notes of mine.csv"] == b"old"

    result = json.loads(first["notebooks/00-one.ipynb"])
    code = result["cells"][2]
    assert [cell["id"] for cell in result["cells"]] == ["cell-0", "cell-1", "cell-2"]
    assert code["metadata"] == {"tags": ["a"]}
    assert code["execution_count"] == 2
    assert [output.get("name", "picture") for output in code["outputs"]] == [
        "stdout", "stderr", "picture"
    ]  # fmt: skip
    assert code["outputs"][0]["text"] == ["Freedonia <object object at 0x…>\n"]
    assert code["outputs"][1]["text"][0] == "<cell>:4: UserWarning: Sylvania\n"
    assert code["outputs"][2]["data"]["image/png"].strip() == PIXEL
    assert result["metadata"]["language_info"] == {"name": "python"}


def contact_sheet(folder):
    names = sorted(file.name for file in folder.iterdir())
    (folder / "README.md").write_text(" ".join(names))


def test_a_failing_cell_is_named_and_everything_stays(collection):
    saved(
        collection / "notebooks/02-three.ipynb",
        "# Three",
        EXPORT.format(name="three.csv", text="new"),
        "# Now",
        "def rates():\n    return {}['per 1,000']\nrates()",
    )
    before = tree(collection)
    with pytest.raises(NotebookError) as caught:
        run(notebooks(collection), figures=collection / "figures", progress=False)
    error = caught.value
    assert error.notebook.name == "02-three.ipynb"
    assert error.cell == 2
    assert "02-three.ipynb: code cell 2 failed: KeyError: 'per 1,000'" in str(error)
    assert "return {}['per 1,000']" in error.traceback and "\x1b" not in error.traceback
    assert tree(collection) == before


def test_where_there_is_no_room_for_figures_their_folder_is_named(collection):
    write = (
        "import os, pathlib\nfrom framing.base.files import unwritable\n"
        "path = pathlib.Path(os.environ['FRAMING_FIGURES'], 'one.pdf')\n"
        f"raise unwritable(OSError({errno.ENOSPC}, os.strerror({errno.ENOSPC})), path)"
    )
    saved(collection / "notebooks/02-three.ipynb", write)
    before, target = tree(collection), collection / "figures"
    with pytest.raises(InputError) as caught:
        run(notebooks(collection), figures=target, progress=False)
    full = os.strerror(errno.ENOSPC)
    assert str(caught.value) == f"{target}: cannot be written: {full}. {UNTOUCHED}"
    assert tree(collection) == before


def test_a_kernel_that_dies_is_an_error_that_names_the_cell(tmp_path):
    path = saved(tmp_path / "dies.ipynb", "1", "import os\nos._exit(1)")
    with pytest.raises(NotebookError, match=r"dies.ipynb: code cell 2 failed: Kernel died"):
        executed([path], figures=tmp_path / "figures", progress=False)


def test_a_kernel_that_does_not_start_is_an_error_with_its_last_words(tmp_path, monkeypatch):
    (tmp_path / "ipykernel_launcher.py").write_text("raise SystemExit('half installed')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    path = saved(tmp_path / "a.ipynb", "1")
    with pytest.raises(NotebookError, match=r"a.ipynb: the kernel did not start") as caught:
        executed([path], figures=tmp_path / "figures", progress=False)
    assert "half installed" in caught.value.traceback


def test_a_kernel_that_is_stopped_as_it_starts_leaves_no_socket_open(tmp_path, monkeypatch):
    started = []

    async def stopped(client, **_):
        started.append(client)
        await asyncio.sleep(0.5)  # its heart beats
        raise asyncio.CancelledError

    monkeypatch.setattr(AsyncKernelClient, "wait_for_ready", stopped)
    path = saved(tmp_path / "a.ipynb", "1")
    with pytest.raises(asyncio.CancelledError):
        executed([path], figures=tmp_path / "figures", progress=False)
    assert [client.channels_running for client in started] == [False]


def test_some_notebooks_of_several_leave_the_figures_of_the_others(collection):
    paths, target = notebooks(collection)[1:], collection / "figures"
    seen = []
    run(
        paths, figures=target, complete=False, progress=False, finish=lambda f: seen.extend(tree(f))
    )
    assert (target / "stale.caption.txt").read_text() == "old"
    assert (target / "one.csv").read_text() == "old"
    assert (target / "two.csv").read_text() == "new"
    assert set(seen) == set(tree(target))


def test_a_kernel_sees_this_package_its_own_folder_and_no_borrowed_backend(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLBACKEND", "agg")
    path = saved(
        tmp_path / "notebooks/where.ipynb",
        "import framing, os, pathlib",
        "print(framing.__file__)",
        "print(pathlib.Path.cwd().name, os.environ['MPLBACKEND'])",
        "print(sorted(pathlib.Path(os.environ['IPYTHONDIR']).rglob('startup/*.py')))",
    )
    result = executed([path], figures=tmp_path / "figures", progress=False)[path]
    shown = [cell.outputs[0].text.strip() for cell in result.cells[1:]]
    assert shown[0] == str(ROOT / "framing/__init__.py")
    assert shown[1].startswith("notebooks ") and "inline" in shown[1]
    assert shown[2] == "[]"


def test_a_kernel_need_not_compile_what_the_one_before_has(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = saved(
        tmp_path / "notebooks/compiled.ipynb",
        "import importlib.util, nbclient, pathlib, sys",
        "kept = pathlib.Path(importlib.util.cache_from_source(nbclient.__file__))",
        "print(kept.exists(), sys.dont_write_bytecode, sys.pycache_prefix)",
    )
    result = executed([path], figures=tmp_path / "figures", progress=False)[path]
    exists, forbidden, prefix = result.cells[-1].outputs[0].text.split()
    assert exists == "True"
    assert (forbidden == "True") == (prefix == "None")
    assert prefix == "None" or not os.path.exists(prefix)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a child process by another way there")
def test_ctrl_c_leaves_everything_as_it_was_and_no_kernel_behind(collection):
    sleeper = (
        "import os, pathlib, time\npathlib.Path('pid').write_text(str(os.getpid()))\ntime.sleep(60)"
    )
    saved(collection / "notebooks/02-three.ipynb", sleeper)
    before, pid = tree(collection), collection / "notebooks/pid"
    code = (
        "import sys; from pathlib import Path; from framing.publishing.notebooks import run; "
        "run(map(Path, sys.argv[2:]), figures=sys.argv[1])"
    )
    command = [sys.executable, "-c", code, collection / "figures", *notebooks(collection)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        asyncio.run(asyncio.wait_for(holds(pid, process), 30))
        process.send_signal(signal.SIGINT)
        _, shown = process.communicate(timeout=30)
    kernel = int(pid.read_text())
    pid.unlink()
    assert shown.rstrip().endswith("KeyboardInterrupt")
    assert tree(collection) == before
    with pytest.raises(ProcessLookupError):
        os.kill(kernel, 0)


async def holds(path, process):
    """Wait until the file has content; stop waiting if the process has ended."""
    while not (path.exists() and path.read_text()) and process.poll() is None:
        await asyncio.sleep(0.05)


def test_an_edit_made_during_the_run_is_not_overwritten(tmp_path):
    edit = "import pathlib\npathlib.Path('a.ipynb').write_text('mine')"
    path = saved(tmp_path / "a.ipynb", edit)
    with pytest.raises(InputError, match="edited while it ran"):
        run([path], figures=tmp_path / "figures", progress=False)
    assert tree(tmp_path) == {"a.ipynb": b"mine"}


def test_a_target_that_cannot_be_written_is_refused_before_anything_runs(tmp_path):
    path = saved(tmp_path / "a.ipynb", "import pathlib", "pathlib.Path('ran').touch()")
    (tmp_path / "figures").write_text("in the way")
    for figures in (tmp_path / "figures", tmp_path / "figures/deeper"):
        with pytest.raises(InputError, match="figures"):
            run([path], figures=figures, progress=False)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"worksheets": []}', '{"cells": [{}]}', "\xff"]
)
def test_a_file_that_is_no_notebook_is_refused_by_name(tmp_path, content):
    path = tmp_path / "broken.ipynb"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(InputError, match=r"broken.ipynb: is not a notebook"):
        read_notebook(path)


def test_a_missing_notebook_is_refused_by_name(tmp_path):
    with pytest.raises(InputError, match=r"gone.ipynb: cannot be read"):
        run([tmp_path / "gone.ipynb"], figures=tmp_path / "figures")
    assert not list(tmp_path.iterdir())


def test_cell_ids_are_kept_filled_in_and_never_double():
    raw = notebook("# a", "b", "c", "d")
    for number, name in ((0, "cell-3"), (1, "mine"), (2, "mine")):
        raw["cells"][number]["id"] = name  # the last is to be cell-3, which is taken
    names = [cell["id"] for cell in cleaned(raw)["cells"]]
    assert names[:2] == ["cell-3", "mine"]
    assert len(set(names)) == 4
    assert cleaned(cleaned(raw)) == cleaned(raw)
    assert "id" not in raw["cells"][3]


def test_written_text_is_stable_and_holds_no_trace_of_the_machine():
    raw = notebook("# a", "b = 'Díaz'", language_info={"name": "python", "version": "3.11.7"})
    text = written(raw)
    assert written(json.loads(text)) == text
    assert text.endswith("}\n") and "Díaz" in text and "3.11.7" not in text


def test_differences_name_the_cell_and_the_part():
    fresh = notebook("# a", "b", "c")
    fresh["cells"][1]["outputs"] = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"image/png": "AAAA", "text/plain": "x"},
        }
    ]
    fresh["cells"][2]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "1\n2\n"}]
    other = json.loads(json.dumps(fresh))
    other["cells"][2]["outputs"][0]["text"] = ["1\n", "2\n"]
    other["cells"][1]["execution_count"] = None
    assert differences(fresh, other) == []

    other["cells"][0]["source"] = "# z"
    other["cells"][1]["outputs"][0]["data"]["image/png"] = "BBBB"
    other["cells"][2]["outputs"] = []
    assert differences(fresh, other) == [
        "cell 1 of 3: source",
        "cell 2 of 3: output 1, image/png",
        "cell 3 of 3: output 1, stream",
    ]
    del other["cells"][2]
    assert differences(fresh, other) == ["3 cells, not 2"]
