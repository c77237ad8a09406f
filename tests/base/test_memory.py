"""Memory: the function's answers, each asked once while it is remembered, and never too many."""

import pytest
from hypothesis import given, strategies as st

from framing.base import memory
from framing.base.memory import Memory


@pytest.fixture
def asked():
    return []


@pytest.fixture
def known(asked, monkeypatch):
    monkeypatch.setattr(memory, "VOCABULARY", 3)
    return Memory(lambda text: asked.append(text) or text.upper())


def test_an_answer_is_asked_for_once(known, asked):
    assert [known["a"], known["a"]] == ["A", "A"]
    assert list(map(known.__getitem__, "aba")) == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_a_full_memory_forgets_and_asks_anew(known, asked):
    for text in "abcabcdad":
        assert known[text] == text.upper()
        assert len(known) <= 3
    assert asked == ["a", "b", "c", "d", "a"]


def test_long_texts_are_not_remembered(known, asked):
    long = "x" * (memory.LONGEST + 1)
    assert known[long] == known[long]
    assert (len(asked), len(known)) == (2, 0)


@given(st.lists(st.text(max_size=2)))
def test_any_texts(texts):
    known = Memory(len)
    assert list(map(known.__getitem__, texts)) == list(map(len, texts))
