"""The command line: records, tables, warnings and exit codes."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import press
import pytest
from pages import TALKS, wordpress

from framing.interface import main
from framing.measures.analysis import analyse

TEXT = "The regime fell. “Your brutal aggression must end,” the Sylvanian envoy said.\n"
KEYS = ["file", "start", "end", "text", "kind", "statement", "source", "cue", "speaker"]


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "one.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_voices_prints_a_record_per_statement(article, capsys):
    assert main.main(["voices", str(article)]) == 0
    (record,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(record) == [*KEYS, "government", "organ", "resolved", "rule"]
    assert TEXT[record["start"] : record["end"]] == record["text"]
    assert (record["file"], record["kind"]) == (str(article), "direct")


def test_voices_writes_a_list_per_file(article, tmp_path, capsys):
    assert main.main(["voices", "--out", str(tmp_path / "new" / "out"), str(article)]) == 0
    assert capsys.readouterr().out == ""
    (record,) = json.loads((tmp_path / "new" / "out" / "one.json").read_text(encoding="utf-8"))
    assert record["source"] == "the Sylvanian envoy"
    assert [path.name for path in (tmp_path / "new" / "out").iterdir()] == ["one.json"]


def test_speakers_say_who_is_whom(article, tmp_path, capsys):
    names = tmp_path / "who.toml"
    names.write_text(
        '[[speakers]]\nname = "E"\ngovernment = "Sylvania"\naliases = ["Sylvanian envoy"]\n'
    )
    assert main.main(["voices", "--speakers", str(names), str(article)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["speaker"], record["government"]) == ("E", "Sylvania")


@pytest.mark.parametrize("flag", ["--hits", None])
def test_count_prints_the_tables(article, capsys, flag):
    assert main.main(["count", *filter(None, [flag]), str(article)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    found = analyse(article)
    table = found.hits if flag else found.counts
    assert list(rows[0]) == ["file", *table.columns]
    assert len(rows) == len(table)


def test_count_takes_another_lexicon(article, tmp_path, capsys):
    terms = tmp_path / "terms.csv"
    terms.write_text("term,category,reason,source,origin\nfell,violence,r,s,literature\n")
    assert main.main(["count", "--hits", "--lexicon", str(terms), str(article)]) == 0
    assert [row["text"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))] == ["fell"]


@pytest.mark.parametrize("flag", ["--hits", None])
def test_count_takes_a_text_as_a_whole(article, capsys, flag):
    assert main.main(["count", "--unvoiced", *filter(None, [flag]), str(article)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    if flag:
        assert [row["text"] for row in rows] == ["regime", "brutal", "aggression"]
    else:
        assert {(row["voice"], row["words"]) for row in rows} == {("All", "12")}
        assert sum(int(row["count"]) for row in rows) == 3


def test_a_sidecar_of_another_text_is_a_warning(article, tmp_path, capsys):
    sidecar = tmp_path / "other.toml"
    sidecar.write_text('[[speakers]]\nname = "Otto Nobody"\ngovernment = "Vale"\n')
    assert main.main(["count", "--speakers", str(sidecar), str(article)]) == 0
    assert "the text names none of them" in capsys.readouterr().err


def test_one_refused_file_does_not_keep_the_others(article, tmp_path, capsys):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x81\xfe")
    assert main.main(["voices", str(bad), str(article), str(tmp_path / "none.txt")]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert f"{bad}:1: is neither UTF-8 nor Windows-1252" in err
    assert "none.txt: no such article" in err


def test_a_lone_mark_is_a_warning_with_its_line(tmp_path, capsys):
    file = tmp_path / "lone.txt"
    file.write_text("One.\n\nHe said “no and left.\n", encoding="utf-8")
    assert main.main(["voices", str(file)]) == 0
    assert f"warning: {file}:3: a quotation mark has no partner" in capsys.readouterr().err


def test_a_hundred_thousand_lone_marks_are_not_all_told(tmp_path, capsys):
    file = tmp_path / "marks.txt"
    file.write_text("“" * 100_000 + "\nThe regime fell.", encoding="utf-8")
    assert main.main(["count", "--hits", str(file)]) == 0
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == 11
    assert re.search(r": 99,9\d\d more marks like these$", err.rstrip())
    assert [row["text"] for row in csv.DictReader(io.StringIO(out))] == ["regime"]


def test_two_files_of_one_name_are_refused(article, tmp_path, capsys):
    (tmp_path / "b").mkdir()
    other = tmp_path / "b" / "one.txt"
    other.write_text(TEXT, encoding="utf-8")
    assert main.main(["voices", "--out", str(tmp_path / "out"), str(article), str(other)]) == 1
    assert "2 files are called one" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["itself", "a link", "a hard link", "one read later"])
def test_what_is_read_is_never_written_over(tmp_path, monkeypatch, capsys, kind):
    monkeypatch.chdir(tmp_path)
    names = ["one.json"]
    (tmp_path / "one.json").write_text(TEXT, encoding="utf-8")
    if kind == "a link":
        (tmp_path / "two.txt").symlink_to("two.json")
        (tmp_path / "one.json").rename("two.json")
        names = ["two.txt"]
    elif kind == "a hard link":
        (tmp_path / "one.txt").hardlink_to("one.json")
        names = ["one.txt"]
    elif kind == "one read later":
        (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "x").mkdir()
        (tmp_path / "x" / "other.txt").hardlink_to("one.json")
        names = ["one.txt", "x/other.txt"]
    assert main.main(["voices", "--out", ".", *names]) == 1
    assert "would be written over" in capsys.readouterr().err
    kept = "two.json" if kind == "a link" else "one.json"
    assert (tmp_path / kept).read_text(encoding="utf-8") == TEXT


def test_two_articles_are_never_written_to_one_file(tmp_path, monkeypatch, capsys):
    """A part of a file may be called as another file is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(f"{TEXT}=====\n{TEXT}", encoding="utf-8")
    (tmp_path / "one-2.txt").write_text(TEXT, encoding="utf-8")
    command = ["voices", "--separator", "=====", "--out", "out", "one.txt", "one-2.txt"]
    assert main.main(command) == 1
    assert "one-2.txt would be written over one.txt:one-2" in capsys.readouterr().err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "one-1.json",
        "one-2.json",
    ]
    assert main.main(command) == 1  # and again


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_call_to_end_is_obeyed_in_order(article, monkeypatch, capsys, sent, code):
    before = signal.getsignal(sent)
    monkeypatch.setitem(main.COMMANDS, "count", lambda options: signal.raise_signal(sent))
    assert main.main(["count", str(article)]) == code
    assert capsys.readouterr().err == "framing: stopped\n"
    assert signal.getsignal(sent) is before


