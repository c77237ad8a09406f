"""Standard output and error: shown on a terminal, plain in a file, and never silent when lost."""

import csv
import io
import json
import os
import pty
import subprocess
import sys

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import SPACES
from framing.interface import main, terminal

PYTHON = [sys.executable, "-m", "framing"]
EVIL = "\x1b]0;a title\x07\x9b2J\u202e"
TURNED = "\u202e\u2066"  # what a text may hold; escape sequences in it are refused
TEXT = f"The {TURNED}regime fell. “Your brutal aggression {TURNED}must end,” Ana Brook said.\n"


@pytest.fixture
def article(tmp_path):
    file = tmp_path / f"one{EVIL}.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def ran(script, *arguments, **settings):
    """Run the command line through a shell; ``$@`` are its arguments."""
    command = ["bash", "-c", script, *PYTHON[:1], *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **settings)


def at_a_terminal(*arguments):
    """Run the command line at a terminal of its own; return its exit code and what was sent."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*PYTHON, *map(str, arguments)], stdout=theirs, stderr=theirs)
    os.close(theirs)
    sent = b""
    while True:
        try:
            sent += os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
    os.close(ours)
    return process.wait(), sent.decode("utf-8")


# ---------------------------------------------------------------- what a terminal is sent


@pytest.mark.parametrize(
    "command",
    [["count"], ["count", "--hits"], ["count", "--unvoiced", "--hits"], ["voices"], ["check"]],
)
def test_nothing_of_an_article_or_its_name_is_obeyed(article, command):
    code, sent = at_a_terminal(*command, article)
    assert code == 0
    assert all(c.isprintable() or c in "\r\n" or c in SPACES for c in sent)
    assert r"\x1b]0;a title\x07" in sent or r"\u001b]0;a title\u0007" in sent


@pytest.mark.parametrize(
    "arguments",
    [["count", f"no{EVIL}ne.txt"], ["count", f"--{EVIL}", "x"], [f"{EVIL}"], ["new", f"{EVIL}.md"]],
)
def test_nothing_of_what_is_refused_is_obeyed(arguments):
    code, sent = at_a_terminal(*arguments)
    assert code in {1, 2}
    assert all(c.isprintable() or c in "\r\n" for c in sent)


def test_in_a_file_a_table_is_as_it_is(article):
    done = ran('"$0" -m framing count --hits "$1"', article)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["file"] for row in rows} == {str(article)}


def test_records_hold_what_was_said_and_nothing_that_a_terminal_obeys(article):
    done = ran('"$0" -m framing voices "$1"', article)
    assert done.stdout.rstrip("\n").isprintable()
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert records[0]["file"] == str(article)
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in records)


@given(st.dictionaries(st.text(), st.text()), st.sampled_from([None, 1]))
def test_a_record_is_read_back_as_it_was(value, indent):
    written = terminal.record(value, indent)
    assert json.loads(written) == value
    assert all(c.isprintable() or c == "\n" for c in written)


# ---------------------------------------------------------------- streams that are not there

FULL = "standard output: No space left on device"
CLOSED = "standard output: Bad file descriptor"


@pytest.mark.parametrize(
    ("script", "code", "says"),
    [
        ('"$0" -m framing count "$1" > /dev/full', 1, FULL),
        ('PYTHONUNBUFFERED=1 "$0" -m framing count "$1" > /dev/full', 1, FULL),
        ('"$0" -m framing voices "$1" > /dev/full', 1, FULL),
        ('"$0" -m framing count "$1" >&-', 1, CLOSED),
        ('"$0" -m framing check "$1" >&-', 1, CLOSED),
        ('"$0" -m framing voices --out "$2" "$1" >&-', 0, ""),
        ('"$0" -m framing count "$1" 2>&-', 0, ""),
        ('"$0" -m framing count "$1" "$1" 2>/dev/full', 0, ""),
        ('"$0" -m framing count "$1.none" 2>&-', 1, ""),
        ('"$0" -m framing count "$1.none" 2>/dev/full', 1, ""),
        ('"$0" -m framing count "$1.none" >&- 2>&-', 1, ""),
        ('"$0" -m framing count - <&-', 1, "is empty"),
        ('"$0" -m framing --help >&-', 0, ""),
        ('"$0" -m framing nonsense 2>&-', 2, ""),
    ],
)
def test_a_stream_that_is_lost_is_no_reason_for_a_traceback(article, tmp_path, script, code, says):
    done = ran(script, article, tmp_path / "out")
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert says in done.stderr if says else "standard output" not in done.stderr
    assert len(done.stderr.splitlines()) <= 1


def test_a_file_that_is_read_is_never_written_to_for_want_of_an_output(article):
    before = article.read_bytes()
    ran('"$0" -m framing count "$1" <&- >&- 2>&-', article)
    assert article.read_bytes() == before


def test_a_reader_that_goes_is_no_fault(article):
    done = ran('"$0" -m framing count "$1" "$1" | head -c 1; echo " ${PIPESTATUS[0]}"', article)
    assert (done.stdout, done.stderr) == ("f 0\n", "")


# ---------------------------------------------------------------- whose fault it is


@pytest.mark.parametrize("length", [240, 250, 251, 252, 255])
@pytest.mark.parametrize("command", [["count"], ["check"], ["voices"], ["voices", "--out", "out"]])
def test_a_name_however_long_is_read(tmp_path, monkeypatch, capsys, length, command):
    monkeypatch.chdir(tmp_path)
    name = "x" * (length - 4) + ".txt"
    (tmp_path / name).write_text("“It rained,” Ana Brook said.\n", encoding="utf-8")
    fits = len(name) - 4 + len(".json") <= 255
    code = main.main([*command, name])
    err = capsys.readouterr().err
    if fits or "--out" not in command:
        assert (code, err) == (0, "")
    else:
        assert code == 1
        assert "cannot be written: File name too long. Give it a shorter name" in err
        assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["x" * 251, "x" * 252, "x" * 255, "é" * 127, "é" * 128, "é" * 255])
def test_an_article_that_is_not_there_is_told_as_that(capsys, name):
    assert main.main(["count", name]) == 1
    err = capsys.readouterr().err
    assert "standard output" not in err
    assert "no such article" in err or "File name too long" in err


def test_whatever_else_fails_is_not_the_outputs_fault(monkeypatch, capsys, tmp_path):
    def fails(number, text, *file):
        def command(options):
            raise OSError(number, text, *file)

        return command

    for error, says in [
        ((30, "Read-only file system", str(tmp_path / "a.csv")), f"{tmp_path}/a.csv: Read-only"),
        ((28, "No space left on device"), "framing: No space left on device. Check the folder"),
        ((32, "Broken pipe"), "framing: Broken pipe"),
    ]:
        monkeypatch.setitem(main.COMMANDS, "check", fails(*error))
        assert main.main(["check"]) == 1
        err = capsys.readouterr().err
        assert says in err and "standard output" not in err


def test_memory_that_runs_out_and_a_stop_are_said(monkeypatch, capsys):
    for error, code, says in [(MemoryError, 1, "memory ran out"), (KeyboardInterrupt, 130, "stop")]:

        def command(options, error=error):
            raise error

        monkeypatch.setitem(main.COMMANDS, "check", command)
        assert main.main(["check"]) == code
        assert says in capsys.readouterr().err


def test_the_help_shows_articles_whatever_they_are_called(monkeypatch, capsys, tmp_path):
    (tmp_path / f"100% {EVIL}.txt").write_text("It rained.")
    monkeypatch.setattr("framing.interface.options.ARTICLES", tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main.main(["count", "--help"])
    out = "".join(capsys.readouterr().out.split())
    assert stopped.value.code == 0
    assert r"100%\x1b]0;atitle" in out


def test_a_spreadsheet_is_given_nothing_to_execute_where_that_is_asked(
    tmp_path, capsys, monkeypatch
):
    (tmp_path / "=cmd.txt").write_text("The regime fell.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for options, name in (([], "=cmd.txt"), (["--spreadsheet"], "'=cmd.txt")):
        assert main.main(["count", *options, "=cmd.txt"]) == 0
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        assert {row["file"] for row in rows} == {name}
