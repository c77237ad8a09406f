"""Who says what of whom: every number once, in the cell of its voice, actor and category."""

import pandas as pd
import pytest

from framing import charts
from framing.charts.marks import shown_by
from framing.charts.responsible import counted

VOICES = ["Reporter", "Freedonia", "Sylvania"]
ROWS = [
    ("Reporter", "label", "Freedonia"),
    ("Reporter", "label", "Freedonia; Sylvania"),
    ("Reporter", "law", "Sylvania"),
    ("Freedonia", "label; blame", "Sylvania"),
    ("Freedonia", "law", ""),
]
HITS = pd.DataFrame(ROWS, columns=["voice", "category", "target"]).assign(term="t", text="t")


def test_a_term_of_two_actors_or_categories_counts_for_each():
    table = counted(HITS, VOICES, 9).set_index(["voice", "target", "category"])["count"]
    assert table.to_dict() == {
        ("Reporter", "Freedonia", "label"): 2,
        ("Reporter", "Sylvania", "label"): 1,
        ("Reporter", "Sylvania", "law"): 1,
        ("Freedonia", "Sylvania", "label"): 1,
        ("Freedonia", "Sylvania", "blame"): 1,
    }


def test_the_rarest_actors_of_a_voice_share_a_line():
    hits = pd.DataFrame(
        [("Reporter", "label", f"Land {n}") for n in range(5) for _ in range(6 - n)],
        columns=["voice", "category", "target"],
    ).assign(term="t", text="t")
    table = counted(hits, VOICES, 3)
    assert dict(zip(table["target"], table["count"], strict=True)) == {
        **{"Land 0": 6, "Land 1": 5},
        **{"3 others": 9},
    }


@pytest.mark.parametrize("width", [84, 174])
def test_every_cell_has_its_number_and_says_what_it_stands_for(width):
    (ax,) = charts.drawn(charts.said_of, HITS, voices=VOICES, width=width).axes
    cells = [shown_by(bar.get_gid())[0] for bar in ax.patches if bar.get_gid()]
    table = counted(HITS, VOICES, 9)
    assert {tuple(cell.values()) for cell in cells} == set(
        table[["voice", "target", "category"]].itertuples(index=False, name=None)
    )
    numbers = [t.get_text() for t in ax.texts if t.get_ha() == "center"]
    assert sorted(map(int, numbers)) == sorted(table["count"])
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert names == ["Freedonia", "Sylvania", "Sylvania"]
    heads = [label.get_text() for label in ax.get_xticklabels()]
    assert heads == ["label", "law", "blame"] or heads == ["label", "blame", "law"]
    assert "of 5 the sentence tells of 4" in ax.get_xlabel().replace("\n", " ")


def test_without_an_actor_it_says_so():
    (ax,) = charts.drawn(charts.said_of, HITS[4:], voices=VOICES).axes
    assert [text.get_text() for text in ax.texts] == ["no term about a named actor"]
