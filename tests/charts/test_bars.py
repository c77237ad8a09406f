"""Bars in parts: as long as their sums, each part told by its look, each number where it fits."""

import pandas as pd
import pytest
from matplotlib.figure import Figure

from framing.charts.bars import parted

LOOKS = {"a": ("first", "#222222", ""), "b": ("second", "#FFFFFF", "////")}
SUMS = pd.DataFrame({"a": [30, 0], "b": [10, 5]}, index=["Freedonia", "Sylvania"])


def drawn():
    ax = Figure(figsize=(6, 2), layout="constrained").subplots()
    parted(ax, SUMS, ["40 in all", "5 in all"], LOOKS, ["b"], "terms")
    return ax


def test_the_parts_of_a_bar_follow_each_other_and_add_up_to_its_sum():
    bars = [(bar.get_x(), bar.get_width()) for bar in drawn().patches]
    assert bars == [(0, 30), (30, 10), (0, 5)]


def test_the_number_of_a_part_stands_in_its_middle_but_not_on_a_hatch():
    inside = {t.get_text(): t.get_position() for t in drawn().texts if "all" not in t.get_text()}
    assert inside == {"30": (15.0, 0)}


@pytest.mark.parametrize(("text", "end"), [("40 in all", (40, 0)), ("5 in all", (5, 1))])
def test_a_text_stands_at_the_end_of_its_bar(text, end):
    assert {t.get_text(): getattr(t, "xy", None) for t in drawn().texts}[text] == end


def test_the_key_names_the_parts_asked_for():
    legends = [child for child in drawn().get_children() if hasattr(child, "legend_handles")]
    assert [t.get_text() for legend in legends for t in legend.get_texts()] == ["second"]
