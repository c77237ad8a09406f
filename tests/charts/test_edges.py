"""One arrowhead: open, unlike every mark, and outside where the mark itself lies beyond."""

import pytest
from matplotlib.figure import Figure
from matplotlib.path import Path

from framing.charts import palette
from framing.charts.edges import SAID, beyond, heads, said_beyond


@pytest.fixture
def ax():
    found = Figure().subplots()
    found.set(xlim=(0, 10), ylim=(0, 5))
    return found


@pytest.mark.parametrize(
    ("towards", "at"), [("<", (0, 2)), (">", (10, 2)), ("v", (4, 0)), ("^", (4, 5))]
)
def test_it_points_away_and_stands_outside_for_a_mark(ax, towards, at):
    for mark in (False, True):
        beyond(ax, *at, towards, "#222222", mark=mark)
    plain, moved = (line.get_transform().transform(at) for line in ax.lines)
    shift = moved - plain
    axis, sign = {"<": (0, -1), ">": (0, 1), "v": (1, -1), "^": (1, 1)}[towards]
    assert shift[axis] * sign > 0 and shift[1 - axis] == 0
    first, tip, last = ax.lines[0].get_marker().vertices
    assert (tip == 0).all() and first[axis] * sign < 0 and last[axis] * sign < 0


def test_it_is_no_mark_of_a_voice(ax):
    beyond(ax, 10, 2, ">", "#222222")
    (line,) = ax.lines
    assert isinstance(line.get_marker(), Path) and line.get_markerfacecolor() == "none"
    assert not {"<", ">"} & {*palette.SHAPES, *palette.MARKERS.values()}


def test_it_has_the_name_of_its_mark(ax):
    beyond(ax, 10, 2, ">", "#222222", gid="mark.above:category=law")
    beyond(ax, 10, 3, ">", "#222222")
    assert [line.get_gid() for line in ax.lines] == ["mark.above:category=law", None]


def test_it_is_explained_where_it_is_drawn(ax):
    assert said_beyond(ax) == "" and heads(ax) == []
    beyond(ax, 10, 2, ">", "#222222")
    assert said_beyond(ax) == f"\n{SAID}" and heads(ax) == [(10, 2)]
