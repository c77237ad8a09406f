"""Attributions: who reports what within a sentence, by the rule that found it."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from framing.reporting.attributions import attributions
from framing.reporting.sentences import read_sentences
from framing.text.quotes import regions
from framing.text.tokens import paragraphs

PIECES = [
    *("Ana Brook", "she", "said", "that", "it rained", "adding", "and urged", "was described by"),
    *("according to", "in the words of", "Brook’s claim that", "told reporters", "called for"),
    *(",", ":", "“we go.”", "—", "the union", "who", "not", "K"),
    *("accused of lying", "asked to wait", "whose dog bit", "that built it", "would not say when"),
    *("was quick to add", "With", "it was announced that", "and left", "mends it", "Not one of"),
]
CASES = {
    "Ana Brook said that it rained.": ("Ana Brook", "said", "source and verb before"),
    "“It rained,” Ana Brook said.": ("Ana Brook", "said", "source, then verb"),
    "“It rained,” said Ana Brook.": ("Ana Brook", "said", "verb, then source"),
    "Ana Brook left, saying that it rained.": ("Ana Brook", "saying", "participle"),
    "Ana Brook rose and said that it rained.": ("Ana Brook", "said", "verb after “and”"),
    "According to Ana Brook, it rained.": ("Ana Brook", "According to", "according to"),
    "She denied Brook’s claim that it rained.": ("Brook’s", "claim", "noun with a clause"),
    "The union called for a strike.": ("The union", "called for", "source and verb before"),
    "Ana Brook, who leads the union, said that it rained.": (
        "Ana Brook",
        "said",
        "source and verb before",
    ),
    "Ana Brook (Hill) said that it rained.": ("Ana Brook", "said", "source and verb before"),
}


@pytest.mark.parametrize("text", CASES)
def test_source_cue_and_rule(text):
    (sentence,) = read_sentences(text, regions(text), paragraphs(text))
    acts = [act for act in attributions(sentence.words) if act.content]
    source, cue, rule = CASES[text]
    found = [(_text(sentence, act.source), _text(sentence, act.cue), act.rule) for act in acts]
    assert found == [(source, cue, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brook did not say that it rained.",
        "Ana Brook was told that it rained.",
        "The report of the mayor was long.",
        "She had to say more.",
        "They claimed victory.",
        "The United States left.",
    ],
)
def test_nothing_is_reported(text):
    (sentence,) = read_sentences(text, regions(text), paragraphs(text))
    assert not [act for act in attributions(sentence.words) if act.content and act.clause]


def test_what_is_reported_within_a_report_stays_with_the_outer_source():
    text = "Ana Brook said that Hill claimed that it rained."
    (sentence,) = read_sentences(text, regions(text), paragraphs(text))
    (act,) = attributions(sentence.words)
    assert _text(sentence, act.source) == "Ana Brook"


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30))
def test_what_acts_report_is_not_empty_and_never_overlaps(pieces):
    text = " ".join(pieces)
    for sentence in read_sentences(text, regions(text), paragraphs(text)):
        reach = [span for act in attributions(sentence.words) for span in act.content]
        assert all(start < end for start, end in reach)
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(reach)))


def _text(sentence, reach):
    return sentence.text[slice(*sentence.span(*reach))]
