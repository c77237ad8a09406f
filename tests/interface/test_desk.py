"""The desk without a browser: what a page would send is sent, what it would show is read."""

import re
from functools import cache

import pytest

from framing.base.errors import InputError
from framing.base.progress import UNATTENDED
from framing.coding import codings
from framing.interface import desk, lexicons, sources, takes
from framing.interface.desk import EVERYTHING, Explorer, as_facets, explore, from_facets
from framing.interface.pictures import CHARTS
from framing.measures.analysis import analyse
from framing.measures.readings import Reading
from framing.measures.selections import Selection
from framing.terms import changes
from framing.terms.lexicon import read_lexicon

NAME = "cuba-venezuela-iran"


@cache
def terms(**where):
    """Return how many terms of the article have these values, counted from its table of hits."""
    hits = analyse(NAME).hits
    for name, value in where.items():
        hits = hits[hits[name] == value]
    return len(hits)


@pytest.fixture(scope="module")
def shared():
    """Return a desk, and what it has read since a test last changed it."""
    return Explorer(NAME, EVERYTHING), {}


@pytest.fixture
def explorer(shared):
    """Return the desk with the article as it is; it is read anew where a test has read another."""
    opened, unchanged = shared
    if opened.lexicons.changed():
        opened.lexicons.undo()
    if opened.whole is not unchanged.get("whole"):
        press(opened, "source", "", article=NAME)
        unchanged["whole"] = opened.whole
    opened.choose(EVERYTHING)
    return opened


def press(explorer, form, button, files=(), **values):
    """Press a button as the page does."""
    asked = {"form": form, "button": button, "values": values, "files": list(files)}
    asked["values"] |= {name: given for name, (given, _) in dict(files).items()}
    buffers = [memoryview(content) for _, content in dict(files).values()]
    explorer.page._handle_custom_msg(asked, buffers)


def choose(explorer, **facets):
    """Choose on the page."""
    explorer.page.selection = as_facets(Selection()) | facets


def said(explorer):
    return explorer.page.status["text"]


def field(explorer, form, name):
    """Return what the page is told of a field."""
    told = next(each for each in explorer.page.forms if each["name"] == form)
    return next(each for each in told["fields"] if each["name"] == name)["value"]


def test_it_opens_with_a_selection_already_made():
    chosen = Selection(voices=("Reporter",), categories=("label",), term="regime*")
    opened = Explorer(NAME, chosen)
    assert opened.selection == chosen and from_facets(opened.page.selection, Reading()) == chosen
    assert said(opened).startswith("regime*, label, Reporter: 6 loaded terms in 292 words")
    assert opened.page.chart == "where they fall"


def test_what_the_article_does_not_have_is_not_chosen():
    opened = Explorer(NAME, Selection(voices=("Narnia",), term="zebra", place=(5, 10**9)))
    assert opened.selection == EVERYTHING and said(opened) == f"{terms()} loaded terms in 733 words"


def test_what_the_page_chooses_is_the_selection_and_is_said_with_its_base(explorer):
    choose(explorer, voices=["Venezuela"])
    assert explorer.selection == Selection(voices=("Venezuela",))
    assert said(explorer).startswith(
        f"Venezuela: {terms(voice='Venezuela')} loaded terms in 204 words, "
    )
    assert explorer.view.totals["words"].sum() == 204
    choose(explorer, voices=["Venezuela"], categories=["law"])
    assert said(explorer).startswith(
        f"law, Venezuela: {terms(voice='Venezuela', category='law')} loaded terms in 204 words"
    )


def test_what_python_chooses_is_shown_on_the_page(explorer):
    explorer.selection = Selection(categories=("law",))
    assert explorer.page.selection["categories"] == ["law"]
    assert said(explorer).startswith(f"law: {terms(category='law')} loaded terms in 733 words")


def test_a_choice_sends_the_article_no_second_time(explorer):
    sent = []
    explorer.page.observe(sent.append, ["shown", "picture", "offered"])
    choose(explorer, term="regime*")
    choose(explorer, place=[473, 511])
    explorer.page.unobserve(sent.append, ["shown", "picture", "offered"])
    assert sent == []


@pytest.mark.parametrize("told", [{}, {"place": [1]}, {"place": ["a", "b"]}, {"voices": 3}])
def test_what_is_no_selection_is_refused(told):
    whole = as_facets(Selection()) if told else {}
    with pytest.raises(InputError, match="no selection"):
        from_facets(whole | told, Reading())


