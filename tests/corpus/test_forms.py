"""Forms: separators, encodings and packing are measured; what cannot be a table is not one."""

import csv
import gzip
import io
import json
from itertools import product

import corpora
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from framing.base.errors import InputError
from framing.corpus import lines, streams
from framing.corpus.entries import ARRAY, CSV, JSON, PARQUET, TEXTS, Columns, Form, Given
from framing.corpus.forms import form_of
from framing.corpus.inputs import plan, read

NUMBER = 25
TEXT = "“It must end,” the Freedonian foreign ministry said — “at last”; erred,\tthe regime did."


def entries(path, columns=None, size=1_000):
    given = Given(columns or Columns())
    return [found for part in plan(path, given, size).parts for found in read(part, given)]


def texts(path, **options):
    return [entry.text for entry in entries(path, **options)]


def table(separator=",", number=NUMBER):
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, ["id", "outlet", "date", "text"], delimiter=separator)
    writer.writeheader()
    writer.writerows(corpora.rows(number))
    return held.getvalue()


ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16-LE",
    "utf-16-le": "UTF-16-LE",
    "utf-16-be": "UTF-16-BE",
    "utf-32": "UTF-32-LE",
    "cp1252": "Windows-1252",
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("codec", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["many.csv", "many.tab", "many.txt"])
def test_a_table_is_read_whatever_its_separator_encoding_and_name(
    tmp_path, name, separator, codec, packed
):
    path = tmp_path / (f"{name}.gz" if packed else name)
    raw = table(separator).encode(codec)
    path.write_bytes(gzip.compress(raw) if packed else raw)
    assert form_of(path, Columns())[:4] == Form(CSV, ENCODINGS[codec], separator, packed)[:4]
    assert texts(path) == corpora.texts(NUMBER)
    assert [entry.id for entry in entries(path)] == [f"a{at}" for at in range(NUMBER)]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("codec", ENCODINGS)
@pytest.mark.parametrize(
    ("name", "shape"),
    [
        *product(["many.json", "many.jsonl", "many.txt"], ["lines", "array", "indented"]),
        *product(["many.json", "many"], ["one after the other"]),
    ],
)
def test_json_is_read_whatever_its_shape_encoding_and_name(tmp_path, name, shape, codec, packed):
    rows = corpora.rows(NUMBER)
    raw = {
        "lines": "\n".join(json.dumps(row, ensure_ascii=False) for row in rows),
        "array": json.dumps(rows, ensure_ascii=False),
        "indented": json.dumps(rows, ensure_ascii=False, indent=2),
        "one after the other": "\n".join(json.dumps(r, ensure_ascii=False, indent=2) for r in rows),
    }[shape].encode(codec)
    path = tmp_path / (f"{name}.gz" if packed else name)
    path.write_bytes(gzip.compress(raw) if packed else raw)
    assert form_of(path, Columns()).kind == (JSON if shape == "lines" else ARRAY)
    assert texts(path) == corpora.texts(NUMBER)
    assert len(plan(path, Given(), 1_000).parts) > 3


def test_excels_unicode_text_is_what_it_is(tmp_path):
    """UTF-16 with a mark, tabs, and cells with line breaks between double quotes."""
    path = tmp_path / "articles.txt"
    path.write_bytes(table("\t").replace("\n", "\r\n").encode("utf-16"))
    first = entries(path)[0]
    assert first.content.source.notes == ("read as UTF-16-LE", "cells parted by tabs")
    assert first.text == corpora.texts(1)[0].replace("\n", "\r\n")


