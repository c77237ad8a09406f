"""The explorer without a browser: controls set, answers read."""

import re
from datetime import datetime

import pytest

from framing.base.progress import UNATTENDED
from framing.coding import codings
from framing.interface import desk, panels
from framing.interface.desk import EVERYTHING, Explorer
from framing.measures.selections import Selection

NAME = "cuba-venezuela-iran"


@pytest.fixture(scope="module")
def shared():
    return Explorer(NAME, EVERYTHING)


@pytest.fixture
def explorer(shared):
    shared.lexicon.undo()
    shared.choose(EVERYTHING)
    return shared


def plain(html):
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_it_opens_with_a_selection_already_made():
    opened = Explorer(NAME, Selection(voices=("Reporter",), categories=("label",), term="regime*"))
    assert opened.selection() == Selection(("Reporter",), (), ("label",), "regime*")
    assert plain(opened.status.value) == "6 loaded terms in 292 words"


def test_every_answer_follows_a_choice(explorer):
    before = [
        explorer.lines.value,
        explorer.text.value,
        explorer.counts.value,
        explorer.picture.value,
    ]
    explorer.voices.value = ["Venezuela"]
    after = [
        explorer.lines.value,
        explorer.text.value,
        explorer.counts.value,
        explorer.picture.value,
    ]
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert plain(explorer.status.value) == "30 loaded terms in 204 words"
    assert "Venezuelan Foreign Ministry" in explorer.lines.value
    assert explorer.lines.value.count("<tr>") == 31


def test_a_term_shows_its_sentences(explorer):
    explorer.term.value = "genocid*"
    assert explorer.lines.value.count("<tr>") == 1 + len(explorer.view.hits) == 3


def test_the_newspaper_and_paraphrase_can_be_switched(explorer):
    explorer.voices.value = ["Cuba"]
    explorer.reading[0].value = "without"
    assert plain(explorer.status.value).endswith("in 123 words")
    explorer.choose(EVERYTHING)
    explorer.reading[1].value = "Reporter"
    assert explorer.view.totals.set_index("voice").loc["Reporter", "words"] == 349


@pytest.mark.parametrize("chart", desk.CHARTS)
def test_every_chart_is_a_picture_with_its_text(explorer, chart):
    explorer.chart.value = chart
    assert 'alt="103 loaded terms in 733 words"' in explorer.picture.value
    assert "data:image/png;base64," in explorer.picture.value


def test_an_empty_selection_says_so(explorer):
    explorer.voices.value, explorer.kinds.value = ["Reporter"], ["block"]
    assert "Nothing is selected" in explorer.status.value
    assert "No term of this selection" in explorer.lines.value


def test_the_lexicon_changes_what_is_counted_and_nothing_else(explorer, tmp_path):
    panel = explorer.lexicon
    panel.term.value = "regime*"
    panel.switch_off()
    assert explorer.found.totals["count"].sum() == 95
    assert "# save the changed lexicon first" in explorer.take.code.value
    panel.category.value, panel.term.value = "law", "ministry"
    panel.add()
    panel.term.value = "threat*"
    panel.move()
    assert [word in plain(panel.listing.value) for word in ("off", "added", "moved")] == [True] * 3
    panel.file.value = str(tmp_path / "mine.csv")
    panel.save()
    assert f"read_lexicon({str(tmp_path / 'mine.csv')!r})" in explorer.take.code.value
    panel.undo()
    assert panel.listing.value == "" and explorer.found.totals["count"].sum() == 103
    panel.load()
    assert "added" in panel.listing.value


@pytest.mark.parametrize("term", ["Bad Term", "no such term", ""])
def test_a_mistake_is_said_and_changes_nothing(explorer, term):
    panel = explorer.lexicon
    panel.term.value = term
    for act in (panel.switch_off, panel.move):
        act()
        assert "is no term of this lexicon" in explorer.status.value
    if term != "no such term":
        panel.add()
        assert "--jp-error-color1" in explorer.status.value
    assert not panel.changed()
    panel.file.value = "nowhere.csv"
    panel.load()
    assert "nowhere.csv" in explorer.status.value and not panel.changed()


