"""Near-duplicates: copies are found, other texts are not, whatever stands between them."""

import random
import time

import press
import pytest
from hypothesis import given, strategies as st

from framing.reading.duplicates import LEAST, RUN, near_duplicates


def made(seed, number=300):
    """A text of its own: words drawn as they are in a language, most of them seldom."""
    draw = random.Random(seed)
    return [f"word{int(draw.paretovariate(0.6)) % 9000}" for _ in range(number)]


def edited(words, share, seed=0):
    """A text with a share of its words put in other words."""
    draw = random.Random(seed)
    return [f"other{at}" if draw.random() < share else word for at, word in enumerate(words)]


def test_the_copy_among_ten_reports_is_found():
    texts = [" ".join(report.paragraphs) for report in press.REPORTS]
    copy, first = press.COPY
    found = near_duplicates(texts)
    assert found[copy - 1] == first - 1
    assert [at for at, other in enumerate(found) if other is not None] == [copy - 1]


@pytest.mark.parametrize(
    "copy",
    [
        lambda words: words,
        lambda words: edited(words, 0.1),
        lambda words: words[:120],
        lambda words: [*made(7, 80), *words, *made(8, 80)],
        lambda words: [word.upper() + "," for word in words],
    ],
)
def test_copies_shortened_edited_or_set_within_a_text_are_found(copy):
    texts = [made(1), made(2), copy(made(1)), made(3)]
    assert near_duplicates(" ".join(words) for words in texts) == [None, None, 0, None]


def test_texts_that_share_a_fifth_of_their_words_in_a_row_are_none():
    shared = made(1, 60)
    texts = [[*shared, *made(2, 240)], [*shared, *made(3, 240)]]
    assert near_duplicates(" ".join(words) for words in texts) == [None, None]


def test_all_copies_name_the_first():
    text = " ".join(made(1))
    assert near_duplicates([text, text, text]) == [None, 0, 0]


@given(st.lists(st.integers(0, 5), max_size=12))
def test_a_text_is_a_copy_where_it_stood_before_and_only_there(seeds):
    found = near_duplicates(" ".join(made(seed, 60)) for seed in seeds)
    first = [seeds.index(seed) for seed in seeds]
    assert found == [None if first[at] == at else first[at] for at in range(len(seeds))]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_texts_of_few_words_are_compared_with_nothing(texts):
    short = [text for text in texts if len(text.split()) < LEAST]
    short = [" ".join(text.split()[: RUN + 2]) for text in short]
    assert all(len(near_duplicates([text, text])) == 2 for text in short)
    assert near_duplicates(["a b c d e", "a b c d e"]) == [None, None]


def test_a_phrase_that_all_share_costs_no_time():
    foot = "sign up here for what the editors of this paper think you should read " * 3
    texts = [" ".join(made(seed, 100)) + foot for seed in range(2000)]
    begin = time.perf_counter()
    found = near_duplicates(texts)
    assert time.perf_counter() - begin < 20
    assert found.count(None) == len(texts)
