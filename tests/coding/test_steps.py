"""Steps: what is undone can be done again, until something else is done."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.coding.steps import Steps


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
