"""Lines: joined where a page broke them, and nowhere else; every sign keeps its place."""

import textwrap
import time

import pytest
from hypothesis import example, given, settings, strategies as st

from framing.base.errors import InputError
from framing.base.texts import line_spans
from framing.reading import printed
from framing.reading.extracts import Choices, Extract
from framing.reading.printed import as_printed
from framing.reading.wrapping import unwrapped

STORY = (
    "The ferry between Kalund and the outer islands was stopped on Monday after a crack was "
    "found in its hull, the harbour office said, and it will not sail again before the end of "
    "May. Nobody was hurt.",
    "“We saw the water before we heard it,” said Otto Lund, a baker who was on board with his "
    "two sons. He said that the crew had been calm, and that the smaller of the boys had slept "
    "through it all.",
    "Ana Brook, the mayor, called for a second boat. The council had refused one last year, "
    "because of the price; it will meet on Thursday to hear what the engineers have found.",
)
WIDTHS = [40, 54, 65, 72, 80, 100, 132]
ENDS = ["\n", "\r\n", "\r", "\u2028", "\x0b"]


def wrapped(width, between="\n\n", **how):
    return between.join(textwrap.fill(part, width, break_on_hyphens=False, **how) for part in STORY)


def paragraphs(text):
    found = unwrapped(text)
    lines = [found.text[slice(*line)] for line in line_spans(found.text)]
    return [" ".join(line.replace("\u00ad", "").split()) for line in lines]


def lines(text):
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "page",
    [
        wrapped,
        lambda width: wrapped(width, "\n \t\n\n"),
        lambda width: wrapped(width, "\n", initial_indent="    "),
        lambda width: wrapped(width, initial_indent="   ", subsequent_indent="   "),
        lambda width: wrapped(min(width, 80), "\n\n\n").replace("\n", "\n\n"),  # a typescript
        lambda width: wrapped(width, "\n\n").replace("\n", " \n"),
        lambda width: "KALUND FERRY STOPPED\nBy Ana Ruiz\n\n" + wrapped(width),
    ],
)
def test_paragraphs_are_those_that_were_wrapped(page, width):
    assert paragraphs(page(width))[-len(STORY) :] == list(STORY)


@pytest.mark.parametrize("end", ENDS)
def test_line_ends_of_every_system(end):
    text = wrapped(60).replace("\n", end)
    assert paragraphs(text) == list(STORY)
    assert len(unwrapped(text).text) == len(text)


def test_the_width_is_the_one_most_lines_agree_with():
    assert unwrapped(wrapped(64)).width == 64
    long = (
        f"{wrapped(64)}\n\nIt is told in full under\nhttps://kalund.example/{'a' * 80}\nand there."
    )
    assert unwrapped(long).width == 64


def test_a_paragraph_ends_where_its_last_line_is_short():
    lines = wrapped(60, "\n").splitlines()
    assert len(lines[3]) < 55
    assert paragraphs("\n".join(lines)) == list(STORY)


def test_lines_of_uneven_length_are_joined():
    text = (
        "The ferry between Kalund and the\nouter islands was stopped on Monday after a\n"
        "crack was found in its hull, the\nharbour office said.\n\nNobody was hurt on the ship\n"
        "or on the shore."
    )
    assert paragraphs(text) == [" ".join(part.split()) for part in text.split("\n\n")]


def test_a_sentence_goes_on_after_the_end_of_a_page():
    words = wrapped(60).split("\n")
    text = "\n".join([*words[:2], "\f", *words[2:]])
    assert paragraphs(text) == list(STORY)


