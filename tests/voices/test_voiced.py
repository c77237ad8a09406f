"""Voices: conservation on any text, and hand-marked layouts."""

import gc
import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings, strategies as st
from layouts import LAYOUTS
from layouts_complements import REPORTED

from framing.base.kinds import KINDS
from framing.reading.articles import Article, Speaker
from framing.reading.readers import article_of, read_article
from framing.text.tokens import spans, words_in
from framing.voices import voiced
from framing.voices.stretches import stretches

MARKUP = {
    **{"«": "direct", "‹": "indirect", "{": "block", "[": "scare"},
    **{"⟨": "attitude", "⟦": "topic"},
}
SPANS = re.compile(
    r"«(.*?)»|‹(.*?)›|\{\{(.*?)\}\}|\[\[[“\"]?(.*?)[”\"]?\]\]|⟨(.*?)⟩|⟦(.*?)⟧", re.DOTALL
)


def marked(layout):
    """Return the plain text of a layout and its expected (kind, text) stretches."""
    expected = [
        (MARKUP[m.group()[0]], next(filter(None, m.groups()))) for m in SPANS.finditer(layout)
    ]
    return re.sub(r"[«»‹›⟨⟩⟦⟧]|\{\{|\}\}|\[\[|\]\]", "", layout), expected


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name):
    layout, speakers = LAYOUTS[name]
    text, expected = marked(layout)
    found = stretches(article_of(text, "layout"))
    assert [(row.kind, row.text) for row in found] == expected
    assert [row.speaker for row in found if row.kind != "scare"] == speakers


@pytest.mark.parametrize("sentence", REPORTED)
def test_what_a_verb_reports(sentence):
    text, expected = marked(sentence)
    found = stretches(article_of(text, "sentence"))
    assert [(row.kind, row.text) for row in found] == expected
    assert [row.speaker for row in found] == REPORTED[sentence]


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "''",
    ":",
    ",",
    ".",
    "?",
    ";",
    "—",
    "(",
    ")",
    "said",
    "claimed",
    "that",
    "according",
    "to",
    "the",
    "statement",
    "read",
    "Brook’s",
    "Ana",
    "Brook",
    "he",
    "she",
    "they",
    "Hill",
    "alleged",
    "who",
    "and",
    "calling",
    "for",
    "describing",
    "as",
    "in",
    "on",
    "U.S.",
]
news = st.lists(
    st.one_of(st.sampled_from([*PIECES, "\n\n"]), st.text(max_size=6)), max_size=60
).map(" ".join)


@settings(max_examples=150)
@given(news)
def test_every_token_has_one_kind_and_one_voice_and_the_voices_sum_to_the_article(text):
    article = Article("any", text)
    found = stretches(article)
    for before, after in pairwise(found):
        assert before.end <= after.start
    for row in found:
        assert row.text == text[row.start : row.end]
        assert row.start < row.end
        assert row.kind in KINDS[1:]
        assert not row.cue or row.cue == text[row.cue_start : row.cue_end]
    table = voiced.tokens(article)
    assert [text[a:b] for a, b in zip(table["start"], table["end"], strict=True)] == table[
        "token"
    ].tolist()
    seen = "".join(table["token"])
    assert [c for c in seen if c.isalnum()] == [c for c in text if c.isalnum()]
    assert set(table["kind"]) <= set(KINDS)
    assert not table["voice"].eq("").any()
    expected = dict.fromkeys(("reporter", "scare", "topic"), "Reporter")
    expected |= dict.fromkeys(("indirect", "attitude"), "Paraphrase")
    for kind, spoken in expected.items():
        assert set(table.loc[table["kind"] == kind, "voice"]) <= {spoken}


HEADS = ["NEW YORK —", "T.''O- C", "Lomé (AFP) –", "14:10", "3 May:", "BROOK:", "Q:", "A:", "- "]
PAPER = ["(Ana Brook/AFP)", "Photo:", "By Ana Brook", "Follow him on Twitter.", "known as", "(“"]
layouts = st.lists(
    st.lists(st.sampled_from([*HEADS, *PAPER, *PIECES]), max_size=12).map(" ".join), max_size=8
).flatmap(lambda lines: st.sampled_from(["\n", "\n\n", "\n    "]).map(lambda gap: gap.join(lines)))


