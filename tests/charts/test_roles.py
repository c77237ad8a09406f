"""Labels per naming and agency: every mark where its number is, every count written."""

import pandas as pd
import pytest

from framing import charts
from framing.measures.agency import AGENCY_COLUMNS, DEED_COLUMNS
from framing.measures.labels import LABEL_COLUMNS

NAMED = pd.DataFrame(
    [
        ("Reporter", "Freedonia", 7, 14, 0.5, 0.27, 0.73, "regime, communist, thugs"),
        ("Reporter", "Sylvania", 0, 10, 0.0, 0.0, 0.28, ""),
        ("Reporter", "Hill Front", 0, 1, 0.0, 0.0, 0.79, ""),
        ("Sylvania", "Freedonia", 1, 1, 1.0, 0.2, 1.0, "thugs"),
    ],
    columns=LABEL_COLUMNS,
)
FORMS = ("active", "passive", "agentless", "noun")
ROWS = [
    ("Reporter", form, count, 7, count / 7, 0.0, 1.0, named)
    for form, count, named in zip(FORMS, (1, 0, 2, 4), (1, 0, 0, 2), strict=True)
]
NONE = [("Sylvania", form, 0, 0, float("nan"), *[float("nan")] * 2, 0) for form in FORMS]
AGENCY = pd.DataFrame([*ROWS, *NONE], columns=AGENCY_COLUMNS)
DEEDS = pd.DataFrame(
    [("Reporter", "Freedonia", 3, 0), ("Reporter", "Sylvania", 1, 2)], columns=DEED_COLUMNS
)
VOICES = ["Reporter", "Sylvania"]


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("width", [84, 174])
def test_shares_stand_at_their_place_with_their_counts(width):
    ax = charts.drawn(charts.labels_per_naming, NAMED, voices=VOICES, width=width).axes[0]
    marks = [line.get_xdata()[0] for line in ax.lines if line.get_marker() in {"o", "s"}]
    assert marks == [0.5, 0.0, 1.0]
    assert {"7 of 14", "0 of 10", "1 of 1"} <= set(texts(ax))
    assert ("regime, communist, thugs" in texts(ax)) == (width == 174)
    assert "left out: 1, named under 3 times" in " ".join(ax.get_xlabel().split())


@pytest.mark.parametrize("width", [84, 174])
def test_a_bar_is_parted_by_construction(width):
    ax = charts.drawn(charts.agency, AGENCY, voices=VOICES, width=width).axes[0]
    bars = [(bar.get_x(), bar.get_width()) for bar in ax.patches]
    assert bars == [(0, 1), (1, 2), (3, 4)]
    assert "7, agent named in 3" in texts(ax)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Reporter"]
    assert ax.get_xlabel().endswith("none: Sylvania")


def test_who_acts_stands_left_and_who_suffers_right():
    ax = charts.drawn(charts.deeds, DEEDS, voices=VOICES).axes[0]
    assert {-3, -1, 2} <= {bar.get_width() for bar in ax.patches}
    assert {"3", "1", "2", "acts", "suffers"} <= set(texts(ax))


@pytest.mark.parametrize(
    ("chart", "table"),
    [(charts.labels_per_naming, NAMED), (charts.agency, AGENCY), (charts.deeds, DEEDS)],
)
def test_with_nothing_to_show_it_says_so(chart, table):
    ax = charts.drawn(chart, table, voices=["Other"]).axes[0]
    assert len(texts(ax)) == 1 and texts(ax)[0].startswith("no ")
