"""Results: damage is seen and mended, no other input takes their place, nothing foreign goes."""

import json
import os
import tracemalloc

import corpora
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from framing.base.errors import InputError
from framing.corpus import datasets, documents, inputs, lines, pipeline, results, seals
from framing.corpus.pipeline import read_part, run
from framing.interface import main

NUMBER = 12
PART = 600  # bytes: a few parts


def files(out):
    kept = [path for name in results.FOLDERS for path in (out / name).iterdir()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in kept}


@pytest.fixture
def source(tmp_path):
    """Articles, one of which cannot be read, so that there is an errors file."""
    path = corpora.write_lines(tmp_path / "many.jsonl", NUMBER)
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:3], "{", *lines[3:]]), encoding="utf-8")
    return path


@pytest.fixture
def out(source, tmp_path):
    run(source, tmp_path / "out", part=PART)
    return tmp_path / "out"


# ------------------------------------------------------------------------------- damage


def flip(path):
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def as_a_folder(path):
    path.unlink()
    path.mkdir()


DAMAGE = {
    "gone": lambda path: path.unlink(),
    "emptied": lambda path: path.write_bytes(b""),
    "truncated": lambda path: os.truncate(path, path.stat().st_size - 1),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "flipped": flip,
}
PLACES = [*(f"{name}/part-00001.parquet" for name in datasets.TABLES), "errors/part-00001.jsonl"]


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("place", [*PLACES, "parts/part-00001.json"])
def test_a_damaged_part_is_made_again(source, out, place, damage):
    before, said = files(out), []
    assert place in before
    DAMAGE[damage](out / place)
    run(source, out, part=PART, say=said.append)
    if place not in PLACES and damage in ("longer", "truncated"):
        return  # a line break more or less says the same
    if (place, damage) != ("parts/part-00001.json", "gone"):
        assert said[:-1] == ["1 part made anew: the input has changed, or they were damaged"]
        assert said[-1].endswith("see copies.parquet")
    assert files(out) == before


def test_errors_of_a_part_without_any_are_damage(source, out):
    before = files(out)
    (out / "errors" / "part-00000.jsonl").write_text("{}\n", encoding="utf-8")
    run(source, out, part=PART)
    assert files(out) == before


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("place", PLACES)
def test_damage_during_a_run_is_seen_at_its_end(source, tmp_path, monkeypatch, place, damage):
    def damaging(number, *rest):
        found = read_part(number, *rest)
        if number == 3:
            DAMAGE[damage](tmp_path / "out" / place)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "read_part", damaging)
        with pytest.raises(InputError, match=r"1 part of .*, the first 00001, damaged or gone"):
            run(source, tmp_path / "out", part=PART)
    with pytest.raises(InputError, match="is not finished: 1 of"):
        results.opened(tmp_path / "out")
    run(source, tmp_path / "out", part=PART)
    run(source, tmp_path / "new", part=PART)
    assert files(tmp_path / "out") == files(tmp_path / "new")


def test_what_a_run_has_written_it_does_not_read_again(source, tmp_path, monkeypatch):
    read, seal = [], seals.seal
    monkeypatch.setattr(seals, "seal", lambda path: read.append(path.name) or seal(path))
    run(source, tmp_path / "out", part=PART)
    once = len(read)
    assert once == 5 * len(list((tmp_path / "out" / results.PARTS).iterdir()))
    run(source, tmp_path / "out", part=PART)  # another run does: it knows nothing of the first
    assert once < len(read) <= 2 * once


@pytest.mark.parametrize("place", PLACES)
def test_results_of_which_a_file_is_gone_or_cut_are_not_opened(out, place):
    assert results.opened(out) == out
    os.truncate(out / place, 10)
    with pytest.raises(InputError, match=r"1 part of .* damaged or gone"):
        results.opened(out)
    (out / place).unlink()
    with pytest.raises(InputError, match=r"1 part of .* damaged or gone"):
        results.opened(out)


