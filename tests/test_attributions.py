"""Attributions: who reports what within a sentence, by the rule that found it."""

import pytest

from framing.attributions import attributions
from framing.quotes import regions
from framing.sentences import sentence_words

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
    ((_, words),) = sentence_words(text, regions(text))
    acts = [act for act in attributions(words) if act.content]
    source, cue, rule = CASES[text]
    found = [
        (_text(text, words, act.source), _text(text, words, act.cue), act.rule) for act in acts
    ]
    assert found == [(source, cue, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brook did not say that it rained.",
        "Ana Brook was told that it rained.",
        "The report of the mayor was long.",
        "She wants to say more.",
        "They claimed victory.",
        "The United States left.",
    ],
)
def test_nothing_is_reported(text):
    ((_, words),) = sentence_words(text, regions(text))
    assert not [act for act in attributions(words) if act.content and act.clause]


def test_what_is_reported_within_a_report_stays_with_the_outer_source():
    text = "Ana Brook said that Hill claimed that it rained."
    ((_, words),) = sentence_words(text, regions(text))
    (act,) = attributions(words)
    assert _text(text, words, act.source) == "Ana Brook"


def _text(text, words, reach):
    return text[words[reach[0]].start : words[reach[1] - 1].end]
