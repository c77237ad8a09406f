"""Folders: each entry of one becomes an article, several, or an error; the sums say so."""

import os
import socket

import corpora
import pytest

from framing.base.errors import InputError
from framing.corpus.entries import Given
from framing.corpus.folders import survey
from framing.corpus.inputs import plan, read
from framing.publishing.proposals import propose
from framing.reading import readers
from framing.reading.extracts import Choices

TEXT = "The Sylvanian regime erred. “It must end,” the Freedonian foreign ministry said."


def found(folder):
    """What comes of each entry: its text, or what is wrong with it."""
    entries = [entry for part in plan(folder, Given()).parts for entry in read(part, Given())]
    assert len({entry.article for entry in entries}) == len(entries)
    return {entry.article: entry.content for entry in entries}


def refused(folder):
    return {name: c.message for name, c in found(folder).items() if isinstance(c, InputError)}


@pytest.fixture
def folder(tmp_path):
    """A folder with one good text."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def pipe(path):
    os.mkfifo(path)


def listening(path):
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


NO_FILES = {
    "dangling link": (lambda path: path.symlink_to(path.parent / "none"), "is a link to nothing"),
    "link to itself": (lambda path: path.symlink_to(path.name), "is a link to nothing"),
    "pipe": (pipe, "is a pipe"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "is a device"),
    "socket": (listening, "is a socket"),
    "linked folder": (
        lambda path: path.symlink_to(path.parent.parent, target_is_directory=True),
        "is a link to a folder, which is not followed",
    ),
}


@pytest.mark.parametrize("kind", NO_FILES)
@pytest.mark.parametrize("name", ["odd.txt", "odd.csv", "odd.docx", "odd", "deep/odd.parquet"])
def test_what_is_no_file_is_an_error_among_the_others(folder, kind, name, monkeypatch):
    make, says = NO_FILES[kind]
    (folder / name).parent.mkdir(exist_ok=True)
    monkeypatch.chdir((folder / name).parent)  # the path of a socket must be short
    make((folder / name).relative_to((folder / name).parent) if kind == "socket" else folder / name)
    assert refused(folder) == {name: says}
    assert found(folder)["good.txt"].text == TEXT


@pytest.mark.parametrize("kind", [name for name in NO_FILES if name != "socket"])
def test_a_sidecar_that_is_no_file_is_the_error_of_its_text(folder, kind):
    make, _ = NO_FILES[kind]
    make(folder / "good.toml")
    assert "good.txt" in refused(folder)


def test_a_folder_as_sidecar_is_the_error_of_its_text(folder):
    (folder / "good.toml").mkdir()
    (folder / "good.toml" / "other.txt").write_text(TEXT, encoding="utf-8")
    assert list(refused(folder)) == ["good.txt"]
    assert len(found(folder)) == 2


@pytest.mark.parametrize("content", ["a = " + "[" * 100_000, "a = " + "9" * 5_000, "a =", "\0"])
def test_a_hostile_sidecar_is_the_error_of_its_text(folder, content):
    (folder / "other.txt").write_text(TEXT, encoding="utf-8")
    (folder / "good.toml").write_text(content, encoding="utf-8")
    assert list(refused(folder)) == ["good.txt"]


def test_long_cells_of_a_sidecar_are_the_error_of_its_text(folder):
    for key in ("outlet", "date", "title"):
        (folder / f"{key}.txt").write_text(TEXT, encoding="utf-8")
        (folder / f"{key}.toml").write_text(f'{key} = "{"x" * 1_001}"', encoding="utf-8")
    assert refused(folder) == {
        f"{key}.txt": f"'{key}' is longer than 1,000 characters"
        for key in ("date", "outlet", "title")
    }


CHANGED = "changed since it was kept"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda folder: None, False),
        (lambda folder: _rewritten(folder / "kept.txt", "erred", "fell"), True),
        (lambda folder: _rewritten(folder / "kept.txt", "\n", "\r\n"), True),
        (lambda folder: _rewritten(folder / "kept.toml", 'text_sha256 = "', 'sha256 = "'), True),
        (lambda folder: (folder / "kept.toml").unlink(), False),
        (lambda folder: (folder / "kept.toml").write_text('title = "One"\n'), False),
    ],
    ids=["as kept", "a word", "its newlines", "another record", "no sidecar", "no record"],
)
def test_a_kept_text_that_has_changed_is_told_of_as_by_itself(tmp_path, change, told):
    """A corpus says of a text what the single commands say of it."""
    (tmp_path / "in").mkdir()
    raw = tmp_path / "raw.txt"
    raw.write_text(TEXT + "\n", encoding="utf-8")
    propose(raw, "kept", tmp_path / "in")
    change(tmp_path / "in")
    (article,) = found(tmp_path / "in").values()
    assert article.source.warnings == readers.read_article(tmp_path / "in/kept.txt").source.warnings
    assert [CHANGED in warning for warning in article.source.warnings] == [True] * told


def _rewritten(path, old, new):
    raw = path.read_bytes()
    digits = "0" * 64
    if path.suffix == ".toml":  # the record of another text
        at = raw.index(old.encode()) + len(old)
        path.write_bytes(raw[:at] + digits.encode() + raw[at + 64 :])
        return
    assert old.encode() in raw
    path.write_bytes(raw.replace(old.encode(), new.encode()))


def test_every_file_is_an_article_or_an_error_whatever_its_name(folder):
    (folder / "UPPER.TXT").write_text(TEXT, encoding="utf-8")
    (folder / "no-suffix").write_text(TEXT, encoding="utf-8")
    (folder / "notes.md").write_text(TEXT, encoding="utf-8")
    (folder / "wide.txt").write_bytes(TEXT.encode("utf-16"))
    (folder / "old.txt").write_bytes(TEXT.encode("cp1252"))
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "alone.toml").write_text('outlet = "x"', encoding="utf-8")
    (folder / "table.csv").write_text("body\nx\n", encoding="utf-8")
    all_of_it = found(folder)
    assert set(all_of_it) == {path.name for path in folder.iterdir()}
    assert set(refused(folder)) == {"alone.toml", "empty.txt", "picture.png", "table.csv"}
    texts = {c.text for c in all_of_it.values() if not isinstance(c, InputError)}
    assert texts == {TEXT}


def test_tables_beside_texts_are_read_as_tables(folder):
    corpora.write_csv(folder / "a.csv", 2)
    corpora.write_lines(folder / "b.jsonl", 2)
    corpora.write_parquet(folder / "c.parquet", 2)
    assert list(found(folder)) == [
        *("good.txt", "a.csv:2", "a.csv:5", "b.jsonl:1", "b.jsonl:2"),
        *("c.parquet:1", "c.parquet:2"),
    ]


def test_sidecars_and_hidden_names_are_passed_over_and_counted(folder):
    (folder / "good.toml").write_text('outlet = "The Gazette"', encoding="utf-8")
    (folder / "page.html").write_text("<html><body><p>x</p></body></html>", encoding="utf-8")
    (folder / "page.toml").write_text('outlet = "The Gazette"', encoding="utf-8")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "_drafts").mkdir()
    (folder / "_drafts" / "a.txt").write_text("x", encoding="utf-8")
    seen = survey(folder)
    assert seen.names == ("good.txt", "page.html")
    assert seen.passed_over == {"hidden": 2, "sidecars": 2}


def test_a_name_that_is_not_utf8_is_read_like_any_other(tmp_path):
    root = os.fsencode(tmp_path) + b"/in\xff"
    os.mkdir(root)
    names = [b"a\xff.txt", b"b\xfe.csv", b"c\xfd.parquet"]
    with open(os.path.join(root, names[0]), "w", encoding="utf-8") as file:
        file.write(TEXT)
    corpora.write_csv(tmp_path / "b.csv", 1).rename(os.fsdecode(os.path.join(root, names[1])))
    corpora.write_parquet(tmp_path / "c.parquet", 1).rename(
        os.fsdecode(os.path.join(root, names[2]))
    )
    shown = list(found(tmp_path / os.fsdecode(b"in\xff")))
    assert shown == ["a\\udcff.txt", "b\\udcfe.csv:2", "c\\udcfd.parquet:1"]
    assert refused(tmp_path / os.fsdecode(b"in\xff")) == {}


def test_an_archive_is_as_many_articles_as_it_holds(folder):
    """A separator of one's own, a text that is empty between two, and a sidecar for all."""
    parts = ["“It must end,” the Freedonian foreign ministry said.", "The regime erred.", "Third."]
    (folder / "many.txt").write_text("\n=====\n".join(parts), encoding="utf-8")
    (folder / "many.toml").write_text('[[speakers]]\nname = "Envoy"\n', encoding="utf-8")
    given = Given(choices=Choices(separator="====="))
    planned = plan(folder, given).parts
    entries = [entry for part in planned for entry in read(part, given)]
    assert [(e.article, e.id, e.file) for e in entries] == [
        ("good.txt", "good", "good.txt"),
        ("many.txt#1", "many-1", "many.txt"),
        ("many.txt#2", "many-2", "many.txt"),
        ("many.txt#3", "many-3", "many.txt"),
    ]
    assert [entry.text.strip() for entry in entries[1:]] == parts
    assert {speaker.name for e in entries[1:] for speaker in e.content.speakers} == {"Envoy"}


def test_an_article_of_an_archive_that_is_none_leaves_the_others(folder, monkeypatch):
    given = Given(choices=Choices(separator="====="))
    (folder / "good.txt").write_text("One.\n=====\nTwo.\n=====\nThree.", encoding="utf-8")
    printed = readers.as_printed

    def refusing(part, choices, file):
        if "Two" in part.text:
            raise InputError("holds a fault", file=file, line=1)
        return printed(part, choices, file)

    monkeypatch.setattr(readers, "as_printed", refusing)
    (part,) = plan(folder, given).parts
    kinds = [(e.article, isinstance(e.content, InputError)) for e in read(part, given)]
    assert kinds == [("good.txt#1", False), ("good.txt#2", True), ("good.txt#3", False)]


def test_a_reader_that_fails_is_the_error_of_its_file(folder, monkeypatch):
    def fails(*_):
        raise RecursionError("too deep")

    monkeypatch.setattr(readers.formats, "extract", fails)
    assert refused(folder) == {"good.txt": "could not be read (RecursionError: too deep)"}
