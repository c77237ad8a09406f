"""A corpus: nothing lost, nothing done twice, the same rows whoever does the work."""

import json
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import corpora
import pandas as pd
import pytest
from distributed import Client

from framing.base.errors import InputError
from framing.base.places import PACKAGE
from framing.corpus import datasets, engine, inputs, pipeline, results, schedulers
from framing.corpus.entries import Columns, Given
from framing.corpus.pipeline import read_part, run
from framing.corpus.schedulers import Cluster
from framing.interface import main
from framing.measures.analysis import analyse
from framing.reading.articles import Article
from framing.reading.readers import read_article
from framing.terms.lexicon import read_matcher

NUMBER = 30
PART = 800  # bytes: about ten parts
FRAMING = [sys.executable, "-m", "framing"]


@pytest.fixture
def source(tmp_path):
    return corpora.write_lines(tmp_path / "many.jsonl", NUMBER)


def tables(out):
    return {name: pd.read_parquet(out / name) for name in datasets.TABLES}


def files(out):
    kept = [path for name in results.FOLDERS for path in (out / name).iterdir()]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in kept}


def refusals(out):
    lines = [path.read_text(encoding="utf-8") for path in sorted((out / "errors").iterdir())]
    return [json.loads(line) for line in "".join(lines).splitlines()]


@pytest.fixture
def parts_read(monkeypatch):
    """The numbers of the parts that are read from here on, in this process."""
    read = []

    def noted(number, *rest):
        read.append(number)
        return read_part(number, *rest)

    monkeypatch.setattr(pipeline, "read_part", noted)
    return read


# ---------------------------------------------------------------------------- the rows


def test_sums_are_those_of_the_articles_by_themselves(source, tmp_path):
    run(source, tmp_path / "out", part=PART)
    found = tables(tmp_path / "out")
    articles = [Article(str(at), text) for at, text in enumerate(corpora.texts(NUMBER))]
    alone = [analyse(article, terms=read_matcher()) for article in articles]
    for name in ("statements", "hits", "counts"):
        rows = pd.concat([getattr(one, name) for one in alone], ignore_index=True)
        pd.testing.assert_frame_equal(found[name][rows.columns.tolist()], rows)
    assert len(found["articles"]) == NUMBER
    assert found["articles"]["id"].tolist() == [row["id"] for row in corpora.rows(NUMBER)]


def test_the_articles_that_are_shipped_as_the_single_commands_read_them(tmp_path):
    done = run("data/articles", tmp_path / "out")
    found = tables(tmp_path / "out")["counts"]
    names = ["cuba-venezuela-iran", "neutral-control"]
    alone = pd.concat([analyse(name).counts for name in names], ignore_index=True)
    pd.testing.assert_frame_equal(found[alone.columns.tolist()], alone)
    assert (done.articles, done.errors) == (2, 0)
    assert done.bytes == sum(len(read_article(name).text.encode()) for name in names)


def test_every_row_belongs_to_its_article(source, tmp_path):
    run(source, tmp_path / "out", part=PART)
    found = tables(tmp_path / "out")
    texts = dict(zip(found["articles"]["article"], corpora.texts(NUMBER), strict=True))
    for name in ("statements", "hits"):
        for row in found[name].itertuples():
            assert " ".join(texts[row.article][row.start : row.end].split()) == row.text
    keys = list(datasets.KEYS)
    whole = set(map(tuple, found["articles"][keys].to_numpy()))
    assert all(set(map(tuple, found[n][keys].to_numpy())) <= whole for n in datasets.TABLES)
    assert set(found["counts"]["article"]) == set(texts)


def test_the_hashes_are_of_text_and_lexicon(source, tmp_path):
    run(source, tmp_path / "out")
    articles = tables(tmp_path / "out")["articles"]
    (entry,) = [e for e in _entries(source) if e.id == "a0"]
    assert articles["text_sha256"][0] == entry.text_sha256
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert set(articles["lexicon_sha256"]) == {manifest["lexicon_sha256"]}


def _entries(source):
    (part,) = inputs.plan(source, Given()).parts
    return list(inputs.read(part, Given()))