def test_one_use_is_said_with_its_place(explorer):
    hit = explorer.found.hits.iloc[1]
    choose(explorer, place=[int(hit["start"]), int(hit["end"])])
    assert said(explorer).startswith("“regimes”, label of Cuba; Venezuela, in the reporter's words")
    assert said(explorer).endswith("use 1 of 8 of regime* in 733 words")


def test_any_word_is_searched_and_counted_and_can_be_added(explorer):
    choose(explorer, word="united states")
    assert said(explorer).startswith("“united states”: 3 uses in 733 words")
    assert explorer.page.found["word"] == "united states"
    assert "Cuba 1 of 180" in explorer.page.found["said"]
    assert [hit["text"] for hit in explorer.page.shown["matches"]] == ["United States"] * 3
    press(explorer, "lexicon", "Add to category", term="united states", category="label")
    assert said(explorer) == "united states counts as label"
    assert len(explorer.found.hits) == terms() + 3
    choose(explorer)
    assert explorer.page.found["word"] == "" and explorer.page.shown["matches"] == []


def test_one_use_of_a_word_is_said_with_its_place(explorer):
    choose(explorer, word="united states")
    use = explorer.page.shown["matches"][2]
    choose(explorer, word="united states", place=[use["start"], use["end"]])
    assert said(explorer).startswith("“United States”, searched, said by Miguel Díaz-Canel")
    assert "use 3 of 3 of united states in 733 words" in said(explorer)


@pytest.mark.parametrize("word", ["***", "…", "a***b"])
def test_a_word_that_no_text_could_hold_is_refused_and_nothing_changes(explorer, word):
    choose(explorer, voices=["Cuba"])
    choose(explorer, word=word)
    assert explorer.page.status["wrong"] and explorer.selection == Selection(voices=("Cuba",))
    assert explorer.page.selection["voices"] == ["Cuba"]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_drawn_with_its_marks_and_its_text(explorer, chart):
    explorer.page.chart = chart
    picture = explorer.page.picture
    assert picture["chart"] == chart and picture["alt"].endswith(
        f"{terms()} loaded terms in 733 words"
    )
    assert picture["svg"].startswith("<svg") and 'id="mark.' in picture["svg"]


def test_a_chart_is_as_wide_as_its_place(explorer):
    widths = []
    for pixels in (200, 400, 500, 900):
        explorer.page.width = pixels
        widths.append(float(re.search(r'width="([\d.]+)pt"', explorer.page.picture["svg"])[1]))
    millimetres = [round(width / 72 * 25.4) for width in widths]
    assert millimetres == [84, 106, 120, 174]


def test_an_unknown_chart_is_refused():
    with pytest.raises(InputError, match="no chart 'pie'"):
        explore(NAME, chart="pie")


def test_the_newspaper_and_paraphrase_can_be_switched(explorer):
    press(explorer, "source", "", newspaper="without")
    choose(explorer, voices=["Cuba"])
    assert explorer.view.totals["words"].sum() == 123
    assert field(explorer, "source", "newspaper") == "without"
    press(explorer, "source", "", newspaper="with", paraphrase="Reporter")
    choose(explorer)
    assert explorer.view.totals.set_index("voice").loc["Reporter", "words"] == 349
    voices = {voice["name"]: voice["words"] for voice in explorer.page.shown["voices"]}
    assert voices["Reporter"] == 349 and "Paraphrase" not in voices
    explorer.choose(EVERYTHING)
    assert field(explorer, "source", "paraphrase") == "neither side"


def test_an_empty_selection_says_so(explorer):
    choose(explorer, voices=["Reporter"], kinds=["block"])
    assert "Nothing is selected" in said(explorer)


