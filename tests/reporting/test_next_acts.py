"""What a source does next is no part of what it says, and nothing else is cut."""

import pytest
from hypothesis import given, strategies as st

from framing.reporting.next_acts import before_next_act
from framing.reporting.sentences import read_sentences
from framing.reporting.vocabulary import of_a_class
from framing.text.quotes import regions
from framing.text.tokens import paragraphs

TEXTS = "he it prices the mayor was rose and but also , thanked ordered left open called for them"
WORDS = st.sampled_from([*TEXTS.split(), "a", "survey", "would", "."])


def words_of(text):
    """Return the words of a text of one sentence."""
    (sentence,) = read_sentences(text, regions(text, paragraphs(text)), paragraphs(text))
    return sentence.words


@pytest.mark.parametrize(
    ("kept", "cut"),
    [
        ("He said it was “late”", " and thanked them."),
        ("She said prices rose “a bit”,", " but blamed the frost."),
        ("She said there was “no risk”", " and also praised the crew."),
        ("She said the tolls would rise “as planned”,", " but left open a review."),
        ("She said rain had fallen,", " and urged people to stay."),
        ("She said the dam was “old” and would cost more.", ""),
        ("She said the guest was “cross” and ordered a beer.", ""),
        ("She said the film was “a gem” and praised by all.", ""),
        ("She said it was late and thanked them.", ""),
    ],
)
def test_where_the_next_act_begins(kept, cut):
    words = words_of(kept + cut)
    said = len(words_of(kept.rstrip(",.") + "."))
    assert before_next_act(words, 2, len(words) - 1) == said - 1


@given(st.lists(WORDS, min_size=4, max_size=20))
def test_only_the_end_of_what_is_said_is_cut(texts):
    words = [of_a_class(text) for text in texts]
    end = before_next_act(words, 1, len(words))
    assert 1 <= end <= len(words)
    assert end == len(words) or {word.low for word in words[end : end + 3]} & {"and", "but"}