def test_a_part_is_on_the_disk_before_the_file_that_says_so(source, tmp_path, monkeypatch):
    done, sync, rename = [], os.fsync, os.replace

    def synced(handle):
        done.append(("synced", os.path.basename(os.readlink(f"/proc/self/fd/{handle}"))))
        sync(handle)

    def named(file, target):
        done.append(("named", os.path.basename(target)))
        rename(file, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", named)
    run(source, tmp_path / "out")
    (marker,) = [at for at, (what, name) in enumerate(done) if name == "part-00000.json"]
    before = done[:marker]
    assert [name for what, name in before if what == "named"].count("part-00000.parquet") == 4
    assert {"synced"} == {what for what, name in before if name in datasets.TABLES}
    assert ("synced", "errors") in before
    assert ("synced", "parts") in done[marker:]


# ------------------------------------------------------------------ whose results these are


def corpora_of_a_name(tmp_path, monkeypatch, write, name):
    """Two inputs of one name in two folders, with different articles."""
    made = []
    for year, number in (("y23", 3), ("y24", 5)):
        (tmp_path / year).mkdir()
        monkeypatch.setattr(corpora, "texts", lambda number, year=year: [f"In {year}."] * number)
        made.append(write(tmp_path / year / name, number))
    return made


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (corpora.write_texts, "texts"),
        (corpora.write_csv, "a.csv"),
        (corpora.write_lines, "a.jsonl"),
        (corpora.write_parquet, "a.parquet"),
    ],
)
def test_another_corpus_of_the_same_name_is_refused(tmp_path, capsys, monkeypatch, write, name):
    first, second = corpora_of_a_name(tmp_path, monkeypatch, write, name)
    out = tmp_path / "out"
    run(first, out)
    before = {**files(out), "manifest": (out / "manifest.json").read_bytes()}
    assert main.main(["corpus", str(second), "--out", str(out)]) == 1
    assert f"holds results of a run with different input, {first}" in capsys.readouterr().err
    assert {**files(out), "manifest": (out / "manifest.json").read_bytes()} == before


def test_another_corpus_is_refused_where_the_first_was_killed_early(tmp_path, monkeypatch):
    first, second = corpora_of_a_name(tmp_path, monkeypatch, corpora.write_lines, "a.jsonl")

    def fails(number, *rest):
        if number == 1:
            raise KeyboardInterrupt
        return read_part(number, *rest)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(pipeline, "read_part", fails)
        run(first, tmp_path / "out", part=1)
    with pytest.raises(InputError, match="with different input"):
        run(second, tmp_path / "out", part=1)


def test_an_input_that_was_moved_or_has_grown_elsewhere_is_the_same(tmp_path):
    first = corpora.write_texts(tmp_path / "a" / "texts", 3)
    run(first, tmp_path / "out", part=1)
    before = files(tmp_path / "out")
    (tmp_path / "b").mkdir()
    moved = first.rename(tmp_path / "b" / "texts")
    run(moved, tmp_path / "out", part=1)
    assert files(tmp_path / "out") == before
    moved = moved.rename(tmp_path / "b" / "renamed")
    (moved / "0003.txt").write_text("One more.", encoding="utf-8")
    assert run(moved, tmp_path / "out", part=1).articles == 4


