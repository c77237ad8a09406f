"""A printed table says what the frame says, in words, decimals under each other."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.publishing.typeset import number, typeset

CONTRASTS = pd.DataFrame(
    {
        "side": ["Reporter"] * 3,
        "against": ["Freedonia"] * 3,
        "category": ["label", "law", "threat"],
        "count": [17, 0, 2],
        "against_words": [384] * 3,
        "ratio": [7.4512, 0.0, math.inf],
        "low": [2.333, 0.0, 0.32],
        "high": [23.81, 0.316, math.inf],
        "p": [0.00016, 0.0426, 1.0],
    }
)


def test_a_comparison_as_it_is_printed():
    table = typeset(CONTRASTS, "Two\n sides.")
    assert table.caption == (
        "Two sides. Side: Reporter; against: Freedonia; words, Freedonia: 384."
    )
    assert table.heads == ("Category", "Terms", "Ratio", "95% interval", "p")
    assert table.numeric == (False, True, True, True, True)
    blank = "\N{FIGURE SPACE}"
    assert table.rows == (
        ("label", "17", "7.45", "2.33 to 23.81", "< 0.001"),
        ("law", "0", "0.00", f"0.00 to {blank}0.32", "0.043"),
        ("threat", "2", "∞", f"0.32 to {blank * 4}∞", "1.000"),
    )


def test_shares_and_rates_keep_their_intervals_in_their_own_unit():
    frame = pd.DataFrame(
        {
            **{"share": [0.0256, np.nan], "low": [0.0046, np.nan], "high": [0.132, np.nan]},
            **{"per_1000": [133.56, 0.0]},
        }
    )
    assert typeset(frame, "C.").rows == (("2.6%", "0.5% to 13.2%", "133.6"), ("–", "–", "0.0"))


def test_yes_no_text_and_what_is_missing():
    frame = pd.DataFrame(
        {"last": [True, False], "speaker": [" Ana\n Vos ", None], "own": [0.00123, 0.0456]}
    )
    table = typeset(frame, "C.")
    assert table.heads == ("Has the last word", "Speaker", "Own")
    assert table.rows == (("yes", "Ana Vos", "0.001"), ("no", "", "0.046"))


def test_one_row_keeps_its_columns_and_equal_rows_are_shown():
    one = pd.DataFrame({"voice": ["Other"], "words": [3]})
    assert typeset(one, "C.").rows == (("Other", "3"),)
    assert typeset(pd.concat([one, one]), "C.").rows == (("Other", "3"),) * 2
    assert typeset(one.iloc[:0], "C.").rows == ()
    assert typeset(one.iloc[:0], "C.").heads == ("Voice", "Words")


def test_constants_stay_where_they_are_asked_to():
    table = typeset(CONTRASTS, "C.", fixed=False)
    assert table.caption == "C." and table.heads[:2] == ("Side", "Against")


def test_two_columns_of_one_name_both_stand():
    frame = pd.DataFrame([[1, 2], [3, 4]], columns=["words", "words"])
    assert typeset(frame, "C.").rows == (("1", "2"), ("3", "4"))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.004, 2, "< 0.01"),
        (-0.004, 2, "> −0.01"),
        (0.005001, 2, "0.01"),
        (0.0, 2, "0.00"),
        (-1234.5, 1, "−1,234.5"),
        (-math.inf, 1, "−∞"),
        (math.nan, 1, "–"),
        (2.5e12, 2, "2.5 × 10¹²"),
        (450_560, 0, "450,560"),
    ],
)
def test_numbers(value, decimals, text):
    assert number(value, decimals) == text


@pytest.mark.parametrize(("p", "text"), [(0.00099, "< 0.001"), (0.001, "0.001"), (0.0, "< 0.001")])
def test_a_p_is_never_nought(p, text):
    assert typeset(pd.DataFrame({"p": [p, 0.5]}), "C.").rows[0] == (text,)


@given(
    st.sampled_from(["ratio", "p", "per_1000", "share", "another"]),
    st.lists(st.floats(0, 1e6) | st.just(math.nan) | st.just(math.inf), min_size=2, max_size=8),
)
def test_every_number_of_a_column_has_the_same_decimals(name, values):
    frame = pd.DataFrame({"voice": [str(at) for at in range(len(values))], name: values})
    cells = [row[-1] for row in typeset(frame, "C.").rows]
    decimals = {len(cell.rstrip("%").partition(".")[2]) for cell in cells if cell[-1] not in "–∞"}
    assert len(decimals) <= 1


@given(st.lists(st.integers(0, 10**8), min_size=2, max_size=8))
def test_whole_numbers_lose_nothing(values):
    frame = pd.DataFrame({"at": range(len(values)), "count": values})
    cells = [row[-1] for row in typeset(frame, "C.").rows]
    assert [int(cell.replace(",", "")) for cell in cells] == values or len(set(values)) == 1