AS_THEY_ARE = {
    "a sentence a line": "\n".join(" ".join(STORY).replace(". ", ".\n").splitlines()),
    "a paragraph a line": "\n".join(STORY),
    "a paragraph a line, a small letter by accident": "\n".join(
        [*STORY, "iron was found.", STORY[0]]
    ),
    "items": "The union wants:\na warmer room\na later train\nan apology",
    "items after blank lines": "The union wants:\n\na warmer room\n\na later train\n\nan apology",
    "verse": "The rain is on the hill,\nThe hill is in the rain;\nWho stands on it\nIs wet.",
    "signatures": "Otto Lund, baker\nAna Brook, mayor\nInger Vik, ferry clerk",
    "turns": "PILOT: We are low.\nTOWER: Say again?\nPILOT: We are very low.",
    "fields": "Capital: Kalund\nPopulation: 3 million\nRiver: Kal",
    "a table": "ship      built    seats\nmaria     1902     40\nolga      1911     38",
    "tabs": "ship\tbuilt\nmaria\t1902\nolga\t1911",
    "wider than a page": "a" * 150 + "\nb " + "c" * 10,
}


@pytest.mark.parametrize("name", AS_THEY_ARE)
def test_lines_that_no_page_broke_stay(name):
    text = AS_THEY_ARE[name]
    assert unwrapped(text) == (text, 0, 0)


INSIDE = {
    "heading": "A LONG NIGHT AT SEA",
    "short heading": "A long night",
    "bullets": "• a warmer room\n• a later train",
    "dashes": "- a warmer room\n- a later train",
    "numbers": "1. a warmer room\n2. a later train\n3. an apology",
    "letters in brackets": "(a) a warmer room\n(b) a later train",
    "turns": "PILOT: We are low.\nTOWER: Say again?",
    "turns in small letters": "Ms Brook: Who paid?\nMr Lund: Nobody paid.\nMs Brook: Then who ate?",
    "questions": "Q: Was it dark?\nA: It was.",
    "verse": "The rain is on the hill,\nThe hill is in the rain;",
    "a table": "ship      built    seats\nmaria     1902     40\nolga      1911     38",
    "a signature": "— Otto Lund, baker",
    "an address": "Harbour Office\n3 Quay Street\nKalund",
}


@pytest.mark.parametrize("name", INSIDE)
@pytest.mark.parametrize("width", [50, 72])
def test_what_stands_by_itself_in_a_wrapped_text_stays(name, width):
    parts = textwrap.wrap(STORY[0], width), INSIDE[name].split("\n"), textwrap.wrap(STORY[1], width)
    text = "\n\n".join("\n".join(part) for part in parts)
    assert paragraphs(text) == [STORY[0], *lines(INSIDE[name]), STORY[1]]


def test_a_heading_right_above_its_paragraph_stays_apart():
    text = f"A LONG NIGHT AT SEA\nBy Ana Ruiz\n{wrapped(60)}"
    assert paragraphs(text) == ["A LONG NIGHT AT SEA", "By Ana Ruiz", *STORY]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("and he gave all of the keys to her and to", "us. It was late and there was no boat"),
        ("who had waited there for most of the", "day – and in the rain – for the second boat"),
        ("and met a clerk of the office, Mr. Otto", "J. Lund, who had kept the keys for a year"),
        (
            "the boat had sailed in the morning of 1 or 2 May",
            "5. It was late, and nobody was there",
        ),
        (
            "because the harbour, which is not at all deep yet",
            "– and never was – had frozen that day",
        ),
    ],
)
def test_what_looks_like_an_item_within_a_sentence_is_none(before, after):
    text = f"It was the clerk, he said, who had come\n{before}\n{after}\nto carry them all home."
    assert len(paragraphs(text)) == 1


def test_an_unwrapped_header_stays_above_a_wrapped_text():
    head = "Title: The ferry\nOutlet: The Kalund Post\nDate: 3 May 2031\n"
    assert paragraphs(head + "\n" + wrapped(70)) == [*lines(head), *STORY]


WORDS = {
    "The aggres-\nsion was met": "The aggression was met",
    "The Iran-\nbacked men left": "The Iran-backed men left",
    "The U.S.-\nled talks": "The U.S.-led talks",
    "an anti-\nAmerican speech": "an anti-American speech",
    "a 30-\nyear plan": "a 30-year plan",
    "a state-of-the-\nart boat": "a state-of-the-art boat",
    "the so-\ncalled talks": "the so-called talks",
    "a self-\ndefence plea": "a self-defence plea",
    "two-\nand three-storey huts": "two- and three-storey huts",
    "it rained –\nand it froze": "it rained – and it froze",
    "it rained -\nand it froze": "it rained - and it froze",
    "the agree-\nment of Kalund": "the agreement of Kalund",
    "the wind-\nmill is old": "the windmill is old",
    "the aggres\u00ad\nsion": "the aggression",
    "the aggres-  \r\n   sion": "the aggression",
}


