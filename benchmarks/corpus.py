"""How ``framing corpus`` scales from one worker to two."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.clock import Timing, articles_per_second, ratios, size
from benchmarks.startup import framing
from benchmarks.tables import number, ranged, table

SECTION, WORKERS, ROUNDS = "corpus", (1, 2), 2
QUIETLY = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
APART = "2 commands at once, half the articles each"


def scaling(texts: list[str], say) -> list[Timing]:
    """Time the command on texts in JSON Lines with each number of workers, in turns.

    And two commands at once, which share nothing but the machine: so fast two workers could be.
    Nothing where the system does not tell how much memory a process took (Windows).
    """
    if find_spec("resource") is None:
        return []
    with TemporaryDirectory() as folder:
        whole = _written(Path(folder, "articles.jsonl"), texts)
        halves = [_written(Path(folder, f"half-{at}.jsonl"), texts[at::2]) for at in range(2)]
        runs = {**{named(n): ([whole], n) for n in WORKERS}, APART: (halves, 1)}
        orders = [(at, list(runs)[:: -1 if at % 2 else 1]) for at in range(ROUNDS)]
        return [_timed(name, *runs[name], at, texts, say) for at, order in orders for name in order]


def named(workers: int) -> str:
    """Return the name under which so many workers are timed."""
    return f"{workers} worker" + "s" * (workers > 1)


def as_line(number: int, text: str) -> str:
    """Write one article as a line of JSON."""
    return json.dumps({"id": f"article-{number:05}", "text": text}, ensure_ascii=False) + "\n"


def _written(path: Path, texts: list[str]) -> Path:
    """Write articles as JSON Lines, and return where."""
    path.write_text("".join(map(as_line, range(len(texts)), texts)), encoding="utf-8")
    return path


def _timed(name: str, paths: list[Path], workers: int, at: int, texts: list[str], say) -> Timing:
    """Run a command per path at once, and read from their guards how much memory they took."""
    say(f"framing corpus on {len(texts):,} articles, {name}")
    start = perf_counter()
    guards = [subprocess.Popen(_guarded(path, workers, at), **QUIETLY) for path in paths]
    said = [guard.communicate()[0] for guard in guards]
    seconds = perf_counter() - start
    for guard in guards:
        if guard.returncode:
            raise subprocess.CalledProcessError(guard.returncode, guard.args)
    peak = max(float(out.split()[-1]) for out in said)
    return Timing(SECTION, name, at + 1, seconds, size(texts), len(texts), peak)


def _guarded(path: Path, workers: int, at: int) -> list[str]:
    """Return the command on a file, under the guard that tells its memory."""
    out = path.with_name(f"{path.stem}-{workers}-{at}")
    command = [*framing(), "corpus", str(path), "--out", str(out), "--workers", str(workers)]
    return [sys.executable, "-m", "benchmarks.peak", *command]


def page(timings: list[Timing]) -> str:
    """Write what was measured: a table with a row per number of workers."""
    names = {named(count): str(count) for count in WORKERS} | {APART: APART}
    measured = {timing.work for timing in timings}
    rows = [_row(timings, name, shown) for name, shown in names.items() if name in measured]
    head = ["workers", "articles a second (range)", "of one worker's (range)"]
    head += ["of the ideal", "peak MB"]
    return f"""\
`framing corpus INPUT --out DIR` on {timings[0].articles:,} articles in JSON Lines,
{ROUNDS} times with each number of workers, in turns, from start to end of the process, on
all cores. Memory is that of its hungriest process. Two commands at once share nothing but the
machine: two workers could hardly be faster.

{table(head, rows)}"""


def _row(timings: list[Timing], name: str, shown: str) -> list[str]:
    """Return the row of one number of workers, or of two commands."""
    faster = ratios(timings, name, named(1))
    peak = max(timing.peak_mb for timing in timings if timing.work == name)
    speed = ranged(articles_per_second(timings, name))
    ideal = 1 if name == named(1) else 2
    return [shown, speed, ranged(faster), f"{faster.middle / ideal:.0%}", number(peak)]
