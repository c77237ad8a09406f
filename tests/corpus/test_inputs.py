"""Inputs: every article once, in order, whatever the form; what cannot be read is said."""

import csv
import json
import os
from datetime import date

import corpora
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, strategies as st

from framing.base import texts
from framing.base.errors import InputError
from framing.corpus import documents, inputs, lines
from framing.corpus.entries import Columns, Given
from framing.corpus.inputs import plan, read
from framing.reading.articles import Article, Speaker
from framing.reading.extracts import Choices, Extract
from framing.reading.printed import as_printed

NUMBER = 25
SIZE = 1_000  # bytes: a few articles to a part


USUAL, AS_IT_IS = Columns(), Given()


def parts_of(source, size=SIZE, given=AS_IT_IS):
    return plan(source, given, size).parts


def every(source, columns=USUAL, size=SIZE, declared=None):
    given = Given(columns, declared)
    parts = parts_of(source, size, given)
    return [found for part in parts for found in read(part, given)]


def problems(source, **options):
    found = [entry for entry in every(source, **options) if isinstance(entry.content, InputError)]
    return [(entry.line, entry.content.message) for entry in found]


@pytest.fixture(params=["texts", "jsonl", "csv", "tsv", "parquet"])
def source(request, tmp_path):
    if request.param == "texts":
        return corpora.write_texts(tmp_path / "many", NUMBER)
    write = {"jsonl": corpora.write_lines, "parquet": corpora.write_parquet}
    path = tmp_path / f"many.{request.param}"
    if request.param == "tsv":
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["text", "id", "outlet", "date"], delimiter="\t")
            writer.writeheader()
            writer.writerows(corpora.rows(NUMBER))
        return path
    return write.get(request.param, corpora.write_csv)(path, NUMBER)


def test_a_large_input_has_larger_parts_and_not_more(source, monkeypatch):
    usual, before = every(source, size=100), len(parts_of(source, 100))
    monkeypatch.setattr(inputs, "MOST", 4)
    assert len(parts_of(source, 100)) <= 2 * 4 < before or before == 1
    assert [entry.article for entry in every(source, size=100)] == [e.article for e in usual]


def test_who_plans_is_nothing_to_the_plan(tmp_path, monkeypatch):
    for at in range(5):
        corpora.write_lines(tmp_path / f"{at}.jsonl", at + 1)
    (tmp_path / "1.txt").write_text("It rained.\n", encoding="utf-8")
    (tmp_path / "2.csv").write_text("", encoding="utf-8")  # a table that is refused
    usual, given_to = plan(tmp_path, Given(), 500), []

    def spread(work, things, size):
        given_to.extend(things)
        yield from map(work, things)

    assert plan(tmp_path, Given(), 500, spread) == usual and not given_to  # it is little
    monkeypatch.setattr(inputs, "MUCH", 1)
    monkeypatch.setattr(inputs, "RUNS", 3)
    assert plan(tmp_path, Given(), 500, spread) == usual
    assert 1 < len(given_to) <= 4 and sum(map(len, given_to)) == usual.files