def test_a_corpus_without_articles_has_tables_without_rows(tmp_path):
    source = tmp_path / "none.jsonl"
    source.write_text("[]\n")
    done = run(source, tmp_path / "out")
    assert (done.articles, done.errors) == (0, 1)
    for name, table in tables(tmp_path / "out").items():
        assert (len(table), tuple(table.columns)) == (0, datasets.COLUMNS[name])


# ----------------------------------------------------------- nothing lost, nothing twice


def test_every_article_is_in_counts_or_in_errors(tmp_path):
    source = corpora.write_lines(tmp_path / "many.jsonl", NUMBER)
    lines = source.read_text(encoding="utf-8").splitlines()
    lines[3], lines[17] = "{", '{"text": ""}'
    source.write_text("\n".join(lines), encoding="utf-8")
    done = run(source, tmp_path / "out", part=PART)
    refused = refusals(tmp_path / "out")
    assert [(row["article"], row["line"]) for row in refused] == [
        ("many.jsonl:4", 4),
        ("many.jsonl:18", 18),
    ]
    assert all(row["reason"] and row["remedy"] for row in refused)
    counted = set(tables(tmp_path / "out")["counts"]["article"])
    assert len(counted) + len(refused) == done.articles + done.errors == NUMBER


def test_an_article_that_makes_the_program_fail_goes_to_errors(source, tmp_path, monkeypatch):
    def fails(article, *rest):
        if "erred 7 times" in article.text:
            raise RecursionError("too deep")
        return whole(article, *rest)

    whole = pipeline.records
    monkeypatch.setattr(pipeline, "records", fails)
    done = run(source, tmp_path / "out", part=PART)
    (refused,) = refusals(tmp_path / "out")
    assert (refused["line"], done.articles) == (8, NUMBER - 1)
    assert "RecursionError: too deep" in refused["reason"]


def test_a_second_run_reads_no_part_again(source, tmp_path, parts_read):
    first = run(source, tmp_path / "out", part=PART)
    before, number = files(tmp_path / "out"), len(parts_read)
    assert number > 5
    assert run(source, tmp_path / "out", part=PART) == first
    assert len(parts_read) == number
    assert files(tmp_path / "out") == before


def test_a_part_that_is_not_whole_is_made_again(source, tmp_path, parts_read):
    out = tmp_path / "out"
    run(source, out, part=PART)
    before = files(out)
    datasets.part_path(out, "hits", 1).unlink()
    (out / "parts" / "part-00002.json").write_text("{")
    parts_read.clear()
    run(source, out, part=PART)
    assert parts_read == [1, 2]
    assert files(out) == before


def test_an_input_that_grows_is_read_where_it_has_grown(source, tmp_path, parts_read):
    out = tmp_path / "out"
    run(source, out, part=PART)
    number = len(parts_read)
    corpora.write_lines(source, NUMBER + 2)
    parts_read.clear()
    run(source, out, part=PART)
    assert set(parts_read) <= {number - 1, number}
    assert len(tables(out)["articles"]) == NUMBER + 2


def test_an_input_that_shrinks_leaves_nothing_behind(source, tmp_path):
    run(source, tmp_path / "out", part=PART)
    corpora.write_lines(source, 5)
    run(source, tmp_path / "out", part=PART)
    run(source, tmp_path / "new", part=PART)
    assert files(tmp_path / "out") == files(tmp_path / "new")


def test_a_run_that_fails_midway_goes_on_where_it_stopped(source, tmp_path, monkeypatch):
    def fails(number, *rest):
        if number == 4:
            raise KeyboardInterrupt
        return read_part(number, *rest)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(pipeline, "read_part", fails)
        run(source, tmp_path / "out", part=PART)
    assert len(list((tmp_path / "out" / "parts").iterdir())) == 4
    run(source, tmp_path / "out", part=PART)
    run(source, tmp_path / "new", part=PART)
    assert files(tmp_path / "out") == files(tmp_path / "new")


