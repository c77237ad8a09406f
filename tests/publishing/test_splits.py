"""The articles of one file, each written as a text with its sidecar, all of them or none."""

import csv
import io

import press
import pytest

from framing.base.errors import InputError
from framing.publishing import splits
from framing.reading.readers import read_article, read_articles


@pytest.fixture
def archive(tmp_path):
    file = tmp_path / "Files (10).HTML"
    file.write_bytes(press.factiva_html())
    return file


@pytest.fixture
def found(archive):
    return read_articles(archive)


def test_a_row_says_what_was_understood_of_an_article(found):
    rows = splits.rows(found)
    assert [tuple(row) for row in rows] == [splits.COLUMNS] * 10
    assert [row["number"] for row in rows] == list(range(1, 11))
    for row, report in zip(rows, press.REPORTS, strict=True):
        known = (report.title, report.outlet, report.author, report.date, report.words)
        assert tuple(row[name] for name in splits.COLUMNS[2:7]) == known
    copy, first = press.COPY
    assert {row["number"]: row["near_duplicate_of"] for row in rows}[copy] == first
    assert sum(row["near_duplicate_of"] == "" for row in rows) == 9


def _stated(article):
    """Return what is known of an article but for where its text was taken from."""
    return {key: value for key, value in article.metadata.items() if key != "source"}


def test_what_is_written_reads_as_what_was_split(found, tmp_path):
    out = tmp_path / "new" / "out"
    splits.write(found, splits.rows(found), out)
    assert len(list(out.iterdir())) == 21
    for article in found:
        again = read_article(out / f"{article.name}.txt")
        assert (again.name, again.text) == (article.name, article.text)
        assert _stated(again) == article.metadata


@pytest.mark.parametrize("name", ["Files (10)-03.txt", "Files (10)-03.toml", splits.TABLE])
def test_what_another_writes_meanwhile_stays(found, tmp_path, monkeypatch, name):
    """Between the first look and the writing."""
    write = splits.write_files

    def late(contents, check):
        (tmp_path / "out" / name).write_text("mine")
        write(contents, check)

    monkeypatch.setattr(splits, "write_files", late)
    with pytest.raises(InputError, match="is there already"):
        splits.write(found, splits.rows(found), tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == [name]


def test_the_table_is_read_back(found, tmp_path):
    rows = splits.rows(found)
    splits.write(found, rows, tmp_path / "out")
    written = (tmp_path / "out" / splits.TABLE).read_text(encoding="utf-8")
    assert written == splits.table(rows)
    again = list(csv.DictReader(io.StringIO(written)))
    assert again == [{key: str(value) for key, value in row.items()} for row in rows]


def test_no_file_is_written_over_and_then_none_is_written(found, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / f"{found[4].name}.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is there already"):
        splits.write(found, splits.rows(found), out)
    assert [file.read_text(encoding="utf-8") for file in out.iterdir()] == ["mine"]


def test_a_title_is_neither_a_formula_nor_more_toml(tmp_path):
    title = '=HYPERLINK("x")\u2028title = "\\'
    report = press.REPORTS[0]._replace(title=title)
    text = press.proquest_text((report,)).replace("\u2028", " ")
    (article,) = read_articles(text.encode())
    assert article.metadata["title"].startswith("=HYPERLINK")
    assert "'=HYPERLINK" in splits.table(splits.rows([article]))
    splits.write([article], splits.rows([article]), tmp_path / "out")
    assert _stated(read_article(tmp_path / "out" / "text.txt")) == article.metadata
