"""A new article: its bytes as they were, and a sidecar that can be read and mended."""

import hashlib
import os
import tomllib

import pytest

from framing.base.errors import InputError
from framing.interface import main
from framing.publishing import proposals
from framing.publishing.check import of_article
from framing.publishing.proposals import original, plain_name, propose, quoted, sidecar
from framing.reading import readers
from framing.reading.articles import Article, Speaker
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.readers import read_article
from framing.reading.sidecars import read_sidecar

TEXT = (
    "The Freedonian-born envoy waited.\r\n\r\n"
    "“We shall not yield,” the French foreign ministry said on Monday. "
    "“Never,” said Jane Roe.\r\n\r\nRoe added that “talks” would go on.\n"
)


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "Économie – 2.txt"
    file.write_bytes(TEXT.encode())
    return file


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_text_is_copied_byte_for_byte(source, folder):
    text, declared = propose(source, folder=folder)
    assert names(folder) == ["economie-2.toml", "economie-2.txt"] == [declared.name, text.name]
    assert text.read_bytes() == source.read_bytes()


WRAPPED = (
    "Title: The ferry\r\n\r\nThe ferry was stopped on Monday after the aggres-\r\nsion of a whale, "
    "the harbour office\r\nsaid. “It’s over,” said Otto\r\nLund, who keeps the gate.\r\n"
)
LOST = "It rained. \ufffdNo\ufffd &quot;\n"
PAGE = "<html><body><p>It &lt;p&gt; rained in Kalund, and the ferry was late.</p></body></html>"
KEPT, MENDED = Choices(lines="kept"), Choices(mend=True)
FILES = [
    ("a.txt", WRAPPED.encode(), "plain text", "UTF-8", AS_MEASURED),
    ("a.txt", WRAPPED.encode(), "plain text", "UTF-8", KEPT),
    ("a.txt", WRAPPED.encode("cp1252"), "plain text", "Windows-1252", AS_MEASURED),
    ("a.txt", b"\xef\xbb\xbfIt rained.\n", "plain text", "UTF-8", AS_MEASURED),
    ("a.TXT", WRAPPED.encode("utf-16"), "plain text", "UTF-16", AS_MEASURED),
    ("a.txt", LOST.encode(), "plain text", "UTF-8", MENDED),
    ("a.html", PAGE.encode(), "HTML", None, AS_MEASURED),
]


@pytest.mark.parametrize(("name", "raw", "form", "encoding", "choices"), FILES)
def test_what_is_kept_is_read_again_as_it_was(tmp_path, folder, name, raw, form, encoding, choices):
    (tmp_path / name).write_bytes(raw)
    read = read_article(tmp_path / name, choices=choices)
    text, declared = propose(tmp_path / name, "one", folder, choices)
    assert text.read_bytes() == read.text.encode()
    kept = original(text)
    if raw == read.text.encode():
        assert kept is None
    else:
        assert (kept.read_bytes(), kept.suffix) == (raw, name[1:].lower())
    again = read_article(text)
    assert (again.text, again.source.warnings) == (read.text, ())
    assert again.source.sha256 == hashlib.sha256(raw).hexdigest()
    record = read_sidecar(declared)["metadata"]["source"]
    assert record["format"] == form and (encoding is None or record["encoding"] == encoding)
    assert record["text_sha256"] == hashlib.sha256(read.text.encode()).hexdigest()
    assert tuple(record.get("notes", ())) == read.source.notes
    assert not [problem for problem in of_article(again) if "sha256" in problem.message]


def test_what_is_changed_after_it_was_kept_is_told(tmp_path, folder):
    (tmp_path / "a.txt").write_bytes(WRAPPED.encode())
    text, declared = propose(tmp_path / "a.txt", "one", folder)
    text.write_text(text.read_text(encoding="utf-8") + "It rained.\n", encoding="utf-8")
    article = read_article(text)
    assert any("changed since it was kept" in warning for warning in article.source.warnings)
    (problem,) = [each for each in of_article(article) if "text_sha256" in each.message]
    assert problem.file == declared and problem.line
    propose(tmp_path / "a.txt", "two", folder)
    original(folder / "two.txt").write_bytes(b"other")
    (problem,) = of_article(read_article(folder / "two.txt"))
    assert problem.message.startswith("sha256 is not that of ")


def test_what_the_file_states_is_filled_in(tmp_path, folder):
    page = (
        "<html><head><title>The “ferry”</title><meta name='author' content='Ana Ruiz'></head><body>"
        "<article><h1>The “ferry”</h1><p>It rained all day in Kalund, and the ferry was late.</p>"
        "<p>“It is over,” said Otto Lund, who keeps the gate of the harbour.</p></article></body>"
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    _, declared = propose(tmp_path / "a.html", folder=folder)
    metadata = read_article(tmp_path / "a.html").metadata
    stated = read_sidecar(declared)["metadata"]
    assert metadata["author"] == "Ana Ruiz"
    assert {key: stated[key] for key in metadata} == metadata
    assert "# outlet" in declared.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "happens",
    [
        lambda file: file.write_text("It rained.\n", encoding="utf-8"),
        lambda file: file.unlink(),
        lambda file: file.with_suffix(".toml").write_text("[[speakers]]\n", encoding="utf-8"),
    ],
    ids=["written over", "gone", "a sidecar beside it"],
)
def test_a_file_is_read_once_whatever_becomes_of_it(source, folder, happens):
    """What is told of an article is told of the one that is kept."""
    before, told = source.read_bytes(), []

    def tell(article):
        told.append(article)
        happens(source)

    text, declared = propose(source, "one", folder, tell=tell)
    assert text.read_bytes() == before == told[0].text.encode()
    assert [s.name for s in read_sidecar(declared)["speakers"]][1] == "Jane Roe"


