"""Where tasks are run: nothing started for little, several processes for much."""

import signal

import pytest
from dask import delayed

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
