"""The room of faults, by sampling; ``make torture`` tries every event of every scene.

The scenes are played in processes of their own, since what is killed there is the whole process.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from faults.room import FAULTS
from faults.scenes import SCENES

from framing.base.places import ROOT

ROOM = Path(__file__).with_name("room.py")
ALL = os.environ.get("TORTURE")
QUICK = ["list", "figure", "statements", "new", "correction"]
SAMPLED = [  # scenes, options, and how many of each fault: one process for several saves time
    [*QUICK, "--share", 2],
    ["corpus", "--share", 2],
    ["corpora", "notebooks", "--fault", "two", "--share", 1],
]


def tried(*arguments, with_first=()):
    """Try scenes in the room; ``with_first`` is where Python looks first for what it imports."""
    command = [sys.executable, str(ROOM), *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([*with_first, str(ROOT)])}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a play is a process forked for it")
@pytest.mark.parametrize("arguments", [[scene] for scene in SCENES] if ALL else SAMPLED)
def test_whatever_goes_wrong_at_a_file_event(arguments):
    done = tried(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert all(f"{scene}, " in done.stdout for scene in arguments if scene in SCENES)
    assert f"{arguments[0]}, two: " in done.stdout


@pytest.mark.parametrize("scene", ["figure", "list", "corpus"])
def test_the_room_sees_each_fault(scene, tmp_path):
    """Without what keeps files whole, each fault leaves something that does not hold."""
    for faults, sabotage in BROKEN[scene].items():
        (tmp_path / "sitecustomize.py").write_text(sabotage, encoding="utf-8")
        chosen = [word for fault in faults for word in ("--fault", fault)]
        done = tried(scene, *chosen, "--share", 6, with_first=[str(tmp_path)])
        assert done.returncode == 1, done.stdout + done.stderr
        assert all(f"{scene}, {fault} at " in done.stdout for fault in faults)


def test_every_fault_is_among_those_that_are_seen():
    assert {fault for every in BROKEN.values() for faults in every for fault in faults} == set(
        FAULTS
    )


# Each takes away one thing: the room is worth nothing unless it then finds something.
IN_PLACE = """
from framing.base import files
def write(contents, check=None, *, durable=False):
    for path, content in contents.items():
        half = len(content) // 2
        path.write_bytes(content[:half])
        with open(path, "ab") as file:
            file.write(content[half:])
files.write_files = write
"""
TOGETHER = """
from contextlib import nullcontext
from framing.base import files
files.alone = lambda *_: nullcontext()
"""
OVER = """
from framing.base import files
files.refuse_changed = lambda _: None
"""
SILENT = """
from framing.base import files
sync = files._sync_one
def silent(path):
    try:
        sync(path)
    except OSError:
        pass
files._sync_one = silent
"""
BELIEVED = """
from framing.corpus import results
results._whole = lambda *_: True
"""
BROKEN = {
    "figure": {("killed", "stopped", "full", "limited"): IN_PLACE, ("two",): TOGETHER},
    "list": {("two",): OVER},
    "corpus": {("damaged",): BELIEVED, ("unsynced",): SILENT},
}
