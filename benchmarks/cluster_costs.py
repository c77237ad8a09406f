"""What an article, a part and a task of a corpus cost, measured with the program itself."""

from __future__ import annotations

import contextlib
import io
import logging
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from time import process_time, sleep
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from benchmarks.corpus import as_line
from framing.base.digests import sha256_of
from framing.corpus import datasets, inputs, pipeline, results, schedulers
from framing.corpus.entries import Given, Part
from framing.corpus.results import Done

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

PARTS = 25  # into which the texts are cut
TASKS = 500
REPEATS = 3


class Costs(NamedTuple):
    """Seconds of processor and bytes."""

    article: float  # bytes of an article as it stands in the input
    pace: tuple[float, ...]  # seconds for a byte, of each part
    part: float  # seconds for the files of a part
    results: float  # bytes that an article gives
    marker: float  # bytes of the file that says that a part is there
    plan: float  # seconds for a byte
    look: float  # seconds for a part that is there
    seal: float  # seconds for a byte of results that is read again
    task: float  # seconds of scheduler and client for a task
    messages: float  # of a task
    task_memory: float  # bytes of a task that waits
    file: float  # seconds to plan a file of one article
    file_memory: float  # bytes that it takes then


def measured(texts: Sequence[str], folder: Path) -> Costs:
    """Measure everything on some articles, in a folder that is empty."""
    source, out = folder / "articles.jsonl", folder / "out"
    source.write_text("".join(map(as_line, range(len(texts)), texts)), encoding="utf-8")
    held = source.stat().st_size
    each = held // PARTS
    pipeline.run(source, folder / "warm", part=each)
    pace = _pace(source, out, each)
    planned = inputs.plan(source, Given(), each).parts
    made = [path for name in datasets.TABLES for path in (out / name).iterdir()]
    given = sum(path.stat().st_size for path in made)
    seconds, messages, memory = _tasks(planned)
    file, file_memory = _files(texts, folder / "files")
    return Costs(
        article=held / len(texts),
        pace=tuple(pace),
        part=_part(folder / "empty", planned[0]),
        results=given / len(texts),
        marker=mean(path.stat().st_size for path in (out / results.PARTS).iterdir()),
        plan=_least(lambda: inputs.plan(source, Given(), each)) / held,
        look=_least(lambda: _look(out, planned)) / len(planned),
        seal=_least(lambda: list(map(sha256_of, made))) / given,
        task=seconds,
        messages=messages,
        task_memory=memory,
        file=file,
        file_memory=file_memory,
    )


def _least(work: Callable[[], object]) -> float:
    """Return the seconds of processor that a work takes at least."""
    return min(_timed(work) for _ in range(REPEATS))


def _timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor that a work takes."""
    start = process_time()
    work()
    return process_time() - start


def _pace(source: Path, out: Path, each: int) -> list[float]:
    """Return the seconds for a byte of each part."""
    found, read = [], pipeline.read_part

    def timed(number: int, part: Part, *rest):
        start = process_time()
        done = read(number, part, *rest)
        found.append((process_time() - start) / part.size)
        return done

    with mock.patch.object(pipeline, "read_part", timed):
        pipeline.run(source, out, part=each)
    return found


def _part(out: Path, part: Part) -> float:
    """Return the seconds for the files of a part in which there is no article."""
    for name in results.FOLDERS:
        (out / name).mkdir(parents=True)

    def written() -> None:
        results.reopen(out, 0)
        with results.written(out, 0) as (tables, _):
            for name, table in tables.items():
                table.write_table(datasets.schema(name).empty_table())
        results.finish(out, 0, Done(results.key(part), 0, 0, 0, 0))

    return _least(written)


def _look(out: Path, planned: Sequence[Part]) -> list:
    """Look at what is there, as a run does at its end."""
    seen = {number: results.stamps(out, number) for number in range(len(planned))}
    results.tidy(out, len(planned))
    return list(results.finished(out, planned, seen))


def _tasks(planned: Sequence[Part]) -> tuple[float, float, float]:
    """Return seconds, messages and bytes of a task that has nothing to do, in a real scheduler."""
    from distributed import Client, LocalCluster

    todo = {number: planned[number % len(planned)] for number in range(TASKS)}
    here = {"processes": False, "threads_per_worker": 1, "dashboard_address": None}
    with (
        mock.patch.object(pipeline, "read_part", _nothing),
        contextlib.redirect_stderr(io.StringIO()),
        LocalCluster(n_workers=0, silence_logs=logging.CRITICAL, **here) as cluster,
        Client(cluster) as client,
    ):
        tracemalloc.start()
        before, _ = tracemalloc.get_traced_memory()
        waiting = client.compute(pipeline.graph(todo, ()))
        _await(lambda: len(cluster.scheduler.tasks) >= TASKS)
        memory = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        client.cancel(waiting)
        cluster.scale(1)
        client.wait_for_workers(1)
        seconds = _timed(lambda: list(schedulers._there(pipeline.graph(todo, ()), client)))
        messages = _messages(cluster, client)
    return seconds / TASKS, messages / TASKS, memory / TASKS


def _messages(cluster: LocalCluster, client: Client) -> int:
    """Return how many messages scheduler, workers and client have sent one another."""
    comms = [*cluster.scheduler.stream_comms.values(), *cluster.scheduler.client_comms.values()]
    comms += [worker.batched_stream for worker in cluster.workers.values()]
    return sum(comm.message_count for comm in [*comms, client.scheduler_comm])


def _nothing(number: int, part: Part, settings: object) -> tuple[int, Done]:
    """Return what a task tells that has done its part."""
    return number, Done(part.sha256, 0, 0, 0, 0)


def _await(ready: Callable[[], bool]) -> None:
    """Wait until something is so."""
    while not ready():
        sleep(0.01)


def _files(texts: Sequence[str], folder: Path) -> tuple[float, float]:
    """Return seconds and bytes that it takes to plan a file of one article."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"article-{number:09}.txt").write_text(text, encoding="utf-8")
    seconds = _least(lambda: inputs.plan(folder, Given()))
    tracemalloc.start()
    planned = inputs.plan(folder, Given())
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return seconds / planned.files, memory / planned.files