@pytest.mark.parametrize("broken", WORDS)
def test_words_broken_at_the_end_of_a_line(broken):
    assert paragraphs(f"It was late and the\nwind was up.\n\n{broken}\nand it\nwas dark.")[-1] == (
        f"{WORDS[broken]} and it was dark."
    )


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        ("A windmill is a mill", "the windmill is old"),
        ("A wind-mill is a mill", "the wind-mill is old"),
        ("A Self-defence class; selfdefence is", "the wind-mill is old"),
    ],
)
def test_other_uses_decide_about_a_hyphen(elsewhere, expected):
    broken = "self-\ndefence" if "Self" in elsewhere else "wind-\nmill"
    text = f"{elsewhere} of the\nold kind.\n\nHere the {broken} is\nold as well."
    whole = "selfdefence" if "Self" in elsewhere else expected.split()[1]
    assert f"Here the {whole} is" in paragraphs(text)[-1]


def test_the_switch_and_the_note():
    text = wrapped(66)
    measured, joined, kept = (
        as_printed(Extract(text, {}), Choices(lines=lines), "x")
        for lines in ("measured", "joined", "kept")
    )
    assert measured.notes == joined.notes == ("lines joined: wrapped at 66 characters",)
    assert kept.text == text and kept.notes == ()
    assert as_printed(Extract(text, {}, wrapped=False), Choices(), "x").text == text
    verse = "The rain falls\non the hill\nand the hill\nstands."
    assert as_printed(Extract(verse, {}), Choices(lines="joined"), "x").text.count("\n") == 0
    broken = as_printed(Extract("The aggres-\nsion of the\nsea.", {}), Choices(), "x")
    assert broken.notes[1] == "words joined at the hyphens of line ends: 1"


SIGNS = ["a", "A", "1.", "a)", "Q:", "-", "–", "—", "•", ":", ";", ".", ",", "”", "“", "\t", "Dr."]
PIECES = st.sampled_from([*SIGNS, "aggres-", "it rained", "By Ana:"])
GAPS = [" ", " ", "  ", "\n", "\n", "\r\n", "\n\n", "\n    ", "\n\n\n", "\u2028", "\f"]
BREAKS = st.sampled_from(GAPS)
pages = st.lists(st.tuples(PIECES, BREAKS), max_size=40).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


@settings(max_examples=300)
@given(st.one_of(pages, st.text(max_size=80)))
@example("aaaaaaaaaa aa\nb\n\naaaaaaa aaaa\n\nb")
def test_every_sign_but_line_ends_and_hyphens_keeps_its_place(text):
    found = unwrapped(text).text
    assert len(found) == len(text)
    for old, new in zip(text, found, strict=True):
        assert old == new or (new in " \u00ad" and (old.isspace() or old in "-‐"))
    assert unwrapped(found).text == found
    assert unwrapped(text, asked=True).text.split() or not text.split()


def test_the_work_grows_with_the_text():
    started = time.process_time()
    for piece in ("a b\n", "aggres-\nsion\n", "A:\n", "1. a\n", "    a\nb c d e f g\n", "it\n\n"):
        unwrapped(piece * 20_000)
    assert time.process_time() - started < 8


@pytest.mark.parametrize("end", ENDS)
def test_more_lines_than_an_article_has_are_refused(end, monkeypatch):
    monkeypatch.setattr(printed, "MOST_LINES", 3)
    assert as_printed(Extract(end.join("abcd"), {}), Choices(), "one.txt").text
    with pytest.raises(InputError, match=r"one\.txt: has more than 3 lines"):
        as_printed(Extract(end.join("abcde"), {}), Choices(), "one.txt")
