"""A text of one's own at the desk: proposed, confirmed, kept; nothing is written before."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.interface.desk import Explorer
from framing.interface.own import as_lines, speakers_in
from framing.publishing import confirmed
from framing.reading import readers
from framing.reading.articles import Speaker
from framing.reading.readers import read_article

TEXT = "“We will not sign,” Ana Brook said. “Never,” Otto Lund of Vale said.\n"
LINES = "Ana Brook | Hill | envoy\n\nOtto Lund | Vale |  | Mr. Lund; Lund\n"
SPEAKERS = [
    Speaker("Ana Brook", "Hill", "envoy"),
    Speaker("Otto Lund", "Vale", aliases=("Mr. Lund", "Lund")),
]


@pytest.fixture(scope="module")
def opened():
    return Explorer("cuba-venezuela-iran")


@pytest.fixture
def desk(opened):
    """Return the desk with the text read, whatever a test before has read there and kept."""
    desk = opened
    desk.own.form.press("Read it", {"file": {"name": "My Paper.txt", "content": TEXT.encode()}})
    return desk


def status(desk):
    return desk.page.status["text"]


def test_speakers_are_proposed_and_counted_with_when_they_are_confirmed(desk):
    assert desk.own.form["speakers"].split("\n") == ["Ana Brook", "Otto Lund"]
    assert "Hill" not in desk.found.voices
    desk.own.form.press("Confirm the speakers", {"speakers": LINES})
    assert status(desk) == "2 speakers of My Paper (own) confirmed"
    assert desk.found.voices[:3] == ["Reporter", "Hill", "Vale"]
    assert list(desk.found.article.speakers) == SPEAKERS


def test_what_is_kept_is_read_again(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(confirmed.take_in, "__defaults__", ("", "", tmp_path))
    monkeypatch.setattr(readers, "ARTICLES", tmp_path)
    monkeypatch.setattr("framing.interface.sources.ARTICLES", tmp_path)
    desk.own.form.press("Keep it in the collection", {"speakers": LINES, "name": "mine"})
    assert status(desk) == "Kept as mine.txt, with mine.toml"
    assert list(read_article(tmp_path / "mine.txt").speakers) == SPEAKERS
    assert desk.found.article.name == "mine" and desk.found.article.path is not None
    with pytest.raises(InputError, match="no text of your own is open"):
        desk.own.form.press("Keep it in the collection", {"name": "mine"})


@pytest.mark.parametrize(
    ("button", "values", "says"),
    [
        ("Confirm the speakers", {"speakers": "a | b | c | d | e"}, "speakers, line 1: 5 parts"),
        ("Confirm the speakers", {"speakers": "Ana\nAna"}, "stands twice"),
        ("Confirm the speakers", {"speakers": "Ana | Paraphrase"}, "no government"),
        ("Confirm the speakers", {"speakers": " | Hill"}, "has no name"),
        ("Keep it in the collection", {"name": "../mine"}, "cannot name an article"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(desk, button, values, says):
    before = desk.found
    with pytest.raises(InputError, match=says):
        desk.own.form.press(button, values)
    assert desk.found is before


def test_an_article_of_the_collection_has_its_sidecar_already():
    with pytest.raises(InputError, match="no text of your own is open"):
        Explorer("cuba-venezuela-iran").own.form.press("Confirm the speakers")


plain = st.text("ab ü’.-", max_size=6).map(str.strip)
speakers = st.builds(
    Speaker, plain.filter(bool), plain, plain, st.lists(plain.filter(bool)).map(tuple)
)


@given(st.lists(speakers))
def test_what_the_form_shows_is_what_it_reads(chosen):
    assert list(speakers_in(as_lines(chosen))) == chosen


def test_what_cannot_be_read_is_named_as_it_was_given_with_a_remedy_of_the_desk(desk):
    garbled = "She said that itâ€™s overâ€¦ and the cafÃ© closed.".encode()
    for name, content, says in (
        ("empty.txt", b"", "empty.txt: is empty"),
        ("odd.txt", garbled, "odd.txt:1: .* Tick “Mend what a wrong decoding left”"),
    ):
        with pytest.raises(InputError, match=says) as refused:
            desk.own.form.press("Read it", {"file": {"name": name, "content": content}})
        assert "--mend" not in str(refused.value)