@given(st.integers(1, 10**6), st.integers(0, 10**13))
def test_the_size_of_parts_is_doubled_until_they_are_few_enough(size, total):
    each = inputs.part_size(size, total)
    assert total <= inputs.MOST * each and (each // size).bit_count() == 1 and each % size == 0
    assert each == size or total > inputs.MOST * each // 2


@given(st.integers(1, 100).map(lambda times: times << 18), st.integers(0, 10**11))
def test_a_small_input_has_as_many_parts_as_workers_can_share(size, total):
    each = inputs.part_size(size, total)
    assert total >= inputs.FEWEST * each or each <= inputs.SMALLEST
    if each < size:
        assert each > inputs.SMALLEST // 2 and total < inputs.FEWEST * (2 * each + 1)


def test_every_article_is_read_once_and_in_order(source):
    found = every(source)
    assert [entry.content.text for entry in found] == corpora.texts(NUMBER)
    assert len({entry.article for entry in found}) == NUMBER
    if source.is_file():
        known = [(entry.id, entry.outlet, entry.date) for entry in found]
        assert known == [(row["id"], row["outlet"], row["date"]) for row in corpora.rows(NUMBER)]


def test_a_part_is_about_as_large_as_asked(source):
    parts = parts_of(source)
    assert len(parts) > 3
    assert len(parts_of(source, 10**9)) == (4 if source.suffix == ".parquet" else 1)
    assert len({part.sha256 for part in parts}) == len(parts)
    assert parts_of(source) == parts


def test_an_article_is_named_by_where_it_stands(tmp_path):
    for path in (
        corpora.write_lines(tmp_path / "a.jsonl", 3),
        corpora.write_csv(tmp_path / "a.csv", 3),
        corpora.write_parquet(tmp_path / "a.parquet", 3),
    ):
        raw = path.read_bytes().split(b"\n")
        for entry in every(path, size=1):
            assert entry.article == f"{path.name}:{entry.line}"
            if path.suffix != ".parquet":
                assert entry.id.encode() in raw[entry.line - 1]


def test_folders_within_are_read_and_hidden_names_are_not(tmp_path):
    corpora.write_texts(tmp_path / "b" / "c", 2)
    corpora.write_texts(tmp_path / "a", 1)
    corpora.write_texts(tmp_path / ".hidden", 1)
    corpora.write_texts(tmp_path / "_out", 1)
    (tmp_path / "a" / ".notes").write_text("no article")
    names = [entry.article for entry in every(tmp_path)]
    assert names == ["a/0000.txt", "b/c/0000.txt", "b/c/0001.txt"]
    planned = plan(tmp_path, Given())
    assert (planned.files, planned.passed_over) == (3, {"hidden": 3})


def test_a_folder_of_tables_is_read_file_by_file(tmp_path):
    corpora.write_parquet(tmp_path / "one.parquet", 3)
    corpora.write_parquet(tmp_path / "two.parquet", 4)
    assert [entry.line for entry in every(tmp_path)] == [1, 2, 3, 1, 2, 3, 4]


def test_a_text_has_its_own_sidecar_unless_one_is_given_for_all(tmp_path):
    corpora.write_texts(tmp_path / "a", 1)
    (tmp_path / "a" / "0000.toml").write_text('outlet = "The Gazette"\ndate = 2024-10-01\n')
    (entry,) = every(tmp_path / "a")
    assert (entry.id, entry.outlet, entry.date) == ("0000", "The Gazette", "2024-10-01")
    speakers = (Speaker("Envoy", "Freedonia"),)
    (entry,) = every(tmp_path / "a", declared={"speakers": speakers})
    assert entry.content.speakers == speakers
    (tmp_path / "a" / "0000.toml").write_text("outlet = ")
    assert problems(tmp_path / "a")[0][1].startswith("is not valid TOML")


def test_a_changed_text_or_sidecar_changes_its_part_alone(tmp_path):
    folder = corpora.write_texts(tmp_path / "a", NUMBER)
    before = [part.sha256 for part in parts_of(folder)]
    (folder / "0000.toml").write_text('outlet = "X"\n')
    after = [part.sha256 for part in parts_of(folder)]
    assert before[0] != after[0]
    assert before[1:] == after[1:]


# ------------------------------------------------------------------- what cannot be read


def test_lines_that_cannot_be_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"text": "First."}\n'
        b"\n"
        b'{"text": "Half\n'
        b'["text"]\n'
        b'{"body": "x"}\n'
        b'{"text": 7}\n'
        b'{"text": null}\n'
        b'{"text": "  "}\n'
        b'{"text": "\\ud800"}\n'
        b'{"text": "\xff \xe2\x80\x94"}\n'
        b'{"text": "a\\u0000b"}\n'
        b'{"text": "' + b"[" * 100_000 + b'", "id": ' + b"[" * 100_000 + b"\n"
        b'{"text": "x", "id": "' + b"i" * 1_001 + b'"}\n'
        b'{"text": "Last.", "id": 5, "date": null}'
    )
    assert [line for line, _ in problems(path)] == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
    said = " ".join(message for _, message in problems(path))
    for reason in (
        *("is not JSON", "is no JSON object", "has no 'text'", "is no text but int", "is empty"),
        *("is not UTF-8", "holds binary data", "'id' is longer than 1,000 characters"),
    ):
        assert reason in said, reason
    good = [entry for entry in every(path) if isinstance(entry.content, Article)]
    assert [(entry.line, entry.id, entry.content.text) for entry in good] == [
        (1, "", "First."),
        (14, "5", "Last."),
    ]


