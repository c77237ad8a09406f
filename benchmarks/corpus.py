"""How ``framing corpus`` scales from one worker to two; nothing where it does not exist yet."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.clock import Timing, size
from benchmarks.startup import framing

SECTION, WORKERS = "corpus", (1, 2)


def exists() -> bool:
    """Tell whether the command line has the command, and the system tells peaks of memory."""
    if find_spec("resource") is None:  # Windows
        return False
    command = [*framing(), "corpus", "--help"]
    return subprocess.run(command, capture_output=True).returncode == 0


def scaling(texts: list[str], say) -> list[Timing]:
    """Time the command on texts in JSON Lines with each number of workers."""
    if not exists():
        return []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(map(_line, range(len(texts)), texts)), encoding="utf-8")
        return [_timed(path, workers, texts, say) for workers in WORKERS]


def _line(number: int, text: str) -> str:
    """Write one article as a line of JSON."""
    return json.dumps({"id": f"article-{number:05}", "text": text}, ensure_ascii=False) + "\n"


def _timed(path: Path, workers: int, texts: list[str], say) -> Timing:
    """Run the command once, and read from its guard how much memory its processes took."""
    say(f"framing corpus on {len(texts):,} articles, {workers} worker(s)")
    out = path.with_name(f"out-{workers}")
    command = [*framing(), "corpus", str(path), "--out", str(out), "--workers", str(workers)]
    guard = [sys.executable, "-m", "benchmarks.peak", *command]
    start = perf_counter()
    done = subprocess.run(guard, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seconds = perf_counter() - start
    name = f"{workers} worker" + "s" * (workers > 1)
    peak = float(done.stdout.split()[-1])
    return Timing(SECTION, name, 1, seconds, size(texts), len(texts), peak)
