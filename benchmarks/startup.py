"""How long a command takes on one small article, from its start to its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.clock import Timing

SECTION, TIMES = "start-up", 7
PASS = "python -c pass"


def startup(text: str) -> list[Timing]:
    """Time the commands and an empty Python in turns, after one round to warm up."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        found = [
            _timed(name, command, number, len(text.encode()))
            for number in range(TIMES + 1)
            for name, command in commands(path).items()
        ]
    return [timing for timing in found if timing.round]


def framing() -> list[str]:
    """Return how to start the command line: the script that was installed beside Python."""
    script = Path(sys.executable).with_name("framing")
    return [str(script)] if script.exists() else [sys.executable, "-m", "framing"]


def commands(path: Path) -> dict[str, list[str]]:
    """Return what is timed."""
    return {
        PASS: [sys.executable, "-c", "pass"],
        "framing voices FILE": [*framing(), "voices", str(path)],
        "framing count FILE": [*framing(), "count", str(path)],
    }


def _timed(name: str, command: list[str], number: int, size: int) -> Timing:
    """Run a command once, its output read and dropped."""
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return Timing(SECTION, name, number, perf_counter() - start, size, 1)
