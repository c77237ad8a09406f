"""Steps: what is undone can be done again, until something else is done."""

from contextlib import nullcontext

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.coding.steps import Steps
from framing.reading.articles import Article


def test_without_a_step_there_is_nothing_to_undo_and_nothing_to_do_again():
    steps = Steps()
    with pytest.raises(InputError, match="there is nothing to undo"):
        steps.take_back()
    with pytest.raises(InputError, match="there is nothing to do again"):
        steps.take_again()


@given(st.lists(st.integers(), min_size=1), st.data())
def test_what_is_undone_is_done_again_in_the_same_order(taken, data):
    steps = Steps()
    for step in taken:
        steps.take(step)
    number = data.draw(st.integers(0, len(taken)))
    assert [steps.take_back() for _ in range(number)] == taken[::-1][:number]
    assert steps.done == taken[: len(taken) - number]
    assert [steps.take_again() for _ in range(number)] == taken[len(taken) - number :]
    assert (steps.done, steps.undone) == (taken, [])


def test_what_was_undone_is_gone_once_something_else_is_done():
    steps = Steps()
    steps.take("one")
    steps.take_back()
    steps.take("other")
    assert (steps.done, steps.undone) == (["other"], [])


class Numbers(Steps):
    """Numbers taken one after another, whose file may be full."""

    def __init__(self, full):
        super().__init__()
        self.article, self.state, self.full, self.file = None, 0, full, 0

    def add(self, number):
        self.take(number)
        self.state += number
        return number

    def save(self):
        if self.state > self.full:
            raise InputError("the disk is full")
        self.file = self.state


@given(st.lists(st.integers(1, 9)), st.integers(0, 30))
def test_what_cannot_be_saved_is_not_done(numbers, full):
    steps = Numbers(full)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("framing.coding.steps.is_kept", lambda _: True)
        for number in numbers:
            fits = steps.state + number <= full
            before = steps.state, [*steps.done], [*steps.undone]
            with nullcontext() if fits else pytest.raises(InputError, match="full"):
                assert steps.saved(lambda number=number: steps.add(number)) == number
            if not fits:
                assert (steps.state, steps.done, steps.undone) == before
    assert steps.file == steps.state == sum(steps.done)


def test_a_text_that_is_not_kept_goes_on_unsaved():
    steps = Numbers(0)
    steps.article = Article("own", "It rained.")
    assert steps.saved(lambda: steps.add(3)) == 3
    assert (steps.state, steps.file) == (3, 0)
