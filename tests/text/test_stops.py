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
