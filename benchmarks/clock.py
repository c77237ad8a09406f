"""Time pieces of work in turns, so that what slows the machine slows all of them alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

Work = Callable[[list[str]], object]


class Timing(NamedTuple):
    """One measured time: what was done, in which round, on how much text."""

    section: str
    work: str
    round: int
    seconds: float
    bytes: int
    articles: int
    peak_mb: float = 0.0  # of memory, where it was asked for


class Spread(NamedTuple):
    """The middle of several values, and how far they reach."""

    middle: float
    low: float
    high: float


def spread(values: Iterable[float]) -> Spread:
    """Return median, lowest and highest."""
    values = list(values)
    return Spread(median(values), min(values), max(values))


def size(texts: Iterable[str]) -> int:
    """Count the bytes of texts in UTF-8."""
    return sum(len(text.encode()) for text in texts)


def batches(texts: Sequence[str], rounds: int, articles: int) -> list[list[str]]:
    """Part texts into one batch per round and one to warm up with, each read by no other round.

    Where there are too few for that, the batches are smaller.
    """
    articles = max(1, min(articles, len(texts) // (rounds + 1)))
    found = [list(texts[at * articles : (at + 1) * articles]) for at in range(rounds + 1)]
    return [batch or list(texts) for batch in found]


def in_turns(section: str, works: dict[str, Work], rounds: list[list[str]]) -> list[Timing]:
    """Time every work on the texts of each round; the first round only warms up.

    Every second round goes through the works backwards: none always runs right after another.
    """
    found = []
    for number, texts in enumerate(rounds):
        order = list(works) if number % 2 else list(works)[::-1]
        found += [_timed(section, name, works[name], number, texts) for name in order]
    return [timing for timing in found if timing.round]


def _timed(section: str, name: str, work: Work, number: int, texts: list[str]) -> Timing:
    """Run a work once; what it returns is kept until the clock has stopped."""
    start = perf_counter()
    kept = work(texts)
    seconds = perf_counter() - start
    del kept
    return Timing(section, name, number, seconds, size(texts), len(texts))


def speeds(timings: Iterable[Timing], work: str) -> Spread:
    """Return the MB/s of a work over its rounds."""
    return spread(t.bytes / 1e6 / t.seconds for t in timings if t.work == work)


def articles_per_second(timings: Iterable[Timing], work: str) -> Spread:
    """Return the articles a second of a work over its rounds."""
    return spread(t.articles / t.seconds for t in timings if t.work == work)


def ratios(timings: Iterable[Timing], ours: str, theirs: str) -> Spread:
    """Return how many times as fast ours is, round by round: above 1 ours is faster."""
    timings = list(timings)
    took = {(t.work, t.round): t.seconds for t in timings}
    numbers = sorted({t.round for t in timings if t.work == theirs})
    return spread(took[theirs, number] / took[ours, number] for number in numbers)


def pin() -> None:
    """Keep this process on one core, where the system allows that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def unpin(cores: set[int] | None) -> None:
    """Give the cores back that the process had before it was pinned."""
    if cores is not None:
        os.sched_setaffinity(0, cores)


def cores() -> set[int] | None:
    """Return the cores that this process may use; None where the system does not say."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
