"""Terms of a whole text: the same as looking at every token, found by looking at few."""

import re

import pytest
from hypothesis import given, strategies as st

from framing.terms.conditions import Conditions
from framing.terms.context import asked_of, counts
from framing.terms.lexicon import EXEMPT, read_matcher
from framing.terms.matching import Matcher, find_terms
from framing.terms.unvoiced import Use, lines_with_terms, terms_in
from framing.terms.wording import possessive
from framing.text.tokens import cut, is_word, paragraphs

TERMS = Matcher(
    [
        ("war", "violence"),
        ("war crime*", "law"),
        ("responsible for", "blame"),
        ("in the name of war", "law"),
        ("u.s. war", "label"),
        ("5 th", "label"),
        ("party of war", EXEMPT),
    ]
)


def plainly(text, matcher):
    """What ``terms_in`` says, by looking at every token of every line."""
    found, words = [], 0
    for start, end in paragraphs(text):
        tokens, starts = cut(text[start:end])
        words += sum(map(is_word, tokens))
        for first, last, term, category in find_terms(tokens, matcher):
            close = starts[last - 1] + len(tokens[last - 1]) - possessive(tokens[last - 1])
            found.append(Use(start + starts[first], start + close, term, category))
    return words, [use for use in found if use.category != EXEMPT]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("War’s end.", 2, ["War"]),
        ("War crimes, war.", 3, ["War crimes", "war"]),
        ("War, crimes", 2, ["War"]),
        ("Responsible\n\nfor it", 3, []),
        ("He was said to be responsible\nfor it.", 8, []),  # a line is a paragraph
        ("Responsible  for it", 3, ["Responsible  for"]),
        ("The Party of War met.", 5, []),
        ("In the name of the war", 6, ["war"]),
        ("In the name of war.", 5, ["In the name of war"]),
        ("“War”—war", 2, ["War", "war"]),
        ("the 5th U.S. war", 5, ["5th", "U.S. war"]),
        ("", 0, []),
        (" \n ", 0, []),
    ],
)
def test_terms_and_words(text, words, expected):
    number, found = terms_in(text, TERMS)
    assert (number, [text[use.start : use.end] for use in found]) == (words, expected)


PIECES = st.sampled_from(
    [
        *("war", "War’s", "crimes", "responsible", "for", "in the name of", "party", "of", "U.S."),
        *(
            " ",
            "  ",
            "\n",
            "\u2028",
            "\x1c",
            ".",
            ",",
            "“",
            "—",
            "5th",
            "5",
            "th",
            "İ",
            "é",
            "e\u0301",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_looking_at_few_runs_finds_what_looking_at_all_finds(text):
    assert terms_in(text, TERMS) == plainly(text, TERMS)


LETTERS = st.text("ab*,", min_size=1, max_size=3).filter(lambda word: set(word) != {"*"})
LEXICONS = st.lists(st.lists(LETTERS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6)


@given(st.text("ab ,\n’s", max_size=40), LEXICONS)
def test_any_lexicon_does(text, terms):
    matcher = Matcher((term, "c") for term in terms)
    assert terms_in(text, matcher) == plainly(text, matcher)


@given(st.lists(st.sampled_from(["war", "wars", "war,", "crime", "crimes", "a"]), max_size=20))
def test_hits_are_those_of_a_plain_alternation(words):
    text = " ".join(words)
    plain = re.compile(r"\b(?:war crime\w*|war)\b")
    matcher = Matcher([("war crime*", "law"), ("war", "violence")])
    spans = [(use.start, use.end) for use in terms_in(text, matcher)[1]]
    assert spans == [match.span() for match in plain.finditer(text)]


def test_the_shipped_lexicon_on_a_long_line():
    sentence = "He was responsible for the savage war crimes of the Castro regime. "
    (number, found), (words, once) = (
        terms_in(text, read_matcher()) for text in (sentence * 2_000, sentence)
    )
    assert (number, len(found)) == (2_000 * words, 2_000 * len(once))
    assert found[0] == once[0] == Use(7, 22, "responsible for", "blame")


def test_a_text_without_white_space_stays_cheap():
    # Quadratic work would take minutes here.
    words, found = terms_in("war,crimes," * 200_000 + "war", TERMS)
    assert (words, len(found)) == (400_001, 200_001)


CONDITIONED = Matcher(
    [
        ("lash", "violence", Conditions(not_in_name="yes", only_with="conflict")),
        ("whip*", "violence", Conditions(not_with="cooking", unless_with="conflict")),
        ("rule of fear", "label", Conditions(not_before="bid|of rain", only_after="the|~tax")),
        ("fear", "victim", Conditions(part_of_speech="noun")),
        ("lash out", EXEMPT),
    ]
)
NEIGHBOURS = st.sampled_from(
    [
        *("lash", "Lash", "whips", "whip,", "rule of fear", "fear", "out", "bid", "of rain", "tax"),
        *("the", "soldiers", "garlic", "Mr.", "said.", "“", "\n", "a", "word", "word", "word"),
    ]
)


@given(st.lists(NEIGHBOURS, max_size=40).map(" ".join))
def test_what_counts_is_what_a_close_look_at_every_line_keeps(text):
    found = []
    for start, end in paragraphs(text):
        tokens, starts = cut(text[start:end])
        rows = [row for row in find_terms(tokens, CONDITIONED) if row[3] != EXEMPT]
        asked = {term: asked_of(CONDITIONED.conditions[term]) for *_, term, _ in rows}
        left = [row for row in rows if counts(row, tokens, asked[row[2]], (), -1, CONDITIONED)]
        found += [(start + starts[row[0]], row[2]) for row in left]
    assert [(use.start, use.term) for use in terms_in(text, CONDITIONED)[1]] == found


@given(st.lists(NEIGHBOURS, max_size=40).map(" ".join))
def test_no_line_is_left_out_in_which_a_term_counts(text):
    lines = [text[start:end] for start, end in paragraphs(text)]
    words, kept = lines_with_terms(lines, CONDITIONED)
    assert words == terms_in(text, CONDITIONED)[0]
    assert kept == sorted(set(kept))
    assert {at for at, line in enumerate(lines) if terms_in(line, CONDITIONED)[1]} <= set(kept)


def test_a_line_in_which_no_term_can_count_is_left_out():
    lines = ["They lash it.", "Soldiers lash it.", "Lash out.", "A rule of rain."]
    assert lines_with_terms(lines, CONDITIONED)[1] == [1, 2]