def test_records_that_cannot_be_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        b"text,id\r\n"
        b'"One,\r\ntwo.",1\r\n'
        b"three,2,3\r\n"
        b'"four"x,4\r\n'
        b"=cmd|' /C calc'!A0,=1+1\r\n"
        b"five \xff \xe2\x80\x9cfive\xe2\x80\x9d,5\r\n"
        b'six 5" deep,6\r\n'
        b'"seven,7\r\neight,8\r\n'
    )
    lines = {entry.line: entry for entry in every(path, size=10**6)}
    assert {line: entry.content.text for line, entry in lines.items() if entry.id} == {
        2: "One,\r\ntwo.",
        6: "=cmd|' /C calc'!A0",
        8: 'six 5" deep',
    }
    assert lines[6].id == "=1+1"  # a cell is data, whatever a spreadsheet would make of it
    assert [line for line, _ in problems(path)] == [4, 5, 7, 9]
    assert problems(path) == problems(path, size=10**6)


def test_a_line_without_end_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 100)
    path = tmp_path / "a.jsonl"
    long = json.dumps({"text": "x" * 1_000})
    path.write_text(f'{{"text": "a"}}\n{long}\n{{"text": "b"}}\n{long}')
    assert problems(path) == [(line, "is longer than 100 bytes") for line in (2, 4)]
    assert [entry.line for entry in every(path)] == [1, 2, 3, 4]


def test_a_text_that_is_too_long_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(texts, "LONGEST", 100)
    folder = corpora.write_texts(tmp_path / "a", 1)
    (folder / "long.txt").write_text("x" * 401)
    (folder / "wide.txt").write_text("x" * 101)
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "x" * 101}))
    said = [message for _, message in [*problems(folder), *problems(path)]]
    assert said == ["is longer than 100 characters"] * 4


def test_parquet_holds_dates_numbers_and_nothing(tmp_path):
    table = pa.table(
        {
            "text": pa.array(["One.", None, ""], pa.large_string()),
            "id": [1, 2, 3],
            "date": pa.array([date(2024, 10, 1)] * 3),
            "outlet": pa.array(["x", None, "y"]).dictionary_encode(),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    first, *rest = every(tmp_path / "a.parquet")
    assert (first.id, first.outlet, first.date) == ("1", "x", "2024-10-01")
    assert [entry.content.message for entry in rest] == ["has no 'text'", "is empty"]


def test_parquet_that_is_broken_in_the_middle_gives_an_error_per_row(tmp_path):
    path = corpora.write_parquet(tmp_path / "a.parquet", 20)
    raw = bytearray(path.read_bytes())
    at = len(raw) // 3
    raw[at : at + 200] = bytes(200)
    path.write_bytes(raw)
    found = every(path)
    assert [entry.line for entry in found] == list(range(1, 21))
    assert any("cannot be read" in message for _, message in problems(path))


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.jsonl.gz", b"\x1f\x8b\x08", "cannot be unpacked"),
        ("a.jsonl", b"\x1f\x8b\x08", "cannot be unpacked"),
        ("a.csv", b"PK\x03\x04", "is packed (zip, as spreadsheets are)"),
        ("a.tab", b"\xd0\xcf\x11\xe0", "is packed (an old Office file)"),
        ("a.parquet", b"PAR2", "is not Parquet"),
        ("a.parquet", b"PAR1PAR1", "is not Parquet"),
        ("a.txt", b" \n", "is empty"),
        ("a.csv", b"title,body\nx,y\n", "has no column 'text'"),
        ("a.jsonl", b'{"body": "x"}\n{"title": "y"}\n', "has no column 'text'"),
        ("a.json", b'[{"body": "x"}]', "has no column 'text'"),
        ("a.csv", b'"text\n', "has no header"),
        ("a.csv", b"text,text\nx,y\n", "has 2 columns 'text'"),
        ("a.csv", b"text,id,id\nx,y,z\n", "has 2 columns 'id'"),
        ("a.csv", b"text,id\n", "holds no article"),
        ("a.csv", b"", "holds no article"),
        ("a.jsonl", b"\n\n", "holds no article"),
        ("a.json", b"[]", "holds no article"),
        ("a.csv", b"id,url\n1,x\n", "has addresses ('url') and no texts, and nothing is fetched"),
        ("a.csv", b"a,b\n1,http://a.example/b\n", "has addresses ('b') and no texts"),
        ("a.jsonl", b'{"media_url": "x"}\n', "has addresses ('media_url') and no texts"),
    ],
)
def test_an_input_that_is_none(tmp_path, name, content, says):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        plan(path, Given())
    assert says in str(refused.value)


