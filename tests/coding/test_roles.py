"""Roles held against sentences marked by hand: what is counted, and how well the rules do."""

import pytest

from framing.base.errors import InputError
from framing.base.kinds import OTHER, PARAPHRASE, REPORTER
from framing.coding.roles import COLUMNS, FIRST_SIGHT, RATE_COLUMNS, read_roles, role_rates

HEAD = ",".join(COLUMNS) + "\n"


@pytest.fixture(scope="module")
def rates():
    return role_rates(read_roles())


def written(tmp_path, *rows):
    path = tmp_path / "roles.csv"
    path.write_text(HEAD + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def test_each_role_has_its_rates_in_every_voice(tmp_path):
    path = written(
        tmp_path,
        "of,The [cruelty] of Chile is known.,evaluation,Chile,,",
        "of,Chile [condemned] it.,evaluation,Peru,,Chile",
    )
    table = role_rates(read_roles(path))
    assert table.columns.tolist() == RATE_COLUMNS
    told = table[table["role"] == "said_of"].set_index("voice")
    assert told.index.tolist() == [REPORTER, OTHER, PARAPHRASE]
    assert told[["coded", "given", "right"]].to_numpy().tolist() == [[2, 1, 1]] * 3
    assert (told["precision"] == 1).all() and (told["recall"] == 0.5).all()
    first = table[table["role"] == FIRST_SIGHT].iloc[0]
    assert first[["coded", "given", "right"]].tolist() == [2, 1, 0]


@pytest.mark.parametrize(
    "sentence", ["No term.", "One [term] and [another].", "[] is empty.", "a [b"]
)
def test_a_sentence_without_one_term_is_refused(tmp_path, sentence):
    with pytest.raises(InputError, match="one term in brackets") as caught:
        read_roles(written(tmp_path, f"of,{sentence},label,,,"))
    assert caught.value.line == 2


def test_an_unknown_category_is_refused(tmp_path):
    with pytest.raises(InputError, match="unknown category 'lable'"):
        read_roles(written(tmp_path, "of,A [term].,lable,,,"))


def test_precision_comes_before_recall_and_voices_are_alike(rates):
    told = rates[rates["role"].isin(["said_of", FIRST_SIGHT])]
    assert (told["precision"] >= 0.92).all()
    assert (told["recall"] >= 0.7).all()
    alike = rates[rates["role"] == "said_of"]
    assert alike["recall"].max() - alike["recall"].min() < 0.05
