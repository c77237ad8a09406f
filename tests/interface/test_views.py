"""A view of the desk as a file: what is written is read again, what is spoilt is refused."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from kept import LAKE, SIDECAR, kept, place_in

from framing.base.digests import digest_of
from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.texts import text_sha256
from framing.coding.overlay import Overlay
from framing.interface import lexicons, takes
from framing.interface.desk import Explorer
from framing.interface.views import FORMAT, Listed, View, ViewFile, as_text, listed, relisted
from framing.measures.readings import CHOICES, Reading
from framing.measures.selections import Selection
from framing.terms import changes, lexicon
from framing.terms.lexicon import LEXICON, read_lexicon, read_matcher

TEXT = "The brutal regime fell. “We will\r not sign,” Ana Brook said.\n\nBo Lake “never” came 😀.\n"
DIGEST = "0" * 64
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
several = st.lists(texts, max_size=3).map(tuple)
places = st.sampled_from([(), (0, 4), (3, 90)])
selections = st.builds(
    Selection,
    voices=several,
    kinds=st.lists(st.sampled_from(KINDS), max_size=2).map(tuple),
    categories=several,
    term=texts,
    reading=st.builds(Reading, **{name: st.sampled_from(CHOICES[name]) for name in CHOICES}),
    targets=several,
    word=texts,
    place=places,
)
views = st.builds(
    View,
    **dict.fromkeys(("article", "text_sha256", "counted", "reader", "chart", "corrections"), texts),
    speakers=several,
    selection=selections,
    list=st.builds(Listed, shipped_sha256=texts, off=several, rows=texts),
)
USUAL = View(
    *("one", text_sha256(TEXT), "2 loaded terms in 12 words", "engine", "ratios", ()),
    *(Selection(voices=("Reporter",)), Listed(DIGEST, ("regime*",)), ""),
)


@given(views)
def test_a_view_that_is_written_is_read_again(view):
    assert ViewFile(as_text(view).encode(), "mine.view.toml").view == view


@settings(max_examples=60)
@given(st.binary(max_size=60) | st.text(max_size=80).map(str.encode))
def test_whatever_is_no_view_is_refused(content):
    with pytest.raises(InputError) as refused:
        ViewFile(content, "mine.view.toml")
    assert str(refused.value.file) == "mine.view.toml" and refused.value.remedy


@settings(max_examples=60)
@given(st.integers(1, len(as_text(USUAL)) - 3))
def test_half_a_view_is_refused(at):
    with pytest.raises(InputError):
        ViewFile(as_text(USUAL)[:at].encode(), "mine.view.toml")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        (f"format = {FORMAT}", "format = 7", 2, "is of version 7 of views"),
        (f"format = {FORMAT}", 'format = "1"', 2, "is of version '1' of views"),
        (f"format = {FORMAT}\n", "", 1, "is no view of the desk"),
        ('article = "one"', "article = 3", 4, "article is no text"),
        ('chart = "ratios"', 'chart = "ratios"\ncolour = "red"', 9, "unknown key 'colour'"),
        ("speakers = []", 'speakers = ["a", 3]', 9, "speakers is no list of texts"),
        ("place = []", "place = [9, 4]", 18, "place is no pair of offsets"),
        ("place = []", "place = [true, 4]", 18, "place is no pair of offsets"),
        ("kinds = []", 'kinds = ["odd"]', 13, "unknown kinds 'odd'"),
        ('newspaper = "with"', 'newspaper = "maybe"', 21, "unknown newspaper 'maybe'"),
        ('newspaper = "with"\n', "", 20, "has no 'newspaper' in [reading]"),
        ("[list]", "list = 3\n[other]", 28, "unknown key 'other'"),
        ("[selection]", "[selection", 11, "is not valid TOML"),
    ],
)
def test_what_is_spoilt_is_refused_with_its_line(old, new, line, says):
    text = as_text(USUAL)
    assert text.count(old) == 1
    with pytest.raises(InputError) as refused:
        ViewFile(text.replace(old, new).encode(), "mine.view.toml")
    assert (str(refused.value.file), refused.value.line) == ("mine.view.toml", line)
    assert says in str(refused.value) and refused.value.remedy


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


def test_corrections_are_refused_by_the_line_on_which_they_stand(article):
    overlay = Overlay(article)
    overlay.mark(*place_in(TEXT, "We will\r not sign"), "block", "Ana Brook")
    overlay.mark(*place_in(TEXT, "never"), "direct", LAKE)
    rows = (
        "start,end,text,kind,statement,source,cue,cue_start,cue_end,speaker,government,organ,note"
    )
    rows += "\n0,3,The,scare,0,,,-1,-1,,,,\n4,10,brutal,scare,1,,,-1,-1,,,,\n"
    file = ViewFile(as_text(USUAL._replace(corrections=rows)).encode(), "mine.view.toml")
    assert [mark.text for mark in file.marks(article)] == ["The", "brutal"]
    spoilt = as_text(USUAL._replace(corrections=rows.replace("4,10,brutal", "4,10,brutish")))
    line = next(at for at, words in enumerate(spoilt.splitlines(), 1) if "brutish" in words)
    with pytest.raises(InputError, match="the text at 4 is 'brutal'") as refused:
        ViewFile(spoilt.encode(), "mine.view.toml").marks(article)
    assert refused.value.line == line


def test_a_list_is_what_differs_from_the_shipped_one():
    shipped = read_lexicon()
    told = changes.Changes(("regime*",), (("threat*", "law"),), (("ministry", "law"),))
    changed = changes.changed(shipped, told)
    found = listed(changed, shipped, DIGEST)
    assert found.off == ("regime*",) and found.rows.count("\n") == 3
    file = ViewFile(as_text(USUAL._replace(list=found)).encode(), "mine.view.toml")
    assert file.lexicon(shipped, DIGEST).equals(changed)
    with pytest.raises(InputError, match="another version of the list") as refused:
        file.lexicon(shipped, "1" * 64)
    assert refused.value.line and refused.value.remedy
    assert listed(shipped, shipped, DIGEST) == Listed(DIGEST)
    assert relisted(shipped, (), None).equals(shipped)


# ---------------------------------------------------------------- at the desk


def press(explorer, button, **values):
    asked = {"form": "take", "button": button, "values": values, "files": []}
    explorer.page._handle_custom_msg(asked, [])
    return explorer.page.status


def opened(explorer, content, name="mine.view.toml"):
    asked = {"form": "take", "button": "Open the view", "values": {"view": name}, "files": ["view"]}
    explorer.page._handle_custom_msg(asked, [memoryview(content)])
    return explorer.page.status


def shown(explorer):
    """Return all that a desk shows but what it last said, and how often fields were emptied."""
    page = explorer.page
    names = ("shown", "picture", "selection", "chart", "forms")
    found = {name: getattr(page, name) for name in names}
    found["forms"] = [
        {**form, "fields": [{**field, "changes": 0} for field in form["fields"]]}
        for form in page.forms
    ]
    return found


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """Return a copy of the shipped list: a view is refused where that changes under these tests."""
    return Path(shutil.copy(LEXICON, tmp_path_factory.mktemp("shipped")))


@pytest.fixture
def desk(article, shipped, tmp_path, monkeypatch):
    """Return a desk of an article and a list of its own; views are saved in a folder beside."""
    from framing.interface import sources

    monkeypatch.setattr(takes, "LEXICON", shipped)
    monkeypatch.setattr(lexicons, "read_lexicon", lambda path=shipped: read_lexicon(path))
    monkeypatch.setattr(lexicons, "read_matcher", lambda path=shipped: read_matcher(path))
    monkeypatch.setattr(sources, "ARTICLES", tmp_path / "articles")
    monkeypatch.setattr(takes, "ROOT", tmp_path)
    monkeypatch.setattr(takes, "TAKEN", tmp_path / "taken")
    return Explorer("one")


def arranged(explorer):
    """Set a desk as somebody might; return the file of its view."""
    start, end = place_in(explorer.found.article.text, "Bo Lake")
    explorer.voice.overlay.mark(start, end, "scare")
    explorer.voice.overlay.save()
    explorer.lexicon = changes.changed(explorer.lexicon, changes.Changes(off=("regime*",)))
    reading = Reading(paraphrase="Reporter")
    explorer.choose(Selection(voices=("Reporter",), reading=reading))
    explorer.page.chart = "counts"
    assert press(explorer, "Save the view", name="mine")["text"].startswith("Saved in taken")
    return (takes.TAKEN / "mine.view.toml").read_bytes()


def test_a_view_opens_as_it_was_saved_and_its_corrections_are_one_step(desk, tmp_path):
    content = arranged(desk)
    before, corrections = shown(desk), (tmp_path / "coding" / "one.corrections.csv").read_bytes()
    desk.voice.overlay.undone.clear()
    (tmp_path / "coding" / "one.corrections.csv").unlink()
    fresh = Explorer("one")
    said = opened(fresh, content)
    assert said["text"].startswith("The view of mine.view.toml is open") and not said["wrong"]
    after = shown(fresh)
    for name in ("shown", "picture", "selection", "chart"):
        assert after[name] == before[name], name
    assert (tmp_path / "coding" / "one.corrections.csv").read_bytes() == corrections
    assert not fresh.lexicon["term"].eq("regime*").any()
    fresh.voice.undo()
    assert not (tmp_path / "coding" / "one.corrections.csv").exists()


def test_of_two_desks_neither_saves_over_a_view_of_the_other(desk):
    content, path, other = arranged(desk), takes.TAKEN / "mine.view.toml", Explorer("one")
    said = press(other, "Save the view", name="mine")
    assert said["wrong"] and "is there already, and was not read here" in said["text"]
    assert path.read_bytes() == content
    opened(other, content)
    other.page.chart = "rates"
    assert not press(other, "Save the view", name="mine")["wrong"]
    said = press(desk, "Save the view", name="mine")
    assert said["wrong"] and "was changed by another since it was read" in said["text"]
    assert path.read_bytes() not in (content, b"")


def test_a_view_that_is_refused_changes_nothing(desk):
    content = arranged(desk).decode()
    fresh = Explorer("one")
    before = shown(fresh)
    for old, new, says in (
        (text_sha256(TEXT), DIGEST, "is of another text than one"),
        ('chart = "counts"', 'chart = "pie"', "unknown chart 'pie'"),
        ('reader = "engine"', 'reader = "nobody"', "unknown reader 'nobody'"),
        ('word = ""', 'word = "***"', "mine.view.toml:"),
        ("shipped_sha256 = ", 'shipped_sha256 = "odd" # ', "another version of the list"),
        ("Bo Lake", "Bo Pond", "'Bo Lake'"),
        ("format = 1", "format = 2", "is of version 2"),
    ):
        digest = text_sha256(desk.found.article.text) if old == text_sha256(TEXT) else old
        assert digest in content, old
        said = opened(fresh, content.replace(digest, new).encode())
        assert says in said["text"] and said["wrong"], old
        assert "mine.view.toml:" in said["text"], old
        assert shown(fresh) == before, old


def test_a_view_says_when_it_is_counted_otherwise_now(desk):
    content = arranged(desk).decode()
    was = desk.said
    said = opened(Explorer("one"), content.replace(was, "9 loaded terms").encode())
    assert said["wrong"] and "counted otherwise now" in said["text"] and was in said["text"]


def test_a_text_of_ones_own_opens_with_its_speakers_once_it_is_there(desk):
    desk.own.form["text"] = text = "“It is cruel,” Ana Brook said. It rained."
    desk.own.read()
    desk.own.form["speakers"] = "Ana Brook | Dale | envoy"
    desk.own.confirm()
    press(desk, "Save the view", name="own")
    content = (takes.TAKEN / "own.view.toml").read_bytes()
    fresh = Explorer("one")
    assert "is of another text" in opened(fresh, content)["text"]
    fresh.own.form["text"] = text
    fresh.own.read()
    said = opened(fresh, content)
    assert not said["wrong"], said
    assert "Dale" in fresh.found.voices and shown(fresh)["shown"] == shown(desk)["shown"]


def test_these_tests_ask_for_no_list_that_may_change_under_them(desk, shipped, monkeypatch):
    asked = []

    def digest(path):
        asked.append(path)
        return digest_of(path)

    monkeypatch.setattr(takes, "digest_of", digest)
    monkeypatch.setattr(lexicon, "digest_of", digest)
    opened(Explorer("one"), as_text(desk.take.view()).encode())
    assert asked and set(asked) == {shipped}


def test_corrections_of_a_text_of_ones_own_are_kept_with_it(desk, tmp_path, monkeypatch):
    from framing.publishing import confirmed

    monkeypatch.setattr(confirmed.take_in, "__defaults__", ("", "", tmp_path / "articles"))
    desk.own.form["text"] = "“It is cruel,” Ana Brook said. It rained.\n"
    desk.own.read()
    desk.choose(Selection(place=(31, 40)))
    desk.voice.form["kind"] = "scare"
    desk.voice.form["speaker"] = ""
    desk.voice.mark()
    desk.own.form["speakers"] = "Ana Brook | Dale | envoy"
    desk.own.confirm()
    assert [mark.text for mark in desk.voice.overlay.marks] == ["It rained"]
    desk.source.form["article"] = "one"
    desk.source.change()
    assert desk.voice.overlay.marks == ()
    desk.source.form["article"] = "text (own)"
    desk.source.change()
    assert [mark.text for mark in desk.voice.overlay.marks] == ["It rained"]
    desk.own.form["name"] = "mine"
    desk.own.keep()
    assert desk.page.status["text"].startswith("Kept as mine.txt"), desk.page.status
    assert [mark.text for mark in Overlay(desk.found.article).marks] == ["It rained"]
    desk.voice.undo()
    assert Overlay(desk.found.article).marks == ()
