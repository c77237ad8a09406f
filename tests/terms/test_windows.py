"""Terms of many words: the same as looking at every word, found by looking at few."""

from hypothesis import given, strategies as st

from framing.terms.matching import Matcher, find_terms
from framing.terms.trie import COMMON, sought_at
from framing.terms.windows import terms_among

WORDS = [
    "war",
    "War’s",
    "crime",
    "crimes",
    "in",
    "the",
    "name",
    "of",
    "to",
    "",
    ",",
    "5",
    "th",
    "u.s.",
]
LISTED = [
    "war",
    "war crime*",
    "in the name of",
    "the name",
    "of the",
    "to war",
    "*ar of",
    "of*",
    "the",
]
# Terms of words of which some are common, so that some terms are sought at a later word.
LISTS = st.lists(
    st.lists(
        st.sampled_from(["war", "crime*", "in", "the", "name", "of", "t*"]), min_size=1, max_size=4
    )
    .map(" ".join)
    .filter(lambda term: term != "t*"),
    min_size=1,
    max_size=8,
    unique=True,
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=30),
    LISTS | st.just(LISTED),
    st.frozensets(st.integers(0, 30), max_size=4),
)
def test_looking_at_few_words_finds_what_looking_at_all_finds(words, terms, breaks):
    matcher = Matcher((term, f"of {term}") for term in terms)
    found = terms_among(words, matcher.read(words), matcher, breaks)
    assert found == find_terms(words, matcher, breaks)


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_span_of_words_is_looked_at_as_if_it_were_all(words, one, other):
    matcher = Matcher((term, "c") for term in LISTED)
    first, last = sorted((min(one, len(words)), min(other, len(words))))
    alone = find_terms(words[first:last], matcher)
    moved = [(first + start, first + end, *row) for start, end, *row in alone]
    assert find_terms(words, matcher, span=(first, last)) == moved


def test_a_term_is_sought_at_its_first_word_that_is_not_common():
    assert {"in", "the"} <= COMMON and "war" not in COMMON
    assert [sought_at(words.split()) for words in ("war of the", "in the war", "of the")] == [
        0,
        2,
        0,
    ]
