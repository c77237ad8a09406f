"""Cues: the table of reporting verbs is sound, and a bad row is named."""

import pytest

from framing.base.errors import InputError
from framing.reporting.cues import (
    CLASSES,
    CLAUSE_NOUNS,
    CUES,
    STATEMENT_NOUNS,
    cue_class,
    reporting_verbs,
)


def test_every_form_leads_to_its_verb():
    verbs = reporting_verbs()
    assert {verbs[form].verb for form in ("say", "says", "said", "saying")} == {"say"}
    assert {cue.kind for cue in verbs.values()} == set(CLASSES)
    assert verbs["claimed"].kind == "doubt"
    assert verbs["admitted"].kind == "factive"


def test_the_class_of_a_cue_in_a_text():
    cues = ["Claimed", "calling for", "called", "urged", "According to"]
    expected = ["doubt", "directive", "assertive", "directive", "phrase"]
    assert [cue_class(cue) for cue in cues] == expected


def test_nouns_with_a_clause_are_nouns_of_statements():
    assert {"suggestions", "remark", "remarks"} >= CLAUSE_NOUNS - STATEMENT_NOUNS


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("Hooper 1975\nadd,assertive", "Hooper 1975\nadd,asertive"), 3),
        (("verb,class", "verb,kind"), 1),
    ],
)
def test_a_bad_row_is_named(tmp_path, change, line):
    file = tmp_path / "cues.csv"
    file.write_text(CUES.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        reporting_verbs(file)
    assert (refused.value.file, refused.value.line) == (file, line)
