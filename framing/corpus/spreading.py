"""One work done for several things: here one after the other, or by the workers of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from framing.corpus import schedulers
from framing.corpus.engine import engine_sha256, refuse_other
from framing.corpus.inputs import Spread
from framing.corpus.schedulers import Cluster


def spread(cluster: Cluster) -> Spread:
    """Return what lets a cluster do a work that can be sent to others, with what it gives.

    It raises what the work raises, and InputError as ``schedulers.compute``.
    """

    def done(work: Callable[[Any], Any], things: Sequence[Any], size: int) -> Iterator[Any]:
        from dask.delayed import delayed

        task, engine = delayed(_done, pure=False, traverse=False), engine_sha256()
        tasks = [task(number, work, thing, engine) for number, thing in enumerate(things)]
        found = dict(schedulers.compute(tasks, cluster, size))
        yield from (found[number] for number in range(len(things)))

    return done


def _done(number: int, work: Callable[[Any], Any], thing: Any, engine: str) -> tuple[int, Any]:
    """Do a work for one thing, the work of one task; return its number and what was found."""
    refuse_other(engine)
    return number, work(thing)