def test_a_part_that_is_half_replaced_is_not_taken_for_whole(source, tmp_path, monkeypatch):
    """An input changes, its run dies between tables and marker, and the input is as it was."""
    out, before = tmp_path / "out", source.read_bytes()
    run(source, out, part=PART)
    whole = files(out)
    source.write_bytes(before.replace(b"regime", b"people"))
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(results, "finish", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        run(source, out, part=PART)
    source.write_bytes(before)
    run(source, out, part=PART)
    assert files(out) == whole


def test_what_others_put_there_stays(source, tmp_path):
    run(source, tmp_path / "out", part=PART)
    (tmp_path / "out" / "hits" / "part-00099 copy.parquet").write_bytes(b"mine")
    (tmp_path / "out" / ".manifest.1.x.part").write_bytes(b"left by a killed run")
    run(source, tmp_path / "out", part=PART)
    assert (tmp_path / "out" / "hits" / "part-00099 copy.parquet").read_bytes() == b"mine"
    assert not list((tmp_path / "out").glob(".*.part"))


def test_the_engine_is_every_module_between_input_and_tables():
    """The readers of formats, archives and dictionaries are imported when needed: here, all."""
    rooms = "framing.corpus.datasets, framing.corpus.inputs, framing.measures.records"
    rooms += ", framing.terms.dictionaries"
    readers = [f"framing.reading.{path.stem}" for path in (PACKAGE / "reading").glob("[!_]*.py")]
    code = f"import {', '.join([rooms, *readers])}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".", 1)[1] for name in done.stdout.split() if name.count(".") == 2}
    loaded = {name.replace(".", "/") for name in loaded if (PACKAGE / name.split(".")[0]).is_dir()}
    said_only = {"base/digests", "base/errors", "base/files", "base/leftovers", "base/locks"}
    said_only |= {"base/prose"}
    assert loaded == {*engine.modules(), *said_only}


def test_memory_that_runs_out_is_no_fault_of_an_article(source, tmp_path, monkeypatch):
    def fails(*_):
        raise MemoryError

    monkeypatch.setattr(pipeline, "records", fails)
    with pytest.raises(InputError, match="memory ran out"):
        run(source, tmp_path / "out", part=PART)
    assert files(tmp_path / "out") == {}


def test_results_are_opened_when_they_are_finished(source, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(InputError, match="holds no results"):
        results.opened(tmp_path)
    run(source, out, part=PART)
    assert results.opened(out) == out
    results.write_manifest(out, {}, [], 3)
    with pytest.raises(InputError, match="is not finished: 3 of 3 parts are missing"):
        results.opened(out)


def test_results_without_an_article_are_not_opened(tmp_path):
    (tmp_path / "articles.csv").write_text("text\n \n", encoding="utf-8")
    run(tmp_path / "articles.csv", tmp_path / "out")
    with pytest.raises(InputError, match="none could be read"):
        results.opened(tmp_path / "out")


def test_a_part_that_fails_leaves_no_file(source, tmp_path, monkeypatch):
    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(datasets, "arrow_tables", fails)
    with pytest.raises(InputError, match="cannot be read or written: No space left"):
        run(source, tmp_path / "out", part=PART)
    assert files(tmp_path / "out") == {}


# --------------------------------------------------------------------- what is refused


def test_results_of_something_else_are_not_mixed(source, tmp_path):
    out = tmp_path / "out"
    run(source, out)
    terms = tmp_path / "terms.csv"
    terms.write_text("term,category,reason,source,origin\nfell,violence,r,s,literature\n")
    who = tmp_path / "who.toml"
    who.write_text('[[speakers]]\nname = "E"\n')
    before = files(out)
    for options, says in (
        ({"lexicon": terms}, "with different lexicon"),
        ({"speakers": who}, "with different speakers"),
        ({"columns": Columns(id="date")}, "with different columns"),
    ):
        with pytest.raises(InputError, match=says):
            run(source, out, **options)
    other = corpora.write_csv(tmp_path / "other.csv", 2)
    with pytest.raises(InputError, match="with different input"):
        run(other, out)
    assert files(out) == before


def test_a_run_that_came_to_nothing_is_in_nobodys_way(source, tmp_path, monkeypatch):
    monkeypatch.setattr(schedulers, "PATIENCE", 0.5)
    out, gone = tmp_path / "out", Cluster(f"tcp://127.0.0.1:{free_port()}")
    with pytest.raises(InputError, match="no scheduler answers"):
        run(source, out, cluster=gone)
    other = corpora.write_csv(tmp_path / "other.csv", 2)
    assert run(other, out).articles > 0


def test_a_folder_that_cannot_be_written_to(source, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "mine" / "hits").mkdir(parents=True)
    (tmp_path / "mine" / "hits" / "list.txt").write_text("mine")
    for out, says in ((tmp_path / "file", "cannot be made"), (tmp_path / "mine", "something else")):
        with pytest.raises(InputError, match=says):
            run(source, out)
    with pytest.raises(InputError, match="lies within the input"):
        run(tmp_path, tmp_path / "out")
    assert (tmp_path / "mine" / "hits" / "list.txt").read_text() == "mine"


@pytest.mark.parametrize("kind", ["out by a link", "input by a link", "both", "by a way round"])
def test_no_link_leads_results_into_the_input(tmp_path, kind):
    inside = corpora.write_texts(tmp_path / "in", 2)
    (inside / "out").mkdir()
    (tmp_path / "to-out").symlink_to(inside / "out", target_is_directory=True)
    (tmp_path / "to-in").symlink_to(inside, target_is_directory=True)
    source, out = {
        "out by a link": (inside, tmp_path / "to-out"),
        "input by a link": (tmp_path / "to-in", inside / "out"),
        "both": (tmp_path / "to-in", tmp_path / "to-out"),
        "by a way round": (inside, inside / "out" / ".." / "new"),
    }[kind]
    with pytest.raises(InputError, match="lies within the input"):
        run(source, out)
    assert list((inside / "out").iterdir()) == [] and not (inside / "new").exists()


def test_results_behind_a_link_are_those_behind_none(source, tmp_path, parts_read):
    (tmp_path / "far").mkdir()
    (tmp_path / "link").symlink_to("far", target_is_directory=True)
    run(source, tmp_path / "link", part=PART)
    parts_read.clear()
    run(source, tmp_path / "far", part=PART)
    run(source, tmp_path / "new", part=PART)
    assert files(tmp_path / "far") == files(tmp_path / "new")
    assert (tmp_path / "link").is_symlink()


def test_a_clock_that_goes_back_changes_nothing(source, tmp_path, monkeypatch):
    run(source, tmp_path / "new", part=PART)
    clock = iter(range(2_000_000_000, 0, -1_000))
    monkeypatch.setattr(time, "time", lambda: next(clock))
    run(source, tmp_path / "out", part=PART)
    run(source, tmp_path / "out", part=PART)
    assert files(tmp_path / "out") == files(tmp_path / "new")


@pytest.mark.parametrize(
    "names", [("É", "E\u0301"), ("A", "a"), ("ß", "ss"), ("ﬁ", "fi")], ids=["NFD", "case", "ß", "ﬁ"]
)
def test_names_that_some_systems_take_for_one_are_two_articles(tmp_path, names):
    (tmp_path / "in").mkdir()
    for at, name in enumerate(names):
        (tmp_path / "in" / f"{name}.txt").write_text(f"The regime fell {at} times.")
    if len(list((tmp_path / "in").iterdir())) < 2:
        pytest.skip("here they are one file")
    assert run(tmp_path / "in", tmp_path / "out").articles == 2
    assert sorted(tables(tmp_path / "out")["articles"]["article"]) == sorted(
        f"{name}.txt" for name in names
    )


def test_two_runs_do_not_write_to_one_folder(source, tmp_path):
    out = tmp_path / "out"
    run(source, out)
    with results.locked(out, {}):
        done = subprocess.run(
            [*FRAMING, "corpus", source, "--out", out], capture_output=True, text=True, check=False
        )
    assert (done.returncode, done.stdout) == (1, "")
    assert "another run is writing there" in done.stderr


def test_a_worker_with_another_version_is_refused(source, tmp_path):
    made = pipeline._settings(tmp_path, Given(), pipeline.LEXICON, 0)
    (part,) = inputs.plan(source, Given()).parts
    with pytest.raises(InputError, match="another version of framing"):
        read_part(0, part, made._replace(engine_sha256="0"))


# ------------------------------------------------------------------- the command, for real


def test_the_command_says_what_it_came_to(source, tmp_path, capsys):
    with open(source, "a", encoding="utf-8") as file:
        file.write("{\n")
    assert main.main(["corpus", str(source), "--out", str(tmp_path / "out")]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{NUMBER} articles, ")
    assert f"1 could not be read: {tmp_path / 'out' / 'errors'}" in err
    assert main.main(["corpus", str(source), "--out", str(tmp_path / "o"), "--text", "body"]) == 1
    assert "has no column 'body'. Name it with --text; there are: id, outlet" in (
        capsys.readouterr().err
    )
    assert not (tmp_path / "o").exists()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@contextmanager
def cluster(workers):
    """A scheduler, first, and workers as the README starts them, each a process of its own."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    scheduler = ["scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"]
    worker = ["worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "dask"]
    commands = [scheduler, *([worker] * workers)]
    started = [subprocess.Popen([*dask, *command], **quiet) for command in commands]
    try:
        yield address, started
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


@contextmanager
def after_parts(out, number, do):
    """Do something, in a thread, when so many parts are there."""

    def wait():
        wait_for_parts(out, number)
        do()

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    yield
    thread.join(timeout=60)
    assert not thread.is_alive()


def wait_for_parts(out, number, seconds=60):
    """Return when so many parts are there."""
    for _ in range(seconds * 100):
        if len(list(out.glob("parts/part-*.json"))) >= number:
            return
        time.sleep(0.01)
    pytest.fail(f"{number} parts in {seconds} s")


def test_one_process_two_workers_and_a_cluster_that_loses_one_give_the_same_bytes(
    tmp_path, monkeypatch
):
    source = tmp_path / "many"
    source.mkdir()
    for name in ("a", "b"):
        corpora.write_lines(source / f"{name}.jsonl", 150)
    run(source, tmp_path / "one", part=PART, cluster=Cluster(workers=1))
    run(source, tmp_path / "two", part=PART, cluster=Cluster(workers=2))
    assert files(tmp_path / "one") == files(tmp_path / "two")
    with cluster(2) as (address, started), after_parts(tmp_path / "there", 5, started[1].kill):
        with Client(address, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
        monkeypatch.setattr(inputs, "MUCH", 1)  # they plan, too
        run(source, tmp_path / "there", part=PART, cluster=Cluster(address))
        assert started[1].wait(timeout=60)
    assert files(tmp_path / "there") == files(tmp_path / "one")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """Return the files of a run over many articles that nothing has disturbed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    run(corpora.write_lines(folder / "many.jsonl", 300), folder / "new", part=PART)
    return files(folder / "new")


def test_a_run_that_is_killed_goes_on_where_it_stopped(tmp_path, undisturbed):
    source = corpora.write_lines(tmp_path / "many.jsonl", 300)
    out = tmp_path / "out"
    code = (
        f"from framing.corpus.pipeline import run; run({str(source)!r}, {str(out)!r}, part={PART})"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        wait_for_parts(tmp_path / "out", 5)
        process.kill()
    there = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("parts/part-*")}
    assert 5 <= len(there) < 100
    run(source, tmp_path / "out", part=PART)
    assert files(tmp_path / "out") == undisturbed
    assert all(path.stat().st_mtime_ns == before for path, before in there.items())


def test_a_scheduler_that_dies_is_told_as_such(tmp_path, undisturbed):
    source = corpora.write_lines(tmp_path / "many.jsonl", 300)
    out = tmp_path / "out"
    gone = pytest.raises(InputError, match="the scheduler has gone")
    with cluster(1) as (address, started), after_parts(out, 5, started[0].kill), gone:
        run(source, out, part=PART, cluster=Cluster(address))
    run(source, out, part=PART)
    assert files(out) == undisturbed


def test_a_cluster_that_is_not_there(source, tmp_path, monkeypatch):
    monkeypatch.setattr(schedulers, "PATIENCE", 0.5)
    with pytest.raises(InputError, match="no scheduler answers there"):
        run(source, tmp_path / "out", cluster=Cluster(f"tcp://127.0.0.1:{free_port()}"))
    with pytest.raises(InputError, match="is no address"):
        run(source, tmp_path / "out", cluster=Cluster("nonsense://x"))
