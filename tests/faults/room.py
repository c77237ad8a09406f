"""Play scenes with a fault in them, and say what does not hold: python tests/faults/room.py.

    python tests/faults/room.py [SCENE…] [--fault FAULT] [--share N]

Each time a scene is played in a process of its own, on a folder of its own. Without a share every
event of every scene is tried. The exit code is 1 where something did not hold.
"""

import argparse
import contextlib
import io
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import injected
from scenes import SCENES

WHOLE = 2_000  # bytes between the sizes at which a file may grow no more, where all are tried
WAIT = 2.0  # seconds at most until another has ended, or says that it waits for the first


class Played(NamedTuple):
    """How a play ended: its exit code (negative for a signal), what it said, how many events."""

    code: int
    said: str
    events: int


def scratch(folder):
    """Return where a play makes files for a while, beside its folder: a disk may be full there."""
    return folder.with_name("scratch")


def results(folder):
    """Return the files that a scene is about, by their paths, without what is hidden."""
    places = [folder / "out", folder / "notebooks"]
    files = (path for place in places for path in place.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in named.items() if "/." not in name}


def hidden(folder):
    """Return what is hidden anywhere in the folder: nothing should be left there."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(name for name in names if "/." in f"/{name}" and ".ipynb_" not in name)


def started(scene, folder, player, inject):
    """Start a play in a process of its own; return its number and the file of its report."""
    report = Path(f"{folder}.{player}.said")
    process = os.fork()
    if process:
        return process, report
    sys.dont_write_bytecode = True  # what is compiled would be cut by the fault, and stay so
    tempfile.tempdir = str(scratch(folder))
    code, heard, said = 70, inject(), io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            if heard is not None and not isinstance(heard, injected.Unsynced):
                injected.listen(folder, heard)
            code = scene.play(folder, player)
    except KeyboardInterrupt:
        code = 130
    except BaseException:
        said.write(traceback.format_exc())
    finally:
        injected.limited(-1)
        events = heard.count if heard else 0
        report.write_text(f"{events}\n{said.getvalue()}", encoding="utf-8")
        os._exit(code)


def ended(process, report):
    """Return how a play that was started has ended."""
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    if not report.exists():  # it was killed
        return Played(code, "", 0)
    events, _, said = report.read_text(encoding="utf-8").partition("\n")
    report.unlink()
    return Played(code, said, int(events))


def played(scene, folder, player="a", inject=lambda: None):
    """Play a scene to its end."""
    return ended(*started(scene, folder, player, inject))


class Stage:
    """A scene with what it is like before, after "a" and after "b", and a folder for each play."""

    def __init__(self, name, place):
        self.name, self.scene, self.place, self.number = name, SCENES[name], Path(place), 0
        self.original = self.place / "original"
        self.original.mkdir()
        self.scene.prepare(self.original)
        self.before = results(self.original)
        if self.scene.warm:
            self._warm()
        folder = self.folder()
        counted = played(self.scene, folder, inject=lambda: injected.At(0))
        if counted.code:
            raise RuntimeError(f"{name} fails undisturbed: {counted.said}")
        self.events, self.after = counted.events, results(folder)
        counted = played(self.scene, self.folder(), inject=lambda: injected.Unsynced(0))
        self.synced = counted.events
        self.largest = max(map(len, self.after.values()))
        folder = self.folder()
        played(self.scene, folder, "b")
        self.after_b = results(folder)

    def _warm(self):
        """Play once in this process: what is loaded here, no play has to load again."""
        with contextlib.redirect_stdout(io.StringIO()):
            if self.scene.play(self.folder(), "a"):
                raise RuntimeError(f"{self.name} fails undisturbed")

    def folder(self):
        """Return a folder in which the scene can be played: at one path, which files may name."""
        folder = self.place / "play"
        for each in (folder, scratch(folder)):
            shutil.rmtree(each, ignore_errors=True)
        scratch(folder).mkdir()
        shutil.copytree(self.original, folder)
        return folder


# ---------------------------------------------------------------- what must hold


def mixed(stage, now):
    """Yield the files that are neither as before nor as after: half written, or not ours."""
    for name, content in now.items():
        if content not in (stage.before.get(name), stage.after.get(name)) and not _passing(name):
            yield f"{name} is neither as it was nor as it would be"
    for name in stage.before.keys() - now.keys():
        if name in stage.after:
            yield f"{name} is gone"


def _passing(name):
    """Return whether a file says how far a run has come."""
    return name == "out/manifest.json"


def again(stage, folder):
    """Play undisturbed what was disturbed; yield how its end differs from one never disturbed."""
    done = played(stage.scene, folder)
    now = results(folder)
    taken = "is there already" in done.said and now == stage.after  # it had been done
    if done.code and not taken:
        yield f"played again it is refused: {done.said}"
    for name in sorted(now.keys() | stage.after.keys()):
        if now.get(name) != stage.after.get(name):
            yield f"played again, {name} is not as it would be"
    left = hidden(folder)
    if stage.scene.sweeps and left:
        yield f"played again, this is left: {left}"
    if any(not name.endswith(".part") for name in left):
        yield f"this is left: {left}"


def by_name(done, folder):
    """Yield what is wrong with how a play was told that its disk is full."""
    if done.code != 1 or "Traceback" in done.said:
        yield f"a full disk ends with {done.code}: {done.said}"
    places = (str(folder), str(scratch(folder)))
    if "standard output" in done.said or not any(place in done.said for place in places):
        yield f"it is not said where the disk is full: {done.said}"


# ---------------------------------------------------------------- the faults


def killed(stage, number):
    """Kill it before an event, then play it again."""
    folder = stage.folder()
    done = played(stage.scene, folder, inject=lambda: injected.Killed(number))
    if done.code != -signal.SIGKILL:
        yield f"it was not killed but ended with {done.code}: {done.said}"
    yield from mixed(stage, results(folder))
    yield from again(stage, folder)


def stopped(stage, number):
    """Press Ctrl-C at an event: all is as it was, and nothing is left."""
    folder = stage.folder()
    done = played(stage.scene, folder, inject=lambda: injected.Stopped(number))
    if "Traceback" in done.said:
        yield f"Ctrl-C is a fault: {done.said}"
    yield from mixed(stage, results(folder))
    yield from again(stage, folder)


def full(stage, number):
    """Let the disk be full from an event on: it is said, all is as it was, nothing is left."""
    folder = stage.folder()
    done = played(stage.scene, folder, inject=lambda: injected.Full(number))
    yield from _refused(stage, folder, done)


def unsynced(stage, number):
    """Let the disk be full only when files are to last: the same."""
    folder = stage.folder()
    done = played(stage.scene, folder, inject=lambda: injected.Unsynced(number))
    if not done.code:
        yield "it is done, and the disk has not kept it"
    yield from _refused(stage, folder, done)


def limited(stage, size):
    """Let no file grow beyond a size: the same, while bytes are written."""
    folder = stage.folder()
    done = played(stage.scene, folder, inject=lambda: injected.limited(size))
    yield from _refused(stage, folder, done)


def _refused(stage, folder, done):
    """Yield what does not hold of a play that had no room."""
    now = results(folder)
    if done.code == 0 and now == stage.after:  # no more room was needed
        return
    yield from by_name(done, folder)
    yield from mixed(stage, now)
    if not stage.scene.goes_on and now != stage.before:
        yield "it was refused, and has changed something"
    if left := [name for name in hidden(folder) if not name.endswith(".lock")]:
        yield f"it was refused, and this is left: {left}"
    if left := sorted(path.name for path in scratch(folder).iterdir()):
        yield f"it was refused, and this is left where files are made for a while: {left}"
    yield from again(stage, folder)


def two(stage, number):
    """Let another play while the first waits at an event: the files are one's or the other's."""
    folder = stage.folder()
    told, say = os.pipe()
    wait, go = os.pipe()
    first = started(stage.scene, folder, "a", lambda: injected.Paused(number, say, wait))
    os.read(told, 1)
    asks, ask = os.pipe()
    second = started(stage.scene, folder, "b", lambda: injected.Asking(ask))
    os.close(ask)  # so that it is the other's alone, and ends with it
    select.select([asks], [], [], WAIT)
    os.write(go, b".")
    one, other = ended(*first), ended(*second)
    for end in (told, say, wait, go, asks):
        os.close(end)
    yield from _both(stage, folder, one, other)


def _both(stage, folder, one, other):
    """Yield what does not hold of what two have left."""
    now, codes = results(folder), (one.code, other.code)
    if left := hidden(folder):
        yield f"of two this is left: {left}"
    if "Traceback" in one.said + other.said:
        yield f"one of two fails: {one.said}{other.said}"
    if 0 not in codes:
        yield f"neither of two is done: {one.said}{other.said}"
    if stage.scene.both:
        done = "".join(player for player, code in zip("ab", codes, strict=True) if code == 0)
        if now not in (_in_turn(stage, done), _in_turn(stage, done[::-1])):
            yield "what one of two did is lost"
    elif stage.scene.one_writer and now not in (stage.after, stage.after_b):
        yield "the files are some of one run's, some of another's"
    for name, content in now.items():
        known = (stage.after.get(name), stage.after_b.get(name))
        if not stage.scene.both and content not in known:
            yield f"{name} is neither one's nor the other's"


def _in_turn(stage, players):
    """Return the files after one has played and then another."""
    folder = stage.folder()
    for player in players:
        played(stage.scene, folder, player)
    return results(folder)


def damaged(stage, number):
    """Damage a file of what was finished: the next run mends it, or says why it does not."""
    folder = stage.folder()
    played(stage.scene, folder)
    names = sorted(name for name in stage.after)
    name, way = names[number // len(DAMAGE)], list(DAMAGE)[number % len(DAMAGE)]
    DAMAGE[way](folder / name)
    done = played(stage.scene, folder)
    now = results(folder)
    if "Traceback" in done.said:
        yield f"{name}, {way}: {done.said}"
    elif done.code == 0 and now != stage.after:
        yield f"{name}, {way}: believed"
    elif done.code and str(folder) not in done.said:
        yield f"{name}, {way}: refused without saying where: {done.said}"


def _flipped(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _as_folder(path):
    path.unlink()
    path.mkdir()


DAMAGE = {
    "emptied": lambda path: path.write_bytes(b""),
    "halved": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "a bit of it flipped": _flipped,
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"x"),
    "removed": Path.unlink,
    "a folder": _as_folder,
}

FAULTS = {
    "killed": (killed, lambda stage: range(1, stage.events + 1)),
    "stopped": (stopped, lambda stage: range(1, stage.events + 1)),
    "full": (full, lambda stage: range(1, stage.events + 1)),
    "unsynced": (unsynced, lambda stage: range(1, stage.synced + 1)),
    "limited": (limited, lambda stage: range(0, stage.largest, WHOLE)),
    "two": (two, lambda stage: range(1, stage.events + 1)),
    "damaged": (damaged, lambda stage: range(len(stage.after) * len(DAMAGE))),
}


def tried(name, faults, share):
    """Yield what does not hold of a scene; of each fault a share of the numbers, or all."""
    with tempfile.TemporaryDirectory() as place:
        stage = Stage(name, Path(place).resolve())
        for fault in faults:
            if fault == "damaged" and name != "corpus":  # nothing else believes what is there
                continue
            work, numbers = FAULTS[fault]
            every = list(numbers(stage))
            if fault == "unsynced" and not every:  # nothing there has to last
                continue
            chosen = random.Random(name).sample(every, min(share or len(every), len(every)))
            for number in sorted(chosen):
                yield from (
                    f"{name}, {fault} at {number}: {wrong}" for wrong in work(stage, number)
                )
            print(f"{name}, {fault}: {len(chosen)} of {len(every)}", flush=True)


def main():
    """Try the scenes and faults that are named, by default all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("scenes", nargs="*", default=list(SCENES), metavar="SCENE")
    parser.add_argument("--fault", choices=FAULTS, action="append")
    parser.add_argument("--share", type=int, default=0, help="of each fault; by default all")
    options = parser.parse_args()
    wrong = []
    for name in options.scenes:
        for problem in tried(name, options.fault or list(FAULTS), options.share):
            print(problem, flush=True)
            wrong.append(problem)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
