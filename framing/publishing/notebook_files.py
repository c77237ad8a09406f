"""Notebook files: read one, clean one of its run, compare two."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from framing.base.errors import InputError

Notebook = dict[str, Any]

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
VOLATILE = {"execution", "ExecuteTime", "collapsed", "scrolled", "trusted"}
# Where an object lay in memory, and the file a cell was compiled as: new in every run.
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}(?=>)")
COMPILED = re.compile(r"[^\s\"']*[/\\]ipykernel_\d+[/\\]\d+\.py")

# What export writes: anything else in the figures folder belongs to somebody else and stays.
MADE = re.compile(
    r"[a-z0-9-]+\.(pdf|svg|png|csv|tex|docx|caption\.txt|alt\.txt)"
    r"|(report-)?(methods\.md|references\.bib)"
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class NotebookError(InputError):
    """Name the notebook and the code cell that failed, numbered as ``[n]`` in JupyterLab.

    ``cell`` is 0 where the kernel did not start; ``traceback`` is the kernel's own, uncoloured.
    """

    def __init__(self, notebook: Path, cell: int, message: str, traceback: str = "") -> None:
        """Keep the parts, so that a caller may show the traceback too."""
        self.notebook, self.cell, self.traceback = notebook, cell, COLOUR.sub("", traceback)
        what = f"code cell {cell} failed" if cell else "the kernel did not start"
        message = COLOUR.sub("", message).partition("\n")[0]
        remedy = "All that was there before is as it was; mend it and run again"
        super().__init__(f"{what}: {message}", file=notebook, remedy=remedy)


def read_notebook(path: str | Path) -> NotebookNode:
    """Read a notebook without its outputs; InputError unless it is a valid one of format 4."""
    content = content_of(Path(path))
    try:
        raw = cleaned(json.loads(content))
        nbformat.validate(raw)
    except (ValueError, LookupError, TypeError, AttributeError, nbformat.ValidationError) as error:
        remedy = "Open it in JupyterLab and save it, or restore it"
        reason = f"{type(error).__name__}: {error}".partition("\n")[0]
        raise InputError(f"is not a notebook ({reason})", file=path, remedy=remedy) from error
    notebook = nbformat.reads(json.dumps(raw), as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def content_of(path: Path) -> bytes:
    """Return a notebook's bytes; InputError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise InputError(message, file=path, remedy="Name an .ipynb file") from error


def cleaned(notebook: Notebook) -> Notebook:
    """Return a copy that holds nothing of the run but its outputs, so that two runs agree.

    Cell ids are kept, or made from the position; outputs, those on standard error included, stay,
    less the memory addresses and process numbers in their text.
    """
    notebook = copy.deepcopy(notebook)
    notebook["metadata"] = {"kernelspec": dict(KERNEL), "language_info": {"name": "python"}}
    notebook["nbformat"], notebook["nbformat_minor"] = 4, 5
    taken: set[str] = set()
    for number, cell in enumerate(notebook["cells"]):
        name = cell.get("id") or f"cell-{number}"
        while name in taken:
            name += "-b"
        cell["id"] = name
        taken.add(name)
        cell["metadata"] = {k: v for k, v in cell["metadata"].items() if k not in VOLATILE}
        for output in cell.get("outputs", []):
            _steady(output)
    return notebook


def written(notebook: Notebook) -> str:
    """Return the notebook's file content, the same text for the same notebook."""
    return nbformat.writes(nbformat.from_dict(cleaned(notebook))).rstrip("\n") + "\n"


def differences(one: Notebook, other: Notebook) -> list[str]:
    """Name every part in which two notebooks differ, picture bytes included; empty when none.

    For a freshly executed notebook beside the one on file, read with ``json.loads``.
    """
    ours, theirs = cleaned(one)["cells"], cleaned(other)["cells"]
    if len(ours) != len(theirs):
        return [f"{len(ours)} cells, not {len(theirs)}"]
    pairs = zip(map(_parts, ours), map(_parts, theirs), strict=True)
    return [
        f"cell {number} of {len(ours)}: {part}"
        for number, (here, there) in enumerate(pairs, start=1)
        for part in here | there
        if here.get(part) != there.get(part)
    ]


def _steady(output: Notebook) -> None:
    """Take from an output's plain text, in place, what differs from run to run."""
    for holder, key in ((output, "text"), (output.get("data", {}), "text/plain")):
        if key in holder:
            text = ADDRESS.sub("0x…", _joined(holder[key]))
            holder[key] = COMPILED.sub("<cell>", text)


def _parts(cell: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a reader sees of a cell, part by part."""
    parts = {"kind": cell["cell_type"], "source": _joined(cell["source"])}
    for number, output in enumerate(cell.get("outputs", []), start=1):
        plain = {output["output_type"]: output.get("text", output.get("evalue"))}
        for kind, value in output.get("data", plain).items():
            parts[f"output {number}, {kind}"] = _joined(value)
    return parts


def _joined(value: Any) -> Any:
    """Join a text that the file format splits into lines."""
    lines = isinstance(value, list) and all(isinstance(line, str) for line in value)
    return "".join(value) if lines else value