def test_the_lexicon_changes_what_is_counted_and_nothing_else(explorer, tmp_path):
    press(explorer, "lexicon", "Switch off", term="regime*")
    assert explorer.found.totals["count"].sum() == terms() - 8
    assert "# save the changed lexicon first" in field(explorer, "take", "code")
    press(explorer, "lexicon", "Add to category", term="ministry", category="law")
    press(explorer, "lexicon", "Move to category", term="threat*", category="law")
    listed = [row["change"] for row in field(explorer, "lexicon", "changes")]
    assert sorted(listed) == ["added", "moved", "off"]
    path = str(tmp_path / "mine.csv")
    press(explorer, "lexicon", "Save as file", file=path)
    assert f"read_lexicon({path!r})" in field(explorer, "take", "code")
    press(explorer, "lexicon", "Undo all changes")
    assert field(explorer, "lexicon", "changes") == []
    assert explorer.found.totals["count"].sum() == terms()
    press(explorer, "lexicon", "Load file", file=path)
    assert "added" in [row["change"] for row in field(explorer, "lexicon", "changes")]


@pytest.fixture
def another():
    """Return a second desk, as another tab or another person has it."""
    return Explorer(NAME, EVERYTHING)


def test_of_two_desks_neither_saves_over_what_the_other_has_put_into_a_list(
    explorer, another, tmp_path
):
    path = tmp_path / "mine.csv"
    press(explorer, "lexicon", "Add to category", term="ministry", category="law")
    press(explorer, "lexicon", "Save as file", file=str(path))
    press(another, "lexicon", "Load file", file=str(path))
    press(another, "lexicon", "Add to category", term="envoy", category="law")
    press(another, "lexicon", "Save as file", file=str(path))
    before = path.read_bytes()
    press(explorer, "lexicon", "Switch off", term="regime*")
    press(explorer, "lexicon", "Save as file", file=str(path))
    assert "was changed by another since it was read" in said(explorer)
    assert explorer.page.status["wrong"] and path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["mine.csv"]
    press(explorer, "lexicon", "Load file", file=str(path))
    press(explorer, "lexicon", "Switch off", term="regime*")
    press(explorer, "lexicon", "Save as file", file=str(path))
    terms = set(read_lexicon(path)["term"])
    assert {"ministry", "envoy"} <= terms and "regime*" not in terms


def test_a_list_that_was_not_read_at_the_desk_is_not_saved_over(explorer, another, tmp_path):
    path = tmp_path / "mine.csv"
    for each, term in ((another, "envoy"), (explorer, "ministry")):
        press(each, "lexicon", "Add to category", term=term, category="law")
        press(each, "lexicon", "Save as file", file=str(path))
    assert "is there already, and was not read here" in said(explorer)
    assert "envoy" in set(read_lexicon(path)["term"]) and not explorer.lexicons.path
    press(another, "lexicon", "Save as file", file=str(path))
    assert not another.page.status["wrong"]


def test_what_another_puts_into_a_list_while_it_is_loaded_is_not_lost(
    explorer, tmp_path, monkeypatch
):
    path, read = tmp_path / "mine.csv", lexicons.read_lexicon
    changes.save(read_lexicon(), path)

    def meanwhile(place):
        table = read(place)
        changes.save(changes.changed(table, changes.Changes(off=("threat*",))), path)
        return table

    with monkeypatch.context() as patch:
        patch.setattr(lexicons, "read_lexicon", meanwhile)
        press(explorer, "lexicon", "Load file", file=str(path))
    press(explorer, "lexicon", "Save as file", file=str(path))
    assert "was changed by another" in said(explorer)
    assert "threat*" not in set(read_lexicon(path)["term"])


def test_a_dictionary_of_ones_own_is_counted_and_held_against_ours(explorer):
    words = b"%\n1\tpower\n2\tharm/blows\n%\nregime*\t1\nstrike*\t2\naggression\t1\t2\n"
    press(explorer, "lexicon", "Read your list", files={"own": ("mine.dic", words)})
    assert said(explorer).startswith("The list is mine.dic: 3 terms in 2 categories")
    assert list(explorer.found.categories) == ["power", "harm/blows"]
    press(explorer, "lexicon", "Compare with the shipped list")
    rows = field(explorer, "lexicon", "beside")
    assert [row[""] for row in rows] == [
        *("in both", "in this list alone", "in the shipped list alone"),
    ]
    assert rows[0]["terms"] == "1"
    outermost = {"own": ("mine.dic", words)}
    press(explorer, "lexicon", "Read your list", files=outermost, level="1")
    assert list(explorer.found.categories) == ["power", "harm"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("mine.dic", b"%\n1\tpower\n%\nregime\t9\n", "mine.dic:4"),
        ("../<b>.csv", b"word;kind\nregime;label\n", "<b>.csv"),
        ("mine.csv", b"", "mine.csv"),
    ],
)
def test_a_dictionary_that_cannot_be_read_is_said_and_changes_nothing(
    explorer, name, content, says
):
    press(explorer, "lexicon", "Read your list", files={"own": (name, content)})
    assert says in said(explorer) and not explorer.lexicons.changed()
    press(explorer, "lexicon", "Read your list", own="")
    assert "nothing was given" in said(explorer)


