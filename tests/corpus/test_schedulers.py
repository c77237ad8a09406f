"""Where tasks are run: nothing started for little, several processes for much."""

import os
import signal
import subprocess
import sys

import corpora
import pytest
from dask import delayed
from distributed import Client, Security

from framing.base.errors import InputError
from framing.corpus import schedulers
from framing.corpus.schedulers import Cluster, compute


@pytest.fixture
def started(monkeypatch):
    """How many workers each cluster has been started with; none is, in truth."""
    asked = []

    def refuse(address, workers):
        asked.append(address or workers)
        raise InputError("started")

    monkeypatch.setattr(schedulers, "_client", refuse)
    monkeypatch.setattr("dask.system.CPU_COUNT", 4)
    return asked


def tasks(number):
    return [delayed(int)(at) for at in range(number)]


@pytest.mark.parametrize(
    ("cluster", "size", "expected"),
    [
        (Cluster(), 1_000, None),
        (Cluster(), 10**9, 4),
        (Cluster(workers=1), 10**9, None),
        (Cluster(workers=2), 1_000, 2),
        (Cluster(workers=50), 1_000, 6),
        (Cluster("tcp://x:1"), 1_000, "tcp://x:1"),
    ],
)
def test_a_cluster_is_started_where_it_is_worth_it(started, cluster, size, expected):
    if expected is None:
        assert list(compute(tasks(6), cluster, size)) == list(range(6))
    else:
        with pytest.raises(InputError, match="started"):
            list(compute(tasks(6), cluster, size))
    assert started == ([] if expected is None else [expected])


def test_nothing_to_do_starts_nothing(started):
    assert list(compute([], Cluster("tcp://x:1"), 0)) == []
    assert started == []


def test_workers_leave_an_interrupt_to_the_process_that_started_them():
    ask = delayed(lambda: signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
    assert list(compute([ask(), ask()], Cluster(workers=2), 0)) == [True, True]


def test_nobody_else_joins_the_workers_of_a_run():
    with schedulers._started(1) as client:
        address = client.scheduler.address
        assert client.submit(sum, [1, 2]).result() == 3
        for known, place in (
            (None, address.replace("tls://", "tcp://")),
            (Security.temporary(), address),
        ):
            with pytest.raises((OSError, RuntimeError, TypeError)):
                Client(place, security=known, timeout=2)
        workers = client.scheduler_info(n_workers=-1)["workers"]
        assert len(workers) == 1
        assert all(worker.startswith("tls://") for worker in workers)


def test_an_interrupt_waits_for_what_is_half_done():
    done = []
    with pytest.raises(KeyboardInterrupt), schedulers._undisturbed():
        signal.raise_signal(signal.SIGINT)
        done.append("whole")
    assert done == ["whole"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_interrupt_goes_before_what_else_fails_meanwhile():
    with pytest.raises(KeyboardInterrupt), schedulers._undisturbed():
        signal.raise_signal(signal.SIGINT)
        raise AssertionError("half started")


INTERRUPTED = """
import os, signal
from framing.corpus import pipeline, schedulers
from framing.interface.main import main
before = getattr(schedulers, {function!r})

def pressed(*arguments):
    found = before(*arguments)
    {kill}
    return found

setattr(schedulers, {function!r}, pressed)
run = pipeline.run
pipeline.run = lambda *inputs, **options: run(*inputs, **options, part=1_000)
raise SystemExit(main(["corpus", {source!r}, "--out", {out!r}, "--workers", "2"]))
"""


@pytest.mark.parametrize(
    ("function", "number"), [("_deaf", "SIGINT"), ("_say_where", "SIGTERM"), ("_there", "SIGINT")]
)
def test_a_stop_while_workers_start_ends_the_run_and_no_more(tmp_path, function, number):
    source = corpora.write_lines(tmp_path / "many.jsonl", 30)
    out = str(tmp_path / "out")
    kill = {  # Ctrl-C reaches every process of a terminal
        "SIGINT": "os.killpg(0, signal.SIGINT)",
        "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    }[number]
    code = INTERRUPTED.format(function=function, kill=kill, source=str(source), out=out)
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    said = [line for line in done.stderr.splitlines() if "watch at" not in line]
    code = 130 if number == "SIGINT" else 143
    assert (done.returncode, said) == (code, ["framing: stopped"])
    assert os.listdir(tmp_path / "out" / "parts") == []