@settings(max_examples=300)
@given(layouts)
@example("NEW YORK — Follow him on Twitter.")
@example("It rained.\n\nNEW YORK — Follow him on Twitter.")
@example("'Said T.''O- C' he said.")
@example("MAYOR SAYS 'LOCK HER UP - NOW' TO CROWD")
def test_stretches_never_overlap_and_one_word_belongs_to_one(text):
    """No stretch begins before the last one has ended, or within a word."""
    article = Article("any", text)
    found = stretches(article)
    assert all(before.end <= after.start for before, after in pairwise(found))
    edges = {edge for row in found for edge in (row.start, row.end)}
    inside = {at for start, end in spans(text) for at in range(start + 1, end)}
    assert not edges & inside
    words = sum(map(words_in, text.split()))
    assert sum(voiced.words_by_voice(words, found).values()) == words


@settings(max_examples=50)
@given(news)
def test_statements_of_another_reading_are_kept(text):
    article = Article("any", text)
    table = voiced.tokens(article, voiced.statements(article).sample(frac=1, random_state=1))
    assert table.equals(voiced.tokens(article))


def test_voice_of_each_kind():
    assert voiced.voice("scare", "") == voiced.voice("reporter", "") == "Reporter"
    assert voiced.voice("direct", "Sylvania") == voiced.voice("block", "Sylvania") == "Sylvania"
    assert voiced.voice("direct", "") == "Other"
    assert voiced.voice("indirect", "Sylvania") == "Paraphrase"
    assert voiced.voice("attitude", "Sylvania") == "Paraphrase"
    assert voiced.voice("topic", "Sylvania") == "Reporter"
    assert voiced.voice("paratext", "") == "Paratext"


def test_a_government_declared_but_never_quoted_is_among_the_voices():
    silent = Speaker("The Sylvanian envoy", "Sylvania")
    article = Article("one", "“No,” Ana Brook said.", speakers=(silent,))
    assert voiced.voices(article, voiced.tokens(article)) == ["Reporter", "Sylvania", "Other"]


@pytest.mark.parametrize(
    "line",
    [
        "Related matters were settled, the ministry said.",
        "Contact was lost with the ship, officials said.",
        "Image matters, she said.",
    ],
)
def test_a_paragraph_of_the_article_is_no_paratext(line):
    assert "paratext" not in {
        row.kind for row in stretches(Article("one", f"It rained.\n\n{line}"))
    }


def test_paratext_at_the_end():
    text = "It rained.\n\nAna Brook is a writer. You can follow her on Twitter here."
    (row,) = stretches(Article("one", text))
    assert (row.kind, row.text) == ("paratext", text[12:])


@pytest.fixture(scope="module")
def article():
    return read_article("cuba-venezuela-iran")


@pytest.fixture(scope="module")
def found(article):
    return voiced.statements(article)


def test_the_article_of_the_collection(article, found):
    direct = found[found["kind"] == "direct"]
    assert len(direct) == 15
    assert direct["government"].tolist() == ["Cuba"] * 7 + ["Venezuela"] * 2 + ["Cuba"] * 6
    assert found.loc[found["kind"] == "block", "government"].tolist() == ["Venezuela"]
    assert found.loc[found["kind"] == "scare", "text"].tolist() == ["president", "political"]
    organs = direct.loc[direct["government"] == "Cuba", "organ"].tolist()
    assert organs == ["foreign ministry"] * 7 + ["president"] * 2 + ["party newspaper"] * 4
    table = voiced.tokens(article, found)
    assert table["is_word"].sum() == len(article.text.split()) == 752


def test_a_text_that_has_been_read_is_freed_at_once(article):
    gc.collect()
    gc.disable()  # what refers to itself would stay until it is looked for
    try:
        stretches(article)
        assert gc.collect() == 0
    finally:
        gc.enable()