@pytest.mark.parametrize("content", ["", "{", "[]", "7", "\0", '{"parts": "many"}'])
def test_a_manifest_that_says_nothing_is_refused_in_plain_words(source, out, content, capsys):
    before = files(out)
    (out / "manifest.json").write_text(content, encoding="utf-8")
    assert main.main(["corpus", str(source), "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "manifest.json: cannot be read" in said or "of a run with different" in said
    with pytest.raises(InputError, match="holds no results of a corpus"):
        results.opened(out)
    assert files(out) == before


def test_results_without_an_article_are_in_nobodys_way(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.csv").write_text("body\nx\n", encoding="utf-8")
    (tmp_path / "a" / "b.csv").write_text("body\ny\n", encoding="utf-8")
    done = run(tmp_path / "a", tmp_path / "out")
    assert (done.articles, done.errors) == (0, 2)
    columns = pipeline.Columns(text="body")
    assert run(tmp_path / "a", tmp_path / "out", columns=columns).articles == 2


# ----------------------------------------------------------------------- what is left alone


@pytest.mark.parametrize(
    "name",
    [
        "mine.part",
        ".mine.part",
        ".notes.1.part",
        "hits/film.part",
        "parts/part-1.part",
        "a.json.part",
    ],
)
def test_a_users_own_file_stays_whatever_its_name(source, out, name):
    (out / name).write_bytes(b"mine")
    run(source, out, part=PART)
    assert (out / name).read_bytes() == b"mine"


@pytest.mark.parametrize("name", [".manifest.7.{}.part", "hits/.part-00001.7.{}.part"])
def test_what_a_killed_run_left_is_swept(source, out, name):
    path = out / name.format("0" * 32)
    path.write_bytes(b"left")
    run(source, out, part=PART)
    assert not path.exists()


# --------------------------------------------------------------------- one bad thing, no more


def test_names_that_are_not_utf8_end_no_run(tmp_path, capsys):
    folder = tmp_path / os.fsdecode(b"in\xff")
    corpora.write_texts(folder, 2)
    (folder / "0000.txt").rename(folder / os.fsdecode(b"a\xff.txt"))
    out = tmp_path / os.fsdecode(b"out\xfe")
    assert main.main(["corpus", str(folder), "--out", str(out)]) == 0
    assert "2 articles, " in capsys.readouterr().out
    assert main.main(["corpus", str(folder), "--out", str(out)]) == 0
    (table,) = (out / "articles").glob("*.parquet")
    with open(table, "rb") as file:
        assert pq.read_table(file)["file"].to_pylist() == ["0001.txt", "a\\udcff.txt"]
    path = corpora.write_csv(tmp_path / os.fsdecode(b"b\xff.csv"), 2)
    assert main.main(["corpus", str(path), "--out", str(tmp_path / "csv")]) == 0


def test_broken_tables_are_errors_among_the_others(tmp_path):
    folder = corpora.write_texts(tmp_path / "in", 1)
    whole = corpora.write_parquet(folder / "whole.parquet", 2).read_bytes()
    for name, raw in (
        ("footer", whole[:-12] + b"\xff\xff\xff\x7f" + whole[-8:]),
        ("length", whole[:-8] + b"\xff\xff\xff\x7fPAR1"),
        ("cut", whole[: len(whole) // 2]),
        ("empty", b""),
        ("metadata", whole[:-200] + bytes(150) + whole[-50:]),
    ):
        (folder / f"{name}.parquet").write_bytes(raw)
    table = pa.table([["One."], ["Two."]], names=["text", "text"])
    pq.write_table(table, folder / "twice.parquet")
    (folder / "twice.csv").write_text("text,text\na,b\n", encoding="utf-8")
    (folder / "twice.jsonl").write_text('{"text": "a", "text": "b"}\n', encoding="utf-8")
    done = run(folder, tmp_path / "out")
    lines = (tmp_path / "out" / "errors").glob("*.jsonl")
    told = [json.loads(line) for path in lines for line in path.read_text().splitlines()]
    assert {row["file"] for row in told} == {
        *("footer.parquet", "length.parquet", "cut.parquet", "empty.parquet", "metadata.parquet"),
        *("twice.parquet", "twice.csv", "twice.jsonl"),
    }
    assert (done.articles, done.errors) == (3, 8)
    assert all(row["reason"] and row["remedy"] for row in told)


def test_the_sums_are_those_of_the_files(tmp_path, capsys):
    folder = corpora.write_texts(tmp_path / "in", 4)
    (folder / "0000.toml").write_text('outlet = "The Gazette"', encoding="utf-8")
    (folder / "none.txt").symlink_to("nowhere")
    (folder / "empty.html").write_bytes(b"")
    (folder / ".hidden").write_bytes(b"x")
    assert main.main(["corpus", str(folder), "--out", str(tmp_path / "out")]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("4 articles, ")
    assert "6 files to read; passed over: 1 name that begins with . or _ and 1 sidecar of" in err
    made = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert made["articles"] + made["errors"] == made["files"] == 6
    assert made["passed_over"] == {"hidden": 1, "sidecars": 1}


# ------------------------------------------------------------------------------- memory


def peak_of(path, out):
    """The most memory in bytes that Python's objects take during a run."""
    run(corpora.write_lines(out.parent / "warm.jsonl", 1), out.parent / "warm")
    tracemalloc.start()
    try:
        run(path, out)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.parquet"])
def test_rows_that_cannot_be_read_take_no_room_for_each(tmp_path, name):
    """Twice as many do not take twice as much; each of them is in errors."""
    peaks = []
    for number in (1_500, 6_000):
        path = tmp_path / str(number) / name
        path.parent.mkdir()
        if name == "a.parquet":
            nothing = pa.array(["One.", *[None] * number], pa.string())
            pq.write_table(pa.table({"text": nothing}), path)
        else:
            begin, row, end = {
                "a.jsonl": ('{"text": "One."}\n', "1\n", ""),
                "a.json": ('[{"text": "One."}\n', ",1\n", "]"),
                "a.csv": ("text\nOne.\n", "a,b\n", ""),
            }[name]
            path.write_text(begin + row * number + end, encoding="utf-8")
        out = path.parent / "out"
        peaks.append(peak_of(path, out))
        told = b"".join(file.read_bytes() for file in (out / "errors").iterdir())
        assert told.count(b"\n") == number
    assert peaks[1] < 1.5 * peaks[0] + (1 << 20)


def test_articles_are_held_by_number_as_well_as_by_length(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "ARTICLES", 5)
    path = corpora.write_lines(tmp_path / "a.jsonl", 12)
    run(path, tmp_path / "out")
    (table,) = (tmp_path / "out" / "articles").iterdir()
    held = pq.read_metadata(table)
    assert [held.row_group(at).num_rows for at in range(held.num_row_groups)] == [5, 5, 2]


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (corpora.write_lines, "a.jsonl"),
        (corpora.write_csv, "a.csv"),
        (corpora.write_texts, "texts"),
    ],
)
def test_a_part_has_no_more_rows_than_said(tmp_path, monkeypatch, write, name):
    for module in (lines, documents):
        monkeypatch.setattr(module, "ROWS", 4)
    planned = inputs.plan(write(tmp_path / name, 10), inputs.Given()).parts
    assert len(planned) == 3
