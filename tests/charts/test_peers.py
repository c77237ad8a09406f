"""Systems beside each other: values where the table says, and the table what the README says."""

import re

import pandas as pd
import pytest

from framing import charts
from framing.base.places import ROOT

FILE = ROOT / "benchmarks" / "systems.csv"


@pytest.mark.parametrize("width", [84, 174])
def test_marks_stand_at_their_values_the_best_first(width):
    table = pd.read_csv(FILE)
    (ax,) = charts.drawn(charts.systems, table, width=width).axes
    marks = [line for line in ax.lines if line.get_zorder() == 4]
    assert sorted(line.get_xdata()[0] for line in marks) == sorted(table["value"])
    ours = table["system"].iloc[0]
    filled = [line.get_markerfacecolor() != "#FFFFFF" for line in marks]
    assert sum(filled) == (table["system"] == ours).sum()
    first = [line.get_xdata()[0] for line in marks][:4]
    assert first == sorted(first, reverse=True)
    last = [line.get_xdata()[0] for line in marks][-4:]
    assert last == sorted(last)  # of what is better lower


@pytest.mark.parametrize("width", [84, 174])
def test_no_line_of_the_grid_runs_through_the_name_of_a_measure(width):
    figure = charts.drawn(charts.systems, pd.read_csv(FILE), width=width)
    figure.draw_without_rendering()
    (ax,) = figure.axes
    heads = [text for text in ax.texts if text.get_fontweight() == "bold"]
    assert len(heads) == 6
    lines = [line for part in ax.collections for line in part.get_segments()]
    assert len(lines) == 6 * 5
    for head in heads:
        box = head.get_window_extent()
        for (x, top), (_, bottom) in map(ax.transData.transform, lines):
            assert not (
                box.x0 < x < box.x1 and min(top, bottom) < box.y1 and box.y0 < max(top, bottom)
            )


def test_the_table_is_that_of_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    head = next(line for line in lines if line.startswith("| system |"))
    measures = [cell.strip() for cell in head.strip("|").split("|")][1:]
    table = pd.read_csv(FILE).set_index(["system", "measure"])
    for system in dict.fromkeys(table.index.get_level_values("system")):
        line = next(line for line in lines if line.startswith(f"| {system} |"))
        cells = [cell.strip() for cell in line.strip("|").split("|")][1:]
        for measure, cell in zip(measures[:-1], cells, strict=False):
            numbers = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", cell)]
            share = 1 if "α" in measure else 100
            row = table.loc[(system, measure), ["value", "low", "high"]]
            assert [share * value for value in row] == pytest.approx(numbers), (system, measure)


def test_without_systems_it_says_so():
    (ax,) = charts.drawn(charts.systems, pd.read_csv(FILE).head(0)).axes
    assert [text.get_text() for text in ax.texts] == ["no system was measured"]
