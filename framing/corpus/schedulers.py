"""Where a graph of tasks is run: here, on a process per core, or on a cluster that is there."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.errors import InputError
from framing.base.prose import quantity

if TYPE_CHECKING:
    from dask.delayed import Delayed
    from distributed import Client

# Below this a cluster's own start takes longer than what two processes save.
SMALL = 24 << 20  # bytes of input
PATIENCE = 15  # seconds for a scheduler to answer, and for a worker to be there
HOME = "127.0.0.1"
METHOD = "distributed.worker.multiprocessing-method"
# Ctrl-C reaches every process of a terminal; the workers leave it to this one, which stops them.
DEAF = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"


class Cluster(NamedTuple):
    """Who is to do the work: by default this process, or a worker per core where it is worth it."""

    scheduler: str = ""  # the address of a cluster that is there, such as tcp://host:8786
    workers: int = 0


def compute(tasks: Sequence[Delayed], cluster: Cluster, size: int) -> Iterator[Any]:
    """Yield what tasks return, in the order in which they end; ``size`` is their bytes of input.

    A task whose worker dies is given to another. Raises what a task raises, and InputError where
    a cluster cannot be joined or a task's workers have died too often.
    """
    from dask.system import CPU_COUNT

    workers = cluster.workers or (1 if size < SMALL else CPU_COUNT)
    alone = not cluster.scheduler and min(workers, len(tasks)) < 2
    if alone or not tasks:
        yield from _here(tasks)
    else:
        with _client(cluster.scheduler, min(workers, len(tasks))) as client:
            yield from _there(tasks, client)


def _here(tasks: Sequence[Delayed]) -> Iterator[Any]:
    """Run the tasks in this process, one after the other."""
    from dask.base import compute as computed

    for task in tasks:
        yield from computed(task, scheduler="synchronous")


def _there(tasks: Sequence[Delayed], client: Client) -> Iterator[Any]:
    """Run the tasks on workers; say that some are lost with theirs when all others are done."""
    from distributed import CancelledError, as_completed
    from distributed.scheduler import KilledWorker

    lost = 0
    for future in as_completed(client.compute(list(tasks))):
        try:
            yield future.result()
        except KilledWorker:
            lost += 1
        except (CancelledError, OSError) as error:  # what a task meets it tells as InputError
            raise InputError("the scheduler has gone", remedy="Start it, and run again") from error
        future.release()
    if lost:
        remedy = "Run again; if memory was short, with fewer --workers"
        raise InputError(f"{lost} of {len(tasks)} parts: their workers died", remedy=remedy)


@contextmanager
def _client(address: str, workers: int) -> Iterator[Client]:
    """Join a cluster, or start one on this machine for as long as it is needed."""
    with _joined(address) if address else _started(workers) as client:
        _say_where(client)
        yield client


@contextmanager
def _started(workers: int) -> Iterator[Client]:
    """Start a cluster on this machine, which only this process can join, and stop it at the end."""
    import dask
    from distributed import Client, LocalCluster, Security

    opened: list[Any] = []
    try:
        with _undisturbed(), dask.config.set({METHOD: _deaf()}):
            opened += [
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    host=HOME,
                    security=Security.temporary(),  # nobody else on this machine has these keys
                    dashboard_address=f"{HOME}:0",
                    silence_logs=logging.CRITICAL,
                    preload=DEAF,
                )
            ]
            opened += [Client(opened[0])]
        yield opened[1]
    finally:
        with _undisturbed():
            for one in reversed(opened):
                one.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C, and a call to end, wait: what is half started cannot be stopped in good order."""
    if threading.current_thread() is not threading.main_thread():
        yield  # nobody is interrupted here
        return
    known = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    before = {number: handler for number, handler in known.items() if callable(handler)}
    pressed: list[int] = []
    for number in before:
        signal.signal(number, lambda number, frame: pressed.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if pressed:
            before[signal.Signals(pressed[0])](pressed[0], None)


def _deaf() -> str:
    """Return how workers are to be started, so that Ctrl-C never reaches them, not even early on.

    A server that forks them is started with that signal blocked, and its children inherit it.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return "spawn"  # there they leave it to this process from the moment they can
    from multiprocessing import forkserver, resource_tracker

    resource_tracker.ensure_running()  # by itself it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return "forkserver"


@contextmanager
def _joined(address: str) -> Iterator[Client]:
    """Join a cluster that has a scheduler and a worker; InputError where it has not."""
    from distributed import Client

    try:
        client = Client(address, timeout=PATIENCE)
    except ValueError as error:
        remedy = "Write tcp://HOST:PORT"
        raise InputError(f"is no address ({error})", file=address, remedy=remedy) from error
    except OSError as error:
        remedy = "Start one with: dask scheduler --host ADDRESS"
        raise InputError("no scheduler answers there", file=address, remedy=remedy) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            remedy = f"Start one with: dask worker {address} --nthreads 1"
            raise InputError("the scheduler has no worker", file=address, remedy=remedy) from error
        yield client


def _say_where(client: Client) -> None:
    """Say on standard error who works, and where one can watch them if the scheduler shows it."""
    about = client.scheduler_info(n_workers=-1)
    page = f"; watch at {client.dashboard_link}" if "dashboard" in about["services"] else ""
    print(f"{quantity(len(about['workers']), 'worker')}{page}", file=sys.stderr)