def test_a_voice_is_corrected_used_and_undone(tmp_path, monkeypatch):
    monkeypatch.setattr(codings, "CODING", tmp_path)
    explorer = Explorer(NAME, EVERYTHING)
    words = explorer.found.totals.set_index("voice")["words"]
    panel = explorer.voice
    panel.statement.value = 2
    panel.kind.value, panel.speaker.value = "reporter", ""
    panel.correct()
    assert explorer.read_by.value == "engine"  # with the one correction, and no other change
    assert explorer.found.totals.set_index("voice")["words"]["Reporter"] > words["Reporter"]
    assert "said=reading" in explorer._code()
    again = Explorer(NAME, EVERYTHING).found.totals
    assert again.equals(explorer.found.totals)  # from then on
    panel.undo()
    assert explorer.found.totals.set_index("voice")["words"].equals(words)
    assert not list(tmp_path.iterdir())
    panel.undo()
    assert "no correction to undo" in explorer.status.value


def test_a_view_is_taken_away(explorer, tmp_path, monkeypatch):
    monkeypatch.setattr(panels, "TAKEN", panels.ROOT / "reports" / "x")
    monkeypatch.setattr(panels, "ROOT", tmp_path)
    monkeypatch.setattr(panels, "TAKEN", tmp_path / "taken")
    explorer.take.name.value = "mine"
    explorer.take.save()
    made = sorted(file.name for file in (tmp_path / "taken").iterdir())
    assert {f"mine.{ending}" for ending in ("pdf", "svg", "png", "csv", "tex")} <= set(made)
    explorer.take.name.value = "../mine"
    explorer.take.save()
    assert "--jp-error-color1" in explorer.status.value


def test_markup_in_an_article_stays_text(tmp_path, monkeypatch):
    text = "The <script>alert(1)</script> regime said “<b>no</b> <img src=x onerror=alert(2)>”.\n"
    text += "It rained. " * 900  # a few tags in so long a text are told, and read
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(desk, "ARTICLES", tmp_path)
    monkeypatch.setattr("framing.reading.readers.ARTICLES", tmp_path)
    explorer = Explorer("odd", EVERYTHING)
    shown = explorer.text.value + explorer.lines.value + explorer.status.value
    assert "<script" not in shown and "<b>no" not in shown and "<img" not in shown
    assert "&lt;script&gt;" in shown


def test_unattended_it_is_a_picture(monkeypatch):
    monkeypatch.setenv(UNATTENDED, "somewhere")
    still = desk.explore(NAME, Selection(term="regime*"))
    assert still.data.startswith(b"\x89PNG")


def test_a_text_of_ones_own_is_read_as_everywhere(tmp_path, monkeypatch):
    monkeypatch.setattr(codings, "CODING", tmp_path)
    explorer = Explorer(NAME, EVERYTHING)
    explorer.own.text.value = "The regime fell. “This aggression must end,” Ana Brook said.\n"
    explorer.own.read()
    assert explorer.article.value == "text (own)" and explorer.found.article.path is None
    assert plain(explorer.status.value) == "Read text (own). 2 loaded terms in 10 words"
    explorer.voice.correct()
    assert "framing new FILE" in explorer.status.value and not list(tmp_path.iterdir())
    assert explorer.take.code.value.startswith("# first save your text as a file")
    page = b"<!doctype html><html><body><article><p>The brutal regime fell on Monday, after ten"
    page += b" years, and nobody was there to see it go.</p></article></body></html>"
    explorer.own.file.value = ({"name": "saved.html", "content": memoryview(page), "type": "",
                                "size": len(page), "last_modified": datetime.now()},)  # fmt: skip
    explorer.own.read()
    assert explorer.article.value == "saved (own)"
    assert "taken out of HTML" in explorer.status.value
    assert set(explorer.found.hits["text"]) == {"brutal", "regime"}
    explorer.article.value = NAME
    assert explorer.found.article.name == NAME


@pytest.mark.parametrize(
    ("text", "says"), [("", "nothing was given"), ("He said &quot;no&quot;.", "entities of HTML")]
)
def test_what_cannot_be_read_is_said_and_changes_nothing(explorer, text, says):
    before = explorer.article.options
    explorer.own.text.value, explorer.own.file.value = text, ()
    explorer.own.read()
    assert says in explorer.status.value and "--jp-error-color1" in explorer.status.value
    assert explorer.article.options == before and explorer.article.value == NAME
