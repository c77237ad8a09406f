"""Words with ``*``: what patterns say, without ever trying one again."""

import re
from functools import cache

import pytest
from hypothesis import given, strategies as st

from framing.terms.lexicon import lexicon_cells
from framing.terms.matching import Matcher, find_terms
from framing.terms.wildcards import Beginnings, Wildcards

MANY = 100_000
SIGNS = "abx*-'"
PATTERN = st.text(SIGNS, min_size=1, max_size=8).filter(lambda word: "*" in word)
SHIPPED = sorted({w for cells in lexicon_cells() for w in cells[0].split() if "*" in w})
KNOWN = Wildcards(SHIPPED)


def by_force(patterns, word):
    return sorted(pattern for pattern in patterns if expression(pattern).fullmatch(word))


@cache
def expression(pattern):
    return re.compile(r"\w*".join(map(re.escape, pattern.split("*"))))


@given(st.sets(PATTERN, min_size=1, max_size=6), st.lists(st.text("abx-'", max_size=12)))
def test_they_find_what_expressions_find(patterns, words):
    wildcards = Wildcards(patterns)
    for word in words:
        assert sorted(wildcards.matching(word)) == by_force(patterns, word)


@given(st.sets(st.text("abc", max_size=4)), st.lists(st.text("abc", max_size=7)))
def test_beginnings_are_found_whatever_stands_between_them(texts, words):
    beginnings = Beginnings(texts)
    for word in words:
        found = sorted(filter(word.startswith, texts), key=len, reverse=True)
        assert list(beginnings.of(word)) == found


@given(st.sampled_from(SHIPPED).flatmap(lambda p: st.from_regex(_letters(p), fullmatch=True)))
def test_the_shipped_ones_match_as_expressions_do(word):
    assert sorted(KNOWN.matching(word)) == by_force(SHIPPED, word)


def _letters(pattern):
    return r"[a-zé1_-]{0,3}".join(map(re.escape, pattern.split("*")))


@pytest.mark.parametrize(
    ("patterns", "word", "matches"),
    [
        (["terrori*e*"], "terrori" + "e" * 1_000_000 + "-x", 0),
        (["*a*b"], "a" * 1_000_000, 0),
        (["*a*b"], "a" * 1_000_000 + "b", 1),
        (["*e*e*e*"], "e" * 1_000_000 + "-", 0),
        (["*" + "e" * 1_000 + "*"], "e" * 999 + "-" + "e" * 1_000_000, 0),
        ([f"*{'e' * at}f*" for at in range(500)], "e" * 10_000 + "-", 0),
        ([f"*{'e' * at}*" for at in range(500)], "e" * 10_000, 500),
    ],
)
def test_a_word_however_long_is_read_in_a_moment(patterns, word, matches):
    # Trying again would take minutes here, or hours.
    assert len(list(Wildcards(patterns).matching(word))) == matches


@pytest.mark.parametrize("form", ["*x{}", "x{}*", "*x{}*", "a*x{}", "*x{}*ing", "a*x{}*b"])
def test_patterns_however_many_are_not_tried_one_by_one(form):
    # One by one, a thousand words would take minutes.
    patterns = [form.format(format(number, "05x")) for number in range(MANY)]
    wildcards = Wildcards(patterns)
    assert not any(list(wildcards.matching(f"word{at}")) for at in range(1_000))
    asked = form.format("00abc")
    assert list(wildcards.matching(asked.replace("*", ""))) == [asked]
    assert list(wildcards.matching(asked.replace("*", "é9_"))) == [asked]
    assert not list(wildcards.matching(asked.replace("*", "-")))


def test_in_a_text_the_long_word_is_but_one():
    matcher = Matcher([("terrori*e*", "violence"), ("*-x", "label")])
    words = ["the", "terrori" + "e" * 200_000 + "-x", "terrorise"]
    assert [row[:3] for row in find_terms(words, matcher)] == [(1, 2, "*-x"), (2, 3, "terrori*e*")]
