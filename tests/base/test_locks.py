"""Locks: one writer at a time, whoever is killed lets go, and nothing is left."""

import subprocess
import sys
import threading

import pytest

from framing.base.errors import InputError
from framing.base.locks import alone
from framing.base.scratch import SCRATCH, folder_beside

HOLD = """
import sys, time
from pathlib import Path
from framing.base.locks import alone
from framing.base.scratch import folder_beside
with {what} as held:
    print(held, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def other():
    """Start another process that holds something until it is killed."""
    started = []

    def start(what):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD.format(what=what)], stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_is_one_writers_at_a_time_and_nothing_is_left(tmp_path):
    with alone(tmp_path), pytest.raises(InputError, match="another run is writing there"):
        alone(tmp_path).__enter__()
    with alone(tmp_path):
        pass
    assert names(tmp_path) == []


def test_another_process_is_another_writer_until_it_is_killed(tmp_path, other):
    process, _ = other(f"alone(Path({str(tmp_path)!r}))")
    with pytest.raises(InputError, match="another run"):
        alone(tmp_path).__enter__()
    process.kill()
    process.wait()
    with alone(tmp_path):
        pass
    assert names(tmp_path) == []


def test_whoever_waits_comes_next(tmp_path):
    order = []

    def wait():
        with alone(tmp_path, patience=30):
            order.append("second")

    with alone(tmp_path):
        thread = threading.Thread(target=wait)
        thread.start()
        thread.join(0.3)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert names(tmp_path) == []


def test_many_at_once_are_never_two(tmp_path):
    inside, most = [], []

    def work():
        for _ in range(20):
            with alone(tmp_path, patience=60):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (set(most), len(most)) == ({1}, 100)


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    with pytest.raises(InputError, match=r"there: cannot be written"):
        (tmp_path / "there").write_text("a file")
        alone(tmp_path / "there").__enter__()


def test_a_folder_to_work_in_goes_with_the_work(tmp_path):
    with folder_beside(tmp_path / "out" / "figures") as scratch:
        (scratch / "a.csv").write_text("1")
        assert scratch.parent == tmp_path / "out"
    assert names(tmp_path / "out") == []


def test_what_a_killed_process_left_is_swept_and_nothing_of_the_living_or_of_the_users(
    tmp_path, other
):
    target = tmp_path / "figures"
    dead, left = other(f"folder_beside(Path({str(target)!r}))")
    _, held = other(f"folder_beside(Path({str(target)!r}))")
    mine = [tmp_path / f"{SCRATCH}{name}" for name in ("notes", "0" * 31)]
    for folder in mine:
        folder.mkdir()
    dead.kill()
    dead.wait()
    assert left.rpartition("/")[2] in names(tmp_path)
    with folder_beside(target) as scratch:
        there = {scratch.name, held.rpartition("/")[2], *(folder.name for folder in mine)}
        assert set(names(tmp_path)) == there


def test_however_long_the_name_of_the_folder(tmp_path):
    with folder_beside(tmp_path / ("x" * 255)) as scratch:
        assert scratch.is_dir()


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "figures").write_text("mine")
    with pytest.raises(InputError, match=r"figures: is a file, not a folder"):
        folder_beside(tmp_path / "figures").__enter__()
    assert names(tmp_path) == ["figures"]