def test_a_file_that_changes_while_it_is_read_is_not_kept(source, folder, monkeypatch):
    def read(path, *rest):
        found = readers.read_articles(path, *rest)
        path.write_text("It rained.\n", encoding="utf-8")
        return found

    monkeypatch.setattr(proposals, "read_articles", read)
    with pytest.raises(InputError, match="has changed while it was read"):
        propose(source, "one", folder)
    assert names(folder) == []


@pytest.mark.parametrize("source", ["-", "https://kalund.example/a"])
def test_what_is_no_file_is_not_kept(source, folder):
    with pytest.raises(InputError):
        propose(source, "one", folder)
    assert names(folder) == []


def test_the_sidecar_has_an_entry_per_speaker(source, folder):
    text, declared = propose(source, folder=folder)
    speakers = read_sidecar(declared)["speakers"]
    assert Speaker("Jane Roe", aliases=("Roe",)) in speakers
    assert {s.government: s.organ for s in speakers} == {"France": "foreign ministry", "": ""}
    assert read_article(text).speakers == speakers
    written = declared.read_text(encoding="utf-8")
    assert "# 2 statements, for example: “Never,” said Jane Roe." in written


def test_what_else_a_speaker_is_called_is_proposed_once():
    text = (
        "“No,” said Freedonia’s liberal Brook ministry. “Never,” the Brook ministry said. "
        "“So,” it said. Venezuelan Foreign Minister Ana Brook left. “Yes,” Brook said."
    )
    entries = tomllib.loads(sidecar(Article("x", text)))["speakers"]
    named = {row["name"]: (row["government"], row["aliases"]) for row in entries}
    assert named == {
        "Freedonia’s liberal Brook ministry": ("", ["Brook ministry"]),
        "Ana Brook": ("Venezuela", ["Brook"]),
    }


def test_a_comment_stays_one_line():
    text = "“We shall not \x1b[1myield,”\tthe French envoy said\x0bto\x85all.\nname = 1\n"
    written = sidecar(Article("x", text))
    assert set(tomllib.loads(written)) == {"speakers"}
    assert "“We shall not [1myield,” the French envoy said" in written


def test_without_a_speaker_the_sidecar_is_valid_and_says_so(folder, tmp_path):
    file = tmp_path / "calm.txt"
    file.write_text("It rained.\n", encoding="utf-8")
    _, declared = propose(file, folder=folder)
    assert read_sidecar(declared)["speakers"] == ()
    assert "finds nobody" in declared.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ['the "chief"', "back\\slash", "a\nb\tc\x00\x7f", "‘É’ 😀 \u2028", ""]
)
def test_odd_names_round_trip(name):
    assert tomllib.loads(f"name = {quoted(name)}") == {"name": name}


def test_what_is_there_is_not_written_over(source, folder):
    for ending in (".txt", ".toml"):
        taken = folder / f"mine{ending}"
        taken.write_text("mine")
        with pytest.raises(InputError, match="is there already"):
            propose(source, "mine", folder)
        assert (names(folder), taken.read_text()) == ([taken.name], "mine")
        taken.unlink()


@pytest.mark.parametrize("name", ["../x", "A", "a b", "-", "a--b", "a/b"])
def test_a_name_that_is_not_plain_is_refused(name, source, folder):
    with pytest.raises(InputError, match="cannot name an article"):
        propose(source, name, folder)
    assert names(folder) == []


def test_a_file_without_a_plain_name_needs_one(tmp_path):
    with pytest.raises(InputError, match="Give --name"):
        plain_name("", tmp_path / "文章.txt")


def test_a_failure_leaves_nothing_behind(source, folder, monkeypatch):
    replace, calls = os.replace, []

    def fails_second(part, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left", str(target))
        return replace(part, target)

    with monkeypatch.context() as patch, pytest.raises(InputError, match="No space left"):
        patch.setattr(os, "replace", fails_second)
        propose(source, folder=folder)
    assert names(folder) == []


def test_the_command_says_what_comes_next(source, folder, monkeypatch, capsys):
    name, _, *rest = propose.__defaults__
    defaults = (name, folder, *rest)
    monkeypatch.setattr("framing.publishing.proposals.propose.__defaults__", defaults)
    assert main.main(["new", str(source), "--name", "mine"]) == 0
    out = capsys.readouterr().out
    assert "mine.toml" in out and "SOURCES.md" in out and "framing report mine" in out
    assert main.main(["new", str(source), "--name", "mine"]) == 1
    assert "is there already" in capsys.readouterr().err
