"""What a corpus of any size would take on workers of any number: ``python -m benchmarks.cluster``.

Nobody here has a hundred workers. So what an article, a part and a task cost is measured with the
program itself, and the run is then played event by event: every part is asked for, dealt out by one
scheduler, read by a worker and told to one client.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import mean
from tempfile import TemporaryDirectory
from textwrap import fill
from typing import NamedTuple

from benchmarks import texts
from benchmarks.cluster_costs import Costs, measured
from benchmarks.tables import number, table
from framing.corpus.entries import PART
from framing.corpus.inputs import MOST, MUCH, part_size
from framing.corpus.results import FOLDERS

CASES = ((20_000, 2), (1_000_000, 10), (100_000_000, 100))
ARTICLES = 400  # on which costs are measured
UNLIKE = 0.1  # by which share a worker may be faster or slower than another
MINUTE, GB = 60, 1e9


class Account(NamedTuple):
    """What a run comes to: sizes in bytes, times in seconds."""

    articles: int
    workers: int
    input: float
    parts: int
    each: float  # of input, in a part
    messages: float
    scheduler: float  # memory for tasks that wait
    plan: float  # the input is read once: where it is much, by the workers
    work: float
    look: float  # at all parts, before and after
    results: float
    ideal: float  # what the articles alone take, by all workers at once

    @property
    def whole(self) -> float:
        """Return how long it takes from start to end."""
        return self.plan + self.work + self.look


def played(articles: int, workers: int, costs: Costs, *, bounded: bool = True) -> Account:
    """Play a run; with ``bounded`` False every part has PART bytes, however many there are."""
    size = articles * costs.article
    each = part_size(PART, int(size)) if bounded else PART
    parts = max(1, round(size / each))
    shares = [size / parts] * parts
    return Account(
        articles, workers, size, parts, each,
        messages=parts * costs.messages,
        scheduler=parts * costs.task_memory,
        plan=size * costs.plan / (workers if size >= MUCH else 1),
        work=worked(shares, workers, costs),
        look=2 * parts * costs.look,
        results=articles * costs.results,
        ideal=size * mean(costs.pace) / workers,
    )  # fmt: skip


def worked(parts: Sequence[float], workers: int, costs: Costs) -> float:
    """Return the seconds until the last part is done: a worker that is free asks for the next.

    The scheduler answers one at a time. Workers are not equally fast, and no two parts take the
    same time for a byte: each has the pace of one that was measured.
    """
    chance = Random(texts.SEED)
    drawn = [chance.uniform(1 - UNLIKE, 1 + UNLIKE) for _ in range(workers)]
    speed = [one / mean(drawn) for one in drawn]
    free, ends = 0.0, [(0.0, worker) for worker in range(workers)]
    for size in parts:
        asked, worker = heapq.heappop(ends)
        free = max(free, asked) + costs.task
        took = size * chance.choice(costs.pace) / speed[worker] + costs.part
        heapq.heappush(ends, (free + took, worker))
    return max(ends)[0]


def page(costs: Costs) -> str:
    """Return the account in Markdown."""
    found = [played(*case, costs) for case in CASES]
    unbounded = played(*CASES[-1], costs, bounded=False)
    head = ["articles", "workers", "input GB", "parts", "MB each", "messages", "scheduler MB"]
    head += ["plan, min", "work, min", "looks, min", "results GB", "of the ideal"]
    shown = table(head, [_row(one) for one in found])
    told = "\n".join(_filled(f"- {line}") for line in _told(found[-1], unbounded, costs))
    return f"{_filled(_measured(costs))}\n\n{shown}\n\n{told}"


def _row(one: Account) -> list[str]:
    """Return the row of a run."""
    counts = [f"{one.articles:,}", str(one.workers), number(one.input / GB), f"{one.parts:,}"]
    sizes = [number(one.each / 1e6), f"{one.messages:,.0f}", number(one.scheduler / 1e6)]
    times = [number(seconds / MINUTE) for seconds in (one.plan, one.work, one.look)]
    share = f"{100 * one.ideal / one.whole:.0f}%"
    return [*counts, *sizes, *times, number(one.results / GB), share]


def _filled(text: str) -> str:
    """Break a paragraph, or an item of a list, into lines."""
    return fill(text, 100, subsequent_indent="  " * text.startswith("- "), break_on_hyphens=False)


def _measured(costs: Costs) -> str:
    """Say what was measured."""
    seconds = costs.article * mean(costs.pace)
    return (
        "Played event by event and not run, as nobody here has a hundred workers; "
        "`python -m benchmarks.cluster` plays it again. What it is made of was measured on this "
        f"machine, by the time of its processor: an article of {number(costs.article / 1e3)} kB "
        f"takes a worker {number(seconds * 1e3)} ms and gives {number(costs.results / 1e3)} kB of "
        f"results; the files of a part take {number(costs.part * 1e3)} ms, a look at them "
        f"{number(costs.look * 1e3)} ms; to plan, {number(1e-6 / costs.plan)} MB are read in a "
        f"second; a task takes scheduler and client {number(costs.task * 1e3)} ms, "
        f"{number(costs.messages)} messages and {number(costs.task_memory / 1e3)} kB. Workers "
        f"differ by up to {100 * UNLIKE:.0f} of 100 in speed, parts as much as those that were "
        "measured. Disks are taken to be as fast as this one, and what a worker needs to start, "
        "some seconds, is left out."
    )


def _told(one: Account, unbounded: Account, costs: Costs) -> list[str]:
    """Say of the largest case what grows, and what does not."""
    again, files = one.results * costs.seal / MINUTE, one.articles * costs.file_memory / GB
    return [
        f"**Parts** grow with a large input, so that there are no more than {MOST:,}. That bounds "
        "the files in a folder, the tasks, their messages, the memory of scheduler and client, and "
        f"every look at the parts. A part is {len(FOLDERS)} files, so that there are "
        f"{one.parts * len(FOLDERS):,}. With {number(PART / 1e6)} MB a part there would be "
        f"{unbounded.parts:,} parts, {unbounded.parts * len(FOLDERS):,} files, "
        f"{unbounded.messages:,.0f} messages and {number(unbounded.scheduler / 1e6)} MB in the "
        "scheduler.",
        "**The manifest** holds sums and is as large for any corpus. Each part has a file of "
        f"{number(costs.marker)} bytes that says what it came to: together "
        f"{number(one.parts * costs.marker / 1e6)} MB.",
        "**Results** that a run has written it does not read again. One that goes on where another "
        f"stopped reads what is there once, for its SHA-256: up to {number(again)} minutes.",
        "**A worker** holds some articles at a time, whatever the size of a part, and writes them "
        "as a group of rows: its memory is that of the table above.",
        "**Planning** reads every table to its end, for only then is it known where its parts "
        f"begin. From {number(MUCH / GB)} GB on the workers do it, file by file, as is played here "
        f"with files of a thousandth of the input: {number(one.plan / MINUTE)} minutes. A table in "
        f"one file is planned by one process: {number(one.input * costs.plan / MINUTE)} minutes.",
        f"**A file for each article** is no form for so many: to plan {one.articles:,} files takes "
        f"{number(files)} GB of memory and {number(one.articles * costs.file / 3600)} hours. Put a "
        "thousand or more into a table, such as JSON Lines.",
        "**Copies** are looked for among up to a million articles; of more, the command says that "
        "they were not.",
    ]


def main() -> None:
    """Measure, play and print."""
    print(page(costs_of(texts.articles(ARTICLES))))


def costs_of(held: Sequence[str]) -> Costs:
    """Measure what the first of some texts cost."""
    with TemporaryDirectory() as folder:
        return measured(held[:ARTICLES], Path(folder))


if __name__ == "__main__":
    main()