def test_a_list_without_a_term_is_not_taken(explorer):
    words = b"%\n1\tpower\n%\nregime*\t1\n"
    press(explorer, "lexicon", "Read your list", files={"own": ("mine.dic", words)})
    press(explorer, "lexicon", "Switch off", term="regime*")
    assert "the list has no term" in said(explorer) and explorer.page.status["wrong"]
    assert explorer.lexicon["term"].tolist() == ["regime*"]


def test_the_lexicon_is_set_from_code(explorer):
    without = changes.changed(read_lexicon(), changes.Changes(off=("regime*",)))
    explorer.lexicon = without
    assert explorer.lexicon is without and explorer.found.totals["count"].sum() == terms() - 8


@pytest.mark.parametrize("term", ["Bad Term", "no such term", ""])
def test_a_mistake_is_said_and_changes_nothing(explorer, term):
    for button in ("Switch off", "Move to category"):
        press(explorer, "lexicon", button, term=term)
        assert "is no term of this lexicon" in said(explorer)
    if term != "no such term":
        press(explorer, "lexicon", "Add to category", term=term)
        assert explorer.page.status["wrong"]
    assert not explorer.lexicons.changed()
    press(explorer, "lexicon", "Load file", file="nowhere.csv")
    assert "nowhere.csv" in said(explorer) and not explorer.lexicons.changed()


@pytest.mark.parametrize(
    ("form", "button", "values"),
    [
        ("lexicon", "Burn it", {}),
        ("nowhere", "Read it", {}),
        ("source", "", {"article": "../secret"}),
        ("source", "", {"colour": "red"}),
    ],
)
def test_a_press_that_no_form_has_is_refused(explorer, form, button, values):
    press(explorer, form, button, **values)
    assert explorer.page.status["wrong"]
    assert explorer.found.article.name == NAME


def totals(explorer):
    return explorer.found.totals.set_index("voice")["words"].to_dict()


@pytest.fixture
def corrected(tmp_path, monkeypatch):
    """Return a desk of the article whose corrections are kept elsewhere."""
    monkeypatch.setattr(codings, "CODING", tmp_path)
    return Explorer(NAME, EVERYTHING)


def test_a_false_statement_is_removed_and_nothing_else_moves(corrected, tmp_path):
    before, words = corrected.found, totals(corrected)
    row = before.statements[before.statements["kind"] == "block"].iloc[0]
    choose(corrected, place=[int(row["start"]), int(row["end"])])
    press(corrected, "voice", "It is no statement")
    assert " to Reporter; saved in" in said(corrected)
    one, other = before.tokens, corrected.found.tokens
    outside = ~one["start"].between(row["start"], row["end"] - 1)
    for column in ("kind", "voice", "speaker"):
        assert one.loc[outside, column].equals(other.loc[outside, column])
    assert (other.loc[~outside, "voice"] == "Reporter").all()
    assert "said=reading" in field(corrected, "take", "code")
    assert totals(Explorer(NAME, EVERYTHING)) == totals(corrected)  # from then on
    press(corrected, "voice", "Undo")
    assert totals(corrected) == words and not list(tmp_path.glob("*.csv"))
    press(corrected, "voice", "Do again")
    assert totals(corrected) != words
    assert len(field(corrected, "voice", "changes")) == 1
    press(corrected, "voice", "Undo")
    press(corrected, "voice", "Undo")
    assert "nothing to undo" in said(corrected)


def test_two_presses_correct_two_stretches_and_never_another(corrected):
    rows = corrected.found.statements
    rows = rows[rows["kind"] == "direct"].head(2)
    for start, end in rows[["start", "end"]].to_numpy():
        choose(corrected, place=[int(start), int(end)])
        press(corrected, "voice", "Mark what is chosen", kind="scare", speaker="")
    again = corrected.found.statements
    kinds = again[again["start"].isin(rows["start"])]["kind"]
    assert set(kinds) == {"scare"}
    changed = again[again["rule"] == codings.BY_HAND]
    assert (
        changed[["start", "end"]].to_numpy().tolist() == rows[["start", "end"]].to_numpy().tolist()
    )