def test_folders_that_are_none(tmp_path):
    for source, says in ((tmp_path / "none", "no such input"), (tmp_path, "holds no article")):
        with pytest.raises(InputError, match=says):
            plan(source, Given())


def test_a_column_that_is_named_must_be_there(tmp_path):
    path = corpora.write_csv(tmp_path / "a.csv", 2)
    with pytest.raises(InputError, match=r"has no column 'source'. Name it with --outlet; .*id"):
        plan(path, Given(Columns(outlet="source")))
    assert [entry.outlet for entry in every(path, columns=Columns(outlet="id"))] == ["a0", "a1"]


def is_sound(text):
    """Tell whether a text is one that is kept as it is."""
    try:
        return bool(text.strip()) and as_printed(Extract(text, {}), Choices(), "x").text == text
    except InputError:
        return False


SIGNS = st.characters(exclude_categories=("Cc", "Cs"), include_characters="\t\r\n\x85")
ANY = st.text(SIGNS, min_size=1, max_size=40).filter(is_sound)


@given(st.lists(ANY, min_size=1, max_size=8), st.integers(1, 200))
def test_any_texts_come_back_from_csv_and_json(tmp_path_factory, found, size):
    folder = tmp_path_factory.mktemp("any")
    with open(folder / "a.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["text"], *([text] for text in found)])
    lines_of = [json.dumps({"text": text}) for text in found]
    (folder / "a.jsonl").write_text("\n".join(lines_of), encoding="utf-8")
    for name in ("a.csv", "a.jsonl"):
        assert [entry.content.text for entry in every(folder / name, size=size)] == found


# --------------------------------------------------------------------- what changes meanwhile


def test_a_header_that_changes_changes_every_part(tmp_path):
    path = corpora.write_csv(tmp_path / "a.csv", NUMBER)
    before = [part.sha256 for part in parts_of(path)]
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"id,outlet,date,text", b"id,outlex,date,text", 1))
    after = [part.sha256 for part in parts_of(path)]
    assert len(before) == len(after) > 3
    assert not set(before) & set(after)


def test_a_file_that_changes_after_it_was_planned_is_refused(source):
    part = parts_of(source)[1]
    file = source / part.files[0] if source.is_dir() else source
    file.write_bytes(file.read_bytes() + b" ")
    with pytest.raises(InputError, match="has changed while it was read"):
        list(read(part, Given()))


