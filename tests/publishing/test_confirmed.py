"""A text of one's own: speakers proposed, confirmed, and read again from the sidecar."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.measures.analysis import analyse
from framing.publishing.check import of_article
from framing.publishing.confirmed import confirm, take_in
from framing.publishing.proposals import proposed
from framing.reading.articles import Article, Speaker
from framing.reading.readers import read_article

TEXT = "“We will not sign,” Ana Brook said. Brook left. “Never,” Otto Lund of Vale said.\n"
BROOK, LUND = Speaker("Ana Brook", "Hill", "envoy"), Speaker("Otto Lund", "Vale", aliases=("Lund",))


def test_speakers_are_proposed_with_a_sentence_and_confirmed_with_a_government():
    article = Article("own", TEXT)
    found = proposed(article)
    assert [(row.speaker.name, row.statements) for row in found] == [
        ("Ana Brook", 1),
        ("Otto Lund", 1),
    ]
    assert found[0].example == "“We will not sign,” Ana Brook said."
    told = confirm(article, [BROOK, LUND], {"title": "A paper", "outlet": " "})
    assert told.speakers == (BROOK, LUND)
    assert told.metadata == {"title": "A paper"}
    assert analyse(told).voices[:3] == ["Reporter", "Hill", "Vale"]
    assert confirm(told, []).speakers == ()


@pytest.mark.parametrize(
    ("speakers", "says"),
    [
        ([BROOK, Speaker("Ana Brook")], "stands twice"),
        ([BROOK, Speaker("Otto Lund", aliases=("Ana Brook",))], "stands twice"),
        ([Speaker(" ")], "an entry has no name"),
        ([Speaker("Ana Brook", "Reporter")], "is the name of a voice that is no government"),
        ([Speaker("A" * 1001)], "is longer than 1,000 characters"),
    ],
)
def test_what_no_sidecar_could_say_is_refused(speakers, says):
    with pytest.raises(InputError, match=says):
        confirm(Article("own", TEXT), speakers)


names = st.text(min_size=1, max_size=9).filter(lambda name: name.strip() and "\0" not in name)


@given(names, st.text(max_size=9))
def test_whatever_a_reader_writes_is_declared_as_it_was_written(name, title):
    told = confirm(Article("own", TEXT), [Speaker(name, "Hill")], {"title": title})
    assert told.speakers == (Speaker(name, "Hill"),)
    assert told.metadata.get("title", "").strip() == title.strip()


def test_what_was_confirmed_is_kept_and_read_again(tmp_path):
    raw = TEXT.encode("cp1252")
    article = read_article(raw)
    told = confirm(article, [BROOK, LUND], {"outlet": "The Vale Post"})
    text, declared = take_in(told, raw, "../My Paper.TXT", folder=tmp_path)
    assert (text.name, declared.name) == ("my-paper.txt", "my-paper.toml")
    again = read_article(text)
    assert (again.text, again.speakers) == (TEXT, told.speakers)
    assert again.metadata["outlet"] == "The Vale Post"
    assert again.metadata["source"]["encoding"] == "Windows-1252"
    assert (tmp_path / "_originals" / "my-paper.txt").read_bytes() == raw
    assert of_article(again) == []
    with pytest.raises(InputError, match="is there already"):
        take_in(told, raw, "my paper.txt", folder=tmp_path)


def test_a_pasted_text_needs_a_name(tmp_path):
    raw = TEXT.encode()
    told = confirm(read_article(raw), [BROOK])
    with pytest.raises(InputError, match="cannot name an article"):
        take_in(told, raw, name="../x", folder=tmp_path)
    text, _ = take_in(told, raw, name="pasted", folder=tmp_path)
    assert read_article(text).speakers == (BROOK,)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pasted.toml", "pasted.txt"]
