"""Categories of any number and name: short where need be, told apart, counted if left out."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from dictionaries import ODD_NAMES
from hypothesis import given, settings, strategies as st
from matplotlib import pyplot

from framing import charts
from framing.charts import palette
from framing.charts.categories import CUT, MOST, UNKNOWN, left_out, most_used, short
from framing.charts.text_metrics import text_width
from framing.measures.contrasts import contrasts
from framing.measures.rates import COUNT_COLUMNS, counts
from framing.measures.reference import COLUMNS as PLACED

VOICES = ["Reporter", "Freedonia", "Sylvania"]
SPOKEN = np.repeat(VOICES, [120, 80, 60])


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1, max_size=9),
    st.integers(60, 200),
)
def test_names_fit_and_none_is_taken_for_another(names, room):
    found = short(names, room)
    assert list(found) == list(dict.fromkeys(names))
    assert len(set(found.values())) == len(found)
    for name, cut in found.items():
        assert text_width(cut) <= room
        assert cut == name or text_width(name) > room or UNKNOWN in cut or "(" in cut


def test_names_that_would_come_out_alike_are_numbered():
    found = short([f"a{'b' * 80}{middle}{'c' * 80}d" for middle in "xyz"], 100)
    assert [name[-3:] for name in found.values()][1:] == ["(2)", "(3)"]


def test_the_categories_with_most_terms_are_drawn_in_the_order_of_the_table():
    table = pd.DataFrame({"category": list("abcab"), "count": [1, 0, 5, 1, 0]})
    assert most_used(table, "count", 2)["category"].tolist() == ["a", "c", "a"]
    assert most_used(table, "count", 3) is table
    assert left_out(2, 3, ["a"]) == "\n1 categories with fewer terms: see the table"
    assert "the font lacks" in left_out(2, 2, short(["怒り"], 90).values())
    assert left_out(2, 2, ["a"]) == "" and "part of a name" in left_out(2, 2, [f"a{CUT}b"])


def tables(number):
    """Make a text with a term of each category in turn, and its tables."""
    names = [*ODD_NAMES, *(f"category {at}" for at in range(number))][:number]
    size = len(SPOKEN)
    at = np.arange(size)
    tokens = pd.DataFrame(
        {"token": "word", "start": 5 * at, "end": 5 * at + 4, "paragraph": at // 40}
        | {"sentence": at // 10, "is_word": True, "kind": "direct", "voice": SPOKEN}
    )
    hits = tokens.assign(category=[names[n % number] for n in at], term="word", text="word")
    counted = counts(hits, tokens, names, VOICES)
    return names, tokens, hits, counted


def drawn(number, width):
    names, tokens, hits, counted = tables(number)
    sides = contrasts(counted, against=VOICES[1:])
    rows = [(name, side, 1, 100, 10, 9, 9, 5, 20, 0.5, 0.1, 0.9) for name in names for side in "rq"]
    placed = pd.DataFrame(rows, columns=PLACED).replace({"r": "reporter", "q": "quoted"})
    yield charts.drawn(charts.rates_by_category, counted, voices=VOICES, width=width)
    yield charts.drawn(charts.counts_grid, counted, voices=VOICES, width=width)
    yield charts.drawn(charts.forest, sides, width=width)
    yield charts.drawn(charts.places, placed, width=width)
    options = {"voices": VOICES, "categories": names, "width": width}
    yield charts.drawn(charts.positions, hits, tokens, **options)


def boxes(figure):
    """Return the texts of a figure and where they stand, but for the numbers of the axis."""
    figure.draw_without_rendering()
    (ax,) = figure.axes
    shown = [*ax.texts, *ax.get_yticklabels(), ax.xaxis.label]
    return [(text, text.get_window_extent()) for text in shown if text.get_text().strip()]


@pytest.mark.parametrize("width", [palette.COLUMN, palette.PAGE])
@pytest.mark.parametrize("number", [1, 40])
def test_every_chart_has_room_for_any_categories(number, width):
    with pyplot.style.context(palette.STYLE):
        for figure in drawn(number, width):
            (ax,) = figure.axes
            inside = figure.bbox.padded(1)
            labels = [label for label in ax.get_yticklabels() if label.get_text().strip()]
            for text, box in boxes(figure):
                assert inside.x0 <= box.x0 and box.x1 <= inside.x1, text.get_text()
            heights = sorted((box.y0, box.y1) for box in (t.get_window_extent() for t in labels))
            assert all(one[1] <= other[0] + 1 for one, other in pairwise(heights))
            assert ax.get_window_extent().width > 0.15 * figure.bbox.width


def test_what_is_not_drawn_is_counted_below():
    _, _, _, counted = tables(MOST + 5)
    figure = charts.drawn(charts.counts_grid, counted, voices=VOICES)
    (ax,) = figure.axes
    assert len(ax.get_yticklabels()) == MOST
    assert "5 categories with fewer terms: see the table" in ax.get_xlabel()
    assert list(counted.columns) == COUNT_COLUMNS