def test_a_missed_statement_is_marked_with_a_new_speaker(corrected):
    start = corrected.found.article.text.index("Iran launched a missile attack")
    choose(corrected, place=[start, start + 30])
    new = {"kind": "indirect", "speaker": "Ana Brook", "government": "Freedonia", "organ": ""}
    press(corrected, "voice", "Mark what is chosen", **new)
    assert "moved 5 words from Reporter to Paraphrase" in said(corrected)
    row = corrected.found.statements.set_index("start").loc[start]
    assert (row["speaker"], row["government"]) == ("Ana Brook", "Freedonia")
    press(corrected, "voice", "Mark what is chosen", speaker="Nobody Known", government="")
    assert corrected.page.status["wrong"] and "unknown speaker" in said(corrected)
    press(corrected, "voice", "Undo")


def test_a_government_without_a_speaker_is_not_passed_over(corrected):
    start = corrected.found.article.text.index("Iran launched a missile attack")
    choose(corrected, place=[start, start + 30])
    nameless = {"kind": "direct", "speaker": "", "government": "Freedonia", "organ": ""}
    press(corrected, "voice", "Mark what is chosen", **nameless)
    assert corrected.page.status["wrong"] and "Name the speaker" in said(corrected)
    assert "Freedonia" not in corrected.found.voices


def test_bounds_are_moved_by_words_with_buttons(corrected):
    rows = corrected.found.statements
    row = rows[rows["kind"] == "indirect"].iloc[0]
    place = [int(row["start"]), int(row["end"])]
    text = corrected.found.article.text
    choose(corrected, place=place)
    press(corrected, "voice", "End a word earlier")
    first, last = corrected.selection.place
    assert first == place[0] and text[first:last] == text[slice(*place)].rsplit(" ", 1)[0]
    press(corrected, "voice", "End a word later")
    assert list(corrected.selection.place) == place
    press(corrected, "voice", "Begin a word earlier")
    assert text[corrected.selection.place[0] :].split()[0] == text[: place[0]].split()[-1]
    press(corrected, "voice", "Give it these bounds")
    again = corrected.found.statements.set_index("start")
    assert again.loc[corrected.selection.place[0], "kind"] == "indirect"
    press(corrected, "voice", "Undo")
    assert corrected.found.statements["start"].tolist() == rows["start"].tolist()


def test_without_words_chosen_nothing_is_corrected(corrected, tmp_path):
    for button in ("Mark what is chosen", "It is no statement", "Give it these bounds"):
        press(corrected, "voice", button)
        assert "no words are chosen" in said(corrected)
    press(corrected, "source", "", reader="coding by hand")
    choose(corrected, place=[0, 20])
    press(corrected, "voice", "Mark what is chosen")
    assert corrected.page.status["wrong"] and not list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_view_is_taken_away(explorer, tmp_path, monkeypatch, chart):
    monkeypatch.setattr(takes, "ROOT", tmp_path)
    monkeypatch.setattr(takes, "TAKEN", tmp_path / "taken")
    choose(explorer, voices=["Reporter"])
    explorer.page.chart = chart
    press(explorer, "take", "Save figure and table", name="mine")
    assert not explorer.page.status["wrong"]
    made = sorted(file.name for file in (tmp_path / "taken").iterdir())
    assert {f"mine.{ending}" for ending in ("pdf", "svg", "png", "csv", "tex")} <= set(made)
    press(explorer, "take", "Save figure and table", name="../mine")
    assert explorer.page.status["wrong"]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_code_runs_and_draws_the_same_figure(explorer, chart):
    explorer.page.chart = chart
    choose(explorer, categories=["label", "law"])
    names = {}
    exec(field(explorer, "take", "code"), names)
    assert names["view"].hits.equals(explorer.view.hits)
    one, other = names["figure"], explorer.picture().figure
    assert desk.pictures.svg(one) == desk.pictures.svg(other)


