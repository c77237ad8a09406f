"""Commands in an environment that lacks what is usually there: they do the same, or say why not."""

import json
import os
import subprocess
import sys

import pytest

from framing.base.places import ROOT

NAME = "Ré – né.txt"
TEXT = "The regime fell.\n\n“It must end,” the French foreign ministry said.\n"
HARD = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TMPDIR": "/nowhere/none"}
LOST = ("HOME", "LANG", "LC_CTYPE", "USER", "LOGNAME", "XDG_CACHE_HOME", "MPLCONFIGDIR")

# Every command, one after the other in one process, and what each wrote into the package.
COMMANDS = """
import json, os, sys
from pathlib import Path
package = str(Path(sys.argv[1], "framing")) + os.sep
written = []

def heard(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
        writes = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and arguments[0].startswith(package) and "__pycache__" not in arguments[0]:
            written.append(arguments[0])

sys.addaudithook(heard)
from framing.interface.main import main
from framing.publishing import proposals
file = sys.argv[2]
codes = {}
for name, *rest in (
    ("count", file), ("voices", file, "--out", "out"), ("check", file), ("split", file),
    ("lexicon", "own.csv"), ("reference", "in"), ("corpus", "in", "--out", sys.argv[3]),
    *([("report", file, "--out", sys.argv[4])] if os.environ.get("TORTURE") else []),
):
    codes[name] = main([name, *rest])
text, sidecar = proposals.propose(file, "kept", Path("articles"))
print(json.dumps({"codes": codes, "written": written}))
"""


def played(folder, environment, **options):
    """Every command in a process of its own; its exit codes, what it wrote, what it said."""
    (folder / "in").mkdir(parents=True)
    for place in (folder, folder / "in"):
        (place / NAME).write_text(TEXT, encoding="utf-8")
    (folder / "own.csv").write_text("term,category\nregime,label\n")
    (folder / "articles").mkdir()
    command = [sys.executable, "-c", COMMANDS, str(ROOT), NAME, "où", "é"]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, check=False, **options
    )
    assert done.returncode == 0, done.stderr.decode()
    lines = done.stdout.decode("utf-8").splitlines()
    return json.loads(lines[-1]), lines[:-1], done.stderr.decode("utf-8")


def made(folder):
    """Every file by its path, with its bytes; those that name where they lie left out."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if path.name not in ("manifest.json", "report.html")
    }


@pytest.mark.skipif(os.name == "nt", reason="the locale C is one of POSIX")
def test_without_home_locale_scratch_and_input_everything_is_the_same(tmp_path):
    """Nobody's home, no place for scratch, the locale C, standard input closed, all at once."""
    usual = os.environ | {"PYTHONPATH": str(ROOT)}
    hard = {key: value for key, value in usual.items() if key not in LOST} | HARD
    expected, lines, _ = played(tmp_path / "usual", usual)
    found, shown, said = played(tmp_path / "hard", hard, preexec_fn=lambda: os.close(0))
    assert found["codes"] == expected["codes"] == dict.fromkeys(expected["codes"], 0)
    assert found["written"] == expected["written"] == []  # a package may be read-only
    assert "Traceback" not in said
    assert len(shown) == len(lines)
    usual_files, hard_files = made(tmp_path / "usual"), made(tmp_path / "hard")
    assert sorted(usual_files) == sorted(hard_files)
    differing = [name for name, raw in usual_files.items() if hard_files[name] != raw]
    # What a name that is not ASCII is called there stands in tables: everything else is the same.
    assert all(name.startswith(("où/", "out/")) for name in differing), differing
