"""The pages of coders, without a browser: what is asked is done, saved and shown, or refused."""

import pytest
from hypothesis import given, strategies as st
from kept import SIDECAR, kept

from framing.base.errors import InputError
from framing.coding import codings
from framing.coding.pages import Page
from framing.interface.coding import code, words_of
from framing.interface.settling import settle
from framing.reading.articles import Article

TEXT = (
    "“We will 😀 not sign the cruel pact,” Ana Brook said.\n\nBo Lake called it “fair”. "
    "Snow & rain came.\n"
)


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


def ask(page, act, words="", **values):
    """Let the page ask for something; return what it says then."""
    start = TEXT.index(words)
    chosen = [start, start + len(words)] if words else None
    page._asked(None, {"act": act, "chosen": chosen, **values}, [])
    return page.view.status["text"]


def test_a_coder_marks_and_every_step_is_saved(article):
    page = code(article, "b")
    assert page.view.state["marks"] == [] and page.view.state["share"] == 0
    said = ask(page, "mark", "We will 😀 not sign", kind="direct", speaker="Ana Brook")
    assert said == "Moved 4 words from Reporter to Hill"
    ask(page, "mark", "fair", kind="direct", speaker="Bo Lake", government="Vale", organ="mayor")
    assert ask(page, "term", "cruel", category="evaluation", note="strong") == (
        "'cruel' marked as evaluation"
    )
    ask(page, "see", "came")
    assert page.view.state["progress"] == "3 of 3 sentences read, 2 coded"
    assert page.view.state["speakers"] == ["Ana Brook", "Bo Lake"]
    assert set(codings.codings_of(article)["b"]["kind"]) == {"direct", "reporter"}
    ask(page, "clear_term", "cruel")
    assert codings.term_codings_of(article)["b"].empty
    assert ask(page, "undo").startswith("Undone: 'cruel' is no term")
    assert ask(page, "redo").startswith("Done again")
    ask(page, "clear", "fair")
    assert code(article, "b").view.state == page.view.state


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"act": "mark", "chosen": None, "kind": "direct"}, "no word is selected"),
        ({"act": "mark", "chosen": [0, "9"], "kind": "direct"}, "no word is selected"),
        ({"act": "mark", "chosen": [0, 9], "kind": "odd"}, "unknown kind"),
        ({"act": "mark", "chosen": [0, 9], "kind": ["direct"]}, "the page sent no kind"),
        ({"act": "term", "chosen": [0, 9], "category": "cheese"}, "unknown category"),
        ({"act": "save"}, "asked for what there is not"),
        ({"act": "undo"}, "nothing to undo"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_saved(article, asked, says):
    page = code(article, "b")
    page._asked(None, asked, [])
    assert says in page.view.status["text"] and page.view.status["wrong"]
    assert not list(codings.CODING.iterdir())


def test_a_text_that_is_not_kept_is_coded_and_the_page_says_that_nothing_is_saved():
    page = code(Article("own", TEXT), "b")
    assert "nothing is saved" in page.view.status["text"]
    assert ask(page, "mark", "fair", kind="scare") == "1 word stays with Reporter, now scare"


def test_two_coders_are_compared_and_settled(article):
    for coder, kind, speaker in (("a", "direct", "Bo Lake"), ("b", "scare", "")):
        page = code(article, coder)
        ask(page, "mark", "We will 😀 not sign the cruel pact,", kind="direct", speaker="Ana Brook")
        ask(page, "mark", "fair", kind=kind, speaker=speaker)
        ask(page, "term", "cruel" if coder == "a" else "cruel pact", category="evaluation")
        ask(page, "see", "came")
    page = settle("one", "a", "b")
    assert page.view.status["text"] == "0 of 2 disagreements are settled"
    every = page.view.state["agreement"][0]
    assert (every["label"], every["base"], every["agree"]) == ("all", "18", "0.94")
    fair = page.view.state["apart"][0]
    assert (fair["text"], fair["one_says"], fair["other_says"]) == (
        "fair",
        "direct: Bo Lake",
        "scare",
    )
    ask(
        page, "decide", of="voices", number=0, chosen="another", choice="block", speaker="Ana Brook"
    )
    ask(page, "decide", of="terms", number=0, chosen="neither")
    assert [row["settled"] for row in page.view.state["apart"]] == [
        "settled: another block Ana Brook",
        "settled: neither",
    ]
    assert ask(page, "undo") == "1 of 2 disagreements are settled"
    assert ask(page, "redo") == "2 of 2 disagreements are settled"
    assert "asked for what" in ask(page, "decide", of="terms", number=7, chosen="a")
    again = settle("one", "a", "b")
    assert again.view.state == page.view.state
    assert again.settling.reading().terms.empty


def shown(page):
    """Return all that a page shows but its line, and what it could undo and do again."""
    steps = page.coding if hasattr(page, "coding") else page.settling
    return page.view.state, [*steps.done], [*steps.undone]


def test_what_cannot_be_saved_is_not_done(article):
    page = code(article, "b")
    ask(page, "mark", "fair", kind="scare")
    ask(page, "term", "cruel", category="evaluation")
    ask(page, "undo")
    before = shown(page)
    path = codings.CODING / "one.b.csv"
    path.write_bytes(path.read_bytes() + b"\n")  # another has written meanwhile
    for act in ("mark", "clear", "term", "see", "undo", "redo"):
        said = ask(page, act, "fair", kind="direct", category="law", speaker="Ana Brook")
        assert "was changed by another" in said and page.view.status["wrong"]
        assert shown(page) == before


def test_a_decision_that_cannot_be_saved_is_not_made(article):
    for coder, kind in (("a", "direct"), ("b", "block")):
        page = code(article, coder)
        ask(page, "mark", "fair", kind=kind, speaker="Ana Brook")
        ask(page, "see", "came")
    page = settle("one", "a", "b")
    ask(page, "decide", of="voices", number=0, chosen="a")
    path = codings.CODING / "one.settled.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    before = shown(page)
    for act in ("decide", "undo"):
        said = ask(page, act, of="voices", number=0, chosen="b")
        assert "was changed by another" in said and page.view.status["wrong"]
        assert shown(page) == before


def test_who_has_not_coded_cannot_be_compared(article):
    with pytest.raises(InputError, match="nothing is coded by"):
        settle(article, "a", "b")


@given(st.text("ab. \n\r\t😀“”’-\u2028\u0301", max_size=40))
def test_the_words_of_the_page_are_those_of_the_text(text):
    page = Page(text)
    words = [word for line in words_of(page) for word in line]
    assert [(start, end) for start, end, *_ in words] == list(
        zip(page.starts, page.ends, strict=True)
    )
    assert all(text[start:end] == word for start, end, _, word, _ in words)
    for line in words_of(page):
        joined = "".join(gap + word for _, _, gap, word, _ in line)
        assert joined in text