CHANGES = {
    "a sidecar is edited": lambda at: at("b.toml").write_text('outlet = "The Courier"'),
    "a sidecar appears": lambda at: at("a.toml").write_text('outlet = "The Courier"'),
    "a sidecar goes": lambda at: at("b.toml").unlink(),
    "a text goes": lambda at: at("b.txt").unlink(),
    "another text in its place": lambda at: at("c.txt").replace(at("b.txt")),
    "a pipe in its place": lambda at: (at("b.txt").unlink(), os.mkfifo(at("b.txt"))),
    "a folder in its place": lambda at: (at("b.txt").unlink(), at("b.txt").mkdir()),
    "it is older": lambda at: os.utime(at("b.txt"), (1, 1)),  # a clock may go back
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("when", ["before it is hashed", "after it is planned", "as it is read"])
def test_whatever_changes_meanwhile_is_told(tmp_path, monkeypatch, change, when):
    """Between the first look at a file and the last, nothing is taken for something else."""
    (tmp_path / "in").mkdir()
    for name in "abc":
        folder = tmp_path / "in" if name < "c" else tmp_path
        (folder / f"{name}.txt").write_text(f"The regime fell, {name}.", encoding="utf-8")
    (tmp_path / "in" / "b.toml").write_text('outlet = "The Gazette"', encoding="utf-8")

    def happens():
        where = {"c.txt": tmp_path}
        CHANGES[change](lambda name: where.get(name, tmp_path / "in") / name)

    def first(work):
        def worked(*arguments):
            happens()
            return work(*arguments)

        return worked

    if when == "before it is hashed":
        monkeypatch.setattr(documents, "parts", first(documents.parts))
    (part,) = plan(tmp_path / "in", Given()).parts
    if when == "after it is planned":
        happens()
    if when == "as it is read":
        monkeypatch.setattr(documents, "entries", first(documents.entries))
    with pytest.raises(InputError, match="has changed while it was read"):
        list(read(part, Given()))


def test_a_file_that_changes_while_it_is_read_is_refused(source):
    rows = read(parts_of(source, 10**9)[0], Given())
    next(rows)
    file = source / "0000.txt" if source.is_dir() else source
    os.utime(file, ns=(1, 1))
    with pytest.raises(InputError, match="has changed while it was read"):
        list(rows)


def test_a_folder_that_cannot_be_read_is_an_error_among_the_others(tmp_path, monkeypatch):
    corpora.write_texts(tmp_path / "a" / "b", 1)
    corpora.write_texts(tmp_path / "a" / "c", 1)
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith("b"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [entry.article for entry in every(tmp_path / "a")] == ["b", "c/0000.txt"]
    assert problems(tmp_path / "a") == [(0, "is a folder that cannot be read")]
    with pytest.raises(InputError, match=r"b: cannot be read: Permission denied"):
        plan(tmp_path / "a" / "b", Given())


def test_a_cell_that_begins_as_a_formula_does_is_text(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('id,outlet,text\n=1+1,@x,"=HYPERLINK(""http://a"")"\n')
    (entry,) = every(path)
    assert (entry.id, entry.outlet) == ("=1+1", "@x")
    assert entry.content.text == '=HYPERLINK("http://a")'


def test_nothing_is_false_but_nothing(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a", "id": 0, "outlet": false, "date": null}\n')
    (entry,) = every(path)
    assert (entry.id, entry.outlet, entry.date) == ("0", "False", "")


@pytest.fixture
def field_limit():
    """The limit of a cell is one for the whole process."""
    limit = csv.field_size_limit()
    yield
    csv.field_size_limit(limit)


def test_a_cell_without_end_is_no_article_and_no_more_is_read(tmp_path, monkeypatch, field_limit):
    monkeypatch.setattr(lines, "LONGEST", 100)
    path = tmp_path / "a.csv"
    path.write_text('text\n"One."\n"Two.\n' + "A line of its own.\n" * 20 + '"\n"Three."\n')
    first, second = every(path, size=10)
    assert first.content.text == "One."
    assert "nothing after it can be read" in second.content.message


def test_a_cell_that_is_no_text_does_not_take_the_others_with_it(tmp_path):
    texts = pa.array([b"One.", b"\xff", b"Three."], pa.binary())
    table = pa.table({"text": pa.Array.from_buffers(pa.string(), 3, texts.buffers())})
    pq.write_table(table, tmp_path / "a.parquet")
    assert [entry.line for entry in every(tmp_path / "a.parquet")] == [1, 2, 3]
    assert [line for line, _ in problems(tmp_path / "a.parquet")] == [2]


def test_a_large_group_of_rows_is_read_a_few_at_a_time(tmp_path):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": [f"{at} " * 1_500 for at in range(6_000)]}), path)
    size = pq.read_metadata(path).row_group(0).column(0).total_uncompressed_size
    before, part = pa.total_allocated_bytes(), plan(path, Given()).parts[-1]
    most = max(pa.total_allocated_bytes() - before for _ in read(part, Given()))
    assert most < size / 2
    assert size > 40 << 20
