"""Run the collection: each notebook in a fresh kernel, nothing replaced unless all succeed."""

from __future__ import annotations

import asyncio
import atexit
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import nbclient
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from tqdm import tqdm

from framing.base.errors import InputError, shown
from framing.base.files import FULL, UNTOUCHED, refuse_unwritable, replace, unwritable
from framing.base.leftovers import beside, sweep, sweep_folder
from framing.base.locks import LOCK, alone
from framing.base.places import PACKAGE
from framing.base.scratch import folder_beside, folder_for_now
from framing.publishing.notebook_files import (
    KERNEL,
    MADE,
    Notebook,
    NotebookError,
    cleaned,
    content_of,
    read_notebook,
    written,
)


def run(
    paths: Iterable[str | Path],
    *,
    figures: str | Path,
    complete: bool = True,
    jobs: int | None = None,
    progress: bool = True,
    finish: Callable[[Path], object] | None = None,
) -> list[Path]:
    """Execute the notebooks and replace them and their figures, all or nothing.

    ``complete`` says that these notebooks make every figure, so that figures no longer made are
    removed; otherwise the figures of other notebooks stay. ``finish`` is called with the folder
    of new figures before it is moved into place, for a contact sheet. ``jobs`` is the number of
    kernels side by side, by default one per core. Returns the files in place, sorted.
    Raises NotebookError where a cell fails, InputError where a file cannot be read or written or
    another run is at work there; after either, and after Ctrl-C, all is as it was.
    """
    folder, chosen = Path(figures).resolve(), [Path(path) for path in paths]
    before = {path: content_of(path) for path in chosen}
    places = sorted({folder, *(path.resolve().parent for path in chosen)})
    refuse_unwritable(places)
    try:
        with ExitStack() as stack:
            for place in filter(Path.is_dir, places):
                stack.enter_context(alone(place))
            for path in chosen:
                sweep(path)
            sweep_folder(folder)
            fresh = stack.enter_context(folder_beside(folder)) / "figures"
            if not complete and folder.is_dir():
                shutil.copytree(folder, fresh, ignore=shutil.ignore_patterns(LOCK))
            notebooks = executed(chosen, figures=fresh, jobs=jobs, progress=progress)
            if finish is not None:
                finish(fresh)
            _refuse_edited(before)
            return _install(notebooks, fresh, folder)
    except OSError as error:
        raise unwritable(error, folder, remedy=UNTOUCHED) from error


def executed(
    paths: Iterable[str | Path],
    *,
    figures: str | Path,
    jobs: int | None = None,
    progress: bool = True,
) -> dict[Path, Notebook]:
    """Execute the notebooks, each in its own folder, and return them cleaned; write none of them.

    What the notebooks export goes into ``figures``, made if missing. Raises as ``run`` does, and
    OSError where there is no room for them.
    """
    notebooks = {Path(path): read_notebook(path) for path in paths}
    Path(figures).mkdir(parents=True, exist_ok=True)
    bar = tqdm(total=len(notebooks), desc="notebooks", unit="notebook", disable=not progress)
    with folder_for_now() as scratch, bar, asyncio.Runner(loop_factory=_Loop) as runner:
        runner.run(_execute_all(notebooks, jobs or cores(), Path(figures), scratch, bar))
    return {path: cleaned(notebook) for path, notebook in notebooks.items()}


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Loop(asyncio.SelectorEventLoop):
    """Keep Ctrl-C for the runner: nbclient would take it over and stop one kernel only."""

    def add_signal_handler(self, *_: object) -> None:
        """Say that there are no handlers to be had, as on Windows, which nbclient puts up with."""
        raise NotImplementedError


