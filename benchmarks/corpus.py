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


def scaling(texts: list[str], say) -> list[Timing]:
    """Time the command on texts in JSON Lines with each number of workers, in turns.

    Nothing where the system does not tell how much memory a process took (Windows).
    """
    if find_spec("resource") is None:
        return []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(map(as_line, range(len(texts)), texts)), encoding="utf-8")
        orders = [(at, WORKERS[:: -1 if at % 2 else 1]) for at in range(ROUNDS)]
        return [_timed(path, n, at, texts, say) for at, order in orders for n in order]


def named(workers: int) -> str:
    """Return the name under which so many workers are timed."""
    return f"{workers} worker" + "s" * (workers > 1)


def as_line(number: int, text: str) -> str:
    """Write one article as a line of JSON."""
    return json.dumps({"id": f"article-{number:05}", "text": text}, ensure_ascii=False) + "\n"


def _timed(path: Path, workers: int, at: int, texts: list[str], say) -> Timing:
    """Run the command once, and read from its guard how much memory its processes took."""
    say(f"framing corpus on {len(texts):,} articles, {named(workers)}")
    out = path.with_name(f"out-{workers}-{at}")
    command = [*framing(), "corpus", str(path), "--out", str(out), "--workers", str(workers)]
    guard = [sys.executable, "-m", "benchmarks.peak", *command]
    start = perf_counter()
    done = subprocess.run(guard, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seconds = perf_counter() - start
    peak = float(done.stdout.split()[-1])
    return Timing(SECTION, named(workers), at + 1, seconds, size(texts), len(texts), peak)


def page(timings: list[Timing]) -> str:
    """Write what was measured: a table with a row per number of workers."""
    head = ["workers", "articles a second (range)", "of one worker's (range)"]
    head += ["of the ideal", "peak MB"]
    return f"""\
`framing corpus INPUT --out DIR` on {timings[0].articles:,} articles in JSON Lines,
{ROUNDS} times with each number of workers, in turns, from start to end of the process, on
all cores. Memory is that of its hungriest process.

{table(head, [_row(timings, count) for count in WORKERS])}"""


def _row(timings: list[Timing], count: int) -> list[str]:
    """Return the row of one number of workers."""
    name = named(count)
    faster = ratios(timings, name, named(1))
    peak = max(timing.peak_mb for timing in timings if timing.work == name)
    speed = ranged(articles_per_second(timings, name))
    return [str(count), speed, ranged(faster), f"{100 * faster.middle / count:.0f}%", number(peak)]