def test_markup_in_an_article_stays_text(tmp_path, monkeypatch):
    text = "The <script>alert(1)</script> regime said “<b>no</b> <img src=x onerror=alert(2)>”.\n"
    text += "It rained. " * 900  # a few tags in so long a text are told, and read
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sources, "ARTICLES", tmp_path)
    monkeypatch.setattr("framing.reading.readers.ARTICLES", tmp_path)
    explorer = Explorer("odd", EVERYTHING)
    pieces = [piece[1] for line in explorer.page.shown["paragraphs"] for piece in line]
    assert "".join(pieces) == text.replace("\n", "")
    assert "<script" not in explorer.page.picture["svg"]


def test_unattended_it_is_a_picture(monkeypatch):
    monkeypatch.setenv(UNATTENDED, "somewhere")
    data, about = explore(NAME, Selection(term="regime*"))._repr_mimebundle_()
    assert set(data) == {"image/png", "text/plain"}
    assert "regime*: 8 loaded terms" in about["image/png"]["alt"]


def test_attended_it_is_a_widget_with_its_own_script(monkeypatch):
    monkeypatch.delenv(UNATTENDED, raising=False)
    data, _ = explore(NAME)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    script = Explorer(NAME).page._esm
    assert "http" not in script.replace("http://www.w3.org", "") and "innerHTML" not in script


def test_a_text_of_ones_own_is_read_as_everywhere(tmp_path, monkeypatch):
    monkeypatch.setattr(codings, "CODING", tmp_path)
    explorer = Explorer(NAME, EVERYTHING)
    text = "The regime fell. “This aggression must end,” Ana Brook said.\n"
    press(explorer, "own", "Read it", text=text)
    assert field(explorer, "source", "article") == "text (own)"
    assert explorer.found.article.path is None
    assert said(explorer) == "Read text (own). 2 loaded terms in 10 words"
    row = explorer.found.statements.iloc[0]
    choose(explorer, place=[int(row["start"]), int(row["end"])])
    press(explorer, "voice", "It is no statement")
    assert "not saved: keep the text first" in said(explorer) and not list(tmp_path.iterdir())
    assert totals(explorer) == {"Reporter": 10}
    press(explorer, "voice", "Undo")
    assert field(explorer, "take", "code").startswith("# first save your text as a file")
    page = b"<!doctype html><html><body><article><p>The brutal regime fell on Monday, after ten"
    page += b" years, and nobody was there to see it go.</p></article></body></html>"
    press(explorer, "own", "Read it", files={"file": ("saved.html", page)})
    assert field(explorer, "source", "article") == "saved (own)"
    assert "taken out of HTML" in said(explorer)
    assert set(explorer.found.hits["text"]) == {"brutal", "regime"}
    press(explorer, "source", "", article=NAME)
    assert explorer.found.article.name == NAME


@pytest.mark.parametrize(
    ("text", "says"), [("", "nothing was given"), ("He said &quot;no&quot;.", "entities of HTML")]
)
def test_what_cannot_be_read_is_said_and_changes_nothing(explorer, text, says):
    press(explorer, "own", "Read it", text=text)
    assert says in said(explorer) and explorer.page.status["wrong"]
    assert field(explorer, "source", "article") == NAME


def test_it_opens_with_another_list(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("term,category\nregime*,power\n")
    found = explore("cuba-venezuela-iran", lexicon=read_lexicon(path)).found
    assert set(found.hits["category"]) == {"power"} and found.categories == ["power"]


def test_the_code_of_an_article_opened_by_its_path_reads_it_there(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("The brutal regime fell. “Never,” Ana Brook said.\n", encoding="utf-8")
    explorer = Explorer(str(path))
    code = field(explorer, "take", "code")
    names: dict = {}
    exec(code, names)
    assert names["found"].article.path == path and str(path) in code
    assert f"analyse({NAME!r})" in field(Explorer(NAME), "take", "code")


def test_a_text_that_would_stop_the_browser_is_refused(explorer, tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LONGEST", 40)
    long = tmp_path / "long.txt"
    long.write_text("The regime fell. " * 3, encoding="utf-8")
    with pytest.raises(InputError, match=r"long\.txt: has 51 characters.*framing count"):
        Explorer(str(long))
    press(explorer, "own", "Read it", files={"file": ("long.txt", long.read_bytes())})
    assert said(explorer).startswith("long.txt: has 51 characters")
    assert field(explorer, "source", "article") == NAME