def test_in_a_thread_nobody_calls(article, capsys):
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(main.main, ["count", str(article)]).result() == 0


LIST = "term,category\nregime,label\n"


@pytest.mark.parametrize(
    "command",
    [
        ["count", "one.txt"],
        ["count", "--hits", "one.txt", "one.txt"],
        ["voices", "one.txt"],
        ["check", "one.txt"],
        ["split", "one.txt"],
        ["lexicon", "own.csv"],
        ["reference", "one.txt"],
        ["corpus", "one.txt", "--out", "out"],
        ["voices", "--help"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("unbuffered", [False, True])
def test_a_reader_that_goes_is_no_fault_of_any_command(
    article, monkeypatch, tmp_path, capsys, command, unbuffered
):
    """Its first line meets a pipe that nobody reads, at once or when all is said."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.csv").write_text(LIST)
    read, write = os.pipe()
    os.close(read)
    stream = io.TextIOWrapper(os.fdopen(write, "wb", 0 if unbuffered else -1), "utf-8")
    if unbuffered:
        stream.reconfigure(write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    try:
        code = main.main(command)
    except SystemExit as stop:  # the help
        code = stop.code
    assert code == 0
    assert "Traceback" not in capsys.readouterr().err
    with suppress(OSError):
        stream.close()


def test_an_output_that_is_a_file_is_refused(article, capsys):
    assert main.main(["voices", "--out", str(article), str(article)]) == 1
    assert "cannot be made" in capsys.readouterr().err
    assert article.read_text(encoding="utf-8") == TEXT


def test_a_full_disk_is_named(article):
    command = f"'{sys.executable}' -m framing voices '{article}' > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("framing: standard output: No space left")


def test_records_are_utf8_whatever_the_terminal(article):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    article.write_text(TEXT.replace("brutal", "brütal"), encoding="utf-8")
    command = [sys.executable, "-m", "framing", "voices", str(article)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "brütal" in done.stdout.decode("utf-8")


def test_wrong_usage_exits_with_two(capsys):
    for arguments in (["voices"], ["nonsense"], [], ["figures", "--jobs", "0"]):
        with pytest.raises(SystemExit) as stopped:
            main.main(arguments)
        assert stopped.value.code == 2


def test_a_mistyped_option_is_said_with_the_usage_of_its_command(capsys):
    with pytest.raises(SystemExit):
        main.main(["count", "--lexicn", "a.csv", "b.txt"])
    said = capsys.readouterr().err
    assert "usage: framing count" in said
    assert "unrecognized arguments: --lexicn (did you mean --lexicon?)" in said


def test_as_a_module_and_into_a_closed_pipe(article):
    command = f"'{sys.executable}' -m framing voices '{article}' '{article}' | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("{", "")


def test_a_reference_is_a_row_per_article_and_what_cannot_be_read_is_named(article, capsys):
    (article.parent / "two.txt").write_text("It rained.\n", encoding="utf-8")
    (article.parent / "three.txt").write_bytes(b"")
    (article.parent / "one.toml").write_text('outlet = "The Courier"\n', encoding="utf-8")
    assert main.main(["reference", str(article.parent)]) == 1
    out, err = capsys.readouterr()
    first, second = csv.DictReader(io.StringIO(out))
    assert (first["label"], first["against_violence"], second["words"]) == ("1", "1", "2")
    assert "three.txt: is empty" in err
    assert main.main(["reference", str(article)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_folder_without_an_article_is_no_reference(tmp_path, capsys):
    assert main.main(["reference", str(tmp_path)]) == 1
    assert "holds no article" in capsys.readouterr().err


def test_what_was_done_to_read_is_a_note(tmp_path, capsys):
    file = tmp_path / "old.txt"
    file.write_bytes(TEXT.encode("cp1252"))
    assert main.main(["voices", str(file)]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["text"] == "Your brutal aggression must end,"
    assert f"framing: note: {file}: read as Windows-1252" in err


def test_plain_text_in_utf8_says_nothing(article, capsys):
    assert main.main(["count", str(article)]) == 0
    assert capsys.readouterr().err == ""


def test_standard_input_is_an_article(article, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main.main(["count", "--hits", "-"]) == 0
    piped = capsys.readouterr().out
    assert main.main(["count", "--hits", str(article)]) == 0
    assert piped.replace("\n-,", f"\n{article},") == capsys.readouterr().out


@pytest.mark.parametrize("address", ["https://a.example/b", "HTTP://a.example", "www.a.example/b"])
def test_an_address_is_refused_and_nothing_fetched(address, capsys):
    assert main.main(["count", address]) == 1
    assert "Save the page in a browser, and give the file" in capsys.readouterr().err


def test_check_says_what_would_be_read(tmp_path, capsys):
    file = tmp_path / "page.txt"
    file.write_text(wordpress(TALKS), encoding="utf-8")
    assert main.main(["check", str(file)]) == 0
    out = capsys.readouterr().out
    read = dict(re.findall(r"^  (\w+) +(.+)$", out, flags=re.MULTILINE))
    assert (read["format"], read["encoding"], read["language"]) == ("HTML", "UTF-8", "en")
    assert (read["title"], read["outlet"]) == (TALKS.title, TALKS.outlet)
    assert (read["author"], read["date"]) == (TALKS.author, TALKS.date)
    assert int(read["paragraphs"]) == len(TALKS.texts)
    words = [word for text in TALKS.texts for word in text.split() if re.search(r"\w", word)]
    assert int(read["words"]) == len(words)
    assert out.splitlines()[-1] == f"{file}: sound"


def test_check_shows_what_a_file_states_and_never_obeys_it(tmp_path, capsys):
    file = tmp_path / "page.html"
    page = wordpress(TALKS._replace(outlet="The \x1b[31m Red \x07 Paper"))
    file.write_text(page, encoding="utf-8")
    assert main.main(["check", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Red" in out and "\x1b" not in out and "\x07" not in out


def test_split_prints_what_a_file_holds_and_writes_it_where_it_is_told(tmp_path, capsys):
    file = tmp_path / "archive.txt"
    file.write_text(press.lexis_text(), encoding="utf-8")
    assert main.main(["split", str(file)]) == 0
    shown = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(shown.out)))
    assert [row["title"] for row in rows] == [report.title for report in press.REPORTS]
    assert f"framing: note: {file}: holds 10 articles" in shown.err
    assert sorted(tmp_path.iterdir()) == [file]
    assert main.main(["split", str(file), "--out", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").iterdir())) == 21
    assert main.main(["split", str(file), "--out", str(tmp_path / "out")]) == 1
    assert "is there already" in capsys.readouterr().err


def test_split_says_that_a_text_is_one_article(article, capsys):
    assert main.main(["split", str(article)]) == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 2
    assert f"framing: note: {article}: holds one article" in shown.err


def test_split_and_check_find_as_many_words(tmp_path, capsys):
    file = tmp_path / "one.txt"
    file.write_text("RIVERPORT — Ana Brook said 14 of 20 … left.\n", encoding="utf-8")
    assert main.main(["split", str(file)]) == 0
    row = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert main.main(["check", str(file)]) == 0
    assert f"words       {row['words']}\n" in capsys.readouterr().out
    assert row["words"] == "8"


def test_split_parts_at_a_separator(tmp_path, capsys):
    file = tmp_path / "two.txt"
    file.write_text("One rose.\n***\nTwo fell.\n", encoding="utf-8")
    assert main.main(["split", str(file), "--separator", "***"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert main.main(["split", str(file), "--separator", "+++"]) == 0
    shown = capsys.readouterr()
    assert f"framing: warning: {file}: no line is the separator '+++'" in shown.err
