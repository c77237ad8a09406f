"""Reliability: alpha as published and as NLTK has it, sentences drawn for its interval."""

from math import isnan

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st
from nltk.metrics.agreement import AnnotationTask

from framing.measures.reliability import (
    alpha,
    design,
    interval,
    kappa,
    pairs,
    term_labels,
    units_needed,
)

labels = st.lists(st.sampled_from("abc"), min_size=1, max_size=20)


def test_alpha_is_that_of_krippendorffs_worked_example():
    # Krippendorff 2011, Computing Krippendorff's alpha-reliability, example B: nominal data
    one = ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"]
    other = ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"]
    assert alpha(one, other) == pytest.approx(0.692, abs=0.0005)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=20))
def test_alpha_is_that_of_nltk(readings):
    one, other = zip(*readings, strict=True)
    if len({*one, *other}) == 1:
        assert isnan(alpha(one, other))
        return
    data = [("x", n, label) for n, label in enumerate(one)]
    data += [("y", n, label) for n, label in enumerate(other)]
    assert alpha(one, other) == pytest.approx(AnnotationTask(data=data).alpha())


def test_the_interval_holds_the_estimate_and_is_the_same_each_time():
    one, other = list("aabbab" * 5), list("aabaab" * 5)
    sentences = [n // 3 for n in range(30)]
    found = interval(one, other, sentences)
    assert found.low < found.estimate < found.high
    assert found == interval(one, other, sentences)
    assert found.estimate == alpha(one, other)


def test_every_pair_of_readings_has_a_row():
    readings = {"x": list("aab"), "y": list("aab"), "z": list("abb")}
    found = pairs(readings, [0, 1, 2])
    assert found[["one", "other"]].to_numpy().tolist() == [["x", "y"], ["x", "z"], ["y", "z"]]
    assert found["alpha"][0] == 1
    assert pairs({"x": ["a"]}, [0]).empty
    assert isnan(interval([], [], []).low)


def test_words_have_the_category_of_the_term_that_holds_them():
    tokens = pd.DataFrame({"start": [0, 4, 8, 9], "is_word": [True, True, False, True]})
    coded = pd.DataFrame({"start": [4], "end": [8], "category": ["law"]})
    assert term_labels(tokens, coded) == ["", "law", ""]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=20))
def test_kappa_is_that_of_nltk(readings):
    one, other = zip(*readings, strict=True)
    if len({*one, *other}) == 1:
        assert isnan(kappa(one, other))
        return
    data = [("x", n, label) for n, label in enumerate(one)]
    data += [("y", n, label) for n, label in enumerate(other)]
    assert kappa(one, other) == pytest.approx(AnnotationTask(data=data).kappa())


def test_nothing_is_said_of_no_units():
    assert isnan(kappa([], [])) and isnan(alpha([], []))


@pytest.mark.parametrize(
    # By hand, from the formula: 2 z² ((1 + α)(3 − α) / (4 (1 − α) p (1 − p)) − α).
    ("share", "least", "level", "needed"),
    [
        (0.5, 0.8, 0.05, 103),
        (0.5, 0.667, 0.05, 60),
        (0.1, 0.8, 0.05, 294),
        (0.5, 0.8, 0.1, 63),
        (0.25, 0.8, 0.05, 139),
    ],
)
def test_units_that_a_second_coder_needs(share, least, level, needed):
    assert units_needed(share, least, level) == needed
    assert units_needed(1 - share, least, level) == needed


def test_words_that_hang_together_are_worth_fewer():
    rng = np.random.default_rng(5)
    sentence = np.repeat(np.arange(60), 12)
    voice = np.repeat(rng.choice(["a", "b"], 60), 12)
    other = voice.copy()
    turned = np.isin(sentence, rng.choice(60, 6, replace=False))
    other[turned] = np.where(voice[turned] == "a", "b", "a")
    scattered = voice.copy()
    places = rng.choice(len(voice), turned.sum(), replace=False)
    scattered[places] = np.where(voice[places] == "a", "b", "a")
    assert 7 < design(voice, other, sentence) < 18  # whole sentences of 12 words
    assert design(voice, scattered, sentence) < 2
    assert np.isnan(design(voice, voice, sentence))
