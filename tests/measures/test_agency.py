"""Agency: constructions add up to the deeds, and every part is counted."""

import pandas as pd
import pytest

from framing.measures.agency import AGENCY_COLUMNS, DEED_COLUMNS, agency, deeds

HITS = pd.DataFrame(
    [
        ("Reporter", "violence", "Freedonia", "Sylvania", "active"),
        ("Reporter", "violence", "", "Sylvania", "agentless"),
        ("Reporter", "violence", "Freedonia; Hill Front", "", "noun"),
        ("Reporter", "violence", "", "", ""),
        ("Reporter", "label", "", "", ""),
        ("Sylvania", "violence", "", "", "active"),
    ],
    columns=["voice", "category", "agent", "victim", "construction"],
)


def test_constructions_add_up_to_the_deeds_of_a_voice():
    table = agency(HITS, ["Reporter", "Sylvania", "Other"])
    assert table.columns.tolist() == AGENCY_COLUMNS
    sums = table.groupby("voice", sort=False)[["count", "named"]].sum()
    assert sums["count"].tolist() == [3, 1, 0]
    assert sums["named"].tolist() == [2, 0, 0]
    assert table.groupby("voice", sort=False)["of"].first().tolist() == [3, 1, 0]
    assert table["share"].isna().sum() == 4  # no base, no share


def test_a_share_stands_within_its_interval():
    table = agency(HITS, ["Reporter"])
    assert ((table["low"] <= table["share"]) & (table["share"] <= table["high"])).all()


def test_a_deed_of_several_counts_for_each():
    table = deeds(HITS, ["Reporter", "Sylvania"])
    assert table.columns.tolist() == DEED_COLUMNS
    assert table.to_numpy().tolist() == [
        ["Reporter", "Freedonia", 2, 0],
        ["Reporter", "Sylvania", 0, 2],
        ["Reporter", "Hill Front", 1, 0],
    ]


@pytest.mark.parametrize("table", [agency, deeds])
def test_another_category_has_its_own(table):
    assert table(HITS, [], "law").empty
