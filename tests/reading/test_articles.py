"""Articles: the text untouched, and bad input refused by file, line and remedy."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.base.places import ARTICLES
from framing.base.texts import line_of, read_text
from framing.reading.articles import Actor, Article, Speaker
from framing.reading.readers import read_article


def test_the_text_is_read_as_it_stands(tmp_path):
    file = tmp_path / "one.txt"
    file.write_bytes("A – “b”.\r\n\r\nC\n".encode())
    article = read_article(file)
    assert (article.name, article.text) == ("one", "A – “b”.\r\n\r\nC\n")
    assert article.speakers == article.actors == ()


def test_a_bare_name_is_looked_up_among_the_articles():
    name = next(ARTICLES.glob("*.txt")).stem
    assert read_article(name).text == read_article(ARTICLES / f"{name}.txt").text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"one\ntwo\0", ":2: holds binary data"),
        (b"one\ntwo \x81", ":2: is neither UTF-8 nor Windows-1252 (byte 0x81)"),
        ("“one”\n".encode() * 9 + b"two \xe9", ":10: is damaged UTF-8 (byte 0xe9"),
    ],
)
def test_unusable_text_is_refused(tmp_path, content, says):
    file = tmp_path / "one.txt"
    file.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read_article(file)
    assert str(refused.value).startswith(str(file))
    assert says in str(refused.value)
    assert refused.value.remedy


def test_a_missing_article_names_those_there_are(tmp_path):
    with pytest.raises(InputError, match="no such article") as refused:
        read_article(tmp_path / "none.txt")
    assert all(path.stem in refused.value.remedy for path in ARTICLES.glob("*.txt"))
    with pytest.raises(InputError, match="is a folder"):
        read_article(tmp_path)


SIDECAR = """
title = "One"
[[speakers]]
name = "The mayor"
government = "Hill"
aliases = ["she"]
[[actors]]
name = "Hill"
names = ["Hillish"]
[[actors]]
name = "A gang"
government = false
"""


def test_the_sidecar_beside_the_text(tmp_path):
    (tmp_path / "one.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "one.toml").write_text(SIDECAR, encoding="utf-8")
    article = read_article(tmp_path / "one.txt")
    assert article.metadata == {"title": "One"}
    assert article.speakers == (Speaker("The mayor", "Hill", "", ("she",)),)
    assert article.actors == (Actor("Hill", ("Hillish",)), Actor("A gang", (), False))
    assert article.governments == ["Hill"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('title = "One"', "title = One"), "is not valid TOML"),
        (('title = "One"', 'titel = "One"'), ":2: unknown key 'titel'"),
        (('government = "Hill"', 'goverment = "Hill"'), ":5: unknown key 'goverment'"),
        (('name = "The mayor"', 'name = ""'), ":3: an entry has no name"),
        (('aliases = ["she"]', 'aliases = "she"'), ":6: aliases must be a list"),
        (('aliases = ["she"]', 'aliases = ["she", ""]'), ":6: aliases must be a list"),
        (("government = false", 'government = "no"'), ":12: government must be true or false"),
        (('names = ["Hillish"]', 'names = "Hillish"'), ":9: names must be a list"),
        (("[[speakers]]", "[speakers]"), ":3: speakers is no list of tables"),
        (('government = "Hill"', 'government = "Other"'), ":5: 'Other' is the name of a voice"),
        (('name = "Hill"', 'name = "Reporter"'), ":8: 'Reporter' is the name of a voice"),
        (('title = "One"', "title = ["), "is not valid TOML"),
        (
            ('aliases = ["she"]', 'aliases = ["The mayor"]'),
            ":6: 'The mayor' stands twice among the names of speakers",
        ),
    ],
)
def test_a_bad_sidecar_is_refused(tmp_path, change, says):
    sidecar = tmp_path / "one.toml"
    sidecar.write_text(SIDECAR.replace(*change), encoding="utf-8")
    (tmp_path / "one.txt").write_text("Text.", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_article(tmp_path / "one.txt")
    assert str(sidecar) in str(refused.value)
    assert says in str(refused.value)


def test_speakers_may_come_from_elsewhere(tmp_path):
    (tmp_path / "one.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "who.toml").write_text(SIDECAR, encoding="utf-8")
    assert read_article(tmp_path / "one.txt", tmp_path / "who.toml").governments == ["Hill"]
    with pytest.raises(InputError, match="cannot be read"):
        read_article(tmp_path / "one.txt", tmp_path / "nobody.toml")


def test_line_of_counts_from_one():
    assert [line_of("a\nb\nab", needle) for needle in ("a", "ab", "c")] == [1, 3, None]


@given(
    st.text(st.characters(codec="utf-8"), min_size=1).filter(
        lambda text: text.strip() and "\0" not in text
    )
)
def test_any_text_comes_back(tmp_path_factory, text):
    file = tmp_path_factory.mktemp("any") / "one.txt"
    file.write_bytes(text.encode())
    assert read_text(file) == text


def test_governments_keep_their_declared_order():
    speakers = (Speaker("b", "B"), Speaker("a", "A"), Speaker("none"))
    actors = (Actor("C"), Actor("A"), Actor("gang", (), False))
    assert Article("one", "", speakers=speakers, actors=actors).governments == ["B", "A", "C"]


def test_a_sidecar_of_another_text_names_nobody_of_this():
    speakers = (Speaker("Ana Brook", "Hill", aliases=("Hill’s envoy",)),)
    for text in ("Ana Brook spoke.", "A word from Hill.", "Hill's envoy left."):
        assert not Article("one", text, speakers=speakers).names_nobody_declared()
    assert Article("one", "Otto Lund spoke.", speakers=speakers).names_nobody_declared()
    assert not Article("one", "Otto Lund spoke.").names_nobody_declared()