def test_what_excel_writes_above_a_table_is_no_header(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('sep=;\nid;text\n1;"One; two."\n', encoding="utf-8")
    (only,) = entries(path)
    assert (only.id, only.text, only.line) == ("1", "One; two.", 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Text, and more of it.\nAnother line; with a semicolon.\n"),
        ("a.txt", "text\n\nOne word stands above the others.\n"),
        ("a.txt", "[Reuters] {sic} The regime erred.\n"),
        ("a.txt", "{The regime erred}, they said.\n"),
        ("a.md", "# Title\n\n| a | b |\n"),
        ("a.txt", "[1] The regime erred.\n"),
        ("a", TEXT),
    ],
)
def test_prose_is_no_table(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert form_of(path, Columns()) == Form(TEXTS)
    assert len(entries(path)) == 1


def test_parquet_is_known_by_what_it_holds(tmp_path):
    path = corpora.write_parquet(tmp_path / "a.parquet", 3).rename(tmp_path / "a.txt")
    assert form_of(path, Columns()).kind == PARQUET
    assert texts(path) == corpora.texts(3)


def test_the_separator_is_that_with_which_the_texts_have_a_name(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,x;my text;b,c,d,e\n1,2;One.;3,4,5,6\n", encoding="utf-8")
    assert texts(path, columns=Columns(text="my text")) == ["One."]


def test_windows_1252_is_said_and_what_it_lacks_is_an_error_of_its_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\n1,\x93One,\x94 he said.\n".replace(b"One,", b"One") + b"2,\x81\n")
    first, second = entries(path)
    assert first.text == "“One” he said."
    assert first.content.source.encoding == "Windows-1252"
    assert "read as Windows-1252" in first.content.source.notes
    assert isinstance(second.content, InputError)


def test_another_encoding_is_refused_where_it_shows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("text\nIt’s over, the government’s men said.\n".encode("mac-roman"))
    with pytest.raises(InputError, match="looks like Mac OS Roman"):
        plan(path, Given())


def test_a_byte_astray_in_utf8_is_an_error_of_its_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("text\n“One.”\nTwo \xff\n“Three.”\n".encode().replace(b"\xc3\xbf", b"\xff"))
    found = entries(path)
    assert [isinstance(entry.content, InputError) for entry in found] == [False, True, False]


def test_utf16_cut_in_half_is_an_error_of_its_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("text\nOne.\nTwo.".encode("utf-16")[:-1])
    found = entries(path)
    assert [isinstance(entry.content, InputError) for entry in found] == [False, True]


# ------------------------------------------------------------------------- packed tables


def test_a_packed_table_in_several_members_is_whole(tmp_path):
    path = tmp_path / "a.csv.gz"
    half = table().encode()
    path.write_bytes(gzip.compress(half[:500]) + gzip.compress(half[500:]))
    assert texts(path) == corpora.texts(NUMBER)


@pytest.mark.parametrize("damage", ["cut", "flipped", "tail"])
def test_a_packed_table_that_is_broken_is_refused_whole(tmp_path, damage):
    raw = bytearray(gzip.compress(table().encode()))
    if damage == "cut":
        raw = raw[: len(raw) // 2]
    elif damage == "flipped":
        raw[len(raw) // 2] ^= 0xFF
    else:
        raw += b"garbage"
    path = tmp_path / "a.csv.gz"
    path.write_bytes(raw)
    with pytest.raises(InputError, match="cannot be unpacked"):
        plan(path, Given())


@pytest.mark.parametrize("name", ["bomb.csv.gz", "bomb.jsonl.gz", "bomb.json.gz", "bomb.gz"])
def test_a_bomb_is_refused_at_the_bound(tmp_path, monkeypatch, name):
    monkeypatch.setattr(streams, "UNPACKED", 4 << 20)
    monkeypatch.setattr(lines, "LONGEST_LINE", 1 << 20)
    path = tmp_path / name
    head = b"id,text\n1," if "csv" in name or name == "bomb.gz" else b'{"text": "'
    path.write_bytes(gzip.compress(head + b"x" * (8 << 20)))
    with pytest.raises(InputError, match="unpacks to more than 4,194,304 bytes"):
        plan(path, Given())


def test_a_packed_article_is_no_table(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode()))
    with pytest.raises(InputError):
        plan(path, Given())


# ------------------------------------------------------------------------- what a row holds


def test_an_address_is_no_text(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,https://a.example/b?c=d\n2,See https://a.example.\n")
    first, second = entries(path)
    assert first.content.message == "is an address and no text"
    assert second.text == "See https://a.example."


def test_titles_are_read_where_there_is_a_column_of_them(tmp_path):
    rows = [{"text": "One.", "title": "First", "headline": "Second"}]
    (tmp_path / "a.jsonl").write_text(json.dumps(rows[0]), encoding="utf-8")
    (tmp_path / "a.csv").write_text("text,title,headline\nOne.,First,Second\n", encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    for name in ("a.jsonl", "a.csv", "a.parquet"):
        assert entries(tmp_path / name)[0].title == "First"
        columns = Columns(title="headline")
        assert entries(tmp_path / name, columns=columns)[0].title == "Second"