async def _execute_all(
    notebooks: Mapping[Path, NotebookNode], jobs: int, figures: Path, scratch: Path, bar: tqdm
) -> None:
    """Execute every notebook, ``jobs`` at a time; at the first failure or Ctrl-C stop them all.

    The last of a collection do most: they begin first, so that none runs alone at the end.
    """
    limit, environment = asyncio.Semaphore(jobs), _environment(figures, scratch)
    clients = {path: _client(notebook) for path, notebook in [*notebooks.items()][::-1]}
    tasks = [
        asyncio.create_task(_execute(path, client, limit, environment, scratch / f"{number}.log"))
        for number, (path, client) in enumerate(clients.items())
    ]
    try:
        for finished in asyncio.as_completed(tasks):
            bar.set_postfix_str(shown(await finished), refresh=False)
            bar.update()
    finally:
        for client, task in zip(clients.values(), tasks, strict=True):
            client.shutdown_kernel = "immediate"
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _execute(
    path: Path, client: NotebookClient, limit: asyncio.Semaphore, env: dict[str, str], log: Path
) -> str:
    """Execute one notebook in place and return its name; the log is shown if its kernel dies."""
    async with limit:
        folder = str(path.resolve().parent)
        kernel = _manager(client, log.with_suffix(".json"))
        try:
            with log.open("wb") as sink:
                await client.async_execute(cwd=folder, env=env, stdout=sink, stderr=sink)
        except CellExecutionError as error:
            _refuse_full(error, env["FRAMING_FIGURES"])
            message, cell = f"{error.ename}: {error.evalue}", client.code_cells_executed
            raise NotebookError(path, cell, message, error.traceback) from error
        except (RuntimeError, OSError) as error:  # the latter: no room for what a kernel needs
            said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
            raise NotebookError(path, client.code_cells_executed, str(error), said) from error
        finally:
            # Stopped while it starts a kernel, nbclient would leave it, its hook and its sockets.
            atexit.unregister(client._cleanup_kernel)
            if client.kc is not None:
                client.kc.stop_channels()
            if await kernel.is_alive():
                await kernel.shutdown_kernel(now=True)
    return path.stem


def _refuse_full(error: CellExecutionError, figures: str) -> None:
    """Raise OSError where a cell has failed since there was no room for its figures."""
    for number in FULL:
        if figures in error.evalue and os.strerror(number) in error.evalue:
            raise OSError(number, os.strerror(number), figures) from error


def _manager(client: NotebookClient, connection: Path) -> Any:
    """Return what starts a kernel, and says in a file of the run's how that is reached."""
    kernel = client.create_kernel_manager()  # asynchronous, whatever its type says
    kernel.connection_file = str(connection)
    return kernel


def _client(notebook: NotebookNode) -> NotebookClient:
    """Return a client that records no times and no widget state, and joins split streams."""
    return NotebookClient(
        notebook,
        kernel_name=KERNEL["name"],
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
        extra_arguments=["--log-level=ERROR"],
    )


def _environment(figures: Path, scratch: Path) -> dict[str, str]:
    """Return the kernels' environment: this package, pictures inline, no personal start-up.

    Each has a core to itself: more threads would only wait for one another. Where what is imported
    is not compiled, nor to be kept beside its source, they keep it for the run: each would compile
    all of it again.
    """
    inherited = {key: value for key, value in os.environ.items() if key != "MPLBACKEND"}
    compiled = Path(cache_from_source(nbclient.__file__)).exists()
    if not compiled and inherited.pop("PYTHONDONTWRITEBYTECODE", ""):
        inherited.setdefault("PYTHONPYCACHEPREFIX", str(scratch / "compiled"))
    package = str(PACKAGE.parent)
    search = os.pathsep.join(filter(None, [package, inherited.get("PYTHONPATH")]))
    return inherited | {
        "PYTHONPATH": search,
        "IPYTHONDIR": str(scratch / "ipython"),
        "FRAMING_FIGURES": str(figures.resolve()),
        "OMP_NUM_THREADS": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def _refuse_edited(before: Mapping[Path, bytes]) -> None:
    """Refuse to write over a notebook that was edited while it ran."""
    for path, content in before.items():
        if content_of(path) != content:
            remedy = "Nothing is replaced: save your edits and run again"
            raise InputError("was edited while it ran", file=path, remedy=remedy)


def _install(notebooks: Mapping[Path, Notebook], fresh: Path, figures: Path) -> list[Path]:
    """Move notebooks and figures into place, remove stale figures; return the files in place."""
    made = {figures / file.name: file for file in fresh.iterdir()}
    with ExitStack() as stack:
        staged = {path: _stage(path, notebook, stack) for path, notebook in notebooks.items()}
        replace(made | staged, _stale(figures, made))
    return sorted([*made, *staged])


def _stale(figures: Path, made: Mapping[Path, Path]) -> list[Path]:
    """Return the figures that are no longer made."""
    there = figures.iterdir() if figures.is_dir() else []
    return [file for file in there if MADE.fullmatch(file.name) and file not in made]


def _stage(path: Path, notebook: Notebook, stack: ExitStack) -> Path:
    """Write a notebook's new content beside it; the stack removes it if it is not moved."""
    staged = beside(path)
    stack.callback(staged.unlink, missing_ok=True)
    try:
        staged.write_text(written(notebook), encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(error, path) from error
    return staged
