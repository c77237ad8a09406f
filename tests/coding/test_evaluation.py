"""The judge of the voice engine: every measure against values worked out by hand."""

import csv
import io

import pytest

from framing.coding import evaluation
from framing.coding.standoff import Act, Coded, Source
from framing.interface import main
from framing.reading.articles import Article
from framing.voices.stretches import Stretch

# Two quotations, a paraphrase, and two pairs of marks that nobody says; 34 words and signs.
TEXT = (
    "“We build the mill,” Ana Brook said. “It stays,” she said.\n"
    "Bob Reed said the “old” mill would burn. He likes “Red Barn”. She says rain fell.\n"
)
BROOK = Source("Ana Brook", "Brook")
SHE = Source("she", "she", (("Ms. Brook", "Brook"),))
CODED = [("“We build the mill,”", BROOK), ("“It stays,”", SHE), ("the “old” mill would burn", None)]
FOUND = [
    ("We build the mill,", "direct", "Brook"),
    ("It stays,", "direct", "she"),
    ("Red Barn", "direct", "Bob Reed"),
    ("rain fell", "indirect", "She"),
]


def span(part, text=TEXT):
    return text.index(part), text.index(part) + len(part)


def acts(coded):
    return tuple(Act((span(part),), source) for part, source in coded)


def pieces(found):
    return [Stretch(*span(part), part, kind, 0, source) for part, kind, source in found]


@pytest.fixture
def values(monkeypatch):
    """Return (count, base) of every measure, for what an engine found and coders marked."""

    def values(found, *readings):
        monkeypatch.setattr(evaluation, "stretches", lambda article: pieces(found))
        coded = Coded(Article("one", TEXT), tuple(map(acts, readings)))
        table = evaluation.evaluation([coded]).set_index("measure")
        return {name: (row["count"], row["base"]) for name, row in table.iterrows()}

    return values


def test_quotations_are_where_content_meets_marks(values):
    found = values(FOUND, CODED)
    # coded: We build the mill, It stays, old; found: the first two and Red Barn.
    assert found["direct precision"] == found["direct recall"] == found["direct F"] == (2, 3)
    assert found["unattributed marks taken for statements"] == (1, 1)


def test_a_pronoun_is_right_only_where_it_is_resolved(values):
    found = values(FOUND, CODED)
    assert found["source right when named"] == (1, 1)
    assert found["pronoun resolved"] == (0, 1)
    assert found["quotation found and source right"] == (1, 2)
    resolved = [*FOUND[:1], ("It stays,", "direct", "Ana Brook"), *FOUND[2:]]
    assert values(resolved, CODED)["pronoun resolved"] == (1, 1)


def test_a_pronoun_without_another_mention_is_not_judged(values):
    found = values(FOUND, [("“It stays,”", Source("she"))])
    assert found["pronoun resolved"] == found["quotation found and source right"] == (0, 0)


def test_a_quotation_that_is_missed_has_no_source_to_judge(values):
    found = values(FOUND[1:], CODED)
    assert found["source right when named"] == (0, 0)
    assert found["quotation found and source right"] == (0, 2)


def test_words_are_pooled_and_signs_are_words_but_marks_are_not(values):
    found = values(FOUND, CODED)
    # coded: We build the mill , (5), It stays , (3), the old mill would burn (5); found: the
    # first eight, Red Barn (2), rain fell (2).
    assert found["attributed words precision"] == (8, 12)
    assert found["attributed words recall"] == (8, 13)
    assert found["attributed words F"] == (8, 12.5)
    # Outside marks: coded the mill would burn, found rain fell.
    assert found["indirect words precision"] == (0, 2)
    assert found["indirect words recall"] == (0, 4)
    # Of 34 words and signs, five are coded only and four found only.
    assert found["attributed words alpha"] == (25, 34)


def test_two_readings_count_half_each(values):
    found = values(FOUND, CODED, CODED[:1])
    assert found["direct recall"] == (0.5 * 2 + 0.5 * 1, 0.5 * 3 + 0.5 * 1)
    assert found["unattributed marks taken for statements"] == (0.5 + 0.5 * 2, 0.5 + 0.5 * 3)


def test_alpha_of_two_coders():
    assert evaluation.alpha(agreed=10, words=10, marked=8) == 1
    # Disagreement observed 4/10; expected 2·6·14/(20·19).
    assert evaluation.alpha(6, 10, 6) == pytest.approx(1 - 0.4 / (2 * 6 * 14 / (20 * 19)))


@pytest.mark.parametrize(("half", "named"), [(None, 3), ("first", 2), ("second", 1)])
def test_the_command_takes_every_other_article(tmp_path, capsys, half, named):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    text = "“We build the mill,” Ana Brook said.\n"
    ann = "T1\tContent 0 20\t“We build the mill,”\nT2\tSource 21 30\tAna Brook\n"
    for name in "abc":
        (tmp_path / "text" / f"{name}.txt").write_text(text, encoding="utf-8")
        events = ann + "E1\tContent:T1 Source:T2\n"
        (tmp_path / "attributions" / f"{name}_x.ann").write_text(events, encoding="utf-8")
    chosen = ["--half", half] if half else []
    assert main.main(["evaluate", str(tmp_path), *chosen]) == 0
    rows = {row["measure"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert tuple(rows) == evaluation.MEASURES
    assert rows["quotation found and source right"]["base"] == str(named)
    assert rows["direct F"]["value"] == rows["attributed words alpha"]["value"] == "1"


def test_the_command_refuses_a_folder_without_codings(tmp_path, capsys):
    assert main.main(["evaluate", str(tmp_path)]) == 1
    assert "is no folder of coded articles" in capsys.readouterr().err
