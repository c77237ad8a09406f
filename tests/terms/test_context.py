"""Where a term counts: names, standing phrases, fields, parts of speech; driven by columns."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.terms import fields
from framing.terms.conditions import Conditions
from framing.terms.context import asked_of, counts, items, kept, place
from framing.terms.lexicon import LEXICON_COLUMNS, read_lexicon, read_matcher
from framing.terms.matching import Matcher, find_terms
from framing.terms.unvoiced import terms_in
from framing.text.tokens import cut


def found(text, **cells):
    """Return whether the term “lash”, under these conditions, counts in a text."""
    category = cells.pop("category", "violence")
    matcher = Matcher([("lash*", category, Conditions(**cells))])
    return bool(terms_in(text, matcher)[1])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The crowd saw a lash fall.", True),
        ("Mary Lash opened a bakery.", False),
        ("Mr. Lash spoke first.", False),
        ("The ferry Lash sailed.", False),
        ("HMS Lash was scrapped.", False),
        ("They crossed Lash Square.", False),
        ("The Institute for Lash Studies moved.", False),
        ("Lash of whip and boot ruled.", True),  # the first word of a sentence has a capital
        ("He said: “Lash them all.”", True),
        ("THE LASH RULED", True),
        ("Army Lash Rules Southern Valley Towns", True),  # a headline
        ("Surveyors mapped Lash Creek in Alabama.", False),  # none, for all its names
        ("They skied down Lash Gulch.", False),
        ("The Lash Feet Running Club meets on Sundays.", False),
        ("The Syrian Lash fell.", True),  # after an adjective of nationality
    ],
)
def test_a_name_is_no_use_of_a_term(text, counts):
    assert found(text, not_in_name="yes") == counts
    assert found(text)


@pytest.mark.parametrize(
    ("text", "counts"),
    [("A Lashist leader spoke.", True), ("The Lashist Youth League met.", False)],
)
def test_a_term_with_a_capital_of_its_own_counts_but_in_a_longer_name(text, counts):
    assert found(text, not_in_name="capital", category="label") == counts


@pytest.mark.parametrize(
    ("cells", "text", "counts"),
    [
        ({"not_before": "bid*|of rain"}, "A lash bidder came.", False),
        ({"not_before": "bid*|of rain"}, "The lash of the rain came.", True),
        ({"not_before": "bid*|of rain"}, "The lash of rain came.", False),
        ({"not_before": "bid*"}, "A lash the bidder gave.", False),  # a determiner aside
        ({"not_before": "bid*"}, "The lash. Bids came.", True),
        ({"not_after": "tax|new tax"}, "A tax lash came.", False),
        ({"not_after": "tax"}, "A lash on tax came.", True),
        ({"only_before": "~crowd"}, "They lash at the angry crowd.", True),
        ({"only_before": "crowd"}, "They lash at the angry crowd.", False),
        ({"only_after": "they"}, "They lash out.", True),
        ({"not_with": "cooking"}, "Lash the dough with garlic.", False),
        ({"not_with": "cooking"}, "Lash them. Then add garlic.", True),
        ({"not_with": "cooking", "unless_with": "conflict"}, "Soldiers lash garlic farmers.", True),
        ({"only_with": "conflict"}, "Critics lash them.", False),
        ({"only_with": "conflict"}, "Soldiers lash them.", True),
        ({"not_before": "@cooking"}, "The lash garlic gives.", False),
        ({"part_of_speech": "verb"}, "They lash out.", True),
        ({"part_of_speech": "verb"}, "The lash fell.", False),
        ({"part_of_speech": "noun"}, "The lash fell.", True),
        ({"part_of_speech": "noun"}, "They lash the crowd.", False),
        ({"part_of_speech": "adjective"}, "It was very lash.", True),
        ({"part_of_speech": "adjective"}, "A lash of the whip.", False),
        ({"part_of_speech": "noun|verb"}, "They lash the crowd.", True),
    ],
)
def test_each_column_says_where_a_term_counts(cells, text, counts):
    assert found(text, **cells) == counts


def test_a_term_that_does_not_count_still_speaks_for_its_words():
    matcher = Matcher([("war crime*", "law", Conditions(not_before="court")), ("crime*", "law")])
    assert terms_in("The war crimes court sat on crimes.", matcher)[1][0].start == 28
    assert len(terms_in("The war crimes trial sat on crimes.", matcher)[1]) == 2


@pytest.mark.parametrize(
    ("words", "at", "seen"),
    [
        (["Ab", ".", "Bc", "lash", "cd", ".", "de"], 3, ["Bc", "lash", "cd"]),
        (["Mr", ".", "B", "lash"], 3, ["Mr", ".", "B", "lash"]),
        (["a", "", "lash", "", "b"], 2, ["lash"]),
    ],
)
def test_the_words_beside_a_term_are_those_of_its_sentence(words, at, seen):
    assert list(place(words, at, at + 1, ()).words) == seen


@given(st.lists(st.sampled_from(["lash", "Lash", ".", ",", "tax", "bid", "garlic", "the", "“"])))
def test_what_is_kept_is_among_what_was_found_and_the_same_whatever_road(words):
    cells = Conditions("yes", "noun", "cooking", "", "", "bid", "tax")
    matcher = Matcher([("lash*", "violence", cells)])
    text = " ".join(words)
    tokens = list(cut(text).words)
    rows = find_terms(tokens, matcher)
    left = kept(rows, tokens, matcher.read(tokens), matcher, ())
    assert set(left) <= set(rows)
    assert len(left) == len(terms_in(text, matcher)[1])


@pytest.mark.parametrize(
    "cells",
    [
        Conditions("yes", "", "cooking", "conflict"),
        Conditions("", "", "", "", "conflict"),
        Conditions("yes", "", "cooking", "", "", "bid", "tax"),
    ],
)
@given(
    st.lists(
        st.sampled_from(["lash", "Lash", ".", ",", "tax", "bid", "garlic", "soldiers", "the", "“"])
        | st.sampled_from(["word"] * 5),
        max_size=40,
    )
)
def test_what_is_said_at_once_is_what_a_close_look_says(cells, words):
    matcher = Matcher([("lash*", "violence", cells)])
    rows = find_terms(words, matcher)
    asked = asked_of(cells)
    close = [row for row in rows if counts(row, words, asked, (), -1, matcher)]
    assert kept(rows, words, matcher.read(words), matcher, ()) == close


def write(tmp_path, **cells):
    path = tmp_path / "terms.csv"
    names = ["term", "category", "reason", "source", "origin", *cells]
    row = ["war", "violence", "r", "s", "literature", *cells.values()]
    path.write_text(",".join(names) + "\n" + ",".join(row) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("not_in_name", "maybe", "unknown not_in_name 'maybe'"),
        ("part_of_speech", "adverb", "unknown part_of_speech 'adverb'"),
        ("not_with", "cooking|cookery", "unknown not_with 'cookery'"),
        ("not_before", "bid||", "not_before has the item ''"),
        ("not_before", "Bid", "not_before has the item 'Bid'"),
        ("only_after", "@cookery", "unknown field in only_after 'cookery'"),
        ("subtype", "nickname", "unknown subtype 'nickname'"),
    ],
)
def test_a_condition_not_understood_is_refused_with_its_line(tmp_path, column, cell, says):
    path = write(tmp_path, **{column: cell})
    with pytest.raises(InputError) as error:
        read_lexicon(path)
    assert says in error.value.message
    assert error.value.line == 2


def test_a_condition_is_read_as_written(tmp_path):
    table = read_lexicon(write(tmp_path, not_before="crime*|game"))
    assert table.columns.tolist() == LEXICON_COLUMNS
    assert table.loc[0, "not_before"] == "crime*|game"
    assert read_matcher(write(tmp_path, not_before="game")).conditions["war"].not_before == "game"


def test_a_field_holds_the_words_of_those_it_names():
    assert fields.fields()["cooking"] < fields.fields()["trades"]
    assert not any(word.startswith("@") for word in fields.fields()["trades"])


def test_items_stand_between_bars():
    assert items("") == []
    assert items("a b | c*") == ["a b", "c*"]
