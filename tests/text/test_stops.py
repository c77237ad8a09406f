"""Stops: a quick question before a slow one."""

import sys

import pytest

from framing.text.stops import CLOSING, CLOSING_SIGNS, sentence_spans


def test_what_closes_a_sentence_begins_with_one_of_these_signs():
    closing = {sign for sign in map(chr, range(sys.maxunicode + 1)) if CLOSING.match(sign)}
    assert closing == CLOSING_SIGNS


@pytest.mark.parametrize("short", ["gov't", "dep’t", "Int'l", "NAT’L", "ass'n"])
def test_an_abbreviation_with_letters_left_out_ends_no_sentence(short):
    line = f"The {short}. said it had left. It won't. She stayed."
    spans = sentence_spans(line)
    assert [line[start:end] for start, end in spans] == [
        f"The {short}. said it had left.", "It won't.", "She stayed.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Roe wrote on X. Chile dismissed it.", "Roe wrote on X."),
        ("It was posted to X. “No,” he said.", "It was posted to X."),
        ("They lack vitamin C. The ward is full.", "They lack vitamin C."),
        ("Peru won Group A. Kenya lost.", "Peru won Group A."),
        ("He sang for J. Brook. She left.", "He sang for J. Brook."),
        ("She needs a Class B. licence now. He left.", "She needs a Class B. licence now."),
    ],
)
def test_a_capital_after_a_noun_for_letters_is_no_initial(line, first):
    start, end = sentence_spans(line)[0]
    assert line[start:end] == first
