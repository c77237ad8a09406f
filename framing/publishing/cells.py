"""Run the code cells of a notebook in this process: no kernel is needed, and none is started."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl

from framing.base.files import no_room
from framing.publishing import export, rich
from framing.publishing.notebook_files import Notebook, NotebookError


def run_cells(
    notebook: Notebook, *, path: Path, figures: Path, given: Mapping[str, object] | None = None
) -> Notebook:
    """Run a notebook's code cells in order and give each the output of its last expression.

    ``given`` are names that the cells know from the beginning. What the cells export goes into
    ``figures``, made if missing; settings of matplotlib are put back afterwards. Raises
    NotebookError, naming ``path`` and the cell, where one fails, and OSError where ``figures`` has
    no room for what a cell writes.
    """
    figures.mkdir(parents=True, exist_ok=True)
    scope: dict[str, Any] = {"__name__": "__main__", **(given or {})}
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    with mpl.rc_context(), export.into(figures):
        for number, cell in enumerate(code, 1):
            try:
                shown = _run(cell["source"], scope)
            except Exception as error:
                if full := no_room(error):
                    raise OSError(full.errno, full.strerror, str(figures)) from error
                message = f"{type(error).__name__}: {error}"
                raise NotebookError(path, number, message, traceback.format_exc()) from error
            cell["execution_count"], cell["outputs"] = number, _outputs(shown, number)
    return notebook


def _run(source: str, scope: dict[str, Any]) -> object:
    """Run a cell; return the value of its last line, None where that is no expression."""
    body = ast.parse(source).body
    last = None
    if body and isinstance(body[-1], ast.Expr):
        last = body[-1].value
        body.pop()
    exec(compile(ast.Module(body, []), "<cell>", "exec"), scope)
    if last is None:
        return None
    return eval(compile(ast.Expression(last), "<cell>", "eval"), scope)


def _outputs(shown: object, number: int) -> list[dict[str, Any]]:
    """Return what a notebook keeps of a cell's value."""
    if shown is None:
        return []
    data, metadata = rich.bundle(shown)
    kept = {"data": data, "metadata": metadata, "execution_count": number}
    return [{"output_type": "execute_result", **kept}]
