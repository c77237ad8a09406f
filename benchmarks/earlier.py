"""How fast each stage is beside an earlier commit of this package, on the same texts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.alone import FOUND
from benchmarks.clock import Timing, ratios, size, speeds
from benchmarks.tables import ranged, table
from framing.base.errors import InputError
from framing.base.places import ROOT

SECTION = "beside an earlier commit"
NOW, EARLIER = "now", "earlier"
NEEDED = ("framing", "data", "benchmarks")  # folders of a commit
ALONE = Path(__file__).with_name("alone.py")


class Earlier(NamedTuple):
    """An earlier commit: what it is called, the times beside it, and what either has found."""

    commit: str
    terms: int  # in its list
    timings: list[Timing]
    found: dict[tuple[str, str], int]  # by stage and by NOW or EARLIER, in all timed texts


def beside(revision: str, rounds: list[list[str]], say: Callable[[str], None]) -> Earlier:
    """Time every stage of both, each in a process of its own, in turns.

    The first of the rounds is what each process reads before its clock starts. The time is that of
    the processor. Raises InputError for a revision that the repository does not hold.
    """
    with TemporaryDirectory() as folder:
        trees = {NOW: ROOT.resolve(), EARLIER: _laid_out(revision, Path(folder, "earlier"))}
        path = Path(folder, "texts.json")
        timings, found = [], dict.fromkeys([(stage, name) for stage in FOUND for name in trees], 0)
        for number, texts in enumerate(rounds[1:], start=1):
            say(f"{SECTION}: round {number}")
            path.write_text(json.dumps([rounds[0], texts]), encoding="utf-8")
            for stage in FOUND:
                for name in (NOW, EARLIER) if number % 2 else (EARLIER, NOW):
                    seconds, several = _timed(trees[name], stage, path)
                    section = f"{SECTION}: {stage}"
                    timings.append(Timing(section, name, number, seconds, size(texts), len(texts)))
                    found[stage, name] += several
        return Earlier(_named(revision), _terms(trees[EARLIER]), timings, found)


def _laid_out(revision: str, folder: Path) -> Path:
    """Lay what is needed of a commit into a folder, and return it."""
    packed = _git("archive", "--format=tar", revision, *NEEDED)
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(folder, filter="data")
    return folder


def _git(*arguments: str) -> bytes:
    """Return what git says of the repository that this is."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise InputError(said, remedy="Give a commit that git log lists")
    return done.stdout


def _named(revision: str) -> str:
    """Return a commit by its number and its day."""
    return _git("log", "-1", "--format=%h of %cs", revision).decode().strip()


def _terms(tree: Path) -> int:
    """Return how many terms the list of a commit has."""
    with (tree / "data" / "lexicon.csv").open(encoding="utf-8") as file:
        return sum(1 for _ in file) - 1


def _timed(tree: Path, stage: str, path: Path) -> tuple[float, int]:
    """Time a stage of one commit, and count what it finds."""
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    command = [sys.executable, "-P", str(ALONE), stage, str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment, cwd=tree)
    seconds, found = json.loads(done.stdout)
    return seconds, found


def page(measured: Earlier) -> str:
    """Write what was measured: a table with a row per stage, and what it is of."""
    head = ["stage", f"{EARLIER}, MB/s (range)", f"{NOW}, MB/s (range)"]
    head += ["speed, now / earlier (range)", "found, earlier", "found, now"]
    return f"""\
The earlier commit is {measured.commit}; its list has {measured.terms:,} terms. Each stage of either
was timed in a process of its own, in turns, on the texts of *How fast is each stage?*, which are
made with the terms of today's list; the time is that of the processor. *Found* are tokens,
sentences, stretches of text, uses of terms, and hits with their voices: to find more takes longer.

{table(head, [_row(measured, stage) for stage in FOUND])}"""


def _row(measured: Earlier, stage: str) -> list[str]:
    """Return the row of one stage, both commits side by side."""
    timings = [timing for timing in measured.timings if timing.section == f"{SECTION}: {stage}"]
    shown = [ranged(speeds(timings, name)) for name in (EARLIER, NOW)]
    found = [f"{measured.found[stage, name]:,}" for name in (EARLIER, NOW)]
    return [stage, *shown, ranged(ratios(timings, NOW, EARLIER)), *found]
