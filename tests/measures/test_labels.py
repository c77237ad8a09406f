"""Labels per naming: a naming counts once, whatever it carries."""

import pandas as pd
import pytest

from framing.measures.analysis import analyse
from framing.measures.labels import LABEL_COLUMNS, NAMING_COLUMNS, labels_per_naming, namings
from framing.reading.articles import Actor, Article

ACTORS = (Actor("Freedonia", ("Freedonian",)), Actor("Sylvania", ("Sylvanian",)))
TERMS = pd.DataFrame(
    [("regime*", "label"), ("communist", "label"), ("cruel", "evaluation")],
    columns=["term", "category"],
)


def named(text):
    found = analyse(Article("one", text, actors=ACTORS), terms=TERMS)
    return namings(found.article, found.tokens, found.hits)


def rows(text, voices=("Reporter",)):
    table = labels_per_naming(named(text), voices)
    return table[["voice", "actor", "labelled", "namings"]].apply(tuple, axis=1).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Freedonia met Sylvania.",
            [("Reporter", "Freedonia", 0, 1), ("Reporter", "Sylvania", 0, 1)],
        ),
        ("The communist Freedonian regime met.", [("Reporter", "Freedonia", 1, 1)]),
        ("Freedonia fell. The Freedonian regime fell.", [("Reporter", "Freedonia", 1, 2)]),
        ("Cruel Freedonia fell.", [("Reporter", "Freedonia", 0, 1)]),
        ("The Freedonia-backed regime fell.", []),
        ("The regime fell.", []),
        (
            "The Freedonian regime and the Sylvanian regime met. Both regimes fell.",
            [("Reporter", "Freedonia", 2, 2), ("Reporter", "Sylvania", 2, 2)],
        ),
    ],
)
def test_namings_and_their_labels(text, expected):
    assert rows(text) == expected


def test_a_voice_has_its_own_namings_only():
    text = "Freedonia fell. “The Freedonian regime stands,” a nurse said."
    assert rows(text, ["Reporter", "Other"]) == [
        ("Reporter", "Freedonia", 0, 1),
        ("Other", "Freedonia", 1, 1),
    ]


def test_two_labels_on_a_naming_are_one_naming():
    table = named("The communist regime of Freedonia fell.")
    assert table["label"].tolist() == ["communist; regime"]
    assert table.columns.tolist() == NAMING_COLUMNS


def test_the_interval_is_of_the_share():
    table = labels_per_naming(named("Freedonia met the Freedonian regime."), ["Reporter"])
    assert table.columns.tolist() == LABEL_COLUMNS
    row = table.iloc[0]
    assert row["low"] < row["share"] == 0.5 < row["high"]
    assert row["labels"] == "regime"


def test_without_names_there_is_no_row():
    assert rows("It rained.") == []


def test_a_name_in_disguise_is_a_naming_all_the_same():
    text = "The communist Freedonian regime met Sylvania."
    hidden = text.replace("donian", "\u00addon\u200bian").replace("Sylv", "Sy\u00adlv")
    plain, seen = named(text), named(hidden)
    kept = ["actor", "voice", "sentence", "label"]
    assert seen[kept].to_dict() == plain[kept].to_dict()
    assert [hidden[a:b] for a, b in seen[["start", "end"]].to_numpy()] == seen["text"].tolist()
