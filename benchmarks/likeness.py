"""Hold the made-up articles against real ones: ``python -m benchmarks.likeness DIR [SHARE]``.

SHARE is the part of words drawn as loaded terms, where it should not be the benchmark's.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.clock import Work, batches, in_turns, pin, speeds
from benchmarks.stages import STAGES
from benchmarks.texts import LOADED, articles, read_folder
from benchmarks.traits import traits

ROUNDS = 5


def main(folder: str, loaded: float = LOADED) -> None:
    """Print the traits of real and made-up articles, and the MB/s of every stage on both."""
    real = read_folder(Path(folder))
    made = articles(len(real), loaded=float(loaded))
    pin()
    print("measure,real,made up,made up/real")
    ours = traits(made)
    for name, value in traits(real).items():
        _print(name, value, ours[name])
    for name, work in STAGES.items():
        _print(f"{name} MB/s", *_speeds(work, real, made))


def _print(name: str, real: float, made: float) -> None:
    """Print one measure of both."""
    print(f'"{name}",{real:.2f},{made:.2f},{made / real if real else 0:.2f}')


def _speeds(work: Work, real: list[str], made: list[str]) -> list[float]:
    """Time one stage on both, batch by batch in turns."""
    both = {"real": batches(real, ROUNDS, 100), "made up": batches(made, ROUNDS, 100)}
    timings = []
    for at in range(ROUNDS + 1):
        for name in sorted(both, reverse=bool(at % 2)):
            timings += in_turns("", {name: work}, [[], both[name][at]])
    kept = timings[len(both) :]  # the first round warms up
    return [speeds(kept, name).middle for name in both]


if __name__ == "__main__":
    main(*sys.argv[1:])
