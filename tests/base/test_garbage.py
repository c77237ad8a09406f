import gc

import pytest

from framing.base.garbage import KEPT, seldom_sought


def test_garbage_is_sought_seldom_meanwhile_and_as_before_afterwards():
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_sought():
        assert gc.get_threshold() == (KEPT, *before[1:])
        raise KeyError
    assert gc.get_threshold() == before


def test_what_is_dropped_in_a_circle_is_found_meanwhile():
    class Circle:
        made = 0

        def __init__(self):
            self.itself = self

        def __del__(self):
            Circle.made -= 1

    with seldom_sought():
        for _ in range(3 * KEPT):
            Circle.made += 1
            Circle()
        assert Circle.made < 2 * KEPT
